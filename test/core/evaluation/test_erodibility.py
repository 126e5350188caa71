import math

import numpy as np
import pytest
from ecorestore.core.evaluation.erodibility import METRIC, erodibility


def one(sand, silt, clay, carbon, **options):
    arrays = [np.array([value], np.float32) for value in (sand, silt, clay, carbon)]
    return erodibility(*arrays, **options)


def by_hand(sand, silt, clay, carbon):
    rest = 1 - sand / 100
    return (
        (0.2 + 0.3 * math.exp(-0.0256 * sand * (1 - silt / 100)))
        * (silt / (clay + silt)) ** 0.3
        * (1 - 0.25 * carbon / (carbon + math.exp(3.72 - 2.95 * carbon)))
        * (1 - 0.7 * rest / (rest + math.exp(-5.51 + 22.9 * rest)))
    )


#: Soils of Huanghua, Hebei: ChinaXiv 201711.00309, table 3.
HUANGHUA = [(45.40, 44.92, 9.68, 0.439), (54.90, 38.10, 7.00, 0.472), (7.55, 27.52, 64.93, 0.702)]


@pytest.mark.parametrize("soil", HUANGHUA)
def test_formula_written_out(soil):
    ke = by_hand(*soil)
    assert one(*soil, corrected=False).values[0] == pytest.approx(0.1317 * ke, rel=1e-5)
    assert one(*soil).values[0] == pytest.approx(0.1317 * (-0.01383 + 0.51575 * ke), rel=1e-5)


def test_metric_unit_from_its_parts():
    """t·acre·h / (100·acre·ft·tonf·in): short tons in tonnes, over hundreds of foot tons times inches."""
    foot_ton = 0.3048 * 2000 * 4.4482216
    assert 0.90718474 / (100 * foot_ton / 1e6 * 25.4) == pytest.approx(METRIC, rel=1e-3)


def test_what_every_soil_scientist_expects():
    """Silt erodes, sand and clay less; carbon protects; K is of the published size."""
    silt, sand, clay = (one(*soil, 1.0).values[0] for soil in ((10, 80, 10), (92, 5, 3), (15, 25, 60)))
    assert silt > clay > sand
    assert one(40, 40, 20, 0.3).values[0] > one(40, 40, 20, 3.0).values[0]
    assert sand > 0 and silt < 0.1


def test_fractions_that_do_not_add_up():
    near, far = one(41, 42, 20, 1.0), one(30, 30, 20, 1.0)
    assert near.values[0] == pytest.approx(
        one(*(100 / 103 * x for x in (41, 42, 20)), 1.0).values[0], rel=1e-5
    )
    assert (near.cells, near.off) == (1, 0)
    assert np.isnan(far.values[0]) and (far.cells, far.off) == (1, 1)
    assert one(30, 30, 20, 1.0, tolerance=25).off == 0


def test_water_and_nodata_are_no_soil():
    for soil in ((0, 0, 0, 0), (np.nan, 40, 20, 1), (40, 40, 20, np.nan)):
        result = one(*soil)
        assert np.isnan(result.values[0]) and (result.cells, result.off) == (0, 0)


def test_soils_without_silt_or_carbon():
    assert (
        one(100, 0, 0, 0).values[0] == 0
    )  # (SIL / (CLA + SIL))^0.3 is 0, the correction would make it negative
    assert one(50, 50, 0, 0).values[0] > 0
