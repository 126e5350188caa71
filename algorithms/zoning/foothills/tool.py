"""Foothills by height, by whole townships, or as officially drawn."""

from typing import List, Optional

import numpy as np
from qgis.core import QgsGeometry

from ....core.messages import InputError, marked
from ....core.terrain import slope_degrees
from ....core.zoning.foothills import height_band, tidied, unit_shares
from ....gis.areas import area_text, square_km
from ....gis.burning import burn, polygonize
from ....gis.grid import Grid
from ....gis.memory import require_cells
from ....translation import tr
from ...base import EcoAlgorithm
from ..shared.coverage import dissolve
from .settings import Settings, declare_inputs, read_settings

_CELL_BYTES = 40


class Foothills(EcoAlgorithm):
    """Heights in; the band, and the whole units that largely lie in it, out."""

    ID = "foothills"
    GROUP = "zoning"
    TAGS = ("foothills", "elevation band", "piedmont", "浅山区", "浅山", "山前", "高程带")

    def displayName(self):
        return tr("Foothills")

    def shortDescription(self):
        return tr(
            "Draws the foothills from heights, by whole villages or townships, or compares them with the official area."
        )

    def method(self):
        return tr(
            "<p>Band: lower ≤ height &lt; upper limit; each cell follows most of its neighbours; islands and holes below "
            "the smallest part go. With villages or townships, those whose share in the band reaches the given one belong "
            "as a whole, so that no village is cut. An official area is taken as it is and compared.</p><p>Two "
            "definitions are published for Beijing: 100–300 m with 4833 km² (remembered), and 65–300 m with 66 townships "
            "and 4420 km² (俞孔坚 2010). Height alone gives about half of them; whole townships give both. "
            "Measured on Beijing (1 km heights): 100–300 m with a share of 0.2 gives 58 townships, 4926 km²; 65–300 m with "
            "0.3 gives 68 townships, 4331 km²; the bands alone 2288 and 2969 km².</p>"
        )

    def declare(self):
        declare_inputs(self)
        text = tr("Parts with area_km2 and the share of each that lies in the band.")
        self.add_vector_output("OUTPUT", tr("Foothills"), text, kind="foothills")
        text = tr("1 in the band of heights, within the boundary.")
        self.add_raster_output("BAND", tr("Band of heights"), text, kind="foothills_band", optional=True)
        self.add_number_output("AREA", tr("Area of the foothills (km²)"))
        self.add_number_output("BAND_AREA", tr("Area of the band (km²)"))
        self.add_number_output("UNITS_COUNT", tr("Number of units in the foothills"))

    def check(self, run):
        read_settings(run.inputs)

    def execute(self, run):
        settings, source = read_settings(run.inputs), run.inputs.raster("DEM")
        grid = source.grid
        require_cells(source.name, grid.cells, _CELL_BYTES)
        elevation = source.read().astype(np.float32)
        edge = run.inputs.mask("BOUNDARY", grid)
        data = np.isfinite(elevation) if edge is None else np.isfinite(elevation) & (edge.read() > 0)
        band = self._band(run, elevation, data, grid, settings)
        run.step(0.4)
        parts, count = self._parts(run, band, data, grid, settings)
        if run.inputs.given("OFFICIAL"):
            parts = self._official(run, parts, grid)
        rows = list(_rows(parts, band, grid))
        total = sum(row["area_km2"] for _shape, row in rows)
        run.log.say(
            tr("Foothills: {area} km² in {count} parts.").format(area=f"{total:,.1f}", count=len(rows))
        )
        return {
            "OUTPUT": run.outputs.vector("OUTPUT", rows, grid.crs),
            "BAND": run.outputs.write_raster("BAND", band.astype(np.uint8), grid),
            "AREA": total,
            "BAND_AREA": float(band.sum()) * grid.cell_area / 1e6,
            "UNITS_COUNT": count,
        }

    def _band(
        self, run, elevation: np.ndarray, data: np.ndarray, grid: Grid, settings: Settings
    ) -> np.ndarray:
        """The tidied band, with what became of small parts."""
        slope = slope_degrees(elevation, *grid.cell_size) if settings.steepest < 90 else None
        raw = height_band(elevation, settings.lower, settings.upper, slope, settings.steepest)
        found = tidied(raw, data, settings.smooth, settings.least * 1e6 / grid.cell_area - 1e-6)
        if not found.inside.any():
            raise InputError(
                marked("No ground of “{name}” lies between {lower} and {upper} m."),
                name=run.inputs.name("DEM"),
                lower=f"{settings.lower:g}",
                upper=f"{settings.upper:g}",
            )
        text = tr(
            "Band {lower}–{upper} m: {area} km²; {islands} km² of small islands taken away, {holes} km² of small holes filled."
        )
        run.log.say(
            text.format(
                lower=f"{settings.lower:g}",
                upper=f"{settings.upper:g}",
                area=square_km(found.inside.sum(), grid),
                islands=square_km(found.islands, grid),
                holes=square_km(found.holes, grid),
            )  # fmt: skip
        )
        return found.inside

    def _parts(self, run, band: np.ndarray, data: np.ndarray, grid: Grid, settings: Settings):
        """The polygons of the foothills, and of how many units they are made."""
        if not run.inputs.given("UNITS"):
            return [shape for _code, shape in polygonize(band.astype(np.uint8), grid)], 0
        items = run.inputs.features("UNITS", grid.crs)
        raster = run.inputs.burn_items(run.inputs.name("UNITS"), items, range(1, len(items) + 1), grid)
        shares = unit_shares(raster.read().astype(np.int64), band, data, len(items))
        unknown = int(np.isnan(shares).sum())
        if unknown:
            text = tr("{count} units of “{layer}” hold no cell with data and were left out.")
            run.log.warn(text.format(count=unknown, layer=run.inputs.name("UNITS")))
        with np.errstate(invalid="ignore"):
            kept = np.flatnonzero(shares >= max(settings.share, 1e-9))
        run.log.say(
            tr("{count} of {all} units belong to the foothills.").format(count=kept.size, all=len(items))
        )
        if not kept.size:
            raise InputError(
                marked("No unit of “{layer}” has a share of {share} in the band. Give a smaller share."),
                layer=run.inputs.name("UNITS"),
                share=f"{settings.share:g}",
            )
        whole = dissolve([items[n].geometry for n in kept.tolist()])
        return self._within(run, whole, grid).asGeometryCollection(), int(kept.size)

    def _within(self, run, whole: QgsGeometry, grid: Grid) -> QgsGeometry:
        if not run.inputs.given("BOUNDARY"):
            return whole
        return whole.intersection(
            dissolve([item.geometry for item in run.inputs.features("BOUNDARY", grid.crs)])
        )

    def _official(self, run, parts: List[QgsGeometry], grid: Grid) -> List[QgsGeometry]:
        """The official area, compared with what the heights say."""
        official = dissolve([item.geometry for item in run.inputs.features("OFFICIAL", grid.crs)])
        found = dissolve(parts)
        both = official.intersection(found).area()
        text = tr("The official foothills have {official}, the heights give {found}; both have {both} in common ({share} % of "
                  "the official area).")  # fmt: skip
        run.log.say(
            text.format(
                official=area_text(official.area()),
                found=area_text(found.area()),
                both=area_text(both),
                share=f"{100 * both / official.area():.1f}",
            )  # fmt: skip
        )
        return official.asGeometryCollection()


def _rows(parts: List[QgsGeometry], band: np.ndarray, grid: Grid):
    """(polygon, attributes) from the largest part on."""
    shapes = [shape for shape in parts if shape.area() > 0]
    shapes.sort(key=lambda shape: -shape.area())
    labels = burn(shapes, range(1, len(shapes) + 1), grid, dtype="int32", background=0)
    shares = unit_shares(labels.astype(np.int64), band, np.ones(band.shape, bool), len(shapes))
    for number, (shape, share) in enumerate(zip(shapes, shares), 1):
        known: Optional[float] = None if np.isnan(share) else float(share)
        yield shape, {"part": number, "area_km2": shape.area() / 1e6, "share": known}
