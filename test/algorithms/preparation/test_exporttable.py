import csv

import pytest
from qgis.core import NULL, QgsProcessingContext, QgsProcessingException, QgsProject, QgsVectorLayer

from ..test_styled import load, wanted


def tables():
    from ecorestore.algorithms.preparation.exporttable import table_names
    from ecorestore.gis.tables import FOLDER

    return [name for name in table_names() if (FOLDER / f"{name}.csv").exists()]


def export(run, name, output="memory:"):
    return run("exporttable", {"TABLE": name, "OUTPUT": output})["OUTPUT"]


def test_every_table_comes_out_whole(run):
    from ecorestore.gis.tables import read_builtin

    for name in tables():
        layer, rows = export(run, name), read_builtin(name)
        assert [field.name() for field in layer.fields()] == list(rows[0]), name
        assert layer.featureCount() == len(rows) and not layer.isSpatial(), name
        for feature, row in zip(layer.getFeatures(), rows):
            for value, text in zip(feature.attributes(), row.values()):
                plain = "" if value in (None, NULL) else value
                assert str(plain) == text or float(plain) == float(text), (name, row)


def test_codes_keep_their_zeros_and_numbers_stay_numbers(run):
    kinds = {
        name: export(run, name).fields().field("code").typeName()
        for name in ("landuse_systems", "parcel_systems")
    }
    assert kinds == {"landuse_systems": "integer", "parcel_systems": "string"}


@pytest.mark.parametrize(
    "values, kind",
    [
        (["1", "", "-20"], "int"),
        (["0101", "1"], "text"),
        (["1", "2.5", "1e3"], "real"),
        (["1", "a"], "text"),
        (["", ""], "text"),
        (["99999999999"], "real"),
    ],
)
def test_type_of_a_column(values, kind):
    from ecorestore.algorithms.preparation.exporttable import type_of

    assert type_of(values) == kind


def test_csv_for_a_spreadsheet(run, tmp_path):
    output = tmp_path / "规则 表.csv"
    export(run, "landuse_systems", str(output))
    with open(output, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[1]["name_zh"] == "耕地" and len(rows) > 90
    assert QgsVectorLayer(str(output), "rules", "ogr").isValid()


def test_choice_by_value_or_number(run):
    first = export(run, 0)
    assert [field.name() for field in first.fields()][:2] == ["system", "code"]
    with pytest.raises(QgsProcessingException):
        export(run, "no_such_table")


def test_folder_that_cannot_be_written(run):
    with pytest.raises(QgsProcessingException, match="Cannot write|Could not"):
        export(run, "classes", "/proc/nowhere/out.csv")


def test_every_table_has_a_kind_of_its_own(provider):
    from ecorestore.algorithms.preparation.exporttable import KINDS
    from ecorestore.gis.kinds import kind_of_key

    assert sorted(KINDS) == sorted(tables()) and len(set(KINDS.values())) == len(KINDS)
    for kind in map(kind_of_key, KINDS.values()):
        assert kind.layer == "table" and kind.made_by == "exporttable"


def test_a_table_comes_in_with_the_name_of_its_kind(provider, feedback):
    project, context = QgsProject(), QgsProcessingContext()
    context.setProject(project)
    algorithm = provider.algorithm("exporttable").create()
    given = {"TABLE": "type_rules", **wanted(context, OUTPUT="TEMPORARY_OUTPUT")}
    _results, done = algorithm.run(given, context, feedback)
    (layer,) = load(context, feedback)
    assert done and layer.name() == "Rules of the restoration types"
    assert layer.customProperty("ecorestore/kind") == "rules_types"
    del layer
    project.clear()
