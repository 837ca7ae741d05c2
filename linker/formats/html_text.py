"""HTML → its title and text. trafilatura finds the article on the page where it is installed; else tags are stripped."""

from __future__ import annotations

import html
import re

_BLOCKS = frozenset(
    "p div br li ul ol dl dt dd h1 h2 h3 h4 h5 h6 tr table section article header footer blockquote pre hr figure "
    "figcaption main aside nav form title".split()
)
_UNSEEN = frozenset("script style template noscript svg head".split())
_READINGS = frozenset(("rt", "rp"))
"""How a character is read; a page need not close them."""

_FIGURE = re.compile(r"<(/?)(?:(figcaption)|figure)\b", re.IGNORECASE)
_TAG_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9]*)")
_BLANK_LINES = re.compile(r"\n[ \t\r\f\v]*\n\s*")
_SPACES = re.compile(r"[ \t\r\f\v\u00a0]+")


def extract(page: str) -> tuple[str | None, str]:
    """The title (None if there is none) and the readable text, a blank line between paragraphs."""
    title = _title(page)
    try:
        import trafilatura
    except ImportError:
        return title, strip_tags(page)
    article = trafilatura.extract(
        _with_captions(page),
        include_comments=False,
        include_tables=False,
        favor_recall=True,
        prune_xpath=["//rt", "//rp"],
    )
    return title, article.replace("\n", "\n\n") if article else strip_tags(page)


def _with_captions(page: str) -> str:
    """The page with captions as paragraphs, since trafilatura leaves a figure out as a whole."""
    return _FIGURE.sub(lambda tag: f"<{tag[1]}{'p' if tag[2] else 'div'}", page)


def _title(page: str) -> str | None:
    start = page.lower().find("<title")
    start = page.find(">", start) + 1 if start >= 0 else 0
    end = page.lower().find("</title", start) if start else -1
    title = " ".join(html.unescape(page[start:end]).split()) if end > 0 else ""
    return title or None


def strip_tags(page: str) -> str:
    """The text between the tags, without scripts and styles, entities resolved. Linear on any input.

    Each search goes on where the last one ended, and one that finds nothing ends the page, so that
    no character is looked at twice.
    """
    pieces: list[str] = []
    position, as_typed = 0, False
    while (opening := page.find("<", position)) >= 0:
        pieces.append(_flowing(page[position:opening], as_typed))
        name = _TAG_NAME.match(page, opening + 1)
        if page.startswith("<!--", opening):
            position = _after(page, "-->", opening)
        elif name is None and page[opening + 1 : opening + 2] not in ("!", "?"):
            pieces.append("<")  # "a < b"
            position = opening + 1
        else:
            tag = name.group(1).lower() if name else ""
            position = _after(page, ">", opening)
            if tag == "pre":
                as_typed = page[opening + 1] != "/"
            if tag in _UNSEEN and page[opening + 1] != "/":
                position = _after_element(page, tag, position)
            if tag in _READINGS and page[opening + 1] != "/":
                position = _before_tag(page, position)
            if tag in _BLOCKS:
                pieces.append("\n\n" if tag not in ("br", "li", "tr", "dt", "dd") else "\n")
    pieces.append(_flowing(page[position:], as_typed))
    return _tidy(html.unescape("".join(pieces)))


def _flowing(text: str, as_typed: bool) -> str:
    """Text between tags, whose line ends are spaces unless it is shown as it was typed."""
    return text if as_typed else text.replace("\n", " ")


def _after(page: str, mark: str, position: int) -> int:
    found = page.find(mark, position)
    return len(page) if found < 0 else found + len(mark)


def _before_tag(page: str, position: int) -> int:
    found = page.find("<", position)
    return len(page) if found < 0 else found


def _after_element(page: str, tag: str, position: int) -> int:
    closing = re.compile(f"</{tag}", re.IGNORECASE).search(page, position)
    return _after(page, ">", closing.start()) if closing else len(page)


def _tidy(text: str) -> str:
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()
