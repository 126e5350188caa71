"""The network wing beside its peers, part after part in one run, printed as Markdown.

Cost distance beside GRASS r.cost and scikit-image, MSPA beside the compiled engine, the current solver beside
PyAMG, dPC beside running the network again (networkx, SciPy), corridors beside scikit-image, barrier scores beside
a footprint filter. Each part is a bench of its own in this folder, with more options. Usage:

    python bench/network.py --oracle /path/to/python/with/pyguidos [--small]
"""

import argparse
import os
import platform
import subprocess
import sys
from pathlib import Path

import numpy
import scipy

HERE = Path(__file__).resolve().parent
#: Title, bench, arguments, arguments of a small run.
PARTS = (
    ("Cost distance", "wavefront", "--size 2000 --surfaces noise smooth", "--size 1000 --surfaces noise smooth"),
    ("MSPA", "mspa", "--size 4000 --grains medium --edges 1 3", "--size 1000 --grains medium --edges 1 3"),
    ("Current", "current", "--size 1000", "--size 300"),
    ("dPC", "connectivity", "--size 40 --scipy-size 160 --alone 404 1000", "--size 40 --scipy-size 80 --alone 404"),
    ("Corridors", "corridors", "--modes adjacent", "--modes adjacent"),
    ("Barriers", "barriers", "--size 1000", "--size 400"),
)  # fmt: skip


def machine() -> str:
    """What the figures were measured on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GB, {platform.platform()}, Python {platform.python_version()}, "
        f"NumPy {numpy.__version__}, SciPy {scipy.__version__}, load {load:.1f} at the start"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--oracle", default="", help="a Python that has pyguidos, for MSPA")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--small", action="store_true", help="smaller inputs, a few minutes in all")
    parser.add_argument("--only", nargs="+", choices=[part[1] for part in PARTS])
    options = parser.parse_args()
    print(machine(), flush=True)
    for title, bench, usual, small in PARTS:
        if options.only and bench not in options.only:
            continue
        words = f"{small if options.small else usual} --repeat {options.repeat}".split()
        if bench == "mspa" and options.oracle:
            words += ["--oracle", options.oracle]
        print(
            f"\n### {title}\n`python bench/{bench}.py {' '.join(words)}`\n".replace(
                options.oracle or "\0", "…"
            ),
            flush=True,
        )
        subprocess.run([sys.executable, str(HERE / f"{bench}.py"), *words], check=True)


if __name__ == "__main__":
    main()
