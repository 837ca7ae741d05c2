"""The accuracy gate: the product over the development gold, figures printed, floors held.

    python -m tests.accuracy.gate ../shared            check
    python -m tests.accuracy.gate ../shared --raise    and lift the floors to what was reached, less a little

Runs `linker link` and `linker match` as a user would and scores their output with the gold's own scorer. Exit code 1
where a figure is below its floor in floors.toml.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.toml")
SLACK = 0.005
HEAD = """\
# What the accuracy gate demands (tests/accuracy/gate.py). Floors go up, never down; errors and false accepts have ceilings.
# Figures are named as ../shared/tools/score.py names them; the SHA-256 is that of the gold, so that no two are compared.
"""


@dataclass(frozen=True)
class GoldSet:
    """A gold file, how the product is run over it, and which of the scorer's modes judges."""

    name: str
    gold: str
    mode: str
    arguments: tuple[str, ...]


_LINK = ("link", "--jsonl", "{gold}", "-f", "jsonl")
SETS = (
    GoldSet(
        "news", "data/dev/news.jsonl", "docs", (*_LINK, "--only-gazetteers", "-g", "{shared}/data/kb/sample.jsonl")
    ),
    GoldSet("encyclopedia", "data/dev/encyclopedia.jsonl", "docs", _LINK),
    GoldSet(
        "homonyms",
        "data/dev/homonyms.jsonl",
        "docs",
        (*_LINK, "--only-gazetteers", "-g", "{shared}/data/kb/homonyms_dev.jsonl"),
    ),
    GoldSet("names", "data/names/dev.tsv", "names", ("match", "--pairs", "{gold}", "-f", "jsonl")),
)


def main(shared: Path, lift: bool) -> int:
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    failures = 0
    for gold_set in SETS:
        gold = shared / gold_set.gold
        digest = hashlib.sha256(gold.read_bytes()).hexdigest()
        figures = flatten(score(gold_set, gold, shared))
        wanted = floors.setdefault(gold_set.name, {"sha256": digest})
        same = wanted["sha256"] == digest
        print(f"\n{gold_set.name}" + ("" if same else f"  (another corpus than the floors were set on: {digest})"))
        for figure in sorted({*figures, *wanted} - {"sha256"}):
            failures += report(figure, figures.get(figure, 0.0), wanted.get(figure) if same else None)
        if lift and same:
            wanted |= {figure: lifted(figure, value, wanted.get(figure)) for figure, value in figures.items() if value}
    if lift:
        FLOORS.write_text(HEAD + "".join(map(section, floors.items())), encoding="utf-8")
    print(f"\n{'all floors hold' if not failures else f'{failures} figures below their floor'}")
    return 1 if failures else 0


def score(gold_set: GoldSet, gold: Path, shared: Path) -> dict[str, Any]:
    """The scorer's figures for one set."""
    arguments = [argument.format(gold=gold, shared=shared) for argument in gold_set.arguments]
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as output:
        subprocess.run([sys.executable, "-m", "linker", *arguments], stdout=output, check=True)
        scorer = [sys.executable, str(shared / "tools" / "score.py"), gold_set.mode, str(gold), output.name]
        return dict(
            json.loads(subprocess.run(scorer, capture_output=True, check=True, text=True, encoding="utf-8").stdout)
        )


def flatten(figures: dict[str, Any], prefix: str = "") -> dict[str, float]:
    """{"links": {"f1": .9}} → {"links.f1": .9}; counts and tables by type are left out."""
    flat: dict[str, float] = {}
    for key, value in figures.items():
        if isinstance(value, dict):
            flat |= flatten(value, f"{prefix}{key}.")
        elif isinstance(value, float) and (key not in ("p", "r") or prefix == "links."):
            flat[prefix + key] = value
    return flat


def report(figure: str, value: float, floor: float | None) -> int:
    """Print a figure beside its floor; 1 if it is below."""
    bad = floor is not None and (value > floor if is_error(figure) else value < floor)
    if value or bad:
        print(
            f"  {figure:38} {value:.4f}  {'' if floor is None else f'{floor:.3f}':6} {'BELOW ITS FLOOR' if bad else ''}".rstrip()
        )
    return int(bad)


def is_error(figure: str) -> bool:
    """An error or a rate of errors has a ceiling instead of a floor."""
    return figure.endswith(("ece", "false_accept_rate"))


def lifted(figure: str, value: float, floor: float | None) -> float:
    """The floor that a figure has earned: a little below what was reached, and no lower than it was."""
    if is_error(figure):
        earned = round(value + SLACK, 3)
        return earned if floor is None else min(earned, floor)
    earned = max(0.0, round(value - SLACK, 3))
    return earned if floor is None else max(earned, floor)


def section(entry: tuple[str, dict[str, Any]]) -> str:
    name, figures = entry
    lines = (f'"{figure}" = {json.dumps(figures[figure])}' for figure in sorted(figures))
    return f"\n[{name}]\n" + "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), "--raise" in sys.argv))
