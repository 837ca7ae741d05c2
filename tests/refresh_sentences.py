"""Write `data/sentences.txt` anew with what is found and told by now: for after the weights were learned.

    python -m tests.refresh_sentences

A name that was found and is no longer shows as a line that changed: look at it before you commit.
"""

from __future__ import annotations

from linker.detect import detect
from linker.files import write_text
from linker.learn.sentences import Named
from linker.model import NamePair
from linker.pair import pair_all
from tests.sentences import PATH, SENTENCES


def main() -> None:
    lines = []
    for text, names in SENTENCES:
        lines.append(text.replace("\n", "\\n"))
        pairs = {pair.zh.text: pair for pair in pair_all(text, detect(text))}
        lines += [_line(name, pairs.get(name.han)) for name in names]
    write_text(PATH, "\n".join(lines) + "\n")


def _line(name: Named, pair: NamePair | None) -> str:
    found = pair is not None and (pair.en.text if pair.en else "") == name.english
    told = not name.type or not found or (pair is not None and pair.type == name.type)
    return "\t".join(
        ("", f"{'' if found else '!'}{name.han}", name.english, name.type if told else f"({name.type})")
    ).rstrip("\t")


if __name__ == "__main__":
    main()
