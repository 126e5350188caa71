"""Shows that two checkouts of the plugin give the same results, byte for byte in cells and attribute values.

    python bench/same_results.py make --tree CHECKOUT --out FOLDER     run everything with the plugin in CHECKOUT
    python bench/same_results.py compare --old FOLDER --new FOLDER     table of differences; exit code 1 if any

Both run with the Python that has QGIS and GDAL (Debian: /usr/bin/python3). ``make`` works in parts, each a process of
its own: ``synthetic-zh`` and ``synthetic-en`` (every tool and flow on a small landscape, with every output and one
parameter after the other changed), ``sample`` and ``beijing`` (the chain of scripts/demo.py; on the sample also other
ways of calling the tools), ``strips`` (the same sample read in several strips, as only large rasters are, so that
seams would show). ``compare`` lists differences; those of bench/expected_differences.csv (tool, output, field,
reason; * stands for anything) are accepted. Other wordings of refusals, reports, maps and styles are listed and do not
count. Outputs of flows are known by the step and the output of its tool, whatever the flow calls its result.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("synthetic-zh", "synthetic-en", "sample", "strips", "beijing")
MADE, TRIES = "made.json", 20


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("make")
    make.add_argument("--tree", type=Path, default=ROOT, help="the checkout (this one)")
    make.add_argument("--out", type=Path, required=True)
    make.add_argument("--parts", default=",".join(PARTS), help="of " + ", ".join(PARTS))
    make.add_argument("--only", default="", help="pattern of tool/case, e.g. ^grade/ (synthetic parts)")
    make.add_argument(
        "--beijing", type=Path, default=ROOT.parent / "shared" / "data" / "beijing", help="its raw data"
    )
    make.add_argument("--resume", action="store_true", help="keep what was made before")
    make.add_argument("--child", choices=PARTS, help=argparse.SUPPRESS)
    compare = commands.add_parser("compare")
    compare.add_argument("--old", type=Path, required=True)
    compare.add_argument("--new", type=Path, required=True)
    compare.add_argument(
        "--expected", type=Path, default=Path(__file__).with_name("expected_differences.csv")
    )
    compare.add_argument("--parts", default=",".join(PARTS))
    compare.add_argument("--only", default="", help="pattern of tool/case")
    compare.add_argument("--notes", action="store_true", help="list also what does not count, item by item")
    return parser.parse_args()


def make_part(asked: argparse.Namespace) -> None:
    """In a process of its own: one part."""
    from sameness.session import start

    part = asked.child
    language = part[-2:] if part.startswith("synthetic") else "zh"
    provider = start(asked.tree, language)
    folder, root = asked.out / part, asked.out
    if part.startswith("synthetic"):
        from sameness.synthetic import run

        run(provider, language, folder, root, asked.only)
    else:
        from sameness.chain import run

        if part == "strips":
            from sameness.session import read_in_strips

            read_in_strips()
        run(provider, folder, root, asked.beijing if part == "beijing" else None)
    sys.stdout.flush()
    os._exit(0)  # QGIS may crash while it leaves; everything is written


def revision(tree: Path) -> str:
    """The commit of a checkout, and whether it was changed."""
    found = subprocess.run(
        ["git", "-C", str(tree), "describe", "--always", "--dirty", "--abbrev=12"],
        capture_output=True,
        text=True,
    )
    return found.stdout.strip() or "unknown"


def make(asked: argparse.Namespace) -> int:
    """All parts; a part whose process dies goes on after the case that killed it."""
    asked.out = asked.out.resolve()
    asked.out.mkdir(parents=True, exist_ok=True)
    made = {"revision": revision(asked.tree), "parts": {}}
    if (asked.out / MADE).exists():
        made["parts"] = json.loads((asked.out / MADE).read_text(encoding="utf-8"))["parts"]
    failed = 0
    for part in asked.parts.split(","):
        start = time.monotonic()
        if not asked.resume:
            shutil.rmtree(asked.out / part, ignore_errors=True)
        words = [
            sys.executable,
            __file__,
            "make",
            "--child",
            part,
            "--tree",
            str(asked.tree),
            "--out",
            str(asked.out),
        ]
        words += ["--only", asked.only, "--beijing", str(asked.beijing)]
        environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}
        for _ in range(TRIES if part.startswith("synthetic") else 1):
            code = subprocess.run(words, env=environment).returncode
            if code >= 0:
                break
            print(f"{part}: QGIS died ({code}); going on with the next case", flush=True)
        failed += code != 0
        seconds = round(time.monotonic() - start)
        print(f"{part}: {seconds} s, {'done' if code == 0 else f'failed ({code})'}", flush=True)
        made["parts"][part] = {
            "revision": made["revision"],
            "seconds": seconds,
            "only": asked.only,
            "code": code,
        }
        (asked.out / MADE).write_text(json.dumps(made, indent=1), encoding="utf-8")
    return 1 if failed else 0


def main() -> int:
    """The command."""
    asked = arguments()
    if asked.command == "compare":
        from sameness.compare import compare

        return compare(asked)
    if asked.child:
        make_part(asked)
    return make(asked)


if __name__ == "__main__":
    sys.exit(main())
