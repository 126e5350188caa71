import numpy as np
import pytest
from ecorestore.gis.tables import read_builtin
from qgis.core import QgsRasterLayer

ROWS = {row["map"]: row for row in read_builtin("maps")}


def style_of(layer, which):
    from ecorestore.gis.sheet.mapstyles import style_on_map

    return style_on_map(layer, ROWS[which])


@pytest.mark.parametrize(
    ("key", "which", "style"),
    [
        ("zones2", "zoning", "zones2"),
        ("units", "types", "unittypes"),
        ("units", "ways", "unitways"),
        ("units", "priority", "unitpriority"),
        ("corridors", "network", "corridors"),
        ("breaks", "network", "breakpoints"),
        ("sources", "network", "sources"),
        ("sources", "zoning", None),
        ("boundary", "zoning", None),
    ],
)
def test_vector_layers_are_known_by_their_fields(town, key, which, style):
    assert style_of(town[key], which) == style


def test_class_raster_is_known_by_the_names_in_the_file(run, make_raster):
    path = make_raster("landuse", np.array([[1, 3], [9, 8]]))
    result = run(
        "naturalresources",
        {"LANDUSE": path, "DEM": make_raster("dem", np.ones((2, 2))), "OUTPUT": "TEMPORARY_OUTPUT"},
    )
    layer = QgsRasterLayer(result["OUTPUT"], "unknown")
    assert style_of(layer, "naturalresources") == "elements"
    assert style_of(layer, "types") == "elements"


def test_class_raster_of_another_program_is_known_by_its_codes(make_raster):
    fitting = QgsRasterLayer(make_raster("a", np.array([[1, 3], [2, 2]])), "a")
    assert style_of(fitting, "ways") == "restoration_ways"
    assert style_of(fitting, "zoning") is None
    other = QgsRasterLayer(make_raster("b", np.array([[1, 4], [2, 2]])), "b")
    assert style_of(other, "ways") is None
    real = QgsRasterLayer(make_raster("c", np.array([[1.0, 2.5]])), "c")
    assert style_of(real, "ways") is None


def test_continuous_raster_is_known_by_its_tool(run, make_raster):
    result = run(
        "normalise", {"INPUT": make_raster("a", np.array([[1.0, 4.0]])), "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    assert style_of(QgsRasterLayer(result["OUTPUT"], "r"), "types") == "score"
