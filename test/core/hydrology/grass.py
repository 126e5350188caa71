"""r.watershed on a file, for tests on machines that have GRASS."""

import subprocess

import numpy as np
import pytest


def watershed(path, folder) -> tuple:
    """(heights, cell size, drainage codes, cells gathered) of an elevation model."""
    gdal = pytest.importorskip("osgeo.gdal")

    place = str(folder / "place")
    subprocess.run(["grass", "-c", str(path), place, "-e"], check=True, capture_output=True)
    lines = [f"r.in.gdal -o input={path} output=ground", "g.region raster=ground"]
    lines.append("r.watershed -s -a elevation=ground accumulation=acc drainage=way")
    lines += [f"r.out.gdal -f -c input={n} output={folder / n}.tif type=Float64" for n in ("acc", "way")]
    (folder / "run.sh").write_text("set -e\n" + "\n".join(lines))
    command = ["grass", f"{place}/PERMANENT", "--exec", "bash", str(folder / "run.sh")]
    subprocess.run(command, check=True, capture_output=True)
    source = gdal.Open(str(path))
    made = [gdal.Open(str(folder / f"{name}.tif")).ReadAsArray() for name in ("way", "acc")]
    return source.ReadAsArray(), source.GetGeoTransform()[1], made[0], np.abs(made[1])
