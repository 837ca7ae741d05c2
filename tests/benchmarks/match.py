"""Name matching beside its peers, in one run: comparisons a second, first comparison, memory.

    python -m tests.benchmarks.match [PAIRS.tsv] [ROUNDS]

PAIRS.tsv has columns en and zh; without one, pairs are made of a few names, right ones and wrong ones. The pairs of
a file may be chosen to be hard; "anyone with anyone" is what a screening meets: the same names, paired without regard.
nomenklatura's row appears where it is installed (pip install nomenklatura).
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

Pair = tuple[str, str]
MADE = [
    (en, zh)
    for en in (
        "Ren Zhengfei",
        "Han Kuo-yu",
        "Tsai Ing-wen",
        "William Lai",
        "Lee Hsien Loong",
        "Barack Obama",
        "Chan Kwok-ki",
    )
    for zh in ("任正非", "韓國瑜", "蔡英文", "賴清德", "李顯龍", "歐巴馬", "陳國基")
]


def read(path: Path) -> list[Pair]:
    header, *rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    en, zh = header.index("en"), header.index("zh")
    return [(row[en], row[zh]) for row in rows]


def anyone_with_anyone(pairs: Sequence[Pair]) -> list[Pair]:
    """Each English name with the Chinese name of a pair far away."""
    far = len(pairs) // 3
    return [(en, pairs[(i + far) % len(pairs)][1]) for i, (en, _) in enumerate(pairs)]


def linker_match() -> Callable[[str, str], object]:
    """Each comparison is made anew; only what is known of names and characters is remembered."""
    from linker.romanise.align import _align, align

    def compare(en: str, zh: str) -> object:
        _align.cache_clear()
        return align(en, zh)

    return compare


def pinyin_ratio() -> Callable[[str, str], object]:
    """The naive reference: rapidfuzz's ratio over pypinyin's reading, cached."""
    from functools import lru_cache

    from pypinyin import lazy_pinyin
    from rapidfuzz import fuzz

    @lru_cache(100_000)
    def read(zh: str) -> str:
        return "".join(lazy_pinyin(zh))

    return lambda en, zh: fuzz.ratio(en.lower().replace(" ", "").replace("-", ""), read(zh))


def nomenklatura_logic() -> Callable[[str, str], object]:
    from followthemoney import model
    from nomenklatura.matching import LogicV2, ScoringConfig

    def person(name: str) -> object:
        entity = model.make_entity("Person")
        entity.id = name
        entity.add("name", name)
        return entity

    config = ScoringConfig.defaults()
    return lambda en, zh: LogicV2.compare(person(en), person(zh), config)


def rate(compare: Callable[[str, str], object], pairs: Sequence[Pair], rounds: int) -> tuple[float, float]:
    """Comparisons a second: in the first round, when caches are cold, and in the best later one."""
    seconds = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        for en, zh in pairs:
            compare(en, zh)
        seconds.append(time.perf_counter() - start)
    return len(pairs) / seconds[0], len(pairs) / min(seconds[1:])


def first_comparison() -> float:
    """Milliseconds from `import linker` to the first score, in a fresh process."""
    code = (
        "import time, linker; t = time.perf_counter(); linker.match('Tsai Ing-wen', '蔡英文'); "
        "print((time.perf_counter() - t) * 1000)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True) for _ in range(7)]
    return sorted(float(run.stdout) for run in runs)[3]


def main(arguments: Sequence[str]) -> None:
    pairs = read(Path(arguments[0])) if arguments else MADE * 40
    rounds = int(arguments[1]) if len(arguments) > 1 else 3
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{len(pairs)} pairs\n{'':28}{'cold a second':>16}{'warm a second':>16}{'÷ reference':>14}")
    align = linker_match()
    rows = {"linker": rate(align, pairs, rounds)}
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    rows["linker, anyone with anyone"] = rate(align, anyone_with_anyone(pairs), rounds)
    rows["rapidfuzz over pypinyin"] = rate(pinyin_ratio(), pairs, rounds)
    try:
        rows["nomenklatura logic-v2"] = rate(nomenklatura_logic(), pairs[:200], 1)
    except ImportError:
        print("(nomenklatura is not installed)")
    reference = rows["rapidfuzz over pypinyin"][1]
    for name, (cold, warm) in rows.items():
        print(f"{name:28}{cold:16,.0f}{warm:16,.0f}{warm / reference:14.3f}")
    print(f"first comparison {first_comparison():.0f} ms after import; tables and caches {used / 1024:.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
