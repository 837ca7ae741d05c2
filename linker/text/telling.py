"""What the words around a name say that it is: a film before it, a novel behind it, a chairman next to it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from linker.model import EntityType
from linker.text.clause import clause_behind
from linker.text.normalise import words

_BEFORE_A_NAME = re.compile(r"\b[a-z]+ (?=[A-Z])")
"""In "…, the group Demosisto" the group is Demosisto."""

CONTEXT_WORDS = {
    EntityType.WORK: frozenset(
        """
        film movie novel novella book album song series magazine newspaper poem play show drama documentary
        manga anime opera essay titled entitled hit single ballad musical daily weekly painting story
        column report paper production works work published wrote writing read reading lyrics dance performance
        prologue anthology chronicle treatise textbook memoir comic sequel trilogy episode podcast soundtrack
        sculpture photograph sitcom journal chapter serial sutra scripture sonata symphony exhibit exhibition
        fiction tale poems sketch skit operetta libretto verse hymn anthem lullaby remix adaptation prequel remake
        thriller comedy tragedy melodrama biopic cartoon miniseries blockbuster bestseller monograph handbook manual
        dictionary encyclopedia encyclopaedia almanac catalogue quarterly fortnightly tabloid broadsheet periodical
        supplement mural portrait scroll installation statue epic ode elegy sonnet diary autobiography biography
        pamphlet tract editorial preface commentary concerto cantata aria overture documentaries films novels songs
        albums webcomic
        """.split()
    ),
    EntityType.ORG: frozenset(
        """
        company firm party group band maker developer startup brand supplier publisher studio rival bank store
        troupe foundation association label club team army society school hospital university joined founded
        agency ministry court council committee union gang brewery bakery teahouse orphanage restaurant
        orchestra choir conglomerate carmaker chipmaker chain retailer insurer airline hotel clinic institute
        academy charity organization organisation federation guild league battalion regiment owner manufacturer
        subsidiary affiliate competitor duo trio quartet quintet ensemble collective cooperative co-operative
        consortium venture start-up upstart operator lender broker brokerage builder automaker drugmaker distiller
        brewer shipbuilder shipyard steelmaker refiner miner unicorn giant wholesaler grocer supermarket franchise
        eatery cafe diner bookshop bookstore pharmacy pawnshop lab laboratory bureau secretariat syndicate triad
        faction sect church congregation seminary college kindergarten nonprofit ngo watchdog regulator alliance
        coalition militia brigade squad outfit broadcaster network outlet exchange bourse trust vendor contractor
        incubator newswire
        """.split()
    ),
    EntityType.GPE: frozenset(
        """
        village town township city district county province villages state kingdom dynasty hamlet capital
        commune ward borough nation country municipality prefecture suburb hometown settlement protectorate colony
        enclave republic duchy metropolis commandery fief neighborhood neighbourhood towns cities counties provinces
        districts
        """.split()
    ),
    EntityType.LOC: frozenset(
        """
        mountain river lake island temple street road station park museum at near peak hill valley bay landing
        pier reef forest waterfall gorge cape beach creek reservoir dam bridge market square palace shrine
        monastery pagoda tower building airport harbor harbour islet peninsula plain desert cave canal stream
        strait volcano islands alley lane avenue boulevard highway expressway viaduct overpass tunnel interchange
        jetty wharf quay port dock lighthouse fort fortress castle gate tomb mausoleum cemetery grotto springs
        lagoon atoll shoal delta estuary wetland grassland plateau ridge ravine canyon cliff glacier basin meadow
        garden gardens zoo aquarium stadium arena theatre theater cinema hall venue mall arcade plaza mansion villa
        compound campus prison warehouse depot quarry mine oilfield trail hut hostel skyscraper terminal
        """.split()
    ),
    EntityType.PER: frozenset(
        """
        named born née nee son daughter wife husband brother sister father mother married nicknamed surnamed nickname
        pseudonym penname alias courtesy creator emperor king queen prince princess poet monk
        """.split()
    ),
    EntityType.TERM: frozenset(
        """
        called term word phrase known concept so-called meaning expression character characters slogan genre
        title dish snack food cake dessert drink tea philosophy art sport game style religion custom practice
        belief theory idea principle virtue disease plant animal species tree fish fruit instrument garment pun
        euphemism idiom proverb saying symbol era language dialect technique ritual cuisine jargon coinage neologism
        buzzword abbreviation adage maxim motto catchphrase meme phenomenon tradition taboo herb spice fungus
        mushroom mineral syndrome disorder illness virus bacterium breed subspecies genus insect bird mammal orchid
        shrub fern vegetable sauce broth soup stew porridge bun dumpling pastry candy liquor condiment ingredient
        robe headdress zither lute drum gong posture stance tactic doctrine creed precept ideology theorem formula
        rank post occupation craft glaze motif pattern
        """.split()
    ),
    EntityType.PRODUCT: frozenset(
        """
        car model phone missile weapon cannon automobile automobiles font ship vessel smartphone truck
        motorcycle rocket satellite submarine tug ferry boat chip software app typeface rifle tank aircraft jet
        drone frigate destroyer vehicle carrier fighter bomber probe van sedan suv robot lander rover console
        laptop processor helicopter airliner torpedo minivan pickup lorry tractor scooter bicycle e-bike motorbike
        train locomotive howitzer pistol warship corvette cruiser trawler yacht freighter tanker barge gunboat
        airship balloon spacecraft capsule telescope camera handset tablet chipset supercomputer browser chatbot
        assistant vaccine ointment cigarette beer perfume stamp banknote cryptocurrency token
        """.split()
    ),
    EntityType.LAW: frozenset(
        """
        law act bill draft amendment amendments article treaty constitution regulation regulations ordinance
        statute charter decree pact edict proclamation bylaw protocol accord accords convention code directive
        guidelines injunction ruling legislation declaration
        """.split()
    ),
    EntityType.EVENT: frozenset(
        """
        festival award awards contest competition battle war incident race tournament marathon
        ceremony parade conference summit massacre uprising rebellion revolution earthquake typhoon prize expo gala
        concert tour fair biennale biennial carnival pageant procession pilgrimage rally march protest strike riot
        mutiny coup purge campaign offensive siege raid expedition invasion crash disaster accident blackout
        outbreak epidemic pandemic famine flood landslide storm cyclone tsunami eruption blaze explosion symposium
        seminar forum congress plenum election olympics derby championship championships regatta holiday vigil
        scandal
        """.split()
    ),
}
_TOLD = {
    word: frozenset(type_ for type_, telling in CONTEXT_WORDS.items() if word in telling)
    for word in frozenset[str]().union(*CONTEXT_WORDS.values())
}

_NOTHING = frozenset[EntityType]()

DEEDS = frozenset(
    """
    said says told tells added wrote writes written argued argues described called founded painted composed directed directs
    married died sang sings sung starred stars scored studied taught teaches lived lives retired resigned graduated translated
    invented conquered defeated fled served wed starring penned coined edited compiled drew drawn illustrated plays
    played killed murdered beaten sentenced arrested designed choreographed performed recalled hosted led headed
    """.split()
)
"""What persons do, or is done by them."""

STAGED = frozenset(
    """
    stars starring staged directed shot screened performed premiered premieres adapted published translated filmed
    novelist director choreographer playwright composer cast audience author
    """.split()
)
"""What is done with works, and who does it."""

_OF_WORKS = CONTEXT_WORDS[EntityType.WORK] | STAGED

_TO_A_BRACKET = re.compile(r"[^(（\n]*")
_NEAR = 90
"""How many characters behind a name are searched for what tells of a work."""


def told(said: Iterable[str]) -> frozenset[EntityType]:
    """The types that words in small letters tell of."""
    found = [_TOLD[word] for word in said if word in _TOLD]
    return found[0].union(*found[1:]) if found else _NOTHING


def of_apposition(text: str, end: int) -> set[str]:
    """What a clause right behind the name calls it: Dafen (大芬), a village of painters."""
    clause = clause_behind(text, end).partition(",")[0]
    return (
        {f"behind it a word of {type_}" for type_ in told(words(_BEFORE_A_NAME.sub(" ", clause)))} if clause else set()
    )


def is_told_of_a_work(text: str, end: int) -> bool:
    """Whether what follows in the line, up to another bracket, speaks of a book, a film or a stage: "), shot in Taipei"."""
    following = _TO_A_BRACKET.match(text, end + 1, end + _NEAR)
    return following is not None and not _OF_WORKS.isdisjoint(words(following.group()))
