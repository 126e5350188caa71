"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .naturalresources import NaturalResources

ALGORITHMS = (NaturalResources,)
