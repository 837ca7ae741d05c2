"""How Mandarin syllables come apart: "zhuang" is "zh" + "uang", "you" is "" + "iou", "ju" is "j" + "ü" (written v)."""

from __future__ import annotations

from functools import cache

_INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcs")
_BARE = {
    "yi": "i", "ya": "ia", "ye": "ie", "yao": "iao", "you": "iou", "yan": "ian", "yin": "in", "yang": "iang",
    "ying": "ing", "yong": "iong", "yo": "io", "yai": "iai", "wu": "u", "wa": "ua", "wo": "uo", "wai": "uai",
    "wei": "uei", "wan": "uan", "wen": "uen", "wang": "uang", "weng": "ueng", "yu": "v", "yue": "ve", "yuan": "van",
    "yun": "vn",
}  # fmt: skip
_FULL = {"iu": "iou", "ui": "uei", "un": "uen"}
_AFTER_JQX = {"u": "v", "ue": "ve", "uan": "van", "un": "vn"}


@cache
def split(syllable: str) -> tuple[str, str]:
    """A toneless Hanyu Pinyin syllable as initial and full final; ü is v. The apical vowel of zhi, zi is "ih"."""
    if syllable in _BARE:
        return "", _BARE[syllable]
    initial = next((i for i in _INITIALS if syllable.startswith(i)), "")
    final = syllable[len(initial) :]
    if initial in ("zh", "ch", "sh", "r", "z", "c", "s") and final == "i":
        return initial, "ih"
    if initial in ("j", "q", "x"):
        final = _AFTER_JQX.get(final, final)
    return initial, _FULL.get(final, final)
