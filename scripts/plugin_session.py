"""A QGIS without windows, with this checkout as the plugin, in a chosen language. For scripts only."""

import os
import sys
import tempfile
from pathlib import Path

# Settings of its own: the language chosen here must not reach the user's QGIS.
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="ecorestore-settings-")
os.environ["QGIS_CUSTOM_CONFIG_PATH"] = os.environ["XDG_CONFIG_HOME"]  # nor that of whoever started this
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_HASH_SEED"] = "0"  # attributes of XML that Qt writes come in one order

from qgis.core import QgsApplication, QgsSettings

ROOT = Path(__file__).resolve().parents[1]
_keep = []


def start(language: str = "en"):
    """Start QGIS and register the provider; returns the provider."""
    home = Path(tempfile.mkdtemp(prefix="ecorestore-"))
    (home / "ecorestore").symlink_to(ROOT, target_is_directory=True)
    sys.path.insert(0, str(home))
    application = QgsApplication([], False, str(home / "profile"))
    application.initQgis()
    sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))
    speak(language)
    from processing.core.Processing import Processing

    Processing.initialize()
    from ecorestore.algorithms.provider import EcoRestoreProvider

    provider = EcoRestoreProvider()
    application.processingRegistry().addProvider(provider)
    _keep.extend((application, provider))
    return provider


def speak(language: str) -> None:
    """Switch the language: ``en`` or ``zh``. Reload the provider's algorithms afterwards."""
    settings = QgsSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", {"en": "en_US", "zh": "zh_CN"}[language])
    from ecorestore.translation import install_translator

    for translator in [item for item in _keep if hasattr(item, "isEmpty")]:
        QgsApplication.removeTranslator(translator)
        _keep.remove(translator)
    _keep.append(install_translator())
