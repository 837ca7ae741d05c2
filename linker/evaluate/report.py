"""Figures as a person reads them, and as a program does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from linker.evaluate.bootstrap import Change, Interval
from linker.evaluate.figures import Slice, bins, calibration_error, confidences, cutoffs, slices, summed
from linker.evaluate.judging import JudgedDocument, JudgedGloss
from linker.text.printable import printable

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_ROWS = (
    ("Detection", ("detection.p", "detection.r", "detection.f1")),
    ("Pairing", ("pairing.accuracy",)),
    ("Types", ("types.accuracy",)),
    ("Later mentions", ("mentions.p", "mentions.r", "mentions.f1")),
    ("Links", ("links.p", "links.r", "links.f1")),
    ("NIL", ("nil.p", "nil.r", "nil.f1")),
    ("Calibration error", ("calibration.ece",)),
)
_TITLES = {"p": "precision", "r": "recall", "f1": "F1", "accuracy": "accuracy", "ece": "expected"}
_FEW = 12


def to_record(
    documents: Sequence[JudgedDocument],
    found: Mapping[str, Interval],
    changed: Mapping[str, Change],
    moved: Sequence[str],
) -> dict[str, Any]:
    """Everything that is printed, as one object; figures are named as in the table: "links.f1"."""
    rows = confidences(documents)
    compared = {
        name: {"before": c.before, "after": c.after, "low": c.low, "high": c.high, "matters": c.matters}
        for name, c in changed.items()
    }
    return {
        "figures": {name: {"value": i.figure, "low": i.low, "high": i.high} for name, i in found.items()},
        "counts": dict(summed(documents)),
        "slices": {
            kind: {s.name: {"pairs": s.pairs, "types": s.types, "links": s.links} for s in parts}
            for kind, parts in slices(documents).items()
        },
        "cutoffs": [cutoff._asdict() for cutoff in cutoffs(rows)],
        "reliability": [{"confidence": c, "right": r, "answers": n} for c, r, n in sorted(bins(rows))],
        "types confused": [{"gold": a, "said": b, "times": n} for (a, b), n in _confused(documents).most_common()],
        **({"changes": compared, "moved": list(moved)} if changed else {}),
    }


def print_report(
    console: Console, title: str, documents: Sequence[JudgedDocument], found: Mapping[str, Interval]
) -> None:
    """The whole report on a terminal, or as plain text in a pipe."""
    counts = summed(documents)
    console.print(f"{title}: {counts['documents']} documents, {counts['glosses']} glosses", style="bold")
    for name in ("missing documents", "bad offsets", "invented"):
        if counts[name]:
            console.print(f"{counts[name]} {_COUNTED[name]}", style="red")
    console.print(_figures(found))
    for kind, parts in slices(documents).items():
        if len(parts) > 1:
            console.print(_slices(kind, parts))
    if rows := confidences(documents):
        console.print(_cutoffs(rows))
    confused = _confused(documents).most_common(_FEW)
    if confused:
        told = ", ".join(f"{gold} as {said} {times}" for (gold, said), times in confused)
        console.print(f"Types confused: {told}\n")


_COUNTED = {
    "missing documents": "gold documents have no output; they count as having found nothing",
    "bad offsets": "offsets are not those of the text",
    "invented": "glosses were paired that have no partner",
}


def print_changes(console: Console, found: Mapping[str, Change], moved: Sequence[str]) -> None:
    """What another output has better and worse, and whether it matters."""
    table = _table("What changed", "before", "after", "95% of the difference", "")
    for name, change in found.items():
        verdict = "" if not change.matters else "better" if _is_better(name, change) else "worse"
        difference = f"{100 * change.low:+.1f} … {100 * change.high:+.1f}"
        table.add_row(name, _percent(change.before), _percent(change.after), difference, verdict)
    console.print(table)
    for line in moved:
        console.print(printable(line), markup=False)


def _is_better(name: str, change: Change) -> bool:
    return (change.after < change.before) == name.endswith("ece")


def moved(before: Sequence[JudgedDocument], after: Sequence[JudgedDocument]) -> Iterator[str]:
    """One line for each gloss that one output has right and the other wrong."""
    for old, new in zip(before, after, strict=True):
        for a, b in zip(old.glosses, new.glosses, strict=True):
            for what, was, now in (
                ("pair", a.right_pair, b.right_pair),
                ("type", a.right_type, b.right_type),
                ("link", a.right_link, b.right_link),
            ):
                if bool(was) != bool(now) and (was is not None or now is not None):
                    yield f"{'fixed ' if now else 'broken'} {what} {b.document} {b.zh}: {_said(a, what)} → {_said(b, what)}"


def errors(documents: Iterable[JudgedDocument]) -> Iterator[str]:
    """One line for everything that is wrong."""
    for document in documents:
        for gloss in document.glosses:
            where = f"{document.id} {gloss.zh}"
            if not gloss.found:
                yield f"MISSED {where}"
            if gloss.right_pair is False and gloss.found:
                yield f"PAIR {where}: {gloss.said_en!r}, not {gloss.en!r}"
            if gloss.invented:
                yield f"PAIR {where}: {gloss.said_en!r}, but it has no partner"
            if gloss.right_type is False:
                yield f"TYPE {where}: {gloss.said_type}, not {gloss.type}"
            if gloss.right_link is False:
                yield f"LINK {where}: {gloss.said_qid or 'NIL'}, not {gloss.qid}"
        yield from (f"EXTRA {document.id} {zh}" for zh in document.extra)
        yield from (f"MENTION {document.id} {told}" for told in document.wrong_mentions)


def _said(gloss: JudgedGloss, what: str) -> str:
    return str({"pair": gloss.said_en, "type": gloss.said_type, "link": gloss.said_qid or "NIL"}[what])


def _figures(found: Mapping[str, Interval]) -> Table:
    table = _table("Figures", "", "%", "95% interval")
    for title, names in _ROWS:
        for name in names:
            if name in found:
                i = found[name]
                span = f"{100 * i.low:.1f} – {100 * i.high:.1f}"
                table.add_row(title, _TITLES[name.rpartition(".")[2]], _percent(i.figure), span)
                title = ""
    return table


def _slices(kind: str, parts: Sequence[Slice]) -> Table:
    table = _table(f"By {kind}", "pairs right", "types right", "links right")
    for part in parts:
        table.add_row(part.name or "–", *(_of(*share) for share in (part.pairs, part.types, part.links)))
    return table


def _cutoffs(rows: Sequence[tuple[float, bool]]) -> Table:
    table = _table(f"Sure at least (error {calibration_error(rows):.3f})", "answers kept", "of these right")
    for cutoff in cutoffs(rows):
        table.add_row(f"{cutoff.at:.0%}", _percent(cutoff.kept), _percent(cutoff.right))
    return table


def _table(first: str, *others: str) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    table.add_column(first, no_wrap=True)
    for heading in others:
        table.add_column(heading, justify="right")
    return table


def _confused(documents: Iterable[JudgedDocument]) -> Counter[tuple[str, str]]:
    glosses = (gloss for document in documents for gloss in document.glosses)
    return Counter((g.type, g.said_type or "") for g in glosses if g.right_type is False)


def _of(right: int, every: int) -> str:
    return f"{right}/{every}" if every else "–"


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"
