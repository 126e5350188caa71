"""Build dist/ecorestore-<version>.zip and check it: what the plugin site asks, and that it works.

The ZIP is installed into a fresh profile and a tool is run from there with qgis_process.
"""

import configparser
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from build_help import build as build_help

ROOT = Path(__file__).resolve().parents[1]
FILES = (
    "__init__.py",
    "plugin.py",
    "compat.py",
    "translation.py",
    "metadata.txt",
    "LICENSE",
    "README.md",
    "CHANGELOG.md",
)
FOLDERS = ("core", "gis", "algorithms", "ui", "resources", "i18n")
#: The plugin site takes 25 MB; offices with slow lines get less.
LARGEST = 12 * 1024 * 1024


def version() -> str:
    """The version in metadata.txt."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]["version"]


def members() -> list:
    """The files that ship: those git knows in the shipped rooms."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", *FILES, *FOLDERS], cwd=ROOT, capture_output=True, check=True
    ).stdout.decode("utf-8").split("\0")  # fmt: skip
    return sorted(name for name in listed if name)


def build() -> Path:
    """Write the ZIP with one top folder, the plugin's name."""
    target = ROOT / "dist" / f"ecorestore-{version()}.zip"
    target.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in members():
            archive.write(ROOT / name, f"ecorestore/{name}")
        with tempfile.TemporaryDirectory() as folder:
            build_help(Path(folder) / "help")
            for page in sorted(Path(folder).rglob("*.*")):
                archive.write(page, f"ecorestore/{page.relative_to(folder).as_posix()}")
    return target


def check(path: Path) -> list:
    """What the plugin site would refuse."""
    wrong = []
    if path.stat().st_size > LARGEST:
        wrong.append(f"{path.stat().st_size} bytes: more than {LARGEST}")
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    for needed in (
        "__init__.py",
        "metadata.txt",
        "LICENSE",
        "help/zh/guide/index.html",
        "help/en/guide/index.html",
    ):
        if f"ecorestore/{needed}" not in names:
            wrong.append(f"{needed} is missing")
    for name in names:
        if name.endswith(".pyc") or "__pycache__" in name or "/test/" in name or name.startswith("."):
            wrong.append(f"{name} must not ship")
    return wrong


def try_out(path: Path) -> str:
    """Install into a fresh profile and write the sample data from there; returns what is wrong."""
    home = Path(tempfile.mkdtemp(prefix="ecorestore-release-"))
    plugins = home / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    with zipfile.ZipFile(path) as archive:
        archive.extractall(plugins)
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(home), "QT_QPA_PLATFORM": "offscreen"}
    sample = home / "示例 数据"
    commands = (
        ["plugins", "enable", "ecorestore"],
        ["run", "ecorestore:sampledata", "--", f"FOLDER={sample}"],
    )
    for command in commands:
        done = subprocess.run([program, *command], env=environment, capture_output=True, text=True)
        if done.returncode:
            return f"{' '.join(command)}: {done.stdout[-600:]}{done.stderr[-600:]}"
    project = next(sample.glob("*.qgz"), None)
    shutil.rmtree(home)
    return "" if project else "sampledata wrote no project"


def main() -> int:
    """Build, check, try out."""
    path = build()
    wrong = check(path)
    if not wrong:
        problem = try_out(path)
        wrong = [problem] if problem else []
    for line in wrong:
        print(line)
    print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, {'refused' if wrong else 'installs and works'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
