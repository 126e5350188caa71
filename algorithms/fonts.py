"""Which font maps and labels are set in: one that has Chinese glyphs where QGIS speaks Chinese."""

from qgis.PyQt.QtGui import QFontDatabase

from ..translation import language

_CHINESE = (
    "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "SimHei", "PingFang SC",
    "Heiti SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "SimSun", "Droid Sans Fallback",
)  # fmt: skip
_LATIN = ("Noto Sans", "Arial", "DejaVu Sans")


def map_font() -> str:
    """The first installed family of the list for the language; Chinese ones serve both."""
    installed = set(QFontDatabase().families())
    wanted = _CHINESE + _LATIN if language() == "zh" else _LATIN + _CHINESE
    for family in wanted:
        if family in installed:
            return family
    systems = QFontDatabase().families(QFontDatabase.WritingSystem.SimplifiedChinese)
    return systems[0] if systems else QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
