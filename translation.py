"""The one way a sentence reaches the user: ``tr()``, context ``@default``."""

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

_FOLDER = Path(__file__).parent / "i18n"


def tr(text: str) -> str:
    """Translate ``text`` into the language of QGIS."""
    return QCoreApplication.translate("@default", text)


def language() -> str:
    """``zh`` where QGIS speaks Chinese, else ``en``: picks a column of the class tables."""
    return "zh" if QgsApplication.locale().lower().startswith("zh") else "en"


def install_translator() -> QTranslator:
    """Load the translation for the language of QGIS; the caller keeps the translator.

    The file is looked up by QLocale because QGIS names Chinese ``zh-Hans``,
    ``zh_Hans`` or ``zh_CN`` depending on version and platform.
    """
    translator = QTranslator()
    if translator.load(QLocale(QgsApplication.locale()), "ecorestore", "_", str(_FOLDER)):
        QCoreApplication.installTranslator(translator)
    return translator
