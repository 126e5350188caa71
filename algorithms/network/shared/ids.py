"""Ids and numbers of features as users know them."""

import math
from collections import Counter
from typing import Sequence

import numpy as np

from ....compat import NULL
from ....core.messages import InputError, marked
from ....gis.kinds import code_field
from ....gis.vectors import Item
from ....translation import tr
from ...log import Log
from .friction import require_finite

#: Places of a raster among which currents can be computed.
MOST_IDS = 1000
#: Decimals below this come from storing whole numbers.
_WHOLE = 1e-4
_NAMES_SHOWN = 10
_EMPTY = (None, NULL, "")
_LARGEST = 2**53
#: Largest whole number that an id raster of 32 bits holds.
LARGEST_ID = 2**31 - 1
_LARGEST_LONG = 2**63


def keys_of(layer: str, items: Sequence[Item], field: str, log: Log) -> list:
    """The ids of the features of a layer: of the chosen field, of a whole-number field ``id``, or counted from 1.

    Raises:
        InputError: the chosen field is empty somewhere or holds an id more than once.
    """
    keys = [_plain(item.attributes.get(field or "id")) for item in items]
    if field:
        count = Counter(map(str, keys))
        wrong = sorted({str(one) for one in keys if one in _EMPTY or one != one or count[str(one)] > 1})
        if wrong:
            raise InputError(
                marked("Field “{field}” of “{layer}” holds these ids more than once or has gaps: {ids}. Dissolve the "
                     "features by the field or choose another."),
                field=field, layer=layer, ids=shown(wrong),
            )  # fmt: skip
        return keys
    if all(isinstance(one, int) and one > 0 for one in keys) and len(set(keys)) == len(keys):
        return keys
    if any(one not in _EMPTY for one in keys):
        sentence = tr("Field “id” of “{layer}” does not hold whole numbers above 0, each once; its features are "
                      "numbered in their order.")  # fmt: skip
        log.warn(sentence.format(layer=layer))
    return list(range(1, len(items) + 1))


def _plain(value):
    """An id as it is written: whole numbers without decimals."""
    whole = isinstance(value, float) and math.isfinite(value) and value == int(value)
    return int(value) if whole else value


def whole_ids(name: str, values: np.ndarray) -> np.ndarray:
    """The ids of a raster as int64, 0 for nodata.

    Raises:
        InputError: infinite values, values that are not whole, or ids too large to be told apart.
    """
    require_finite(name, values)
    parts = values[np.abs(values - np.rint(values)) > _WHOLE]
    if parts.size:
        raise InputError(
            marked("“{name}” holds {value}, which is not a whole number, where ids of places are needed. Classify it first."),
            name=name,
            value=f"{parts.flat[0]:g}",
        )  # fmt: skip
    if np.nan_to_num(np.abs(values)).max(initial=0.0) > _LARGEST:
        raise InputError(
            marked("“{name}” holds values above {most}, which are not ids. Check its nodata."),
            name=name,
            most=f"{_LARGEST:,}",
        )
    return np.rint(np.nan_to_num(values)).astype(np.int64)


def require_few_ids(name: str, ids: np.ndarray) -> None:
    """Refuse a raster with more ids than anyone draws places, as elevations or other measured values have.

    Args:
        ids: as from :func:`whole_ids`.

    Raises:
        InputError: naming how many there are, and how many may be.
    """
    count = int(np.count_nonzero(np.unique(ids)))
    if count > MOST_IDS:
        raise InputError(
            marked("“{name}” holds {count} different values, more than the {most} places of a network that can be "
                   "computed. Is it a raster of ids?"),
            name=name,
            count=f"{count:,}",
            most=f"{MOST_IDS:,}",
        )  # fmt: skip


def shown(names: Sequence) -> str:
    """The first few of many names, for a message."""
    return ", ".join(map(str, names[:_NAMES_SHOWN])) + (" …" if len(names) > _NAMES_SHOWN else "")


def key_text(key) -> str:
    """An id as text; whole numbers without decimals."""
    return str(int(key)) if isinstance(key, float) and key == int(key) else str(key)


def key_kind(keys: list) -> tuple:
    """Kind of the fields from and to: whole numbers of 32 or, where they need them, 64 bits; else text."""
    whole = all(isinstance(key, int) and abs(key) < _LARGEST_LONG for key in keys)
    return code_field(keys) if whole else ("text", 80)


def number_of(value) -> float:
    """An attribute as a number, NaN where it is none."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return np.nan
