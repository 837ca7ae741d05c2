"""A gazetteer of any size: how long it takes to open and to look up in, and how much memory a process needs for it.

python -m tests.benchmarks.store [ENTITIES …]      (default 200000; a row each)
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from linker.build.writing import write
from linker.model import Entity, EntityType, Name

_SURNAMES = (
    "陳林黃張李王吳劉蔡楊許鄭謝郭洪邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余趙盧梁顏柯孫魏翁戴范方宋鄧杜"
)
_GIVEN = "英文正非國瑜清德建仁志明美玲淑芬雅婷怡君家豪俊傑宗翰冠宇承恩品妍子涵宥廷柏翰詩涵欣怡佳穎雅雯惠如麗華秀英"
_LATIN = ("Chen Lin Huang Chang Lee Wang Wu Liu Tsai Yang").split()
_SYLLABLES = ("ying wen zheng fei guo yu qing de jian ren zhi ming mei ling shu fen ya ting yi jun jia hao").split()

LOOK_UP = """
import resource, sys, time
from linker.kb.gazetteer import Gazetteer
from pathlib import Path
start = time.perf_counter()
gazetteer = Gazetteer.open(Path(sys.argv[1]))
opened = time.perf_counter() - start
keys = Path(sys.argv[2]).read_text(encoding="utf-8").split("\\n")
def private():
    rows = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(r.split()[1]) for r in rows if r.startswith("Private_Dirty")) / 1024
before = private()
start = time.perf_counter()
found = sum(bool(gazetteer.qids(key)) for key in keys)
exact = len(keys) / (time.perf_counter() - start)
start = time.perf_counter()
for key in keys[:5000]:
    gazetteer.named(key)
whole = 5000 / (time.perf_counter() - start)
gazetteer.sounding("Tsai Ing-wen")  # loads the tables
heard = []
for name in Path(sys.argv[3]).read_text(encoding="utf-8").split("\\n"):
    start = time.perf_counter()
    gazetteer.sounding(name)
    heard.append(time.perf_counter() - start)
heard.sort()
print(f"{opened * 1000:.1f}\\t{exact:,.0f}\\t{whole:,.0f}\\t{heard[len(heard) // 2] * 1000:.2f}\\t{heard[-1] * 1000:.2f}\\t{private() - before:.1f}")
"""


def entities(number: int) -> Iterator[Entity]:
    """Made-up persons, with some two and a half names each."""
    dice = random.Random(5)  # noqa: S311
    for i in range(1, number + 1):
        han = dice.choice(_SURNAMES) + "".join(dice.choices(_GIVEN, k=2))
        given = dice.choice(_SYLLABLES) + dice.choice(_SYLLABLES)
        english = f"{dice.choice(_LATIN)} {given.capitalize()} {i if i % 40 else ''}".strip()
        names = [Name(english, "en"), Name(han, "zh")] + [Name(f"{han}{i % 97}號", "zh-hant", True)] * (i % 2)
        yield Entity(f"Q{i * 3}", EntityType.PER, tuple(names), sitelinks=i % 50, facts=(("born", "1950"),))


def main(arguments: Sequence[str]) -> None:
    from linker.text.normalise import match_key

    print(f"{'entities':>10}{'MB':>7}{'built s':>9}{'open ms':>9}{'qids/s':>10}{'entities/s':>12}"
          f"{'sound ms':>10}{'worst':>8}{'private MB':>12}")  # fmt: skip
    for number in map(int, arguments or ["200000"]):
        with tempfile.TemporaryDirectory() as folder:
            target, keys, names = Path(folder) / "g.sqlite", Path(folder) / "keys", Path(folder) / "names"
            start = time.perf_counter()
            write(target, "made up", "1", entities(number))
            built = time.perf_counter() - start
            dice, some = random.Random(7), [e.names[0].text for e in entities(min(number, 100_000))]  # noqa: S311
            dice.shuffle(some)
            keys.write_text(
                "\n".join(match_key(n) + ("x" if i % 2 else "") for i, n in enumerate(some)), encoding="utf-8"
            )
            names.write_text("\n".join(some[:300]), encoding="utf-8")
            command = [sys.executable, "-c", LOOK_UP, str(target), str(keys), str(names)]
            row = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip().split("\t")
            size = target.stat().st_size / 1e6
            print(
                f"{number:10,}{size:7.0f}{built:9.1f}{row[0]:>9}{row[1]:>10}{row[2]:>12}{row[3]:>10}{row[4]:>8}{row[5]:>12}"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
