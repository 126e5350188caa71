"""Degradation diagnosis: how far an area has lost what it could be, and what threatens it.

In the order of work:

- groupcounts: extremes and percentiles of many groups of cells.
- vegetationcover, ecosystemquality, rsei: state of the vegetation.
- trend: Theil–Sen slope and Mann–Kendall test of a series.
- heatisland; runoff, floodtables, inundation: risks of heat and flood.
- degradation, potential, security: degree of degradation, restoration potential, security pattern.
"""
