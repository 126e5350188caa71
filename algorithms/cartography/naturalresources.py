"""The elements of map 1 of the plan: mountains, water, forest, farmland, lakes and grass."""

import numpy as np

from ...core.cartography.elements import WaterPatches, mountain
from ...core.messages import InputError
from ...core.messages import tr as mark
from ...core.preparation.recode import Recoder, code_mapping
from ...core.terrain import slope_degrees
from ...translation import tr
from ..base import EcoAlgorithm
from ..grid import Window
from ..parameters import LINE, POLYGON
from ..tables import code_of, read_builtin

_SQUARE_KM = 1e6


class NaturalResources(EcoAlgorithm):
    """Land use or parcels, elevation and rivers in; the natural elements out."""

    ID = "naturalresources"
    GROUP = "cartography"
    TAGS = ("natural resources", "elements", "mountain", "lake", "山水林田湖草", "自然资源", "要素", "附图1")

    def displayName(self):
        return tr("Natural resource elements (map 1)")

    def shortDescription(self):
        return tr("Makes the layer of mountains, rivers, forest, farmland, lakes and grassland for map 1.")

    def method(self):
        return tr(
            "<p>Each land-use class becomes one element by the built-in table of land-use systems "
            "(classes “common”). Three rules follow. Bare land is mountain where it lies high or steep. "
            "River lines are burnt as water. A patch of water with area A in a bounding box of sides b and h "
            "is a lake when A / (b² + h²) reaches the compactness and either no river line touches it or A "
            "reaches the lake area; other water is river. Parcels, where given, lie over the land use and "
            "keep the element of their class.</p>"
            "<p>Source: the plan names the map, not its rules; the rules and their limits are proposals.</p>"
        )

    def declare(self):
        self.add_raster(
            "LANDUSE",
            tr("Land use (common classes)"),
            tr(
                "Classes 1–15 as written by “Classify land-use raster”. May be left out where parcels cover all."
            ),
            optional=True,
        )
        self.add_vector(
            "PARCELS",
            tr("Classified parcels"),
            tr("Parcels with the field “element” as written by “Classify land-use parcels”."),
            optional=True,
        )
        self.add_raster("DEM", tr("Elevation (m)"), tr("Elevation in metres, on the same planning grid."))
        self.add_vector(
            "RIVERS",
            tr("Rivers"),
            tr(
                "Lines or polygons of running water; every cell they touch becomes river unless it is a lake."
            ),
            types=(LINE, POLYGON),
            optional=True,
        )
        self._declare_limits()
        self.add_raster_output("OUTPUT", tr("Natural elements"), tr("Classes 1–9, nodata 0."), "elements")

    def _declare_limits(self):
        for key, label, text, default, top in (
            ("MOUNTAIN_ELEVATION", tr("Mountain from elevation (m)"),
             tr("Bare land from this elevation is mountain; proposed default."), 500, 9000),
            ("MOUNTAIN_SLOPE", tr("Mountain from slope (°)"),
             tr("Bare land from this slope is mountain; proposed default (25° is the limit of tillage in the "
                "Water and Soil Conservation Law)."), 25, 90),
            ("LAKE_COMPACTNESS", tr("Lake from compactness"),
             tr("Area over the squared diagonal of the bounding box, without unit: square 0.5, river near 0; "
                "proposed default."), 0.12, 0.5),
            ("LAKE_AREA", tr("Lake on a river from area (km²)"),
             tr("Compact water on a river line is a lake from this area; proposed default."), 0.5, 10000),
        ):  # fmt: skip
            self.add_number(key, label, text, default, 0, top, advanced=True)

    def check(self, run):
        if not run.given("LANDUSE") and not run.given("PARCELS"):
            raise InputError(mark("Neither land use nor parcels were given. Choose one of them."))
        if run.given("PARCELS"):
            source = run.source("PARCELS")
            if "element" not in source.fields().names():
                raise InputError(
                    mark("“{layer}” has no field “element”. Run “Classify land-use parcels” on it first."),
                    layer=source.sourceName(),
                )

    def execute(self, run):
        dem, landuse = run.raster("DEM"), run.raster("LANDUSE")
        grid = dem.grid
        parcels = run.burnt("PARCELS", grid, _element_code) if run.given("PARCELS") else None
        ground = _Ground(landuse, run.mask("RIVERS", grid, all_touched=True))
        patches = self._patches(run, ground, grid)
        with run.raster_output("OUTPUT", grid, "uint8", 0, "elements") as writer:
            for strip, window in enumerate(grid.windows()):
                run.part(0.4, 1.0)(window.top / grid.rows)
                elements, water, river = ground.read(window)
                elements[river] = ground.codes["water"]
                elements[patches.still(strip, water)] = ground.codes["lake"]
                if parcels is not None:
                    over = parcels.read(window)
                    elements = np.where(over > 0, over, elements).astype(np.uint8)
                bare = elements == ground.codes["unused"]
                if bare.any():
                    elements[self._mountain(run, dem, window, bare)] = ground.codes["mountain"]
                writer.write(elements, window)
        return {"OUTPUT": run.destination("OUTPUT")}

    def _patches(self, run, ground, grid):
        """First reading: the water patches of the whole raster."""
        patches = WaterPatches(grid.cell_x, grid.cell_y)
        for window in grid.windows():
            run.part(0.0, 0.4)(window.top / grid.rows)
            _elements, water, river = ground.read(window)
            patches.add(water, river)
        patches.decide(run.number("LAKE_COMPACTNESS"), run.number("LAKE_AREA") * _SQUARE_KM)
        if ground.recoder.unknown:
            run.warn(
                tr("{count} cells of “{name}” hold no common land-use class and were left out.").format(
                    count=sum(ground.recoder.unknown.values()), name=ground.landuse.name
                )
            )
        return patches

    def _mountain(self, run, dem, window, bare):
        """Slope needs one more row above and below the strip."""
        top = max(0, window.top - 1)
        bottom = min(dem.grid.rows, window.top + window.rows + 1)
        elevation = dem.read(Window(top, bottom - top, window.columns))
        inner = slice(window.top - top, window.top - top + window.rows)
        slope = slope_degrees(elevation, *dem.grid.cell_size)[inner]
        limits = run.number("MOUNTAIN_ELEVATION"), run.number("MOUNTAIN_SLOPE")
        return mountain(bare, elevation[inner], slope, *limits)


class _Ground:
    """Elements by the table, the water among them and the cells of river lines, strip by strip."""

    def __init__(self, landuse, rivers):
        self.landuse, self.rivers = landuse, rivers
        self.codes = code_of("elements")
        rows = [row for row in read_builtin("landuse_systems") if row["system"] == "common"]
        self.recoder = Recoder(code_mapping(rows, "element", self.codes))

    def read(self, window):
        """(elements, water, river lines) of a strip; the elements may be changed."""
        shape = window.rows, window.columns
        elements = np.zeros(shape, np.uint8)
        if self.landuse is not None:
            elements = self.recoder.apply(self.landuse.read(window))
        river = np.zeros(shape, bool) if self.rivers is None else self.rivers.read(window) > 0
        return elements, elements == self.codes["water"], river


def _element_code(item) -> int:
    """Element of a parcel, written as key or as code; 0 where it has none."""
    value = item.attributes["element"]
    codes = code_of("elements")
    return codes.get(value, value if value in codes.values() else 0)
