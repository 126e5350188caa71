"""The pages of help that come with the plugin, as addresses that need no network."""

from pathlib import Path

from qgis.PyQt.QtCore import QUrl

from ..translation import language

_PLUGIN = Path(__file__).parents[1]


def tool_page(group: str, tool: str) -> str:
    """Address of the page of a tool or model."""
    return _address("algorithms", group, tool)


def guide_page(name: str = "index") -> str:
    """Address of a page of the guide."""
    return _address("guide", name)


def tools_page() -> str:
    """Address of the list of all tools."""
    return _address("algorithms", "index")


def _address(*place: str) -> str:
    """Address of a page in the language of QGIS.

    A checkout in which scripts/build_help.py was not run has the text the page is made of.
    """
    page = _PLUGIN.joinpath("help", language(), *place[:-1], f"{place[-1]}.html")
    if not page.exists():
        name = "README" if place[-1] == "index" else place[-1]
        suffix = ".zh.md" if language() == "zh" else ".md"
        text = _PLUGIN.joinpath("docs", *place[:-1], f"{name}{suffix}")
        page = text if text.exists() else page
    return bytes(QUrl.fromLocalFile(str(page)).toEncoded()).decode("ascii")
