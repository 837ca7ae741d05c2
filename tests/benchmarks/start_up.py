"""Cold starts side by side: bare Python, a Typer hello-world, and `linker` commands, in one run.

    python -m tests.benchmarks.start_up [ROUNDS]

Rounds are interleaved, so that a busy machine slows all rows alike; the ratio to the hello-world is what counts. Python
may keep its byte code, as it does for what pip installs, whatever the environment says.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ARTICLE = Path(__file__).parents[1] / "data" / "articles" / "chips-and-ballots.txt"
HELLO = """
import typer
app = typer.Typer()
@app.command()
def main(name: str) -> None:
    typer.echo(f"Hello {name}")
app()
"""


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        hello = Path(folder) / "hello.py"
        hello.write_text(HELLO, encoding="utf-8")
        rows = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "Typer hello-world": [sys.executable, str(hello), "you"],
            "linker --help": [sys.executable, "-m", "linker", "--help"],
            "linker match": [sys.executable, "-m", "linker", "match", "Tsai Ing-wen", "蔡英文"],
            "linker link ARTICLE": [sys.executable, "-m", "linker", "link", str(ARTICLE)],
        }
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        times: dict[str, list[float]] = {name: [] for name in rows}
        for _ in range(rounds + 1):
            for name, command in rows.items():
                start = time.perf_counter()
                subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
                times[name].append(time.perf_counter() - start)
    base = statistics.median(times["Typer hello-world"][1:])
    print(f"{'':22}{'median ms':>10}{'best ms':>10}{'÷ hello':>10}")
    for name, found in times.items():
        warm = found[1:]  # the first round fills caches
        print(
            f"{name:22}{statistics.median(warm) * 1000:10.0f}{min(warm) * 1000:10.0f}{statistics.median(warm) / base:10.2f}"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
