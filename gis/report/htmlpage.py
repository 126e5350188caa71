"""A report as one HTML file: pictures inside it, no script, nothing from outside; it reads in any browser and prints."""

from base64 import b64encode
from typing import List, Sequence

from ...core.cartography.document import (
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
from ...core.cartography.markup import color_of, escaped

_STYLE = """
:root { color-scheme: light; }
body { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "Segoe UI", sans-serif;
  color: #222; background: #fff; margin: 24px auto; max-width: 980px; padding: 0 18px; font-size: 15px; line-height: 1.6; }
h1.title { font-size: 30px; line-height: 1.3; margin: 36px 0 6px; } .under { color: #555; margin: 0; }
h2 { font-size: 22px; margin: 44px 0 10px; padding-bottom: 4px; border-bottom: 2px solid #2f6f4f; }
h3 { font-size: 18px; margin: 28px 0 8px; } h4 { font-size: 15px; margin: 18px 0 6px; }
p { margin: 8px 0; } p.note, p.under-heading { color: #555; font-size: 13px; } p.lead { font-size: 16px; }
p.warning { background: #fff4e0; border-left: 4px solid #b26a00; padding: 8px 12px; }
p.code { font-family: Consolas, "DejaVu Sans Mono", monospace; font-size: 12px; background: #f4f5f6; padding: 8px 10px;
  overflow-wrap: anywhere; white-space: pre-wrap; }
nav { background: #f6f8f7; padding: 12px 20px; margin: 24px 0; } nav ul { list-style: none; margin: 6px 0 0; padding: 0; columns: 2; column-gap: 32px; }
nav li { break-inside: avoid; } nav li.deep { padding-left: 22px; font-size: 13.5px; } nav a { color: #1f5f3f; text-decoration: none; }
table { border-collapse: collapse; width: 100%; margin: 6px 0 18px; } caption, figcaption { text-align: left;
  font-weight: bold; padding: 10px 0 4px; font-size: 14px; } th { text-align: left; background: #eef2f0; }
th, td { border: 1px solid #d5d9dd; padding: 4px 8px; vertical-align: top; overflow-wrap: break-word; }
table.small { font-size: 12.5px; } .right { text-align: right; white-space: nowrap; }
tr.total td { font-weight: bold; border-top: 2px solid #777; }
.swatch { display: inline-block; width: 12px; height: 12px; border: 1px solid #7a7a7a; margin-right: 7px; vertical-align: -1px; }
figure { margin: 14px 0 20px; } figure img, figure svg { max-width: 100%; height: auto; } figure img { border: 1px solid #d5d9dd; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(400px, 1fr)); gap: 14px; margin: 12px 0 20px; }
.card { border: 1px solid #d5d9dd; border-left-width: 6px; padding: 8px 14px 10px; } .card h4 { margin: 0 0 6px; font-size: 16px; }
.card table { margin: 0; font-size: 13.5px; } .card td { border: 0; padding: 2px 8px 2px 0; } .card td.key { color: #555;
  width: 8.5em; } .card svg { width: 100%; height: 12px; margin-top: 6px; }
@page { size: A4; margin: 16mm 15mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 10pt; } thead { display: table-header-group; }
  tr, figure, .card, table.short { break-inside: avoid; } h2, h3, h4, caption, p.under-heading, h3 + p.warning { break-after: avoid; }
  h2 { break-before: page; } h2.first { break-before: auto; } a { color: #222; }
  .cards { display: block; } .card { margin-bottom: 8px; } figure { text-align: left; } figure img { max-width: 158mm; max-height: 175mm; }
  body, .swatch, rect, th, p.warning, .card, nav { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def html_page(report: Report) -> str:
    """The whole page."""
    blocks = numbered(report.blocks, report.words.figure, report.words.table)
    under = "".join(f'<p class="under">{escaped(line)}</p>' for line in report.lines)
    body, warnings = "\n".join(_written(blocks)), "\n".join(_written(report.warnings))
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(report.words.language)}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{escaped(_POLICY)}">'
        f'<meta name="viewport" content="width=device-width"><title>{escaped(report.title)}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n"
        f'<h1 class="title">{escaped(report.title)}</h1>{under}\n{warnings}\n{_contents(report, blocks)}\n{body}\n</body></html>\n'
    )


def _contents(report: Report, blocks: Sequence[Block]) -> str:
    lines = [
        f'<li{" class=deep" if one.level > 1 else ""}><a href="#{one.anchor}">{_title(one)}</a></li>'
        for one in headings(blocks)
    ]
    return f"<nav><b>{escaped(report.words.contents)}</b><ul>{''.join(lines)}</ul></nav>"


def _title(one: Heading) -> str:
    return f"{escaped(one.number)}&ensp;{escaped(one.text)}" if one.number else escaped(one.text)


def _written(blocks: Sequence[Block]) -> List[str]:
    """Every block as markup."""
    found, first = [], ' class="first"'
    for block in blocks:
        if isinstance(block, Heading):
            level = block.level + 1
            mark, first = (first, "") if block.level == 1 else ("", first)
            found.append(f'<h{level} id="{block.anchor}"{mark}>{_title(block)}</h{level}>')
        elif isinstance(block, Paragraph):
            style = f' class="{block.style}"' if block.style else ""
            found.append(f"<p{style}>{_runs(block.runs)}</p>")
        elif isinstance(block, Bullets):
            found.append(f"<ul>{''.join(f'<li>{_runs(item)}</li>' for item in block.items)}</ul>")
        elif isinstance(block, Table):
            found.append(_table(block))
        elif isinstance(block, Cards):
            found.append(f'<div class="cards">{"".join(map(_card, block.cards))}</div>')
        else:
            found.append(_figure(block))
    return found


def _runs(runs: Sequence[Run]) -> str:
    found = []
    for words, style in runs:
        letters = escaped(words).replace("\n", "<br>")
        found.append(f"<{style}>{letters}</{style}>" if style in ("b", "sub", "sup") else letters)
    return "".join(found)


def _table(table: Table) -> str:
    caption = f"<caption>{escaped(table.number)}</caption>" if table.number else ""
    whole = sum(column.weight for column in table.columns)
    widths = [
        f' style="width:{100 * c.weight / whole:.0f}%"' if whole and c.weight else "" for c in table.columns
    ]
    aligns = [' class="right"' if column.align == "right" else "" for column in table.columns]
    head = "".join(f"<th{a}{w}>{escaped(c.title)}</th>" for c, a, w in zip(table.columns, aligns, widths))
    rows, last = [], len(table.rows) - 1
    for number, cells in enumerate(table.rows):
        mark = ' class="total"' if table.total and number == last else ""
        rows.append(f"<tr{mark}>{''.join(f'<td{a}>{_cell(c)}</td>' for c, a in zip(cells, aligns))}</tr>")
    marks = [*(["small"] if table.small else []), *(["short"] if len(table.rows) <= SHORT else [])]
    classes = f' class="{" ".join(marks)}"' if marks else ""
    return f"<table{classes}>{caption}<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _cell(cell: Cell) -> str:
    swatch = f'<span class="swatch" style="background:{color_of(cell.color)}"></span>' if cell.color else ""
    return swatch + escaped(cell.text).replace("\n", "<br>")


def _figure(block: "Picture | Chart") -> str:
    if isinstance(block, Chart):
        shown = block.svg
    else:
        data = b64encode(block.data).decode("ascii")
        size = f'width="{block.width}" height="{block.height}"'
        shown = f'<img {size} alt="{escaped(block.caption)}" src="data:{escaped(block.mime)};base64,{data}">'
    return f"<figure>{shown}<figcaption>{escaped(block.number)}</figcaption></figure>"


def _card(card: Card) -> str:
    facts = "".join(
        f'<tr><td class="key">{escaped(key)}</td><td>{escaped(value)}</td></tr>' for key, value in card.facts
    )
    return (
        f'<div class="card" style="border-left-color:{color_of(card.color)}"><h4>{escaped(card.title)}</h4>'
        f"<table>{facts}</table>{card.chart}</div>"
    )
