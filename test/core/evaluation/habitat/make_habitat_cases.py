"""Makes data/habitat.npz: random landscapes of our own and what InVEST's habitat quality says of them.

Run it with a Python that has natcap.invest 3.14 (PyPI), from any folder:

    python test/core/evaluation/habitat/make_habitat_cases.py
"""

import csv
import logging
import tempfile
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

CASES = 12
CODES = (1, 3, 4, 8, 9, 21)
FILE = Path(__file__).with_name("data") / "habitat.npz"
LEFT, TOP, NODATA = 400_000.0, 4_400_000.0, 255


def blobs(rng: np.random.Generator, shape: tuple, side: int, values) -> np.ndarray:
    """Blocks of random values with ragged edges."""
    coarse = rng.choice(values, size=(shape[0] // side + 2, shape[1] // side + 2))
    shift = rng.integers(0, side, 2)
    full = np.kron(coarse, np.ones((side, side), coarse.dtype))[shift[0] :, shift[1] :][
        : shape[0], : shape[1]
    ]
    return np.where(rng.random(shape) < 0.1, rng.choice(values, size=shape), full)


def landscape(number: int) -> dict:
    """Land use with holes, threats of several kinds, accessibility: all there is to know of a case."""
    rng = np.random.default_rng([3, number])
    shape = tuple(int(side) for side in rng.integers(12, 70, 2))
    landuse = blobs(rng, shape, int(rng.integers(2, 9)), CODES).astype(np.uint8)
    if number % 3:
        landuse[rng.random(shape) < 0.05] = NODATA
        top, left = (int(rng.integers(0, side - 5)) for side in shape)
        landuse[top : top + 5, left : left + 9] = NODATA
    count = 1 + number % 4
    threats = (rng.random((count, *shape)) < rng.choice([0.002, 0.01, 0.2])).astype(np.float32)
    threats[0, -1, 0] = 1  # in a corner
    if number % 4 == 1:
        threats[0][threats[0] > 0] = 0.4  # values between count as 1
    if number % 4 == 2:
        threats[1][rng.random(shape) < 0.2] = -1  # nodata of a threat
    if number % 4 == 3:
        threats[-1] = 0  # a threat that is nowhere
    cell = float(rng.choice([30, 100, 200]))
    access = np.ones(shape, np.float32)
    for _ in range(3 if number % 2 else 0):
        top, left, height, width = (int(rng.integers(0, n)) for n in (shape[0] - 3, shape[1] - 3, 20, 20))
        access[top : top + height + 1, left : left + width + 1] = round(float(rng.random()), 2)
    return {
        "landuse": landuse, "threats": threats, "access": access, "cell": cell,
        "reach": np.round(cell * rng.choice([2.5, 5, 9, 11.3], count), 3),
        "weight": np.round(rng.uniform(0.1, 1, count), 2),
        "exponential": rng.random(count) < 0.5,
        "habitat": np.round(rng.choice([0, 0.35, 0.7, 1], len(CODES)), 2),
        "sensitivity": np.round(rng.random((len(CODES), count)), 2),
        "half": float(rng.choice([0.05, 0.2, 0.5])),
    }  # fmt: skip


def write_raster(path: Path, array: np.ndarray, cell: float, nodata: float) -> str:
    kind = gdal.GDT_Byte if array.dtype == np.uint8 else gdal.GDT_Float32
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), array.shape[1], array.shape[0], 1, kind)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32650)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.SetGeoTransform((LEFT, cell, 0, TOP, 0, -cell))
    dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(array)
    return str(path)


def write_access(path: Path, access: np.ndarray, cell: float) -> str:
    """One square for every cell whose accessibility is not 1."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32650)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("access", reference, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("access", ogr.OFTReal))
    for row, column in zip(*np.nonzero(access != 1)):
        x, y = LEFT + column * cell, TOP - row * cell
        feature = ogr.Feature(layer.GetLayerDefn())
        ring = f"{x} {y},{x + cell} {y},{x + cell} {y - cell},{x} {y - cell},{x} {y}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        feature.SetField("access", float(access[row, column]))
        layer.CreateFeature(feature)
    return str(path)


def write_table(path: Path, rows: list) -> str:
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return str(path)


def invest(case: dict, folder: Path) -> tuple:
    """(quality, degradation) of InVEST, NaN for nodata."""
    from natcap.invest import habitat_quality

    count, cell = len(case["reach"]), case["cell"]
    threats, names = [["threat", "max_dist", "weight", "decay", "cur_path"]], [f"t{i}" for i in range(count)]
    for i, name in enumerate(names):
        write_raster(folder / f"{name}.tif", case["threats"][i], cell, -1)
        decay = "exponential" if case["exponential"][i] else "linear"
        threats.append([name, case["reach"][i] / 1000, case["weight"][i], decay, f"{name}.tif"])
    sensitivity = [["lulc", "name", "habitat", *names]]
    for code, suitable, row in zip(CODES, case["habitat"], case["sensitivity"]):
        sensitivity.append([code, "", suitable, *row])
    arguments = {
        "workspace_dir": str(folder / "out"),
        "lulc_cur_path": write_raster(folder / "landuse.tif", case["landuse"], cell, NODATA),
        "threats_table_path": write_table(folder / "threats.csv", threats),
        "sensitivity_table_path": write_table(folder / "sensitivity.csv", sensitivity),
        "half_saturation_constant": case["half"],
        "n_workers": -1,
    }
    if (case["access"] != 1).any():
        arguments["access_vector_path"] = write_access(folder / "access.gpkg", case["access"], cell)
    habitat_quality.execute(arguments)
    found = []
    for name in ("quality_c.tif", "deg_sum_c.tif"):
        dataset = gdal.Open(str(folder / "out" / name))  # a band must not outlive its dataset
        band = dataset.GetRasterBand(1)
        values = band.ReadAsArray().astype(np.float32)
        found.append(np.where(values == np.float32(band.GetNoDataValue()), np.nan, values))
    return tuple(found)


def main() -> None:
    logging.disable(logging.CRITICAL)
    kept = {"codes": np.array(CODES, np.uint8)}
    for number in range(CASES):
        case = landscape(number)
        with tempfile.TemporaryDirectory() as name:
            case["quality"], case["degradation"] = invest(case, Path(name))
        case["threats"] = (100 * case["threats"]).astype(np.int8)
        kept.update({f"{number}_{key}": np.asarray(value) for key, value in case.items()})
    np.savez_compressed(FILE, **kept)


if __name__ == "__main__":
    gdal.UseExceptions()
    main()
