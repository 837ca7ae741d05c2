"""A linked document in and out: one module a format, a plain tuple of them."""

from __future__ import annotations
