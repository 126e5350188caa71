import pytest
from ecorestore.gis.recognise import kind_of, remember_kind
from ecorestore.gis.tables import classes
from qgis.core import (
    QgsMapLayerLegendUtils,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)


def test_layer_of_the_project_is_styled_at_once(run, town, tmp_path):
    layer = QgsRasterLayer(town["elements"], "elements")
    QgsProject.instance().addMapLayer(layer)
    path = tmp_path / "样式" / "elements.qml"
    path.parent.mkdir()
    result = run("applystyle", {"INPUT": layer, "STYLE": "elements", "OUTPUT": str(path)})
    assert result["OUTPUT"] == str(path)
    names = {row.code: row.name for row in classes("elements")}
    assert [(entry.value, entry.label) for entry in layer.renderer().classes()] == [
        (3, names[3]), (4, names[4]), (6, names[6]),
    ]  # fmt: skip
    assert [file.name for file in path.parent.iterdir()] == ["elements.qml"]
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    assert QgsMapLayerLegendUtils.legendNodeUserLabel(node, 0) == "Natural elements"


def test_style_file_dresses_another_layer(run, town, tmp_path):
    path = str(tmp_path / "zones.qml")
    run("applystyle", {"INPUT": town["zones2"], "STYLE": "zones2", "OUTPUT": path})
    other = QgsVectorLayer(town["zones2"].source(), "other", "memory")
    assert other.loadNamedStyle(path)[1]
    assert not other.customProperty("ecorestore/kind")  # a style does not say what a layer is
    assert [c.label() for c in other.renderer().categories()] == [
        "I-1 North-west", "I-2 North-east", "IV-1 South",
    ]  # fmt: skip
    assert other.labelsEnabled()


@pytest.mark.parametrize(
    ("key", "style", "message"),
    [
        ("zones2", "elements", "does not fit “result”"),
        ("elements", "zones2", "does not fit “elements”"),
        ("districts", "zones2", "“districts” has no field “zone1”"),
        ("districts", "breakpoints", "“districts” has no field “legend”"),
    ],
)
def test_style_that_does_not_fit_is_refused(run, town, tmp_path, key, style, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("applystyle", {"INPUT": town[key], "STYLE": style, "OUTPUT": str(tmp_path / "a.qml")})
    assert not (tmp_path / "a.qml").exists()


def test_folder_that_cannot_be_written_is_told(run, town, tmp_path):
    with pytest.raises(QgsProcessingException, match="Cannot write"):
        run(
            "applystyle",
            {"INPUT": town["zones2"], "STYLE": "zones2", "OUTPUT": str(tmp_path / "missing" / "a.qml")},
        )


def label_of(layer):
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    return QgsMapLayerLegendUtils.legendNodeUserLabel(node, 0)


@pytest.mark.parametrize(
    ("kind", "style", "label", "remembered"),
    [
        ("", "degradation", "Degradation degree (0 none to 4 extreme)", "degradation"),
        ("", "score", "Score (0–1)", ""),
        ("", "rainfall", "Rain and water (mm)", ""),
        ("evapotranspiration", "rainfall", "Evapotranspiration (mm/a)", "evapotranspiration"),
        ("slope", "value", "Slope (°)", "slope"),
        ("slope", "elevation", "Slope (°)", "slope"),
        ("degradation_score", "elevation", "Elevation (m)", "degradation_score"),
        ("degradation_score", "score", "Degradation score (0–1)", "degradation_score"),
    ],
)
def test_legend_speaks_of_the_kind(run, make_raster, tmp_path, kind, style, label, remembered):
    layer = QgsRasterLayer(make_raster("a", [[1, 0], [3, 2]]), "a")
    if kind:
        remember_kind(layer, kind)
    QgsProject.instance().addMapLayer(layer)
    run("applystyle", {"INPUT": layer, "STYLE": style, "OUTPUT": str(tmp_path / "a.qml")})
    assert label_of(layer) == label
    assert kind_of(layer) == remembered


def test_vector_layer_learns_its_kind(run, town, tmp_path):
    run("applystyle", {"INPUT": town["river"], "STYLE": "rivers", "OUTPUT": str(tmp_path / "a.qml")})
    assert kind_of(town["river"]) == "rivers"
