"""References that say little: what is warned of."""

from typing import Iterator, List

from ....core.diagnosis.ecosystemquality import Group, QualityReferences
from ....gis.rasters import RasterSource
from ....translation import tr
from ..shared.outliers import far_below
from ..shared.vegetation import type_names

#: Groups with fewer cells have no reference worth having (proposed).
_FEW = 30
_NAMED = 5


def doubts(references: QualityReferences, layers: List[RasterSource], percentile: float) -> Iterator[str]:
    """Groups too small or of one value, and layers in which a few cells are far too high, as sentences."""
    found = [group for _number, group in references.occurring()]
    small = [_name(group) for group in found if group.cells < _FEW]
    flat = [_name(group) for group in found if group.cells >= _FEW and group.low == group.high]
    if small:
        sentence = tr("Fewer than {least} cells, so that the reference says little: {groups}.")
        yield sentence.format(least=_FEW, groups=_some(small))
    if flat:
        sentence = tr("All cells have the same values, so that each is its own reference: {groups}.")
        yield sentence.format(groups=_some(flat))
    for number, layer in enumerate(layers):
        high = max(group.high[number] for group in found)
        if not high:
            yield tr("“{name}” is 0 everywhere and counts as 0.").format(name=layer.name)
        elif percentile >= 100 and far_below(layer, high):
            sentence = tr(
                "“{name}”: most cells lie far below the maximum of {high:g}. If a fill value is left, set it as nodata; else "
                "a reference percentile of 99 may suit better."
            )
            yield sentence.format(name=layer.name, high=high)


def _name(group: Group) -> str:
    return f"{group.region} {type_names()[group.type]}"


def _some(names: List[str]) -> str:
    return tr(", ").join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
