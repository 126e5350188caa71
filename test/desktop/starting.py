"""Starts a real QGIS under Xvfb with the plugin in a profile of its own, and reads the report of what ran inside it."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LOCALES = {"en": "en_US", "zh": "zh-Hans"}


def profile_in(folder: Path, language: str, theme: str = "default") -> None:
    """A fresh profile with this checkout as the plugin."""
    profile = folder / "profiles" / "default"
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "ecorestore").symlink_to(ROOT, target_is_directory=True)
    settings = profile / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir()
    settings.write_text(
        f"[locale]\noverrideFlag=true\nuserLocale={LOCALES[language]}\n"
        "[PythonPlugins]\necorestore=true\nprocessing=true\n[app]\nnewsFeed\\disabled=true\n"
        f"[UI]\nUITheme={theme}\n",
        encoding="utf-8",
    )


def desktop(
    folder: Path, language: str, session: str, size: str = "1400x900", minutes: float = 4, **more
) -> dict:
    """Start QGIS with ``session`` (a file of this folder) inside it; returns the report it left, and seconds of processor."""
    program = shutil.which("qgis.bin") or shutil.which("qgis")
    if not program or not shutil.which("xvfb-run"):
        pytest.skip("QGIS desktop or xvfb-run is not installed")
    profile_in(folder, language, more.pop("THEME", "default"))
    pictures = Path(os.environ.get("ECORESTORE_PICTURES", folder)) / language
    pictures.mkdir(parents=True, exist_ok=True)
    report = folder / "report.json"
    environment = {
        **os.environ,
        "REPORT": str(report),
        "PICTURES": str(pictures),
        "HERE": str(HERE),
        "FILES": str(folder),
        "LIBGL_ALWAYS_SOFTWARE": "1",
        **more,
    }
    environment.pop("QT_QPA_PLATFORM", None)
    command = ["xvfb-run", "-a", "-s", f"-screen 0 {size}x24", program, "--noversioncheck", "--nologo"]
    command += ["--profiles-path", str(folder), "--code", str(HERE / session)]
    before = os.times()
    told = subprocess.run(command, env=environment, timeout=60 * minutes, capture_output=True, check=False)
    after = os.times()
    assert report.exists(), f"QGIS ended without a report: {told.stderr[-2000:]!r}"
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return {**json.loads(report.read_text(encoding="utf-8")), "processor": round(processor)}
