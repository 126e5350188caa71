"""The benches of docs/benchmarks.md with two checkouts in turn: processor seconds of our own rows, and their ratio.

    python bench/paired.py --old CHECKOUT --repeat 3 [--only wavefront mspa]

Each checkout runs its own benches, without the programs (GRASS, GDAL) that are their peers; packages of this Python run
with them and are not counted. The two take turns, which goes first changes from pair to pair. The ratio is the median over the pairs of new ÷ old. Tools as a whole stand
in versions.py and scale.py, which take another checkout as well.
"""

import argparse
import os
import statistics
import subprocess
import sys
from pathlib import Path

from measure import ROOT, machine

#: Bench to the arguments of docs/benchmarks.md, one run each.
PARTS = {
    "wavefront": "--size 4000 --repeat 1 --surfaces noise",
    "hydrology": "--size 4243 --repeat 1 --grounds hills",
    "local": "--size 4243 --repeat 1",
    "habitat": "--size 4000 --cell 30 --repeat 1",
    "trend": "--cells 1000000 --years 20 --pixels 3 --repeat 1",
    "mspa": "--size 4000 --grains medium --edges 1 3 --repeat 1",
    "current": "--size 1000 --repeat 1",
    "connectivity": "--size 40 --scipy-size 160 --alone 404 1000 --repeat 1",
    "corridors": "--modes adjacent --repeat 1",
    "barriers": "--size 1000 --repeat 1",
}
_OURS = ("ecorestore", "EcoRestore")


def read(text: str) -> dict:
    """Name of each of our rows to its processor seconds; the bench of currents has a column of ours instead."""
    found, column, ours = {}, None, None
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|") or set("".join(cells)) <= set("-: "):
            continue
        if "processor s" in cells or cells[0] == "stage":
            column = cells.index("processor s") if "processor s" in cells else None
            ours = None if column else cells.index("ecorestore")
        elif column and any(cell.startswith(_OURS) for cell in cells):
            at = next(number for number, cell in enumerate(cells) if cell.startswith(_OURS))
            found[" ".join(cells[: at + 1])] = float(cells[column])
        elif ours and "(" in cells[ours]:
            found[cells[0]] = float(cells[ours].split()[0])
    return found


def run(tree: Path, bench: str) -> dict:
    """What a checkout's bench tells of us."""
    command = [sys.executable, str(tree / "bench" / f"{bench}.py"), *PARTS[bench].split()]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PATH": ""})
    found = read(done.stdout)
    if done.returncode or not found:
        sys.exit(f"{bench}: {done.stdout[-500:]}{done.stderr[-1500:]}")
    return found


def compare(bench: str, trees: dict, repeat: int) -> None:
    """One row for each of our rows in the bench."""
    runs = {"old": [], "new": []}
    for number in range(repeat):
        for name in ("old", "new") if number % 2 == 0 else ("new", "old"):
            runs[name].append(run(trees[name], bench))
    for row in runs["new"][0]:
        old, new = ([found[row] for found in runs[name]] for name in ("old", "new"))
        ratio = statistics.median(after / max(before, 0.01) for before, after in zip(old, new))
        print(
            f"| {bench} | {row} | {statistics.median(old):.2f} ({min(old):.2f}–{max(old):.2f}) | "
            f"{statistics.median(new):.2f} ({min(new):.2f}–{max(new):.2f}) | {ratio:.2f} |",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--old", type=Path, required=True, help="the other checkout")
    parser.add_argument("--repeat", type=int, default=3, help="pairs")
    parser.add_argument("--only", nargs="+", choices=PARTS)
    options = parser.parse_args()
    print(machine())
    print(
        "\n| bench | row | old, processor s | new, processor s | new ÷ old |\n|---|---|--:|--:|--:|",
        flush=True,
    )
    for bench in options.only or PARTS:
        compare(bench, {"old": options.old.resolve(), "new": ROOT}, options.repeat)


if __name__ == "__main__":
    main()
