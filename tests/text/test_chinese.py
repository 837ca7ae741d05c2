from __future__ import annotations

import re

import pytest

from linker.text.chinese import cut_by_jieba, is_behind_a_role, leading_words, role_ends, segments
from linker.text.normalise import fold_han
from tests.sentences import SENTENCES

HAN = sorted({fold_han(run) for text, _ in SENTENCES for run in re.findall("[\u4e00-\u9fff]{3,}", text)})


def test_jieba_and_its_twin_cut_alike() -> None:
    cut = cut_by_jieba()
    assert len(HAN) > 5000
    assert [segments(han) for han in HAN] == [cut(han) for han in HAN]


@pytest.mark.parametrize(
    ("han", "words"),
    [("公司將與英特爾", ["公司", "将", "与", "英特尔"]), ("訪問阿姆斯特丹", ["访问", "阿姆斯特丹"]), ("", [])],
)
def test_words_are_folded_and_as_long_as_the_text(han: str, words: list[str]) -> None:
    assert segments(han) == words
    assert sum(map(len, words)) == len(han)


def test_verbs_and_particles_lead_up_to_names_and_nouns_do_not() -> None:
    assert leading_words() >= {"访问", "收购", "称为", "在", "其中", "所谓"}
    assert leading_words().isdisjoint({"大学", "公司", "苹果", "上海", "托", "达"})


def test_roles_end_before_names() -> None:
    assert list(role_ends("法國總統馬克宏")) == [4]
    assert is_behind_a_role("見法國總統馬克宏", 5) and not is_behind_a_role("見法國總統馬克宏", 6)
