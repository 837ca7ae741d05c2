from __future__ import annotations

from linker.learn.pairs import transcribed_names
from linker.text.scripts import has_han


def test_each_transcribed_name_has_one_right_han_and_wrong_ones_that_count_twice_as_much() -> None:
    pairs = transcribed_names()
    for en in {pair.en for pair in pairs}:
        right, wrong = ([p for p in pairs if p.en == en and p.same is same] for same in (True, False))
        assert len(right) == 1 and len(wrong) <= 8
        assert not wrong or abs(sum(p.weight for p in wrong) - 2 * right[0].weight) < 1e-9
        assert right[0].zh not in {p.zh for p in wrong}


def test_transcribed_names_are_latin_beside_han_and_listed_once() -> None:
    listed = [(pair.en, pair.zh) for pair in transcribed_names() if pair.same]
    assert len(listed) == len(set(listed))
    assert all(has_han(zh) and not has_han(en) for en, zh in listed)


def test_hardly_any_transcribed_name_lacks_wrong_ones() -> None:
    pairs = transcribed_names()
    assert len({p.en for p in pairs if not p.same}) > 0.99 * len({p.en for p in pairs})
