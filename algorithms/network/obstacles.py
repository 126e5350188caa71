"""Reading roads, railways, built-up land and water as barriers."""

from typing import List, Tuple

from qgis.core import QgsRectangle, QgsWkbTypes

from ...core.messages import InputError
from ...core.messages import tr as mark
from ...core.network.breakpoints.measures import NOT_A_BARRIER, Words
from ...translation import tr
from ..tables import class_of, code_of, read_builtin
from ..vectors import Item
from .crossings import Barrier

_NAME_FIELDS = ("name", "名称", "名字", "mc", "roadname", "road_name")
_WORDS_SHOWN = 6


def name_of(attributes: dict) -> str:
    """The name in a feature's attributes: the first of the usual name fields that has one."""
    lowered = {key.lower(): value for key, value in attributes.items()}
    for field in _NAME_FIELDS:
        value = lowered.get(field)
        if value and str(value) != "NULL":
            return str(value)
    return ""


def read_lines(run, key: str, kind: str, crs, otherwise: str) -> List[Barrier]:
    """Roads or railways with the class their word stands for.

    Args:
        kind: road or railway: which words of barrier_classes apply to the field ``<key>_FIELD``.
        otherwise: class key of unknown words and of features where no field was chosen.
    """
    field, codes = run.field(f"{key}_FIELD"), code_of("barriers")
    words, unknown, barriers = Words(read_builtin("barrier_classes"), kind), {}, []
    for item in run.features(key, crs, [field] if field else []):
        found = words.find(item.attributes[field]) if field else otherwise
        if found is None:
            unknown[str(item.attributes[field])] = found = otherwise
        if found != NOT_A_BARRIER:
            barriers.append(Barrier(item.geometry, codes[found], name_of(item.attributes)))
    if unknown:
        run.warn(
            tr("Words of “{field}” that are not known count as “{name}”: {words}.").format(
                field=field,
                name=class_of("barriers")[codes[otherwise]].name,
                words=", ".join(sorted(unknown)[:_WORDS_SHOWN])
                + (" …" if len(unknown) > _WORDS_SHOWN else ""),
            )
        )
    return barriers


def read_areas(run, key: str, crs, class_key: str) -> List[Barrier]:
    """Built-up land or water, all of one class."""
    code, items = code_of("barriers")[class_key], run.features(key, crs)
    if class_key == "built":
        items = only_polygons(run, key, items)
    return [Barrier(item.geometry, code, name_of(item.attributes)) for item in items]


def read_barriers(run, crs, extent: QgsRectangle) -> Tuple[List[Barrier], List[Barrier]]:
    """Lines and areas of ROADS, RAILWAYS, BUILT and WATER; a layer with nothing in the extent is told."""
    lines, areas = [], []
    for key, otherwise in (
        ("ROADS", "road"),
        ("RAILWAYS", "railway"),
        ("BUILT", "built"),
        ("WATER", "water"),
    ):
        if not run.given(key):
            continue
        linear = key in ("ROADS", "RAILWAYS")
        found = (
            read_lines(run, key, otherwise, crs, otherwise)
            if linear
            else read_areas(run, key, crs, otherwise)
        )
        if not any(barrier.geometry.boundingBox().intersects(extent) for barrier in found):
            sentence = tr(
                "“{name}” has nothing within the extent of the corridors. Check its coordinate system."
            )
            run.warn(sentence.format(name=run.source(key).sourceName()))
        for barrier in found:
            line = barrier.geometry.type() == QgsWkbTypes.GeometryType.LineGeometry
            (lines if line else areas).append(barrier)
    return lines, areas


def only_polygons(run, key: str, items: List[Item]) -> List[Item]:
    """The polygons; a GeoPackage may hold other geometries in a polygon layer, which a warning tells.

    Raises:
        InputError: there are features, but no polygon.
    """
    kept = [item for item in items if item.geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry]
    if items and not kept:
        raise InputError(
            mark("“{name}” holds no polygons. Choose another layer."), name=run.source(key).sourceName()
        )
    if len(kept) < len(items):
        run.warn(
            tr("{count} features of “{layer}” are no polygons and were left out.").format(
                count=len(items) - len(kept), layer=run.source(key).sourceName()
            )
        )
    return kept
