"""What level-2 zoning looks at in the units, and what it writes about the zones."""

import numpy as np

from ....core.zoning.adjacency import components
from ....core.zoning.labels import renumber
from ....core.zoning.level2 import FeatureGroup
from ....gis.tables import classes
from ..shared.coverage import dissolve
from ..shared.naming import direction, level2_names, official
from ..shared.unitgraph import class_shares, raster_means, share_means

_MOST_CLASSES = 32


def feature_groups(run, units, progress) -> list:
    """Position, and for each feature raster the class shares or the mean of every unit."""
    groups = [
        FeatureGroup(
            np.column_stack([units.graph.x, units.graph.y]), run.inputs.number("POSITION_WEIGHT"), True
        )
    ]
    for raster in run.inputs.raster_list("FEATURES"):
        codes = raster.class_codes(_MOST_CLASSES)
        if codes:
            groups.append(FeatureGroup(class_shares(units, raster, codes, progress), 1.0, True))
        else:
            groups.append(FeatureGroup(raster_means(units, raster, progress)[:, None]))
    return groups


def basins_of(run, units, progress):
    """(n,) number of the basin that holds most of each unit, 0 outside; None without basins."""
    if not run.inputs.given("BASINS"):
        return None
    items = run.inputs.features("BASINS", run.inputs.grid().crs)
    numbers = range(1, len(items) + 1)
    raster = run.inputs.burn_items(
        run.inputs.source("BASINS").sourceName(), items, numbers, run.inputs.grid()
    )
    return class_shares(units, raster, range(len(items) + 1), progress).argmax(axis=1)


def connected_blocks(units, home: np.ndarray, strip: np.ndarray) -> np.ndarray:
    """(n,) block of every unit: touching units of one level-1 zone; each strip is one block."""
    count = home.size
    part = components(count, units.graph.edges, np.where(strip, -1 - home, home))
    return renumber(np.where(strip, count + home, part))


def zone_rows(run, units, found, strips: np.ndarray, progress) -> tuple:
    """(geometry, attributes) of the level-2 zones in the order of their codes, and the element classes."""
    elements = [entry for entry in classes("elements") if run.inputs.given("ELEMENTS")]
    shares = means = None
    if elements:
        codes = [entry.code for entry in elements]
        shares = class_shares(units, run.inputs.raster("ELEMENTS"), codes, progress)
    if run.inputs.given("DEGRADATION"):
        means = raster_means(units, run.inputs.raster("DEGRADATION"), progress)
    names, directions, limit = (
        level2_names(run, found),
        official(run, "direction"),
        run.inputs.number("DEGRADED"),
    )
    rows, seen = [], {}
    for label, (code, zone1) in enumerate(zip(found.code, found.zone1.tolist())):
        own = np.flatnonzero(found.label == label)
        seen[zone1] = seen.get(zone1, 0) + 1
        shape = dissolve([units.polygons[n] for n in own])
        damage = None if means is None else share_means(means[own], units.graph.area[own])
        aim = directions.get(code) or direction(zone1, damage, limit)
        values = [zone1, code, seen[zone1], names[label], int(strips[own].max()), shape.area() / 1e6]
        values += [damage, aim]
        values += [100.0 * share_means(shares[own, k], units.graph.area[own]) for k in range(len(elements))]
        rows.append((shape, values))
    return rows, elements
