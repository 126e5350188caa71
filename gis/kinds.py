"""What a layer is: the kinds of resources/tables/kinds.csv and their fields of fields.csv.

A kind says what inputs take and outputs are: geometry or raster, dtype, nodata, class theme, style, unit, range,
name in both languages, its wing and its place there. Everything else asks here and retypes nothing.
"""

import re
from functools import cache, lru_cache
from typing import Dict, Iterable, List, NamedTuple, Optional, Pattern, Sequence, Tuple

from qgis.core import QgsFields

from ..compat import make_field
from ..translation import language
from .tables import classes, read_builtin

#: Geometry of vector kinds, in the order in which layers lie on each other.
POINT, LINE, POLYGON, RASTER, ANY, TABLE = "point", "line", "polygon", "raster", "any", "table"
_ORDER = (POINT, LINE, POLYGON, ANY, RASTER, TABLE)
#: The type of an id that is taken from the input.
_KEY = "key"
_FROM_INPUT = "*"
_LARGEST_INT = 2**31 - 1
#: Rasters of classes or ids beside those with a theme, grades and the codes of land-cover products.
_OF_CODES = ("ecosystems", "ecoregions", "cost_allocation", "raster_classes_any")
_LAND_USE = "landuse_"
_EACH_CLASS = re.compile(r"\{(\w+)\}")


class Kind(NamedTuple):
    """One row of kinds.csv.

    Attributes:
        layer: raster, point, line, polygon, any (a vector layer of any geometry) or table.
        dtype: NumPy's name of what is written; empty where users bring it, and for vector kinds.
        nodata: value for missing cells; None where there is none.
        theme: class theme of a raster of classes, else empty.
        unit: as legends show it.
        minimum, maximum: smallest and largest value that can be; None without a limit.
        check: name of the judgement of its values (gis/judgements), else empty.
        group: wing to whose layers it belongs.
        order: place among the kinds of its wing.
        user: whether users bring it: a role of the plan.
        made_by: the tool that makes it, else empty.
        words: regular expression of the names of foreign layers of the kind; empty where they cannot tell.
    """

    key: str
    layer: str
    dtype: str
    nodata: Optional[float]
    theme: str
    style: str
    units: Tuple[str, str]
    minimum: Optional[float]
    maximum: Optional[float]
    check: str
    group: str
    order: int
    user: bool
    made_by: str
    words: str
    name_en: str
    name_zh: str

    @property
    def name(self) -> str:
        """Its name in the language of QGIS."""
        return self.name_zh if language() == "zh" else self.name_en

    @property
    def unit(self) -> str:
        """Its unit in the language of QGIS, empty where it has none."""
        return self.units[language() == "zh"]

    @property
    def rank(self) -> Tuple[int, int]:
        """Where it lies among the layers of its wing: points over lines over areas over rasters, then the plan's order."""
        return _ORDER.index(self.layer), self.order

    @property
    def pattern(self) -> Optional[Pattern]:
        """Finds foreign layers of the kind by their names; None where it cannot be told."""
        return _compiled(self.words) if self.words else None

    @property
    def is_raster(self) -> bool:
        """Whether its layers are rasters."""
        return self.layer == RASTER

    @property
    def generic(self) -> bool:
        """Whether it says nothing about the content: any raster, any polygons."""
        return self.key.endswith("_any")

    @property
    def holds_classes(self) -> bool:
        """Whether its rasters hold codes of classes, grades or ids: whole numbers that must stay apart."""
        codes = self.key in _OF_CODES or self.key.startswith(_LAND_USE)
        return self.is_raster and (codes or bool(self.theme) or self.check == "grades")


class Field(NamedTuple):
    """One field of a vector kind; ``optional``: some outputs of the kind do not have it."""

    name: str
    type: str
    length: int
    precision: int
    decimals: Optional[int]
    theme: str
    optional: bool
    alias_en: str
    alias_zh: str

    @property
    def alias(self) -> str:
        """What the attribute table shows above the column."""
        return self.alias_zh if language() == "zh" else self.alias_en


@cache
def _compiled(words: str) -> Pattern:
    """Compiled where it is first wanted: all of them at once keep the first window waiting."""
    return re.compile(words, re.IGNORECASE)


def _number(text: str) -> Optional[float]:
    return float(text) if text else None


@lru_cache(maxsize=1)
def kinds() -> Dict[str, Kind]:
    """Every kind by its key, in the table's order."""
    found = {}
    for row in read_builtin("kinds"):
        units = row["unit"].split("|")
        found[row["kind"]] = Kind(
            key=row["kind"],
            layer=row["layer"],
            dtype=row["dtype"],
            nodata=_number(row["nodata"]),
            theme=row["theme"],
            style=row["style"],
            units=(units[0], units[-1]),
            minimum=_number(row["minimum"]),
            maximum=_number(row["maximum"]),
            check=row["check"],
            group=row["group"],
            order=int(row["order"]),
            user=row["user"] == "yes",
            made_by=row["made_by"],
            words=row["pattern"],
            name_en=row["name_en"],
            name_zh=row["name_zh"],
        )
    return found


def kind_of_key(key: str) -> Kind:
    """The kind of a key.

    Raises:
        KeyError: there is no such kind.
    """
    return kinds()[key]


@lru_cache(maxsize=1)
def _field_rows() -> Dict[str, List[dict]]:
    found: Dict[str, List[dict]] = {}
    for row in read_builtin("fields"):
        found.setdefault(row["kind"], []).append(row)
    return found


def fields_of(key: str) -> List[Field]:
    """The fields of a vector kind in their order, those for each class of a theme spelt out; ``*`` is left out."""
    found = []
    for row in _field_rows().get(key, ()):
        if row["field"] == _FROM_INPUT:
            continue
        theme = _EACH_CLASS.search(row["field"])
        if theme is None:
            found.append(_field(row, row["field"], "", ""))
            continue
        for entry in read_builtin("classes"):
            if entry["theme"] == theme[1]:
                name = row["field"].replace(theme[0], entry["key"])
                found.append(_field(row, name, entry["name_en"], entry["name_zh"]))
    return found


def _field(row: dict, name: str, class_en: str, class_zh: str) -> Field:
    return Field(
        name=name,
        type=row["type"],
        length=int(row["length"] or 0),
        precision=int(row["precision"] or 0),
        decimals=int(row["decimals"]) if row["decimals"] else None,
        theme=row["theme"],
        optional=bool(row["when"]) or bool(class_en),
        alias_en=row["alias_en"].replace("{class}", class_en),
        alias_zh=row["alias_zh"].replace("{class}", class_zh),
    )


def make_fields(
    key: str,
    ids: Sequence = ("int",),
    left_out: Sequence[str] = (),
    given: Optional[QgsFields] = None,
) -> QgsFields:
    """The fields of a vector kind for an output.

    Args:
        ids: type (and length) of the fields whose type is that of the input's ids: ("int",), ("long",) or ("text", 80).
        left_out: fields this output does not have.
        given: fields of the input that are kept, where the kind keeps them (``*``).
    """
    fields, known = QgsFields(), {field.name: field for field in fields_of(key)}
    if given is not None and any(row["field"] == _FROM_INPUT for row in _field_rows().get(key, ())):
        for field in given:
            fields.append(field)
    for name, field in known.items():
        if name not in left_out:
            words = ids if field.type == _KEY else (field.type, field.length, field.precision)
            fields.append(make_field(name, *words))
    return fields


def code_field(codes: Iterable[Optional[int]]) -> Tuple[str]:
    """The type of a field that holds codes: whole numbers of 64 bits only where 32 are too few."""
    most = max((abs(code) for code in codes if code is not None), default=0)
    return ("long",) if most > _LARGEST_INT else ("int",)


def attributes(row: dict, fields: QgsFields) -> list:
    """The values of a row in the order of the fields.

    Raises:
        KeyError: the row lacks a field, or has one that the output does not.
    """
    names = fields.names()
    unknown = set(row) - set(names)
    if unknown:
        raise KeyError(f"no such field: {', '.join(sorted(unknown))}")
    return [row[name] for name in names]


def themes() -> Dict[str, str]:
    """Class theme to the kind of rasters of its classes: the first that a tool writes, else the first of the table."""
    found: Dict[str, str] = {}
    rasters = [kind for kind in kinds().values() if kind.is_raster and kind.theme]
    for kind in sorted(rasters, key=lambda kind: not kind.dtype):
        found.setdefault(kind.theme, kind.key)
    return found


def kinds_of_style(style: str) -> List[Kind]:
    """The kinds whose layers wear a style, in the table's order."""
    return [kind for kind in kinds().values() if style and kind.style == style]


def codes_of(kind: Kind) -> List[int]:
    """The codes a raster of classes may hold; [] for other kinds."""
    return [row.code for row in classes(kind.theme)] if kind.theme else []


def names_of(keys: Iterable[str]) -> str:
    """The names of kinds for a sentence."""
    return ", ".join(f"“{kind_of_key(key).name}”" for key in keys)
