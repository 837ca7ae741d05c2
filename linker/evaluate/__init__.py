"""Measuring: what the linker says against gold, with intervals, slices, calibration and comparisons."""

from __future__ import annotations
