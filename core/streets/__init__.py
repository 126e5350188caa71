"""Streets as a graph: lines joined where they meet, places put onto them, distances along them.

- :func:`graph_of` makes a graph of lines, :func:`attach` puts places onto it.
- :func:`nearest_of` gives the distance of every node to the nearest of some, :func:`reached_from` that to each.
- :func:`main_part` says how much of the streets hangs together.
"""

from .graph import Streets, graph_of, main_part
from .places import Attached, attach
from .routes import nearest_of, reached_from

__all__ = ["Attached", "Streets", "attach", "graph_of", "main_part", "nearest_of", "reached_from"]
