"""Degradation diagnosis: how far an area has lost what it could be."""
