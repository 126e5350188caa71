"""The science: arrays and numbers in, arrays and named tuples out.

Nothing here imports QGIS, PyQt or GDAL, and nothing touches a file.
"""
