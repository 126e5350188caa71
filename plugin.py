"""What QGIS loads: the translator, the Processing provider, menu and toolbar."""

from qgis.core import QgsApplication

from .algorithms.provider import EcoRestoreProvider
from .translation import install_translator


class EcoRestorePlugin:
    """The plugin object that QGIS creates, in the desktop and in qgis_process."""

    def __init__(self, iface):
        self.iface = iface
        self.translator = install_translator()
        self.provider = None
        self.menu = None

    def initProcessing(self):
        """Register the provider; all that qgis_process needs."""
        self.provider = EcoRestoreProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        """Register the provider and build menu and toolbar."""
        from .ui.menu import PluginMenu

        self.initProcessing()
        self.menu = PluginMenu(self.iface)
        self.menu.build()

    def unload(self):
        """Take back everything that was added."""
        if self.menu is not None:
            self.menu.remove()
            self.menu = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        QgsApplication.removeTranslator(self.translator)
