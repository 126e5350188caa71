"""Prints LS of InVEST SDR for the cases of test_slopelength.py.

Run it with a Python that has natcap.invest (PyPI) and GDAL:

    python test/core/evaluation/make_ls_cases.py
"""

import tempfile
from pathlib import Path

import numpy as np

CELL = 30.0
#: Slope in percent, and cells gathered; the root of the area above is what InVEST takes for A.
CASES = [(slope, cells) for slope in (9.5, 12.0, 17.5) for cells in (1, 10, 101)]


def write(path: Path, values) -> str:
    from osgeo import gdal, osr

    metres = osr.SpatialReference()
    metres.ImportFromEPSG(32650)
    file = gdal.GetDriverByName("GTiff").Create(str(path), len(values), 1, 1, gdal.GDT_Float32)
    file.SetProjection(metres.ExportToWkt())
    file.SetGeoTransform((500000, CELL, 0, 4400000, 0, -CELL))
    file.GetRasterBand(1).SetNoDataValue(-1)
    file.GetRasterBand(1).WriteArray(np.array([values], np.float32))
    return str(path)


def main() -> None:
    from natcap.invest.sdr import sdr
    from osgeo import gdal

    with tempfile.TemporaryDirectory() as name:
        slope = write(Path(name) / "slope.tif", [case[0] for case in CASES])
        cells = write(Path(name) / "cells.tif", [case[1] for case in CASES])
        sdr._calculate_ls_factor(cells, slope, 1e9, str(Path(name) / "ls.tif"))
        file = gdal.Open(str(Path(name) / "ls.tif"))
        for case, value in zip(CASES, file.ReadAsArray()[0]):
            print((*case, round(float(value), 6)), end=", ")


if __name__ == "__main__":
    main()
