"""One report in both formats: well-formed, numbered, nothing from outside, every text literal."""

import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from ecorestore.core.cartography.document import (
    Bullets,
    Card,
    Cards,
    Cell,
    Chart,
    Column,
    Heading,
    Paragraph,
    Picture,
    Report,
    Run,
    Table,
    Words,
    numbered,
    row,
    text,
)
from ecorestore.core.cartography.opendocument import MIMETYPE, open_document
from ecorestore.gis.report.htmlpage import html_page

EVIL = '</td><script src="http://evil/x.js">\x00\x0b\ud800 a  b & "c"\n\'d\''
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10"></svg>'
PNG = b"\x89PNG..."
EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


def report(words=EVIL):
    blocks = (
        Heading(1, words),
        Heading(2, "部分"),
        text(words, "warning"),
        Paragraph((Run("Q"), Run("xj", "sub"), Run("t", "b"))),
        Bullets(((Run(words),), (Run("b"),))),
        Table(
            words,
            (Column(words), Column("km²", "right")),
            (row(Cell(words, words), "1.0"), row("Σ", "1.0")),
            True,
        ),
        Table("", (Column("x", weight=1), Column("y", weight=3)), (row("1", "2"),), small=True),
        Picture(words, PNG, "image/png", 800, 4000),
        Chart(words, SVG, 10, 10, PNG),
        Cards((Card(words, words, ((words, words), ("a", "b")), SVG, (10, 10), PNG),)),
        Heading(1, "二"),
    )
    return Report(
        words, (words,), blocks, Words("zh-CN", "图{number} {caption}", "表{number} {caption}", "目录")
    )


class Nested(HTMLParser):
    """Fails where an element is closed that is not open; collects elements and their attributes."""

    def __init__(self):
        super().__init__()
        self.open, self.seen = [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_html_is_nested_and_has_neither_scripts_nor_links_to_the_world():
    parser = Nested()
    parser.feed(html_page(report()))
    assert parser.open == []
    assert not {"script", "iframe", "object", "link", "form"} & {tag for tag, _attrs in parser.seen}
    for _tag, attrs in parser.seen:
        assert not [key for key in attrs if key.startswith("on")]
        assert attrs.get("src", "data:").startswith("data:") and attrs.get("href", "#").startswith("#")


def test_html_is_well_formed_for_lxml():
    html = pytest.importorskip("lxml.html")
    root = html.document_fromstring(html_page(report("a < b")).encode("utf-8"))
    assert len(root.xpath("//table")) == 3 and root.xpath("//script") == []
    ids = root.xpath("//h2/@id | //h3/@id")
    assert root.xpath("//nav//a/@href") == [f"#{one}" for one in ids]


def test_the_literal_text_stands_in_html():
    page = html_page(report())
    assert "&lt;/td&gt;&lt;script" in page and "<script" not in page and "\x00" not in page


def members():
    return dict(open_document(report()))


def test_the_package_begins_with_its_type_and_lists_every_member():
    found = open_document(report())
    assert found[0] == ("mimetype", MIMETYPE.encode())
    manifest = ElementTree.fromstring(dict(found)["META-INF/manifest.xml"])
    listed = {one.get(key) for one in manifest for key in one.attrib if key.endswith("full-path")}
    assert listed == {"/"} | {
        name for name, _data in found if name not in ("mimetype", "META-INF/manifest.xml")
    }


def test_every_part_is_xml_and_every_picture_is_there():
    found = members()
    for name in ("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"):
        ElementTree.fromstring(found[name])
    content = found["content.xml"].decode()
    used = re.findall(r'xlink:href="([^"]+)"', content)
    assert used and all(one.startswith("#") or one in found for one in used)
    assert len([one for one in used if one.endswith(".svg")]) == 2 and content.count("Pictures/1.png") == 1


def test_every_style_that_is_used_is_there():
    found = members()
    both = found["content.xml"].decode() + found["styles.xml"].decode()
    known = set(re.findall(r'<(?:style:style|text:list-style) style:name="([^"]+)"', both))
    used = set(re.findall(r'(?:text|table|draw):style-name="([^"]+)"', both))
    assert used <= known, used - known


def test_rows_have_as_many_cells_as_columns():
    space = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
    root = ElementTree.fromstring(members()["content.xml"])
    for table in root.iter(f"{space}table"):
        columns = len(table.findall(f"{space}table-column"))
        for line in table.iter(f"{space}table-row"):
            assert len(list(line)) == columns


def test_a_high_picture_stays_on_its_page():
    heights = re.findall(r'svg:height="([\d.]+)cm"', members()["content.xml"].decode())
    assert max(map(float, heights)) <= 20.5


def test_chapters_figures_and_tables_are_counted():
    found = numbered(report("w").blocks, "F{number}", "T{number}")
    assert [one.number for one in found if isinstance(one, Heading)] == ["1", "1.1", "2"]
    assert [one.number for one in found if isinstance(one, (Picture, Chart))] == ["F1", "F2"]
    assert [one.number for one in found if isinstance(one, Table)] == ["T1", ""]
