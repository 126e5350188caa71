"""How long the plan desk keeps QGIS's windows waiting: the main thread's longest silence at each thing a user does.

    python bench/desk.py --layers 200 --repeat 9

Starts a real QGIS under Xvfb with a profile of its own, a project of that many layers and a plan of the sample, and
does everything by the X server's mouse (test/desktop/mouse.py). A timer of 5 ms beats in the main thread; told is the
longest time between two beats during each action, by the clock and by the main thread's processor, median and greatest
of the repeats. The clock holds what other programs take; the processor holds none of it, and no waiting for a lock.
The same file is the launcher and, given to QGIS by --code, the session inside it.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path


def launch(layers: int, repeat: int) -> dict:
    """Start QGIS, wait for it; returns the figures: action to a list of (clock, processor) in ms."""
    root = Path(__file__).resolve().parents[1]
    with tempfile.TemporaryDirectory(prefix="ecorestore-desk-") as home:
        profile = Path(home, "profiles", "default")
        plugins = profile / "python" / "plugins"
        plugins.mkdir(parents=True)
        (plugins / "ecorestore").symlink_to(root, target_is_directory=True)
        settings = profile / "QGIS" / "QGIS3.ini"
        settings.parent.mkdir()
        settings.write_text(
            "[locale]\noverrideFlag=true\nuserLocale=en_US\n"
            "[PythonPlugins]\necorestore=true\nprocessing=true\n[app]\nnewsFeed\\disabled=true\n",
            encoding="utf-8",
        )
        asked = {"root": str(root), "home": home, "layers": layers, "repeat": repeat}
        environment = {**os.environ, "DESK": json.dumps(asked), "LIBGL_ALWAYS_SOFTWARE": "1"}
        environment.pop("QT_QPA_PLATFORM", None)
        program = shutil.which("qgis.bin") or shutil.which("qgis") or sys.exit("QGIS is not installed")
        command = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", program, "--noversioncheck", "--nologo"]
        command += ["--profiles-path", home, "--code", str(Path(__file__).resolve())]
        told = subprocess.run(command, env=environment, timeout=1800, capture_output=True, check=False)
        report = Path(home, "report.json")
        if not report.exists():
            sys.exit(f"QGIS ended without a report: {told.stderr[-1500:]!r}")
        return json.loads(report.read_text("utf-8"))


class Bench:
    """The session: everything a user does, measured."""

    def __init__(self, root: str, home: str, layers: int, repeat: int) -> None:
        sys.path.insert(0, str(Path(root, "test", "desktop")))
        from mouse import Mouse

        self.home, self.count, self.repeat = Path(home), layers, repeat
        self.hand = Mouse()
        self.figures: dict = {}

    # what is measured -----------------------------------------------------------------

    def measure(self, name: str, act, settle: float = 0.4) -> None:
        """One longest silence, of an action and what comes of it."""
        self.hand.ask(self.hand.pulse.take)
        act()
        time.sleep(settle)
        clock, processor, _beats = self.hand.ask(self.hand.pulse.take)
        self.figures.setdefault(name, []).append((clock, processor))

    def go(self) -> None:
        """All of it, in the hand's thread."""
        try:
            for part in (
                self.idle,
                self.opening,
                self.tabs,
                self.roles,
                self.layers,
                self.finding,
                self.chain,
            ):
                part()
        except Exception:
            self.figures["error"] = traceback.format_exc()
        Path(self.home, "report.json").write_text(json.dumps(self.figures), "utf-8")
        os._exit(0)

    def idle(self) -> None:
        """Nothing is done: what the machine itself takes."""
        for _ in range(self.repeat):
            self.measure("nothing", lambda: None)

    def opening(self) -> None:
        """The first opening reads the code behind the desk; later ones show it."""
        from plan_places import desk_button, dock

        hand = self.hand
        self.measure("open the desk, first time", lambda: hand.click("the button", desk_button), 2)
        hand.ask(lambda: dock().begin_plan(str(self.home / "plan.gpkg")))
        hand.wait("the states", lambda: not dock().watcher.working and dock().watcher.picture, 60)
        for _ in range(self.repeat):
            hand.ask(lambda: dock().close())
            time.sleep(0.3)
            self.measure("open the desk", lambda: hand.click("the button", desk_button))

    def tabs(self) -> None:
        """Turning to each page."""
        from plan_places import desk_tab

        for _ in range(self.repeat):
            for place, name in ((1, "steps"), (2, "history"), (0, "data")):
                self.measure(f"turn to {name}", lambda place=place: self.hand.click("a tab", desk_tab(place)))

    def roles(self) -> None:
        """Choosing a row, opening its menu with the layers of the project, dragging a layer onto it."""
        from plan_places import desk_tab, layer_row, role_row
        from qgis.PyQt.QtWidgets import QApplication

        hand = self.hand
        hand.click("data", desk_tab(0))
        for number in range(self.repeat):
            role = ("elevation", "boundary")[number % 2]
            self.measure("choose a role", lambda role=role: hand.click("a row", role_row(role)))
            self.measure("menu of a role", lambda role=role: hand.click("a row", role_row(role), button=3))
            hand.ask(lambda: QApplication.activePopupWidget() and QApplication.activePopupWidget().close())
            self.measure(
                "drag a layer onto a role",
                lambda: hand.drag("a layer", layer_row("landuse 0"), "a row", role_row("landuse")),
                2,
            )

    def layers(self) -> None:
        """Adding a layer to the project, the desk open and closed."""
        from plan_places import dock
        from qgis.core import QgsProject, QgsVectorLayer

        source = self.source("rivers")

        def add():
            QgsProject.instance().addMapLayer(QgsVectorLayer(source, "more", "ogr"))

        for shown in (True, False):
            self.hand.ask(lambda shown=shown: dock().setVisible(shown))
            for _ in range(self.repeat):
                self.measure(f"add a layer, desk {'open' if shown else 'closed'}", lambda: self.hand.ask(add))
        self.hand.ask(lambda: dock().setVisible(True))

    def finding(self) -> None:
        """Looking through the whole project."""
        from plan_places import dock, named

        hand = self.hand
        self.measure("find in project", lambda: hand.click("Find", named("planFind")), 3)
        hand.wait("the lights", lambda: dock().data.known is not None, 120)
        self.measure("the lights are on", lambda: None)

    def chain(self) -> None:
        """Steps run in their task while the user does nothing, and while pages are turned."""
        from plan_places import desk_tab, dock, form_ok, named

        hand = self.hand
        self.measure("bring to the grid: the form", lambda: hand.click("Bring", named("planBring")), 1)
        self.measure("bring to the grid: begin", lambda: hand.click("OK", form_ok), 0)
        hand.wait("the chain", lambda: dock().runner.running, 60)
        end = time.monotonic() + 600
        while hand.ask(lambda: dock().runner._task is not None) and time.monotonic() < end:
            self.measure("a second of a running chain", lambda: None, 1.0)
            for place in (2, 1):
                self.measure(
                    "turn a page while it runs", lambda place=place: hand.click("tab", desk_tab(place))
                )
        self.measure("results arrive", lambda: hand.wait("the end", lambda: not dock().runner.running, 300))
        self.measure(
            "the states are worked out", lambda: hand.wait("states", lambda: not dock().watcher.working, 60)
        )

    # what there is --------------------------------------------------------------------

    def source(self, table: str) -> str:
        """A layer of the sample."""
        return f"{self.home / 'sample' / 'vectors.gpkg'}|layername={table}"

    def make(self) -> None:
        """The sample and a project of so many layers, all of them files of their own; a few are drawn."""
        import processing
        from osgeo import ogr
        from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

        sample = self.home / "sample"
        processing.run("ecorestore:sampledata", {"FOLDER": str(sample)})
        opened = ogr.Open(str(sample / "vectors.gpkg"))
        tables = [opened.GetLayer(n).GetName() for n in range(opened.GetLayerCount())]
        opened = None
        files = sorted(sample.glob("*.tif"))
        layers = []
        for number in range(self.count):
            turn, place = divmod(number, len(files) + len(tables))
            if place < len(files):
                path = self.home / f"copy{turn}" / files[place].name
                path.parent.mkdir(exist_ok=True)
                shutil.copy(files[place], path)
                layers.append(QgsRasterLayer(str(path), f"{files[place].stem} {turn}"))
            else:
                table = tables[place - len(files)]
                layers.append(QgsVectorLayer(self.source(table), f"{table} {turn}", "ogr"))
        project = QgsProject.instance()
        project.addMapLayers(layers, False)
        for number, layer in enumerate(layers):
            node = project.layerTreeRoot().addLayer(layer)
            node.setItemVisibilityChecked(number < 3)
            node.setExpanded(False)


def session() -> None:
    """Inside QGIS."""
    from qgis.PyQt.QtWidgets import QApplication, QDockWidget
    from qgis.utils import iface

    bench = Bench(**json.loads(os.environ["DESK"]))
    session.bench = bench
    window = iface.mainWindow()
    window.setGeometry(QApplication.primaryScreen().availableGeometry())
    for name in ("Browser", "Browser2", "theLayerOrder"):
        other = window.findChild(QDockWidget, name)
        if other is not None:
            other.hide()
    try:
        bench.make()
    except Exception:
        Path(bench.home, "report.json").write_text(json.dumps({"error": traceback.format_exc()}), "utf-8")
        os._exit(1)
    threading.Thread(target=bench.go, daemon=True).start()


def main() -> int:
    """Run and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--layers", type=int, default=200)
    parser.add_argument("--repeat", type=int, default=9)
    asked = parser.parse_args()
    load = os.getloadavg()[0]
    figures = launch(asked.layers, asked.repeat)
    fault = figures.pop("error", "")
    print(f"{asked.layers} layers, load {load:.1f} at the start\n")
    print(
        "| action | times | clock, median ms | clock, most ms | processor, median ms | processor, most ms |"
    )
    print("|---|--:|--:|--:|--:|--:|")
    for name, some in figures.items():
        clock, processor = [one[0] for one in some], [one[1] for one in some]
        print(
            f"| {name} | {len(some)} | {statistics.median(clock):.0f} | {max(clock)} "
            f"| {statistics.median(processor):.0f} | {max(processor)} |"
        )
    if fault:
        print(fault)
    return 1 if fault else 0


if "DESK" in os.environ:
    from qgis.PyQt.QtCore import QTimer

    QTimer.singleShot(1500, session)
elif __name__ == "__main__":
    sys.exit(main())
