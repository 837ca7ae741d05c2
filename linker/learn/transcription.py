"""Learn which letters each Mandarin initial and final stands for in transcribed foreign names.

Viterbi training: align every pair with the costs so far, count what stood for what, turn counts and a prior into costs,
and again. The prior says which letters a sound may write at all; the pairs say how often it does.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from linker.config import CHECKOUT, PACKAGE
from linker.files import write_text
from linker.kb.tables import read
from linker.learn.pairs import LabelledPair, read_pairs, training
from linker.romanise import romanised, transcribed
from linker.romanise.latin import parse
from linker.romanise.path import cheapest_path
from linker.romanise.transcribed import Costs, Transcriptions
from linker.text.normalise import fold_han
from linker.text.scripts import behind_dots, han_only

TARGET = PACKAGE / "romanise" / "data" / "transcription.tsv"
ROUNDS, PRIOR_WEIGHT, KEPT = 4, 8.0, 80
PLACE_WEIGHT = 0.3
HIGHEST_LISTED, HIGHEST, LEAST_LISTED = 3.5, 5.5, 0.03
WORST = 4.5
"""An example that costs more a character is a translation, or no transcription of this name."""

PLACE_SOURCES = ("natural-earth-divisions", "natural-earth-countries-lakes", "open-travel-data")
PLACE_KINDS = tuple(
    fold_han(
        "國際機場 特別行政區 自治區 自治州 自治縣 地區 大區 行政區 直轄市 都會區 群島 半島 機場 車站 水庫 "
        "省 州 市 縣 區 郡 府 鎮 鄉 村 島 湖 河 山 港 道 邦 國"
    ).split()
)
_GENERIC_ENGLISH = re.compile(
    r"(?i)\b(?:international|airport|airfield|province|district|region|county|city|islands?|lake|municipality|state|of|the|and)\b"
)
Counts = tuple[dict[str, Counter[str]], dict[str, Counter[str]]]
Prior = Mapping[str, Mapping[str, float]]

INITIALS = """
b=b,p,v,bh p=p,b,ph m=m,n f=f,v,ph,h,gh d=d,t,th,dh t=t,d,th n=n,l,ng,gn l=l,r,rh,lh,wr g=g,k,c,gh,gu
k=k,c,ck,q,ch,kh,x,qu,cq h=h,j,x,kh,g,ch,wh,gh,w,- j=j,g,k,z,gi,c,d,dj,x,ky,gy,t,q q=ch,c,q,k,t,j,cz,tch,ki,tj
x=s,sh,h,c,x,sch,hs,ch,z zh=j,z,g,zh,ch,dj,y,gi ch=ch,tr,c,t,tch,tsch,cz sh=s,sh,sch,c,z,ch,x,st r=r,j,z,l,rh,g,y
z=z,s,ts,j,th,c,x,ds,dz c=ts,c,z,tz,zz,cz s=s,c,th,z,sc,x,ps,st,sz w=w,v,u,o,-,wh,gu,hu,h,b,f y=y,i,j,e,-,g,h,ju,u,hi,gi
-=-,h,e,a,o,ng
"""
FINALS = """
a=a,e,u,ah,o,-,ha ai=ai,c,y,ie,i,ay,ey,e,igh,ei,ae,aj,a an=an,en,ann,am,un,on,and,ein,in,em,ain,n
ang=ang,an,ong,ean,own,om,am,on,ant,and,un,en ao=ao,au,o,ow,ou,aw e=e,u,-,o,a,eu,i,ou,ea
ei=e,ei,ay,a,ai,ey,ae,i,y,ea,eigh,ee en=en,an,on,in,un,n,em,ern,ain,aine,eun,m,om,ein,um,and
eng=eng,en,ang,on,un,om,um,am,an,em,ern er=er,r,l,el,al,ar,ir,ur,le,or,il,ul,ol,ohl,re i=i,e,y,ee,ie,ea,ey,-,j,ii,hi
ia=ia,ya,a,ea,ja,iya,jar ian=ian,en,in,ien,yan,an,ean,jan,ane iang=ian,ang,iang,yang
iao=yo,oe,io,eor,or,iao,eo,ew,ou,jo,iu,yao,o ie=ie,ye,e,je,ia,ei,ier in=in,en,yn,im,ing,een,ine,ean,inh,ain,em
ing=ing,in,im,yng,yn,ine,en,eng iong=ion,ong,yong iou=eu,ew,iu,u,yu,io,ju,iou,you,ou,eo o=o,ou,a,au,ow,oh,u,ur,or,er
ong=on,om,un,ong,um,ung,oon,ohn,en,onn,aun ou=o,ou,u,ow,eo,ew,oo u=u,o,oo,ou,-,w,ue,f,v,lu,ho,h,hu
ua=ua,wa,oua,va,oa,a,o uai=wi,wai,ui,why,i,uay uan=uan,wan,un,oan,on,uen,an uang=wan,uan,wang,uang
uei=ui,wei,vi,we,wy,ue,wa,vei,ve,ei,wi,uy,wai,vey,way,oui,e,y,i uen=un,wen,ven,on,uin,wyn,win,van,en,oon,an,in
uo=o,uo,ro,wo,au,ow,oa,oh,u,ou,a,wa,ho,aw,eau ueng=weng,wong,ong,ung,on v=u,y,eu,ue,iu,ew,ou ve=ue,ye,e,eu,o,oh van=uan,uen,an
vn=un,in,yun,on,en,ine ih=-,e,i,y,es,s,ie,ey,o,u,a,is,us
"""
_VOWELS = ("a", "e", "i", "o", "u", "y", "ou", "ee", "ie", "oe", "ea", "au", "ai", "ei", "ia", "eo", "ue")
_TAILS = ("", "r", "l", "h", "s", "e", "n", "t", "d", "k", "m", "gh", "ll", "rr", "nn", "tt", "ss")


def prior(text: str) -> dict[str, dict[str, float]]:
    """Part → letters → weight, the weights of a part summing to one; "-" is no letter at all."""
    found: dict[str, dict[str, float]] = {}
    for entry in text.split():
        part, options = entry.split("=")
        letters = ["" if option == "-" else option for option in options.split(",")]
        weights = {option: 1.0 / (rank + 1.5) for rank, option in enumerate(letters)}
        total = sum(weights.values())
        found["" if part == "-" else part] = {option: weight / total for option, weight in weights.items()}
    return found


def initial_prior() -> dict[str, dict[str, float]]:
    """The initials' prior, with each single letter also doubled (Scott, Bobby)."""
    found = prior(INITIALS)
    for weights in found.values():
        for letters in list(weights):
            if len(letters) == 1 and letters not in "aeiouwyhjv":
                weights.setdefault(letters * 2, weights[letters] * 0.15)
    return found


def final_prior() -> dict[str, dict[str, float]]:
    """The finals' prior, with -m for -n (Trump 川普), with any vowel at a pinch, and with a consonant behind that the Han
    leaves unsaid (Goldsmith 歌斯密)."""
    found = prior(FINALS)
    for weights in found.values():
        for letters in [letters for letters in weights if letters.endswith("n")]:
            weights.setdefault(letters[:-1] + "m", weights[letters] * 0.3)
        for vowels in _VOWELS:
            weights.setdefault(vowels, 0.01)
        for letters in list(weights):
            for tail in _TAILS[1:]:
                weights.setdefault(letters + tail, weights[letters] * (0.08 if letters else 0.03))
    return found


class Example(Struct, frozen=True):
    """A Latin name with the Han that transcribes it, folded, and which of its characters stand behind a dot."""

    en: str
    han: str
    dots: tuple[int, ...] = ()


def learn(pairs: Iterable[LabelledPair]) -> tuple[Costs, Costs]:
    """The costs (negative logarithms of probabilities) of letters by initial and by final.

    Places of the bundled gazetteer teach most of it; the pairs teach what names of persons do otherwise.
    """
    persons = [
        Example(pair.en, han_of(pair), behind_dots(pair.zh)) for pair in pairs if pair.same and is_transcription(pair)
    ]
    priors = initial_prior(), final_prior()
    counts = place_counts()
    for _ in range(ROUNDS):
        model = Transcriptions(*_all_costs(counts, priors))
        counts = _sum(place_counts(), count(persons, model))
    return _all_costs(counts, priors)


@cache
def place_counts() -> Counts:
    """What initials and finals stand for in the names of places, weighted."""
    places = tuple(place_examples(CHECKOUT / "gazetteers"))
    priors = initial_prior(), final_prior()
    counts: Counts = ({}, {})
    for _ in range(ROUNDS):
        counts = count(places, Transcriptions(*_all_costs(counts, priors)))
    return tuple(
        {part: Counter({letters: n * PLACE_WEIGHT for letters, n in seen.items()}) for part, seen in table.items()}
        for table in counts
    )  # type: ignore[return-value]


def place_examples(gazetteers: Path) -> Iterator[Example]:
    """Places with names that sound alike, for all one knows: without what kind of place they are."""
    for name in PLACE_SOURCES:
        for entity in read(gazetteers / f"{name}.tsv"):
            han = _without_kind(han_only(fold_han(entity.chinese[0])))
            if 2 <= len(han) <= 8:
                yield Example(_GENERIC_ENGLISH.sub(" ", entity.english[0]), han)


def _without_kind(han: str) -> str:
    kind = next((kind for kind in PLACE_KINDS if han.endswith(kind) and len(han) - len(kind) >= 2), "")
    return han[: len(han) - len(kind)]


def count(examples: Iterable[Example], model: Transcriptions) -> Counts:
    """Align each example and count what stood for what; one that does not align well teaches nothing."""
    counts: Counts = (defaultdict(Counter), defaultdict(Counter))
    for example in examples:
        latin = parse(example.en)
        places = transcribed.written_at(latin, example.han, example.dots, model)
        cost, steps = cheapest_path(latin, example.han, places, transcribed.leaving(latin, example.han))
        if cost > WORST * len(example.han) or any(han and not letters for letters, han, _ in steps):
            continue
        for written_letters, han, _ in steps:
            if han and (written := model.explain(han, written_letters)):
                for table, (part, letters) in zip(counts, written, strict=True):
                    table[part][letters] += 1
    return counts


def _sum(first: Counts, second: Counts) -> Counts:
    return tuple(
        {part: a.get(part, Counter()) + b.get(part, Counter()) for part in {*a, *b}}
        for a, b in zip(first, second, strict=True)
    )  # type: ignore[return-value]


def _all_costs(counts: Counts, priors: tuple[Prior, Prior]) -> tuple[Costs, Costs]:
    return _costs(counts[0], priors[0]), _costs(counts[1], priors[1])


def _highest(weight: float) -> float:
    return HIGHEST_LISTED if weight > LEAST_LISTED else HIGHEST


def is_transcription(pair: LabelledPair) -> bool:
    if behind_dots(pair.zh):
        return True
    if pair.slice not in ("foreign", "malaysia", "singapore"):
        return False
    account = romanised.account(parse(pair.en), han_of(pair), {})
    evidence = account.evidence if account else romanised.NO_EVIDENCE
    unheard = evidence.get("surname left") or evidence.get("surname cost", 0.0) > 1
    return bool(unheard) or "given name: syllables in its place" in evidence


def han_of(pair: LabelledPair) -> str:
    return han_only(fold_han(pair.zh))


def _costs(counts: Mapping[str, Counter[str]], priors: Prior) -> Costs:
    """Costs from counts and prior. What the prior allows at all has a highest cost, however rare it was."""
    found: dict[str, dict[str, float]] = {}
    for part, weights in priors.items():
        seen = counts.get(part, Counter())
        total = sum(seen.values()) + PRIOR_WEIGHT
        options = {
            letters: (seen[letters] + PRIOR_WEIGHT * weights.get(letters, 0.0)) / total for letters in {*seen, *weights}
        }
        kept = sorted(options.items(), key=lambda item: (-item[1], item[0]))[:KEPT]
        found[part] = {
            letters: round(min(-math.log(probability), _highest(weights.get(letters, 0.0))), 3)
            for letters, probability in kept
            if probability > 0
        }
    return found


def format_table(costs: tuple[Costs, Costs], pairs: int) -> str:
    head = "# What Mandarin initials and finals stand for in transcribed names, learned by linker.learn.transcription"
    lines = [f"{head} from places and {pairs} pairs."]
    for kind, table in zip(("initial", "final"), costs, strict=True):
        for part in sorted(table):
            lines += [f"{kind}\t{part}\t{letters}\t{cost}" for letters, cost in table[part].items()]
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str]) -> None:
    pairs = read_pairs(Path(arguments[0]))
    chosen = training(pairs, None)
    write_text(TARGET, format_table(learn(chosen), sum(p.same and is_transcription(p) for p in chosen)))


if __name__ == "__main__":
    main(sys.argv[1:])
