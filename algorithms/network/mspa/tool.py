"""Morphological spatial pattern analysis: core, edge, bridge … of a land-cover pattern."""

import re

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.mspa import (
    CLASSES,
    FOREGROUND,
    binary_pattern,
    outside_only,
    segment,
    seven_classes,
    summarise,
)
from ....gis.memory import require_cells
from ....gis.tables import class_of, code_of
from ....translation import tr
from ...base import EcoAlgorithm

_FIELDS = (
    ("class", "text", 60),
    ("code", "int"),
    ("cells", "int"),
    ("area_km2", "real", 16, 4),
    ("fg_pct", "real", 8, 3),
    ("data_pct", "real", 8, 3),
    ("patches", "int"),
)
_SHOWN = 12
#: Memory for each cell, measured across 1 and 3 million cells.
_CELL_BYTES = 40


class Mspa(EcoAlgorithm):
    """A raster and the values of its foreground in; MSPA codes, seven classes and their statistics out."""

    ID = "mspa"
    GROUP = "network"
    TAGS = ("mspa", "morphological", "pattern", "core", "bridge", "islet", "guidos",
            "形态学空间格局分析", "核心区", "桥接区", "岛状斑块", "支线", "景观格局")  # fmt: skip

    def displayName(self):
        return tr("Morphological spatial pattern analysis (MSPA)")

    def shortDescription(self):
        return tr("Tells core, islet, perforation, edge, loop, bridge and branch of a pattern apart.")

    def method(self):
        return tr(
            "<p><b>Core</b>: foreground with no background within edge width + 0.98 cells. <b>Islet</b>: patches "
            "without core. <b>Edge</b> and <b>perforation</b>: foreground within that distance of a core, towards "
            "the outside or towards an opening of the core. What is left is thinned to lines that join the cores "
            "and widened again: a <b>bridge</b> joins two cores, a <b>loop</b> a core with itself, a <b>branch</b> "
            "is joined at one end. Border of the raster and missing cells make no edge.</p>"
            "<p>Codes: 1 branch, 3 edge, 5 perforation, 9 islet, 17 core, 33 bridge, 65 loop; 35, 37, 67 and 69 "
            "where a bridge or loop crosses an edge or perforation; 100 more inside core openings; 0 "
            "background, 100 core opening, 220 border opening (of the foreground as a whole), 129 missing. Every cell equals version 2.4 of "
            "the program of Soille and Vogt (2009), doi:10.1016/j.patrec.2008.10.015; statistics as in "
            "GuidosToolbox Workbench. Porosity (%) = 100 − contiguous / (contiguous + core openings) · 100, "
            "contiguous being core, edge and perforation.</p>"
        )

    def declare(self):
        self.add_raster(
            "INPUT",
            tr("Land cover"),
            tr("Any raster of whole numbers, for instance land use."),
            kind=("landuse_common", "raster_classes_any"),
        )
        values = tr("Values of the pattern to analyse, separated by spaces; all other values are background. "
                    "Forest and other natural land usually: 3 4 5 7 of the common land-use classes. Default 2 as in "
                    "GuidosToolbox (0 missing, 1 background, 2 foreground).")  # fmt: skip
        self.add_text("FOREGROUND", tr("Foreground values"), values, "2", optional=False)
        missing = tr("A value that counts as missing, besides the nodata of the raster. Empty: none.")
        self.add_number("MISSING", tr("Missing value"), missing, optional=True, advanced=True)
        options = {"8": tr("8: sides and corners"), "4": tr("4: sides only")}
        joined = tr("How foreground cells join; background cells join the other way. Default 8 as in "
                    "GuidosToolbox.")  # fmt: skip
        self.add_choice("CONNECTIVITY", tr("Foreground connectivity"), joined, options, "8")
        width = tr("Depth of the edge (cells), from 1 to 100; times the cell size it is the distance that edge "
                   "effects reach. Default 1 as in GuidosToolbox.")  # fmt: skip
        self.add_number("EDGE_WIDTH", tr("Edge width (cells)"), width, 1, 1, 100, integer=True)
        intext = tr("Codes of the foreground in core openings are 100 higher, and openings get codes of "
                    "their own. Default as in GuidosToolbox.")  # fmt: skip
        self.add_flag("INTEXT", tr("Tell inside from outside"), intext, True, advanced=True)
        codes = tr("Pixel codes as GuidosToolbox writes them, 129 nodata.")
        self.add_raster_output("OUTPUT", tr("MSPA codes"), codes, kind="mspa_codes")
        seven = tr("1 core, 2 islet, 3 perforation, 4 edge, 5 loop, 6 bridge, 7 branch; nodata elsewhere.")
        self.add_raster_output("CLASSES", tr("MSPA classes"), seven, kind="mspa_classes", optional=True)
        table = tr("Cells, area, share of the foreground and of all data (%) and number of patches of each "
                   "class, background, openings and missing cells; porosity (%) in the last row.")  # fmt: skip
        self.add_table_output(
            "STATISTICS", tr("MSPA statistics"), table, kind="mspa_statistics", optional=True
        )
        self.add_number_output("POROSITY", tr("Porosity (%)"))

    def check(self, run):
        values = _values(run.inputs.text("FOREGROUND"))
        if run.inputs.number("MISSING") in values:
            raise InputError(
                marked("{value} is both foreground and missing. Take it out of one of them."),
                value=f"{run.inputs.number('MISSING'):g}",
            )

    def execute(self, run):
        source, connectivity = run.inputs.raster("INPUT"), int(run.inputs.choice("CONNECTIVITY"))
        require_cells(source.name, source.grid.cells, _CELL_BYTES)
        pattern = self._pattern(run, source)
        width = run.inputs.integer("EDGE_WIDTH")
        run.log.say(tr("Edge width: {metres} m.").format(metres=f"{width * source.grid.cell_x:g}"))
        codes = segment(pattern, connectivity, width, True, run.part(0.1, 0.75))
        summary = summarise(codes, connectivity, run.part(0.75, 0.9))
        if not run.inputs.flag("INTEXT"):
            codes = outside_only(codes)
        output = run.outputs.write_raster("OUTPUT", codes, source.grid)
        run.outputs.write_raster("CLASSES", seven_classes(codes), source.grid)
        table = run.outputs.write_table("STATISTICS", _FIELDS, _rows(summary, source.grid.cell_area / 1e6))
        return {
            "OUTPUT": output,
            "CLASSES": run.outputs.destination("CLASSES"),
            "STATISTICS": table,
            "POROSITY": summary.porosity,
        }

    def _pattern(self, run, source):
        foreground, missing = _values(run.inputs.text("FOREGROUND")), run.inputs.number("MISSING")
        pattern = np.zeros(source.grid.shape, np.uint8)
        report = run.part(0.0, 0.1)
        for window in source.grid.windows():
            report(window.top / source.grid.rows)
            rows = slice(window.top, window.top + window.rows)
            pattern[rows] = binary_pattern(source.read(window), foreground, missing)
        if not (pattern == FOREGROUND).any():
            found = source.class_codes(_SHOWN)
            raise InputError(
                marked("“{name}” has no cell with a foreground value ({values}). Values in it: {found}."),
                name=source.name,
                values=run.inputs.text("FOREGROUND"),
                found=" ".join(map(str, found)) or "–",
            )
        return pattern


def _values(text: str) -> list:
    """Numbers from a text."""
    words = [word for word in re.split(r"[\s,;，；、]+", text.strip()) if word]
    try:
        values = [float(word) for word in words]
    except ValueError as error:
        raise InputError(
            marked("“{text}” is no list of numbers. Give the foreground values separated by spaces."),
            text=text,
        ) from error
    if not values:
        raise InputError(marked("Give at least one foreground value."))
    return values


def _rows(summary, cell_km2: float) -> list:
    """Rows of the statistics table."""
    names, codes = class_of("mspa"), code_of("mspa")
    others = class_of("mspacodes")
    foreground = sum(count.cells for count in summary.foreground)
    data = foreground + summary.background.cells
    rows = []
    for key, _values_of in CLASSES:
        count = summary.foreground[len(rows)]
        share = 100.0 * count.cells / foreground
        rows.append((names[codes[key]].name, codes[key], count, share))
    rest = (summary.background, *summary.openings)
    rows += [(others[code].name, None, count, None) for code, count in zip((0, 100, 220), rest)]
    rows.append((tr("Missing"), None, summary.missing, None))
    table = [
        (
            name,
            code,
            count.cells,
            count.cells * cell_km2,
            share,
            None if count is summary.missing else 100.0 * count.cells / data,
            count.patches,
        )
        for name, code, count, share in rows
    ]
    table.append((tr("Porosity (%)"), None, None, None, summary.porosity, None, None))
    return table
