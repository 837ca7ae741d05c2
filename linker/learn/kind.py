"""Learn what speaks for which type: `weights/type.tsv` and `weights/leanings.tsv`, from pairs of the gold.

A multinomial logistic regression over the named evidence and, together with it, the mean vector of the words around a pair.
What the vectors' dimensions weigh is then told word by word, as each word's leaning to each type, so that nobody but this
script needs vectors.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from linker.config import PACKAGE, Settings
from linker.files import write_text
from linker.han import describe
from linker.kind import extent, type_evidence
from linker.learn.documents import GoldGloss, gold_glosses
from linker.learn.multinomial import Example, best_label, fit
from linker.learn.pairs import FOLDS
from linker.learn.vectors import DIMENSIONS, common_words
from linker.model import EntityType
from linker.romanise.align import align
from linker.spans import candidate_spans
from linker.text.leaning import mean, words_around

TARGET, LEANINGS = PACKAGE / "weights" / "type.tsv", PACKAGE / "weights" / "leanings.tsv"
TYPES = tuple(EntityType)
Vectors = Mapping[str, npt.NDArray[np.float64]]

PRIOR = {
    f"{name} {type_} → {type_}": weight
    for name, weight in (
        ("Han ends like", 3.0),
        ("English head like", 3.0),
        ("English begins like", 1.5),
        ("known as", 4.0),
        ("right before it a word of", 3.5),
        ("behind it a word of", 3.0),
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
}
"""What is plain without data, and what few data must not unlearn."""

_LEAST = 0.05
"""What weighs less is left out of the table: thousands of endings that were met once or twice."""

_DIMENSION = "dimension"
_SCALE = 6.0
"""By how much dimensions are stretched, so that the penalty of weights holds them less than named evidence."""


def example(gold: GoldGloss, vectors: Vectors) -> Example:
    """The evidence of a gold pair, and the mean vector of the words around it; its type."""
    han = describe(gold.gloss.zh.text)
    span = next((s for s in candidate_spans(gold.text, gold.gloss) if (s.start, s.end) == gold.en), None)
    evidence = type_evidence(gold.text, han, gold.gloss, span, align(span.text, han.text) if span else None)
    around = words_around(gold.text, *extent(gold.gloss, span))
    numbers = mean([vectors[word] for word in around if word in vectors])
    dimensions = {f"{_DIMENSION} {i}": _SCALE * number for i, number in enumerate(numbers)}
    return Example(dict.fromkeys(evidence, 1.0) | dimensions, TYPES.index(EntityType(gold.type)), gold.weight)


def cross_validate(gold: Sequence[GoldGloss], examples: Sequence[Example]) -> str:
    """Accuracy by source of types that were weighed without the fold, and the commonest confusions."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    confused: Counter[tuple[str, str]] = Counter()
    for fold in range(FOLDS):
        weights = fit([e for g, e in zip(gold, examples, strict=True) if g.fold != fold], TYPES, PRIOR)
        for g, e in zip(gold, examples, strict=True):
            if g.fold == fold:
                said = best_label(e.evidence, TYPES, weights)
                counts[g.source][0] += said == e.right
                counts[g.source][1] += 1
                if said != e.right:
                    confused[TYPES[e.right], TYPES[said]] += 1
    lines = [
        f"  {source:24} {right:4}/{every:4}  {right / every:.3f}" for source, (right, every) in sorted(counts.items())
    ]
    return "\n".join([*lines, "  " + ", ".join(f"{a} as {b}: {n}" for (a, b), n in confused.most_common(12))])


def leaning_rows(vectors: Vectors, weights: Mapping[str, float]) -> Iterator[str]:
    """A row of `leanings.tsv` for each word: how far its vector leans to each type."""
    turned = np.array([[weights[f"{_DIMENSION} {i} → {type_}"] for type_ in TYPES] for i in range(DIMENSIONS)])
    for word, row in sorted(vectors.items()):
        yield "\t".join([word, *(f"{leaning:z.1f}" for leaning in _SCALE * row @ turned)])


def main(arguments: Sequence[str]) -> None:
    vectors = common_words(Settings.from_environment().cache)
    gold = [g for g in gold_glosses(map(Path, arguments)) if g.type]
    examples = [example(g, vectors) for g in gold]
    print(f"held-out folds ({FOLDS}), {len(gold)} glosses\n{cross_validate(gold, examples)}")  # noqa: T201
    weights = fit(examples, TYPES, PRIOR)
    named = ((n, w) for n, w in sorted(weights.items()) if abs(w) >= _LEAST and not n.startswith(_DIMENSION))
    told = f"learned from {len(gold)} glosses by linker.learn.kind"
    head = f"# What speaks for which type (linker/kind.py), {told}."
    write_text(TARGET, "\n".join([head, *(f"{name}\t{weight}" for name, weight in named)]) + "\n")
    head = f"# word, {', '.join(TYPES)} (linker/text/leaning.py), {told} and from GloVe's vectors."
    write_text(LEANINGS, "\n".join([head, *leaning_rows(vectors, weights)]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
