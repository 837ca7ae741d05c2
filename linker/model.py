"""The values that pass between the rooms: frozen, small, with tuples inside."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct, field


class EntityType(StrEnum):
    """What kind of thing a name names."""

    PER = "PER"
    ORG = "ORG"
    GPE = "GPE"
    LOC = "LOC"
    WORK = "WORK"
    EVENT = "EVENT"
    LAW = "LAW"
    PRODUCT = "PRODUCT"
    TERM = "TERM"
    OTHER = "OTHER"


class Document(Struct, frozen=True):
    """A text to be linked, and what came with it.

    `extra` holds the keys of a JSONL record that are not ours; they come back in the output.
    `verbatim` is false where `text` was extracted from something else, so that nobody could
    make sense of the offsets without it; formats then give the text back as well.
    """

    id: str
    text: str
    date: str | None = None
    title: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    verbatim: bool = True


class Span(Struct, frozen=True):
    """Half-open code-point offsets into a document's text, with the surface form that stands there, as one reads it: a name that
    is printed over a line's end has a space in it."""

    start: int
    end: int
    text: str

    @staticmethod
    def of(text: str, start: int, end: int) -> Span:
        return Span(start, end, text[start:end])


class GlossForm(StrEnum):
    """How the Han stands to its English name."""

    BRACKET = "bracket"  # Ren Zhengfei (任正非)
    BARE = "bare"  # Pan Gang 潘刚
    CHINESE_FIRST = "chinese-first"  # 華為 (Huawei)


class Gloss(Struct, frozen=True):
    """A Han name found in the text, before anybody knows whose it is.

    `anchor` is where the English name should end (its end offset is at or before it); for CHINESE_FIRST
    `inside` is the span of the content of the bracket behind the Han. `outer` is the opening of a bracket
    that holds both the Han and words that may be its name, so that the name may also stand before that
    bracket. `title_marks` says that the Han stands in 《》, 「」 or <>. `acronym` is one that stands in the
    same bracket: "(KMT, 國民黨)".
    """

    zh: Span
    form: GlossForm
    anchor: int
    acronym: str | None = None
    inside: Span | None = None
    outer: int | None = None
    title_marks: bool = False


class NamePair(Struct, frozen=True):
    """A gloss with the English name it belongs to, or with none (`en` is None)."""

    gloss: Gloss
    en: Span | None
    type: EntityType

    @property
    def zh(self) -> Span:
        return self.gloss.zh

    @property
    def acronym(self) -> str | None:
        return self.gloss.acronym

    @property
    def extent(self) -> tuple[int, int]:
        """From where the first of the two names begins to where the last one ends."""
        en, zh = self.en or self.zh, self.zh
        return min(en.start, zh.start), max(en.end, zh.end)


class Name(Struct, frozen=True):
    """A name of an entity: `lang` is a Wikidata language code, `alias` false for the label."""

    text: str
    lang: str
    alias: bool = False


class Entity(Struct, frozen=True):
    """A Wikidata item as a gazetteer knows it."""

    qid: str
    type: EntityType
    names: tuple[Name, ...]
    description: str = ""
    sitelinks: int | None = None
    facts: tuple[tuple[str, Any], ...] = ()
    sources: tuple[str, ...] = ()

    def label(self, *languages: str) -> str | None:
        """The main name in the first of `languages` that has one, else an alias in it, else None."""
        for lang in languages:
            for alias in (False, True):
                for name in self.names:
                    if name.lang == lang and name.alias is alias:
                        return name.text
        return None

    @property
    def display(self) -> str:
        """What to call it in a sentence: its English label, else its first name, else its QID."""
        return self.label("en", "mul") or (self.names[0].text if self.names else self.qid)

    @property
    def chinese(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name.text for name in self.names if name.lang != "en"))

    @property
    def english(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name.text for name in self.names if name.lang in ("en", "mul")))


class Evidence(Struct, frozen=True):
    """One reason for or against a candidate: its name in the table of weights, its value, its sentence."""

    name: str
    value: float
    sentence: str


class Candidate(Struct, frozen=True):
    """An entity proposed for a name pair. `score` is its probability once scored."""

    entity: Entity
    evidence: tuple[Evidence, ...]
    score: float = 0.0

    def value(self, evidence: str) -> float:
        """The value of the evidence of that name, 0.0 where there is none."""
        return next((e.value for e in self.evidence if e.name == evidence), 0.0)


class Link(Struct, frozen=True):
    """A name pair's answer: a QID, or NIL with its reason; how sure, and why."""

    pair: NamePair
    qid: str | None
    confidence: float
    nil_reason: str | None
    label: str | None
    why: str
    candidates: tuple[Candidate, ...] = ()
    findings: tuple[str, ...] = ()


class Mention(Struct, frozen=True):
    """A later mention of a pair: "Ren" after "Ren Zhengfei (任正非)". `gloss` indexes the links."""

    span: Span
    gloss: int
    qid: str | None


class Provenance(Struct, frozen=True):
    """What made an output: versions of the program and of each gazetteer (name, version); whether Wikidata was asked, and
    if it did not answer, why (`live_error`)."""

    linker: str
    gazetteers: tuple[tuple[str, str], ...]
    live: bool = False
    live_error: str = ""


class LinkedDocument(Struct, frozen=True):
    """A document with all that was found in it."""

    document: Document
    links: tuple[Link, ...]
    mentions: tuple[Mention, ...]
    provenance: Provenance
