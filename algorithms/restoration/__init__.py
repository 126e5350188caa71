"""Restoration types, ways, priority and units. Its files and folders are its tools."""
