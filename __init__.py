"""EcoRestore: territorial ecological restoration planning in QGIS."""


def classFactory(iface):  # noqa: N802 (name and signature given by QGIS)
    """QGIS calls this to load the plugin."""
    from .plugin import EcoRestorePlugin

    return EcoRestorePlugin()
