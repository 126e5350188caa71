"""Factor of slope length and steepness of the soil loss equation."""

from math import sqrt

from ...core.evaluation.slopelength import cell_slope_length, flow_slope_length
from ...gis.memory import require_cells
from ...gis.terrain import read_with_slope
from ...translation import tr
from ..base import EcoAlgorithm

#: Memory for each cell of the flow method, measured on noise of 2 and 9 million cells (hills take 40).
_CELL_BYTES = 60


class SlopeLength(EcoAlgorithm):
    """Elevation in, LS out, by flow accumulation or cell by cell."""

    ID = "slopelength"
    GROUP = "evaluation"
    TAGS = (
        "LS", "slope length", "slope steepness", "RUSLE", "CSLE", "soil loss", "坡度坡长", "坡长", "坡度", "地形因子",
        "土壤侵蚀", "水土流失",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Slope length and steepness factor LS")

    def shortDescription(self) -> str:
        return tr("Computes the terrain factor LS of the soil loss equation from an elevation model.")

    def method(self) -> str:
        return tr(
            "<p>LS = L · S, without a unit. S by the slope θ: 10.8 sin θ + 0.03 below 5.14°, 16.8 sin θ − 0.5 below "
            "10.20°, 21.9 sin θ − 0.96 below 28.81°, 9.5988 above; m = β / (1 + β), "
            "β = (sin θ / 0.0896) / (3 sin<sup>0.8</sup> θ + 0.56) (HJ 1173-2021). θ is the slope in degrees by Horn.</p>"
            "<p>By flow: L = [(A + D²)<sup>m+1</sup> − A<sup>m+1</sup>] / (D<sup>m+2</sup> · x<sup>m</sup> · "
            "22.13<sup>m</sup>), A the area that drains into the cell (depressions filled, D8 directions), D the cell "
            "size, x = |sin α| + |cos α| of the aspect (Desmet &amp; Govers 1996). By cell: L = (λ / 22.13)<sup>m</sup> "
            "with λ the cell size. λ is a horizontal length in both and not divided by cos θ (Agriculture Handbook 703, "
            "remembered).</p>"
            "<p>The factor depends on the cell size; 10 to 30 m suit it. In cells larger than the longest slope length "
            "both ways give the same. InVEST SDR differs: it takes the root of A, "
            "the slope instead of the aspect in x, fixed m below 9 % and two pieces of S.</p>"
        )

    def declare(self) -> None:
        text = tr("In metres, on a grid in metres, as fine as there is.")
        self.add_raster("DEM", tr("Elevation (m)"), text, kind="elevation")
        options = {
            "flow": tr("By flow accumulation (Desmet & Govers)"),
            "slope": tr("Cell by cell"),
        }
        text = tr(
            "By flow takes account of the ground above and needs the whole raster in memory; cell by cell takes each "
            "cell for a slope of its own and works on any size."
        )
        self.add_choice("METHOD", tr("Slope length"), text, options, "flow")
        text = tr(
            "Slope lengths are cut here, because water gathers in channels further down. 122 m (400 feet) is what "
            "Agriculture Handbook 703 gives as usual limit (remembered, not checked against the text); 300 m is about "
            "its outer limit of 1,000 feet."
        )
        self.add_number("MAX_LENGTH", tr("Longest slope length (m)"), text, 122, 1, 10_000)
        text = tr("LS, no unit.")
        self.add_raster_output("OUTPUT", tr("LS factor"), text, kind="slope_length")

    def execute(self, run):
        dem, longest = run.inputs.raster("DEM"), run.inputs.number("MAX_LENGTH")
        grid = dem.grid
        if run.inputs.choice("METHOD") == "flow":
            require_cells(dem.name, grid.rows * grid.columns, _CELL_BYTES)
            found = flow_slope_length(dem.read(), grid.cell_size, longest, run.part(0.05, 0.95))
            return {"OUTPUT": run.outputs.write_raster("OUTPUT", found, grid)}
        width, height = grid.cell_size
        with run.outputs.raster("OUTPUT", grid) as writer:
            for window in grid.windows():
                run.step(window.top / grid.rows)
                _elevation, slope = read_with_slope(dem, window)
                writer.write(cell_slope_length(slope, sqrt(width * height), longest), window)
        return {"OUTPUT": run.outputs.destination("OUTPUT")}
