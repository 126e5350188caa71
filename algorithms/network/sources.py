"""Extract ecological sources from habitat and protected areas."""

import re

import numpy as np
from qgis.core import QgsWkbTypes

from ...core.messages import InputError
from ...core.messages import tr as mark
from ...core.network.sources import find_patches, habitat, largest_overlap
from ...translation import tr
from ..base import EcoAlgorithm
from ..tables import class_of
from ..vectors import burn, polygonize
from .obstacles import name_of, only_polygons

_KM2 = 1e6
_FIELDS = (("id", "int"), ("area_km2", "real", 14, 4), ("name", "text", 120))


class Sources(EcoAlgorithm):
    """Quality and land use in; habitat patches of a minimum size out."""

    ID = "sources"
    GROUP = "network"
    TAGS = (
        "source",
        "habitat patch",
        "core area",
        "protected area",
        "生态源地",
        "源地",
        "斑块",
        "自然保护地",
    )

    def displayName(self):
        return tr("Extract ecological sources")

    def shortDescription(self):
        return tr("Finds the habitat patches between which the ecological network is built.")

    def method(self):
        return tr(
            "<p>Habitat is every cell whose quality is at least the threshold and whose land use is among the "
            "chosen classes (each condition only where its raster is given), together with the cells whose centre "
            "lies in a protected area. Habitat cells that touch at a side or a corner form a patch; patches of at "
            "least the smallest area (km²) are sources, numbered from the largest. The name is that of the "
            "protected area with the largest share of the patch. Patch filter after method chapter 3.3; smallest "
            "areas in use: 20 km² (ChinaXiv-202112.00068), proposed 1 km² for a city, 0.1 km² for plains, "
            "0.02 km² for an inner city.</p>"
        )

    def declare(self):
        quality = tr("Habitat or ecosystem quality, importance, or any other index where more is better.")
        self.add_raster("QUALITY", tr("Habitat or ecosystem quality"), quality, optional=True)
        least = tr("Lowest quality of habitat, in the unit of the quality raster. Proposed default 0.6.")
        self.add_number("QUALITY_MIN", tr("Lowest quality (unit of the raster)"), least, 0.6)
        landuse = tr("Common classes 1–15, from “Classify land-use raster”.")
        self.add_raster("LANDUSE", tr("Land use (common classes)"), landuse, optional=True)
        classes = tr("Codes of the land-use classes that are habitat, separated by spaces. Proposed default 3 4 5 7: "
                     "forest, shrubland, open and other forest, wetland.")  # fmt: skip
        self.add_text("CLASSES", tr("Habitat classes"), classes, "3 4 5 7")
        protected = tr("Nature reserves, red line or other polygons that are sources whatever their quality. "
                       "Names come from a field name or 名称.")  # fmt: skip
        self.add_vector("PROTECTED", tr("Protected areas"), protected, optional=True)
        area = tr("Smaller patches are left out. Proposed default 1 km².")
        self.add_number("MIN_AREA", tr("Smallest area (km²)"), area, 1, 0)
        found = tr("Polygons with id, area_km2 and name.")
        self.add_vector_output("OUTPUT", tr("Ecological sources"), found, style="sources")
        self.add_number_output("COUNT", tr("Number of sources"))
        self.add_number_output("AREA", tr("Area of the sources (km²)"))

    def check(self, run):
        if not run.given("QUALITY") and not run.given("LANDUSE"):
            raise InputError(mark("Give a quality raster, a land-use raster or both."))
        if run.given("LANDUSE"):
            _codes(run.text("CLASSES"))

    def execute(self, run):
        grid = run.grid()
        mask = self._habitat(run, grid)
        protected = only_polygons(run, "PROTECTED", run.features("PROTECTED", grid.crs))
        zones = None
        if protected:
            values = range(1, len(protected) + 1)
            zones = burn([item.geometry for item in protected], values, grid, dtype="int32", background=0)
            if not zones.any():
                sentence = tr("“{name}” covers no cell of the planning grid.")
                run.warn(sentence.format(name=run.source("PROTECTED").sourceName()))
            mask |= zones > 0
        run.step(0.5)
        patches = find_patches(mask, grid.cell_area, run.number("MIN_AREA") * _KM2)
        if not len(patches.areas):
            raise InputError(
                mark("No habitat patch reaches {area} km². Lower the smallest area or the lowest quality."),
                area=f"{run.number('MIN_AREA'):g}",
            )
        run.step(0.7)
        names = {}
        if zones is not None:
            shared = largest_overlap(patches.labels, zones)
            names = {label: name_of(protected[zone - 1].attributes) for label, zone in shared.items()}
        rows = [
            (geometry, (label, float(patches.areas[label - 1]) / _KM2, names.get(label, "")))
            for label, geometry in sorted(polygonize(patches.labels, grid, 8), key=lambda pair: pair[0])
        ]
        run.step(0.95)
        output = run.write_vector("OUTPUT", _FIELDS, rows, grid.crs, QgsWkbTypes.Type.MultiPolygon)
        return {"OUTPUT": output, "COUNT": len(rows), "AREA": float(patches.areas.sum()) / _KM2}

    def _habitat(self, run, grid):
        quality, landuse = run.raster("QUALITY"), run.raster("LANDUSE")
        codes = _codes(run.text("CLASSES")) if landuse else ()
        mask, below = np.zeros(grid.shape, bool), quality is None
        for window in grid.windows():
            run.step(0.4 * window.top / grid.rows)
            arrays = [source.read(window) if source else None for source in (quality, landuse)]
            least = run.number("QUALITY_MIN")
            mask[window.top : window.top + window.rows] = habitat(arrays[0], least, arrays[1], codes)
            below = below or bool((arrays[0] < least).any())
        if not below:
            run.warn(
                tr(
                    "Every cell of “{name}” reaches the lowest quality {least}. Is it in the raster's unit?"
                ).format(name=quality.name, least=f"{least:g}")
            )
        return mask


def _codes(text: str) -> list:
    """Class codes from a text; refuses what is no common class."""
    known = class_of("common")
    codes = []
    for word in re.split(r"[\s,;，；、]+", text.strip()):
        if not word.isdigit() or int(word) not in known:
            raise InputError(
                mark("“{word}” is no land-use class. Give codes from 1 to 15, separated by spaces."),
                word=word,
            )
        codes.append(int(word))
    return codes
