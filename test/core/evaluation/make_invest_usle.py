"""Make invest_usle.npz again: soil loss by natcap.invest 3.14.3 (Apache-2.0), sediment delivery ratio model.

    python -m venv oracle && oracle/bin/pip install natcap.invest==3.14.3
    oracle/bin/python make_invest_usle.py

InVEST writes t/(pixel·a); it is divided by the hectares of a pixel. Its streams, which it masks, are left out.
"""

import tempfile
from pathlib import Path

import numpy as np
from natcap.invest.sdr import sdr
from osgeo import gdal, osr

CELL, NODATA = 30.0, float(sdr._TARGET_NODATA)
FACTORS = {"r": (50, 9000), "k": (0.002, 0.07), "ls": (0.03, 60), "c": (0, 1), "p": (0, 1)}


def write(path: Path, array: np.ndarray, kind=gdal.GDT_Float32) -> str:
    """A raster of 30 m cells."""
    data = gdal.GetDriverByName("GTiff").Create(str(path), array.shape[1], array.shape[0], 1, kind)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4527)
    data.SetProjection(reference.ExportToWkt())
    data.SetGeoTransform((39400000, CELL, 0, 4400000, 0, -CELL))
    data.GetRasterBand(1).SetNoDataValue(NODATA if kind == gdal.GDT_Float32 else 255)
    data.GetRasterBand(1).WriteArray(np.where(np.isnan(array), NODATA, array))
    return str(path)


def main() -> None:
    """Draw factors, have InVEST multiply them, keep both."""
    random = np.random.default_rng(1173)
    made = {name: random.uniform(*bounds, (24, 20)).astype(np.float32) for name, bounds in FACTORS.items()}
    for name in ("r", "k", "ls"):
        made[name][tuple(random.integers(0, 20, (2, 9)))] = np.nan
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: write(Path(folder) / f"{name}.tif", made[name]) for name in ("r", "k", "ls")}
        stream = write(Path(folder) / "stream.tif", np.zeros((24, 20)), gdal.GDT_Byte)
        target = str(Path(folder) / "rkls.tif")
        sdr._calculate_rkls(paths["ls"], paths["r"], paths["k"], stream, target)
        rkls = gdal.Open(target).ReadAsArray()
    hectares = CELL**2 / 10_000
    rkls = np.where(rkls == np.float32(NODATA), np.nan, rkls) / hectares
    usle = sdr.usle_op(rkls, made["c"] * made["p"])
    avoided = np.subtract(rkls, sdr.usle_op(rkls, made["c"]))  # as InVEST: rkls - usle, here with P = 1
    kept = {
        name: array.astype(np.float32) for name, array in {**made, "usle": usle, "avoided": avoided}.items()
    }
    np.savez_compressed(Path(__file__).with_name("data") / "invest_usle.npz", **kept)


if __name__ == "__main__":
    main()
