"""Learn how the evidence of an alignment becomes a probability: `weights/sound.tsv`.

Two logistic regressions, one for each account of `align`. Every pair is judged by weights (and a transcription table)
that were learned without its fold, and those held-out figures are printed.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from linker.config import PACKAGE
from linker.files import write_text
from linker.learn import transcription
from linker.learn.folds import FOLDS
from linker.learn.logistic import fit
from linker.learn.pairs import TRANSCRIBED, LabelledPair, read_pairs, training, transcribed_names
from linker.romanise import romanised, transcribed
from linker.romanise.latin import parse
from linker.romanise.transcribed import Transcriptions
from linker.text.scripts import behind_dots
from linker.weights import sigmoid, weigh

TARGET = PACKAGE / "weights" / "sound.tsv"


ROUNDS = 3

PENALTY = 0.5
"""Chosen on the romanised account, by held-out pairs over three drawings of folds: of 10,017 in all 239 are wrong, with a
penalty of 1 there 243, with 0.3 244."""


class Row(Struct, frozen=True):
    """A pair with the evidence of each account; None where an account does not apply."""

    pair: LabelledPair
    romanised: dict[str, float] | None
    transcribed: dict[str, float] | None

    def probability(self, weights: dict[str, float]) -> float:
        accounts = [a for a in (self.romanised, self.transcribed) if a is not None]
        return max(sigmoid(weigh(weights, account.items())) for account in accounts)


def describe(pair: LabelledPair, model: Transcriptions, weights: dict[str, float]) -> Row:
    """The evidence of both accounts; the weights choose among readings."""
    latin, han = parse(pair.en), transcription.han_of(pair)
    dots = behind_dots(pair.zh)
    chinese = None if dots else romanised.account(latin, han, weights)
    settled = chinese is not None and chinese.settled
    foreign = None if settled else transcribed.account(latin, han, dots, model, weights)
    return Row(
        pair,
        None if dots else dict(chinese.evidence if chinese else romanised.NO_EVIDENCE),
        None if settled else dict(foreign.evidence if foreign else transcribed.NO_EVIDENCE),
    )


def learn(pairs: Sequence[LabelledPair], model: Transcriptions) -> dict[str, float]:
    """The weights of both accounts, from pairs and our own list, in rounds from none: better weights choose better readings
    to learn from."""
    lessons, weights = (*pairs, *transcribed_names()), dict[str, float]()
    for _ in range(ROUNDS):
        weights = fit_accounts([describe(pair, model, weights) for pair in lessons])
    return weights


def fit_accounts(rows: Sequence[Row]) -> dict[str, float]:
    """A true pair that one account explains is no lesson for the other, and our own list is none for Chinese names."""
    chinese = [
        r
        for r in rows
        if r.romanised is not None
        and r.pair.slice != TRANSCRIBED
        and not (r.pair.same and transcription.is_transcription(r.pair))
    ]
    first = _fit([(r.romanised or {}, r.pair) for r in chinese])
    foreign = [
        (r.transcribed, r.pair)
        for r in rows
        if r.transcribed
        and (not r.pair.same or r.romanised is None or sigmoid(weigh(first, r.romanised.items())) < 0.5)
    ]
    return first | _fit(foreign)


def _fit(judged: Sequence[tuple[dict[str, float], LabelledPair]]) -> dict[str, float]:
    evidence, pairs = zip(*judged, strict=True)
    return fit(evidence, [pair.same for pair in pairs], [pair.weight for pair in pairs], PENALTY)


def cross_validate(pairs: Sequence[LabelledPair]) -> list[tuple[LabelledPair, float]]:
    """Every pair with a probability that nothing learned from its fold."""
    judged: list[tuple[LabelledPair, float]] = []
    for fold in range(FOLDS):
        known = training(pairs, fold)
        model = Transcriptions(*transcription.learn(known))
        weights = learn(known, model)
        held_out = (describe(pair, model, weights) for pair in pairs if pair.fold == fold)
        judged += [(row.pair, row.probability(weights)) for row in held_out]
    return judged


def report(judged: Iterable[tuple[LabelledPair, float]]) -> str:
    """F1 by slice and calibration error, as the scorer counts them."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for pair, probability in judged:
        said = probability >= 0.5
        for part in (pair.slice, "all"):
            counts[part][0] += said and pair.same
            counts[part][1] += said
            counts[part][2] += pair.same
        bins[min(int(probability * 10), 9)].append((probability, pair.same))
    total = sum(map(len, bins.values()))
    error = sum(abs(sum(p for p, _ in b) - sum(s for _, s in b)) for b in bins.values()) / total
    lines = [
        f"  {part:24} F1 {2 * hit / max(said + same, 1):.4f}" for part, (hit, said, same) in sorted(counts.items())
    ]
    return "\n".join([*lines, f"  calibration error        {error:.4f}"])


def main(arguments: Sequence[str]) -> None:
    pairs = read_pairs(Path(arguments[0]))
    judged = cross_validate(pairs)
    print(f"held-out folds ({FOLDS}), {len(pairs)} pairs\n{report(judged)}")  # noqa: T201
    if "--errors" in arguments:
        for pair, probability in judged:
            if (probability >= 0.5) != pair.same:
                print(f"{'MISS' if pair.same else 'FALSE'} [{pair.slice}] {pair.en} {pair.zh} {probability:.3f}")  # noqa: T201
    weights = learn(pairs, transcribed.learned())
    head = f"# Evidence of an alignment by sound → log odds (romanise/), learned from {len(pairs)} pairs by linker.learn.sound."
    write_text(TARGET, "\n".join([head, *(f"{name}\t{weight}" for name, weight in sorted(weights.items()))]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
