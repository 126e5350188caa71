"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .applystyle import ApplyStyle
from .naturalresources import NaturalResources
from .planmap import PlanMap

ALGORITHMS = (NaturalResources, ApplyStyle, PlanMap)
