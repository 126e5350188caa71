"""What the plugin adds to the start of QGIS: whole starts with and without it, in turn.

    xvfb-run -a python bench/startup.py --repeat 7

Every start is a process of its own: QGIS's libraries and Processing are loaded, then the plugin as the desktop loads it
(package, ``classFactory``, ``initGui`` with a main window, menus and toolbar), or not. Told are the milliseconds of the
plugin alone, and the difference of the two whole starts. Compiled Python files are kept, as on a user's machine after
the first start. Python is the one that has QGIS.
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


def start(home: Path, wanted: bool) -> tuple:
    """Seconds of a whole start, of the plugin in it, and of the processor in the plugin."""
    began = time.perf_counter()
    environment = {
        **os.environ,
        "QGIS_CUSTOM_CONFIG_PATH": str(home / "settings"),
        "PYTHONDONTWRITEBYTECODE": "",
    }
    script = START.format(home=str(home), wanted=wanted)
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    whole = time.perf_counter() - began
    told = next(line for line in done.stdout.splitlines() if line.startswith("SPENT"))
    return (whole, *json.loads(told[5:]))


def main() -> None:
    """Starts in turn; medians."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeat", type=int, default=7)
    parser.add_argument("--tree", type=Path, default=ROOT, help="the checkout (this one)")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "ecorestore").symlink_to(asked.tree.resolve(), target_is_directory=True)
        start(home, True)  # compiles
        pairs = [(start(home, True), start(home, False)) for _ in range(asked.repeat)]
    added = statistics.median(1000 * (one[0] - other[0]) for one, other in pairs)
    own = statistics.median(1000 * one[1] for one, _other in pairs)
    processor = statistics.median(1000 * one[2] for one, _other in pairs)
    print(f"plugin: {own:.0f} ms, processor {processor:.0f} ms; whole start with - without: {added:.0f} ms")


if __name__ == "__main__":
    main()
