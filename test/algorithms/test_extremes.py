"""Numbers at the end of what can be entered: refused in a moment with a sentence, never computed for ever."""

import time

import numpy as np
import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProject

from . import chain

#: Seconds; the checks themselves take milliseconds.
SOON = 5


@pytest.fixture
def data(make_raster, make_vector):
    return chain.landscape(make_raster, make_vector)


@pytest.fixture
def refused(provider, data):
    """The sentence with which a tool refuses, in its check or as soon as it runs."""

    def attempt(name, changes):
        tool, context = provider.algorithm(name).create(), QgsProcessingContext()
        context.setProject(QgsProject.instance())
        places = {d.name(): "TEMPORARY_OUTPUT" for d in tool.parameterDefinitions() if d.isDestination()}
        given = {**places, **chain.parameters(data)[name], **changes}
        began = time.monotonic()
        ok, message = tool.checkParameterValues(given, context)
        if ok:
            with pytest.raises(QgsProcessingException) as caught:
                tool.create().processAlgorithm(given, context, None)
            message = str(caught.value)
        assert time.monotonic() - began < SOON, f"{name} {changes}"
        assert "fault of its own" not in message and "memory" not in message, message
        return message

    return attempt


@pytest.mark.parametrize(
    ("name", "changes", "words"),
    [
        ("barriers", {"STEP": 1e-9}, "radii, more than 500"),
        ("barriers", {"STEP": 0.01}, "radii, more than 500"),
        ("barriers", {"MIN_RADIUS": 1e6}, "The radius 1e+06 m reaches across"),
        ("barriers", {"MIN_RADIUS": 1e15}, "reaches across"),
        ("barriers", {"MAX_RADIUS": 1e12}, "reaches across"),
        ("barriers", {"RESTORED": 0}, "must be above 0"),
        ("barriers", {"RESTORED": 1e308}, "“Resistance after restoration” takes 0 to 1e+15"),
        ("plangrid", {"MARGIN": 1e308}, "“Margin (m)” takes 0 to 1e+15"),
        ("plangrid", {"MARGIN": 1e14}, "cells. Choose a larger cell size"),
        ("plangrid", {"CELL_SIZE": 1e-9}, "“Cell size (m)” takes 0.1 to 100000"),
        ("plangrid", {"CELL_SIZE": 1e12}, "“Cell size (m)” takes 0.1 to 100000"),
        ("planningunits", {"SIZE": 1e-300}, "too near to zero"),
        ("planningunits", {"SIZE": 1e-9}, "units, more than"),
        ("connectivityindices", {"TOTAL_AREA": 1e300}, "takes 0 to 1e+15"),
        ("connectivityindices", {"TOTAL_AREA": 1e-300}, "too near to zero"),
        ("connectivityindices", {"PROBABILITY": 1}, "dispersal probability"),
        ("connectivityindices", {"PROBABILITY": 0}, "dispersal probability"),
        ("connectivityindices", {"THRESHOLD": 0}, "distance threshold"),
        ("restorationgain", {"PROBABILITY": 1}, "dispersal probability"),
        ("restorationgain", {"THRESHOLD": 0}, "distance threshold"),
        ("restorationgain", {"RESTORED": 0}, "must be above 0"),
        ("grade", {"CLASSES": 1e9}, "“Number of grades” takes 2 to 10"),
        ("mspa", {"EDGE_WIDTH": 1e9}, "takes 1 to 100"),
        ("currentflow", {"MODE": "omnidirectional", "RADIUS": 1e18}, "takes 0 to 1e+15"),
        ("securitypattern", {"WEIGHTS": "1e308,1e308"}, "beyond what can be computed with"),
        (
            "weightedoverlay",
            {"WEIGHTING": "given", "WEIGHTS": "1e308,1e308"},
            "beyond what can be computed with",
        ),
        ("weightedoverlay", {"WEIGHTING": "given", "WEIGHTS": ";;;"}, "holds no number"),
        ("zonelevel2", {"COUNT": 2**63}, "“Number of level-2 zones” takes 1 to 1e+15"),
    ],
)
def test_refused_in_a_moment(refused, name, changes, words):
    assert words in refused(name, changes)


@pytest.mark.parametrize("scale", [1.0, 0.001])
def test_a_raster_of_measured_values_as_focal_nodes(refused, make_raster, scale):
    side, rising = chain.SIDE, np.arange(chain.SIDE**2, dtype=np.float32) * np.float32(7 * scale)
    shape = {"cell": chain.CELL, "origin": (chain.LEFT, chain.TOP)}
    heights = make_raster("heights", rising.reshape(side, side) + np.float32(0.5), **shape)
    message = refused("currentflow", {"FOCAL": heights})
    assert "“heights” holds 0.5, which is not a whole number" in message
    assert "“heights” holds 0.5" in refused("costdistance", {"SOURCES": heights})


def test_a_raster_of_more_ids_than_can_be_computed(refused, make_raster):
    many = np.arange(1600, dtype=np.int32).reshape(40, 40)
    shape = {"cell": 100.0, "origin": (chain.LEFT, chain.TOP)}
    ids = make_raster("heights", many, **shape)
    ground = make_raster("ground", np.ones((40, 40), np.float32), **shape)
    changes = {"FOCAL": ids, "RESISTANCE": ground, "MASK": None, "SHORT_CIRCUIT": None}
    assert "holds 1,599 different values, more than the 1,000" in refused("currentflow", changes)


@pytest.mark.parametrize("cell", [30.0, 250.0, 2000.0])
def test_barriers_begin_on_grids_of_any_cells(run, read, make_raster, make_vector, cell):
    """The default radii follow the cells: 200 to 1000 m on fine ones, one to five cells on coarse ones."""
    rows, columns = 21, 60
    walls = np.ones((rows, columns), np.float32)
    walls[:, 28:31] = 50
    resistance = make_raster("resistance", walls, cell=cell)

    def square(column):
        left, top = 39400000 + column * cell, 4400000 - 9 * cell
        return (f"POLYGON(({left} {top},{left + 2 * cell} {top},{left + 2 * cell} {top - 2 * cell},"
                f"{left} {top - 2 * cell},{left} {top}))", column)  # fmt: skip

    sources = make_vector("Polygon", [square(2), square(56)], "id:integer")
    found = run("barriers", {"SOURCES": sources, "RESISTANCE": resistance, "OUTPUT": "TEMPORARY_OUTPUT",
                             "POINTS": "TEMPORARY_OUTPUT"})  # fmt: skip
    radii = {feature["radius"] for feature in found["POINTS"].getFeatures()} if found["COUNT"] else set()
    smallest = max(cell, 200.0)
    allowed = {smallest * number for number in range(1, 6)}
    assert found["HIGHEST"] > 0 and radii and radii <= allowed


@pytest.mark.parametrize(
    "name", ["breakpoints", "floodrisk", "habitatquality", "mspa", "plangrid", "zonelevel1", "zonelevel2"]
)
def test_default_numbers_run_on_coarse_cells(provider, data, name):
    """With every number left as it is, on cells of 500 m."""
    tool, context = provider.algorithm(name).create(), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    numbers = [d.name() for d in tool.parameterDefinitions() if d.type() == "number"]
    places = {d.name(): "TEMPORARY_OUTPUT" for d in tool.parameterDefinitions() if d.isDestination()}
    given = {key: value for key, value in chain.parameters(data)[name].items() if key not in numbers}
    assert tool.checkParameterValues({**places, **given}, context) == (True, "")
    assert tool.create().processAlgorithm({**places, **given}, context, None)
