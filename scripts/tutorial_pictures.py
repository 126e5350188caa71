"""Screenshots of the tutorial, made by going through it in a real QGIS under Xvfb, 1366 × 768.

    /usr/bin/python3 scripts/tutorial_pictures.py [zh] [en] [--folder docs/guide]

Each language starts a QGIS with a profile of its own; the sample is made, a plan begun, its data found and brought to
the grid, everything run. Pictures are docs/guide/tutorial_<number>_<language>.png, with 256 colours. The same file is
the launcher and, given to QGIS by --code, the session inside it.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

LOCALES = {"en": "en_US", "zh": "zh-Hans"}
SIZE = (1366, 768)
_MINUTES = 20


def launch(language: str, folder: Path) -> int:
    """Start QGIS, wait for it, keep its pictures; returns how many there are."""
    root = Path(__file__).resolve().parents[1]
    with tempfile.TemporaryDirectory(prefix="ecorestore-tutorial-") as home:
        profile = Path(home, "profiles", "default")
        plugins = profile / "python" / "plugins"
        plugins.mkdir(parents=True)
        (plugins / "ecorestore").symlink_to(root, target_is_directory=True)
        settings = profile / "QGIS" / "QGIS3.ini"
        settings.parent.mkdir()
        settings.write_text(
            f"[locale]\noverrideFlag=true\nuserLocale={LOCALES[language]}\n"
            "[PythonPlugins]\necorestore=true\nprocessing=true\n[app]\nnewsFeed\\disabled=true\n",
            encoding="utf-8",
        )
        asked = {"home": home, "language": language, "folder": str(folder)}
        environment = {**os.environ, "TUTORIAL": json.dumps(asked), "LIBGL_ALWAYS_SOFTWARE": "1"}
        environment.pop("QT_QPA_PLATFORM", None)
        program = shutil.which("qgis.bin") or shutil.which("qgis") or sys.exit("QGIS is not installed")
        command = [
            "xvfb-run",
            "-a",
            "-s",
            f"-screen 0 {SIZE[0]}x{SIZE[1]}x24",
            program,
            "--noversioncheck",
            "--nologo",
        ]
        command += ["--profiles-path", home, "--code", str(Path(__file__).resolve())]
        subprocess.run(command, env=environment, timeout=60 * _MINUTES + 60, capture_output=True, check=False)
        report = Path(home, "report.txt")
        print(language, report.read_text("utf-8") if report.exists() else "QGIS ended without a report")
    made = sorted(folder.glob(f"tutorial_*_{language}.png"))
    from lean_pictures import lean

    for picture in made:
        lean(picture)
    return len(made)


class Tutor:
    """What the reader of the tutorial does, in order, with a picture after each part."""

    def __init__(self, home: str, language: str, folder: str) -> None:
        self.home, self.language, self.folder = Path(home), language, Path(folder)
        self.said = []

    def go(self) -> None:
        """All parts; a part that fails leaves its traceback in the report and a picture."""
        for part in (self.sample, self.desk, self.data, self.grid, self.steps, self.result, self.review):
            started = time.monotonic()
            try:
                part()
            except Exception:
                self.said.append(traceback.format_exc())
                self.picture(f"fault_{part.__name__}")
            self.said.append(f"{part.__name__}: {time.monotonic() - started:.1f} s")
        (self.home / "report.txt").write_text("\n".join(self.said), "utf-8")

    # what hands do ------------------------------------------------------------------

    def wait(self, seconds: float, until=lambda: False) -> bool:
        """Let QGIS work until something is so."""
        from qgis.PyQt.QtWidgets import QApplication

        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if until():
                return True
            QApplication.processEvents()
            time.sleep(0.01)
        return until()

    def picture(self, name: str, widget=None) -> None:
        """The whole screen of QGIS, or one window."""
        from qgis.utils import iface

        self.wait(0.5)
        self.wait(15, lambda: not iface.mapCanvas().isDrawing())
        (widget or iface.mainWindow()).grab().save(str(self.folder / f"tutorial_{name}_{self.language}.png"))

    def button(self, name: str):
        """A button of the desk by the name of its object."""
        from qgis.PyQt.QtWidgets import QAbstractButton

        return self.dock().findChild(QAbstractButton, name)

    def dock(self):
        """The plan desk."""
        from qgis.PyQt.QtWidgets import QDockWidget
        from qgis.utils import iface

        return iface.mainWindow().findChild(QDockWidget, "EcoRestorePlanDesk")

    def tab(self, place: int) -> None:
        """Turn to a page of the desk: 0 data, 1 steps, 2 history."""
        from qgis.PyQt.QtWidgets import QTabWidget

        self.dock().findChild(QTabWidget).setCurrentIndex(place)

    def during(self, act, then) -> None:
        """Do what opens a modal window; ``then`` gets that window."""
        from qgis.PyQt.QtCore import QTimer
        from qgis.PyQt.QtWidgets import QApplication

        def look():
            window = QApplication.activeModalWidget()
            if window is None:
                QTimer.singleShot(200, look)
            else:
                then(window)

        QTimer.singleShot(300, look)
        act()

    def toolbar(self, place: int):
        """An entry of the plugin's toolbar."""
        from qgis.PyQt.QtWidgets import QToolBar
        from qgis.utils import iface

        bar = iface.mainWindow().findChild(QToolBar, "EcoRestoreToolbar")
        return [action for action in bar.actions() if not action.isSeparator()][place]

    # the parts ----------------------------------------------------------------------

    def sample(self) -> None:
        """Create the sample data; its project opens."""
        import processing
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtWidgets import QDockWidget
        from qgis.utils import iface

        window = iface.mainWindow()
        window.resize(*SIZE)
        for name in ("Browser", "Browser2", "theLayerOrder"):
            dock = window.findChild(QDockWidget, name)
            if dock is not None:
                dock.hide()
        layers = window.findChild(QDockWidget, "Layers")
        window.resizeDocks([layers], [250], Qt.Orientation.Horizontal)
        made = processing.run("ecorestore:sampledata", {"FOLDER": str(self.home / "sample")})
        iface.addProject(made["PROJECT"])
        self.wait(3)
        self.picture("1_sample")

    def desk(self) -> None:
        """Open the plan desk and begin a plan beside the sample."""
        from qgis.PyQt.QtCore import Qt
        from qgis.utils import iface

        self.toolbar(0).trigger()
        self.wait(5, lambda: self.dock() is not None)
        iface.mainWindow().resizeDocks([self.dock()], [480], Qt.Orientation.Horizontal)
        self.dock().begin_plan(str(self.home / "sample" / "plan.gpkg"))
        self.wait(2)
        self.tab(0)
        self.picture("2_desk")

    def data(self) -> None:
        """Find the data of the project; every row gets its light."""
        self.button("planFind").click()
        self.wait(60, lambda: self.button("planBring").isEnabled())
        self.wait(20)
        self.picture("3_data")

    def grid(self) -> None:
        """Bring everything to the grid."""

        def accept(window):
            self.picture("4_grid", window)
            window.accept()

        self.during(self.button("planBring").click, accept)
        self.tab(1)
        self.finish()

    def steps(self) -> None:
        """Run everything."""
        self.tab(1)
        self.button("planRunAll").click()
        self.wait(30, lambda: self.dock().runner.running)
        self.wait(15)
        self.picture("5_running")
        self.finish()
        tree = self.dock().steps.tree
        for place in range(tree.topLevelItemCount()):  # as a user folds up what is done
            tree.topLevelItem(place).setExpanded(place in (3, 4))
        tree.scrollToTop()
        self.picture("6_done")

    def finish(self) -> None:
        """Wait until the desk has begun to run, and has nothing more to run."""
        runner = self.dock().runner
        begun = self.wait(60, lambda: runner.running)
        while begun:
            self.wait(60 * _MINUTES, lambda: not runner.running)
            begun = self.wait(5, lambda: runner.running)
        self.wait(20)  # how the steps stand is worked out in the background

    def result(self) -> None:
        """The level-2 zones on the map, their step chosen."""
        from ecorestore.gis.recognise import kind_of
        from qgis.core import QgsProject
        from qgis.PyQt.QtCore import Qt
        from qgis.utils import iface

        tree = self.dock().steps.tree
        for item in tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive):
            if item.data(0, Qt.ItemDataRole.UserRole) == "zones2":
                tree.setCurrentItem(item)
        self.button("planShow").click()
        self.wait(3)
        zones = None
        for node in QgsProject.instance().layerTreeRoot().findLayers():
            kind = kind_of(node.layer())
            seen = kind in ("zones2", "boundary", "districts")
            node.setItemVisibilityChecked(seen)
            if kind == "zones2":
                zones = node.layer()
                node.setItemVisibilityCheckedParentRecursive(True)
        iface.setActiveLayer(zones)
        iface.zoomToActiveLayer()
        self.wait(3)
        self.picture("7_zones")

    def review(self) -> None:
        """The first break point under review, with its profile."""
        from ecorestore.gis.recognise import kind_of
        from ecorestore.ui.menu import open_review
        from qgis.core import QgsProject
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtWidgets import QDockWidget
        from qgis.utils import iface

        for node in QgsProject.instance().layerTreeRoot().findLayers():
            if kind_of(node.layer()) in ("breakpoints", "corridors"):
                node.setItemVisibilityCheckedParentRecursive(True)
        self.dock().hide()
        open_review()
        dock = next(
            d for d in iface.mainWindow().findChildren(QDockWidget) if type(d).__name__ == "ReviewDock"
        )
        iface.mainWindow().resizeDocks([dock], [480], Qt.Orientation.Horizontal)
        self.wait(8)
        self.picture("8_review")


def session() -> None:
    """Inside QGIS."""
    tutor = Tutor(**json.loads(os.environ["TUTORIAL"]))
    tutor.go()
    os._exit(0)


def main() -> int:
    """The languages that are named, or both."""
    folder = Path(__file__).resolve().parents[1] / "docs" / "guide"
    words = sys.argv[1:]
    if "--folder" in words:
        place = words.index("--folder")
        folder = Path(words[place + 1]).resolve()
        del words[place : place + 2]
    folder.mkdir(parents=True, exist_ok=True)
    counts = [launch(language, folder) for language in words or LOCALES]
    return 0 if all(counts) else 1


if "TUTORIAL" in os.environ:
    from qgis.PyQt.QtCore import QTimer

    QTimer.singleShot(1500, session)
elif __name__ == "__main__":
    sys.exit(main())
