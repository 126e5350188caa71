import numpy as np
import pytest
from qgis.core import QgsProcessingException

A = np.array([[1, 2], [3, np.nan]], np.float32)
B = np.array([[5, 5], [1, 1]], np.float32)
C = np.array([[0, 0], [6, 2]], np.float32)


@pytest.fixture
def overlay(run, make_raster):
    paths = [make_raster(name, array) for name, array in (("a", A), ("b", B), ("c", C))]
    return lambda feedback=None, **options: run(
        "weightedoverlay", {"LAYERS": paths, "OUTPUT": "TEMPORARY_OUTPUT", **options}, feedback
    )


def test_given_weights_are_divided_by_their_sum(overlay, read):
    result = overlay(WEIGHTS="2 1 1")
    assert result["WEIGHTS_USED"] == "0.5 0.25 0.25"
    assert read(result["OUTPUT"]).ravel() == pytest.approx([1.75, 2.25, 3.25, np.nan], nan_ok=True)


def test_weights_that_do_not_sum_to_1_are_warned(overlay, feedback):
    overlay(WEIGHTS="0.5 0.3 0.2", feedback=feedback)
    assert not feedback.warnings
    overlay(WEIGHTS="2 1 1", feedback=feedback)
    assert feedback.warnings == ["The weights sum to 4 and were divided by it."]


def test_equal_weights(overlay, read):
    result = overlay(WEIGHTING="equal")
    assert read(result["OUTPUT"]).ravel() == pytest.approx([2, 7 / 3, 10 / 3, np.nan], nan_ok=True)


def test_entropy_weights(overlay):
    def entropy(values):
        shares = np.array([value for value in values if value]) / sum(values)
        return -(shares * np.log(shares)).sum() / np.log(3)

    spread = [1 - entropy(values) for values in ([1, 2, 3], [5, 5, 1], [0, 0, 6])]
    used = [float(text) for text in overlay(WEIGHTING="entropy")["WEIGHTS_USED"].split()]
    assert used == pytest.approx(np.array(spread) / sum(spread), abs=1e-6)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"WEIGHTS": "1 2"}, "3 layers need 3 weights, but 2 were given"),
        ({"WEIGHTS": "1 2 -1"}, "-1 is negative"),
        ({"WEIGHTING": "equal", "WEIGHTS": "1 2 3"}, "Weights were entered"),
    ],
)
def test_refused_with_a_sentence(overlay, options, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        overlay(**options)


def test_one_layer_or_negative_values_are_refused(run, make_raster):
    def call(paths, **options):
        run("weightedoverlay", {"LAYERS": paths, "OUTPUT": "TEMPORARY_OUTPUT", **options})

    with pytest.raises(QgsProcessingException, match="at least two layers; 1 was chosen"):
        call([make_raster("a", A)], WEIGHTING="equal")
    with pytest.raises(QgsProcessingException, match="“minus” has negative values"):
        call([make_raster("a", A), make_raster("minus", -B)], WEIGHTING="entropy")


def test_weights_by_name_do_not_care_for_the_order(overlay, read):
    by_name, by_place = overlay(WEIGHTS="c = 1; a = 2; b = 1"), overlay(WEIGHTS="2 1 1")
    assert by_name["WEIGHTS_USED"] == "0.5 0.25 0.25"
    np.testing.assert_array_equal(read(by_name["OUTPUT"]), read(by_place["OUTPUT"]))


def test_a_layer_where_less_is_better_is_turned(overlay, read):
    """b holds 1 to 5, so 5 becomes 1 and 1 becomes 5."""
    result = read(overlay(WEIGHTS="2 1 1", INVERT="2")["OUTPUT"])
    expected = 0.5 * A + 0.25 * (6 - B) + 0.25 * C
    assert result.ravel() == pytest.approx(expected.ravel(), nan_ok=True)
    np.testing.assert_array_equal(read(overlay(WEIGHTS="2 1 1", INVERT="b")["OUTPUT"]), result)


def test_entropy_weights_are_those_of_the_turned_layers(overlay, run, make_raster):
    turned = [make_raster(name, array) for name, array in (("a1", A), ("b1", 6 - B), ("c1", C))]
    options = {"LAYERS": turned, "WEIGHTING": "entropy", "OUTPUT": "TEMPORARY_OUTPUT"}
    assert (
        overlay(WEIGHTING="entropy", INVERT="2")["WEIGHTS_USED"]
        == run("weightedoverlay", options)["WEIGHTS_USED"]
    )
