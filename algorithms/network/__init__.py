"""Ecological network: pattern, sources, corridors, currents, breaks, repairs. Its files and folders are its tools."""
