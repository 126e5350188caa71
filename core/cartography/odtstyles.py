"""The styles of a report as OpenDocument text: A4, headings, captions, tables, in fonts with Chinese letters."""

from typing import Mapping, NamedTuple, Sequence, Tuple

#: Width of the text on A4 in cm.
TEXT_WIDTH = 17.4
CARD_COLUMNS = (3.9, 13.5)
_URN = "urn:oasis:names:tc:opendocument:xmlns:"
_COMPATIBLE = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
NAMESPACES = (
    f'xmlns:office="{_URN}office:1.0" xmlns:style="{_URN}style:1.0" xmlns:text="{_URN}text:1.0" '
    f'xmlns:table="{_URN}table:1.0" xmlns:draw="{_URN}drawing:1.0" xmlns:fo="{_COMPATIBLE}" '
    f'xmlns:svg="{_URN}svg-compatible:1.0" xmlns:meta="{_URN}meta:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_FACES = (
    "<office:font-face-decls>"
    "<style:font-face style:name=\"Latin\" svg:font-family=\"'Segoe UI', 'Noto Sans', 'DejaVu Sans', Arial\" "
    'style:font-family-generic="swiss"/>'
    "<style:font-face style:name=\"Chinese\" svg:font-family=\"'Noto Sans CJK SC', 'Source Han Sans SC', "
    '\'Microsoft YaHei\', SimHei, SimSun" style:font-family-generic="swiss"/>'
    '<style:font-face style:name="Code" svg:font-family="Consolas, \'DejaVu Sans Mono\', monospace" '
    'style:font-family-generic="modern"/></office:font-face-decls>'
)
_INK, _SOFT, _EDGE = "#222222", "#555555", "#c9ced3"
#: Name: points, bold, colour, space above and below in cm, other properties of the paragraph.
_PARAGRAPHS = {
    "ReportTitle": (24, True, _INK, 2.0, 0.3, ""),
    "Under": (11, False, _SOFT, 0.0, 0.05, ""),
    "ContentsTitle": (14, True, _INK, 1.0, 0.2, ""),
    "Contents1": (11, False, _INK, 0.05, 0.0, ""),
    "Contents2": (10.5, False, _SOFT, 0.0, 0.0, 'fo:margin-left="0.8cm"'),
    "Text_20_body": (10.5, False, _INK, 0.0, 0.2, 'fo:line-height="140%"'),
    "Point": (10, False, _INK, 0.0, 0.08, ""),
    "Lead": (11.5, False, _INK, 0.0, 0.25, 'fo:line-height="140%"'),
    "Note": (9, False, _SOFT, 0.0, 0.2, ""),
    "UnderHeading": (9, False, _SOFT, 0.0, 0.1, 'fo:keep-with-next="always"'),
    "Warning": (
        10.5,
        False,
        _INK,
        0.1,
        0.2,
        'fo:background-color="#fff4e0" fo:padding="0.15cm" fo:border-left="0.1cm solid #b26a00"',
    ),
    "Code": (8, False, _INK, 0.0, 0.2, 'fo:background-color="#f4f5f6" fo:padding="0.1cm"'),
    "Figure": (10, False, _INK, 0.2, 0.0, 'fo:keep-with-next="always"'),
    "FigureCaption": (10, True, _INK, 0.1, 0.4, ""),
    "Caption": (10, True, _INK, 0.3, 0.1, 'fo:keep-with-next="always"'),
    "CellHead": (9.5, True, _INK, 0.0, 0.0, ""),
    "CellHeadRight": (9.5, True, _INK, 0.0, 0.0, 'fo:text-align="end"'),
    "Cell": (9.5, False, _INK, 0.0, 0.0, ""),
    "CellRight": (9.5, False, _INK, 0.0, 0.0, 'fo:text-align="end"'),
    "CellSum": (9.5, True, _INK, 0.0, 0.0, ""),
    "CellRightSum": (9.5, True, _INK, 0.0, 0.0, 'fo:text-align="end"'),
    "CellHeadSmall": (8, True, _INK, 0.0, 0.0, ""),
    "CellHeadSmallRight": (8, True, _INK, 0.0, 0.0, 'fo:text-align="end"'),
    "CellSmall": (8, False, _INK, 0.0, 0.0, ""),
    "CellSmallRight": (8, False, _INK, 0.0, 0.0, 'fo:text-align="end"'),
    "CellSmallSum": (8, True, _INK, 0.0, 0.0, ""),
    "CellSmallRightSum": (8, True, _INK, 0.0, 0.0, 'fo:text-align="end"'),
    "CardTitle": (11, True, _INK, 0.0, 0.0, 'fo:keep-with-next="always"'),
    "Gap": (4, False, _INK, 0.0, 0.1, ""),
}
_HEADINGS = {
    1: (
        17,
        0.0,
        0.3,
        'fo:break-before="page" fo:border-bottom="0.05cm solid #2f6f4f" fo:padding-bottom="0.1cm"',
    ),
    2: (13.5, 0.5, 0.2, ""),
    3: (11.5, 0.4, 0.15, ""),
}
_SPANS = {
    "Strong": 'fo:font-weight="bold" style:font-weight-asian="bold"',
    "Below": 'style:text-position="sub 66%"',
    "Above": 'style:text-position="super 66%"',
}


def _letters(size: float, bold: bool, color: str, face: str = "Latin") -> str:
    weight = "bold" if bold else "normal"
    asian = "Code" if face == "Code" else "Chinese"
    return (
        f'<style:text-properties style:font-name="{face}" style:font-name-asian="{asian}" fo:font-size="{size:g}pt" '
        f'style:font-size-asian="{size:g}pt" fo:font-weight="{weight}" style:font-weight-asian="{weight}" fo:color="{color}"/>'
    )


def styles(language: str) -> str:
    """styles.xml without its XML declaration.

    Args:
        language: of the text, such as zh-CN.
    """
    word, _dash, country = language.partition("-")
    paragraphs = "".join(_paragraph(name, *row) for name, row in _PARAGRAPHS.items())
    titles = "".join(_heading(level, *row) for level, row in _HEADINGS.items())
    spans = "".join(
        f'<style:style style:name="{name}" style:family="text"><style:text-properties {how}/></style:style>'
        for name, how in _SPANS.items()
    )
    default = (
        '<style:default-style style:family="paragraph"><style:text-properties style:font-name="Latin" '
        f'style:font-name-asian="Chinese" fo:font-size="10.5pt" style:font-size-asian="10.5pt" '
        f'fo:language="{word}" fo:country="{country}" style:language-asian="zh" style:country-asian="CN"/>'
        "</style:default-style>"
    )
    frame = (
        '<style:style style:name="Frame" style:family="graphic"><style:graphic-properties '
        'style:vertical-pos="middle" style:vertical-rel="text" fo:border="none" fo:padding="0cm"/></style:style>'
    )
    points = (
        '<text:list-style style:name="Points"><text:list-level-style-bullet text:level="1" text:bullet-char="•">'
        '<style:list-level-properties text:space-before="0.3cm" text:min-label-width="0.5cm"/>'
        "</text:list-level-style-bullet></text:list-style>"
    )
    return (
        f'<office:document-styles {NAMESPACES} office:version="1.2">{_FACES}<office:styles>{default}{paragraphs}{titles}'
        f"{spans}{frame}{points}</office:styles>{_page()}</office:document-styles>"
    )


def _paragraph(name: str, size: float, bold: bool, color: str, above: float, below: float, more: str) -> str:
    face = "Code" if name == "Code" else "Latin"
    shown = name.replace("_20_", " ")
    return (
        f'<style:style style:name="{name}" style:display-name="{shown}" style:family="paragraph">'
        f'<style:paragraph-properties fo:margin-top="{above}cm" fo:margin-bottom="{below}cm" {more}/>'
        f"{_letters(size, bold, color, face)}</style:style>"
    )


def _heading(level: int, size: float, above: float, below: float, more: str) -> str:
    return (
        f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" style:family="paragraph" '
        f'style:default-outline-level="{level}"><style:paragraph-properties fo:margin-top="{above}cm" '
        f'fo:margin-bottom="{below}cm" fo:keep-with-next="always" {more}/>{_letters(size, True, _INK)}</style:style>'
    )


def _page() -> str:
    """A4 with the number of the page at its foot."""
    return (
        '<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties '
        'fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.8cm" fo:margin-bottom="1.4cm" '
        'fo:margin-left="1.8cm" fo:margin-right="1.8cm"/><style:footer-style><style:header-footer-properties '
        'fo:min-height="0.8cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout>'
        '<style:style style:name="Foot" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>'
        f"{_letters(9, False, _SOFT)}</style:style></office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer>'
        '<text:p text:style-name="Foot"><text:page-number text:select-page="current">1</text:page-number></text:p>'
        "</style:footer></style:master-page></office:master-styles>"
    )


class Widths(NamedTuple):
    """Widths of the columns of a table in cm, and whether it stays on one page."""

    columns: Tuple[float, ...]
    together: bool


def automatic_styles(tables: Sequence[Widths], colors: Mapping[str, str]) -> str:
    """The fonts and the automatic styles of content.xml.

    Args:
        tables: every table.
        colors: colour to the name of its swatch.
    """
    parts = []
    for number, (widths, together) in enumerate(tables, 1):
        kept = ' style:may-break-between-rows="false"' if together else ""
        parts.append(
            f'<style:style style:name="T{number}" style:family="table"><style:table-properties '
            f'style:width="{sum(widths):.3f}cm" table:align="left"{kept}/></style:style>'
        )
        parts += [
            f'<style:style style:name="T{number}.{at}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width:.3f}cm"/></style:style>'
            for at, width in enumerate(widths)
        ]
    for name, ground, top in (
        ("Plain", "transparent", f"0.02cm solid {_EDGE}"),
        ("Head", "#eef2f0", f"0.02cm solid {_EDGE}"),
        ("Sum", "transparent", "0.05cm solid #777777"),
    ):
        parts.append(
            f'<style:style style:name="Box{name}" style:family="table-cell"><style:table-cell-properties '
            f'fo:border="0.02cm solid {_EDGE}" fo:border-top="{top}" fo:padding="0.07cm" fo:background-color="{ground}"/>'
            "</style:style>"
        )
    parts.append(
        '<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/>'
        "</style:style>"
    )
    parts += [
        f'<style:style style:name="{name}" style:family="text"><style:text-properties fo:color="{color}"/></style:style>'
        for color, name in colors.items()
    ]
    return f"{_FACES}<office:automatic-styles>{''.join(parts)}</office:automatic-styles>"
