"""`linker explain`: why a name was paired and linked as it was."""

from __future__ import annotations

from typing import Annotated

import typer

from linker.cli.options import Gazetteers, OnlyGazetteers
from linker.cli.output import say
from linker.errors import InputError

EXAMPLES = "Example:  linker explain article.txt --gloss 華為"


def add_to(app: typer.Typer) -> None:
    app.command("explain", epilog=EXAMPLES)(explain)


def explain(
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help='A text, Markdown or HTML file; "-" is standard input.')
    ],
    gloss: Annotated[str, typer.Option("--gloss", "-z", help="The Chinese name, or a part of it, in either script.")],
    gazetteer: Gazetteers = None,
    only_gazetteers: OnlyGazetteers = False,
) -> None:
    """Tell the whole story of one decision: the English spans, the sound, the candidates, the evidence, the probability."""
    from linker.explain import explain
    from linker.formats.reading import read_documents
    from linker.pipeline import Linker

    def on_error(error: InputError) -> None:
        raise error

    linker = Linker(gazetteers=gazetteer or (), bundled=not only_gazetteers)
    (document,) = read_documents([article], jsonl=False, max_bytes=32 * 2**20, on_error=on_error)
    lines = list(explain(linker, document, gloss))
    if not lines:
        raise InputError(f"{article}: glosses no {gloss}; `linker link {article}` lists what it glosses")
    say("\n".join(lines).rstrip())
