"""Learn how much each piece of evidence says that a candidate is the one: `weights/link.tsv`.

    python -m linker.learn.link SENTENCES.txt GOLD.jsonl=KNOWLEDGE.jsonl …

A conditional logistic regression over the candidates of each pair and NIL. Each document is judged by weights that
were learned without its fold, and so are the types of its pairs, lest types be trusted more than they can be out of the
gold; sentences, and gold without knowledge, teach types alone. A source that is named several times counts so often:
homonyms that were written to mislead are to outweigh plain news no more than they do in life.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from linker.candidates import candidates, proposed
from linker.config import PACKAGE, Settings
from linker.context import Context
from linker.detect import detect
from linker.evaluate.figures import calibration_error, cutoffs, figures
from linker.evaluate.judging import NIL, read_records
from linker.files import write_text
from linker.kb.opening import open_gazetteer
from linker.learn.choice import Choice, fit, probabilities
from linker.learn.folds import FOLDS, fold_of
from linker.learn.kind import examples, held_out
from linker.model import EntityType
from linker.pair import pair_all
from linker.score import NOTHING_KNOWN
from linker.text.normalise import match_key

SURE = 0.9
TARGET = PACKAGE / "weights" / "link.tsv"
PRIOR = {
    "bias": -4.5, "han exact": 3.6, "han other form": 2.6, "han unknown": -0.5, "han differs": -3.0, "en exact": 4.6,
    "en short form": 3.2, "en acronym": 2.6, "en spelled alike": 3.0, "en by sound": 2.6, "en absent": 1.0, "en unknown": 0.5,
    "en differs": -3.0, "type agrees": 0.8, "type may agree": 0.2, "type differs": -1.5, "prior": 0.5, "dead by then": -2.5,
    "not alive then": -3.0, "not there yet": -3.0, "gone by then": -1.0, "age agrees": 2.5, "age differs": -9.0,
    "lived in a year told": 0.5, "born after the years told": -1.5, "death agrees": 1.0, "years agree": 3.0,
    "years differ": -5.0, "new then": 0.5, "too young": -3.0, "kind agrees": 0.5,
    "kind differs": -4.0, "country differs": -6.0,
    "field agrees": 0.5, "field differs": -1.0, "field told": 0.5,
    "description": 0.6, "role": 1.0, "description unlike": -0.5, "role unlike": -0.5,
}  # fmt: skip
"""What is plain without data: both names must agree, the dead give no interviews."""

PENALTY = 0.5
"""With more, held-out probabilities are too low: .0230 of expected calibration error at 1.0 against .0213, at equal
accuracy; with less, homonyms are told apart worse."""


class Judged(Struct, frozen=True):
    """A pair's choice, where it comes from, its fold, and whether the gold says NIL."""

    choice: Choice
    source: str
    fold: int
    nil: bool


Types = Mapping[tuple[str, int], EntityType]
"""The types of pairs by their text and where their Han begins."""


def read(gold: Path, knowledge: Path, types: Types) -> Iterator[Judged]:
    """The judged pairs of a gold file whose right answer is among the candidates, or NIL (the last option)."""
    kb = open_gazetteer(knowledge, Settings.from_environment().cache)
    for document in read_records(gold, "text", "glosses"):
        text = document["text"]
        paired = pair_all(text, detect(text), lambda name: kb.named(match_key(name)))
        pairs = [replace(pair, type=types.get((text, pair.zh.start), pair.type)) for pair in paired]
        named = frozenset(entity.qid for pair in pairs for entity in proposed(pair, kb))
        context = Context(text, document.get("date"), named)
        wanted = {(g["zh"]["start"], g["zh"]["end"]): g.get("qid") for g in document["glosses"]}
        fold = fold_of(document["id"])
        for pair in pairs:
            qid = wanted.get((pair.zh.start, pair.zh.end))
            found = candidates(pair, kb, context)
            ids = [candidate.entity.qid for candidate in found]
            if qid is None or (qid != NIL and qid not in ids):
                continue
            options = tuple({"bias": 1.0, **_sum(candidate.evidence)} for candidate in found)
            yield Judged(
                Choice((*options, {}), ids.index(qid) if qid != NIL else len(ids)), gold.stem, fold, qid == NIL
            )


def _sum(evidence: Sequence[object]) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for piece in evidence:
        found[piece.name] += piece.value  # type: ignore[attr-defined]
    return found


def cross_validate(judged: Sequence[Judged], once: Sequence[Judged]) -> str:
    """What weights that were learned without the fold choose of `once`, and how far their probability can be trusted."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    rows = []
    for fold in range(FOLDS):
        weights = fit([j.choice for j in judged if j.fold != fold], PRIOR, PENALTY)
        for j in (j for j in once if j.fold == fold):
            said, sure = _answer(j.choice, weights)
            right = said == j.choice.right
            rows.append((sure, right))
            count = counts[j.source]
            count["nil said" if said == len(j.choice.options) - 1 else "linked"] += 1
            count["nil" if j.nil else "in the base"] += 1
            count["nil right" if j.nil else "linked right"] += right
    lines = []
    for source, count in sorted(counts.items()):
        told = ", ".join(f"{name} {value:.3f}" for name, value in figures(count).items())
        lines.append(f"  {source:20} {told}")
    kept = next(c for c in cutoffs(rows) if c.at == SURE)
    lines.append(
        f"  calibration error {calibration_error(rows):.4f}; from {SURE:.0%} on {kept.right:.4f} right, {kept.kept:.3f} kept"
    )
    return "\n".join(lines)


def _answer(choice: Choice, weights: dict[str, float]) -> tuple[int, float]:
    """The option that weighs most, and its probability; alone, NIL is as likely as the linker says."""
    if len(choice.options) == 1:
        return 0, NOTHING_KNOWN
    told = probabilities(choice, weights)
    return told.index(max(told)), max(told)


def main(arguments: Sequence[str]) -> None:
    gold, known, _ = examples(Path(argument.partition("=")[0]) for argument in dict.fromkeys(arguments))
    types = {(g.text, g.gloss.zh.start): type_ for g, type_ in held_out(gold, known)}
    sources = {
        argument: list(read(Path(gold_path), Path(knowledge), types))
        for argument in dict.fromkeys(arguments)
        for gold_path, _, knowledge in [argument.partition("=")]
        if knowledge
    }
    judged = [j for argument in arguments for j in sources.get(argument, ())]
    once = [j for source in sources.values() for j in source]
    print(f"held-out folds ({FOLDS}), {len(once)} pairs, each once\n{cross_validate(judged, once)}")  # noqa: T201
    weights = fit([j.choice for j in judged], PRIOR, PENALTY)
    head = (
        "# How much each piece of evidence says that a candidate is the one, in log odds against NIL (linker/score.py),\n"
        f"# learned from {len(judged)} pairs by linker.learn.link."
    )
    write_text(TARGET, "\n".join([head, *(f"{name}\t{weight}" for name, weight in sorted(weights.items()))]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
