"""Extract ecological sources from habitat and protected areas."""

from ....core.messages import InputError, marked
from ....core.network.sources import find_patches
from ....gis.burning import polygonize
from ....gis.memory import require_cells
from ....translation import tr
from ...base import EcoAlgorithm
from ...run import Run
from ..shared.scales import OWN, areas_by_scale
from ..shared.settings import read_features
from .habitat import Conditions, find_habitat
from .importance import important_patches
from .reserves import Reserves
from .settings import read_settings

_KM2 = 1e6
#: Memory for each cell, measured across 1 and 3 million cells.
_CELL_BYTES = 35


class Sources(EcoAlgorithm):
    """MSPA, quality and land use in; habitat patches of a minimum size and importance out."""

    ID = "sources"
    GROUP = "network"
    TAGS = (
        "source",
        "habitat patch",
        "core area",
        "MSPA",
        "dPC",
        "protected area",
        "生态源地",
        "源地",
        "斑块",
        "自然保护地",
    )
    NETWORK_SCALE = "SCALE"

    def displayName(self) -> str:
        return tr("Extract ecological sources")

    def shortDescription(self) -> str:
        return tr("Finds the habitat patches between which the ecological network is built.")

    def method(self) -> str:
        return tr(
            "<p>Habitat is every cell that is core of the MSPA (codes 17 and 117), whose quality is at least the "
            "threshold and whose land use is among the chosen classes (each condition only where its raster is given), "
            "together with the cells whose centre lies in a protected area. Habitat cells that touch at a side or a "
            "corner form a patch; patches of at least the smallest area (km²) remain, numbered from the largest. The "
            "name is that of the protected area with the largest share of the patch.</p>"
            "<p>With a lowest dPC, patches of less importance for the connectivity of all patches are left out: "
            "dPC = 100 · (PC − PC without the patch) / PC, PC = Σᵢ Σⱼ aᵢ aⱼ p*ᵢⱼ / A², p* the highest product along "
            "any path of p = exp(ln(p₀) · d / d₀), d the distance of the edges (Saura & Pascual-Hortal 2007). "
            "Sources in the study of Turpan: dPC above 3 at d₀ = 1500 m, p₀ = 0.5 (ChinaXiv-201809.00009).</p>"
            "<p>Smallest areas of the plan's four scales, table network_scales: 20 km² around the capital "
            "(ChinaXiv-202112.00068), proposed 1 km² for a municipality, 0.1 km² for birds of the plain, 0.02 km² for "
            "an inner city.</p>"
        )

    def declare(self) -> None:
        mspa = tr("Pixel codes of “Morphological spatial pattern analysis (MSPA)”; its core is habitat.")
        self.add_raster(
            "MSPA",
            tr("MSPA (codes)"),
            mspa,
            kind=("mspa_codes", "raster_classes_any"),
            optional=True,
            usual=True,
        )
        quality = tr("Habitat or ecosystem quality, importance, or any other index where more is better.")
        self.add_raster(
            "QUALITY",
            tr("Habitat or ecosystem quality"),
            quality,
            kind=("ecosystem_quality", "habitat_quality", "raster_any"),
            optional=True,
        )
        least = tr("Lowest quality of habitat, in the unit of the quality raster. Proposed default 0.6.")
        self.add_number("QUALITY_MIN", tr("Lowest quality (unit of the raster)"), least, 0.6)
        landuse = tr("Common classes 1–15, from “Classify land-use raster”.")
        self.add_raster(
            "LANDUSE", tr("Land use (common classes)"), landuse, kind="landuse_common", optional=True
        )
        classes = tr("Codes of the land-use classes that are habitat, separated by spaces. Proposed default 3 4 5 7: "
                     "forest, shrubland, open and other forest, wetland.")  # fmt: skip
        self.add_text("CLASSES", tr("Habitat classes"), classes, "3 4 5 7")
        protected = tr("Nature reserves, red line or other polygons that are sources whatever their quality. "
                       "Names come from a field name or 名称.")  # fmt: skip
        self.add_vector(
            "PROTECTED",
            tr("Protected areas"),
            protected,
            kind=("reserves", "redline", "polygon_any"),
            optional=True,
        )
        scale = tr("Sets the smallest area to the proposed one of a scale of the plan. The sources and what is made of "
                   "them carry the scale: each scale has its own map of the network.")  # fmt: skip
        self.add_choice("SCALE", tr("Scale"), scale, areas_by_scale(), OWN)
        area = tr("Smaller patches are left out. Proposed default 1 km²; a scale takes its own.")
        self.add_number("MIN_AREA", tr("Smallest area (km²)"), area, 1, 0)
        least = tr("Patches with a lower dPC are left out; 0 keeps all and writes dPC. Empty: dPC is not computed. "
                   "Studies use 3 (ChinaXiv-201809.00009).")  # fmt: skip
        self.add_number("MIN_DPC", tr("Lowest dPC (%)"), least, None, 0, 100, optional=True)
        reach = tr("Distance d₀ between edges at which the probability applies. Default 1500 m "
                   "(ChinaXiv-201809.00009).")  # fmt: skip
        self.add_number("THRESHOLD", tr("Dispersal threshold (m)"), reach, 1500, 0, advanced=True)
        chance = tr("p₀, between 0 and 1. Default 0.5 (ChinaXiv-201809.00009).")
        self.add_number("PROBABILITY", tr("Dispersal probability"), chance, 0.5, 0, 1, advanced=True)
        found = tr("Polygons with id, area_km2, name and dpc (%).")
        self.add_vector_output("OUTPUT", tr("Ecological sources"), found, kind="sources")
        self.add_number_output("COUNT", tr("Number of sources"))
        self.add_number_output("AREA", tr("Area of the sources (km²)"))

    def check(self, run: Run) -> None:
        read_settings(run.inputs)

    def execute(self, run: Run) -> dict:
        settings, grid = read_settings(run.inputs), run.inputs.grid()
        require_cells(settings.name, grid.cells, _CELL_BYTES)
        mspa, quality, landuse = (run.inputs.optional_raster(key) for key in ("MSPA", "QUALITY", "LANDUSE"))
        conditions = Conditions(mspa, quality, settings.least_quality, landuse, settings.classes)
        mask = find_habitat(grid, conditions, run.part(0.0, 0.4), run.log)
        reserves = Reserves(read_features(run.inputs, "PROTECTED", grid.crs), grid, run.log)
        if reserves.zones is not None:
            mask |= reserves.zones > 0
        run.step(0.5)
        patches = find_patches(mask, grid.cell_area, settings.least_area * _KM2)
        if not len(patches.areas):
            raise InputError(
                marked("No habitat patch reaches {area} km². Lower the smallest area or the lowest quality."),
                area=f"{settings.least_area:g}",
            )
        patches, dpc = important_patches(patches, settings, grid, run.part(0.5, 0.9), run.log)
        run.step(0.9)
        areas, names = patches.areas / _KM2, reserves.names(patches.labels)
        shapes = sorted(polygonize(patches.labels, grid, 8), key=lambda pair: pair[0])
        run.step(0.95)
        rows = [
            (shape, {"id": i, "area_km2": float(areas[i - 1]), "name": names.get(i, ""), "dpc": dpc[i - 1]})
            for i, shape in shapes
        ]
        output = run.outputs.vector("OUTPUT", rows, grid.crs)
        return {"OUTPUT": output, "COUNT": len(rows), "AREA": float(patches.areas.sum()) / _KM2}
