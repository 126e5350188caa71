"""What the plugin adds to the start of QGIS: whole starts with and without it, in turn.

    xvfb-run -a python bench/startup.py --repeat 15

Every start is a process of its own: QGIS's libraries and Processing are loaded, then the plugin as the desktop loads it
(package, ``classFactory``, ``initGui`` with a main window, menus and toolbar), or not. Told are the milliseconds of the
plugin alone, and the difference of the two whole starts. Compiled Python files are kept, as on a user's machine after
the first start. Python is the one that has QGIS. With and without come in pairs, in turn the one and the other first;
the processor's time of the whole process is told beside the clock, which other programs lengthen.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from measure import ROOT

START = """
import json, sys, time
sys.path[:0] = [{home!r}]
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QMainWindow, QMenu
application = QgsApplication([], True)
application.initQgis()
sys.path.append(QgsApplication.pkgDataPath() + "/python/plugins")
from processing.core.Processing import Processing
Processing.initialize()
import qgis.utils
class Interface:
    def __init__(self):
        self.window, self.menu, self.help = QMainWindow(), QMenu(), QMenu()
    def mainWindow(self): return self.window
    def pluginMenu(self): return self.menu
    def pluginHelpMenu(self): return self.help
    def addToolBar(self, name): return self.window.addToolBar(name)
    def addDockWidget(self, area, dock): self.window.addDockWidget(area, dock)
qgis.utils.iface = Interface()
spent, cpu = time.perf_counter(), time.process_time()
if {wanted}:
    import ecorestore
    plugin = ecorestore.classFactory(qgis.utils.iface)
    plugin.initGui()
print("SPENT" + json.dumps([time.perf_counter() - spent, time.process_time() - cpu]), flush=True)
import os
os._exit(0)
"""


class Start(NamedTuple):
    """One start, in ms."""

    whole: float
    processor: float
    plugin: float
    plugin_processor: float


def start(home: Path, wanted: bool) -> Start:
    """One start, in ms: of the whole process by the clock and by the processor, and of the plugin in it."""
    environment = {
        **os.environ,
        "QGIS_CUSTOM_CONFIG_PATH": str(home / "settings"),
        "PYTHONDONTWRITEBYTECODE": "",
    }
    script = START.format(home=str(home), wanted=wanted)
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        told = next(line for line in process.stdout if line.startswith("SPENT"))
        process.stdout.read()
        _pid, _status, used = os.wait4(process.pid, 0)
        process.returncode = 0
    whole = time.perf_counter() - began
    return Start(*(1000 * one for one in (whole, used.ru_utime + used.ru_stime, *json.loads(told[5:]))))


def spread(values: list) -> str:
    """Median and quartiles."""
    low, middle, high = statistics.quantiles(values, n=4)
    return f"{middle:.0f} ({low:.0f} to {high:.0f})"


def main() -> None:
    """Starts in pairs, the first of a pair in turn with and without; medians and quartiles."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeat", type=int, default=15, help="pairs of starts")
    parser.add_argument("--tree", type=Path, default=ROOT, help="the checkout (this one)")
    asked = parser.parse_args()
    print(f"{asked.repeat} pairs, load {os.getloadavg()[0]:.1f} at the start; ms, median (quartiles)")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "ecorestore").symlink_to(asked.tree.resolve(), target_is_directory=True)
        start(home, True)  # compiles
        pairs = []
        for number in range(asked.repeat):
            first = start(home, number % 2 == 0)
            second = start(home, number % 2 == 1)
            pairs.append((first, second) if number % 2 == 0 else (second, first))
    rows = (
        ("the plugin's own load, clock", [own.plugin for own, _none in pairs]),
        ("the plugin's own load, processor", [own.plugin_processor for own, _none in pairs]),
        ("whole start without, processor", [none.processor for _own, none in pairs]),
        ("whole start with - without, processor", [own.processor - none.processor for own, none in pairs]),
        ("whole start with - without, clock", [own.whole - none.whole for own, none in pairs]),
    )
    for name, values in rows:
        print(f"{name}: {spread(values)}")


if __name__ == "__main__":
    main()
