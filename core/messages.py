"""Sentences that core says to the user, and the one exception that carries them.

Core knows no Qt. It wraps a sentence in :func:`marked` so that the translation
tools collect it, and raises :class:`InputError`; the algorithms room shows the
sentence in the language of QGIS.
"""

from typing import Dict, Mapping

import numpy as np

_SIX_DIGITS, _EXACT = 1e6, 2**53


def marked(text: str) -> str:
    """Mark ``text`` for translation and return it unchanged."""
    return text


class _Whole(float):
    """A whole number that ``{value:g}`` writes with all its digits: a code of nine digits is no 1.1e+08."""

    def __format__(self, form: str) -> str:
        return f"{int(self)}" if form == "g" else float.__format__(self, form)


def number_text(value: float) -> str:
    """A number as messages write it: short, but whole ones with all their digits."""
    return f"{int(value)}" if _is_great(value) else f"{value:g}"


def fields(values: Mapping[str, object]) -> Dict[str, object]:
    """What goes into the fields of a sentence; whole numbers keep all their digits."""
    return {key: _written(value) for key, value in values.items()}


def _written(value: object) -> object:
    return _Whole(value) if isinstance(value, (float, np.floating)) and _is_great(float(value)) else value


def _is_great(value: float) -> bool:
    """Whether a number is a whole one of more digits than ``{value:g}`` writes, and exact."""
    return bool(_SIX_DIGITS <= abs(value) <= _EXACT) and float(value).is_integer()


class InputError(ValueError):
    """The input cannot be used; the message says which and what to do.

    Args:
        template: English sentence marked with :func:`marked`, with ``{name}`` fields.
        values: what to put in the fields.
    """

    def __init__(self, template: str, **values: object) -> None:
        self.template = template
        self.values = fields(values)
        super().__init__(template.format(**self.values))
