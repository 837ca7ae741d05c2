"""A gazetteer → what other tools read. One function a format, from entities to pieces of text; a plain table of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from linker.build.writing import json_lines
from linker.kb.tables import tsv_lines
from linker.model import Entity, EntityType
from linker.text.scripts import has_han
from linker.version import __version__

_JIEBA_TAGS = {
    EntityType.PER: "nr",
    EntityType.GPE: "ns",
    EntityType.LOC: "ns",
    EntityType.ORG: "nt",
}
_SPACY_LABELS = {
    EntityType.PER: "PERSON",
    EntityType.WORK: "WORK_OF_ART",
    EntityType.TERM: "MISC",
    EntityType.OTHER: "MISC",
}
_PARANAMES_TYPES = {EntityType.PER: "PER", EntityType.ORG: "ORG", EntityType.GPE: "LOC", EntityType.LOC: "LOC"}
_SSSLM_COLUMNS = (
    "text", "curie", "name", "predicate", "type", "provenance", "contributor", "date", "language", "comment", "source",
    "taxon",
)  # fmt: skip
_WIKIDATA = "https://www.wikidata.org/wiki/"


def _han(entity: Entity) -> Iterator[tuple[str, str]]:
    """Its names in Han, each with its language code."""
    seen = set[str]()
    for name in entity.names:
        if has_han(name.text) and name.text not in seen:
            seen.add(name.text)
            yield name.text, "zh" if name.lang == "mul" else name.lang


def ssslm(entities: Iterable[Entity]) -> Iterator[str]:
    """The Simple Standard for Sharing Literal Mappings: an item's name a row."""
    yield "\t".join(_SSSLM_COLUMNS) + "\n"
    for entity in entities:
        for name in entity.names if entity.qid else ():
            row = {
                "text": name.text,
                "curie": f"wikidata:{entity.qid}",
                "name": entity.display,
                "predicate": "oboInOwl:hasExactSynonym" if name.alias else "rdfs:label",
                "language": name.lang[:2] if name.lang[:3] in ("en", "zh", "zh-") else "",
                "source": "wikidata",
            }
            yield "\t".join(_cell(row.get(column, "")) for column in _SSSLM_COLUMNS) + "\n"


def paranames(entities: Iterable[Entity]) -> Iterator[str]:
    """The columns of the ParaNames corpus: an item's name in one language a row."""
    yield "wikidata_id\teng\tlabel\tlanguage\ttype\n"
    for entity in entities:
        if entity.qid and (type_ := _PARANAMES_TYPES.get(entity.type)):
            for text, language in _han(entity):
                yield "\t".join(map(_cell, (entity.qid, entity.display, text, language, type_))) + "\n"


def jieba(entities: Iterable[Entity]) -> Iterator[str]:
    """A user dictionary of jieba's: word and part of speech; what has a space in it cannot stand there."""
    seen = set[str]()
    for entity in entities:
        for text, _ in _han(entity):
            if text not in seen and not any(c.isspace() for c in text):
                seen.add(text)
                yield f"{text} {_JIEBA_TAGS.get(entity.type, 'nz')}\n"


def spacy(entities: Iterable[Entity]) -> Iterator[str]:
    """Patterns for spaCy's EntityRuler, with the QID as their id."""
    for entity in entities:
        label = _SPACY_LABELS.get(entity.type, str(entity.type))
        for text in dict.fromkeys(name.text for name in entity.names):
            pattern = {"label": label, "pattern": text} | ({"id": entity.qid} if entity.qid else {})
            yield json.dumps(pattern, ensure_ascii=False) + "\n"


def tmx(entities: Iterable[Entity]) -> Iterator[str]:
    """A translation memory, TMX 1.4: a unit for each Han name beside the English one."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
    yield (
        f'<header creationtool="linker" creationtoolversion={quoteattr(__version__)} segtype="phrase" o-tmf="linker" '
        'adminlang="en" srclang="en" datatype="plaintext"/>\n<body>\n'
    )
    for entity in entities:
        if entity.english:
            for text, language in _han(entity):
                yield (
                    f"<tu tuid={quoteattr(f'{entity.qid}-{text}')}>"
                    f'<tuv xml:lang="en"><seg>{_xml(entity.display)}</seg></tuv>'
                    f'<tuv xml:lang="{language}"><seg>{_xml(text)}</seg></tuv></tu>\n'
                )
    yield "</body>\n</tmx>\n"


def tbx(entities: Iterable[Entity]) -> Iterator[str]:
    """A termbase, TBX-Basic (ISO 30042:2019, DCT style): a concept an entity, with its names by language."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<tbx xmlns="urn:iso:std:iso:30042:ed-2" style="dct" type="TBX-Basic" xml:lang="en">\n'
    yield "<tbxHeader><fileDesc><sourceDesc><p>A gazetteer of linker</p></sourceDesc></fileDesc></tbxHeader>\n"
    yield "<text><body>\n"
    for number, entity in enumerate(entities, start=1):
        source = f'<ref type="xSource" target="{_WIKIDATA}{entity.qid}">{entity.qid}</ref>' if entity.qid else ""
        sections = "".join(_tbx_section(entity, language) for language in ("en", "zh-hant", "zh-hans", "zh"))
        if sections:
            yield f'<conceptEntry id="c{number}">{source}{sections}</conceptEntry>\n'
    yield "</body></text>\n</tbx>\n"


def _tbx_section(entity: Entity, language: str) -> str:
    texts = dict.fromkeys(name.text for name in entity.names if name.lang == language)
    terms = "".join(f"<termSec><term>{_xml(text)}</term></termSec>" for text in texts)
    return f'<langSec xml:lang="{language}">{terms}</langSec>' if terms else ""


def _xml(text: str) -> str:
    """Text for XML, without the control characters that it cannot hold."""
    return escape("".join(c for c in text if c.isprintable()))


def _cell(text: str) -> str:
    return " ".join(text.split())


Export = Callable[[Iterable[Entity]], Iterator[str]]
FORMATS: dict[str, Export] = {
    "tsv": tsv_lines,
    "jsonl": json_lines,
    "ssslm": ssslm,
    "paranames": paranames,
    "jieba": jieba,
    "spacy": spacy,
    "tmx": tmx,
    "tbx": tbx,
}
