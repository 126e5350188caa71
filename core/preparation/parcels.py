"""Parcel class codes as they stand in real attribute tables, brought to the codes of a class table."""

import re
import unicodedata
from typing import Mapping, NamedTuple, Optional


class Match(NamedTuple):
    """The code of the class table, and whether it is the parcel's own or that of a class above it."""

    code: str
    exact: bool


def clean(value: object) -> str:
    """A code or name as text: half-width, upper case, without spaces; ``101.0`` is ``101``.

    None and an empty cell give an empty text.
    """
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = "".join(unicodedata.normalize("NFKC", str(value)).split()).upper()
    return text[:-2] if re.fullmatch(r"\d+\.0", text) else text


def match(value: object, known: Mapping[str, object], names: Mapping[str, str]) -> Optional[Match]:
    """Find the class of a parcel.

    In this order: the code as written; with the leading zero that number fields
    lose (101 is 0101); the name of a class in place of its code; without a
    letter at the end (0101K is 0101, 08H2B is 08H2); the class above
    (010199 is 0101, else 01).

    Args:
        value: content of the code field, text or number.
        known: the codes of the class table.
        names: cleaned class name to code.

    Returns:
        None where nothing fits. A lone 0 is an empty number field, not class 00.
    """
    text = clean(value)
    if text in known:
        return Match(text, True)
    if text in names:
        return Match(names[text], True)
    digits, rest = re.findall(r"(\d*)([0-9A-Z]*)", text)[0]
    if not digits.strip("0"):
        return None
    if len(digits) % 2:
        digits = f"0{digits}"
    code = digits + rest
    if code in known:
        return Match(code, True)
    for shorter in _shorter(code, digits):
        if shorter in known:
            return Match(shorter, False)
    return None


def _shorter(code: str, digits: str) -> list:
    """Codes of the classes above: letters at the end dropped, then two digits at a time."""
    found = [re.sub(r"[A-Z]+$", "", code)]
    found += [digits[:length] for length in range(len(digits), 1, -2)]
    return [item for item in dict.fromkeys(found) if item != code]
