"""Ecological, agricultural and urban space, from land use and the policy lines."""

import numpy as np

from ...core.messages import InputError, marked
from ...core.preparation.recode import Recoder
from ...core.zoning.spaces import three_spaces
from ...gis.rasters import stream
from ...gis.tables import landuse_lookup
from ...translation import tr
from ..base import EcoAlgorithm
from ..told import declare_small


class ThreeSpaces(EcoAlgorithm):
    """Land use, urban boundary, permanent farmland, red line in; three spaces out."""

    ID = "threespaces"
    GROUP = "zoning"
    TAGS = (
        "three spaces",
        "red line",
        "urban growth boundary",
        "三大空间",
        "三区三线",
        "生态空间",
        "城镇空间",
    )

    def displayName(self):
        return tr("Three spaces")

    def shortDescription(self):
        return tr("Draws ecological, agricultural and urban space from land use and the policy lines.")

    def method(self):
        return tr(
            "<p>Order of precedence (proposed default): ecological red line → ecological space; permanent basic "
            "farmland → agricultural space; urban growth boundary → urban space; elsewhere the space of the land "
            "use itself (built-in land-use table). Where lines overlap, the cells are counted and reported.</p>"
            "<p>Source of the three spaces: the plan, chapter 2, section 1.</p>"
        )

    def declare(self):
        text = tr("Output of “Classify land-use raster” with common classes, on the planning grid.")
        self.add_raster("LANDUSE", tr("Land use (common classes)"), text, kind="landuse_common")
        text = tr("Polygons that become urban space.")
        self.add_vector(
            "URBAN", tr("Urban growth boundary"), text, kind=("urban", "polygon_any"), optional=True
        )
        text = tr("Polygons that become agricultural space.")
        self.add_vector(
            "FARMLAND", tr("Permanent basic farmland"), text, kind=("farmland", "polygon_any"), optional=True
        )
        text = tr("Polygons that become ecological space.")
        self.add_vector(
            "REDLINE", tr("Ecological red line"), text, kind=("redline", "polygon_any"), optional=True
        )
        declare_small(self)
        text = tr("1 ecological, 2 agricultural, 3 urban; nodata 0.")
        self.add_raster_output("OUTPUT", tr("Three spaces"), text, kind="spaces")
        self.add_number_output("CONFLICTS", tr("Cells where policy lines overlap"))

    def execute(self, run):
        landuse, lookup, conflicts = run.inputs.raster("LANDUSE"), landuse_lookup("space"), 0
        recoder = Recoder({code: int(lookup[code]) for code in np.flatnonzero(lookup).tolist()})
        masks = [run.inputs.mask(key, landuse.grid) for key in ("URBAN", "FARMLAND", "REDLINE")]

        def compute(values, *lines):
            nonlocal conflicts
            own = recoder.apply(values)
            result = three_spaces(own, *(None if line is None else line > 0 for line in lines))
            conflicts += result.conflicts
            return result.space

        with run.outputs.raster("OUTPUT", landuse.grid) as writer:
            stream([landuse, *masks], [writer], compute, run.step)
            if not recoder.classified:
                raise InputError(
                    marked("“{name}” holds no common land-use class. Run “Classify land-use raster” first."),
                    name=landuse.name,
                )
        self._tell(run, recoder, conflicts, landuse)
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "CONFLICTS": conflicts}

    def _tell(self, run, recoder, conflicts, landuse):
        if recoder.unknown:
            run.log.warn(
                tr("{count} cells of “{name}” hold no common land-use class and were left out.").format(
                    count=sum(recoder.unknown.values()), name=landuse.name
                )
            )
        if conflicts:
            run.log.warn(
                tr("The policy lines overlap in {count} cells ({area} km²).").format(
                    count=f"{conflicts:,}", area=f"{conflicts * landuse.grid.cell_area / 1e6:,.2f}"
                )
            )
