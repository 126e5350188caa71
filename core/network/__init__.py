"""Ecological network: sources, resistance, least-cost links, break points."""
