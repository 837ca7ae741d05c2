"""How the syllables of each language come apart into initial and final, which is what schemes spell."""

from __future__ import annotations

from functools import cache

_INITIALS = {
    "cmn": ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcs"),
    "yue": ("ng", "gw", "kw", *"bpmfdtnlgkhzcsjw"),
    "nan": ("tsh", "ts", "ph", "th", "kh", "ng", *"bpmtnlkghsj"),
}
_SYLLABIC = ("ng", "m")
_CMN_BARE = {
    "yi": "i", "ya": "ia", "ye": "ie", "yao": "iao", "you": "iou", "yan": "ian", "yin": "in", "yang": "iang",
    "ying": "ing", "yong": "iong", "yo": "io", "yai": "iai", "wu": "u", "wa": "ua", "wo": "uo", "wai": "uai",
    "wei": "uei", "wan": "uan", "wen": "uen", "wang": "uang", "weng": "ueng", "yu": "v", "yue": "ve", "yuan": "van",
    "yun": "vn",
}  # fmt: skip
_CMN_FULL = {"iu": "iou", "ui": "uei", "un": "uen"}
_CMN_AFTER_JQX = {"u": "v", "ue": "ve", "uan": "van", "un": "vn"}

_HANGUL = 0xAC00
_KOR_INITIALS = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_KOR_VOWELS = (
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i",
)  # fmt: skip
_KOR_CODAS = {0: "", 1: "k", 4: "n", 7: "t", 8: "l", 16: "m", 17: "p", 21: "ng"}  # Sino-Korean has no others


@cache
def split(language: str, syllable: str) -> tuple[str, str]:
    """A reading, as the table of readings has it, as initial and final. Japanese and Vietnamese are not split."""
    if language == "cmn":
        return _mandarin(syllable)
    if language == "kor":
        return _korean(syllable)
    if syllable in _SYLLABIC:
        return "", syllable
    initial = next((i for i in _INITIALS.get(language, ()) if syllable.startswith(i) and len(i) < len(syllable)), "")
    return initial, syllable[len(initial) :]


def _mandarin(syllable: str) -> tuple[str, str]:
    """ "zhuang" is "zh" + "uang", "you" is "" + "iou", "ju" is "j" + "v" (for ü); the vowel of zhi and zi is "ih"."""
    if syllable in _CMN_BARE:
        return "", _CMN_BARE[syllable]
    initial = next((i for i in _INITIALS["cmn"] if syllable.startswith(i)), "")
    final = syllable[len(initial) :]
    if initial in ("zh", "ch", "sh", "r", "z", "c", "s") and final == "i":
        return initial, "ih"
    if initial in ("j", "q", "x"):
        final = _CMN_AFTER_JQX.get(final, final)
    return initial, _CMN_FULL.get(final, final)


def _korean(syllable: str) -> tuple[str, str]:
    """A hangul block by its jamo, in the letters of the Revised Romanisation: 김 is "g" + "im"."""
    code = ord(syllable[0]) - _HANGUL
    if not 0 <= code < 11172:
        return "", ""
    vowel, coda = _KOR_VOWELS[code // 28 % 21], _KOR_CODAS.get(code % 28, "")
    return _KOR_INITIALS[code // 588], vowel + coda
