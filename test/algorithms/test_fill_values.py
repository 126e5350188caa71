"""Every tool that takes products with fill values refuses them, or says so, before any work."""

import contextlib

import numpy as np
import pytest
from qgis.core import QgsProcessingException

TO = "TEMPORARY_OUTPUT"


def cells(low, high, fill):
    values = np.random.default_rng(1).uniform(low, high, (20, 30)).round()
    values[3, 4:9] = fill
    return values


FOREST = np.full((20, 30), 3)
CASES = [
    ("ecosystemquality", "LAI", cells(0, 60, 253), {"FVC": 0.5, "GPP": 500, "ECOSYSTEM": FOREST}),
    ("ecosystemquality", "FVC", cells(0, 90, 255), {"LAI": 2, "GPP": 500, "ECOSYSTEM": FOREST}),
    ("ecosystemquality", "GPP", cells(0, 9000, 32766), {"LAI": 2, "FVC": 0.5, "ECOSYSTEM": FOREST}),
    ("rsei", "NDVI", cells(-1900, 9000, -3000), {"WET": 0.1, "LST": 300, "DRYNESS": 0.1}),
    ("rsei", "LST", cells(14000, 16000, 0), {"NDVI": 0.3, "WET": 0.1, "DRYNESS": 0.1}),
    ("heatisland", "TEMPERATURE", cells(14000, 16000, 0) * 0.02 - 273.15, {}),
    ("vegetationcover", "NDVI", cells(-1900, 9000, -3000), {}),
    ("covermanagement", "COVER", cells(0, 90, 250) * 0.01, {"ECOSYSTEM": FOREST}),
    ("biodiversity", "NPP", cells(100, 9000, 32767), {"METHOD": "npp", "PRECIPITATION": 600, "TEMPERATURE": 12, "DEM": 50}),
    ("waterconservation", "NPP", cells(100, 9000, 65535),
     {"METHOD": "npp", "PRECIPITATION": 600, "TEXTURE": FOREST, "DEM": 50}),
    ("waterconservation", "EVAPOTRANSPIRATION", cells(3000, 9000, 32761) * 0.1,
     {"METHOD": "balance", "PRECIPITATION": 600, "ECOSYSTEM": FOREST}),
    ("waterconservation", "PET", cells(8000, 9000, 32765),
     {"METHOD": "balance", "PRECIPITATION": 600, "ECOSYSTEM": FOREST, "AWC": 100, "ET_SCALE": 0.1}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("tool", "key", "values", "others"), CASES, ids=[f"{case[0]}-{case[1]}" for case in CASES]
)
def test_refused(run, typed_raster, tool, key, values, others):
    given = {key: typed_raster("product", values, "f4"), "OUTPUT": TO}
    for name, value in others.items():
        whole = name in ("ECOSYSTEM", "TEXTURE")
        layer = np.full((20, 30), value) if not isinstance(value, str) else value
        plain = isinstance(value, str) or name == "ET_SCALE"
        given[name] = value if plain else typed_raster(name.lower(), layer, "u1" if whole else "f4")
    with pytest.raises(QgsProcessingException, match="“product” holds .* writes such fill values"):
        run(tool, given)


@pytest.mark.parametrize(
    ("tool", "key", "name"),
    [
        ("normalise", "INPUT", "MOD17_npp_2020"),
        ("grade", "INPUT", "lai_2020"),
        ("alignraster", "INPUT", "mod16_et"),
    ],
)
def test_asked_about_by_the_name_where_any_raster_will_do(run, typed_raster, feedback, tool, key, name):
    fill = 253 if name.startswith("lai") else 32766
    raster = typed_raster(name, cells(0, 90, fill), "i2")
    grid = {"GRID": typed_raster("grid", np.ones((20, 30)), "u1")} if tool == "alignraster" else {}
    run(tool, {key: raster, "OUTPUT": TO, **grid}, feedback)
    assert [text for text in feedback.warnings if f"“{name}” holds {fill} at" in text]
    feedback.warnings.clear()
    run(
        tool,
        {key: typed_raster(f"{name}_x", cells(0, 90, fill), "i2", nodata=fill), "OUTPUT": TO, **grid},
        feedback,
    )
    assert not [text for text in feedback.warnings if "fill values" in text]


@pytest.mark.parametrize(
    ("tool", "others"),
    [
        ("agriculture", {"DEM": 50}),
        ("biodiversity", {"METHOD": "npp", "NPP": 500, "TEMPERATURE": 12, "DEM": 50}),
        ("waterconservation", {"EVAPOTRANSPIRATION": 120, "ECOSYSTEM": FOREST}),
    ],
)
@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("rain_07", 185.0, "is called as a month"),
        ("wet", 40.0, "mm of a month"),
        ("prec_2019_07", 500.0, "as a month"),
    ],
)
def test_a_month_where_a_year_is_wanted_is_asked_about(
    run, typed_raster, feedback, tool, others, name, value, words
):
    given = {"PRECIPITATION": typed_raster(name, np.full((20, 30), value), "f4"), "OUTPUT": TO}
    for key, layer in others.items():
        cells = layer if isinstance(layer, str) else np.zeros((20, 30)) + layer
        given[key] = (
            layer
            if isinstance(layer, str)
            else typed_raster(key.lower(), cells, "u1" if key == "ECOSYSTEM" else "f4")
        )
    with contextlib.suppress(QgsProcessingException):  # for another reason, such as a layer that is missing
        run(tool, given, feedback)
    assert [text for text in feedback.warnings if words in text]
