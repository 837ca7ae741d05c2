from __future__ import annotations

import socket
import textwrap
from pathlib import Path

import pytest

import linker
from linker import Document, Linker
from linker.config import Settings
from linker.formats.jsonl import to_record
from tests.conftest import ARTICLE
from tests.samples import HUAWEI, SmallKnowledgeBase


def test_the_article_is_linked_out_of_the_box() -> None:
    found = {link.pair.zh.text: link for link in Linker().link(ARTICLE.read_text(encoding="utf-8")).links}
    assert {zh: link.qid for zh, link in found.items()} == {
        "華為": "Q160120", "任正非": "Q712802", "張忠謀": None, "台積電": "Q713418", "鴻海精密": "Q463094", "郭台銘": None,
        "國民黨": "Q31113", "韓國瑜": "Q8274095", "蔡英文": "Q233984", "民進黨": "Q903822", "賴清德": "Q3847080", "立法院": "Q715869",
    }  # fmt: skip
    assert found["台積電"].pair.acronym == "TSMC"
    assert found["華為"].pair.en is not None and found["華為"].pair.en.text == "Huawei Technologies Co"


@pytest.mark.parametrize("width", [50, 65, 72, 80, 100])
@pytest.mark.parametrize("margin", ["", "    "], ids=["flush", "indented"])
def test_a_wrapped_article_has_the_same_names(width: int, margin: str) -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    wrapped = "\n\n".join(
        textwrap.fill(paragraph, width, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False)
        for paragraph in text.split("\n\n")
    )
    as_it_was, found = Linker().link(text), Linker().link(wrapped)
    assert [_told(link) for link in found.links] == [_told(link) for link in as_it_was.links]
    assert [mention.span.text.split() for mention in found.mentions] == [
        m.span.text.split() for m in as_it_was.mentions
    ]


def _told(link: linker.Link) -> tuple[str, str | None, str | None]:
    return link.pair.zh.text, link.pair.en and link.pair.en.text, link.qid


def test_offsets_are_of_the_text_as_given() -> None:
    text = (
        "On the evening of that day they met Zhang\r\n  Xiaolin (张啸林) in Shanghai, and then Zhang\r\n  Xiaolin went."
    )
    linked = Linker().link(text)
    (link,) = linked.links
    assert link.pair.en is not None and link.pair.en.text == "Zhang Xiaolin"
    (gloss,), (again,) = (to_record(linked)[key] for key in ("glosses", "mentions"))
    for span in (gloss["en"], again):
        assert span["text"] == text[span["start"] : span["end"]] == "Zhang\r\n  Xiaolin"


FORMS = [
    "Ren Zhengfei (\\textchinese{任正非})", "\\emph{Ren Zhengfei} 任正非", "<persName>Ren Zhengfei</persName> (任正非)",
    'Ren Zhengfei <span lang="zh">任正非</span>', "Ren Zhengfei <任正非>", "Ren Zhengfei {任正非}", "任正非/Ren Zhengfei",
    "Ren Zheng\u00adfei (任正非)", "[任正非](http://x.y) (Ren Zhengfei)", "[Ren Zhengfei](http://x.y) ([任正非](http://x.y/w))",
    "Ren Zhengfei¹ (任正非)", "Ren Zhengfei[12] (任正非)", "Ren Zhengfei (任\u200b正非)", "Ren Zhengfei \ufeff(任正非)",
    "Ren Zhengfei (任 正 非)", "Ren Zhengfei【任正非】", "[[Ren Zhengfei]] (任正非)", "Ren Zhengfei (任正⾮)",
]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_name_is_read_in_every_form(form: str) -> None:
    text = f"The founder {form} spoke."
    linked = Linker().link(text)
    (link,) = linked.links
    assert link.qid == "Q712802" and link.pair.en is not None and link.pair.en.text == "Ren Zhengfei"
    assert all(text[s["start"] : s["end"]] == s["text"] for s in map(to_record(linked)["glosses"][0].get, ("zh", "en")))


def test_nothing_is_asked_of_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", forbidden)
    monkeypatch.setattr(socket, "getaddrinfo", forbidden)
    assert Linker().link("Ren Zhengfei (任正非)").links[0].qid == "Q712802"


def test_of_two_known_names_in_chinese_prose_the_second_has_the_bracket() -> None:
    (link,) = Linker().link("他在韩国首尔（Seoul）去世。").links
    assert link.pair.zh.text == "首尔" and link.qid == "Q8684"


def test_a_known_place_is_not_what_is_named_after_it() -> None:
    linked = Linker().link(
        "The Kaohsiung District Court (高雄地方法院) and Hualien Hospital (花蓮醫院) wrote to New Taipei City Hall (新北市政府) and the"
        " Hong Kong Monetary Authority (香港金融管理局). In Hong Kong, Kaohsiung, Hualien and New Taipei City nothing is known"
        " of it, said Tsingtao Brewery (青島啤酒)."
        " Tsingtao is known, and the Kaohsiung District Court too."
    )
    assert [mention.span.text for mention in linked.mentions] == ["Tsingtao", "Kaohsiung District Court"]


def test_a_knowledge_base_can_be_passed_in() -> None:
    small = Linker(knowledge_base=SmallKnowledgeBase(HUAWEI))
    assert small.link("Huawei (華為)").links[0].qid == "Q160120"
    assert small.provenance.gazetteers == (("small", "1"),)


def test_min_confidence_turns_links_into_nil() -> None:
    document = Linker(knowledge_base=SmallKnowledgeBase(HUAWEI), min_confidence=0.99999).link("Huawei (華為)")
    assert document.links[0].qid is None and document.links[0].nil_reason


def test_documents_bring_their_keys_along() -> None:
    document = Document("1", "Huawei (華為)", "2020-01-01", "T", {"mine": [1]})
    assert next(iter(Linker().link_all([document]))).document is document


def test_lookup_knows_scripts_forms_and_qids() -> None:
    linked = Linker()
    for name in ("華為", "华为", "huawei", "Q160120", "q160120"):
        assert "Q160120" in {entity.qid for entity in linked.lookup(name)}
    assert (
        {entity.qid for entity in linked.lookup("台北")} == {entity.qid for entity in linked.lookup("臺北市")} != set()
    )
    assert linked.lookup("nobody at all") == () == linked.lookup("Q999999999")


def test_settings_follow_the_environment(tmp_path: Path) -> None:
    assert Settings.from_environment({"LINKER_CACHE": str(tmp_path)}).cache == tmp_path
    assert Settings.from_environment({}).cache.name in ("cache", "linker")


def test_the_public_names_are_few_and_real() -> None:
    assert len(linker.__all__) <= 20
    assert all(getattr(linker, name) is not None for name in linker.__all__)
    with pytest.raises(AttributeError):
        _ = linker.nothing  # type: ignore[attr-defined]
