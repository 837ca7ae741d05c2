from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import HUAWEI, KMT, REN, small_linker

LINKER = small_linker(HUAWEI, REN, KMT)

WILD = [
    ("Ren Zhengfei (任正非) spoke. Ren’s daughter heard Ren.", ["Ren", "Ren"]),
    ("Huawei Technologies Co (華為) grew. Huawei sells phones; Huawei's rivals, too.", ["Huawei", "Huawei"]),
    ("Johnny Chiang (江啟臣) resigned. Chiang said he, Johnny Chiang, was done.", ["Chiang", "Johnny Chiang"]),
    ("the Chinese Nationalist Party (KMT, 國民黨) lost. The KMT said", ["KMT"]),
    ("Hon Hai Precision Industry Co (鴻海精密) rose. Hon Hai fell.", ["Hon Hai"]),
    ("Lin Yu-fang (林郁方) spoke, then Lin Chia-lung (林佳龍). Lin Yu-fang left. Lin laughed.", ["Lin Yu-fang", "Lin"]),
    ("Ren Zhengfei (任正非) spoke on Sunday. On Monday Ren left.", ["Ren"]),
    ("President Ma Ying-jeou (馬英九) came. President Ma left.", ["Ma"]),
    ("Fan Chiang Yi-chun (范姜宜君) came early. Fan Chiang left.", ["Fan Chiang"]),
    ("Chen Hui-min (陳慧敏) wrote. Essays on the Pilgrim Chen Hui-min followed.", ["Chen Hui-min"]),
    ("They speak of neijuan (內捲). Neijuan is everywhere.", ["Neijuan"]),
]
NEGATIVE = [
    "Lin Yu-fang (林郁方) went to Linkou and met Lin Biao.",
    "Han Kuo-yu (韓國瑜) rode the Han Wave.",
    "Lin Wei-yuan (林維源) was not of the other Lin clan.",
    "Chunghwa Telecom (中華電信) is not Chunghwa Post.",
    "Before Ren Zhengfei (任正非), another Renault.",
    "Wan Mei-ling (萬美玲) had a wan smile.",
    "the idea of entrepreneurship (創業) and entrepreneurship again",
]


@pytest.mark.parametrize(("text", "expected"), WILD)
def test_later_mentions_are_found(text: str, expected: list[str]) -> None:
    assert [mention.span.text for mention in LINKER.link(text).mentions] == expected


@pytest.mark.parametrize("text", NEGATIVE)
def test_other_words_are_left_alone(text: str) -> None:
    assert LINKER.link(text).mentions == ()


def test_of_two_with_one_surname_the_last_named_is_meant() -> None:
    text = "Lin Yu-fang (林郁方) spoke. Lin sat. Lin Chia-lung (林佳龍) rose. Lin sang. Lin Yu-fang left, and Lin, too."
    assert [m.gloss for m in LINKER.link(text).mentions] == [0, 1, 0, 0]


def test_a_mention_carries_its_pairs_qid() -> None:
    (mention,) = LINKER.link("Ren Zhengfei (任正非) spoke. Ren left.").mentions
    assert mention.qid == "Q712802" and mention.gloss == 0


@given(
    st.lists(
        st.sampled_from(
            [
                "Ren Zhengfei (任正非)",
                "Ren",
                "Ren’s",
                "KMT",
                "the Chinese Nationalist Party (KMT, 國民黨)",
                "said.",
                "Mr",
                "\n\n",
                "😀",
                "Lin",
            ]
        )
    )
)
def test_mentions_slice_back_stand_in_order_and_do_not_overlap(pieces: list[str]) -> None:
    text = " ".join(pieces)
    document = LINKER.link(text)
    spans = [m.span for m in document.mentions]
    assert all(text[s.start : s.end] == s.text for s in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert all(m.span.start >= document.links[m.gloss].pair.zh.end for m in document.mentions)
