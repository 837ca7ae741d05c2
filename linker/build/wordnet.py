"""WordNet's files, as Debian's package `wordnet-base` installs them: senses, how often a word is which part of speech, and
irregular forms."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from linker.errors import BuildError
from linker.text.senses import PLURALS

FOLDER = Path("/usr/share/wordnet")
NOUN, VERB, ADJECTIVE, ADVERB, SATELLITE = "12345"
"""WordNet's numbers for the parts of speech; a satellite is an adjective too."""

INSTANCE = "@i"
"""Its pointer from a name to what it is a name of."""

_NAMES = {NOUN: "noun", VERB: "verb", ADJECTIVE: "adj"}
_ENDINGS = {
    NOUN: PLURALS,
    VERB: (("ies", "y"), ("es", "e"), ("es", ""), ("s", "")),
    ADJECTIVE: (),
}


def check(folder: Path) -> None:
    """BuildError where WordNet is not installed."""
    if not (folder / "index.noun").is_file():
        raise BuildError(f"{folder}: no WordNet there; install Debian's package wordnet-base")


def rows(path: Path) -> Iterator[list[str]]:
    """The fields of each line but those of the licence, which is indented."""
    with path.open(encoding="ascii") as lines:
        yield from (line.split() for line in lines if not line.startswith(" "))


def first_senses(folder: Path) -> Iterator[tuple[str, str]]:
    """Each noun with the offset of its first synset."""
    for noun, _, _, pointers, *rest in rows(folder / "index.noun"):
        yield noun, rest[int(pointers) + 2]


def uses(folder: Path) -> Mapping[str, Counter[str]]:
    """How often each word is tagged as each part of speech in WordNet's texts."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, _, count in rows(folder / "cntlist.rev"):
        word, sense = key.split("%")
        found[word][sense[0]] += int(count)
    return found


class Lemmas:
    """What inflected words are forms of, for one part of speech."""

    def __init__(self, folder: Path, part: str) -> None:
        name = _NAMES[part]
        self._known = {word for word, *_ in rows(folder / f"index.{name}")}
        self._irregular = {form: lemmas for form, *lemmas in rows(folder / f"{name}.exc")}
        self._endings = _ENDINGS[part]

    def __call__(self, word: str) -> frozenset[str]:
        """The word itself, where it is one, and those that it is the plural, the third person or the past of: found is of
        "find" and "found". Regular pasts and participles are left out: they stand before nouns too."""
        regular = (word.removesuffix(ending) + lemma for ending, lemma in self._endings if word.endswith(ending))
        return frozenset({word, *regular} & self._known | set(self._irregular.get(word, ())))
