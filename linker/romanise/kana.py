"""Kana → Latin letters by Hepburn, with long vowels as kana write them: こんどう is "kondou"."""

from __future__ import annotations

from collections.abc import Iterator

DOUBLED = "q"
"""Stands for small tsu, which doubles the consonant that follows; Hepburn has no use for the letter."""

REPEATED = "々"
"""Stands for the character before it."""

_VOWELS = "aiueo"
_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "g": "がぎぐげご", "s": "さしすせそ", "z": "ざじずぜぞ", "t": "たちつてと",
    "d": "だぢづでど", "n": "なにぬねの", "h": "はひふへほ", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ", "m": "まみむめも",
    "y": "や ゆ よ", "r": "らりるれろ", "w": "わ   ",
}  # fmt: skip
_OTHERWISE = {
    "し": "shi", "じ": "ji", "ち": "chi", "ぢ": "ji", "つ": "tsu", "づ": "zu", "ふ": "fu", "ゐ": "i", "ゑ": "e", "を": "o",
    "ん": "n", "ゔ": "vu", "っ": DOUBLED, "ー": "", "ヶ": "ga",
}  # fmt: skip
_LETTERS = {
    kana: consonant + vowel for consonant, row in _ROWS.items() for vowel, kana in zip(_VOWELS, row, strict=False)
} | _OTHERWISE
_GLIDES = {"ゃ": "a", "ゅ": "u", "ょ": "o"}
_WITHOUT_Y = ("sh", "ch", "j")
_KATAKANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヴ") + 1)}


def moras(kana: str) -> tuple[str, ...]:
    """Kana by what is one beat, in hiragana: キョウ is きょ and う."""
    found: list[str] = []
    for character in kana.translate(_KATAKANA):
        if character in _GLIDES and found:
            found[-1] += character
        else:
            found.append(character)
    return tuple(found)


def hepburn(kana: str) -> str:
    """The letters of kana; "" where any of it is none of Japanese words."""
    every = [_letters(mora) for mora in moras(kana)]
    return "" if None in every else "".join(filter(None, every))


def _letters(mora: str) -> str | None:
    plain = _LETTERS.get(mora[0])
    if plain is None or len(mora) == 1:
        return plain
    consonant = plain[:-1]
    return consonant + ("" if consonant in _WITHOUT_Y else "y") + _GLIDES[mora[1]]


def printed(letters: str) -> Iterator[tuple[str, int]]:
    """How the letters of `hepburn` are printed without macrons, each way with the number of those that are more usual:
    "kondou" is Kondo, Kondou or Kondoh. Before b, m and p, n may be m; what is doubled depends on what follows."""
    short = letters.replace("ou", "o").replace("oo", "o").replace("uu", "u")
    for rank, way in enumerate((short, letters, short + "h") if short != letters else (letters,)):
        if way.endswith(DOUBLED):
            yield from ((way[:-1] + consonant, rank) for consonant in "kstpc")
        else:
            yield way, rank
            if way.endswith("n"):
                yield way[:-1] + "m", rank
