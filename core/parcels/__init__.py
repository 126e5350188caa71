"""Arithmetic of many parcels at once: edges, areas, spans of cells, samples along borders, ranks, limits."""
