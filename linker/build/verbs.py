"""Words that are mostly verbs as they stand in a sentence (withdrew, sells) → `text/data/verbs.txt`: no name in small
letters begins with one, and many stand behind one.

Of the ordinary words those that are, in the texts that WordNet counts, seldom anything else; without regular pasts and
participles, which stand inside names (dried flounder, boxing day).
"""

from __future__ import annotations

from pathlib import Path

from linker.build import wordnet
from linker.build.wordnet import ADJECTIVE, ADVERB, NOUN, SATELLITE, VERB, Lemmas
from linker.files import write_text
from linker.text.traits import ordinary_words

_MOSTLY = 0.75
_INSIDE_NAMES = ("ed", "ing")


def read(folder: Path = wordnet.FOLDER) -> list[str]:
    """The verbs, sorted. BuildError where WordNet is not installed."""
    wordnet.check(folder)
    uses = wordnet.uses(folder)
    verbs, nouns, adjectives = (Lemmas(folder, part) for part in (VERB, NOUN, ADJECTIVE))

    def is_mostly_a_verb(word: str) -> bool:
        as_verb = sum(uses[lemma][VERB] for lemma in verbs(word))
        as_noun = sum(uses[lemma][NOUN] for lemma in nouns(word))
        otherwise = sum(uses[word][part] for part in (ADJECTIVE, SATELLITE, ADVERB)) + (word in adjectives(word))
        return as_verb > 0 and as_verb >= _MOSTLY * (as_verb + as_noun + otherwise)

    ordinary = (word for word in ordinary_words() if not word.endswith(_INSIDE_NAMES))
    return sorted(filter(is_mostly_a_verb, ordinary))


def write(target: Path, folder: Path = wordnet.FOLDER) -> int:
    """Write the list; the number of verbs in it."""
    verbs = read(folder)
    head = "# English words that are mostly verbs, from WordNet 3.0 by `linker build refresh verbs`; see LICENSE."
    write_text(target, "\n".join([head, *verbs]) + "\n")
    return len(verbs)
