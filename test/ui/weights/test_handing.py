"""What tools and files are given by the dialog of weights."""

import numpy as np
import pytest
from ecorestore.core.evaluation.judging import ENTROPY
from ecorestore.gis.judgementtables import write_matrix
from ecorestore.gis.plan import pointer
from ecorestore.ui.weights import files
from ecorestore.ui.weights.criteria import DIRECTION, NAME, WEIGHT
from qgis.core import QgsProject

from .hands import (
    add_layers,
    cells,
    choose,
    click,
    judged,
    page,
    type_into,
    used,
)


def test_the_overlay_gets_layers_weights_and_directions_by_name(dialog, layers, iface_of_processing):
    judged(dialog)
    given = used(dialog, "weightedoverlay")
    weights = dialog.session.shares()
    assert given["LAYERS"] == [layer.source() for layer in layers]
    expected = "; ".join(f"{name} = {weight:.6g}" for name, weight in zip(("坡度", "Rain", "Heat"), weights))
    assert given["WEIGHTS"] == expected and given["INVERT"] == "Rain"


def test_the_overlay_computes_what_the_table_says(dialog, layers, iface_of_processing):
    """As the dialog of the tool would run it, and with its layers in another order."""
    from osgeo import gdal
    from qgis import processing

    judged(dialog)
    given, weights = used(dialog, "weightedoverlay"), dialog.session.shares()
    bands = [gdal.Open(layer.source()).ReadAsArray().astype(float) for layer in layers]
    bands[1] = bands[1].min() + bands[1].max() - bands[1]
    expected = sum(weight * band for weight, band in zip(weights, bands))
    for order in (given["LAYERS"], given["LAYERS"][::-1]):
        result = processing.run(
            "ecorestore:weightedoverlay", {**given, "LAYERS": order, "OUTPUT": "TEMPORARY_OUTPUT"}
        )
        assert gdal.Open(result["OUTPUT"]).ReadAsArray() == pytest.approx(expected, rel=1e-5)


def test_layers_whose_names_cannot_stand_in_a_text_go_by_number(dialog, layers, iface_of_processing):
    layers[1].setName("a = b; c")
    add_layers(dialog, ["坡度", "a = b; c", "Heat"])
    dialog.model.setData(dialog.model.index(1, DIRECTION), True)
    given = used(dialog, "weightedoverlay")
    assert given["WEIGHTS"].split() == ["0.333333"] * 3 and given["INVERT"] == "2"


def test_entropy_weights_are_left_to_the_tool(dialog, layers, iface_of_processing):
    add_layers(dialog, ["坡度", "Heat"])
    choose(dialog.way, ENTROPY)
    assert [row[WEIGHT] for row in cells(dialog.model)] == ["–", "–"]
    given = used(dialog, "weightedoverlay")
    assert given["WEIGHTING"] == 2 and not given["WEIGHTS"]
    assert used(dialog, "degradation") is None and "entropy" in dialog.message.text()


def test_degradation_gets_them_too(dialog, layers, iface_of_processing):
    judged(dialog)
    given = used(dialog, "degradation")
    assert given["WEIGHTS"].startswith("坡度 = ") and given["INVERT"] == "Rain" and given["METHOD"] == 2


def test_resistance_gets_weights_of_its_factors(dialog, iface_of_processing):
    click(dialog, "addfactors")
    assert len(cells(dialog.model)) == 7 and cells(dialog.model)[0][DIRECTION] == "–"
    type_into(page(dialog).view, 0, 1, "5")
    given = used(dialog, "resistance")
    parts = dict(part.split("=") for part in given["WEIGHTS"].split())
    assert list(parts) == ["landuse", "slope", "elevation", "roads", "settlement", "water", "greenness"]
    assert float(parts["landuse"]) > float(parts["slope"])


def test_what_cannot_be_handed_on_is_said(dialog, layers, iface_of_processing):
    assert used(dialog, "weightedoverlay") is None and "no weights yet" in dialog.message.text()
    click(dialog, "addcriterion")
    assert used(dialog, "weightedoverlay") is None and "no layer in the project" in dialog.message.text()
    assert used(dialog, "resistance") is None and "factors" in dialog.message.text()


@pytest.mark.parametrize("ending", ["xlsx", "csv", "gpkg"])
def test_matrices_go_to_files_and_come_back(dialog, layers, tmp_path, run_ahp, ending):
    judged(dialog)
    path = str(tmp_path / f"m.{ending}")
    files.write_to(dialog.session, 0, path)
    assert path in dialog.message.text()
    used_weights = [float(text) for text in run_ahp(path)["WEIGHTS"].split()]
    assert used_weights == pytest.approx(dialog.session.shares(), abs=1e-5)
    click(dialog, "addexpert")
    files.read_from(dialog.session, 1, path)
    assert np.array_equal(dialog.session.weights.matrix(0), dialog.session.weights.matrix(1))
    write_matrix(path, ["new", "坡度"], np.array([[1, 5], [0.2, 1]]))
    files.read_from(dialog.session, 1, path)
    assert [row[NAME] for row in cells(dialog.model)] == ["坡度", "Rain", "Heat", "new"]


def test_a_matrix_becomes_a_table_of_the_plan(dialog, plan, layers):
    judged(dialog)
    files.put_into_plan(dialog.session, 0)
    assert "No plan" in dialog.message.text()
    pointer.set_current(plan)
    files.put_into_plan(dialog.session, 0)
    files.put_into_plan(dialog.session, 0)
    tables = [layer for layer in QgsProject.instance().mapLayers().values() if plan.path in layer.source()]
    assert len(tables) == 1 and tables[0].featureCount() == 3
