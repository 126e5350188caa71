"""Accessibility of areas to threats."""

from ....core.messages import InputError, marked
from ....gis.vectors import Item


def kept_away(item: Item, field: str, name: str) -> float:
    """1 − accessibility of an area of the layer ``name``.

    Raises:
        InputError: the field holds something else than a number from 0 to 1.
    """
    try:
        value = float(item.attributes[field])
    except (TypeError, ValueError):
        value = -1.0
    if not 0 <= value <= 1:
        raise InputError(
            marked("The field “{field}” of “{name}” holds {value}. Accessibility is a number from 0 to 1."),
            field=field,
            name=name,
            value=item.attributes[field],
        )
    return 1 - value
