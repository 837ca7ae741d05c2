"""Knowledge bases: names → entities. The embedded gazetteer, how it is made from tables, and stacks of several."""

from __future__ import annotations
