"""`linker`: a Chinese–English bilingual entity linker.

    >>> from linker import Linker
    >>> document = Linker().link("Huawei was founded by Ren Zhengfei (任正非).")
    >>> document.links[0].qid, document.links[0].label
    ('Q712802', 'Ren Zhengfei')

What is public stands in `__all__`; each name is imported when it is first used, so that `import linker` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from linker.version import __version__

if TYPE_CHECKING:
    from linker.errors import GazetteerError, InputError, LinkerError
    from linker.kb.protocol import KnowledgeBase
    from linker.model import (
        Candidate,
        Document,
        Entity,
        EntityType,
        Evidence,
        Link,
        LinkedDocument,
        Mention,
        Name,
        NamePair,
        Span,
    )
    from linker.pipeline import Linker
    from linker.romanise.align import Alignment
    from linker.romanise.align import align as match

_HOMES = {
    "linker.pipeline": ("Linker",),
    "linker.model": (
        "Candidate", "Document", "Entity", "EntityType", "Evidence", "Link", "LinkedDocument", "Mention", "Name", "NamePair", "Span",
    ),
    "linker.kb.protocol": ("KnowledgeBase",),
    "linker.errors": ("GazetteerError", "InputError", "LinkerError"),
    "linker.romanise.align": ("Alignment",),
}  # fmt: skip

__all__ = [
    "Alignment",
    "Candidate",
    "Document",
    "Entity",
    "EntityType",
    "Evidence",
    "GazetteerError",
    "InputError",
    "KnowledgeBase",
    "Link",
    "LinkedDocument",
    "Linker",
    "LinkerError",
    "Mention",
    "Name",
    "NamePair",
    "Span",
    "__version__",
    "match",
]


def __getattr__(name: str) -> Any:
    if name == "match":
        return import_module("linker.romanise.align").align
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module 'linker' has no attribute {name!r}")
