from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from linker.errors import LiveError, UsageError
from linker.model import Document, EntityType, LinkedDocument
from linker.pipeline import Linker
from linker.wikidata.cache import Cache
from linker.wikidata.client import Client, retry_after
from linker.wikidata.live import Live
from tests.wikidata import server as s
from tests.wikidata.items import TSMC, item

CONTACT = "editor@example.org"
ITEMS = [
    item("Q712802", {"en": "Ren Zhengfei", "zh": "任正非"}, instance_of=["Q5"], description="Chinese entrepreneur"),
    item(**TSMC),
    item("Q4830453", {"en": "business"}, subclass_of=["Q43229"]),
    item("Q77", {"en": "Ren", "zh": "任正非"}, instance_of=["Q4167410"]),
]
TEXT = "Ren Zhengfei (任正非) met Mo Yan (莫言) at TSMC (台積電)."


class Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now, self.slept = 1000.0, []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def wikibase() -> Iterator[s.Wikibase]:
    with s.serving(ITEMS) as served:
        yield served


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def live(wikibase: s.Wikibase, clock: Clock, tmp_path: Path) -> Iterator[Live]:
    client = Client(CONTACT, wikibase.url, clock=clock, sleep=clock.sleep)
    source = Live(client, Cache(tmp_path / "wikidata.sqlite"))
    yield source
    source.close()


def link(live: Live, text: str = TEXT) -> LinkedDocument:
    return Linker(bundled=False, live=live).link(text)


def test_what_no_gazetteer_knows_is_looked_up_once(live: Live, wikibase: s.Wikibase) -> None:
    for _ in range(2):
        document = link(live)
        assert [found.qid for found in document.links] == ["Q712802", None, "Q713418"]
        assert [str(found.pair.type) for found in document.links][::2] == ["PER", "ORG"]
        assert document.provenance.live and not document.provenance.live_error
    assert wikibase.count("query") == 3, "a search a pair, and none for what was searched for"
    assert wikibase.count("wbgetentities") == 2, "the items in one batch, and their classes in another"


def test_requests_say_who_asks_and_are_polite(live: Live, wikibase: s.Wikibase, clock: Clock) -> None:
    link(live)
    for request in wikibase.requests:
        assert request.headers["User-Agent"].startswith("zh-en-linker/") and CONTACT in request.headers["User-Agent"]
        assert "gzip" in request.headers["Accept-Encoding"] and request.parameters["maxlag"] == "5"
    assert wikibase.most_in_flight == 1
    assert len(clock.slept) == len(wikibase.requests) - 1 and min(clock.slept) >= 60 / 200


def test_only_the_names_are_sent(live: Live, wikibase: s.Wikibase) -> None:
    link(live)
    searches = [r.parameters["srsearch"] for r in wikibase.requests if r.parameters["action"] == "query"]
    assert searches == [
        '"任正非" OR "Ren Zhengfei"',
        '"莫言" OR "Mo Yan"',
        '"台積電" OR "台积电" OR "臺積電" OR "TSMC"',
    ]


@pytest.mark.parametrize("contact", [None, "", "nobody", "a@b\r\nX: y"])
def test_without_a_contact_no_packet_leaves(wikibase: s.Wikibase, contact: str | None) -> None:
    with pytest.raises(UsageError, match="LINKER_CONTACT; nothing was sent"):
        Client(contact, wikibase.url)
    assert not wikibase.requests


@pytest.mark.parametrize(
    "url", ["http://example.org/api.php", "ftp://x", "file:///etc/passwd", "https://a:b@x.org/", ""]
)
def test_only_https_addresses_are_asked(url: str) -> None:
    with pytest.raises(UsageError, match="not an https address"):
        Client(CONTACT, url)


def test_offline_opens_no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*arguments: object, **options: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", forbidden)
    monkeypatch.setenv("LINKER_CONTACT", CONTACT)
    document = Linker().link(TEXT)
    assert document.links and not document.provenance.live


PASSING = {
    "429, whole seconds": (s.status(429, "2"), 2.0),
    "429, a fraction": (s.status(429, "1.5"), 1.5),
    "429, a date": (s.retry_at_a_date, 0.0),
    "429, nonsense": (s.status(429, "soon"), 0.0),
    "maxlag in a 200": (s.maxlag, 5.0),
    "500": (s.status(500), 0.0),
    "502": (s.status(502), 0.0),
    "503": (s.status(503, "1"), 1.0),
    "an error in a 200": (s.error("internal_api_error_DBQueryError"), 0.0),
    "a cut body": (s.cut, 0.0),
    "a reset": (s.reset, 0.0),
    "garbage": (s.garbage, 0.0),
    "brackets without end": (s.nested, 0.0),
    "another content type": (s.wrong_type, 0.0),
}


@pytest.mark.parametrize("name", PASSING)
def test_what_passes_is_waited_for(live: Live, wikibase: s.Wikibase, clock: Clock, name: str) -> None:
    misbehaviour, wait = PASSING[name]
    wikibase.misbehaviours.append(misbehaviour)
    document = link(live)
    assert [found.qid for found in document.links] == ["Q712802", None, "Q713418"]
    assert not document.provenance.live_error
    assert max(clock.slept) >= max(wait, 0.7)
    assert len(wikibase.requests) == 6, "one more than without"


LASTING = {
    "503": s.status(503),
    "429 for an hour": s.status(429, "3600"),
    "maxlag": s.maxlag,
    "garbage": s.garbage,
    "a reset": s.reset,
    "another shape": s.other_shape,
    "a refusal": s.error("badtoken"),
    "403": s.status(403),
    "a redirect elsewhere": s.redirect,
    "an endless body": s.endless,
}


@pytest.mark.parametrize("name", LASTING)
def test_what_lasts_leaves_the_document_linked_offline(
    live: Live, wikibase: s.Wikibase, tmp_path: Path, name: str
) -> None:
    wikibase.always = LASTING[name]
    document = link(live)
    assert [found.qid for found in document.links] == [None, None, None]
    assert document.provenance.live_error
    assert live.cache.counts() == dict.fromkeys(live.cache.counts(), 0), "a failure is no answer"
    wikibase.always = None
    live.client._closed_until = 0.0
    assert [found.qid for found in link(live).links] == ["Q712802", None, "Q713418"]


def test_an_answer_that_drips_is_given_up(wikibase: s.Wikibase, tmp_path: Path) -> None:
    wikibase.always = s.drip
    live = Live(Client(CONTACT, wikibase.url, requests_per_minute=6000), Cache(None), seconds=0.3)
    assert "took too long" in link(live).provenance.live_error
    live.close()


def test_no_other_host_is_asked(live: Live, wikibase: s.Wikibase) -> None:
    wikibase.always = s.redirect
    assert "redirect to elsewhere.example was refused" in link(live).provenance.live_error


def test_when_it_fails_again_and_again_it_is_left_alone(live: Live, wikibase: s.Wikibase, clock: Clock) -> None:
    wikibase.always = s.status(503)
    for _ in range(3):
        link(live)
    asked = len(wikibase.requests)
    assert "not asked" in link(live).provenance.live_error and len(wikibase.requests) == asked
    wikibase.always = None
    clock.now += 61
    assert link(live).links[0].qid == "Q712802"


def test_the_time_of_a_document_is_limited(live: Live, wikibase: s.Wikibase, clock: Clock) -> None:
    wikibase.always = s.status(503, "50")
    start = clock.now
    assert link(live).provenance.live_error
    assert clock.now - start <= 61


def test_a_search_may_find_what_is_missing(live: Live, wikibase: s.Wikibase) -> None:
    wikibase.phantoms = ("Q999",)
    assert [found.qid for found in link(live).links] == ["Q712802", None, "Q713418"]
    answer = live.cache.entity("Q999")
    assert answer is not None and answer.entity is None
    asked = len(wikibase.requests)
    link(live)
    assert len(wikibase.requests) == asked, "nor is it asked for again"


def test_merged_items_come_under_their_new_qid(live: Live, wikibase: s.Wikibase) -> None:
    wikibase.redirects, wikibase.phantoms = {"Q5000": "Q713418"}, ("Q5000",)
    link(live)
    answer = live.cache.entity("Q5000")
    assert answer is not None and answer.entity is not None and answer.entity.qid == "Q713418"


def test_many_documents_share_their_look_ups(live: Live, wikibase: s.Wikibase) -> None:
    documents = [Document(str(i), TEXT) for i in range(40)]
    linked = list(Linker(bundled=False, live=live).link_all(documents))
    assert [document.document.id for document in linked] == [str(i) for i in range(40)]
    assert all(document.links[0].qid == "Q712802" for document in linked)
    assert len(wikibase.requests) == 5


def test_linking_goes_on_while_wikidata_is_asked(live: Live, wikibase: s.Wikibase) -> None:
    wikibase.seconds = 0.2
    asked: list[int] = []

    def documents() -> Iterator[Document]:
        for number in range(20):
            asked.append(len(wikibase.requests))
            yield Document(str(number), TEXT)

    linked = list(Linker(bundled=False, live=live).link_all(documents()))
    assert asked[-1] < len(wikibase.requests) == 5, "the last were read before the first were answered"
    assert [document.links[0].qid for document in linked] == ["Q712802"] * 20


def test_coarse_types_come_from_the_classes(live: Live) -> None:
    link(live)
    (tsmc,) = live.cache.named("tsmc")
    assert tsmc.type is EntityType.ORG and live.cache.parents("Q4830453") == ("Q43229",)
    assert live.cache.named("ren") == (), "a disambiguation page is no name"


def test_the_whole_item_is_there_as_qwikidata_models_it(live: Live, wikibase: s.Wikibase) -> None:
    found = live.item("Q712802")
    assert found is not None and found.get_label("zh") == "任正非"
    assert found.get_truthy_claim_group("P31")[0].mainsnak.datavalue.value["id"] == "Q5"
    assert live.item("Q999") is None
    wikibase.always = s.other_shape
    assert live.item("Q712802") is None


@pytest.mark.parametrize(
    ("header", "seconds"),
    [(None, None), ("7", 7.0), ("0.25", 0.25), ("-3", 0.0), ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0), ("later", None)],
)
def test_retry_after_has_three_forms(header: str | None, seconds: float | None) -> None:
    assert retry_after(header) == seconds


def test_errors_name_the_place(live: Live, wikibase: s.Wikibase) -> None:
    wikibase.always = s.status(403)
    with pytest.raises(LiveError, match="status 403"):
        live.client.get(action="query")
