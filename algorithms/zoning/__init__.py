"""Restoration zoning: spaces, units, zones of both levels, statistics. Its files and folders are its tools."""
