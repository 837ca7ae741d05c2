"""Learn what speaks for which type: `weights/type.tsv` and the tables of `weights/leanings/`, from pairs of the gold.

A multinomial logistic regression over the named evidence and, together with it, the words around a pair and in it, by
themselves and by their vectors. What the vectors' dimensions weigh is then told word by word, as each word's leaning to each
type, so that nobody but this script needs vectors.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from linker.config import PACKAGE, Settings
from linker.files import write_text
from linker.han import describe
from linker.kind import extent, type_evidence
from linker.learn.documents import GoldGloss, gold_glosses
from linker.learn.folds import FOLDS
from linker.learn.leaning import Lean, leans
from linker.learn.multinomial import Example, fit, label_weights
from linker.learn.vectors import chinese_words, english_words
from linker.lists import types_in_lists
from linker.model import EntityType, Span
from linker.romanise.align import align
from linker.spans import CandidateSpan, candidate_spans
from linker.text.leaning import Table, keys_of

TARGET, LEANINGS = PACKAGE / "weights" / "type.tsv", PACKAGE / "weights" / "leanings"
TYPES = tuple(EntityType)

PRIOR = {
    f"{name} {type_} → {type_}": weight
    for name, weight in (
        ("Han ends like", 3.0),
        ("English head like", 3.0),
        ("English begins like", 1.5),
        ("known as", 4.0),
        ("right before it a word of", 3.5),
        ("behind it a word of", 3.0),
        ("said to be a word of", 3.0),
    )
    for type_ in TYPES
} | {
    "English ends like a firm → ORG": 2.5,
    "a courtesy name or the like → PER": 3.0,
    "a role before → PER": 1.5,
    "sounds alike throughout, small words behind a capital → WORK": 1.5,
    "ends in Jr or Sr → PER": 3.0,
    "a life in its bracket → PER": 2.0,
    "title marks → WORK": 3.0,
    "it was done by it → PER": 2.0,
    "somebody is called so → PER": 2.0,
    "said to be a person → PER": 2.5,
    "a handle → PER": 3.0,
    "a hashtag → TERM": 3.0,
    "title of a reference → WORK": 3.0,
}
"""What is plain without data, and what few data must not unlearn."""

PENALTY, MARGIN = 0.5, 2.0
"""Chosen by held-out types, over four random drawings of folds: of 829 in documents and 9,057 of our own 775 and 7,635 are
right, 772 and 7,608 without the margin, 770 and 7,575 with a penalty of 1 besides; margins of 1 and 4 give 774."""

_LEAST = 0.05
"""What weighs less is left out of the table: thousands of endings that were met once or twice."""


class _Named(NamedTuple):
    """A gold gloss with its right English name, and what is looked up of the two."""

    gold: GoldGloss
    span: CandidateSpan | None
    keys: dict[Table, Sequence[str]]


def _named(gold: GoldGloss) -> _Named:
    span = next((s for s in candidate_spans(gold.text, gold.gloss) if (s.start, s.end) == gold.en), None)
    english, han = span.text if span else "", gold.gloss.zh.text
    return _Named(gold, span, keys_of(gold.text, *extent(gold.gloss, span), english, han))


def _example(named: _Named, leaning: Sequence[Lean]) -> Example:
    """The evidence of a gold pair, by name and by words; its type."""
    gold, span, keys = named
    han = describe(gold.gloss.zh.text)
    alignment = align(span.text, han.text) if span else None
    evidence = dict.fromkeys(type_evidence(gold.text, han, gold.gloss, span, alignment), 1.0)
    for lean in leaning:
        evidence |= lean.features(keys[lean.table])
    return Example(evidence, TYPES.index(EntityType(gold.type)), gold.weight)


def examples(paths: Iterable[Path]) -> tuple[list[GoldGloss], list[Example], tuple[Lean, ...]]:
    """The gold glosses that have a type, the example that each is, and what may be learned of words."""
    cache = Settings.from_environment().cache
    named = [_named(gold) for gold in gold_glosses(paths) if gold.type]
    leaning = leans(english_words(cache), chinese_words(cache), [keys for _, _, keys in named])
    return [gold for gold, _, _ in named], [_example(one, leaning) for one in named], leaning


def _fit(known: Sequence[Example]) -> dict[str, float]:
    return fit(known, TYPES, PRIOR, PENALTY, MARGIN)


def held_out(gold: Sequence[GoldGloss], known: Sequence[Example]) -> Iterator[tuple[GoldGloss, EntityType]]:
    """What weights that were learned without a gloss's fold tell of its type, and the names beside it in lists."""
    for fold in range(FOLDS):
        weights = _fit([e for g, e in zip(gold, known, strict=True) if g.fold != fold])
        held = ((g, e) for g, e in zip(gold, known, strict=True) if g.fold == fold)
        for text, document in groupby(held, key=lambda pair: pair[0].text):
            glosses, examples = zip(*document, strict=True)
            totals = [label_weights(example.evidence, TYPES, weights) for example in examples]
            extents = [extent(g.gloss, Span.of(text, *g.en) if g.en else None) for g in glosses]
            yield from zip(glosses, types_in_lists(text, extents, totals), strict=True)


def _report(told: Iterable[tuple[GoldGloss, EntityType]]) -> str:
    """Accuracy by source, and the commonest confusions."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    confused: Counter[tuple[str, str]] = Counter()
    for gold, type_ in told:
        counts[gold.source][0] += gold.type == type_
        counts[gold.source][1] += 1
        if gold.type != type_:
            confused[gold.type, type_] += 1
    lines = [
        f"  {source:24} {right:4}/{every:4}  {right / every:.3f}" for source, (right, every) in sorted(counts.items())
    ]
    return "\n".join([*lines, "  " + ", ".join(f"{a} as {b}: {n}" for (a, b), n in confused.most_common(12))])


def main(arguments: Sequence[str]) -> None:
    gold, known, leaning = examples(map(Path, arguments))
    print(f"held-out folds ({FOLDS}), {len(gold)} glosses\n{_report(held_out(gold, known))}")  # noqa: T201
    weights = _fit(known)
    tables = tuple(f"{table}: " for table in Table)
    kept = ((n, w) for n, w in sorted(weights.items()) if abs(w) >= _LEAST and not n.startswith(tables))
    told = f"learned from {len(gold)} glosses by linker.learn.kind"
    head = f"# What speaks for which type (linker/kind.py), {told}."
    write_text(TARGET, "\n".join([head, *(f"{name}\t{weight}" for name, weight in kept)]) + "\n")
    head = f"# word, {', '.join(TYPES)} (linker/text/leaning.py), {told} and from word vectors."
    for lean in leaning:
        write_text(LEANINGS / f"{lean.table}.tsv", "\n".join([head, *lean.rows(weights)]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
