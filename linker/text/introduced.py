"""How a text introduces a person: by roles and titles, as somebody's kin."""

from __future__ import annotations

import re

from linker.text import names
from linker.text.clause import clause_behind
from linker.text.gender import KINSMEN, KINSWOMEN, MEN, WOMEN
from linker.text.normalise import words

_REACH, _ROLE_WORDS = 90, 5
_BEFORE_CLAUSE = re.compile(r".*[.,!?;:()（）\n]", re.DOTALL)
_KIN = "|".join((*KINSWOMEN, *KINSMEN, "cousin"))
_AS_KIN = re.compile(rf"(?:[Hh]is|[Hh]er|[Tt]heir|whose|[’']s)\s(?:[\w-]+\s){{0,2}}(?:{_KIN}),?\s[^.!?;\n]*$")


def roles_of(text: str, start: int, end: int) -> frozenset[str]:
    """The roles and titles, folded, among the words right before a name, and in the clause behind its gloss."""
    before = words(_BEFORE_CLAUSE.sub("", text[max(0, start - _REACH) : start]))[-_ROLE_WORDS:]
    behind = words(clause_behind(text, end).partition(",")[0])
    return frozenset(role for role in (*before, *behind) if is_role(role))


def is_role(word: str) -> bool:
    return word in names.role_words() or word in WOMEN or word in MEN


def as_kin(text: str, start: int) -> bool:
    """Whether a name is introduced as somebody's kin: "his father, the singer Lo", "Lin’s wife"."""
    return _AS_KIN.search(text, max(0, start - _REACH), start) is not None
