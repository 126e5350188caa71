"""Streets as a graph: lines joined where they meet, places put onto them, distances along them.

- :func:`graph_of` makes a graph of lines, :func:`attach` puts places onto it.
- :class:`Routes` gives the distance of every node to the nearest of some, or to each, and the ways.
- :func:`main_part` says how much of the streets hangs together.
"""

from .graph import Streets, graph_of, main_part
from .places import Attached, attach, spaced
from .routes import Routes

__all__ = ["Attached", "Routes", "Streets", "attach", "graph_of", "main_part", "spaced"]
