"""Pictures of how far a confidence can be trusted: reliability, coverage, precision and recall; SVG and PNG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linker.errors import UsageError
from linker.evaluate.figures import Rows, bins, calibration_error, confidences, precision_recall
from linker.evaluate.judging import NIL, JudgedDocument
from linker.files import replacing

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_BLUE, _GREY = "#1f5fa8", "#8a8a8a"
_SIZE, _DPI = (4.6, 4.2), 144


def write_plots(documents: Sequence[JudgedDocument], folder: Path) -> tuple[Path, ...]:
    """Write reliability, coverage and precision-recall as .svg and .png; the paths. UsageError without matplotlib."""
    rows = confidences(documents)
    if not rows:
        raise UsageError("--plots: the gold judges no links, so there is no confidence to draw")
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(
        path
        for name, figure in (
            ("reliability", reliability(rows)),
            ("coverage", coverage(rows)),
            ("precision-recall", precision_recall_curve(documents)),
        )
        for path in _save(figure, folder / name)
    )


def reliability(rows: Rows) -> Figure:
    """Accuracy by confidence, in bins; on the diagonal a confidence is what it says. The area of a dot is its answers."""
    figure, axes = _figure(
        "confidence", "share that is right", f"Expected calibration error {calibration_error(rows):.3f}"
    )
    binned = sorted(bins(rows))
    axes.plot([0, 1], [0, 1], color=_GREY, linewidth=1, linestyle="--")
    said, right = [c for c, _, _ in binned], [r for _, r, _ in binned]
    axes.plot(said, right, color=_BLUE, linewidth=1, clip_on=False)
    axes.scatter(said, right, s=[12 + 400 * n / len(rows) for _, _, n in binned], color=_BLUE, alpha=0.6, clip_on=False)
    for c, r, n in binned:
        axes.annotate(str(n), (c, r), textcoords="offset points", xytext=(6, -12), fontsize=8, color=_GREY)
    return figure


def coverage(rows: Rows) -> Figure:
    """How many of the answers are right when only the surest are kept."""
    figure, axes = _figure("share of the answers kept, the surest first", "share of them that is right", "Coverage")
    ordered = sorted(rows, key=lambda row: -row[0])
    right, kept, accurate = 0, [], []
    for number, (_, ok) in enumerate(ordered, 1):
        right += ok
        kept.append(number / len(ordered))
        accurate.append(right / number)
    axes.plot(kept, accurate, color=_BLUE)
    axes.set_ylim(min(0.5, *accurate), 1.01)
    return figure


def precision_recall_curve(documents: Sequence[JudgedDocument]) -> Figure:
    """Precision and recall of links at every confidence."""
    figure, axes = _figure("recall", "precision", "Links")
    points = list(_points(documents))
    axes.plot([r for _, r in points], [p for p, _ in points], color=_BLUE)
    axes.set_ylim(min([0.5, *(p for p, _ in points)]), 1.01)
    return figure


def _points(documents: Sequence[JudgedDocument]) -> Iterator[tuple[float, float]]:
    judged = [g for document in documents for g in document.glosses if g.right_link is not None]
    linked = sorted((g for g in judged if g.said_qid), key=lambda g: -(g.confidence or 0.0))
    gold, right = sum(g.qid != NIL for g in judged), 0
    for number, gloss in enumerate(linked, 1):
        right += bool(gloss.right_link)
        yield precision_recall(right, number, gold)[:2]


def _figure(x: str, y: str, title: str) -> tuple[Figure, Axes]:
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise UsageError("--plots needs matplotlib; pip install 'zh-en-linker[plots]'") from error

    figure = Figure(figsize=_SIZE, layout="constrained")
    axes = figure.add_subplot()
    axes.set(xlabel=x, ylabel=y, title=title, xlim=(0, 1.01), ylim=(0, 1.01))
    axes.grid(color="#e6e6e6")
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def _save(figure: Figure, stem: Path) -> Iterator[Path]:
    """The same figure gives the same bytes: no date, and ids from a fixed salt."""
    import matplotlib as mpl

    options: dict[str, dict[str, Any]] = {".svg": {"metadata": {"Date": None}}, ".png": {"dpi": _DPI}}
    for ending, more in options.items():
        path = stem.with_name(stem.name + ending)
        with mpl.rc_context({"svg.hashsalt": "linker", "svg.fonttype": "none"}), replacing(path) as temporary:
            figure.savefig(temporary, format=ending[1:], **more)
        yield path
