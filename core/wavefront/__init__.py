"""The wavefront: cost accumulated over a resistance surface from one or many sources.

One engine behind accumulated cost, allocation, back-links and least-cost paths. It is a
label-correcting search (delta stepping: Meyer & Sanders 2003, J. Algorithms 49:114) in which
every round handles a whole batch of cells with array operations.

- :func:`accumulate` spreads the cost and returns a :class:`CostResult`.
- :func:`trace` follows the back-links of a result from a cell to its source.
- ``grid.py`` pads the surface with a barrier, ``queue.py`` says whose turn it is,
  ``spread.py`` moves the front, ``accumulate.py`` checks the input and finishes the output.
"""

from .accumulate import CostResult, accumulate
from .grid import trace

__all__ = ["CostResult", "accumulate", "trace"]
