"""Sizes, docstrings, types, wide calls, duplicates and mypy errors of a checkout, room by room.

    python bench/house_numbers.py [--tree CHECKOUT] [--mypy PROGRAM]

Lines: of every .py file of a room that git knows, all lines. Functions: all, methods and inner ones too; their lines
from def to end, decorators apart. Docstrings: of functions and classes together, and of functions alone. Typed: every
argument but self and cls, and the result, has an annotation (the result of __init__ needs none where an argument has
one). Calls: most positional arguments of one; a starred one counts once. Duplicates: what the program ``duplicates``
counts in the whole tree, where it is on the PATH. mypy: errors in core, gis, algorithms, ui and the modules beside
them, default strictness with --ignore-missing-imports, whatever the checkout's own settings; PyQGIS is typed where the
Python of mypy has qgis-stubs.
"""

import argparse
import ast
import math
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("core", "gis", "algorithms", "ui", "test")
MODULES = ("__init__.py", "plugin.py", "compat.py", "translation.py")
_MOST_ROWS = 200


class Function(NamedTuple):
    """A function of a file."""

    place: str
    lines: int
    documented: bool
    typed: bool


class Room(NamedTuple):
    """What is counted in a room."""

    files: Dict[str, int]
    functions: List[Function]
    classes: List[bool]
    widest: tuple
    wide: int


def tracked(tree: Path, room: str) -> List[Path]:
    """The Python files of a room; without git all."""
    done = subprocess.run(["git", "-C", str(tree), "ls-files", "-co", "--exclude-standard", f"{room}/"], capture_output=True, text=True)  # fmt: skip
    names = done.stdout.split("\n") if done.returncode == 0 else []
    found = {tree / name for name in names if name.endswith(".py")} or set((tree / room).rglob("*.py"))
    return sorted(path for path in found if path.exists())


def is_typed(node) -> bool:
    """Whether all arguments and the result are annotated."""
    given = node.args
    arguments = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    arguments += [one for one in (given.vararg, given.kwarg) if one]
    if arguments and arguments[0].arg in ("self", "cls"):
        arguments = arguments[1:]
    constructor = node.name == "__init__" and bool(arguments)
    return all(one.annotation for one in arguments) and (node.returns is not None or constructor)


def functions_of(tree: ast.AST, place: str) -> Iterator[Function]:
    """All functions and methods of a module."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            lines = node.end_lineno - node.lineno + 1
            documented = ast.get_docstring(node) is not None
            yield Function(f"{place}:{node.lineno} {node.name}", lines, documented, is_typed(node))


def count(tree: Path, room: str) -> Room:
    """The numbers of a room."""
    files, functions, classes, widest, wide = {}, [], [], (0, ""), 0
    for path in tracked(tree, room):
        text, place = path.read_text(encoding="utf-8"), str(path.relative_to(tree))
        files[place] = text.count("\n")
        parsed = ast.parse(text)
        functions += functions_of(parsed, place)
        for node in ast.walk(parsed):
            if isinstance(node, ast.ClassDef):
                classes.append(ast.get_docstring(node) is not None)
            if isinstance(node, ast.Call):
                wide += len(node.args) > 6
                widest = max(widest, (len(node.args), f"{place}:{node.lineno}"), key=lambda one: one[0])
    return Room(files, functions, classes, widest, wide)


def spread(sizes: List[int]) -> str:
    """Median, 90 % quantile and maximum."""
    ordered = sorted(sizes)
    return f"median {statistics.median(ordered):g}, p90 {ordered[math.ceil(0.9 * len(ordered)) - 1]}, max {ordered[-1]}"


def show(name: str, room: Room) -> None:
    """Print a room."""
    if not room.files:
        print(f"{name}: not there")
        return
    filled = {place: lines for place, lines in room.files.items() if lines > 10}
    functions = room.functions
    print(f"{name}")
    print(
        f"  files       {len(room.files)}, {sum(room.files.values())} lines; {spread(list(room.files.values()))}"
    )
    print(f"              above 10 lines: {len(filled)}; {spread(list(filled.values()))}")
    print(f"              longest {max(room.files, key=room.files.get)}")
    print(f"  functions   {len(functions)}; lines {spread([f.lines for f in functions])}")
    print(f"              longest {max(functions, key=lambda f: f.lines).place}")
    documented = [f.documented for f in functions]
    print(
        f"  docstrings  {share(documented + room.classes)} of functions and classes; {share(documented)} of functions"
    )
    print(f"  fully typed {share(f.typed for f in functions)}")
    print(
        f"  calls       at most {room.widest[0]} positional arguments ({room.widest[1]}); above 6: {room.wide}"
    )


def share(flags) -> str:
    """Count and percent."""
    listed = list(flags)
    return f"{100 * sum(listed) / len(listed):.0f} % ({sum(listed)} of {len(listed)})"


def duplicates(tree: Path) -> None:
    """Pairs of places that share lines."""
    program = shutil.which("duplicates")
    if program is None:
        print("duplicates: the program is not on the PATH; not counted")
        return
    command = [program, "--repo", str(tree), "--most", str(_MOST_ROWS), "--seconds", "300"]
    text = subprocess.run(command, capture_output=True, text=True).stdout
    rooms = Counter()
    for first, second in re.findall(r"^D\d+ (\S+?):\S+ ~ (\S+?):\S+", text, re.M):
        rooms.update({first.split("/")[0], second.split("/")[0]})
    print(f"duplicates: {text.splitlines()[0]}")
    print(
        f"            among the first {_MOST_ROWS}: "
        + ", ".join(f"{n} in {room}" for room, n in rooms.most_common())
    )
    for line in text.splitlines():
        if line.startswith("incomplete"):
            print(f"            {line}")


def mypy(tree: Path, program: str) -> None:
    """Errors of mypy by room and by kind."""
    if not shutil.which(program):
        print(f"mypy: {program} is not installed; not counted")
        return
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder) / "ecorestore"
        package.symlink_to(tree.resolve(), target_is_directory=True)
        there = [f"ecorestore/{name}" for name in (*ROOMS[:-1], *MODULES) if (tree / name).exists()]
        options = ["--ignore-missing-imports", "--cache-dir", f"{folder}/cache", "--no-error-summary"]
        command = [program, "--config-file", "", *options, *there]
        text = subprocess.run(command, capture_output=True, text=True, cwd=folder).stdout
    errors = [line for line in text.splitlines() if ": error:" in line]
    rooms = Counter(line.split(":")[0].split("/")[1] for line in errors)
    kinds = Counter(re.findall(r"\[([a-z-]+)\]$", "\n".join(errors), re.M))
    version = subprocess.run([program, "--version"], capture_output=True, text=True).stdout.strip()
    print(
        f"mypy: {len(errors)} errors ({version}); "
        + ", ".join(f"{n} in {room}" for room, n in sorted(rooms.items()))
    )
    print("      " + ", ".join(f"{n} {kind}" for kind, n in kinds.most_common(8)))


def main() -> None:
    """Print all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tree", type=Path, default=ROOT)
    beside = Path(sys.executable).with_name("mypy")
    parser.add_argument("--mypy", default=str(beside) if beside.exists() else "mypy")
    asked = parser.parse_args()
    for name in ROOMS:
        show(name, count(asked.tree, name))
    duplicates(asked.tree)
    mypy(asked.tree, asked.mypy)


if __name__ == "__main__":
    main()
