"""Restoration types, ways, priority and units."""
