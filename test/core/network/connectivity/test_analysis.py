"""All indices together: the parts of the house give what they give alone, candidates and links too."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.connectivity.analysis import analyse, analyse_links, grade

from .graphs import cut, graph_of, plane, slow_iic, slow_pc


def test_indices_and_candidates():
    areas, distance = plane(20, 21, limit=5000)
    existing = np.arange(20) != 7
    found = analyse(areas, distance, 1500, 0.5, existing, landscape=1000.0)
    old = np.ix_(existing, existing)
    graph = graph_of(distance[old])
    pc = slow_pc(areas[existing], graph, 1500, 0.5)
    assert found.indices["PCnum"] == pytest.approx(pc)
    assert found.indices["PC"] == pytest.approx(pc / 1000.0**2)
    assert found.indices["EC(PC)"] == pytest.approx(np.sqrt(pc))
    near = graph_of(np.where(distance[old] <= 1500, distance[old], np.inf))
    assert found.indices["IICnum"] == pytest.approx(slow_iic(areas[existing], near))
    assert found.indices["NL"] == near.number_of_edges()
    for name in ("IIC", "PC"):
        assert sum(
            found.indices[f"{name}{share}(%)"] for share in ("intra", "direct", "step")
        ) == pytest.approx(100)
    gain = slow_pc(areas, graph_of(distance), 1500, 0.5) - pc
    assert found.patches["dPC"][7] == pytest.approx(100 * gain / pc)
    assert np.isnan(found.patches["BC"][7]) and np.isfinite(np.delete(found.patches["BC"], 7)).all()
    assert found.groups[7] == 0 and found.groups[np.argmax(areas * existing)] >= 1


def test_groups_by_falling_area():
    distance = np.full((4, 4), np.inf)
    np.fill_diagonal(distance, 0)
    distance[0, 1] = distance[1, 0] = 10
    found = analyse(np.array([1.0, 1.0, 5.0, 0.5]), distance, 20, 0.5)
    assert found.groups.tolist() == [2, 2, 1, 3]
    assert found.indices["NC"] == 3 and "PC" not in found.indices


def test_links():
    areas, distance = plane(15, 22, limit=4000)
    first, second = np.nonzero(np.triu(np.isfinite(distance), 1))
    found, graph = analyse_links(areas, distance, 1500, 0.5, first, second), graph_of(distance)
    pc = slow_pc(areas, graph, 1500, 0.5)
    near = graph_of(np.where(distance <= 1500, distance, np.inf))
    iic = slow_iic(areas, near)
    for number, edge in enumerate(zip(first, second)):
        rest = slow_pc(areas, cut(graph, *edge), 1500, 0.5)
        assert found.pc[number] == pytest.approx(100 * (pc - rest) / pc, abs=1e-8)
        rest = slow_iic(areas, cut(near, *edge)) if near.has_edge(*edge) else iic
        assert found.iic[number] == pytest.approx(100 * (iic - rest) / iic, abs=1e-8)


def test_grades_of_the_published_limits():
    assert grade(np.array([5, 3.01, 3.0, 1.01, 1.0, 0.2, 0.1, 0.0])).tolist() == [1, 1, 2, 2, 3, 3, 4, 4]


def test_only_candidates_are_refused():
    areas, distance = plane(3, 23)
    with pytest.raises(InputError, match="candidates"):
        analyse(areas, distance, 1500, 0.5, np.zeros(3, bool))


def test_shares_of_iic_by_hand():
    """Three patches in a row: IICnum = 1 + 4 + 9 + 2 (1·2/2 + 2·3/2 + 1·3/3) = 24."""
    distance = np.array([[0, 10, np.inf], [10, 0, 10], [np.inf, 10, 0]])
    indices = analyse(np.array([1.0, 2.0, 3.0]), distance, 20, 0.5).indices
    assert indices["IICnum"] == pytest.approx(24)
    found = [indices[f"IIC{share}(%)"] for share in ("intra", "direct", "step")]
    assert found == pytest.approx([100 * part / 24 for part in (14, 8, 2)])
