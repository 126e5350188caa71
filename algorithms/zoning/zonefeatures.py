"""What level-2 zoning looks at in the units, and what it writes about the zones."""

import numpy as np

from ...core.zoning.adjacency import components
from ...core.zoning.labels import renumber
from ...core.zoning.level2 import FeatureGroup
from ..tables import classes
from .geometry import dissolve
from .naming import direction
from .unitgraph import class_shares, raster_means

_MOST_CLASSES = 32


def feature_groups(run, units) -> list:
    """Position, and for each feature raster the class shares or the mean of every unit."""
    graph = units.graph
    groups = [FeatureGroup(np.column_stack([graph.x, graph.y]), run.number("POSITION_WEIGHT"), True)]
    for raster in run.raster_list("FEATURES"):
        codes = raster.class_codes(_MOST_CLASSES)
        if codes:
            groups.append(FeatureGroup(class_shares(run, units, raster, codes), 1.0, True))
        else:
            groups.append(FeatureGroup(raster_means(run, units, raster)[:, None]))
    return groups


def basins_of(run, units):
    """(n,) number of the basin that holds most of each unit, None without basins."""
    if not run.given("BASINS"):
        return None
    numbers = {}
    raster = run.burnt("BASINS", run.grid(), lambda item: numbers.setdefault(id(item), len(numbers) + 1))
    shares = class_shares(run, units, raster, range(len(numbers) + 1))
    return shares.argmax(axis=1)


def connected_blocks(units, home: np.ndarray, strip: np.ndarray) -> np.ndarray:
    """(n,) block of every unit: touching units of one level-1 zone; each strip is one block."""
    count = home.size
    part = components(count, units.edges, np.where(strip, -1 - home, home))
    return renumber(np.where(strip, count + home, part))


def zone_rows(run, units, found, names, items, labels, strips) -> tuple:
    """(geometry, attributes) of the level-2 zones in the order of their codes, and the element classes."""
    elements = [entry for entry in classes("elements") if run.given("ELEMENTS")]
    cells = units.graph.area
    shares = means = None
    if elements:
        shares = class_shares(run, units, run.raster("ELEMENTS"), [entry.code for entry in elements])
    if run.given("DEGRADATION"):
        means = raster_means(run, units, run.raster("DEGRADATION"))
    members = {}
    for item, label, strip in zip(items, labels, strips):
        members.setdefault(int(label), []).append((item.geometry, strip))
    rows, seen = [], {}
    for label in range(found.made):
        zone1 = int(found.zone1[label])
        seen[zone1] = seen.get(zone1, 0) + 1
        shape = dissolve([geometry for geometry, _strip in members[label]])
        own = found.label == label
        damage = None if means is None else _mean(means[own], cells[own])
        values = [
            zone1,
            found.code[label],
            seen[zone1],
            names[label],
            members[label][0][1],
            shape.area() / 1e6,
        ]
        values += [damage, direction(zone1, damage)]
        values += [100.0 * _mean(shares[own, k], cells[own]) for k in range(len(elements))]
        rows.append((shape, values))
    return rows, elements


def _mean(values: np.ndarray, weights: np.ndarray):
    known = ~np.isnan(values)
    return float(np.average(values[known], weights=weights[known])) if known.any() else None
