"""Learn what speaks for which type: `weights/type.tsv`, a multinomial logistic regression over pairs of the gold."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from linker.config import PACKAGE
from linker.files import write_text
from linker.han import describe
from linker.kind import type_evidence
from linker.learn.choice import Choice, fit
from linker.learn.documents import GoldGloss, gold_glosses
from linker.learn.pair import best_option
from linker.learn.pairs import FOLDS
from linker.model import EntityType
from linker.romanise.align import align
from linker.spans import candidate_spans

TARGET = PACKAGE / "weights" / "type.tsv"
TYPES = tuple(EntityType)
SENTENCES_WEIGH = 0.25
"""Held out, documents like it best so; sentences would like 1."""

PRIOR = {
    f"{name} {type_} → {type_}": weight
    for name, weight in (
        ("Han ends like", 3.0),
        ("English head like", 3.0),
        ("English begins like", 1.5),
        ("known as", 4.0),
        ("right before it a word of", 3.5),
        ("near it a word of", 0.5),
        ("behind it a word of", 3.0),
    )
    for type_ in TYPES
} | {
    "English ends like a firm → ORG": 2.5,
    "a courtesy name or the like → PER": 3.0,
    "a role before → PER": 1.5,
    "sounds alike throughout, small words behind a capital → WORK": 1.5,
    "transcribed, words → PER": 1.5,
    "ends in Jr or Sr → PER": 3.0,
    "a life in its bracket → PER": 2.0,
    "title marks → WORK": 3.0,
    "a role behind → ORG": 1.5,
    "does what persons do → PER": 1.0,
    "it was done by it → PER": 2.0,
}
"""What is plain without data, and what few data must not unlearn."""


def choice(gold: GoldGloss) -> Choice:
    """The types as options, each with the evidence of the gold pair that speaks for or against it."""
    han = describe(gold.gloss.zh.text)
    span = next((s for s in candidate_spans(gold.text, gold.gloss) if (s.start, s.end) == gold.en), None)
    evidence = type_evidence(gold.text, han, gold.gloss, span, align(span.text, han.text) if span else None)
    return Choice(
        tuple({f"{name} → {type_}": value for name, value in evidence.items()} for type_ in TYPES),
        TYPES.index(EntityType(gold.type)),
        gold.weight,
    )


def cross_validate(gold: Sequence[GoldGloss]) -> str:
    """Accuracy by source of types that were weighed without the fold, and the commonest confusions."""
    choices = [choice(g) for g in gold]
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    confused: Counter[tuple[str, str]] = Counter()
    for fold in range(FOLDS):
        weights = fit([c for g, c in zip(gold, choices, strict=True) if g.fold != fold], PRIOR)
        for g, c in zip(gold, choices, strict=True):
            if g.fold == fold:
                said = best_option(c, weights)
                counts[g.source][0] += said == c.right
                counts[g.source][1] += 1
                if said != c.right:
                    confused[str(TYPES[c.right]), str(TYPES[said])] += 1
    lines = [
        f"  {source:24} {right:4}/{every:4}  {right / every:.3f}" for source, (right, every) in sorted(counts.items())
    ]
    return "\n".join([*lines, "  " + ", ".join(f"{a} as {b}: {n}" for (a, b), n in confused.most_common(12))])


def main(arguments: Sequence[str]) -> None:
    gold = [g for g in gold_glosses(map(Path, arguments), SENTENCES_WEIGH) if g.type]
    print(f"held-out folds ({FOLDS}), {len(gold)} glosses\n{cross_validate(gold)}")  # noqa: T201
    weights = {name: weight for name, weight in fit([choice(g) for g in gold], PRIOR).items() if weight}
    head = f"# What speaks for which type (linker/kind.py), learned from {len(gold)} glosses by linker.learn.kind."
    write_text(TARGET, "\n".join([head, *(f"{name}\t{weight}" for name, weight in sorted(weights.items()))]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
