"""QGIS without a window and the provider, for a process of its own."""

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def prepare_paths() -> None:
    """The repository under the name of the plugin, a profile of its own, no window system: before QGIS is imported."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("OGR_SQLITE_SYNCHRONOUS", "OFF")
    home = Path(tempfile.mkdtemp(prefix="ecorestore-reliability-"))
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(home / "profile")
    if "XDG_RUNTIME_DIR" not in os.environ:
        (home / "runtime").mkdir(mode=0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(home / "runtime")
    (home / "ecorestore").symlink_to(ROOT, target_is_directory=True)
    sys.path[:0] = [str(home), "/usr/share/qgis/python", "/usr/share/qgis/python/plugins"]


def start():
    """The application (keep it) and the provider."""
    from osgeo import gdal
    from qgis.core import QgsApplication

    gdal.UseExceptions()
    application = QgsApplication([], False)
    application.initQgis()
    from ecorestore.algorithms.provider import EcoRestoreProvider
    from processing.core.Processing import Processing

    Processing.initialize()
    provider = EcoRestoreProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    return application, provider
