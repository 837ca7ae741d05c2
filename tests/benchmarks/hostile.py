"""Hostile text beside ordinary text, in one run: seconds at one size and at twice it. Linear is a ratio of two.

python -m tests.benchmarks.hostile [KILOBYTES]
"""

from __future__ import annotations

import sys
import textwrap
import time
from pathlib import Path

from linker import Linker

ARTICLE = Path(__file__).parents[1] / "data" / "articles" / "chips-and-ballots.txt"


def texts(characters: int) -> dict[str, str]:
    article = ARTICLE.read_text(encoding="utf-8")
    units = {
        "ordinary article": article,
        "English without Han": article.encode("ascii", "ignore").decode(),
        "(": "(",
        "（漢": "（漢",
        "漢)": "漢)",
        "A A A A": "A ",
        "Aa (漢) ": "Aa (漢) ",
        "one line of Han": "漢",
        "quotes": "“\"'‘",
        "markup": "_*",
        "hyphens and capitals": "A-",
        "A, A (漢字) on one line": "Taipei, Taipei, of the Taipei (漢字), ",
        "https://": "https://漢",
        "digits in Han": "漢1",
        "Han on lines of its own": "Hua Tuo\n華佗\n",
        "hard-wrapped": textwrap.fill(article, 72),
        "tags and links": "<span>[漢](a)&amp;<sup>1</sup>\u200b",
        "open tags and links": "<span [漢](",
        "blocks of code": "```\n漢\n```\n",
        "Chinese prose": "他訪問利馬（Lima）說。",
    }
    register = "".join(f"Chen Ta{i:x} (陳大{chr(0x4E00 + i % 20000)}), " for i in range(characters // 16))
    passage = "".join(chr(0x4E00 + i * 7919 % 20000) for i in range(characters))
    return {name: (unit * (characters // len(unit) + 1))[:characters] for name, unit in units.items()} | {
        "a register of one family": register[:characters],
        "a bracket full of Han": f"He said so ({passage}) there.",
        "roles before a bracket": "總統" * (characters // 2) + "（Ren Zhengfei）說",
    }


def seconds(linker: Linker, text: str) -> float:
    start = time.perf_counter()
    linker.link(text)
    return time.perf_counter() - start


def main(kilobytes: int) -> None:
    linker = Linker()
    linker.link(ARTICLE.read_text(encoding="utf-8"))
    once, twice = texts(kilobytes * 1000), texts(kilobytes * 2000)
    print(f"{'':28}{f'{kilobytes} k':>10}{f'{2 * kilobytes} k':>10}{'ratio':>8}   characters a second")
    for name in once:
        first, second = seconds(linker, once[name]), seconds(linker, twice[name])
        print(f"{name:28}{first:9.2f}s{second:9.2f}s{second / max(first, 1e-9):8.1f}{2000 * kilobytes / second:22,.0f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
