from __future__ import annotations

import pytest
from msgspec.structs import replace

from linker.called import called_evidence
from linker.detect import detect
from linker.model import Entity
from linker.pair import pair_all
from tests.samples import SmallKnowledgeBase, entity

COUNTY = replace(entity("Q9", "GPE", "Pingtung County", "屏東縣"), description="county in Taiwan")
SHIPPING = replace(entity("Q1", "ORG", "Hongyue", "泓岳"), description="Taiwanese container shipping company")
NOVEL = replace(entity("Q2", "WORK", "Hongyue", "泓岳"), description="1959 novel by a writer from Pingtung")
VILLAGE = replace(entity("Q3", "GPE", "Hongyue", "泓岳"), description="village", facts=(("located_in", ("Q9",)),))
SINGER = replace(entity("Q4", "PER", "Hongyue", "泓岳"), description="Hong Kong singer")

CASES = [
    ("Hongyue (泓岳), a Malaysian firm that grows palms, said", SHIPPING, {"country differs"}),
    ("Hongyue (泓岳), a Taiwanese firm, said", SHIPPING, set()),
    ("Hongyue (泓岳), a shipping company, said", SHIPPING, {"kind agrees"}),
    ("the orphanage Hongyue (泓岳) feeds sixty", SHIPPING, {"kind differs"}),
    ("Hongyue (泓岳) told a Malaysian court", SHIPPING, set()),
    ("Hongyue (泓岳), a supplier to Malaysian firms, said", SHIPPING, set()),
    ("Hongyue (泓岳), the company whose owner is a Malaysian", SHIPPING, {"kind agrees"}),
    ("Hongyue (泓岳), a firm in Penang, Malaysia, said", SHIPPING, {"country differs"}),
    ("Hongyue (泓岳), a star in Malaysia, sang", SINGER, set()),
    ("Hongyue (泓岳), a Malaysian singer, sang", SINGER, {"country differs"}),
    ("Hongyue (泓岳), a Chinese singer, sang", SINGER, set()),
    ("Hongyue (泓岳), an island off the coast, is green", VILLAGE, set()),
    ("the tug Hongyue (泓岳) sank", VILLAGE, {"kind differs"}),
    ("The exhibition, Hongyue (泓岳), hangs in a tunnel", NOVEL, {"kind differs"}),
    ("his book Hongyue (泓岳) was read aloud", NOVEL, set()),
    ("Hongyue (泓岳), a hamlet in Kien Giang, Vietnam, has a harbor", VILLAGE, {"country differs"}),
    ("the tug Hongyue (泓岳) sank", SINGER, {"kind differs"}),
    ("Hongyue (泓岳), who sang on a boat, is back", SINGER, set()),
]


@pytest.mark.parametrize(("text", "who", "expected"), CASES)
def test_what_the_text_calls_a_name_speaks_for_and_against(text: str, who: Entity, expected: set[str]) -> None:
    (pair,) = pair_all(text, detect(text))
    found = called_evidence(pair, who, text, SmallKnowledgeBase(COUNTY))
    assert {evidence.name for evidence in found} == expected
