"""Level-2 restoration zones: level-1 blocks split where nature and damage differ most."""

from typing import Optional

import numpy as np

from ....core.messages import InputError, marked
from ....core.zoning.level2 import NOTICES, Homes, Level2, level2
from ....gis.grid import Grid
from ....translation import tr
from ...base import EcoAlgorithm
from ..shared.coverage import Coverage
from ..shared.naming import named_in_vain
from ..shared.settings import read_names
from ..shared.unitgraph import Units, class_shares, joined_parts, make_units, raster_means
from .blocks import Level1Zones, cut_units, level1_zones
from .features import basins_of, connected_blocks, feature_groups
from .settings import Settings, read_settings
from .zones import Measured, share_fields, smaller_than, zone_rows


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
        text = tr("Output of “Planning units”.")
        self.add_vector("UNITS", tr("Planning units"), text, kind=("planning_units", "polygon_any"))
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
        self.add_table(
            "NAMES", tr("Zone names"), text, kind="zones2_names", check=read_names, builtin="zone_names"
        )
        text = tr(
            "Fields zone1, zone2 (I-1 …), order2, name, strip, area_km2, degradation, direction, shares (%)."
        )
        self.add_vector_output("OUTPUT", tr("Level-2 restoration zones"), text, kind="zones2")
        self.add_number_output("COUNT_MADE", tr("Zones made"))

    def check(self, run):
        read_names(run.inputs)

    def execute(self, run):
        settings, grid = read_settings(run.inputs), run.inputs.grid()
        zones = self._zones(run, grid)
        faces = self._faces(run, zones, grid)
        home = faces.home[:, 1]
        name = run.inputs.source("UNITS").sourceName()
        units = make_units(faces, name, grid, run.part(0.3, 0.35))
        run.inputs.keep(units.source)
        if units.joined:
            run.log.say(joined_parts(units.joined))
        zone1, strip = zones.zone1[home], zones.strip[home]
        basins = self._basins(run, units, grid)
        rasters = run.inputs.raster_list("FEATURES")
        groups = feature_groups(units, rasters, settings.position_weight, run.part(0.4, 0.6))
        homes = Homes(zone1, connected_blocks(units, home, strip > 0), strip > 0, basins)
        found = level2(units.graph, homes, groups, settings.rules, run.part(0.6, 0.85))
        self._tell_cuts(run.log, found)
        measured = self._measured(run, units, settings.degraded)
        rows = list(zone_rows(units, found, strip, measured, settings.names))
        self._tell_names(run.log, found, rows, settings)
        left_out = tuple(share_fields()) if measured.shares is None else ()
        destination = run.outputs.vector("OUTPUT", rows, grid.crs, left_out=left_out)
        return {"OUTPUT": destination, "COUNT_MADE": found.made}

    def _zones(self, run, grid: Grid) -> Level1Zones:
        items = run.inputs.features("ZONES", grid.crs, ("zone1", "strip"))
        zones = level1_zones(items)
        if not np.isin(zones.zone1, range(1, 6)).all():
            name = run.inputs.source("ZONES").sourceName()
            raise InputError(marked("“{name}” has a zone1 other than 1 to 5. Correct the field."), name=name)
        return zones

    def _faces(self, run, zones: Level1Zones, grid: Grid) -> Coverage:
        """The units cut by the level-1 zones."""
        units = [item.geometry for item in run.inputs.features("UNITS", grid.crs)]
        faces = cut_units(units, zones.polygons, run.part(0.0, 0.3))
        if faces is None:
            raise InputError(
                marked("“{units}” and “{zones}” do not overlap. Give the units the zones were made from."),
                units=run.inputs.source("UNITS").sourceName(),
                zones=run.inputs.source("ZONES").sourceName(),
            )
        return faces

    def _basins(self, run, units: Units, grid: Grid) -> Optional[np.ndarray]:
        if not run.inputs.given("BASINS"):
            return None
        items = run.inputs.features("BASINS", grid.crs)
        name, numbers = run.inputs.source("BASINS").sourceName(), range(1, len(items) + 1)
        raster = run.inputs.burn_items(name, items, numbers, grid)
        return basins_of(units, raster, len(items), run.part(0.35, 0.4))

    def _measured(self, run, units: Units, degraded: float) -> Measured:
        elements, degradation = map(run.inputs.optional_raster, ("ELEMENTS", "DEGRADATION"))
        progress, shares, means = run.part(0.85, 0.99), None, None
        if elements is not None:
            shares = class_shares(units, elements, list(share_fields().values()), progress)
        if degradation is not None:
            means = raster_means(units, degradation, progress)
        return Measured(shares, means, degraded)

    def _tell_cuts(self, log, found: Level2) -> None:
        if found.reason in NOTICES:
            log.warn(tr(NOTICES[found.reason]).format(made=found.made, wanted=found.wanted))
        if found.missing:
            log.say(
                tr("{count} values of units without data were replaced by the mean.").format(
                    count=found.missing
                )
            )

    def _tell_names(self, log, found: Level2, rows: list, settings: Settings) -> None:
        """Names for zones that were not made, and zones that no cut made smaller than the smallest."""
        unknown = named_in_vain(found, settings.names.names)
        if unknown:
            text = tr("The names table names zones that were not made: {codes}.")
            log.warn(text.format(codes=", ".join(unknown)))
        small = smaller_than(rows, settings.rules.min_area)
        if small:
            text = tr("Level-1 blocks smaller than the smallest zone stayed whole: {codes}.")
            log.warn(text.format(codes=", ".join(small)))
