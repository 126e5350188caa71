"""The report as one HTML file: no script, no picture, nothing from outside; it reads in any browser and prints."""

from datetime import datetime
from html import escape
from typing import List, Sequence, Tuple

from qgis.core import Qgis, QgsWkbTypes

from ....core.preparation.findings import ERROR, NOTE, WARNING, Finding, by_layer, summary
from ....gis.version import version
from ....translation import language, tr
from ...geometrytypes import type_name
from .rasterfacts import RasterFacts
from .remedies import remedy
from .survey import Survey
from .vectorfacts import VectorFacts
from .wording import crs_code, crs_name, value

_COLOURS = {ERROR: "#b3261e", WARNING: "#b26a00", NOTE: "#3b6ea5"}
_LIGHTS = {"red": "#b3261e", "yellow": "#d99a00", "green": "#2e7d32"}
_WIDTHS = ("8%", "68%", "24%")
_STYLE = """
body { font-family: "Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", "Segoe UI", sans-serif; color: #222;
  background-color: #fff; margin: 24px auto; max-width: 1080px; padding: 0 16px; font-size: 14px; line-height: 1.5; }
h1 { font-size: 24px; margin: 0 0 4px 0; } h2 { font-size: 18px; margin: 28px 0 8px 0; }
h3 { font-size: 15px; margin: 18px 0 6px 0; } .small { color: #666; font-size: 12px; }
table { border-collapse: collapse; width: 100%; } th { text-align: left; background-color: #f0f2f4; }
th, td { border: 1px solid #d5d9dd; padding: 5px 8px; vertical-align: top; word-wrap: break-word; }
td.number { text-align: right; white-space: nowrap; } td.severity { white-space: nowrap; font-weight: bold; }
table.counts { width: auto; } table.counts td { border: 0; padding: 4px 28px 4px 0; font-size: 16px; }
.lamp { font-size: 30px; line-height: 30px; } .big { font-size: 26px; font-weight: bold; } a { color: #1a5fa8; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } thead { display: table-header-group; }
  tr { page-break-inside: avoid; } h2, h3 { page-break-after: avoid; } a { color: #222; text-decoration: none; } }
"""


def page(survey: Survey, findings: List[Finding]) -> str:
    """The whole report."""
    names = [facts.name for facts in survey.facts]
    remedies = list(dict.fromkeys(finding.remedy for finding in findings if finding.remedy))
    title, nothing = tr("Data check"), tr("Nothing was found.")
    layers, found, tools, reading = (
        tr("Layers"),
        tr("Findings"),
        tr("Tools that mend"),
        tr("How to read this"),
    )
    body = [
        f"<h1>{escape(title)}</h1>",
        _head(survey),
        _summary(findings),
        f"<h2>{escape(layers)}</h2>",
        _layers(survey, findings),
        f"<h2>{escape(found)}</h2>",
        *(_groups(by_layer(findings, dict.fromkeys(names)), names) or [f"<p>{escape(nothing)}</p>"]),
    ]
    if remedies:
        body += [f"<h2>{escape(tools)}</h2>", *map(_remedy, remedies)]
    body.append(f"<h2>{escape(reading)}</h2>{_reading()}")
    return (
        f'<!DOCTYPE html>\n<html lang="{language()}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n" + "\n".join(body) + "\n</body></html>\n"
    )


def _head(survey: Survey) -> str:
    grid = tr("none given")
    if survey.grid is not None:
        own = survey.grid
        grid = (
            f"{survey.grid_name}: {crs_name(own.crs)}, {own.columns:,} × {own.rows:,}, {value(own.cell_x)} m"
        )
    words = tr("{date} · EcoRestore {version} · QGIS {qgis} · Planning grid: {grid}").format(
        date=datetime.now().strftime("%Y-%m-%d %H:%M"), version=version(), qgis=Qgis.QGIS_VERSION, grid=grid
    )
    return f'<p class="small">{escape(words)}</p>'


def _summary(findings: List[Finding]) -> str:
    counts = summary(findings)
    sentence = {
        "red": tr("Mend the errors first: the tools refuse these layers or compute wrongly with them."),
        "yellow": tr("No errors. Look at the warnings before you compute."),
        "green": tr("No errors and no warnings."),
    }[counts.light]
    plural = ((ERROR, tr("Errors")), (WARNING, tr("Warnings")), (NOTE, tr("Notes")))
    cells = "".join(
        f'<td><span class="big" style="color:{_COLOURS[severity]}">{count}</span> {escape(words)}</td>'
        for (severity, words), count in zip(plural, counts)
    )
    lamp = f'<td><span class="lamp" style="color:{_LIGHTS[counts.light]}">&#9679;</span></td>'
    return f'<table class="counts"><tr>{lamp}{cells}</tr></table><p><b>{escape(sentence)}</b></p>'


def severity_name(severity: str) -> str:
    """The severity in the language of QGIS."""
    return {ERROR: tr("Error"), WARNING: tr("Warning"), NOTE: tr("Note")}[severity]


def _layers(survey: Survey, findings: List[Finding]) -> str:
    heads = (
        tr("Layer"), tr("Kind"), tr("Taken for"), tr("Coordinate system"), tr("Size"), tr("Cell or extent"), tr("Values or encoding"),
        tr("Errors"), tr("Warnings"), tr("Notes"),
    )  # fmt: skip
    rows = []
    for facts in survey.facts:
        counts = summary(finding for finding in findings if finding.layer == facts.name)
        cells = _raster_row(facts) if facts.kind == "raster" else _vector_row(facts)
        name = (
            f'<a href="#layer{_first(survey, facts.name)}">{escape(facts.name)}</a>' if sum(counts) else None
        )
        first = f"<td>{name or escape(facts.name)}</td>"
        cells = (cells[0], facts.taken.words if facts.taken else "—", *cells[1:])
        numbers = "".join(f'<td class="number">{count or "–"}</td>' for count in counts)
        rows.append(f"<tr>{first}{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}{numbers}</tr>")
    known = {crs_code(facts.crs): crs_name(facts.crs) for facts in survey.facts}
    names = [escape(name) for code, name in sorted(known.items()) if name not in (code, "—")]
    return f'{_table(heads, rows)}<p class="small">{"<br>".join(names)}</p>'


def _first(survey: Survey, name: str) -> int:
    return [facts.name for facts in survey.facts].index(name)


def _table(heads: Sequence[str], rows: list, widths: Sequence[str] = ()) -> str:
    given = [*(f' width="{width}"' for width in widths), *[""] * (len(heads) - len(widths))]
    head = "".join(f"<th{width}>{escape(text)}</th>" for width, text in zip(given, heads))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _raster_row(facts: RasterFacts) -> Tuple[str, ...]:
    if facts.grid is None:
        return tr("Raster"), crs_code(facts.crs), "—", "—", "—"
    size = tr("{columns} × {rows} cells").format(
        columns=f"{facts.grid.columns:,}", rows=f"{facts.grid.rows:,}"
    )
    if facts.bands > 1:
        size += tr(", {count} bands").format(count=facts.bands)
    span = facts.tally.span() if facts.tally is not None else None
    values = tr("{low} to {high}").format(low=value(span[0]), high=value(span[1])) if span else "—"
    nodata = "—" if facts.nodata is None else value(facts.nodata)
    values += tr("; nodata {nodata}").format(nodata=nodata)
    cell = f"{value(facts.grid.cell_x)} × {value(facts.grid.cell_y)}"
    kind = tr("Raster")
    return f"{kind} ({facts.type_name})", crs_code(facts.crs), size, cell, values


def _vector_row(facts: VectorFacts) -> Tuple[str, ...]:
    shape = facts.layer.wkbType()
    kind = f"{type_name(shape)} ({QgsWkbTypes.displayString(shape)})" if facts.spatial else tr("Table")
    size = tr("{count} features").format(count=f"{facts.count:,}")
    box = facts.extent
    extent = "—"
    if not box.isNull() and facts.spatial and facts.count > facts.empty:
        digits = 4 if facts.crs.isGeographic() else 0
        corners = (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum())
        extent = "x {}–{}, y {}–{}".format(*(f"{corner:.{digits}f}" for corner in corners))
    crs = crs_code(facts.crs) if facts.spatial else "—"
    return kind, crs, size, extent, facts.layer.dataProvider().encoding() or "—"


def _groups(groups: list, names: list) -> list:
    parts = []
    for layer, found in groups:
        title = layer or tr("Between the layers")
        anchor = names.index(layer) if layer else "s"
        rows = [
            f'<tr><td class="severity" style="color:{_COLOURS[finding.severity]}">'
            f"{escape(severity_name(finding.severity))}</td><td>{escape(finding.text)}</td><td>{_link(finding)}</td></tr>"
            for finding in found
        ]
        heads = (tr("Severity"), tr("What was found"), tr("What mends it"))
        parts.append(
            f'<h3 id="layer{anchor}"><a name="layer{anchor}"></a>{escape(title)}</h3>{_table(heads, rows, _WIDTHS)}'
        )
    return parts


def _link(finding: Finding) -> str:
    if not finding.remedy:
        return "–"
    return f'<a href="#{finding.remedy}">{escape(remedy(finding.remedy).title)}</a>'


def _remedy(key: str) -> str:
    found = remedy(key)
    place = f"<b>{escape(found.place)}</b><br>" if found.place else ""
    code = f' <span class="small">({escape(found.tool)})</span>' if found.tool else ""
    return (
        f'<h3 id="{key}"><a name="{key}"></a>{escape(found.title)}{code}</h3>'
        f"<p>{place}{escape(found.steps)}</p>"
    )


def _reading() -> str:
    lines = (
        (ERROR, tr("The tools refuse the layer, or would compute wrongly with it, until it is mended.")),
        (WARNING, tr("Probably wrong, or to be looked at before computing.")),
        (NOTE, tr("Good to know; nothing needs to be done.")),
    )
    rows = "".join(
        f'<b style="color:{_COLOURS[key]}">{escape(severity_name(key))}</b>: {escape(text)}<br>'
        for key, text in lines
    )
    finder = tr("To open a tool, type its name into the search field of the Processing Toolbox.")
    return f"<p>{rows}{escape(finder)}</p>"
