"""The elements of map 1 of the plan: mountains, water, forest, farmland, lakes and grass."""

from ....core.messages import InputError, marked
from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import LINE, POLYGON
from .elements import ELEMENT_FIELD, Elements, element_of, find_lakes
from .settings import read_settings
from .waters import Ground


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
            "is a lake when A / (b² + h²) reaches the compactness and no river line touches it; of other "
            "patches the parts that are at least the lake width wide are lakes when they are as compact; other "
            "water is river. Parcels, where given, lie over the land use and keep the element of their "
            "class.</p>"
            "<p>Source: the plan names the map, not its rules; the rules and their limits are proposals.</p>"
        )

    def declare(self):
        text = tr(
            "Classes 1–15 as written by “Classify land-use raster”. May be left out where parcels cover all."
        )
        self.add_raster(
            "LANDUSE", tr("Land use (common classes)"), text, kind="landuse_common", optional=True
        )
        text = tr("Parcels with the field “element_code” as written by “Classify land-use parcels”.")
        self.add_vector("PARCELS", tr("Classified parcels"), text, kind="parcels_classified", optional=True)
        text = tr("Elevation in metres, on the same planning grid.")
        self.add_raster("DEM", tr("Elevation (m)"), text, kind="elevation")
        text = tr(
            "Lines or polygons of running water; every cell they touch becomes river unless it is a lake."
        )
        self.add_vector(
            "RIVERS",
            tr("Rivers"),
            text,
            kind=("rivers", "water_bodies", "vector_any"),
            types=(LINE, POLYGON),
            optional=True,
        )
        self._declare_limits()
        self.add_raster_output(
            "OUTPUT", tr("Natural elements"), tr("Classes 1–9, nodata 0."), kind="natural_resources"
        )

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
            ("LAKE_WIDTH", tr("Lake on a river from width (m)"),
             tr("Water at least this wide is parted from the rivers that run through it; proposed default."),
             500, 100000),
        ):  # fmt: skip
            self.add_number(key, label, text, default, 0, top, advanced=True)

    def check(self, run):
        if not run.inputs.given("LANDUSE") and not run.inputs.given("PARCELS"):
            raise InputError(marked("Neither land use nor parcels were given. Choose one of them."))
        if run.inputs.given("PARCELS"):
            source = run.inputs.source("PARCELS")
            if ELEMENT_FIELD not in source.fields().names():
                raise InputError(
                    marked("“{layer}” has no field “{field}”. Run “Classify land-use parcels” on it first."),
                    field=ELEMENT_FIELD,
                    layer=source.sourceName(),
                )

    def execute(self, run):
        settings = read_settings(run.inputs)
        dem, landuse = run.inputs.raster("DEM"), run.inputs.optional_raster("LANDUSE")
        grid, parcels = dem.grid, None
        if run.inputs.given("PARCELS"):
            parcels = run.inputs.burnt("PARCELS", grid, element_of)
        ground = Ground(landuse, run.inputs.mask("RIVERS", grid, all_touched=True))
        lakes = find_lakes(ground, grid, settings, run.part(0.0, 0.4))
        if ground.unknown:
            run.log.warn(
                tr("{count} cells of “{name}” hold no common land-use class and were left out.").format(
                    count=ground.unknown, name=landuse.name
                )
            )
        elements, progress = Elements(ground, lakes, parcels, dem, settings), run.part(0.4, 1.0)
        with run.outputs.raster("OUTPUT", grid) as writer:
            for strip, window in enumerate(grid.windows()):
                progress(window.top / grid.rows)
                writer.write(elements.read(strip, window), window)
        return {"OUTPUT": run.outputs.destination("OUTPUT")}
