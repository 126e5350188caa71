"""Restoration zoning: unit graphs, level-1 and level-2 zones, zone tables (plan chapter 2)."""
