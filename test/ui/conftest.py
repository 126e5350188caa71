"""The provider registered as in QGIS, and what stands in for the main window of QGIS."""

import pytest
from qgis.core import QgsApplication


@pytest.fixture(scope="session")
def eco_qgis(qgis_app, qgis_processing):
    from ecorestore.algorithms.provider import EcoRestoreProvider

    registered = QgsApplication.processingRegistry().providerById("ecorestore")
    if registered is None:
        registered = EcoRestoreProvider()
        QgsApplication.processingRegistry().addProvider(registered)
    return registered


class Bar:
    """Keeps what the message bar would say."""

    def __init__(self):
        self.warnings, self.told = [], []

    def pushWarning(self, title, text):  # noqa: N802
        self.warnings.append(text)

    def pushCritical(self, title, text):  # noqa: N802
        self.told.append(text)

    def pushMessage(self, title, text):  # noqa: N802
        self.told.append(text)


class Iface:
    """A main window with a map."""

    def __init__(self):
        from qgis.gui import QgsMapCanvas
        from qgis.PyQt.QtWidgets import QMainWindow

        self.window, self.bar = QMainWindow(), Bar()
        self.canvas = QgsMapCanvas(self.window)
        self.window.setCentralWidget(self.canvas)

    def mainWindow(self):  # noqa: N802
        return self.window

    def mapCanvas(self):  # noqa: N802
        return self.canvas

    def messageBar(self):  # noqa: N802
        return self.bar

    def addDockWidget(self, area, dock):  # noqa: N802
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):  # noqa: N802
        self.window.removeDockWidget(dock)


@pytest.fixture
def window(eco_qgis):
    """A stand-in for ``iface`` whose main window is shown."""
    made = Iface()
    made.window.resize(1366, 768)
    made.window.show()
    yield made
    made.window.close()
