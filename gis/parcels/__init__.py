"""Measures of parcels, hundreds of thousands of them: read in batches, none kept.

- :class:`Parcels` reads a layer batch by batch: geometries, edges, fields.
- :class:`Cover` gives the share of a parcel inside a layer, :class:`Near` its distance to one.
- :func:`means` gives the mean of cells, :func:`modes` the most frequent code.
- :func:`border_shares` gives the share of the border beside cells of some codes.
- :class:`BuiltGround` gives the share of the ground around that parcels of the layer cover.
- :class:`Stacked` finds parcels that lie over one another and counts what they share once.
"""

from .batches import Batch, LeftOut, Parcels
from .borders import REACH, border_shares
from .builtup import BuiltGround, extent_of
from .cells import SlopeCells, means, modes
from .layers import Cover, Near, pieces_of
from .stacked import Stacked

__all__ = [
    "REACH", "Batch", "BuiltGround", "Cover", "LeftOut", "Near", "Parcels", "SlopeCells", "Stacked", "border_shares", "extent_of", "means", "modes", "pieces_of",
]  # fmt: skip
