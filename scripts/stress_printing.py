"""Print many sheets by the job of map production while the main thread renders and opens layouts of its own.

Usage: python3 scripts/stress_printing.py DEMO FILES [DPI]     (DEMO: folder of scripts/demo.sh; QT_QPA_PLATFORM=xcb: on a screen)
Says faults, the longest time that a timer of the main thread was late, and how often it came. A crash is seen by the
number of files said last.
"""

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from plugin_session import start

NETWORK = (
    "breakpoints|subset=severity = 3", "corridors", "stepping_stones|subset=kind = 1", "sources",
)  # fmt: skip
THEMES = {
    "zoning": ("ecorestore.gpkg|layername=zones2",),
    "network": tuple(f"ecorestore.gpkg|layername={name}" for name in NETWORK),
    "types": ("types.tif",),
    "naturalresources": ("elements.tif",),
}
BASE = {"BOUNDARY": "boundary", "DISTRICTS": "districts", "RIVERS": "rivers", "NEIGHBOURS": "neighbours"}
ENDINGS = ("pdf", "png", "svg")
EVERY = 20  # milliseconds


def sheets(demo: Path, count: int, dpi: int, folder: str) -> list:
    """The sheets to print; layers are opened once, one of them lies in memory."""
    from ecorestore.ui.maps.printtask import Sheet
    from qgis.core import QgsFeatureRequest, QgsRasterLayer, QgsVectorLayer

    def opened(source: str):
        kind = QgsRasterLayer if source.endswith(".tif") else QgsVectorLayer
        layer = kind(str(demo / source), source.rpartition("=")[2])
        if not layer.isValid():
            raise SystemExit(f"{source} cannot be opened")
        return layer

    base = {key: opened(f"sample/vectors.gpkg|layername={name}") for key, name in BASE.items()}
    base["DISTRICTS"] = base["DISTRICTS"].materialize(QgsFeatureRequest())
    themes = {key: [opened(one) for one in sources] for key, sources in THEMES.items()}
    found = []
    for number in range(count):
        key = list(themes)[number % len(themes)]
        path = f"{folder}/{key}.{ENDINGS[number % len(ENDINGS)]}"
        words = {
            "MAP": key,
            "LAYERS": themes[key],
            "OUTPUT": path,
            "DPI": dpi,
            "KEEP": False,
            "PAPER": 2 + number % 2,
        }
        found.append(Sheet(key, key, {**base, **words}, noted=False))
    return found


class Busy:
    """What a user may do meanwhile: layouts are made and thrown away, a map is rendered."""

    def __init__(self, layers: list) -> None:
        from qgis.PyQt.QtCore import QTimer

        self.late, self.ticks, self._last, self._layers, self._job = 0.0, 0, time.time(), layers, None
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(EVERY)

    def _tick(self) -> None:
        from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsPrintLayout, QgsProject
        from qgis.PyQt.QtCore import QSize

        now = time.time()
        self.late, self.ticks, self._last = (
            max(self.late, now - self._last - EVERY / 1000),
            self.ticks + 1,
            now,
        )
        if self.ticks % 10 == 0:
            layout = QgsPrintLayout(QgsProject.instance())
            layout.initializeDefaults()
        if self.ticks % 100 == 0 and (self._job is None or not self._job.isActive()):
            settings = QgsMapSettings()
            settings.setLayers(self._layers)
            settings.setDestinationCrs(self._layers[0].crs())
            settings.setExtent(self._layers[0].extent())
            settings.setOutputSize(QSize(300, 300))
            self._job = QgsMapRendererParallelJob(settings)
            self._job.start()
        self._last = time.time()


def main() -> None:
    """Print and tell."""
    demo, count = Path(sys.argv[1]), int(sys.argv[2])
    dpi = int(sys.argv[3]) if len(sys.argv) > 3 else 60
    start("zh")
    from ecorestore.ui.maps.printing import PrintJob
    from qgis.core import Qgis
    from qgis.PyQt.QtCore import QThread
    from qgis.PyQt.QtWidgets import QApplication

    folder, began, threads = tempfile.mkdtemp(prefix="ecorestore-stress-"), time.time(), set()
    job = PrintJob(sheets(demo, count, dpi, folder))
    busy = Busy([job._sheets[0].parameters["BOUNDARY"]])

    def tell(at: int, title: str) -> None:
        if job.task is not None and job.task.thread_at_work is not None:
            threads.add(job.task.thread_at_work is QThread.currentThread())
        if at % 10 == 0:
            print(at, title, f"{time.time() - began:.0f} s", flush=True)

    job.began.connect(tell)
    ended = []
    job.ended.connect(lambda: ended.append(True))
    job.start()
    while not ended:
        QApplication.processEvents()
        time.sleep(0.005)
    print(
        f"QGIS {Qgis.QGIS_VERSION}, {QApplication.platformName()}: {len(job.written)} of {count} files, faults "
        f"{job.faults[:3]}, warnings {job.warnings[:3]}, drawn on the main thread {True in threads}, main thread late by at "
        f"most {busy.late:.2f} s in {busy.ticks} ticks, {time.time() - began:.0f} s",
        flush=True,
    )


if __name__ == "__main__":
    main()
