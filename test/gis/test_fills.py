"""Fill values of satellite products are known by the product's own codes, however few cells have them."""

import numpy as np
import pytest
from ecorestore.gis.fills import fill_values
from ecorestore.gis.fit import unfit
from ecorestore.gis.judgements import judge
from ecorestore.gis.kinds import kind_of_key
from ecorestore.gis.rasters import RasterSource
from ecorestore.gis.rasters.missing import Seen, Span
from qgis.core import QgsRasterLayer


def complaints(make_raster, kind, values, nodata=-9999):
    source = RasterSource("layer", make_raster("layer", np.asarray(values), nodata=nodata))
    return list(fill_values(source, [kind_of_key(kind)]))


def field(low, high, shape=(60, 80), seed=3):
    return np.random.default_rng(seed).uniform(low, high, shape).astype(np.float32)


def stored(low, high, *codes):
    """Whole numbers with one cell of each code."""
    values = field(low, high).round().astype(np.int32)
    values.flat[: len(codes)] = codes
    return values


@pytest.mark.parametrize(
    ("kind", "low", "high", "codes", "scale", "offset", "product"),
    [
        ("lai", 0, 60, (250,), 1, 0, "MOD15 LAI"),
        ("lai", 0, 60, (249, 253, 255), 1, 0, "MOD15 LAI"),
        ("lai", 0, 100, (254,), 0.1, 0, "MOD15 LAI"),
        ("greenness", 0, 100, (250,), 0.01, 0, "MOD15 FPAR"),
        ("vegetation_cover", 0, 100, (255,), 1, 0, "MOD15 FPAR"),
        ("evapotranspiration", 3000, 9000, (32766,), 1, 0, "MOD16 ET"),
        ("evapotranspiration", 3000, 9000, (32761, 32767), 0.1, 0, "MOD16 ET"),
        ("evapotranspiration", 3000, 9000, (65533,), 1, 0, "MOD16A3 ET"),
        ("potential_evapotranspiration", 8000, 20000, (32765,), 0.1, 0, "MOD16 ET"),
        ("npp", 100, 9000, (32766,), 1, 0, "MOD17"),
        ("npp", 100, 9000, (32763,), 0.1, 0, "MOD17"),
        ("npp", 100, 9000, (32762,), 0.0001, 0, "MOD17"),
        ("gpp", 100, 20000, (32767,), 0.0001, 0, "MOD17"),
        ("gpp", 100, 40000, (65535,), 1, 0, "MOD17A3"),
        ("vegetation_cover", 0, 250, (255,), 0.004, 0, "Copernicus FCOVER and FAPAR"),
        ("lai", 0, 210, (255,), 1, 0, "Copernicus LAI"),
        ("lai", 0, 210, (255,), 1 / 30, 0, "Copernicus LAI"),
        ("ndvi", -1500, 9000, (-3000,), 1, 0, "MOD13 NDVI"),
        ("lst_kelvin", 14000, 16000, (0,), 1, 0, "MOD11 LST"),
        ("lst_kelvin", 14000, 16000, (0,), 0.02, 0, "MOD11 LST"),
        ("lst", 14000, 16000, (0,), 0.02, -273.15, "MOD11 LST"),
    ],
)
def test_codes_of_the_product_in_every_scale(make_raster, kind, low, high, codes, scale, offset, product):
    values = stored(low, high, *codes) * scale + offset
    (complaint,) = complaints(make_raster, kind, values if scale != 1 else values.astype(int))
    shown = [float(text) for text in complaint.values["values"].split(", ")]
    assert complaint.refused and complaint.values["product"] == product
    assert shown == pytest.approx([code * scale + offset for code in codes])
    assert complaint.values["share"] == pytest.approx(100 * len(codes) / values.size)


def test_scaled_values_beside_codes_that_were_not_scaled(make_raster):
    values = field(0, 6)
    values[0, :3] = 253
    assert complaints(make_raster, "lai", values)[0].values["values"] == "253"


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("lai", field(0, 9)),
        ("vegetation_cover", np.arange(256).reshape(16, 16)),
        ("lai", np.arange(256).reshape(16, 16)),  # bytes of another product, which reach up to 255
        ("npp", field(0, 2400)),
        ("gpp", np.arange(32600, 32800).reshape(10, 20)),
        ("gpp", np.append(field(0, 3000, (1, 9)), [[3276.25]], axis=1)),  # between two codes
        ("evapotranspiration", np.arange(3200, 3300, 0.5).reshape(10, 20)),
        ("ndvi", np.append(field(-0.1, 0.9, (1, 9)), [[-0.3]], axis=1)),
        ("ndvi", field(-0.5, 0.9)),
        ("lst", field(-30, 30)),
        ("lst", np.array([[0, 0, 25, 31.5]])),
        ("lst_kelvin", field(250, 310)),
    ],
)
def test_measured_values_pass(make_raster, kind, values):
    assert not complaints(make_raster, kind, values)


def test_declared_fill_values_pass(make_raster):
    assert not complaints(make_raster, "evapotranspiration", stored(3000, 9000, 32767), nodata=32767)
    path = make_raster("user", stored(0, 60, 254))
    source = RasterSource("user", path, seen=Seen(spans=(Span(249, 255),)))
    assert not list(fill_values(source, [kind_of_key("lai")]))


def test_scaled_ndvi_of_water_is_asked_about_only(make_raster):
    values = field(-0.1, 0.9)
    values[:2] = -0.3
    (complaint,) = complaints(make_raster, "ndvi", values)
    assert not complaint.refused
    values[2, 2] = -0.25  # between the valid range and the code: another product
    assert not complaints(make_raster, "ndvi", values)


def test_fill_values_come_first_and_alone(make_raster):
    source = RasterSource("layer", make_raster("layer", stored(100, 9000, 32766)))
    found = list(judge(source, kind_of_key("npp")))
    assert [complaint.values["values"] for complaint in found] == ["32766"]


def test_codes_in_one_corner_of_a_large_raster(make_raster, monkeypatch):
    from ecorestore.gis import fills

    monkeypatch.setattr(fills, "_WHOLE_UP_TO", 1000)
    values = np.full((4000, 90), 30)
    values[700:1100] = 254
    (complaint,) = complaints(make_raster, "lai", values)
    assert complaint.values["values"] == "254"


@pytest.mark.parametrize(
    ("name", "keys", "refused"),
    [
        ("anything", ("lai", "raster_any"), True),
        ("MOD15_LAI_2020", ("raster_any",), False),
        ("anything", ("raster_any",), None),
    ],
)
def test_inputs_that_take_any_raster(make_raster, qgis_app, name, keys, refused):
    path = make_raster(name, stored(0, 60, 250))
    layer = QgsRasterLayer(path, name)
    found = list(unfit(layer, RasterSource(name, path), keys))
    assert [complaint.refused for complaint in found] == ([] if refused is None else [refused])


@pytest.mark.parametrize(
    ("name", "value", "asked"),
    [
        ("rain_07", 185.0, True),
        ("prec_201907", 185.0, True),
        ("年降水量", 585.0, False),
        ("precipitation", 585.0, False),
    ],
)
def test_a_layer_called_as_a_month_where_a_year_is_wanted(make_raster, qgis_app, name, value, asked):
    path = make_raster(name, np.full((4, 4), value, np.float32))
    found = list(unfit(QgsRasterLayer(path, name), RasterSource(name, path), ("precipitation",)))
    assert [("called as a month" in complaint.sentence, complaint.refused) for complaint in found] == (
        [(True, False)] if asked else []
    )


def test_a_file_that_changed_is_looked_at_again(make_raster):
    path = make_raster("changed", stored(100, 9000, 32766))
    wanted = [kind_of_key("npp")]
    assert list(fill_values(RasterSource("layer", path), wanted)) == list(
        fill_values(RasterSource("layer", path), wanted)
    )
    (complaint,) = fill_values(RasterSource("layer", path), wanted)
    assert complaint.values["values"] == "32766"
    make_raster("changed", stored(100, 9000, 9001))
    assert not list(fill_values(RasterSource("layer", path), wanted))
