"""HTML: the article as one page without outside parts, every name linked, its why on hover or tap, all names below.

Everything that came from outside is escaped. There is no script: on a desktop a name links to Wikidata and shows its
why, in a panel at the foot of the page, while the pointer is over it; on a touch screen, where there is no pointer, a
tap shows the why, which holds the link.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import chain

from linker.formats.marking import address, mention_counts, percent, pieces
from linker.model import Link, LinkedDocument
from linker.text.as_read import unwrapped

_STYLE = """
:root { color-scheme: light dark; --ink: #1d1d1f; --paper: #fdfdfb; --link: #0b57a4; --nil: #8a6d00; --soft: #f1f0ea; --line: #d9d7cf }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #17181a; --link: #8ab8f0; --nil: #d6b84a; --soft: #232427; --line: #3b3c40 } }
* { box-sizing: border-box }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1.05rem/1.65 Georgia, "Songti TC", "Noto Serif CJK TC", serif }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1.1rem 4rem }
article { white-space: pre-wrap; overflow-wrap: anywhere }
h1 { font-size: 1.3rem; overflow-wrap: anywhere } h2 { font-size: 1.1rem; margin-top: 2.5rem }
.name { outline-offset: 2px; white-space: pre-wrap }
.name > a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em }
.name.nil { border-bottom: 1px dashed var(--nil) }
.why { display: none; position: fixed; left: 50%; bottom: .75rem; transform: translateX(-50%); z-index: 1;
  width: min(38rem, calc(100vw - 1.5rem)); padding: .7rem .9rem; border: 1px solid var(--line); border-radius: .5rem;
  background: var(--soft); box-shadow: 0 4px 14px #0003; white-space: normal;
  font: .9rem/1.45 system-ui, "PingFang TC", "Noto Sans CJK TC", sans-serif }
.name:hover > .why, .name:focus > .why, .name:focus-within > .why { display: block }
.why b { display: block } .why a { color: var(--link) } .sure { opacity: .75 }
@media (hover: none) { .name > a { pointer-events: none } }
dl { display: grid; gap: .2rem 1rem; font: .92rem/1.5 system-ui, "PingFang TC", "Noto Sans CJK TC", sans-serif }
dt { font-weight: 600; margin-top: .7rem; overflow-wrap: anywhere } dd { margin: 0; overflow-wrap: anywhere } dt a { color: var(--link) }
.finding { color: #b3261e } footer { margin-top: 3rem; font-size: .8rem; opacity: .7 }
@media (prefers-color-scheme: dark) { .finding { color: #ff9d94 } }
"""


def render(documents: Iterable[LinkedDocument]) -> Iterator[str]:
    """One page, whatever the number of articles."""
    stream = iter(documents)
    first = next(stream, None)
    if first is None:
        return
    title = escape(first.document.title or first.document.id or "Linked names")
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
    )
    for number, linked in enumerate(chain([first], stream), start=1):
        yield from _article(linked, number)
    yield f"<footer>{_provenance(first)}</footer>\n</main>\n</body>\n</html>\n"


def _article(linked: LinkedDocument, number: int) -> Iterator[str]:
    yield f"<h1>{escape(linked.document.title or linked.document.id or 'Article')}</h1>\n<article>"
    for piece in pieces(linked, unwrapped(linked.document.text)):
        yield escape(piece.text) if piece.link is None else _name(piece.text, linked.links[piece.link])
    yield "</article>\n"
    yield f'<h2 id="names-{number}">Names</h2>\n'
    if not linked.links:
        yield "<p>No Chinese name was found.</p>\n"
        return
    yield "<dl>\n"
    for link, again in zip(linked.links, mention_counts(linked), strict=True):
        yield _entry(link, again)
    yield "</dl>\n"


def _name(text: str, link: Link) -> str:
    url = address(link)
    kind = "name" if url else "name nil"
    shown = f'<a href="{url}">{escape(text)}</a>' if url else escape(text)
    return f'<span class="{kind}" tabindex="0">{shown}{_why(link, url)}</span>'


def _why(link: Link, url: str | None) -> str:
    head = f'<b><a href="{url}">{escape(link.label or "")} ({link.qid})</a></b>' if url else "<b>No link (NIL)</b>"
    return f'<span class="why" role="tooltip">{head}{escape(link.why)} <span class="sure">{percent(link.confidence)} sure</span></span>'


def _entry(link: Link, again: int) -> str:
    url = address(link)
    names = escape(" · ".join((link.pair.zh.text, *([link.pair.en.text] if link.pair.en else []))))
    target = f'<a href="{url}">{escape(link.label or "")} ({link.qid})</a>' if url else "no link (NIL)"
    times = f", mentioned again {again}×" if again else ""
    findings = "".join(f'<dd class="finding">{escape(finding)}</dd>\n' for finding in link.findings)
    return (
        f"<dt>{names} → {target}</dt>\n"
        f'<dd>{escape(link.why)} <span class="sure">{link.pair.type}, {percent(link.confidence)} sure{times}</span></dd>\n{findings}'
    )


def _provenance(linked: LinkedDocument) -> str:
    gazetteers = ", ".join(f"{name} {version}" for name, version in linked.provenance.gazetteers)
    return escape(f"Linked by linker {linked.provenance.linker} with {gazetteers or 'no gazetteer'}.")
