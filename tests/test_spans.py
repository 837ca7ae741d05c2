from __future__ import annotations

import pytest

from linker.detect import detect
from linker.spans import CandidateSpan, candidate_spans
from linker.spans.lines import on_other_lines


def _candidates(text: str) -> tuple[CandidateSpan, ...]:
    (gloss,) = detect(text)
    return candidate_spans(text, gloss)


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("Ministry of Culture (文化部)", ["Culture", "Ministry of Culture"]),
        ("said he of the Daily News (日報)", ["News", "Daily News", "he of the Daily News"]),
        ("the pronunciation of (日報)", []),
        ('in "of the people" (民有)', ["of the people", "people", 'in "of the people']),
        ("sang an (安)", ["an", "sang an"]),
        ("says you (有)", ["you"]),
        ("says me (么)", ["me"]),
    ],
)
def test_no_name_begins_or_ends_with_a_small_function_word(text: str, candidates: list[str]) -> None:
    assert [span.text for span in _candidates(text)] == candidates


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("bought Daily News (日報)", ["News", "Daily News"]),
        ("a battle of News (日報)", ["News", "battle of News"]),
        ("bought daily news (日報)", ["news", "daily news", "bought daily news"]),
    ],
)
def test_a_small_word_begins_what_ends_in_a_capital_before_a_connector_only(text: str, candidates: list[str]) -> None:
    assert [span.text for span in _candidates(text)] == candidates


@pytest.mark.parametrize(
    ("text", "longest"),
    [
        ("sold rice and noodles at the Daily News (日報社)", "noodles at the Daily News"),
        ("met the tall editor of News (日報社)", "editor of News"),
        ("likes rice and cold noodles (冷麵條)", "likes rice and cold noodles"),
        ("孟子 (Mencius, 372–289 BCE) held", "Mencius"),
    ],
)
def test_no_name_goes_over_two_small_words_to_a_capital_nor_ends_with_years(text: str, longest: str) -> None:
    assert max((span.text for span in _candidates(text)), key=len) == longest


def test_only_so_many_words_are_tried_as_the_han_may_have() -> None:
    words = [f"Word{'x' * n}" for n in range(20)]
    assert max(len(span.words) for span in _candidates(f"{' '.join(words)} (漢字)")) == 5
    quoted = _candidates(f"“{' '.join(words)}” (漢字)")
    assert len(quoted[0].words) == 20 and quoted[0].quoted


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "3. Wu, C. H., & Lin, P. (2012). From salt pans to wetlands: A coast - 從鹽田到濕地",
            "From salt pans to wetlands: A coast",
        ),
        ("Kao T. Y. (1999a) How mothers raise children [養育]. Beijing", "How mothers raise children"),
        ("As Kao said (1999). The tall mothers came (養育)", None),
        ("Kao, T. Y. (1999). Salt pans. A wetland of the coast (濕地)", None),
    ],
)
def test_the_title_of_a_reference_is_one_whole(text: str, title: str | None) -> None:
    assert [span.text for span in _candidates(text) if span.marked] == ([title] if title else [])


@pytest.mark.parametrize(
    "dateline",
    [
        "SINGAPORE - ",
        "KUALA LUMPUR: ",
        "SHENZHEN, China — ",
        "HONG KONG (AP) — ",
        "BEIJING, May 3 (Reuters) - ",
        "TAIPEI, Sept. 21 (Xinhua) -- ",
        "Taipei, May 3 (CNA) ",
        "Kuala Lumpur (AFP) – ",
    ],
)
def test_no_name_reaches_into_the_dateline_before_it(dateline: str) -> None:
    for start in ("", "Rain is likely.\n\n"):
        spans = _candidates(f"{start}{dateline}The Daily News (日報社) closed.")
        assert [span.text for span in spans] == ["News", "Daily News", "The Daily News"]
        assert spans[-1].before == ()


@pytest.mark.parametrize(
    "before", ["TSMC-backed Daily", "BYD: The Daily", "Foxconn (FII) Daily", "He said in SINGAPORE: The Daily"]
)
def test_what_is_no_dateline_is_part_of_the_line(before: str) -> None:
    spans = _candidates(f"{before} News (日報社) closed.")
    assert any(len(span.before) + len(span.words) == len(before.split()) + 1 for span in spans)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("He ate at McDonald’s (麦当劳).", True),
        ("Sotheby's (蘇富比) is a house.", True),
        ("Ren Zhengfei’s (任正非) daughter left.", False),
        ("Lee’s (李) and Chen’s eras", False),
        ("Foxconn’s (鴻海) in-house tools", False),
    ],
)
def test_a_possessive_is_part_of_a_name_only_where_nothing_follows_that_is_owned(text: str, offered: bool) -> None:
    spans = {span.text for span in _candidates(text)}
    assert any(name.endswith(("'s", "’s")) for name in spans) is offered
    assert any(not name.endswith(("'s", "’s")) for name in spans)


def test_the_name_is_found_before_words_that_introduce_the_han() -> None:
    assert "Ren Zhengfei" in {span.text for span in _candidates("Ren Zhengfei, whose Chinese name is 任正非, spoke.")}
    assert [span.text for span in _candidates("Huawei · 华为")] == ["Huawei"]


@pytest.mark.parametrize("letters", [" SC", ", SC, JP", ", PhD"])
def test_letters_behind_a_name_may_be_left_out(letters: str) -> None:
    assert "Martin Lee Chu-ming" in {span.text for span in _candidates(f"Mr Martin Lee Chu-ming{letters} (李柱銘)")}


@pytest.mark.parametrize("link", ["[[Chen Zhaokui]]", "[[Chen Zhaokui (boxer)|Chen Zhaokui]]"])
def test_a_wikis_link_is_whole(link: str) -> None:
    assert [span.text for span in _candidates(f"his son {link} (陳照奎)")] == ["Chen Zhaokui"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Hua Tuo\n華佗\nA physician", ["Hua Tuo", "A physician"]),
        ("\n## 華佗\n*Hua Tuo*", ["Hua Tuo"]),
        ("Hua Tuo:\n華佗\n李白", []),
        (f"{'x' * 81}\n華佗\n{'x' * 81}", []),
        (f"{'x' * 200}\n{'x' * 80}\n華佗\n{'y' * 80}\n{'x' * 200}", ["x" * 80, "y" * 80]),
        ("He saw\n華佗 there\nand left", []),
        ("\n華佗", []),
    ],
)
def test_the_lines_above_and_below_han_that_has_its_own(text: str, lines: list[str]) -> None:
    start = text.index("華佗")
    assert [span.text for span in on_other_lines(text, start, start + 2)] == lines


def test_what_says_which_script_is_meant_is_no_name() -> None:
    assert "Traditional Chinese" not in {span.text for span in _candidates("Hua Tuo\nTraditional Chinese 華佗")}
    assert "Traditional Chinese" in {span.text for span in _candidates("in Traditional Chinese 繁體中文")}
