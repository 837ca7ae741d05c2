"""Judged documents → figures: precision, recall, F1, accuracy and calibration."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from linker.evaluate.judging import NIL, JudgedDocument, JudgedGloss

BINS = 10
CUTOFFS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)
Figures = dict[str, float]
Rows = Sequence[tuple[float, bool]]
"""Confidences with whether what was said is right."""


_Names = Callable[[JudgedGloss], Iterable[str]]


class Cutoff(NamedTuple):
    """At a confidence and above: how many answers are kept, as a share, and how many of these are right."""

    at: float
    kept: float
    right: float


def count(document: JudgedDocument) -> dict[str, int]:
    """What the figures of a document are made of; counts of documents add up."""
    glosses, judged = document.glosses, [g for g in document.glosses if g.right_link is not None]
    nil = [g for g in judged if g.qid == NIL]
    return {
        "documents": 1,
        "missing documents": document.missing,
        "bad offsets": document.bad_offsets,
        "glosses": len(glosses),
        "said": document.said,
        "found": sum(g.found for g in glosses),
        "paired": sum(g.right_pair is not None for g in glosses),
        "paired right": sum(g.right_pair is True for g in glosses),
        "invented": sum(g.invented for g in glosses),
        "typed": sum(g.right_type is not None for g in glosses),
        "typed right": sum(g.right_type is True for g in glosses),
        "mentions": document.gold_mentions,
        "mentions said": document.said_mentions,
        "mentions right": document.right_mentions,
        "in the base": len(judged) - len(nil),
        "linked": sum(g.said_qid is not None for g in judged),
        "linked right": sum(g.right_link is True for g in judged if g.qid != NIL),
        "nil": len(nil),
        "nil said": sum(g.said_qid is None for g in judged),
        "nil right": sum(g.right_link is True for g in nil),
    }


def figures(counts: Mapping[str, float]) -> Figures:
    """The figures of summed counts, as shares; what the gold does not judge is left out."""
    found: Figures = {}
    for name, right, said, gold in (
        ("detection", "found", "said", "glosses"),
        ("mentions", "mentions right", "mentions said", "mentions"),
        ("links", "linked right", "linked", "in the base"),
        ("nil", "nil right", "nil said", "nil"),
    ):
        if counts[gold] or counts[said]:
            p, r, f1 = precision_recall(counts[right], counts[said], counts[gold])
            found |= {f"{name}.p": p, f"{name}.r": r, f"{name}.f1": f1}
    for name, right, every in (("pairing", "paired right", "paired"), ("types", "typed right", "typed")):
        if counts[every]:
            found[f"{name}.accuracy"] = counts[right] / counts[every]
    return found


def precision_recall(right: float, said: float, gold: float) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean; 0 where there is nothing to divide by."""
    p, r = right / said if said else 0.0, right / gold if gold else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def summed(documents: Iterable[JudgedDocument]) -> dict[str, int]:
    total: dict[str, int] = defaultdict(int)
    for document in documents:
        for name, number in count(document).items():
            total[name] += number
    return total


def all_figures(documents: Sequence[JudgedDocument]) -> Figures:
    """Every figure, the expected calibration error among them where confidences were given."""
    rows = confidences(documents)
    return figures(summed(documents)) | ({"calibration.ece": calibration_error(rows)} if rows else {})


def confidences(documents: Iterable[JudgedDocument]) -> list[tuple[float, bool]]:
    """The confidence of every judged answer, with whether it is right."""
    glosses = (gloss for document in documents for gloss in document.glosses)
    return [(g.confidence, bool(g.right_link)) for g in glosses if g.confidence is not None]


def calibration_error(rows: Rows) -> float:
    """The expected calibration error: the mean distance of confidence and accuracy in ten bins of equal width."""
    binned = bins(rows)
    distance = (abs(mean - right) * number for mean, right, number in binned)
    return sum(distance) / max(len(rows), 1)


def bin_of(confidence: float) -> int:
    """The bin of a confidence; 1.0 is in the last one."""
    return min(int(confidence * BINS), BINS - 1)


def bins(rows: Rows) -> list[tuple[float, float, int]]:
    """The mean confidence, the accuracy and the number of each bin that has any, in the order in which they turn up."""
    by: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in rows:
        by[bin_of(confidence)].append((confidence, right))
    return [(sum(c for c, _ in b) / len(b), sum(r for _, r in b) / len(b), len(b)) for b in by.values()]


def cutoffs(rows: Rows) -> Iterator[Cutoff]:
    """What is kept and what of it is right at each cutoff; nothing above the cutoff that keeps none."""
    for at in CUTOFFS:
        kept = [right for confidence, right in rows if confidence >= at]
        if kept:
            yield Cutoff(at, len(kept) / len(rows), sum(kept) / len(kept))


class Slice(NamedTuple):
    """A part of the glosses: right and judged for pairing, types and links."""

    name: str
    pairs: tuple[int, int]
    types: tuple[int, int]
    links: tuple[int, int]


def slices(documents: Iterable[JudgedDocument]) -> dict[str, list[Slice]]:
    """The glosses by type, length, script and difficulty."""
    glosses = [gloss for document in documents for gloss in document.glosses]
    return {
        "type": _sliced(glosses, lambda g: (g.type,)),
        "length": _sliced(glosses, lambda g: (g.length,)),
        "script": _sliced(glosses, lambda g: (g.script,)),
        "difficulty": _sliced(glosses, lambda g: ("hard", *g.hard) if g.hard else ("plain",)),
    }


def _sliced(glosses: Sequence[JudgedGloss], names: _Names) -> list[Slice]:
    by: dict[str, list[JudgedGloss]] = defaultdict(list)
    for gloss in glosses:
        for name in names(gloss):
            by[name].append(gloss)
    return [
        Slice(
            name,
            _share(g.right_pair for g in part),
            _share(g.right_type for g in part),
            _share(g.right_link for g in part),
        )
        for name, part in sorted(by.items())
    ]


def _share(judgements: Iterable[bool | None]) -> tuple[int, int]:
    judged = [judgement for judgement in judgements if judgement is not None]
    return sum(judged), len(judged)
