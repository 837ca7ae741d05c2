"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Gazetteers = Annotated[
    list[Path] | None,
    typer.Option(
        "--gazetteer", "-g", metavar="FILE", help="Ask this gazetteer first (.sqlite, .tsv, .jsonl); repeatable."
    ),
]
OnlyGazetteers = Annotated[
    bool, typer.Option("--only-gazetteers", help="Ask the gazetteers given alone, not the bundled one.")
]
Contact = Annotated[
    str | None,
    typer.Option(help="Your e-mail address or page, for Wikidata's operators [default: LINKER_CONTACT]."),
]
Wikibase = Annotated[str | None, typer.Option(metavar="URL", help="Another Wikibase's api.php, instead of Wikidata's.")]
