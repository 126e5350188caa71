"""Whether a raster is what an input takes: its kind, its class codes, its unit."""

from typing import Iterator, List, Sequence

import numpy as np
from qgis.core import QgsRasterLayer

from ..core.messages import marked
from ..translation import tr
from .complaints import Complaint
from .fills import fill_values, kinds_with_fills
from .judgements import judge, judge_values
from .kinds import Kind, kind_of_key
from .periods import called_month
from .rasters import RasterSource
from .recognise import kind_of, likely_kind, named_product, names_of
from .tables import read_builtin

#: Names of kinds of land use begin with it: one is never taken for another.
_LAND_USE = "landuse_"


def unfit(layer: QgsRasterLayer, source: RasterSource, keys: Sequence[str]) -> Iterator[Complaint]:
    """Complaints about a raster given where one of the kinds ``keys`` is wanted.

    A layer that carries the mark of another kind of classes is refused. One without a mark is judged by its values;
    where classes are wanted and it has fitting codes, the user is told that it was believed. One without any data may
    be of any kind, but is not taken without a word.
    """
    wanted = [kind_of_key(key) for key in keys if kind_of_key(key).is_raster]
    if source.is_empty():
        text = marked("“{name}” holds no data at all. Check its nodata value and its extent.")
        yield Complaint(text, {"name": layer.name()}, refused=False)
    found = kind_of(layer) or _product(layer, source, wanted)
    specific = [kind for kind in wanted if not kind.generic]
    if found in keys and not kind_of_key(found).generic:
        yield from judge(source, kind_of_key(found))
        yield from _called_month(layer, kind_of_key(found), keys)
        return
    if len(specific) < len(wanted):
        yield from _filled(layer, source, found, specific)  # anything else will do as well
        return
    if not specific:
        return
    if found and _another(kind_of_key(found), specific):
        yield _mistaken(layer, kind_of_key(found), specific)
        return
    yield from _judged(layer, source, specific, bool(found))


def _filled(
    layer: QgsRasterLayer, source: RasterSource, found: str, specific: List[Kind]
) -> Iterator[Complaint]:
    """Fill values of a product where any values will do.

    Looked for by what the layer is, by what it would best be, else by what its name says; where only the name says
    it, the layer is not refused.
    """
    if found:
        yield from fill_values(source, [kind_of_key(found)])
    elif specific:
        yield from fill_values(source, specific)
    else:
        named = likely_kind(layer, [kind_of_key(key) for key in kinds_with_fills()])
        if named:
            for complaint in fill_values(source, [kind_of_key(named)]):
                yield complaint._replace(refused=False)


def _called_month(layer: QgsRasterLayer, kind: Kind, keys: Sequence[str]) -> Iterator[Complaint]:
    """A layer called as a month where precipitation of a year is wanted."""
    if kind.key == "precipitation" and "rain_month" not in keys and called_month(*names_of(layer)):
        text = marked(
            "“{name}” is called as a month is, but precipitation of a year is needed. Is it one? Add up the twelve "
            "months first."
        )
        yield Complaint(text, {"name": layer.name()}, refused=False)


def _product(layer: QgsRasterLayer, source: RasterSource, wanted: List[Kind]) -> str:
    """The land-cover product that the name of a layer without a mark tells, where land use is wanted.

    Only where all codes are the product's: a classified copy keeps the name of what it was made from.
    """
    if not any(kind.key.startswith(_LAND_USE) or kind.key in ("elements", "spaces") for kind in wanted):
        return ""
    product = named_product(layer)
    system = product[len(_LAND_USE) :]
    codes = [int(row["code"]) for row in read_builtin("landuse_systems") if row["system"] == system]
    return product if not codes or np.isin(source.probe(), codes).all() else ""


def _another(found: Kind, wanted: List[Kind]) -> bool:
    """Whether a layer of the kind ``found`` cannot stand for any of those wanted."""
    if found.key.startswith(_LAND_USE) or (found.theme and found.key != "grades"):
        return not any(kind.theme == found.theme and found.theme for kind in wanted)
    return bool(not found.generic and not found.theme and found.unit and all(kind.theme for kind in wanted))


def _mistaken(layer: QgsRasterLayer, found: Kind, wanted: List[Kind]) -> Complaint:
    first = wanted[0]
    fields = {"name": layer.name(), "found": found.name, "wanted": first.name, "tool": first.made_by}
    text = marked("“{name}” holds {found}, but {wanted} is needed. Choose another layer.")
    if first.made_by and first.made_by == found.made_by:
        fields["wanted"] = tr(" or ").join(kind.name for kind in wanted)
        text = marked(
            "“{name}” holds {found}, but {wanted} is needed. “{tool}” makes it as another of its results or with other "
            "settings: choose that."
        )
    elif first.made_by:
        text = marked("“{name}” holds {found}, but {wanted} is needed. Run “{tool}” first.")
    return Complaint(text, fields)


def _judged(
    layer: QgsRasterLayer, source: RasterSource, specific: List[Kind], declared: bool
) -> Iterator[Complaint]:
    """Complaints of the kind that fits best, with the tool that makes such a layer as the remedy for classes."""
    yield from fill_values(source, specific)
    probe = source.probe()
    complaints = [list(judge_values(source, probe, kind)) for kind in specific]
    best = min(range(len(specific)), key=lambda number: (len(complaints[number]), number))
    kind = specific[best]
    for complaint in complaints[best]:
        yield with_remedy(complaint, kind)
    yield from _called_month(layer, kind, [one.key for one in specific])
    if not complaints[best] and kind.theme and kind.made_by and not declared:
        text = marked("“{name}” does not say what its codes mean; they were read as {kind}.")
        yield Complaint(text, {"name": layer.name(), "kind": kind.name}, refused=False, warned=False)


def with_remedy(complaint: Complaint, kind: Kind) -> Complaint:
    """A complaint about codes with the tool that makes such classes; others as they are."""
    if kind.check != "classes" or not kind.made_by:
        return complaint
    text = marked("“{name}” holds {codes}, which are not codes of {kind}. Run “{tool}” first.")
    return Complaint(text, {**complaint.values, "tool": kind.made_by}, complaint.refused)
