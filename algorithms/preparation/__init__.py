"""Data preparation: grid, alignment, classes, checks, sample data. Its files and folders are its tools."""
