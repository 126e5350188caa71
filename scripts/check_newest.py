"""What newer QGIS calls deprecated or no longer has, found with the newest stubs of PyQGIS.

Version branches stand in compat.py alone, which may name what is deprecated. Which names every version has at run
time though the stubs lack them stands in KNOWN.

    PYTHON scripts/check_newest.py     PYTHON has mypy, qgis-stubs and PyQt5-stubs (environment.sh, need_newest)
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PARTS = (
    "-p",
    "ecorestore.gis",
    "-p",
    "ecorestore.algorithms",
    "-p",
    "ecorestore.ui",
    "-m",
    "ecorestore.plugin",
)
#: Names that the stubs lack.
KNOWN = ('"QgsFields" has no attribute "__iter__"', '"windll"', '"QgsProcessingException"')
#: Old names of enum members, which PyQGIS keeps for ever, and iface, which is None only without windows.
_NO_FAULT = re.compile(
    r'"type\[\w+\]" has no attribute|"None" has no attribute|Module "qgis\.core" has no attribute'
)


def complaints() -> list:
    """mypy's lines that tell of something deprecated or missing."""
    with tempfile.TemporaryDirectory() as home:
        (Path(home) / "ecorestore").symlink_to(ROOT, target_is_directory=True)
        command = [sys.executable, "-m", "mypy", "--python-version", "3.13", "--ignore-missing-imports"]
        command += ["--enable-error-code", "deprecated", "--no-error-summary", "--no-pretty"]
        command += ["--cache-dir", str(ROOT / ".mypy_cache" / "newest"), *PARTS]
        done = subprocess.run(command, cwd=home, capture_output=True, text=True)
    if done.returncode not in (0, 1) or done.stderr.strip():
        raise SystemExit(f"mypy did not run:\n{done.stdout}{done.stderr}")
    lines = [line for line in done.stdout.splitlines() if line.endswith(("[deprecated]", "[attr-defined]"))]
    if not any(KNOWN[0] in line for line in lines):
        raise SystemExit("The stubs were not read: not even what they are known to lack was found.")
    return [
        line
        for line in lines
        if not line.startswith("ecorestore/compat.py") and not any(known in line for known in KNOWN)
    ]


if __name__ == "__main__":
    found = [line for line in complaints() if not _NO_FAULT.search(line)]
    print(*found, sep="\n")
    sys.exit(bool(found))
