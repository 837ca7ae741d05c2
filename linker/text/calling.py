"""What words right before a name say that it is: the group in "a group calling itself", the island in "its largest island
is"."""

from __future__ import annotations

from collections.abc import Sequence

from linker.text.traits import ARTICLES

_CALLED = frozenset(
    "called nicknamed dubbed styled named hailed titled entitled christened branded labelled labeled code-named".split()
)
_KNOWN = frozenset("known hailed remembered revered referred".split())
_SIGNING = frozenset("writing blogging posting performing singing".split())
_CALLING, _ITSELF = frozenset("calling styling naming".split()), frozenset("itself himself herself themselves".split())
_IS, _SOMEBODY = frozenset("is are was were be been".split()), frozenset("he she him her who whom".split())
_BETWEEN = _IS | frozenset(
    """
    who which that being have has had also better popularly commonly locally jointly collectively widely formerly officially
    just still simply then now later once sometimes often and a an the he she they it to
    """.split()
)
"""Words that may stand between a noun and what it is called: a song that was later titled."""

_NEAR = 6


def calls_somebody(before: Sequence[str]) -> bool:
    """Whether words tell what somebody is called: "who was nicknamed", "he is also known as"; not "a land he called"."""
    called = not (_CALLED.isdisjoint(before[-1:]) or _IS.isdisjoint(before[-4:-1]))
    known = before[-1:] == ["as"] and not _KNOWN.isdisjoint(before[-4:-1])
    return (called or known) and not _SOMEBODY.isdisjoint(before)


def noun_called(before: Sequence[str]) -> str:
    """The word that a name is said to be, of words in small letters, the nearest last; "" where nothing says so."""
    if before and before[-1] in ARTICLES:
        before = before[:-1]
    last, last_but_one = (before[-1], before[-2]) if len(before) > 1 else ("", "")
    if last in _CALLED or last in _IS:
        cut = 1
    elif (
        (last == "as" and last_but_one in _KNOWN)
        or (last in ("as", "under") and last_but_one in _SIGNING)
        or (last in _ITSELF and last_but_one in _CALLING)
    ):
        cut = 2
    else:
        return ""
    return next((word for word in reversed(before[-_NEAR - cut : -cut]) if word not in _BETWEEN), "")
