"""mypy over the rooms that ship: ``core`` strictly, the others gradually, never more errors than are allowed.

What is allowed in a room stands in pyproject.toml, ``[tool.ecorestore.type_errors]``. A number there may fall,
never rise; a room that is not named may have none.

    python scripts/check_types.py [room …]     prints the errors of these rooms, else only of those above their number
"""

import collections
import subprocess
import sys
import tempfile
from pathlib import Path

import tomllib

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("core", "gis", "algorithms", "ui")
TOP = "top level"
MODULES = ("plugin", "compat", "translation")


def errors() -> list:
    """mypy's lines about the package, under the name it has in QGIS."""
    with tempfile.TemporaryDirectory() as home:
        (Path(home) / "ecorestore").symlink_to(ROOT, target_is_directory=True)
        command = [sys.executable, "-m", "mypy", "--config-file", str(ROOT / "pyproject.toml")]
        command += ["--cache-dir", str(ROOT / ".mypy_cache"), "--no-error-summary", "--no-pretty"]
        for room in ROOMS:
            command += ["-p", f"ecorestore.{room}"] if (ROOT / room / "__init__.py").exists() else []
        for module in MODULES:
            command += ["-m", f"ecorestore.{module}"]
        done = subprocess.run(command, cwd=home, capture_output=True, text=True)
    if done.returncode not in (0, 1) or done.stderr.strip():
        raise SystemExit(f"mypy did not run:\n{done.stdout}{done.stderr}")
    return [line for line in done.stdout.splitlines() if ": error: " in line]


def room_of(line: str) -> str:
    """The room that an error is in."""
    parts = line.split(":")[0].split("/")
    return parts[1] if len(parts) > 2 else TOP


def main(shown: list) -> int:
    """Compare with what is allowed."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    allowed = settings["tool"]["ecorestore"]["type_errors"]
    found = collections.defaultdict(list)
    for line in errors():
        found[room_of(line)].append(line)
    failed = False
    for room in (*ROOMS, TOP):
        count, most = len(found[room]), allowed.get(room, 0)
        if count > most or room in shown:
            print(*found[room], sep="\n")
        if count > most:
            failed = True
            print(f"{room}: {count} type errors, {most} allowed")
        elif count < most:
            print(f"{room}: {count} type errors; lower the number in pyproject.toml from {most}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
