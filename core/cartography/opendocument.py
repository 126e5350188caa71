"""A report as OpenDocument text (ODF 1.2): the members of its package, to be zipped in their order, ``mimetype`` unpacked."""

from typing import Dict, List, NamedTuple, Sequence, Tuple

from .document import (
    SHORT,
    Block,
    Bullets,
    Card,
    Cards,
    Cell,
    Chart,
    Heading,
    Paragraph,
    Picture,
    Report,
    Run,
    Table,
    headings,
    numbered,
)
from .markup import color_of, escaped
from .odtstyles import CARD_COLUMNS, NAMESPACES, TEXT_WIDTH, Widths, automatic_styles, styles

MIMETYPE = "application/vnd.oasis.opendocument.text"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SUFFIX = {"image/png": "png", "image/jpeg": "jpg"}
_HIGHEST = 20.5  # cm a picture may be high on the page
_DOTS = 96 / 2.54


class _Kept(NamedTuple):
    """What is collected while the text is written: pictures by name, widths of tables, colours of swatches."""

    pictures: Dict[str, Tuple[str, bytes]]
    tables: List[Widths]
    colors: Dict[str, str]


def open_document(report: Report) -> List[Tuple[str, bytes]]:
    """The members of the package: name and content, ``mimetype`` first."""
    kept = _Kept({}, [], {})
    blocks = numbered(report.blocks, report.words.figure, report.words.table)
    warnings, body = "".join(_written(report.warnings, kept)), "".join(_written(blocks, kept))
    front = _paragraph(report.title, "ReportTitle") + "".join(
        _paragraph(line, "Under") for line in report.lines
    )
    content = (
        f'{_HEAD}<office:document-content {NAMESPACES} office:version="1.2">'
        f"{automatic_styles(kept.tables, kept.colors)}<office:body><office:text>"
        f"{front}{warnings}{_contents(report, blocks)}{body}</office:text></office:body></office:document-content>"
    )
    return [
        ("mimetype", MIMETYPE.encode("ascii")),
        ("content.xml", content.encode("utf-8")),
        ("styles.xml", (_HEAD + styles(report.words.language)).encode("utf-8")),
        ("meta.xml", _meta(report).encode("utf-8")),
        *((name, data) for name, (_mime, data) in kept.pictures.items()),
        ("META-INF/manifest.xml", _manifest(kept).encode("utf-8")),
    ]


def _meta(report: Report) -> str:
    return (
        f'{_HEAD}<office:document-meta {NAMESPACES} office:version="1.2"><office:meta>'
        f"<meta:generator>EcoRestore</meta:generator><dc:title>{escaped(report.title)}</dc:title>"
        f"<dc:language>{escaped(report.words.language)}</dc:language></office:meta></office:document-meta>"
    )


def _manifest(kept: _Kept) -> str:
    entries = [
        ("/", MIMETYPE),
        ("content.xml", "text/xml"),
        ("styles.xml", "text/xml"),
        ("meta.xml", "text/xml"),
    ]
    entries += [(name, mime) for name, (mime, _data) in kept.pictures.items()]
    lines = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{mime}"'
        f"{' manifest:version=' + chr(34) + '1.2' + chr(34) if name == '/' else ''}/>"
        for name, mime in entries
    )
    return (
        f'{_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.2">{lines}</manifest:manifest>'
    )


def _contents(report: Report, blocks: Sequence[Block]) -> str:
    """The table of contents as links to the headings; writers know no page numbers."""
    lines = [_paragraph(report.words.contents, "ContentsTitle")]
    for one in headings(blocks):
        words = escaped(f"{one.number} {one.text}".strip())
        link = f'<text:a xlink:type="simple" xlink:href="#{one.anchor}">{words}</text:a>'
        lines.append(f'<text:p text:style-name="Contents{one.level}">{link}</text:p>')
    return "".join(lines)


def _written(blocks: Sequence[Block], kept: _Kept) -> List[str]:
    """Every block as markup."""
    found = []
    for block in blocks:
        if isinstance(block, Heading):
            found.append(_heading(block))
        elif isinstance(block, Paragraph):
            style = {
                "note": "Note",
                "warning": "Warning",
                "code": "Code",
                "lead": "Lead",
                "under-heading": "UnderHeading",
            }.get(block.style, "Text_20_body")
            found.append(f'<text:p text:style-name="{style}">{_runs(block.runs)}</text:p>')
        elif isinstance(block, Bullets):
            items = "".join(
                f'<text:list-item><text:p text:style-name="Point">{_runs(item)}</text:p></text:list-item>'
                for item in block.items
            )
            found.append(f'<text:list text:style-name="Points">{items}</text:list>')
        elif isinstance(block, Table):
            found.append(_table(block, kept))
        elif isinstance(block, Cards):
            found += [_card(card, kept) for card in block.cards]
        else:
            found.append(_figure(block, kept))
    return found


def _heading(one: Heading) -> str:
    words = escaped(f"{one.number} {one.text}".strip())
    mark = f'<text:bookmark text:name="{one.anchor}"/>'
    return f'<text:h text:style-name="Heading_20_{one.level}" text:outline-level="{one.level}">{mark}{words}</text:h>'


def _letters(words: str) -> str:
    """Text with its breaks; blanks that follow another one would be lost."""
    return escaped(words).replace("\n", "<text:line-break/>").replace("  ", " <text:s/>")


def _runs(runs: Sequence[Run]) -> str:
    names = {"b": "Strong", "sub": "Below", "sup": "Above"}
    return "".join(
        f'<text:span text:style-name="{names[style]}">{_letters(words)}</text:span>'
        if style in names
        else _letters(words)
        for words, style in runs
    )


def _paragraph(words: str, style: str) -> str:
    return f'<text:p text:style-name="{style}">{_letters(words)}</text:p>'


def _widths(table: Table) -> Tuple[float, ...]:
    """Widths of the columns in cm: by their weights, else by the longest words in them, within bounds."""
    if all(column.weight for column in table.columns):
        wanted = [column.weight for column in table.columns]
    else:
        texts = [
            [column.title, *(row[at].text for row in table.rows)] for at, column in enumerate(table.columns)
        ]
        wanted = [min(max(max(map(_width, words)), 5.0), 34.0) for words in texts]
    whole = sum(wanted)
    return tuple(round(TEXT_WIDTH * one / whole, 3) for one in wanted)


def _width(words: str) -> float:
    return max(
        sum(2.0 if ord(letter) >= 0x2E80 else 1.1 for letter in line) for line in f"{words} ".split("\n")
    )


def _table(table: Table, kept: _Kept) -> str:
    caption = _paragraph(table.number, "Caption") if table.number else ""
    kept.tables.append(Widths(_widths(table), len(table.rows) <= SHORT))
    name = f"T{len(kept.tables)}"
    columns = "".join(
        f'<table:table-column table:style-name="{name}.{at}"/>' for at in range(len(table.columns))
    )
    size = "Small" if table.small else ""
    heads = tuple(Cell(column.title) for column in table.columns)
    head = f"<table:table-header-rows>{_row(heads, table, 'Head', f'CellHead{size}', kept)}</table:table-header-rows>"
    last = len(table.rows) - 1
    rows = "".join(
        _row(cells, table, "Sum" if table.total and number == last else "Plain", f"Cell{size}", kept)
        for number, cells in enumerate(table.rows)
    )
    return (
        f'{caption}<table:table table:name="{name}" table:style-name="{name}">{columns}{head}{rows}</table:table>'
        f"{_paragraph('', 'Gap')}"
    )


def _row(cells: Sequence[Cell], table: Table, box: str, style: str, kept: _Kept) -> str:
    found = []
    for cell, column in zip(cells, table.columns):
        right = "Right" if column.align == "right" else ""
        strong = "Sum" if box == "Sum" else ""
        words = _swatch(cell.color, kept) + _letters(cell.text)
        found.append(
            f'<table:table-cell table:style-name="Box{box}" office:value-type="string">'
            f'<text:p text:style-name="{style}{right}{strong}">{words}</text:p></table:table-cell>'
        )
    return f'<table:table-row table:style-name="Row">{"".join(found)}</table:table-row>'


def _swatch(color: str, kept: _Kept) -> str:
    if not color:
        return ""
    name = kept.colors.setdefault(color_of(color), f"Swatch{len(kept.colors)}")
    return f'<text:span text:style-name="{name}">■</text:span> '


def _figure(block: "Picture | Chart", kept: _Kept) -> str:
    if isinstance(block, Chart):
        frame = _chart_frame(
            block.svg, block.png, (block.width, block.height), block.caption, kept, TEXT_WIDTH
        )
    else:
        name = _keep(kept, block.data, block.mime)
        frame = _frame([name], (block.width, block.height), block.caption, TEXT_WIDTH, kept)
    shown = f'<text:p text:style-name="Figure">{frame}</text:p>'
    return shown + _paragraph(block.number, "FigureCaption")


def _chart_frame(svg: str, png: bytes, size: Tuple[int, int], words: str, kept: _Kept, widest: float) -> str:
    """A drawing, and a picture of it for programs that read no SVG."""
    names = [_keep(kept, svg.encode("utf-8"), "image/svg+xml")]
    if png:
        names.append(_keep(kept, png, "image/png"))
    return _frame(names, size, words, widest, kept)


def _keep(kept: _Kept, data: bytes, mime: str) -> str:
    name = f"Pictures/{len(kept.pictures) + 1}.{_SUFFIX.get(mime, 'svg')}"
    kept.pictures[name] = (mime, data)
    return name


def _frame(names: Sequence[str], size: Tuple[int, int], words: str, widest: float, kept: _Kept) -> str:
    """A frame as wide as it may be, no larger than on the screen where that is a drawing, no higher than the page."""
    width = min(widest, size[0] / _DOTS)
    height = width * size[1] / size[0]
    if height > _HIGHEST:
        width, height = width * _HIGHEST / height, _HIGHEST
    images = "".join(
        f'<draw:image xlink:href="{name}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
        for name in names
    )
    return (
        f'<draw:frame draw:name="{names[0].partition("/")[2]}" draw:style-name="Frame" text:anchor-type="as-char" '
        f'svg:width="{width:.3f}cm" svg:height="{height:.3f}cm">{images}<svg:title>{escaped(words)}</svg:title></draw:frame>'
    )


def _card(card: Card, kept: _Kept) -> str:
    """A card as a small table of two columns that keeps together."""
    kept.tables.append(Widths(CARD_COLUMNS, True))
    name = f"T{len(kept.tables)}"
    columns = "".join(f'<table:table-column table:style-name="{name}.{at}"/>' for at in range(2))
    rows = [_card_row((_swatch(card.color, kept) + _letters(card.title),), "CardTitle")]
    rows += [_card_row((_letters(key), _letters(value)), "Cell") for key, value in card.facts]
    if card.chart:
        frame = _chart_frame(card.chart, card.chart_png, card.chart_size, card.title, kept, TEXT_WIDTH - 0.6)
        rows.append(_card_row((frame,), "Cell"))
    return (
        f'<table:table table:name="{name}" table:style-name="{name}">{columns}{"".join(rows)}</table:table>'
        f"{_paragraph('', 'Gap')}"
    )


def _card_row(cells: Sequence[str], style: str) -> str:
    """One row; a single cell spans both columns."""
    span, covered = (
        ("", "") if len(cells) > 1 else (' table:number-columns-spanned="2"', "<table:covered-table-cell/>")
    )
    box = "BoxHead" if style == "CardTitle" else "BoxPlain"
    found = "".join(
        f'<table:table-cell table:style-name="{box}" office:value-type="string"{span}>'
        f'<text:p text:style-name="{style}">{words}</text:p></table:table-cell>'
        for words in cells
    )
    return f'<table:table-row table:style-name="Row">{found}{covered}</table:table-row>'
