"""Conefor 2.7.3's own output, to its printed digits."""

import numpy as np
from ecorestore.core.network.connectivity import (
    dispersal_probability,
    distance_matrix,
    equivalent_connectivity,
    hop_counts,
    patch_importance,
    strongest_paths,
    unique_links,
)
from ecorestore.core.network.connectivity.binary import (
    betweenness,
    binary_importance,
    binary_indices,
    linked_within,
)
from ecorestore.core.network.connectivity.overall import between, node_flux, shares
from ecorestore.core.network.connectivity.passages import passages_by_links, passages_by_probability
from ecorestore.core.network.connectivity.paths import HOPS, strength_of


def read(shared, case):
    nodes = np.loadtxt(shared("peers", "conefor", f"{case}_nodes.txt"))
    links = np.loadtxt(shared("peers", "conefor", f"{case}_dist.txt"))
    ids = nodes[:, 0].astype(int).tolist()
    ends = [[ids.index(i) for i in links[:, column].astype(int)] for column in (0, 1)]
    distance = distance_matrix(len(ids), unique_links(np.array(ends[0]), np.array(ends[1]), links[:, 2]))
    return nodes[:, 1], distance


def overall(shared, folder):
    text = shared("peers", "conefor", folder, "overall_indices.txt").read_text(encoding="utf-8")
    return dict(line.split() for line in text.splitlines() if line.strip())


def nodes(shared, folder, name):
    path = shared("peers", "conefor", folder, f"{name}_node_importances.txt")
    lines = path.read_text(encoding="utf-8").split("\n")
    heads = lines[0].split()
    rows = [line.split() for line in lines[1:] if line.strip()]
    return {head: [row[number] for row in rows] for number, head in enumerate(heads)}


def printed(values):
    """As Conefor prints numbers: six digits."""
    return [f"{value:.6g}" for value in np.atleast_1d(values)]


def same(found, expected, units=0.5000001):
    """Equal but for half a unit of the last printed digit."""
    expected = np.atleast_1d(np.array(expected, float))
    size = np.where(expected == 0, 1e-5, np.abs(expected))
    unit = 10.0 ** (np.floor(np.log10(size)) - 5)
    return np.all(np.abs(np.atleast_1d(found) - expected) <= units * unit)


def test_probabilities(shared):
    areas, distance = read(shared, "gr")
    p = dispersal_probability(distance, 600, 0.5)
    best = strongest_paths(p)
    expected = overall(shared, "out_gr")
    found = shares(areas, p, best)
    assert printed(between(np.ones(len(areas)), p)) == [expected["F"]]
    assert printed(between(areas, p)) == [expected["AWF"]]
    assert printed(areas @ best @ areas) == [expected["PCnum"]]
    assert printed(equivalent_connectivity(areas, best)) == [expected["EC(PC)"]]
    assert same(found.intra, expected["PCintra(%)"]) and same(found.direct, expected["PCdirect(%)"])
    assert same(found.step, expected["PCstep(%)"])
    table, found = nodes(shared, "out_gr", "gr"), patch_importance(areas, p)
    assert same(found.total, table["dPC"]) and same(found.intra, table["dPCintra"])
    assert same(found.flux, table["dPCflux"]) and same(found.connector, table["dPCconnector"])
    assert same(node_flux(np.ones(len(areas)), p), table["dF"])
    # All areas are equal, yet Conefor prints 24.7888 for dF and 24.7887 for dAWF: one unit of the last digit.
    assert same(node_flux(areas, p), table["dAWF"], units=1)


def test_binary_with_a_distance_equal_to_the_threshold(shared):
    areas, distance = read(shared, "t4")
    linked = linked_within(distance, 300)
    assert (distance[linked] == 300).any()
    hops = hop_counts(linked)
    expected, whole = overall(shared, "out_t4iic300"), binary_indices(areas, hops)
    closeness = strength_of(hops, HOPS)
    assert [str(whole.links), str(whole.components)] == [expected["NL"], expected["NC"]]
    assert printed([whole.harary, whole.coincidence, whole.largest]) == [
        expected["H"], expected["CCP"], expected["LCPnum"],
    ]  # fmt: skip
    assert printed(areas @ closeness @ areas) == [expected["IICnum"]]
    assert printed(equivalent_connectivity(areas, closeness)) == [expected["EC(IIC)"]]
    found = shares(areas, linked / 2, closeness)
    assert printed(found) == [expected[f"IIC{name}(%)"] for name in ("intra", "direct", "step")]
    table, each = nodes(shared, "out_t4iic300", "t4iic300"), binary_importance(areas, linked, hops)
    for values, head in (
        (each.links, "dNL"), (each.components, "dNC"), (each.harary, "dH"), (each.coincidence, "dCCP"),
        (each.largest, "dLCP"), (each.iic.total, "dIIC"), (each.iic.intra, "dIICintra"),
        (each.iic.flux, "dIICflux"), (each.iic.connector, "dIICconnector"),
        (betweenness(linked, hops), "BC"), (passages_by_links(areas, linked, hops), "dBC_IIC"),
    ):  # fmt: skip
        assert same(values, table[head]), head


def test_passages_by_probability(shared):
    """In this network every direct link is its own best path."""
    areas, distance = read(shared, "gr")
    p = dispersal_probability(distance, 600, 0.5)
    found = passages_by_probability(areas, p, strongest_paths(p))
    assert same(found, nodes(shared, "out_gr", "gr")["dBC_PC"])
