"""Morphological spatial pattern analysis (MSPA): what each cell of a pattern is to its connectivity.

Soille, P., Vogt, P. (2009): Morphological segmentation of binary patterns. Pattern Recognition Letters
30, 456-459, doi:10.1016/j.patrec.2008.10.015; every cell equals version 2.4 of their program. Core is
what lies deeper in the foreground than the edge width; patches without core are islets; what lies
within the edge width of a core is edge or, towards an opening, perforation; what is left is found to
link cores (bridge), a core with itself (loop) or nothing (branch).
"""

from .segment import BACKGROUND, FOREGROUND, MISSING, MISSING_CODE, binary_pattern, outside_only, segment
from .summary import CLASSES, ClassCount, Summary, seven_classes, summarise

__all__ = [
    "BACKGROUND",
    "CLASSES",
    "FOREGROUND",
    "MISSING",
    "MISSING_CODE",
    "ClassCount",
    "Summary",
    "binary_pattern",
    "outside_only",
    "segment",
    "seven_classes",
    "summarise",
]
