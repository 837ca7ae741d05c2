"""The pairs of one's own articles → a glossary: how often, how spelled, when, where from, and which item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from linker.model import Entity, EntityType, Link, LinkedDocument, Name
from linker.romanise.align import align
from linker.text.normalise import fold_han, match_key

CONTEXTS, AROUND = 2, 40
"""Samples kept of a pair, and characters to either side in them."""


class Entry(Struct):
    """One pair of names as the articles have it."""

    han: Counter[str] = field(default_factory=Counter)
    english: Counter[str] = field(default_factory=Counter)
    types: Counter[EntityType] = field(default_factory=Counter)
    qids: Counter[str] = field(default_factory=Counter)
    documents: int = 0
    first: str = ""
    last: str = ""
    contexts: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        return sum(self.han.values())

    @property
    def sound(self) -> float | None:
        """How probable it is that the two are one name by sound; None where they cannot be compared."""
        return align(_most(self.english), _most(self.han)).score

    def entity(self) -> Entity:
        english, han = self.english.most_common(), self.han.most_common()
        names = [Name(text, "en", index > 0) for index, (text, _) in enumerate(english)]
        names += [Name(text, "zh", index > 0) for index, (text, _) in enumerate(han)]
        sound = self.sound
        facts = {
            "count": self.count,
            "documents": self.documents,
            "first": self.first,
            "last": self.last,
            "sound": None if sound is None else round(sound, 3),
            "contexts": self.contexts,
        }
        kept = tuple(sorted((key, value) for key, value in facts.items() if value not in ("", None, [])))
        return Entity(_most(self.qids) if self.qids else "", self.types.most_common(1)[0][0], tuple(names), facts=kept)


def _most(counted: Counter[str]) -> str:
    return counted.most_common(1)[0][0]


def collect(documents: Iterable[LinkedDocument]) -> list[Entry]:
    """The pairs of the documents, most frequent first.

    Spellings of one English name (case, hyphens) and either script of the Han are one pair; another Han or another
    English name is another.
    """
    entries: dict[tuple[str, str], Entry] = {}
    for linked in documents:
        in_this: set[tuple[str, str]] = set()
        for link in linked.links:
            if link.pair.en is None:
                continue
            key = fold_han(link.pair.zh.text), match_key(link.pair.en.text)
            entry = entries.setdefault(key, Entry())
            _add(entry, link, linked, key not in in_this)
            in_this.add(key)
    return sorted(entries.values(), key=lambda entry: (-entry.count, _most(entry.english), _most(entry.han)))


def _add(entry: Entry, link: Link, linked: LinkedDocument, new_document: bool) -> None:
    assert link.pair.en is not None
    entry.han[link.pair.zh.text] += 1
    entry.english[" ".join(link.pair.en.text.split())] += 1
    entry.types[link.pair.type] += 1
    entry.documents += new_document
    if link.qid is not None:
        entry.qids[link.qid] += 1
    if date := (linked.document.date or "")[:10]:
        entry.first = min(entry.first or date, date)
        entry.last = max(entry.last, date)
    if new_document and len(entry.contexts) < CONTEXTS:
        start = min(link.pair.en.start, link.pair.zh.start)
        end = max(link.pair.en.end, link.pair.zh.end)
        entry.contexts.append(" ".join(linked.document.text[max(0, start - AROUND) : end + AROUND].split()))


COLUMNS = (
    "qid",
    "type",
    "en",
    "zh",
    "en-alias",
    "zh-alias",
    "count",
    "documents",
    "first",
    "last",
    "sound",
    "contexts",
)


def to_tsv(entries: Iterable[Entry]) -> Iterator[str]:
    """The glossary as a table that people read, and that is a gazetteer as it stands."""
    yield "\t".join(COLUMNS) + "\n"
    for entry in entries:
        entity = entry.entity()
        facts = dict(entity.facts)
        aliases = {lang: "|".join(n.text for n in entity.names if n.lang == lang and n.alias) for lang in ("en", "zh")}
        cells = [entity.qid, str(entity.type), entity.label("en"), entity.label("zh"), aliases["en"], aliases["zh"]]
        cells += [facts.get(column, "") for column in COLUMNS[6:-1]]
        cells.append(" … ".join(entry.contexts))
        yield "\t".join(" ".join(str(cell).split()) for cell in cells) + "\n"
