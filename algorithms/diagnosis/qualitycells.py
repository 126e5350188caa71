"""Cells that have an ecosystem quality, what is warned of, and the table of regions and vegetation types."""

import numpy as np

from ...core.codes import no_codes
from ...core.diagnosis.ecosystemquality import TYPES
from ...core.messages import InputError, marked
from ...gis.ranges import far_below
from ...translation import tr
from ..evaluation.shared.ecosystems import groups_of
from .vegetation import type_names

#: Groups with fewer cells have no reference worth having (proposed).
_FEW = 30
_NAMED = 5
#: Codes of regions up to here are exact in float32.
_LARGEST = 2**24


class QualityCells:
    """LAI, FVC, GPP, vegetation type and region, window by window."""

    def __init__(self, run):
        self._layers = [run.inputs.raster(key) for key in ("LAI", "FVC", "GPP")]
        self.land, self._system = run.inputs.raster("ECOSYSTEM"), run.inputs.choice("CLASSES")
        self.region = run.inputs.raster("REGION")
        self.grid, self.names = self.land.grid, [layer.name for layer in self._layers]

    @property
    def layers(self):
        """LAI, FVC and GPP."""
        return self._layers

    def each(self, references, report):
        """(window, where, values, groups): which cells count, their (3, n) values and their (n,) groups."""
        missing = 0
        for window in self.grid.windows():
            report(window.top / self.grid.rows)
            types = groups_of(self.land.read(window), self._system, "vegetation", TYPES, self.land.name)
            values = np.stack([layer.read(window) for layer in self._layers])
            where = (types > 0) & np.isfinite(values).all(axis=0)
            regions = np.ones(types.shape) if self.region is None else self.region.read(window)
            missing += int((where & ~np.isfinite(regions)).sum())
            if missing:
                continue
            yield (
                window,
                where,
                values[:, where],
                references.groups(self._codes(regions[where]), types[where]),
            )
        if missing:
            raise InputError(
                marked(
                    "“{name}” has no region in {count} cells that have vegetation. Let the regions cover the whole "
                    "area, or clip the other layers to them."
                ),
                name=self.region.name,
                count=missing,
            )

    def _codes(self, regions):
        wrong = no_codes(regions, -_LARGEST, _LARGEST)
        if wrong.size:
            raise InputError(
                marked("“{name}” is no raster of regions: it holds {value:g}. Give whole numbers."),
                name=self.region.name,
                value=float(wrong[0]),
            )
        return regions


def warn_of_references(run, cells, references, percentile):
    """Tell of groups too small or of one value, and of layers in which a few cells are far too high."""
    found = references.occurring()
    small = [_name(group) for _number, group in found if group.cells < _FEW]
    flat = [_name(group) for _number, group in found if group.cells >= _FEW and group.low == group.high]
    if small:
        sentence = tr("Fewer than {least} cells, so that the reference says little: {groups}.")
        run.log.warn(sentence.format(least=_FEW, groups=_some(small)))
    if flat:
        run.log.warn(
            tr("All cells have the same values, so that each is its own reference: {groups}.").format(
                groups=_some(flat)
            )
        )
    for number, layer in enumerate(cells.layers):
        high = max(group.high[number] for _number, group in found)
        if not high:
            run.log.warn(tr("“{name}” is 0 everywhere and counts as 0.").format(name=layer.name))
        elif percentile >= 100 and far_below(layer, high):
            sentence = tr(
                "“{name}”: most cells lie far below the maximum of {high:g}. If a fill value is left, set it as nodata; else "
                "a reference percentile of 99 may suit better."
            )
            run.log.warn(sentence.format(name=layer.name, high=high))


def _name(group):
    return f"{group.region} {type_names()[group.type]}"


def _some(names):
    return tr(", ").join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")


class QualityTable:
    """Areas, references, mean EQI and shares of the grades by region and vegetation type."""

    def __init__(self, references, best, cell_area):
        self._groups, self._best, self._area = references.occurring(), best, cell_area / 1e6
        self._sums = np.zeros(best.shape[1])
        self._grades = np.zeros((best.shape[1], 6), np.int64)

    def add(self, index, grades, groups):
        """Take in (n,) EQI, grades 1 to 5 and group numbers."""
        self._sums += np.bincount(groups, weights=index, minlength=self._sums.size)
        keys = groups.astype(np.intp) * 6 + grades
        self._grades += np.bincount(keys, minlength=self._grades.size).reshape(self._grades.shape)

    def mean(self):
        """Mean EQI of all cells."""
        return float(self._sums.sum() / self._grades.sum())

    def fields(self):
        """Columns of the table; share_5 is the excellent part."""
        shares = [(f"share_{grade}", "real") for grade in range(5, 0, -1)]
        references = [(f"{name}_ref", "real") for name in ("lai", "fvc", "gpp")]
        return [
            ("region", "int"), ("type", "text", 20), ("vegetation", "text", 40), ("cells", "int"),
            ("area_km2", "real"), *references, ("eqi_mean", "real"), *shares,
        ]  # fmt: skip

    def rows(self):
        """One row per region and type."""
        names = type_names()
        for number, group in self._groups:
            shares = 100.0 * self._grades[number] / group.cells
            yield [
                group.region, group.type, names[group.type], group.cells, group.cells * self._area,
                *map(float, self._best[:, number]), float(self._sums[number] / group.cells),
                *map(float, shares[:0:-1]),
            ]  # fmt: skip
