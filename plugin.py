"""What QGIS loads: the translator, the Processing provider, menu and toolbar."""

from qgis.core import Qgis, QgsApplication, QgsMessageLog

from .algorithms.provider import EcoRestoreProvider
from .translation import install_translator, tr


class EcoRestorePlugin:
    """The plugin object that QGIS creates, in the desktop and in qgis_process."""

    def __init__(self):
        self.translator = install_translator()
        self.provider = None
        self.menu = None

    def initProcessing(self, at_once: bool = True):
        """Register the provider; all that qgis_process needs.

        Args:
            at_once: whether to load every tool now, else each when it is used first.
        """
        provider = EcoRestoreProvider(at_once)
        if QgsApplication.processingRegistry().addProvider(provider):
            self.provider = provider
        else:
            message = tr("The tools could not be registered. Is another copy of the plugin active?")
            QgsMessageLog.logMessage(message, "EcoRestore", Qgis.MessageLevel.Warning)

    def initGui(self):
        """Register the provider and build menu and toolbar."""
        from .ui.menu import PluginMenu

        self.initProcessing(at_once=False)
        if self.provider is not None:
            self.menu = PluginMenu()
            self.menu.build()

    def unload(self):
        """Take back everything that was added."""
        if self.menu is not None:
            self.menu.remove()
            self.menu = None
        if self.provider is not None and QgsApplication.processingRegistry().removeProvider(self.provider):
            self.provider = None
        QgsApplication.removeTranslator(self.translator)
