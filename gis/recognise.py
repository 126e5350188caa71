"""Which kind a layer is: read from what the tools wrote, else from its class names or fields; guessed by its name.

Layers of version 0.3.0 carry the tool but no kind: they are known by their class names, their fields or the tool.
"""

import os
import re
from functools import lru_cache
from typing import Dict, Iterable, List, Optional, Sequence, Tuple

from osgeo import gdal
from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer, QgsWkbTypes

from ..core.messages import InputError
from .kinds import ANY, LINE, POINT, POLYGON, TABLE, Kind, fields_of, kinds, themes
from .provenance import KIND_TAG, MADE_PROPERTY, TITLE_TAG, TOOL_TAG, tags_in
from .rasters.datasets import open_dataset, parts_of
from .rasters.layers import source_of
from .tables import read_builtin

#: Custom property of a layer of the project that says which kind it is.
KIND_PROPERTY = "ecorestore/kind"
_GEOMETRIES = {
    QgsWkbTypes.GeometryType.PointGeometry: POINT,
    QgsWkbTypes.GeometryType.LineGeometry: LINE,
    QgsWkbTypes.GeometryType.PolygonGeometry: POLYGON,
    QgsWkbTypes.GeometryType.NullGeometry: TABLE,
}
#: Fields that tell a vector layer apart need at least so many.
_FEWEST_FIELDS = 3
#: Letters that a Shapefile keeps of the name of a field.
_SHAPEFILE = 10
#: Colours of this share of the classes of a land-cover product tell that a palette is the product's own.
_MOST_COLOURS = 0.8
#: Words of names that say a product was classified anew.
_RECLASSIFIED = re.compile(r"common|re.?class|通用|重分类", re.IGNORECASE)
_NUMBERS = re.compile(r"(\d+)")
_CHINESE_MONTHS = "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月".replace("月", "").split()
_CHINESE_MONTH = re.compile(f"({'|'.join(sorted(_CHINESE_MONTHS, key=len, reverse=True))})月")
_ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ENGLISH_MONTH = re.compile(
    r"(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?![a-z])"
)


def kind_of(layer: QgsMapLayer) -> str:
    """The kind of a layer; empty for a foreign one that carries no mark of any.

    In this order: the custom property of the layer, the tag in its file, the class names in the file, the palette of
    a land-cover product, the fields, the tool that wrote it.
    """
    declared = _telling(layer.customProperty(KIND_PROPERTY))
    if declared:
        return declared
    if isinstance(layer, QgsRasterLayer):
        return _of_file(source_of(layer)) if layer.providerType() == "gdal" else ""
    if isinstance(layer, QgsVectorLayer):
        tags = tags_in(layer)
        written = _telling(tags.get(KIND_TAG))
        if written:
            return written
        made = [kind for kind in _made_by(tags.get(TOOL_TAG, "")) if holds(kind, layer)]
        return _by_fields(layer) or _only(made)
    return ""


def kind_by_few_fields(layer: QgsMapLayer, among: Sequence[Kind]) -> str:
    """The kind among some of a vector layer without a mark, by fields that alone do not tell it; empty where none."""
    if not isinstance(layer, QgsVectorLayer):
        return ""
    names = _field_names(layer)
    for kind, needed, _certain in _few_fields():
        if kind in among and needed <= names and holds(kind, layer):
            return kind.key
    return ""


def _telling(key: Optional[str]) -> str:
    """The kind that a mark names; empty where it is none, or says nothing about the content."""
    key = str(key or "")
    return key if key in kinds() and not kinds()[key].generic else ""


def likely_kind(layer: QgsMapLayer, among: Sequence[Kind]) -> str:
    """The kind of a layer among some, for a foreign layer by its name; empty where none fits."""
    found = kind_of(layer)
    if found:
        return found if found in [kind.key for kind in among] else ""
    words = f"{layer.name()} {_stem(layer.source())}"
    for kind in among:
        if kind.pattern is not None and holds(kind, layer) and kind.pattern.search(words):
            return kind.key
    return ""


def given_name(layer: QgsMapLayer) -> str:
    """The name that a result keeps of the layer it was made from.

    That of the project or whoever named the layer. One that is only called as its file has the title its file
    carries, else the name of the kind, else that of the file.
    """
    if layer.project() is not None or layer.name() not in _file_names(layer.source()):
        return layer.name()
    tags = _tags_of_file(layer)
    kind = _telling(tags.get(KIND_TAG))
    return tags.get(TITLE_TAG) or (kinds()[kind].name if kind else layer.name())


def _file_names(source: str) -> Tuple[str, ...]:
    """What QGIS calls a layer that nobody has named."""
    table = source.partition("|layername=")[2].split("|")[0]
    return (_stem(source), table) if table else (_stem(source),)


def _tags_of_file(layer: QgsMapLayer) -> Dict[str, str]:
    """What a tool has written into a file."""
    if not isinstance(layer, QgsRasterLayer):
        return tags_in(layer)
    try:
        return open_dataset(layer.name(), source_of(layer)).GetMetadata() or {}
    except (InputError, RuntimeError):
        return {}


def was_made_by(layer: QgsMapLayer, tool: str) -> bool:
    """Whether a tool of ours, given by its id without the provider, has made the layer."""
    return bool(tool) and _tags_of_file(layer).get(TOOL_TAG, "").split(":")[-1] == tool


def names_of(layer: QgsMapLayer) -> Tuple[str, str]:
    """What a layer is called: as QGIS shows it, and as its file."""
    return layer.name(), _stem(layer.source())


def named_product(layer: QgsMapLayer) -> str:
    """The kind of the land-cover product that the name of a layer or of its file tells; empty where none does."""
    words = f"{layer.name()} {_stem(layer.source())}"
    if _RECLASSIFIED.search(words):
        return ""
    for key in products():
        pattern = kinds()[key].pattern
        if pattern is not None and pattern.search(words):
            return key
    return ""


def products() -> List[str]:
    """Kinds of land use in the codes of a product or survey."""
    ours = ("landuse_raw", "landuse_common")
    return [key for key in kinds() if key.startswith("landuse_") and key not in ours]


def holds(kind: Kind, layer: QgsMapLayer) -> bool:
    """Whether a layer has the type of a kind: a raster, or the geometry."""
    if isinstance(layer, QgsRasterLayer):
        return kind.is_raster
    if not isinstance(layer, QgsVectorLayer) or kind.is_raster:
        return False
    geometry = _GEOMETRIES.get(layer.geometryType(), "")
    return kind.layer == geometry or (kind.layer == ANY and geometry != TABLE) or kind.layer == TABLE


def shown_layers(project: QgsProject) -> List[QgsMapLayer]:
    """The layers of a project that people see: not those that belong to a printed layout."""
    return [one for one in project.mapLayers().values() if not one.flags() & QgsMapLayer.LayerFlag.Private]


def fitting_layers(project: QgsProject, wanted: Sequence[Kind]) -> List[QgsMapLayer]:
    """The layers of a project that are of one of the kinds, best first.

    Earlier kinds come first, layers that carry their kind before those that only bear a fitting name, newer results
    before older ones, and equals in the order people count.
    """
    found: List[Tuple[tuple, QgsMapLayer]] = []
    keys = [kind.key for kind in wanted]
    for layer in shown_layers(project):
        key = likely_kind(layer, wanted)
        if key:
            marked = bool(kind_of(layer))
            made = float(layer.customProperty(MADE_PROPERTY) or 0.0)
            found.append(((keys.index(key), not marked, -made, counted(layer.name())), layer))
    return [layer for _place, layer in sorted(found, key=lambda item: item[0])]


def counted(name: str) -> tuple:
    """A key that sorts names as people count: 2月 before 10月, 二月 before 十月, February before October, 2014 before 2023."""
    text = _CHINESE_MONTH.sub(lambda month: f"{_CHINESE_MONTHS.index(month[1]) + 1}月", name.casefold())
    text = _ENGLISH_MONTH.sub(lambda month: str(_ENGLISH_MONTHS.index(month[1]) + 1), text)
    parts = _NUMBERS.split(text)
    return tuple((1, int(part), "") if part.isdigit() else (0, 0, part) for part in parts)


def _stem(source: str) -> str:
    return source.split("|")[0].replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]


@lru_cache(maxsize=512)
def _of_file_at(source: str, _changed: float) -> str:
    try:
        dataset = open_dataset(source, source)
    except (InputError, RuntimeError):
        return ""
    written = _telling(dataset.GetMetadataItem(KIND_TAG))
    if written:
        return written
    band = dataset.GetRasterBand(1)
    names = {code: name for code, name in enumerate(band.GetCategoryNames() or []) if name}
    return _by_class_names(names) or _by_palette(band) or _by_tool(dataset)


def _of_file(source: str) -> str:
    """The kind of a raster file, looked up again when the file has changed."""
    try:
        changed = os.path.getmtime(parts_of(source)[0])
    except OSError:
        changed = 0.0
    return _of_file_at(source, changed)


def _by_class_names(names: Dict[int, str]) -> str:
    """The kind whose classes have exactly these names, in either language."""
    if not names:
        return ""
    for theme, key in themes().items():
        rows = [row for row in read_builtin("classes") if row["theme"] == theme]
        for column in ("name_zh", "name_en"):
            if {int(row["code"]): row[column] for row in rows} == names:
                return key
    return ""


def _by_palette(band) -> str:
    """The land-cover product whose colours a raster has."""
    table = band.GetColorTable()
    if table is None:
        return ""
    systems: Dict[str, List[bool]] = {}
    for row in read_builtin("landuse_systems"):
        code = int(row["code"]) if row["code"].isdigit() else -1
        if row["color"] and 0 <= code < table.GetCount() and f"landuse_{row['system']}" in kinds():
            entry = "#{:02X}{:02X}{:02X}".format(*table.GetColorEntry(code)[:3])
            systems.setdefault(row["system"], []).append(entry == row["color"].upper())
    for system, same in systems.items():
        if sum(same) >= max(3, _MOST_COLOURS * len(same)):
            return f"landuse_{system}"
    return ""


def _made_by(tool: str) -> List[Kind]:
    """The kinds that a tool makes, given as its id with the provider."""
    name = tool.split(":")[-1]
    return [kind for kind in kinds().values() if name and kind.made_by == name]


def _only(found: List[Kind]) -> str:
    return found[0].key if len(found) == 1 else ""


def _by_tool(dataset) -> str:
    """The kind of a continuous raster by the tool that wrote it, where that makes one such kind only."""
    made = _made_by(dataset.GetMetadataItem(TOOL_TAG) or "")
    dtype = gdal.GetDataTypeName(dataset.GetRasterBand(1).DataType).lower()
    return _only([kind for kind in made if kind.is_raster and not kind.theme and kind.dtype == dtype])


@lru_cache(maxsize=1)
def _signatures() -> List[Tuple[int, Kind, frozenset]]:
    """Vector kinds with the fields that every layer of theirs has, those of many fields first."""
    found = []
    for kind in kinds().values():
        if kind.is_raster or kind.user or kind.generic:
            continue
        names = _shortened(field.name for field in fields_of(kind.key) if not field.optional)
        if len(names) >= _FEWEST_FIELDS:
            found.append((len(names), kind, names))
    return sorted(found, key=lambda item: -item[0])


@lru_cache(maxsize=1)
def _few_fields() -> List[Tuple[Kind, frozenset, bool]]:
    """Kinds with few fields that tell them, and whether they do so anywhere, of resources/tables/signatures.csv."""
    return [
        (kinds()[row["kind"]], _shortened(row["fields"].split()), row["certain"] == "yes")
        for row in read_builtin("signatures")
    ]


def _shortened(names: Iterable[str]) -> frozenset:
    """Names of fields as a Shapefile keeps them."""
    return frozenset(name.lower()[:_SHAPEFILE] for name in names)


def _field_names(layer: QgsVectorLayer) -> frozenset:
    return _shortened(layer.fields().names())


def _by_fields(layer: QgsVectorLayer) -> str:
    names = _field_names(layer)
    for _count, kind, needed in _signatures():
        if needed <= names and holds(kind, layer):
            return kind.key
    for kind, needed, certain in _few_fields():
        if certain and needed <= names and holds(kind, layer):
            return kind.key
    return ""


def remember_kind(layer: QgsMapLayer, key: str, made: Optional[float] = None) -> None:
    """Have a layer of the project know its kind, and when it was made (seconds since 1970)."""
    layer.setCustomProperty(KIND_PROPERTY, key)
    if made is not None:
        layer.setCustomProperty(MADE_PROPERTY, made)
