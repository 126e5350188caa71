import numpy as np
import pytest
from qgis.core import QgsProcessingException

FOREST, FIELD, LAKE = 3, 1, 8


@pytest.fixture
def conserve(run, make_raster, read, feedback):
    def call(**given):
        made = {k: make_raster(k.lower(), v) if isinstance(v, np.ndarray) else v for k, v in given.items()}
        result = run(
            "waterconservation",
            {**made, "OUTPUT": "TEMPORARY_OUTPUT", "GRADE": "TEMPORARY_OUTPUT"},
            feedback=feedback,
        )
        return result, read(result["OUTPUT"]), read(result["GRADE"])

    call.feedback = feedback
    return call


def cells(*values):
    return np.array([values], np.float32)


LAND = {
    "PRECIPITATION": cells(600, 600, 600, 600), "EVAPOTRANSPIRATION": cells(450, 430, 900, 450),
    "ECOSYSTEM": np.array([[FOREST, FIELD, LAKE, -9999]]),
}  # fmt: skip


def test_balance_forest_above_farmland_and_no_absolute_value(conserve):
    """600·(1 − 0.0133) − 450 = 142.02; farmland 25 %: 20; a lake lacks 300 mm and keeps its sign."""
    result, depth, grade = conserve(**LAND)
    assert depth[0] == pytest.approx([142.02, 20, -300, np.nan], nan_ok=True, abs=1e-3)
    assert grade[0] == pytest.approx([3, 1, 1, np.nan], nan_ok=True)
    assert result["VOLUME"] == pytest.approx((142.02 + 20 - 300) * 10, rel=1e-5)
    assert result["DEFICIT"] == pytest.approx(3000, rel=1e-5)
    assert any(
        "negative at 33.3 % of the cells" in text and "3,000 m³" in text
        for text in conserve.feedback.warnings
    )
    assert any("-1,380 m³ a year" in text and "1,620 m³" in text for text in conserve.feedback.infos)


def test_coefficients_of_gong_own_table_and_codes_of_the_standard(conserve, make_vector):
    assert conserve(**LAND, COEFFICIENTS="gong")[1][0, 0] == pytest.approx(600 * 0.973 - 450, abs=1e-3)
    codes = {**LAND, "ECOSYSTEM": np.array([[12, 51, 42, -9999]])}
    assert conserve(**codes, CLASSES="hj1172")[1][0, 0] == pytest.approx(600 * 0.9698 - 450, abs=1e-3)
    table = make_vector(
        "None", [("", "11", "10"), ("", "42", "0")], "code:string", "redline:string", name="径流系数"
    )
    depth = conserve(**LAND, RULES=table)[1]
    assert depth[0] == pytest.approx([90, np.nan, -300, np.nan], nan_ok=True)
    assert any("without a row" in text and "Cropland" in text for text in conserve.feedback.warnings)


def test_scaled_product_and_budyko(conserve):
    scaled = {**LAND, "EVAPOTRANSPIRATION": LAND["EVAPOTRANSPIRATION"] * 10}
    assert conserve(**scaled, ET_SCALE=0.1)[1][0, 0] == pytest.approx(142.02, abs=1e-3)
    given = {"PET": cells(1200, 1200, 900, 1), "AWC": cells(150, 100, 0, 1)}
    balance = {key: value for key, value in LAND.items() if key != "EVAPOTRANSPIRATION"}
    depth = conserve(**balance, **given, SEASON=8)[1]
    omega = 8 * 150 / 600 + 1.25
    actual = 600 * (1 + 2 - (1 + 2**omega) ** (1 / omega))
    assert depth[0] == pytest.approx([600 * 0.9867 - actual, depth[0, 1], 0, np.nan], nan_ok=True, rel=1e-4)
    assert any("Budyko curve with Z = 8" in text for text in conserve.feedback.infos)


def test_npp_form(conserve):
    """Each factor from 0 to 1 by its lowest and highest value; slope of a plane rising to the east and a flat."""
    dem = np.array([[0, 0, 0, 0, 0, 50, 100, 150]] * 3, np.float32)
    npp = np.array([[0, 50, 100, 100, 100, 100, 100, 100]] * 3, np.float32)
    rain = np.array([[400, 500, 600, 600, 600, 600, 600, 600]] * 3, np.float32)
    texture = np.full((3, 8), 13, np.float32)
    texture[:, 2] = 6.0
    given = {"METHOD": "npp", "NPP": npp, "PRECIPITATION": rain, "TEXTURE": texture, "DEM": dem}
    result, service, grade = conserve(**given)
    assert service[1, :4] == pytest.approx([0, 0.25, 6 / 13, 1]) and service[1, -1] == pytest.approx(
        0, abs=1e-6
    )
    assert np.isnan(result["VOLUME"]) and grade[1, 3] == 3


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"EVAPOTRANSPIRATION": cells(4500, 4300, 9000, 4500)}, "“evapotranspiration” holds values .* needs the scale 0.1"),
        ({"EVAPOTRANSPIRATION": cells(-3, 430, 900, 450)}, "“evapotranspiration” holds values from -3 .* at least 0 mm/a"),
        ({"EVAPOTRANSPIRATION": None}, "Give evapotranspiration, or both"),
        ({"EVAPOTRANSPIRATION": None, "PET": cells(900, 900, 900, 900), "AWC": cells(0.1, 0.2, 0, 0.1)},
         "“awc” holds values from 0 to 0.2. Available water is needed in mm"),
        ({"ECOSYSTEM": None}, "For this method choose also: Ecosystems or land use"),
        ({"METHOD": "npp"}, "choose also: NPP form: net primary production, NPP form: soil texture"),
        ({"METHOD": "npp", "NPP": cells(400, 500, 32766, 600), "TEXTURE": cells(1, 2, 3, 4), "DEM": cells(1, 2, 3, 4)},
         "“npp” holds 32766 at 25 % of its cells"),
        ({"ECOSYSTEM": np.array([[77, 1, 1, 1]])}, "holds the code 77"),
        ({"PRECIPITATION": cells(300, 300, 300, 300)}, "at every cell exceed “precipitation”"),
        ({"SHARES": "80 50"}, "two rising shares"),
    ],
)  # fmt: skip
def test_refused_with_a_sentence(conserve, change, message):
    with pytest.raises(QgsProcessingException, match=message):
        conserve(**{**LAND, **change})


def test_precipitation_of_a_month_is_noticed(conserve):
    conserve(**{**LAND, "PRECIPITATION": cells(50, 50, 50, 50), "EVAPOTRANSPIRATION": cells(40, 40, 40, 40)})
    assert any("“precipitation”" in text and "mm of a month" in text for text in conserve.feedback.warnings)
    assert any(
        "“evapotranspiration” holds values around 40 mm" in text for text in conserve.feedback.warnings
    )
