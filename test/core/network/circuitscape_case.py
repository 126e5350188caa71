"""Reads a Circuitscape raster case: its .ini, ASCII grids and lists, and the results published with it."""

import configparser
import gzip
from pathlib import Path
from typing import NamedTuple

import numpy as np
from ecorestore.core.network.current.circuit import Circuit
from ecorestore.core.network.current.focal import (
    FocalNodes,
    all_pairs,
    focal_nodes,
    listed_pairs,
    matrix_pairs,
)
from ecorestore.core.network.current.groups import groups_of

YES = ("true", "True", "1")


class Case(NamedTuple):
    """One case: its options, folder of inputs and the grid of its resistance."""

    options: dict
    root: Path
    header: dict
    resistance: np.ndarray

    def on(self, key):
        return self.options.get(key, "False") in YES

    def path(self, key):
        path = self.root / self.options[key]
        if ".tif" in path.name:  # the same grid lies beside it as text
            path = path.with_name(path.name.split(".tif")[0] + ".asc")
        return path

    def grid(self, key, nodata=0.0):
        header, values = read_grid(self.path(key))
        return np.where(values == header["nodata_value"], nodata, values)

    def nodes(self):
        path = self.path("point_file")
        text = read_text(path)
        if text.split()[0].lower() == "ncols":
            return focal_nodes(np.maximum(self.grid("point_file"), 0).astype(int))
        lines = [line.split() for line in text.splitlines() if line.split()]
        cells = {}
        for value, x, y in lines:
            place = np.ravel_multi_index(self.cell(float(x), float(y)), self.resistance.shape)
            cells.setdefault(int(value), []).append(place)
        return FocalNodes(sorted(cells), [np.array(cells[name]) for name in sorted(cells)])

    def cell(self, x, y):
        rows, size = self.resistance.shape[0], self.header["cellsize"]
        row = int(np.ceil(rows - (y - self.header["yllcorner"]) / size)) - 1
        return row, int(np.ceil((x - self.header["xllcorner"]) / size)) - 1

    def listed(self, text):
        values = np.zeros(self.resistance.shape)
        for line in text.splitlines():
            if line.split():
                value, x, y = map(float, line.split())
                values[self.cell(x, y)] = value
        return values

    def pairs(self):
        nodes = self.nodes()
        if not self.on("use_included_pairs"):
            return all_pairs(nodes)
        lines = [
            line.split() for line in read_text(self.path("included_pairs_file")).splitlines() if line.split()
        ]
        if lines[0][0] == "mode":
            return listed_pairs(nodes, lines[1:], lines[0][1] == "exclude")
        table = np.array([[float(word) for word in line] for line in lines[2:]])
        low, high = float(lines[0][1]), float(lines[1][1])
        return matrix_pairs(nodes, table[0, 1:], table[1:, 1:], low, high)

    def circuit(self):
        regions = groups_of(self.grid("polygon_file").astype(int)) if self.on("use_polygons") else []
        return Circuit(
            self.resistance,
            regions,
            4 if self.on("connect_four_neighbors_only") else 8,
            "resistance" if self.on("connect_using_avg_resistances") else "conductance",
        )

    def strengths(self):
        if not self.on("use_variable_source_strengths"):
            return None
        lines = read_text(self.path("variable_source_file")).splitlines()
        return {int(line.split()[0]): float(line.split()[1]) for line in lines if line.split()}

    def sources(self):
        text = read_text(self.path("source_file"))
        grid = text.split()[0].lower() == "ncols"
        values = self.grid("source_file") if grid else self.listed(text)
        return np.where(values > 0, 1.0, values) if self.on("use_unit_currents") else values

    def grounds(self):
        """Conductances to ground; inf = direct."""
        values = self.grid("ground_file", np.nan)
        if self.on("use_direct_grounds"):
            return np.where(np.nan_to_num(values) != 0, np.inf, 0.0)
        if self.on("ground_file_is_resistances"):
            with np.errstate(divide="ignore"):
                values = 1.0 / values
        return np.nan_to_num(values, nan=0.0, posinf=np.inf)


def read_text(path):
    return gzip.open(path, "rt").read() if path.suffix == ".gz" else path.read_text()


def read_grid(path):
    lines, header = read_text(path).splitlines(), {"nodata_value": -9999.0}
    while lines[0].split()[0].isidentifier():
        key, value = lines.pop(0).split()
        header[key.lower()] = float(value)
    values = np.array([float(word) for line in lines for word in line.split()])
    return header, values.reshape(int(header["nrows"]), int(header["ncols"]))


def read_case(ini):
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    parser.read(ini)
    options = {key: value for section in parser.sections() for key, value in parser.items(section)}
    root = ini.parents[4]
    header, habitat = read_grid(root / options["habitat_file"].replace(".tif", ".asc"))
    nodata = (habitat == header["nodata_value"]) | (habitat == -9999)
    if options["habitat_map_is_resistances"] not in YES:
        with np.errstate(divide="ignore"):
            habitat, nodata = 1.0 / habitat, nodata | (habitat == 0)
    case = Case(options, root, header, np.where(nodata, np.nan, habitat))
    if case.on("use_mask"):
        case = case._replace(resistance=np.where(case.grid("mask_file") > 0, case.resistance, np.nan))
    return case
