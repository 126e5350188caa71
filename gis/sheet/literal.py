"""Text of users and attributes on a sheet, where QGIS takes what stands between ``[%`` and ``%]`` for an expression."""

_OPENING = "[%"
#: An expression whose value is the opening itself; QGIS does not look at values again.
_ITSELF = "[% '[' || '%' %]"


def literal(text: str) -> str:
    """The text such that a sheet shows it as it is and evaluates nothing of it."""
    return text.replace(_OPENING, _ITSELF)
