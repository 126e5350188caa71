"""Level-2 restoration zones: level-1 blocks split where nature and damage differ most."""

import numpy as np

from ....core.messages import InputError, marked
from ....core.zoning.level2 import NOTICES, Homes, Level2Settings, level2
from ....translation import tr
from ...base import EcoAlgorithm
from ..shared.coverage import SLIVER, absorb, tile
from ..shared.unitgraph import make_units
from .features import basins_of, connected_blocks, feature_groups, zone_rows


class ZoneLevel2(EcoAlgorithm):
    """Units, level-1 zones, feature rasters in; N contiguous zones out (SKATER)."""

    ID = "zonelevel2"
    GROUP = "zoning"
    TAGS = (
        "level-2 zones",
        "SKATER",
        "regionalisation",
        "minimum spanning tree",
        "二级分区",
        "修复分区",
        "聚类",
    )

    def displayName(self):
        return tr("Level-2 restoration zones")

    def shortDescription(self):
        return tr(
            "Splits the level-1 zones into contiguous level-2 zones by natural resources and degradation."
        )

    def method(self):
        return tr(
            "<p>SKATER (Assunção et al. 2006, Int. J. Geogr. Inf. Sci. 20: 797–811): a minimum spanning tree over "
            "touching units, edge weight = distance of their standardised features; then, in whatever level-1 block "
            "it lies, the cut that lowers the within-zone sum of squared deviations most, until the number is "
            "reached. No cut leaves a zone below the smallest area; level-1 blocks that are smaller stay whole. "
            "Every zone is one contiguous polygon, but for parts of the planning area that lie apart; strips stay "
            "whole.</p><p>Whole-number rasters of at most 32 values are classes and give the share of each class in "
            "a unit, other rasters give its mean; each raster and the position weigh 1 (proposed defaults). Zones are "
            "numbered I-1 … V-n from north-west to south-east and named position + function; official names come "
            "from the names table. The main direction follows from function and degradation (built-in table of "
            "directions, proposed). The plan has 18 level-2 zones (chapter 2, section 1).</p>"
        )

    def declare(self):
        self.add_vector(
            "UNITS",
            tr("Planning units"),
            tr("Output of “Planning units”."),
            kind=("planning_units", "polygon_any"),
        )
        self.add_vector(
            "ZONES", tr("Level-1 zones"), tr("Output of “Level-1 restoration zones”."), kind="zones1"
        )
        text = tr("Rasters that tell zones apart: natural elements, degradation …")
        self.add_rasters(
            "FEATURES",
            tr("Features"),
            text,
            kind=("elements", "degradation", "dominant_function", "raster_any"),
        )
        self.add_number("COUNT", tr("Number of level-2 zones"), tr("The plan has 18."), 18, 1, integer=True)
        self.add_number("MIN_AREA", tr("Smallest zone (km²)"), tr("Proposed default 150 km²."), 150, 0)
        text = tr("Polygons; a zone crosses their borders only where units differ little.")
        self.add_vector(
            "BASINS", tr("River basins"), text, kind=("basins", "watersheds", "polygon_any"), optional=True
        )
        text = tr("For the share of each element in a zone.")
        self.add_raster(
            "ELEMENTS", tr("Natural elements"), text, kind=("elements", "natural_resources"), optional=True
        )
        text = tr("For mean degradation (0–4) and main direction.")
        self.add_raster("DEGRADATION", tr("Degradation degree"), text, kind="degradation", optional=True)
        text = tr("Higher makes rounder zones; each feature raster weighs 1. Proposed default 1.")
        self.add_number("POSITION_WEIGHT", tr("Weight of position"), text, 1, 0, advanced=True)
        text = tr("How far a basin border holds units apart, in standard deviations. Proposed default 1.")
        self.add_number("BASIN_WEIGHT", tr("Weight of basin borders"), text, 1, 0, advanced=True)
        text = tr(
            "Mean degradation from which a zone counts as degraded in its direction. Proposed default 1.5."
        )
        self.add_number("DEGRADED", tr("Degraded from (0–4)"), text, 1.5, 0, 4, advanced=True)
        text = tr("Table with the columns zone (code such as I-1) and name, if wished also direction.")
        self.add_table("NAMES", tr("Zone names"), text, kind="zones2_names")
        text = tr(
            "Fields zone1, zone2 (I-1 …), order2, name, strip, area_km2, degradation, direction, shares (%)."
        )
        self.add_vector_output("OUTPUT", tr("Level-2 restoration zones"), text, kind="zones2")
        self.add_number_output("COUNT_MADE", tr("Zones made"))

    def execute(self, run):
        grid = run.inputs.grid()
        zone1, strip, faces = self._faces(run, grid)
        home = faces.home[:, 1]
        units = make_units(run, faces, run.inputs.source("UNITS").sourceName(), grid, run.part(0.3, 0.35))
        found = self._regionalise(run, units, home, zone1[home], strip[home])
        if found.reason in NOTICES:
            run.log.warn(tr(NOTICES[found.reason]).format(made=found.made, wanted=found.wanted))
        if found.missing:
            run.log.say(
                tr("{count} values of units without data were replaced by the mean.").format(
                    count=found.missing
                )
            )
        rows, elements = zone_rows(run, units, found, strip[home], run.part(0.85, 0.99))
        self._tell_small(run, rows)
        fields = [
            ("zone1", "int"), ("zone2", "text", 12), ("order2", "int"), ("name", "text", 80), ("strip", "int"),
            ("area_km2", "real"), ("degradation", "real"), ("direction", "text", 200),
            *((f"s_{entry.key}", "real") for entry in elements),
        ]  # fmt: skip
        destination = run.outputs.write_vector("OUTPUT", fields, rows, grid.crs)
        return {"OUTPUT": destination, "COUNT_MADE": found.made}

    def _faces(self, run, grid):
        """Level-1 zone and strip of every zone feature, and the units cut by the zones."""
        units = [item.geometry for item in run.inputs.features("UNITS", grid.crs)]
        items = run.inputs.features("ZONES", grid.crs, ("zone1", "strip"))
        name = run.inputs.source("ZONES").sourceName()
        zone1 = np.array([_whole(item.attributes["zone1"]) for item in items])
        if not np.isin(zone1, range(1, 6)).all():
            raise InputError(marked("“{name}” has a zone1 other than 1 to 5. Correct the field."), name=name)
        strip = np.array([_whole(item.attributes["strip"]) for item in items])
        faces = tile([units, [item.geometry for item in items]], progress=run.part(0.0, 0.25))
        if not (faces.home >= 0).all(axis=1).any():
            raise InputError(
                marked("“{units}” and “{zones}” do not overlap. Give the units the zones were made from."),
                units=run.inputs.source("UNITS").sourceName(),
                zones=name,
            )
        faces = faces.only((faces.home[:, 1] >= 0) | (faces.areas() < SLIVER))
        faces = absorb(faces, foreign=faces.home[:, 1] < 0, progress=run.part(0.25, 0.3))
        return zone1, strip, faces

    def _regionalise(self, run, units, home, zone1, strip):
        block = connected_blocks(units, home, strip > 0)
        groups = feature_groups(run, units, run.part(0.35, 0.55))
        basins = basins_of(run, units, run.part(0.55, 0.6))
        settings = Level2Settings(
            run.inputs.integer("COUNT"), run.inputs.number("MIN_AREA"), run.inputs.number("BASIN_WEIGHT")
        )
        homes = Homes(zone1, block, strip > 0, basins)
        return level2(units.graph, homes, groups, settings, run.part(0.6, 0.85))

    def _tell_small(self, run, rows):
        """Name the zones below the smallest area; no cut made them, but for strips."""
        smallest = run.inputs.number("MIN_AREA") * (1.0 - 1e-6)
        small = [values[1] for _shape, values in rows if values[5] < smallest and not values[4]]
        if small:
            run.log.warn(
                tr("Level-1 blocks smaller than the smallest zone stayed whole: {codes}.").format(
                    codes=", ".join(small)
                )
            )


def _whole(value) -> int:
    """A whole number; 0 where a field holds nothing."""
    try:
        return int(value)
    except (TypeError, ValueError):
        return 0
