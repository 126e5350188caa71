"""What the tables say of their sources, in the language of QGIS; titles of papers and standards stay as they are."""

from functools import lru_cache
from typing import Dict

from ...translation import language
from ..builtin import read_builtin


@lru_cache(maxsize=1)
def _chinese() -> Dict[str, str]:
    return {row["text"]: row["text_zh"] for row in read_builtin("citations")}


def citation(source: str) -> str:
    """A source as readers of the report understand it: each part that the table of citations knows, translated."""
    if language() != "zh" or not source:
        return source
    known = _chinese()
    if source in known:
        return known[source]
    return "；".join(known.get(part.strip(), part.strip()) for part in source.split("; "))
