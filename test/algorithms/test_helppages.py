"""Help buttons lead to a page of the plugin's own folder, also where its path has blanks and Chinese signs."""

import sys
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QUrl

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(params=["en", "zh"])
def installed(request, monkeypatch, tmp_path):
    """The language, with the plugin as a ZIP puts it into a profile."""
    from ecorestore.algorithms import helppages

    monkeypatch.setattr(sys, "path", [*sys.path, str(ROOT / "scripts")])
    import build_help

    plugin = tmp_path / "用户 一" / "ecorestore"
    build_help.build(plugin / "help")
    monkeypatch.setattr(helppages, "_PLUGIN", plugin)
    monkeypatch.setattr(helppages, "language", lambda: request.param)
    return request.param


def test_every_tool_has_its_page(provider, installed):
    documents = ROOT / "docs" / "algorithms"
    checked = 0
    for tool in provider.algorithms():
        if not (documents / tool.groupId() / f"{tool.name()}.md").exists():
            continue  # scripts/build_docs.py --check tells it
        address = QUrl(tool.helpUrl(), QUrl.ParsingMode.StrictMode)
        page = Path(address.toLocalFile())
        assert address.isValid() and page.exists(), tool.name()
        assert f"/help/{installed}/algorithms/{tool.groupId()}/{tool.name()}.html" in str(page)
        assert f"<code>{tool.id()}</code>" in page.read_text("utf-8")
        checked += 1
    assert checked > 60


def test_the_menu_has_its_pages(installed):
    from ecorestore.algorithms.helppages import guide_page, tools_page

    for address in (guide_page(), guide_page("network"), tools_page()):
        assert Path(QUrl(address).toLocalFile()).exists(), address


def test_a_checkout_shows_the_text(provider, monkeypatch, tmp_path):
    from ecorestore.algorithms import helppages

    (tmp_path / "docs" / "algorithms" / "zoning").mkdir(parents=True)
    text = tmp_path / "docs" / "algorithms" / "zoning" / "zonelevel1.md"
    text.write_text("# Zones", "utf-8")
    monkeypatch.setattr(helppages, "_PLUGIN", tmp_path)
    monkeypatch.setattr(helppages, "language", lambda: "en")
    assert Path(QUrl(helppages.tool_page("zoning", "zonelevel1")).toLocalFile()) == text
