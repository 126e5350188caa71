"""A parameter set of bad inputs, drawn for a tool from a seed: the same number gives the same set, always."""

import random
from typing import Any, Dict, List, NamedTuple, Tuple

from qgis.core import QgsProcessing, QgsVectorLayer

from .badrasters import RASTERS
from .badtables import TABLES
from .badvalues import CHOICES, CRSS, FIELDS, FLAGS, NUMBERS, PLACES, TEXTS
from .badvectors import VECTORS
from .landscape import Landscape
from .shop import Shop

#: What goes wrong around a run; the numbers are bytes that the disk still takes.
AROUND = (
    "full disk", "no file grows", "full temporary folder", "cancel", "cancel", "cancel at once", "output is input",
    "one place twice", "loaded",
)  # fmt: skip
_VALUE_KINDS = {
    "number": NUMBERS, "distance": NUMBERS, "enum": CHOICES, "string": TEXTS, "field": FIELDS, "boolean": FLAGS, "crs": CRSS,
    "sink": PLACES, "rasterDestination": PLACES, "fileDestination": PLACES, "folderDestination": PLACES,
}  # fmt: skip


class Draw(NamedTuple):
    """What one run is given.

    Attributes:
        number, tool: which draw, of which tool.
        changes: (parameter, kind of bad input); parameter "" for what goes wrong around the run.
        parameters: the run's.
        reference: parameters that mean the same in plain form; empty where nothing does.
        unreadable: parameters whose layer nobody can read.
        telling: parameters whose layer no tool may take without a word.
        around: one of AROUND or "".
        amount: share of the progress at which to cancel, or bytes left on the disk.
        older: whether older files lie where the outputs go.
    """

    number: int
    tool: str
    changes: List[Tuple[str, str]]
    parameters: Dict[str, Any]
    reference: Dict[str, Any]
    unreadable: List[str]
    telling: List[str]
    around: str
    amount: float
    older: bool


def draw(number: int, seed: int, land: Landscape, shop: Shop, outputs: Dict[str, str], tool: str) -> Draw:
    """The draw of a number; files of bad inputs are made in the shop's folder."""
    chance = shop.chance
    algorithm = land.algorithms[tool]
    good = {**land.parameters[tool], **_other_choices(algorithm, chance, land.parameters[tool])}
    good.update(_more_layers(algorithm, shop, land, good))
    given, plain = {**good, **outputs}, {**good}
    changes: List[Tuple[str, str]] = []
    unreadable: List[str] = []
    telling: List[str] = []
    same = True
    around = chance.choice(AROUND) if chance.random() < 0.2 else ""
    if around:
        changes.append(("", around))
    wanted = chance.choice((0, 0, 1)) if around else chance.choice((1, 1, 1, 1, 2, 2, 3))
    for definition in _chosen(algorithm, chance, land.parameters[tool], wanted):
        key = definition.name()
        name, made, whole, twin = _spoilt(algorithm, definition, given.get(key), shop, land)
        if not name:
            continue
        changes.append((key, name))
        given[key] = whole
        if made.same_as is None:
            same = False
        else:
            plain[key] = twin
        if not made.readable:
            unreadable.append(key)
        if not made.silent:
            telling.append(key)
    amount = chance.random() if around.startswith("cancel") else chance.choice((0, 500, 4096, 20000, 90000))
    reference = plain if same and changes and not around else {}
    return Draw(
        number, tool, changes, given, reference, unreadable, telling, around, amount, chance.random() < 0.5
    )


def _other_choices(algorithm, chance: random.Random, given: dict) -> dict:
    """Now and then another method than the default."""
    found = {}
    for key, options in getattr(algorithm, "choices", {}).items():
        if key not in given and chance.random() < 0.15:
            found[key] = chance.choice(options)
    return found


def _more_layers(algorithm, shop: Shop, land: Landscape, given: dict) -> dict:
    """Now and then layers that may be left out and were."""
    return {
        d.name(): _good_layer(algorithm, d, shop, land)
        for d in algorithm.parameterDefinitions()
        if d.type() in ("raster", "source") and d.name() not in given and shop.chance.random() < 0.08
    }


def _chosen(algorithm, chance: random.Random, given: dict, count: int) -> list:
    """Parameters to spoil: layers that are given three times as often as others, places and switches seldom."""
    definitions = [d for d in algorithm.parameterDefinitions() if d.type() != "folderDestination"]
    weights = []
    for d in definitions:
        layer = d.type() in ("raster", "source", "layer", "multilayer")
        weights.append(3.0 if layer and d.name() in given else 0.5 if d.type() == "boolean" else 1.0)
    found: list = []
    while definitions and len(found) < min(count, len(definitions)):
        one = chance.choices(definitions, weights)[0]
        if one not in found:
            found.append(one)
    return found


def _spoilt(algorithm, definition, value, shop: Shop, land: Landscape):
    """(name of the kind, what was made, the parameter's new value, the value that means the same)."""
    kind = definition.type()
    if kind in _VALUE_KINDS:
        one = shop.chance.choice(list(_VALUE_KINDS[kind].values()))
        made = one.make(shop, value)
        return one.name, made, made.value, made.same_as
    items = list(value) if isinstance(value, list) else [value] if value is not None else []
    if kind == "multilayer" and shop.chance.random() < 0.1:
        return _whole_list(items, shop)
    place = shop.chance.randrange(len(items)) if items else 0
    item = items[place] if items else _good_layer(algorithm, definition, shop, land)
    one = shop.chance.choice(list(_kinds_of(definition, item).values()))
    made = one.make(shop, item)
    if kind != "multilayer":
        return one.name, made, made.value, made.same_as
    whole, twin = list(items) or [None], list(items) or [None]
    whole[place], twin[place] = made.value, made.same_as
    return one.name, made, whole, twin


def _whole_list(items: list, shop: Shop):
    """A list of layers as such."""
    from .shop import Given

    name = shop.chance.choice(
        ("an empty list", "the same layer twice", "fifty layers", "no list", "a list of none")
    )
    whole = {
        "an empty list": [], "the same layer twice": [*items, *items[:1]], "fifty layers": (items * 50)[:50],
        "no list": items[0] if items else "", "a list of none": [*items, None],
    }[name]  # fmt: skip
    return name, Given(whole), whole, None


def _kinds_of(definition, item):
    if isinstance(item, str):
        return RASTERS
    return TABLES if item.wkbType() == 100 else VECTORS


def _wanted(algorithm, key: str) -> tuple:
    """The kinds an input takes; a model does not say."""
    return getattr(algorithm, "input_kinds", {}).get(key, ("raster_any",))


def _good_layer(algorithm, definition, shop: Shop, land: Landscape):
    """A good layer for a parameter that has none."""
    kind = definition.type()
    if kind in ("raster", "multilayer"):
        return land.layers[shop.chance.choice(land.fitting(_wanted(algorithm, definition.name())))]
    types = list(definition.dataTypes()) if kind == "source" else []
    if QgsProcessing.SourceType.TypeVector in types:
        return land.table(_wanted(algorithm, definition.name())[0])
    names = {
        QgsProcessing.SourceType.TypeVectorPoint: "breaks",
        QgsProcessing.SourceType.TypeVectorLine: "roads",
    }
    layer = land.layers[names.get(types[0] if types else None, "towns")]
    return layer if isinstance(layer, QgsVectorLayer) else land.layers["towns"]
