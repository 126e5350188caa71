"""Voltages of raster networks beside SciPy's direct solver, PyAMG, and the laws of Kirchhoff and Ohm."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.current import aggregates, multigrid
from ecorestore.core.network.current import solver as solver_module
from ecorestore.core.network.current.solver import GridSolver, adjacency, estimate, measure_pace
from ecorestore.core.network.current.stencil import Edges, conductances, node_current, outflow
from ecorestore.core.progress import Cancelled
from scipy import ndimage, sparse
from scipy.sparse.linalg import spsolve


def laplacian(resistance, neighbours=8, average="resistance"):
    """The same network built the slow way, cell by cell."""
    rows, columns = resistance.shape
    matrix = sparse.lil_matrix((rows * columns,) * 2)
    for i in range(rows):
        for j in range(columns):
            for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
                a, b = i + down, j + right
                if a >= rows or not 0 <= b < columns or (neighbours == 4 and down and right):
                    continue
                first, second = resistance[i, j], resistance[a, b]
                if np.isnan(first + second):
                    continue
                if average == "resistance":
                    value = 1 / (np.hypot(down, right) * (first + second) / 2)
                else:
                    value = (1 / first + 1 / second) / (2 * np.hypot(down, right))
                k, m = i * columns + j, a * columns + b
                matrix[k, m] -= value
                matrix[m, k] -= value
                matrix[k, k] += value
                matrix[m, m] += value
    return matrix.tocsr()


def surface(kind, shape, seed):
    rng = np.random.default_rng(seed)
    if kind == "noise":
        return rng.uniform(1, 100, shape)
    if kind == "heavy":
        return np.exp(rng.uniform(0, np.log(1000), shape))
    if kind == "classes":
        field = ndimage.gaussian_filter(rng.normal(size=shape), 1.5)
        return np.array([1.0, 10, 1000])[np.digitize(field, np.quantile(field, [0.4, 0.7]))]
    if kind == "one":
        return np.ones(shape)
    if kind == "snake":  # one passage, one cell wide
        values = np.full(shape, np.nan)
        values[::2] = 2
        values[1::4, -1] = values[3::4, 0] = 3
        return values
    values = rng.uniform(1, 100, shape)
    if kind == "holes":
        values[ndimage.gaussian_filter(rng.normal(size=shape), 1) > 0.2] = np.nan
    else:
        values[rng.random(shape) < {"sparse": 0.35, "islands": 0.65}[kind]] = np.nan
    return values


KINDS = ["noise", "heavy", "classes", "one", "snake", "holes", "sparse", "islands"]


@pytest.fixture(params=[4, 6000], ids=["multigrid", "direct"])
def few_direct(request, monkeypatch):
    """Have multigrid also on rasters that are small enough to be solved directly."""
    monkeypatch.setattr(multigrid, "DIRECT", request.param)


def balanced(parts, seed):
    """Currents that add up to 0 in each part."""
    current = np.random.default_rng(seed).normal(size=parts.shape)
    for number in range(1, parts.max() + 1):
        inside = parts == number
        current[inside] -= current[inside].mean()
    return np.where(parts > 0, current, 0.0)


def parts_of(matrix, shape):
    count, labels = sparse.csgraph.connected_components(matrix, directed=False)
    alone = np.bincount(labels)[labels] == 1
    labels = np.where(alone, -1, labels)
    return (np.unique(labels, return_inverse=True)[1] + (1 if not alone.any() else 0)).reshape(shape)


@pytest.mark.parametrize("neighbours", [8, 4])
@pytest.mark.parametrize("average", ["resistance", "conductance"])
def test_conductances(neighbours, average):
    resistance = surface("sparse", (7, 6), 2)
    edges = conductances(resistance, neighbours, average)
    matrix = laplacian(resistance, neighbours, average).toarray()
    index = np.arange(resistance.size).reshape(resistance.shape)
    for values, (down, right) in zip(edges, ((0, 1), (1, 0), (1, 1), (1, -1))):
        expected = np.zeros(resistance.shape)
        for i, j in np.ndindex(resistance.shape):
            if i + down < 7 and 0 <= j + right < 6:
                expected[i, j] = -matrix[index[i, j], index[i + down, j + right]]
        np.testing.assert_allclose(values, expected, rtol=1e-14)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("shape", [(13, 18), (16, 9), (1, 40), (33, 2), (7, 7)])
@pytest.mark.parametrize("neighbours", [8, 4])
def test_grounded(few_direct, kind, shape, neighbours):
    """Grounds of all strengths and fixed cells, against SciPy's direct solver."""
    resistance = surface(kind, shape, 5)
    rng = np.random.default_rng(6)
    ground = np.where(rng.random(shape) < 0.1, np.exp(rng.normal(size=shape) * 4), 0.0)
    fixed = rng.random(shape) < 0.05
    matrix = laplacian(resistance, neighbours)
    parts = parts_of(matrix, shape)
    for number in range(1, parts.max() + 1):
        fixed.ravel()[np.flatnonzero(parts == number)[0]] = True
    ground[parts == 0] = 0
    current = rng.normal(size=shape) * (parts > 0)
    solver = GridSolver(conductances(resistance, neighbours), ground, fixed)
    voltage = solver.solve(current, tolerance=1e-11)
    cells = np.flatnonzero((parts > 0) & ~fixed)
    system = (matrix + sparse.diags(ground.ravel())).tocsc()[cells][:, cells]
    expected = np.zeros(shape)
    expected.ravel()[cells] = spsolve(system, current.ravel()[cells])
    np.testing.assert_allclose(voltage, expected, atol=1e-8 * np.abs(expected).max())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("neighbours", [8, 4])
def test_floating(few_direct, kind, neighbours):
    """Without any ground: means are 0 in each part, and the currents are those put in."""
    resistance = surface(kind, (21, 24), 8)
    matrix = laplacian(resistance, neighbours)
    parts = parts_of(matrix, resistance.shape)
    current = balanced(parts, 9)
    voltage = GridSolver(conductances(resistance, neighbours)).solve(current, tolerance=1e-11)
    np.testing.assert_allclose(matrix @ voltage.ravel(), current.ravel(), atol=1e-8)
    means = ndimage.mean(voltage, parts, np.unique(parts[parts > 0]))
    np.testing.assert_allclose(means, 0, atol=1e-9 * np.abs(voltage).max())
    assert (voltage[parts == 0] == 0).all()


def test_stack_and_start_give_the_same(few_direct):
    resistance = surface("holes", (30, 31), 1)
    solver = GridSolver(conductances(resistance))
    currents = np.stack([balanced(solver.parts, 1), np.zeros(resistance.shape), balanced(solver.parts, 2)])
    together = solver.solve(currents, tolerance=1e-11)
    for current, voltage in zip(currents, together):
        alone = solver.solve(current, tolerance=1e-11)
        np.testing.assert_allclose(voltage, alone, atol=1e-8 * np.abs(together).max())
        again = solver.solve(current, start=alone + 7, tolerance=1e-11)
        np.testing.assert_allclose(again, alone, atol=1e-8 * np.abs(together).max())


def test_start_saves_steps():
    resistance = surface("noise", (120, 110), 1)
    solver = GridSolver(conductances(resistance))
    current = balanced(solver.parts, 3)
    voltage = solver.solve(current)
    steps = solver.steps
    assert 3 < steps < 20
    solver.solve(current * 1.00001, start=voltage)
    assert solver.steps < steps / 2


def test_reciprocity_and_conservation():
    """The potential that a source at a causes at b is that of b at a; 1 A flows through every cut."""
    resistance = surface("heavy", (140, 130), 4)
    edges = conductances(resistance)
    ground = np.zeros(resistance.shape)
    ground[70, :5] = 0.01
    solver = GridSolver(edges, ground)
    first, second = np.zeros((2, 140, 130))
    first[3, 5] = second[130, 120] = 1
    a, b = solver.solve(first), solver.solve(second)
    assert a[130, 120] == pytest.approx(b[3, 5], rel=1e-7)
    assert (a * ground).sum() == pytest.approx(1, rel=1e-7)


def test_node_current_of_a_line():
    """1 A through a row of cells, and a side branch that carries nothing."""
    resistance = np.array([[1.0, 2, 3, 4], [np.nan, np.nan, 5, np.nan]])
    edges = conductances(resistance, 4)
    current = np.array([[1.0, 0, 0, -1], [0, 0, 0, 0]])
    voltage = GridSolver(edges).solve(current)
    assert voltage[0, 0] - voltage[0, 3] == pytest.approx(1.5 + 2.5 + 3.5)
    np.testing.assert_allclose(node_current(voltage, edges), [[1, 1, 1, 1], [0, 0, 0, 0]], atol=1e-12)


def test_node_current_with_grounds():
    """A cell with a source of 1 A that loses 0.25 A to its own ground passes on 0.75 A."""
    edges = conductances(np.ones((1, 2)), 4)
    ground = np.array([[1.0, np.inf]])
    ground[0, 1] = 0
    fixed = np.array([[False, True]])
    current = np.array([[1.0, 0]])
    voltage = GridSolver(edges, ground, fixed).solve(current)
    np.testing.assert_allclose(voltage, [[0.5, 0]])
    np.testing.assert_allclose(node_current(voltage, edges), [[0.5, 0.5]])
    np.testing.assert_allclose(node_current(voltage, edges, -ground * voltage), [[1, 0.5]])


def test_node_current_by_definition():
    rng = np.random.default_rng(3)
    resistance = surface("sparse", (9, 8), 3)
    edges, voltage = conductances(resistance), rng.normal(size=(9, 8))
    matrix = -laplacian(resistance).toarray()
    np.fill_diagonal(matrix, 0)
    flows = matrix * (voltage.ravel()[:, None] - voltage.ravel()[None, :])
    expected = np.maximum(np.maximum(flows, 0).sum(0), np.maximum(flows, 0).sum(1))
    np.testing.assert_allclose(node_current(voltage, edges).ravel(), expected, rtol=1e-12)


@pytest.mark.parametrize("kind", ["noise", "classes", "holes", "sparse"])
def test_beside_pyamg(kind):
    pyamg = pytest.importorskip("pyamg")
    resistance = surface(kind, (150, 161), 12)
    solver = GridSolver(conductances(resistance))
    biggest = np.bincount(solver.parts.ravel())[1:].argmax() + 1
    cells = np.flatnonzero(solver.parts == biggest)
    current = np.zeros(resistance.shape)
    current.ravel()[cells[[50, -50]]] = 1, -1
    voltage = solver.solve(current)
    graph = adjacency(conductances(resistance))
    matrix = (sparse.diags(np.asarray(graph.sum(1)).ravel()) - graph).tocsr()[cells[1:]][:, cells[1:]]
    other = pyamg.smoothed_aggregation_solver(matrix)
    solution = other.solve(current.ravel()[cells[1:]], tol=1e-10, accel="cg", maxiter=300)
    theirs = solution[49] - solution[-50]
    ours = voltage.ravel()[cells[50]] - voltage.ravel()[cells[-50]]
    assert ours == pytest.approx(theirs, rel=1e-7)


def test_refusals():
    edges = conductances(np.array([[1.0, 1, np.nan, 1, 1]]))
    current = np.array([[1.0, 0, 0, 0, -1]])
    with pytest.raises(InputError, match="cannot leave"):
        GridSolver(edges).solve(current)
    with pytest.raises(InputError, match="cannot leave"):
        GridSolver(edges, fixed=np.array([[False, True, False, False, False]])).solve(current)
    both = np.array([[False, True, False, True, False]])
    np.testing.assert_allclose(GridSolver(edges, fixed=both).solve(current), [[1, 0, 0, 0, -1]])
    with pytest.raises(InputError, match="same grid"):
        GridSolver(edges, ground=np.zeros((2, 5)))
    with pytest.raises(InputError, match="0 or above"):
        GridSolver(edges, ground=np.full((1, 5), -1.0))
    for bad in (0.0, -3.0, np.inf):
        with pytest.raises(InputError, match="resistance has"):
            conductances(np.array([[1.0, bad]]))


def test_branches_that_do_not_follow_the_raster():
    """Two halves of a full raster that were cut apart float separately."""
    edges = Edges(*(values.copy() for values in conductances(np.ones((6, 6)), 4)))
    edges.south[2] = 0
    solver = GridSolver(edges)
    assert solver.part_count == 2
    current = np.zeros((6, 6))
    current[0, 0], current[2, 5] = 1, -1
    assert np.abs(solver.solve(current)[3:]).max() == 0
    current[2, 5], current[5, 5] = 0, -1
    with pytest.raises(InputError, match="cannot leave"):
        solver.solve(current)


def test_cancel():
    edges = conductances(surface("noise", (150, 150), 1))
    calls = []

    def stop(fraction):
        calls.append(fraction)
        if len(calls) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        GridSolver(edges, progress=stop)
    solver = GridSolver(edges)
    current = np.zeros((150, 150))
    current[0, 0], current[9, 9] = 1, -1
    calls.clear()
    with pytest.raises(Cancelled):
        solver.solve(current, progress=stop)
    assert 0 < calls[-1] < 1
    seen = []
    solver.solve(current, progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1


def test_pace_is_read_from_the_clock():
    ticks = iter([10.0, 14.0, 24.0])
    assert measure_pace(lambda: next(ticks), size=100) == (4e-4, 1e-3)


def test_estimate_grows_with_the_raster():
    assert estimate((2000, 2000)) < 2.5e9
    assert estimate((2000, 2000)) == pytest.approx(4 * estimate((1000, 1000)), rel=0.2)


def winding(size):
    """A single passage of one cell's width that fills the raster, with uneven resistance."""
    resistance = surface("snake", (size, size), 0)
    return resistance * np.random.default_rng(5).uniform(1, 10, resistance.shape)


def test_a_passage_of_thousands_of_cells_in_a_row():
    """Its resistance is the sum along it, which float32 alone could not find."""
    resistance = winding(150)
    edges = conductances(resistance, 4)
    current = np.zeros(resistance.shape)
    current[0, 0], current[149, 149] = 1, -1
    solver = GridSolver(edges)
    voltage = solver.solve(current)
    series = sum((1 / values[values > 0]).sum() for values in edges)
    assert voltage[0, 0] - voltage[149, 149] == pytest.approx(series, rel=1e-6)


@pytest.mark.parametrize("kind", ["islands", "sparse"])
def test_walls_of_nodata_bring_aggregates(kind, monkeypatch):
    monkeypatch.setattr(solver_module, "PATIENCE", 0)
    monkeypatch.setattr(aggregates, "FEW", 50)
    edges = conductances(surface(kind, (200, 200), 2))
    solver = GridSolver(edges)
    current = balanced(solver.parts, 1)
    voltage = solver.solve(current)
    assert 20 < solver.steps < 80
    left = current - outflow(voltage, edges)
    assert np.linalg.norm(left) <= 1e-8 * np.linalg.norm(current)


def test_precondition_is_symmetric_and_positive():
    resistance = surface("holes", (110, 100), 4)
    fixed = np.zeros(resistance.shape, bool)
    solver = GridSolver(conductances(resistance), np.where(np.isnan(resistance), 0, 0.01), fixed)
    inside = np.isfinite(resistance)
    first, second = np.random.default_rng(1).normal(size=(2, *resistance.shape)) * inside
    a, b = solver.precondition(first), solver.precondition(second)
    assert (a * second).sum() == pytest.approx((b * first).sum(), rel=1e-4)
    assert (a * first).sum() > 0
    both = np.stack([first, second])
    together = solver.solve(both)
    solver.precondition(first)
    np.testing.assert_array_equal(solver.solve(both), together)
