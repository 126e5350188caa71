import numpy as np
import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingUtils


@pytest.fixture
def weigh(run, make_vector, feedback):
    def call(rows, names, **options):
        table = make_vector(
            "None",
            [("", *row) for row in rows],
            "name:string",
            *[f"{n}:string" for n in names],
            name="判断矩阵",
        )
        context = QgsProcessingContext()
        result = run(
            "ahpweights",
            {"MATRIX": table, "OUTPUT": "TEMPORARY_OUTPUT", **options},
            feedback=feedback,
            context=context,
        )
        layer = result["OUTPUT"]
        layer = QgsProcessingUtils.mapLayerFromString(layer, context) if isinstance(layer, str) else layer
        result["rows"] = [f.attributes() for f in layer.getFeatures()]
        return result

    call.feedback = feedback
    return call


def test_weights_go_into_the_overlay(weigh, run, make_raster, read):
    """Judgements that agree: 4 : 2 : 1. The text is one the overlay takes."""
    found = weigh([("水", "1", "2", "4"), ("土", "", "1", "2"), ("生物", "", "", "1")], ("水", "土", "生物"))
    assert found["CR"] == pytest.approx(0, abs=1e-9)
    assert [row[0] for row in found["rows"]] == ["水", "土", "生物"] and [
        row[2] for row in found["rows"]
    ] == [1, 2, 3]
    assert [row[1] for row in found["rows"]] == pytest.approx([4 / 7, 2 / 7, 1 / 7])
    assert not weigh.feedback.warnings
    layers = [
        make_raster(name, np.full((2, 2), value, np.float32))
        for name, value in (("a", 7), ("b", 14), ("c", 0))
    ]
    overlay = run(
        "weightedoverlay", {"LAYERS": layers, "WEIGHTS": found["WEIGHTS"], "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    assert read(overlay["OUTPUT"]).ravel() == pytest.approx([8] * 4, rel=1e-5)


def test_worst_judgement_is_named_and_weights_are_made(weigh):
    """a : b : c is 4 : 2 : 1 but for one judgement turned around."""
    rows = [
        ("a", "1", "2", "1/4", "8"),
        ("b", "", "1", "2", "4"),
        ("c", "", "", "1", "2"),
        ("d", "", "", "", "1"),
    ]
    found = weigh(rows, ("a", "b", "c", "d"))
    assert found["CR"] >= 0.1 and sum(row[1] for row in found["rows"]) == pytest.approx(1)
    (warning,) = weigh.feedback.warnings
    assert "“c” against “a” is 4" in warning and "would fit" in warning


def test_random_index_of_both_sets(weigh):
    rows = [("a", "1", "2", "5"), ("b", "", "1", "4"), ("c", "", "", "1")]
    one, other = (weigh(rows, ("a", "b", "c"), RANDOM_INDEX=name)["CR"] for name in ("common", "saaty"))
    assert one * 0.52 == pytest.approx(other * 0.58) and one > 0


def test_more_names_than_the_index_knows(weigh):
    names = tuple("abcdefghijk")
    rows = [(name, *["1"] * 11) for name in names]
    assert np.isnan(weigh(rows, names)["CR"])
    assert "No random index is known for 11 names" in weigh.feedback.warnings[0]


@pytest.mark.parametrize(
    ("rows", "names", "message"),
    [
        ([("a", "1")], ("a",), "at least two names"),
        ([("a", "1", ""), ("b", "", "1")], ("a", "b"), "no value for “a” and “b”"),
        ([("a", "1", "3"), ("b", "3", "1")], ("a", "b"), "not reciprocal"),
    ],
)
def test_tables_that_cannot_be_used(weigh, rows, names, message):
    with pytest.raises(QgsProcessingException, match=message):
        weigh(rows, names)
