"""QGIS without windows with any checkout of this repository as the plugin, in a chosen language."""

import os
import sys
import tempfile
from pathlib import Path

#: Attributes of XML that Qt writes come in one order; settings of its own: the user's QGIS is left alone.
os.environ["QT_HASH_SEED"] = "0"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="ecorestore-settings-")

LOCALES = {"en": "en_US", "zh": "zh_CN"}
#: The constant in the module of Grid that says how many cells a strip may have.
_STRIP_CELLS = "_WINDOW_CELLS"
_keep = []


def start(tree: Path, language: str):
    """Start QGIS with the plugin of ``tree`` as ``ecorestore``; returns its registered provider."""
    from qgis.core import QgsApplication, QgsSettings

    home = Path(tempfile.mkdtemp(prefix="ecorestore-"))
    (home / "ecorestore").symlink_to(tree.resolve(), target_is_directory=True)
    sys.path.insert(0, str(home))
    application = QgsApplication([], False, str(home / "profile"))
    application.initQgis()
    sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))
    settings = QgsSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", LOCALES[language])
    from ecorestore.translation import install_translator

    translator = install_translator()
    from processing.core.Processing import Processing

    Processing.initialize()  # flows use native tools
    from ecorestore.algorithms.provider import EcoRestoreProvider

    provider = EcoRestoreProvider()
    application.processingRegistry().addProvider(provider)
    _keep.extend((application, translator, provider))
    return provider


def read_in_strips() -> None:
    """Have every raster read in the flattest strips there are (256 rows), as only large ones are.

    Raises:
        RuntimeError: the plugin keeps the size of its strips elsewhere: tell it here.
    """
    changed = [
        setattr(module, _STRIP_CELLS, 1)
        for name, module in list(sys.modules.items())
        if name.startswith("ecorestore.") and hasattr(module, _STRIP_CELLS)
    ]
    if not changed:
        raise RuntimeError(f"no module of the plugin has {_STRIP_CELLS}")
