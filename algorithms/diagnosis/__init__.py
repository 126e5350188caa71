"""Degradation diagnosis: quality, trends, risks, degradation, potential. Its files and folders are its tools."""
