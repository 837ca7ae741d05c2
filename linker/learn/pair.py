"""Learn what speaks for and against a candidate span: `weights/pair.tsv`.

A conditional logistic regression over the candidates of each gloss and the option of no partner. Each document is
judged by weights that were learned without its fold.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from linker.config import PACKAGE
from linker.files import write_text
from linker.han import Known, describe, nobody
from linker.learn.choice import Choice, fit
from linker.learn.documents import GoldGloss, gold_glosses
from linker.learn.folds import FOLDS
from linker.lone import no_partner
from linker.partner import evidence
from linker.spans import candidate_spans
from linker.weights import weigh

TARGET = PACKAGE / "weights" / "pair.tsv"

PRIOR = {
    "a word for words": -2.0,
    "a reading stands nearer": -5.0,
    "a role before what is transcribed": -2.0,
    "after a plain capital in mid-sentence": -1.5,
    "after a role and its field, person": 1.5,
    "after a role, a firm": -2.0,
    "after a role, an English name": 1.0,
    "after an English name, person": -4.0,
    "after what the Han means as well": -2.0,
    "before a capital": -2.0,
    "begins a known English name": 0.5,
    "begins as the Han ends": 1.5,
    "begins with a number in letters that the Han has not": -1.0,
    "begins with a number that the Han has not": -1.0,
    "begins with a role of": -2.5,
    "begins with a role, a firm": 1.5,
    "begins with a role, an English name": -1.5,
    "begins with a role, one unknown word": -1.5,
    "begins with a telling word": -2.0,
    "begins with a word left over, then an English name": -3.0,
    "begins with an article, a work by what follows": 3.0,
    "begins with an article, behind its Han": -2.0,
    "begins with an opener": -2.0,
    "behind a reading in its bracket": 4.0,
    "bracket closes inside": -2.0,
    "bracket stays open": -2.0,
    "bracket: behind": -2.0,
    "colon inside that the Han has not": -2.0,
    "ends with a bracket": -3.0,
    "ends with a number that the Han has not": -1.5,
    "ends with a plain word": -1.5,
    "its first word is the acronym": 2.0,
    "its initials are the acronym": 2.0,
    "its reading stands in the bracket, proper": 7.0,
    "known English name": 5.0,
    "lacks Latin that the Han has": -2.0,
    "later in its bracket": -2.5,
    "no partner: bare, behind a verb": 1.5,
    "no partner: bare, behind what it is": 3.0,
    "no partner: credited": 10.0,
    "no partner: one of several that differ": 4.5,
    "numbers alone": -2.0,
    "telling word inside": -2.0,
    "within a date": -3.0,
}
"""What is plain, and too rare in the data to be learned from them alone."""


def choice(gold: GoldGloss, known: Known = nobody) -> Choice | None:
    """The options of a gloss, no partner last; None where the right span is none of them."""
    han = describe(gold.gloss.zh.text, known)
    spans = candidate_spans(gold.text, gold.gloss)
    options = tuple(evidence(gold.text, span, han, gold.gloss) for span in spans)
    places = [i for i, span in enumerate(spans) if (span.start, span.end) == gold.en]
    if gold.en is not None and not places:
        return None
    return Choice(
        (*options, no_partner(gold.text, gold.gloss, han)),
        places[0] if places else len(options),
        gold.weight,
    )


def cross_validate(gold: Sequence[GoldGloss], known: Known = nobody) -> list[tuple[GoldGloss, Choice | None, bool]]:
    """Each gloss with its options, and whether weights that were learned without its fold choose right."""
    choices = [choice(g, known) for g in gold]
    return [
        (g, c, c is not None and best_option(c, weights) == c.right)
        for fold, weights in held_out_weights(gold, choices)
        for g, c in zip(gold, choices, strict=True)
        if g.fold == fold
    ]


def held_out_weights(
    gold: Sequence[GoldGloss], choices: Sequence[Choice | None]
) -> Iterator[tuple[int, dict[str, float]]]:
    """Each fold with the weights that are learned without it."""
    for fold in range(FOLDS):
        yield fold, fit([c for g, c in zip(gold, choices, strict=True) if c and g.fold != fold], PRIOR)


def report(judged: Sequence[tuple[GoldGloss, Choice | None, bool]]) -> str:
    """Accuracy by source and by type; what has no partner by itself."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for gold, _, right in judged:
        for name in (gold.source, f"{gold.source} {gold.type}") if gold.en else (f"{gold.source} without a partner",):
            counts[name][0] += right
            counts[name][1] += 1
    return "\n".join(
        f"  {name:34} {right:4}/{every:4}  {right / every:.3f}" for name, (right, every) in sorted(counts.items())
    )


def best_option(options: Choice, weights: dict[str, float]) -> int:
    scores = [weigh(weights, option.items()) for option in options.options]
    return scores.index(max(scores))


def describe_error(gold: GoldGloss, options: Choice | None) -> str:
    """One line on a gloss that was paired wrongly: its source and type, what was wanted, and the text around it."""
    around = gold.text[max(0, gold.gloss.zh.start - 90) : gold.gloss.zh.end + 40].replace("\n", " ⏎ ")
    wanted = gold.text[slice(*gold.en)] if gold.en else None
    reach = "" if options else "OUT OF REACH "
    return f"{reach}[{gold.source} {gold.type}] {gold.gloss.zh.text[:24]} ← {wanted!r}: {around}"


def main(arguments: Sequence[str]) -> None:
    paths = (Path(argument) for argument in arguments if not argument.startswith("--"))
    gold = gold_glosses(paths)
    judged = cross_validate(gold)
    print(f"held-out folds ({FOLDS}), {len(gold)} glosses\n{report(judged)}")  # noqa: T201
    if "--errors" in arguments:
        print("\n".join(describe_error(g, c) for g, c, right in judged if not right))  # noqa: T201
    weights = fit([c for g in gold if (c := choice(g))], PRIOR)
    head = f"# What speaks for and against a candidate span (linker/partner.py), learned from {len(gold)} glosses by linker.learn.pair."
    write_text(TARGET, "\n".join([head, *(f"{name}\t{weight}" for name, weight in sorted(weights.items()))]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
