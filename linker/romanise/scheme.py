"""What a romanisation scheme is: spellings of initials and finals, and the syllables that it spells otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct, field

Table = Mapping[str, tuple[str, ...]]
InFull = Callable[[str, str, int], str]
"""Initial, final and tone → a syllable with all that a scheme writes and newspapers leave out: tones, aspirates, ü."""


class Scheme(Struct, frozen=True):
    """One way to write the syllables of one language with Latin letters.

    `initials` and `finals` map the parts of a syllable, as `syllables.split` gives them, to spellings without
    diacritics, most usual first; `bare` holds the finals of syllables without an initial (yi, wu, yu …), and `whole`
    the syllables that follow no rule. A part that is in no table is written as it is. `characters` holds spellings of
    single characters, which is how surnames are remembered: 陳 Tan, 黃 Ng. `printed` is false for what explains
    spellings but is no way to spell a whole name; `in_full` is missing where a scheme has no more than its letters.
    """

    name: str
    language: str
    initials: Table = field(default_factory=dict)
    finals: Table = field(default_factory=dict)
    bare: Table = field(default_factory=dict)
    whole: Table = field(default_factory=dict)
    characters: Table = field(default_factory=dict)
    printed: bool = True
    in_full: InFull | None = None

    def spell(self, initial: str, final: str) -> tuple[str, ...]:
        """The spellings of a syllable, most usual first, without tone marks."""
        if special := self.whole.get(initial + final):
            return special
        finals = self.final_spellings(initial, final)
        return tuple(i + f for i in self.initial_spellings(initial) for f in finals)

    def initial_spellings(self, initial: str) -> tuple[str, ...]:
        return self.initials.get(initial, (initial,))

    def final_spellings(self, initial: str, final: str) -> tuple[str, ...]:
        if not initial and final in self.bare:
            return self.bare[final]
        return self.finals.get(final, (final,))


def table(text: str) -> dict[str, tuple[str, ...]]:
    """A spelling table from text: "zh=ch,j q=ch" → {"zh": ("ch", "j"), "q": ("ch",)}."""
    pairs = (entry.split("=") for entry in text.split())
    return {part: tuple(spellings.split(",")) for part, spellings in pairs}
