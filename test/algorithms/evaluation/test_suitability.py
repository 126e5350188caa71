"""Suitability for agriculture and for settlement."""

import numpy as np
import pytest
from ecorestore.core.terrain import relief, slope_degrees
from qgis.core import QgsProcessingException

FLAT = np.full((4, 4), 40, np.float32)


@pytest.fixture
def judge(run, make_raster, read, feedback):
    """``judge("agriculture", dem, SILT=array …)``: the grades."""

    def call(tool, dem, **given):
        made = {k: make_raster(k.lower(), v) if isinstance(v, np.ndarray) else v for k, v in given.items()}
        made["DEM"] = make_raster("dem", dem)
        return read(run(tool, {**made, "OUTPUT": "TEMPORARY_OUTPUT"}, feedback=feedback)["OUTPUT"])

    call.feedback = feedback
    return call


def full(value):
    return np.full((4, 4), value, np.float32)


def test_flat_rich_land_gets_5_and_mountains_1_in_both(judge):
    """Codes must not turn around from one tool to the other."""
    mountain = np.add.outer(np.arange(4) * 90.0, np.arange(4) * 60.0).astype(np.float32)
    rich = {"PRECIPITATION": full(1300), "TEMPERATURE": full(8000), "SILT": full(20)}
    assert (judge("agriculture", FLAT, **rich) == 5).all()
    assert (judge("agriculture", mountain, **rich) == 1).all()
    assert (judge("settlement", FLAT, ACCESSIBILITY=full(15), WATER_QUOTA=full(30)) == 5).all()
    assert (judge("settlement", mountain, ACCESSIBILITY=full(15), WATER_QUOTA=full(30)) == 1).all()


def test_what_is_missing_is_told_in_words(judge):
    judge("agriculture", FLAT)
    assert any("Judged without water, heat" in text for text in judge.feedback.warnings)
    assert any("Silt content (%)" in text and "Contiguity" in text for text in judge.feedback.infos)
    judge.feedback.warnings.clear()
    judge("agriculture", FLAT, DRYNESS=full(0.4))
    assert any("Judged without heat:" in text for text in judge.feedback.warnings)
    judge.feedback.warnings.clear()
    judge("settlement", FLAT)
    assert any("Judged without water:" in text for text in judge.feedback.warnings)
    assert any("3 by 3 cells" in text for text in judge.feedback.infos)


def test_holes_are_told_by_what_becomes_of_them(judge):
    holes = full(600)
    holes[0] = np.nan
    found = judge(
        "agriculture",
        FLAT,
        PRECIPITATION=holes,
        SILT=np.where(np.isnan(holes), 20, np.nan).astype(np.float32),
    )
    assert np.isnan(found[0]).all() and (found[1:] == 5).all()
    told = " ".join(judge.feedback.warnings)
    assert "“precipitation” has no data at 25.0 % of the cells; they are nodata" in told
    assert "“silt” has no data at 75.0 % of the cells; they were judged without it" in told


@pytest.mark.parametrize(
    ("tool", "given", "message"),
    [
        ("agriculture", {"SILT": full(0.7)}, "“silt” nowhere exceeds 0.7. It seems to hold fractions"),
        (
            "agriculture",
            {"TEMPERATURE": full(12.3)},
            "“temperature” holds values around 12.3. .*mean temperature",
        ),
        ("agriculture", {"TEMPERATURE": full(45_000)}, "“temperature” holds values from 45000"),
        ("agriculture", {"CONTAMINATION": full(4)}, "Whole grades from 1 to 3"),
        ("agriculture", {"HAZARD": full(0.5)}, "Whole grades from 1 to 5"),
        ("agriculture", {"DROUGHT": full(30)}, "“drought” holds values up to 30. It seems to hold percent"),
        ("agriculture", {"PRECIPITATION": full(-3)}, "“precipitation” holds values from -3"),
        ("settlement", {"CALM": full(0.1)}, "“calm” nowhere exceeds 0.1"),
        ("settlement", {"SUBSIDENCE": full(-120)}, "“subsidence” holds values from -120"),
    ],
)
def test_units_mixed_up_are_refused(judge, tool, given, message):
    with pytest.raises(QgsProcessingException, match=message):
        judge(tool, FLAT, **given)


@pytest.mark.parametrize(("value", "word"), [(50, "mm of a month"), (6000, "0.1 mm")])
def test_precipitation_of_a_month_or_in_tenths_is_noticed(judge, value, word):
    judge("agriculture", FLAT, PRECIPITATION=full(value))
    assert any("“precipitation”" in text and word in text for text in judge.feedback.warnings)


def test_own_tables_replace_the_built_in_ones(judge, run, make_vector):
    columns = ("function", "factor", "lower", "upper", "closed", "effect", "value", "into")
    rows = [("", "settlement", "slope", "", "90", "upper", "grade", "3", "land"),
            ("", "settlement", "accessibility", "30", "", "lower", "lower", "2", "result")]  # fmt: skip
    table = make_vector("None", rows, *[f"{name}:string" for name in columns], name="阈值")
    assert (judge("settlement", FLAT, ACCESSIBILITY=full(30), RULES=table) == 1).all()
    assert (judge("settlement", FLAT, ACCESSIBILITY=full(29), RULES=table) == 3).all()
    wrong = make_vector("None", [("", "settlement")], "function:string", name="空表")
    with pytest.raises(QgsProcessingException, match="“空表” has no column “factor”"):
        judge("settlement", FLAT, RULES=wrong)


def test_level_of_the_evaluation(judge):
    gentle = np.add.outer(np.zeros(4), np.arange(4) * 9.0).astype(np.float32)  # about 5°
    assert (judge("settlement", gentle, ACCESSIBILITY=full(59)) == 4).all()
    assert (judge("settlement", gentle, ACCESSIBILITY=full(59), SCALE="province") == 5).all()


def test_windows_do_not_show(run, make_raster, read, monkeypatch):
    """Slope and relief (15 by 15 cells of 10 m) are the same wherever a window ends."""
    from ecorestore.gis import grid

    monkeypatch.setattr(grid, "_WINDOW_CELLS", 60 * 16)
    monkeypatch.setattr(grid, "_BLOCK", 16)
    generator = np.random.default_rng(3)
    dem = np.cumsum(generator.normal(0, 4, (100, 60)), axis=0).astype(np.float32) * 3
    dem[:, :30] *= np.linspace(0, 1, 30, dtype=np.float32)
    dem[40:42, 10:20] = np.nan
    path = make_raster("dem", dem, cell=10.0)
    found = read(run("settlement", {"DEM": path, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"])
    slope, high = slope_degrees(dem, 10, 10), relief(dem, 15)
    grade = 5.0 - (slope > 3) - (slope > 8) - (slope > 15) - (slope > 25)
    grade = np.maximum(grade - (high > 100) - (high > 200), 1)
    grade[np.isnan(dem)] = np.nan
    assert np.array_equal(found, grade, equal_nan=True) and len(np.unique(grade[~np.isnan(grade)])) == 5
