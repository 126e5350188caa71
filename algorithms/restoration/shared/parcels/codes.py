"""Class codes of parcels as they stand in their tables."""

from typing import Sequence

from .....core.preparation.parcels import clean


def survey_code(value: object) -> str:
    """A class code with the zero in front that number fields lose."""
    text = clean(value)
    return f"0{text}" if text.isdigit() and len(text) % 2 else text


def begins(code: str, prefixes: Sequence[str]) -> bool:
    """Whether a code is one of some, or of a class below one."""
    return any(code.startswith(prefix) for prefix in prefixes)
