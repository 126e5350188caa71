"""Text as markup: letters that XML forbids are dropped, those that mean something are escaped."""

import re

#: What XML 1.0 has no place for: control characters, halves of surrogates, non-characters.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COLOR = re.compile("#[0-9A-Fa-f]{6}")
NO_COLOR = "#bdbdbd"
#: Letters that mean something in markup; the first one stands in all the others.
_REFERENCES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;"))


def escaped(text: str) -> str:
    """Text as the content or the quoted attribute of an element."""
    found = _FORBIDDEN.sub("\ufffd", text)
    for letter, reference in _REFERENCES:
        found = found.replace(letter, reference)
    return found


def color_of(text: str) -> str:
    """A colour as #rrggbb, grey for anything else: colours stand in attributes of style."""
    return text if _COLOR.fullmatch(text) else NO_COLOR
