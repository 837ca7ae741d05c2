"""Fields of life, by the words that tell them: a description says "politician", the text "lawmaker", "caucus" or "votes"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from types import MappingProxyType

_PEOPLE = MappingProxyType(
    {
        "politics": """
            politician legislator lawmaker senator minister premier president mayor magistrate councilor councillor
            commissioner mp governor ambassador diplomat official secretary statesman deputy envoy speaker spokesman
            """,
        "sport": """
            player athlete infielder outfielder shortstop pitcher catcher batter forward goalkeeper defender striker
            midfielder swimmer runner sprinter golfer boxer weightlifter gymnast archer badminton tennis baseball basketball
            football soccer volleyball judo taekwondo cyclist coach referee umpire shuttler paddler olympian paralympic
            """,
        "music": """
            singer songwriter composer pianist violinist cellist conductor musician rapper guitarist drummer vocalist
            soprano tenor mandopop cantopop erhu percussionist
            """,
        "stage": """
            actor actress performer puppeteer dancer choreographer comedian storyteller opera dramatist playwright magician
            """,
        "film": "director screenwriter filmmaker cinematographer producer",
        "art": "painter calligrapher sculptor artist photographer illustrator cartoonist muralist ceramicist printmaker",
        "letters": "writer novelist poet essayist author translator editor",
        "press": "journalist reporter columnist anchor broadcaster presenter correspondent commentator host",
        "scholarship": """
            historian physicist chemist economist sociologist linguist professor scholar academic scientist researcher
            mathematician biologist archeologist archaeologist anthropologist philosopher geologist astronomer academician
            """,
        "medicine": "physician surgeon doctor nurse dentist pharmacist epidemiologist psychiatrist radiographer midwife",
        "law": "lawyer judge attorney prosecutor barrister justice solicitor",
        "business": """
            banker businessman businesswoman entrepreneur tycoon chairman magnate merchant trader executive financier
            industrialist jeweller wholesaler shopkeeper hotelier ceo founder
            """,
        "force": "general admiral soldier pilot officer colonel commander marshal warlord",
        "religion": "monk nun priest bishop pastor abbot master",
        "design": "designer architect couturier",
        "engineering": "engineer inventor programmer",
        "crime": "suspect gangster smuggler thief burglar fugitive murderer",
        "trade": """
            watchman guard farmer fisherman seamstress tailor driver cook chef carpenter plumber janitor clerk waiter waitress
            student schoolboy schoolgirl pupil teacher baker butcher hawker peddler
            """,
    }
)
_DEEDS = MappingProxyType(
    {
        "politics": "election vote votes caucus cabinet lawmakers legislature ballot constituency council party seat bill",
        "sport": "match matches tournament championship medal innings game games coach team win victory scored league cup",
        "music": "song songs album concert orchestra piano violin melody lyrics recital choir",
        "stage": "troupe theater theatre aria stage role dance puppets opera rehearsal",
        "film": "film films movie screening camera cinema documentary premiere",
        "art": "exhibition paintings painting canvas brush gallery album scroll scrolls ink portrait",
        "letters": "poems poem poetry verses verse novel novels essays book stories prose",
        "press": "newspaper column broadcast program interview radio television",
        "scholarship": "lecture thesis archive archives university journal study laboratory research",
        "medicine": "patients patient hospital clinic surgery kidney transplant ward wards donor",
        "law": "court trial lawsuit appeal verdict",
        "business": "bank shares company investors firm profit revenue factory loans",
        "force": "battle troops army navy squadron regiment mission aircraft",
        "religion": "temple monastery sermon church sutra",
        "design": "fashion dress gown collection runway",
    }
)


@cache
def _by_word(table: str) -> dict[str, str]:
    fields = _PEOPLE if table == "people" else _DEEDS
    return {word: field for field, said in fields.items() for word in said.split()}


def people_of(said: Iterable[str]) -> frozenset[str]:
    """The fields of the people that folded words name, one or several of them: "singers" → {"music"}."""
    people = _by_word("people")
    return frozenset(people[w] for word in said for w in (word, word.removesuffix("s")) if w in people)


def deeds_of(said: Iterable[str]) -> frozenset[str]:
    """The fields in which folded words tell of deeds: "aria" → {"stage"}."""
    deeds = _by_word("deeds")
    return frozenset(deeds[word] for word in said if word in deeds)
