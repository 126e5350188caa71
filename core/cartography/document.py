"""What a report is made of, before it is written in any format: headings, paragraphs, tables, pictures, charts, cards.

Texts are plain: whoever writes a format escapes them, so that nothing in a name or an attribute is taken for markup.
"""

from typing import List, NamedTuple, Sequence, Tuple, Union

#: Styles of a part of a paragraph.
PLAIN, BOLD, BELOW, ABOVE = "", "b", "sub", "sup"
#: Styles of a paragraph.
NOTE, WARNING, CODE, LEAD = "note", "warning", "code", "lead"
#: A note below a heading, on its page.
UNDER = "under-heading"
LEFT, RIGHT = "left", "right"
#: Rows of a table that stays on one page.
SHORT = 12


class Run(NamedTuple):
    """Some letters of a paragraph in one style."""

    text: str
    style: str = PLAIN


class Heading(NamedTuple):
    """A heading of level 1 to 3; ``number`` and ``anchor`` are given by ``numbered``."""

    level: int
    text: str
    number: str = ""
    anchor: str = ""


class Paragraph(NamedTuple):
    """A paragraph in one of the styles of paragraphs."""

    runs: Tuple[Run, ...]
    style: str = PLAIN


class Bullets(NamedTuple):
    """A list of points."""

    items: Tuple[Tuple[Run, ...], ...]


class Cell(NamedTuple):
    """A cell of a table, with a swatch before its text where it has a colour (#rrggbb)."""

    text: str
    color: str = ""


class Column(NamedTuple):
    """A column of a table; ``weight`` is its share of the width, 0 for as wide as it needs."""

    title: str
    align: str = LEFT
    weight: float = 0.0


class Table(NamedTuple):
    """A table; with ``total`` its last row is a sum."""

    caption: str
    columns: Tuple[Column, ...]
    rows: Tuple[Tuple[Cell, ...], ...]
    total: bool = False
    number: str = ""
    small: bool = False


class Picture(NamedTuple):
    """A picture (PNG or JPEG) with its size in pixels."""

    caption: str
    data: bytes
    mime: str
    width: int
    height: int
    number: str = ""


class Chart(NamedTuple):
    """A drawing as SVG with its size in pixels, and as PNG for programs that read no SVG."""

    caption: str
    svg: str
    width: int
    height: int
    png: bytes = b""
    number: str = ""


class Card(NamedTuple):
    """What is known of one place: facts under a title with its colour, and sentences below them."""

    title: str
    color: str
    facts: Tuple[Tuple[str, str], ...]
    chart: str = ""
    chart_size: Tuple[int, int] = (0, 0)
    chart_png: bytes = b""


class Cards(NamedTuple):
    """Cards side by side."""

    cards: Tuple[Card, ...]


Block = Union[Heading, Paragraph, Bullets, Table, Picture, Chart, Cards]


class Words(NamedTuple):
    """What the writers themselves say, in the language of the report.

    Attributes:
        language: as HTML and OpenDocument name it: zh-CN, en-US.
        figure, table: captions with {number} and {caption}.
        contents: heading of the table of contents.
    """

    language: str
    figure: str
    table: str
    contents: str


class Report(NamedTuple):
    """A whole report: title, lines below it (who, when, what with), and its blocks.

    Attributes:
        warnings: what must be known before anything is read; they stand before the table of contents.
    """

    title: str
    lines: Tuple[str, ...]
    blocks: Tuple[Block, ...]
    words: Words
    warnings: Tuple[Block, ...] = ()


def text(words: str, style: str = PLAIN) -> Paragraph:
    """A paragraph of plain letters."""
    return Paragraph((Run(words),), style)


def row(*cells: Union[str, Cell]) -> Tuple[Cell, ...]:
    """A row of a table."""
    return tuple(cell if isinstance(cell, Cell) else Cell(cell) for cell in cells)


def numbered(blocks: Sequence[Block], figure: str, table: str) -> List[Block]:
    """The blocks with chapters, figures and tables counted through.

    Headings of level 1 get 1, 2 …, those of level 2 below them 1.1, 1.2 …; those of level 3 have no number.

    Args:
        figure, table: templates with {number} and {caption}.
    """
    chapter = section = figures = tables = 0
    found: List[Block] = []
    for place, block in enumerate(blocks):
        if isinstance(block, Heading):
            number = ""
            if block.level == 1:
                chapter, section = chapter + 1, 0
                number = f"{chapter}"
            elif block.level == 2:
                section += 1
                number = f"{chapter}.{section}"
            found.append(block._replace(number=number, anchor=f"part{place}"))
        elif isinstance(block, (Picture, Chart)):
            figures += 1
            found.append(block._replace(number=figure.format(number=figures, caption=block.caption)))
        elif isinstance(block, Table) and block.caption:
            tables += 1
            found.append(block._replace(number=table.format(number=tables, caption=block.caption)))
        else:
            found.append(block)
    return found


def headings(blocks: Sequence[Block], deepest: int = 2) -> List[Heading]:
    """The headings of the table of contents."""
    return [block for block in blocks if isinstance(block, Heading) and block.level <= deepest]
