"""Suitability for agriculture and for settlement: what both tools share."""
