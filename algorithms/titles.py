"""The names of tools for sentences that say which to run."""

from qgis.core import QgsApplication


def tool_title(tool: str) -> str:
    """The name of a tool in the language of QGIS with its id, as in the toolbox; empty for none."""
    algorithm = QgsApplication.processingRegistry().algorithmById(f"ecorestore:{tool}") if tool else None
    return f"{algorithm.displayName()} ({tool})" if algorithm is not None else tool
