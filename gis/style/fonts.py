"""Which font maps and labels are set in: one that has Chinese glyphs where QGIS speaks Chinese."""

from qgis.PyQt.QtGui import QFont, QFontInfo

from ...translation import language

_CHINESE = (
    "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "SimHei", "PingFang SC",
    "Heiti SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "SimSun", "Droid Sans Fallback",
)  # fmt: skip
_LATIN = ("Noto Sans", "Arial", "DejaVu Sans")


def map_font() -> str:
    """The first installed family of the list for the language; Chinese ones serve both."""
    for family in _CHINESE + _LATIN if language() == "zh" else _LATIN + _CHINESE:
        if QFontInfo(QFont(family)).family().lower() == family.lower():
            return family
    return QFont().defaultFamily()  # Qt takes missing glyphs from another font
