"""How long `maeul settle` takes beside hledger, on the same entries: `python tests/benchmarks/settle.py`.

One seed makes a plan and its ledger, as CSV and YAML for maeul, as a journal and CSV for hledger. All programs run in
this one run, in processes of their own; the best of a few counts. Nothing is printed unless all came to the same
spending, line by line. hledger does less: it checks nothing and knows no budget, term or funds.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Final, NamedTuple

SEED: Final = 76_000
TRIES: Final = 3
START: Final = date(2026, 1, 1)
RULES: Final = """skip 1
fields date,line,amount,memo
date-format %Y-%m-%d
currency
account1 spent:%line
account2 bank
"""


class Spent(NamedTuple):
    """One entry of the ledger."""

    on: date
    line: str
    amount: int
    memo: str


class Timed(NamedTuple):
    """The seconds that the best run of a command took, and what it printed."""

    seconds: float
    out: str


def entries_of(count: int, lines: int, random_: random.Random) -> list[Spent]:
    """Make spending on all days of a year."""
    return [
        Spent(
            START + timedelta(days=random_.randrange(365)),
            f"비목{random_.randrange(lines):04}",
            random_.randrange(1_000, 100_000),
            f"집행 {i}",
        )
        for i in range(count)
    ]


def write_plan(path: Path, spent: list[Spent], lines: int) -> None:
    """Write a plan whose every line has room for what is spent on it."""
    sums = dict.fromkeys((f"비목{i:04}" for i in range(lines)), 1_000)
    for one in spent:
        sums[one.line] += one.amount
    rows = "".join(f"    - {{title: {name}, amount: {amount}원}}\n" for name, amount in sums.items())
    head = "maeul: 1\ndocument: {title: 운영계획, drafted_on: 2026-01-01}\nperiod: {start: 2026-01, end: 2026-12}\n"
    budget = "budget:\n  unit: 원\n  funding: {시비: 50%, 구비: 나머지}\n  lines:\n"
    path.write_text(head + budget + rows, encoding="utf-8")


def write_ledgers(folder: Path, spent: list[Spent]) -> None:
    """Write the same entries in every form."""
    with (folder / "ledger.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("일자", "비목", "금액", "적요"), *((one.on, *one[1:]) for one in spent)])
    rows = "".join(f"  - {{on: {one.on}, line: {one.line}, amount: {one.amount}, memo: {one.memo}}}\n" for one in spent)
    (folder / "ledger.yaml").write_text(f"maeul: 1\nspending:\n{rows}", encoding="utf-8")
    posts = "".join(f"{one.on} {one.memo}\n    spent:{one.line}  {one.amount}\n    bank\n\n" for one in spent)
    (folder / "ledger.journal").write_text(posts, encoding="utf-8")
    (folder / "hledger.rules").write_text(RULES, encoding="utf-8")


def timed(command: list[str], folder: Path) -> Timed:
    """Run a command a few times; a code of 1 is a finding and no failure."""
    best, out = float("inf"), ""
    for _ in range(TRIES):
        begun = time.perf_counter()
        ran = subprocess.run(command, cwd=folder, capture_output=True, check=False)
        best, out = min(best, time.perf_counter() - begun), ran.stdout.decode()
        if ran.returncode not in (0, 1) or not out:
            raise SystemExit(ran.stderr.decode()[-2000:] or f"{command}: {ran.returncode}")
    return Timed(best, out)


def by_maeul(out: str) -> dict[str, int]:
    """Read what maeul says was spent on each line."""
    return {line["title"]: line["spent"] for line in json.loads(out)["lines"] if line["spent"]}


def by_hledger(out: str) -> dict[str, int]:
    """Read what hledger says was spent on each account."""
    rows = csv.DictReader(io.StringIO(out))
    return {row["account"].removeprefix("spent:"): int(row["balance"].replace(",", "")) for row in rows}


def compared(count: int, lines: int, folder: Path) -> list[tuple[str, float, float]]:
    """Time both programs on one ledger; what they did, the seconds of maeul, those of hledger."""
    spent = entries_of(count, lines, random.Random(SEED))  # noqa: S311 - a ledger is no secret
    folder.mkdir()
    write_plan(folder / "plan.yaml", spent, lines)
    write_ledgers(folder, spent)
    maeul = [sys.executable, "-m", "maeul_plan", "settle", "plan.yaml"]
    hledger = ["hledger", "balance", "spent", "--flat", "-O", "csv", "-N", "-f"]
    ours = {name: timed([*maeul, f"ledger.{name}", "--format", "json"], folder) for name in ("csv", "yaml")}
    theirs = {
        "journal": timed([*hledger, "ledger.journal"], folder),
        "csv": timed([*hledger, "ledger.csv", "--rules-file", "hledger.rules"], folder),
    }
    wanted: dict[str, int] = {}
    for one in spent:
        wanted[one.line] = wanted.get(one.line, 0) + one.amount
    for name, run in ours.items():
        assert by_maeul(run.out) == wanted, f"maeul {name}"
    for name, run in theirs.items():
        assert by_hledger(run.out) == wanted, f"hledger {name}"
    size = f"{count:,}줄, 비목 {lines:,}"
    return [
        (f"{size}: CSV / hledger CSV", ours["csv"].seconds, theirs["csv"].seconds),
        (f"{size}: CSV / hledger journal", ours["csv"].seconds, theirs["journal"].seconds),
        (f"{size}: YAML / hledger journal", ours["yaml"].seconds, theirs["journal"].seconds),
    ]


def main() -> int:
    """Print a table of seconds and ratios."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("--entries", type=int, default=50_000)
    count = asked.parse_args().entries
    if shutil.which("hledger") is None:
        sys.stderr.write("hledger is not installed\n")
        return 3
    with tempfile.TemporaryDirectory() as folder:
        rows = [*compared(count, 50, Path(folder, "few")), *compared(count, 5_000, Path(folder, "many"))]
    write = sys.stdout.write
    write(f"{'':44}{'maeul':>9}{'hledger':>9}{'ratio':>7}\n")
    for what, ours, theirs in rows:
        write(f"{what:40}{ours:>8.2f}s{theirs:>8.2f}s{ours / theirs:>7.2f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
