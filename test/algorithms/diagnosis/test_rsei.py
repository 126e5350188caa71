"""RSEI against NumPy's singular value decomposition of the whole arrays."""

import numpy as np
import pytest
from ecorestore.gis.rasters import class_names
from qgis.core import QgsProcessingException

KEYS = ("NDVI", "WET", "LST", "DRYNESS")
SENSE = np.array([1, 1, -1, -1])


def made(signs=SENSE, seed=7, shape=(40, 50)):
    random = np.random.default_rng(seed)
    hidden = random.random(shape)
    scale, middle = (0.4, 0.05, 12.0, 0.3), (0.4, -0.1, 300.0, 0.0)
    noise = 0.1 * random.normal(size=(4, *shape))
    parts = [m + s * k * (hidden + n) for m, s, k, n in zip(middle, scale, signs, noise)]
    return np.stack(parts).astype(np.float32)


@pytest.fixture
def rsei(run, make_raster):
    def call(values, feedback=None, **options):
        paths = {key: make_raster(key.lower(), layer) for key, layer in zip(KEYS, values)}
        given = {**paths, "OUTPUT": "TEMPORARY_OUTPUT", "GRADE": "TEMPORARY_OUTPUT", **options}
        return run("rsei", given, feedback=feedback)

    return call


def expected(values, where, bounds=None):
    """By the decomposition of all cells at once, turned so that greenness counts positive."""
    cells = values[:, where].astype(float)
    low, high = (cells.min(axis=1), cells.max(axis=1)) if bounds is None else bounds
    unit = np.clip((cells - low[:, None]) / (high - low)[:, None], 0, 1)
    _left, singular, right = np.linalg.svd((unit - unit.mean(axis=1, keepdims=True)).T, full_matrices=False)
    vector = right[0] * np.sign(right[0][0])
    score = vector @ unit
    result = np.full(where.shape, np.nan)
    result[where] = (score - score.min()) / (score.max() - score.min())
    return result, vector, singular[0] ** 2 / (singular**2).sum()


def loadings(text):
    return np.array([float(part.split("=")[1]) for part in text.split()[:4]])


def test_index_grades_and_loadings_without_water(rsei, read, make_raster):
    values = made()
    values[1, 0, :5] = np.nan
    water = np.full((40, 50), -0.2, np.float32)
    water[5:9, 5:9] = 0.3  # MNDWI above 0
    values[:, 5:9, 5:9] = np.array([-0.9, 0.9, 280, -0.9])[:, None, None]
    where = np.isfinite(values).all(axis=0) & (water <= 0)
    index, vector, share = expected(values, where)
    result = rsei(values, WATER=make_raster("mndwi", water))
    assert read(result["OUTPUT"]) == pytest.approx(index, abs=2e-6, nan_ok=True)
    assert loadings(result["LOADINGS"]) == pytest.approx(vector, abs=6e-5)
    assert (vector * SENSE > 0).all() and result["LOADINGS"].endswith(f"PC1={share:.1%}")
    clear = np.abs(index * 5 - np.rint(index * 5)) > 1e-4
    assert np.array_equal(read(result["GRADE"])[clear], 1 + np.floor(index[clear] * 5))
    assert class_names(result["GRADE"])[5] == "Excellent (0.8–1)"
    with_water = read(rsei(values)["OUTPUT"])  # water rules the scale where it is not left out
    assert np.abs(with_water - index)[where].max() > 0.2


@pytest.mark.parametrize("sign", [1, -1])
def test_greenness_raises_the_index_whatever_sign_the_solver_gives(rsei, read, monkeypatch, sign):
    solve = np.linalg.eigh
    monkeypatch.setattr(np.linalg, "eigh", lambda m: (solve(m)[0], sign * solve(m)[1]))
    values = made()
    found = read(rsei(values)["OUTPUT"])
    index, _vector, _share = expected(values, np.ones((40, 50), bool))
    assert found == pytest.approx(index, abs=2e-6)
    assert np.corrcoef(found.ravel(), values[0].ravel())[0, 1] > 0.8


def test_units_and_scale_factors_do_not_matter(rsei, read):
    values = made()
    scaled = values * np.array([10_000, 1, 1, 1], np.float32)[:, None, None]
    scaled[2] -= 273.15
    assert read(rsei(scaled)["OUTPUT"]) == pytest.approx(read(rsei(values)["OUTPUT"]), abs=1e-4)


def test_percentile_stretch(rsei, read):
    values = made()
    where = np.ones((40, 50), bool)
    bounds = np.quantile(values.reshape(4, -1), (0.05, 0.95), axis=1, method="inverted_cdf")
    index, vector, _share = expected(values, where, bounds)
    result = rsei(values, METHOD="percentile", LOWER=5, UPPER=95)
    assert read(result["OUTPUT"]) == pytest.approx(index, abs=1e-5)
    assert loadings(result["LOADINGS"]) == pytest.approx(vector, abs=6e-5)


def test_mixed_signs_are_told(rsei, Feedback):  # noqa: N803
    feedback = Feedback()
    rsei(made(signs=(1, -1, -1, -1)), feedback=feedback)
    assert any(warning.startswith("Wetness (WET) load against expectation") for warning in feedback.warnings)


def test_fill_values_are_told(rsei, Feedback):  # noqa: N803
    feedback, values = Feedback(), made()
    values[2, 3, 3] = 7.0  # no temperature of the ground
    rsei(values, feedback=feedback)
    assert any("“lst”: a few cells decide its range (7 to" in warning for warning in feedback.warnings)


def test_windows_make_no_difference(rsei, read, monkeypatch):
    from ecorestore.gis import grid

    values = made()
    whole = rsei(values, METHOD="percentile")
    monkeypatch.setattr(grid, "_BLOCK", 3)
    monkeypatch.setattr(grid, "_WINDOW_CELLS", 350)
    parts = rsei(values, METHOD="percentile")
    assert read(parts["OUTPUT"]) == pytest.approx(read(whole["OUTPUT"]), abs=1e-6)
    assert loadings(parts["LOADINGS"]) == pytest.approx(loadings(whole["LOADINGS"]), abs=1e-4)


@pytest.mark.parametrize(
    ("change", "options", "sentence"),
    [
        (lambda v: v[1].fill(0.3), {}, "“wet” have the same value"),
        (lambda v: v[3].fill(np.nan), {}, "holds no data at all"),
        (lambda v: None, {"METHOD": "percentile", "LOWER": 99, "UPPER": 1}, "lower percentile must be below"),
    ],
)
def test_refused_with_a_sentence(rsei, change, options, sentence):
    values = made()
    change(values)
    with pytest.raises(QgsProcessingException, match=sentence):
        rsei(values, **options)


def test_everything_under_water(rsei, make_raster):
    with pytest.raises(QgsProcessingException, match="holds no data"):
        rsei(made(), WATER=make_raster("sea", np.ones((40, 50), np.float32)))
