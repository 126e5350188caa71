"""Planning units of boundaries with very many vertices, and of parts far from each other: same units, bounded effort."""

import resource
import time

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsProcessingContext, QgsProcessingException, QgsRectangle

X, Y = 39400000.0, 4400000.0


def star(count, radius=3000.0, x=X, y=Y):
    """A ragged boundary without self-intersections."""
    angle = np.linspace(0, 2 * np.pi, count + 1)[:-1]
    far = radius * (1 + 0.15 * np.sin(11 * angle)) + 20 * np.random.default_rng(3).random(count)
    return QgsGeometry.fromPolygonXY(
        [[QgsPointXY(x + r * np.cos(a), y + r * np.sin(a)) for r, a in zip(far.tolist(), angle.tolist())]]
    )


def rectangle(x, y, width, height):
    return QgsGeometry.fromRect(QgsRectangle(x, y, x + width, y + height))


@pytest.fixture
def units(run, make_vector):
    def call(boundary, **more):
        layer = make_vector("Polygon", [(boundary.asWkt(9), 1)], "a:integer", name="界")
        given = {"BOUNDARY": layer, "SIZE": 1000, "OUTPUT": "TEMPORARY_OUTPUT", **more}
        return [feature.geometry() for feature in run("planningunits", given)["OUTPUT"].getFeatures()]

    return call


def shapes():
    """Ragged, with a hole, with a hole across cells, of two parts, with an island in a hole, along the lines."""
    ragged = star(3000)
    hole = ragged.difference(rectangle(X + 100, Y + 100, 300, 300))
    across = ragged.difference(rectangle(X - 700, Y - 700, 1500, 1400))
    return {
        "ragged": ragged,
        "hole": hole,
        "across": across,
        "parts": ragged.combine(star(500, 900, X + 9000, Y + 300)),
        "island": across.combine(star(200, 200, X + 200, Y + 200)),
        "lines": rectangle(X, Y, 3000, 2000),
        "half": rectangle(X - 500, Y, 3000, 2500),
    }


@pytest.mark.parametrize("name", shapes())
@pytest.mark.parametrize("cutters", [False, True])
def test_both_ways_make_the_same_units(units, make_vector, monkeypatch, name, cutters):
    from ecorestore.algorithms.zoning.shared import coverage

    boundary, more = shapes()[name], {}
    if cutters:
        rows = [
            (rectangle(X - 5000, Y - 5000, 5300, 12000).asWkt(), "w"),
            (star(400, 2500, X + 900, Y).asWkt(9), "e"),
        ]
        more["TOWNSHIPS"] = make_vector("Polygon", rows, "name:string", name="镇")
    usual = units(boundary, **more)
    monkeypatch.setattr(coverage, "MANY", 0)
    other = units(boundary, **more)
    assert len(usual) == len(other) > 1
    assert sum(one.area() for one in other) == pytest.approx(boundary.area(), rel=1e-9)
    for one, two in zip(usual, other):
        assert two.isGeosValid()
        assert one.symDifference(two).area() < 1e-3


def test_time_grows_with_the_vertices(units):
    taken = {}
    for count in (60_000, 240_000):
        smooth = star(count)  # jagged at this density: 20 m of jitter every 0.1 m
        begun = time.perf_counter()
        found = units(smooth)
        taken[count] = time.perf_counter() - begun
        assert sum(one.area() for one in found) == pytest.approx(smooth.area(), rel=1e-9)
    assert taken[240_000] < 10 * taken[60_000] + 1


@pytest.mark.parametrize("far", [1e5, 8e6])
@pytest.mark.parametrize("size", [1000, 250])
def test_a_stray_part_costs_no_more_than_its_cells(units, far, size):
    home = rectangle(X, Y, 5300, 4100)
    stray = rectangle(X + far, Y + far / 2, 900, 900)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = units(home.combine(stray), SIZE=size, MIN_AREA=0)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    alone = units(home, SIZE=size, MIN_AREA=0)
    assert grown < 300
    assert sum(one.area() for one in found) == pytest.approx(home.area() + stray.area())
    assert len([one for one in found if one.boundingBox().xMinimum() < X + 6000]) == len(alone)


def test_it_can_be_cancelled_while_cells_are_sought(provider, make_vector, Feedback):  # noqa: N803
    layer = make_vector("Polygon", [(rectangle(X, Y, 9000, 9000).asWkt(), 1)], "a:integer")
    feedback, context = Feedback(), QgsProcessingContext()
    algorithm = provider.algorithm("planningunits").create()
    asked = []

    def stop(value):
        asked.append(value)
        if len(asked) > 3:
            feedback.cancel()

    feedback.progressChanged.connect(stop)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        algorithm.run(
            {"BOUNDARY": layer, "SIZE": 50, "OUTPUT": "memory:"}, context, feedback, catchExceptions=False
        )


def test_too_many_cells_are_refused_before_they_are_made(units):
    with pytest.raises(QgsProcessingException, match="Give a larger side"):
        units(rectangle(X, Y, 1e5, 1e5), SIZE=100)
    thin = QgsGeometry.unaryUnion([rectangle(X + 3000 * n, Y, 1, 3e6) for n in range(12)])
    begun = time.perf_counter()
    with pytest.raises(QgsProcessingException, match="Give a larger side"):
        units(thin, SIZE=20)
    assert time.perf_counter() - begun < 60
