"""“Check data”: a survey of every layer, checks that judge what it found, and a report.

A check is a function; to add one, write it and name it in its file's tuple.
"""

from .tool import CheckData

__all__ = ["CheckData"]
