from __future__ import annotations

from linker.fields import deeds_of, people_of


def test_people_and_deeds_tell_the_field() -> None:
    assert people_of(["former", "lawmakers"]) == {"politics"}
    assert people_of(["badminton", "coach", "painter"]) == {"sport", "art"}
    assert deeds_of(["sang", "an", "aria"]) == {"stage"}
    assert people_of(["nobody"]) == deeds_of([]) == frozenset()
