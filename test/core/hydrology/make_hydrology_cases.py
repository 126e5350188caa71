"""Makes data/hydrology.npz: small grounds of our own and what GRASS and pygeoprocessing say of them.

Run it with a Python that has pygeoprocessing (PyPI), GDAL and SciPy, with GRASS 8 on the path:

    python test/core/hydrology/make_hydrology_cases.py
"""

import subprocess
import tempfile
from pathlib import Path

import numpy as np
from scipy import ndimage

FILE = Path(__file__).with_name("data") / "hydrology.npz"
CELL = 10.0
#: Codes of pygeoprocessing (0 east, counter-clockwise) to ours.
CODE = np.array([8, 1, 2, 3, 4, 5, 6, 7])


def hill() -> np.ndarray:
    """Ridges and hollows without a depression and without two neighbours of one height."""
    rng, (down, right) = np.random.default_rng(5), np.mgrid[0:70, 0:80]
    waves = 16 * np.sin(right / 9 + 0.3) * np.cos(down / 13) - 3 * np.hypot(down + 40, right - 45)
    return (600 + waves + ndimage.gaussian_filter(2 * rng.normal(size=down.shape), 3)).astype(np.float32)


def pits() -> np.ndarray:
    """Depressions within depressions on tilted ground, level ground, and a part without data."""
    rng = np.random.default_rng(7)
    rough = 25 * ndimage.gaussian_filter(rng.normal(size=(70, 80)), 2) + rng.random((70, 80))
    ground = (rough + 0.2 * np.add.outer(np.arange(70), np.arange(80))).astype(np.float32)
    ground[40:50, 30:45] = 9
    ground[15:22, 50:53] = np.nan
    return ground


def write(path: Path, values: np.ndarray) -> None:
    from osgeo import gdal, osr

    metres = osr.SpatialReference()
    metres.ImportFromEPSG(32650)
    file = gdal.GetDriverByName("GTiff").Create(str(path), *values.shape[::-1], 1, gdal.GDT_Float32)
    file.SetProjection(metres.ExportToWkt())
    file.SetGeoTransform((500000, CELL, 0, 4400000, 0, -CELL))
    file.GetRasterBand(1).SetNoDataValue(-9999)
    file.GetRasterBand(1).WriteArray(np.where(np.isnan(values), np.float32(-9999), values))


def read(path: Path) -> np.ndarray:
    from osgeo import gdal

    file = gdal.Open(str(path))
    return file.ReadAsArray()


def grass(folder: Path, name: str) -> dict:
    """Surface of r.fill.dir run four times, directions of its first run, r.watershed -s."""
    lines = [f"r.in.gdal -o input={folder / name}.tif output=f0", "g.region raster=f0"]
    lines += [f"r.fill.dir input=f{n} output=f{n + 1} direction=d{n} format=grass" for n in range(4)]
    lines.append("r.watershed -s -a elevation=f0 accumulation=acc drainage=way")
    for made in ("f4", "d0", "acc", "way"):
        place = folder / f"{name}_{made}.tif"
        lines.append(f"r.out.gdal -f -c input={made} output={place} type=Float64 nodata=-9999")
    script = folder / f"{name}.sh"
    script.write_text("set -e\n" + "\n".join(lines))
    place = folder / f"place_{name}"
    subprocess.run(["grass", "-c", "EPSG:32650", str(place), "-e"], check=True, capture_output=True)
    command = ["grass", str(place / "PERMANENT"), "--exec", "bash", str(script)]
    subprocess.run(command, check=True, capture_output=True)
    return {made: read(folder / f"{name}_{made}.tif") for made in ("f4", "d0", "acc", "way")}


def pygeoprocessing(folder: Path, name: str) -> dict:
    from pygeoprocessing import routing

    source, filled, way, gathered = (str(folder / f"{name}{end}.tif") for end in ("", "_pf", "_pd", "_pa"))
    routing.fill_pits((source, 1), filled)
    routing.flow_dir_d8((filled, 1), way)
    routing.flow_accumulation_d8((way, 1), gathered)
    return {"filled": read(filled), "way": CODE.take(read(way), mode="clip"), "acc": read(gathered)}


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, hilly, pitted = Path(name), hill(), pits()
        write(folder / "hill.tif", hilly)
        write(folder / "pits.tif", pitted)
        on_hill, in_pits = grass(folder, "hill"), grass(folder, "pits")
        peer, peer_pits = pygeoprocessing(folder, "hill"), pygeoprocessing(folder, "pits")
    np.savez_compressed(
        FILE,
        hill=hilly,
        hill_filldir=(on_hill["d0"] / 45).astype(np.int8),
        hill_watershed=on_hill["way"].astype(np.int8),
        hill_watershed_cells=np.abs(on_hill["acc"]).astype(np.int32),
        hill_pygeo=peer["way"].astype(np.int8),
        hill_pygeo_cells=peer["acc"].astype(np.int32),
        pits=pitted,
        pits_filldir=in_pits["f4"].astype(np.float32),
        pits_pygeo=peer_pits["filled"].astype(np.float32),
    )


if __name__ == "__main__":
    main()
