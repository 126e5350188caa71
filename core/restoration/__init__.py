"""Restoration types, ways, priority and units, and the land instruments.

- types, ways, priority, units: what is restored, how, when, and as which polygons.
- contiguity, stairs: farmland that lies together, what basic farmland to move, polygons made of rasters.
- banks: banks of rivers and lakes by the land beside them.
"""
