"""Morphological spatial pattern analysis: core, edge, bridge … of a land-cover pattern."""

from ....core.network.mspa import outside_only, segment, seven_classes, summarise
from ....gis.memory import require_cells
from ....translation import tr
from ...base import EcoAlgorithm
from ...run import Run
from .pattern import listed, read_pattern
from .settings import read_settings
from .statistics import statistics

#: Memory for each cell, measured across 1 and 3 million cells.
_CELL_BYTES = 40


class Mspa(EcoAlgorithm):
    """A raster and the values of its foreground in; MSPA codes, seven classes and their statistics out."""

    ID = "mspa"
    GROUP = "network"
    TAGS = ("mspa", "morphological", "pattern", "core", "bridge", "islet", "guidos",
            "形态学空间格局分析", "核心区", "桥接区", "岛状斑块", "支线", "景观格局")  # fmt: skip

    def displayName(self) -> str:
        return tr("Morphological spatial pattern analysis (MSPA)")

    def shortDescription(self) -> str:
        return tr("Tells core, islet, perforation, edge, loop, bridge and branch of a pattern apart.")

    def method(self) -> str:
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

    def declare(self) -> None:
        text = tr("Any raster of whole numbers, for instance land use.")
        self.add_raster("INPUT", tr("Land cover"), text, kind=("landuse_common", "raster_classes_any"))
        values = tr("Values of the pattern to analyse, separated by spaces; all other values are background. "
                    "Empty: natural land of the common land-use classes (3 4 5 7); of any other raster 2, as in "
                    "GuidosToolbox (0 missing, 1 background, 2 foreground).")  # fmt: skip
        self.add_text("FOREGROUND", tr("Foreground values"), values, optional=True)
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

    def check(self, run: Run) -> None:
        read_settings(run.inputs)

    def execute(self, run: Run) -> dict:
        settings, source = read_settings(run.inputs), run.inputs.raster("INPUT")
        grid = source.grid
        require_cells(source.name, grid.cells, _CELL_BYTES)
        pattern = read_pattern(source, settings, run.part(0.0, 0.1))
        run.log.say(tr("Foreground: {values}.").format(values=listed(settings.foreground)))
        metres = settings.edge_width * grid.cell_x
        run.log.say(tr("Edge width: {metres} m.").format(metres=f"{metres:g}"))
        codes = segment(pattern, settings.connectivity, settings.edge_width, True, run.part(0.1, 0.75))
        summary = summarise(codes, settings.connectivity, run.part(0.75, 0.9))
        if not settings.inside_apart:
            codes = outside_only(codes)
        return {
            "OUTPUT": run.outputs.write_raster("OUTPUT", codes, grid),
            "CLASSES": run.outputs.write_raster("CLASSES", seven_classes(codes), grid),
            "STATISTICS": run.outputs.table("STATISTICS", statistics(summary, grid.cell_area / 1e6)),
            "POROSITY": summary.porosity,
        }
