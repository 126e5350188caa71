"""Coordinate reference systems between QGIS and GDAL."""

from osgeo import osr


def crs_wkt(crs) -> str:
    """WKT that GDAL writes into GeoTIFFs for a CRS of QGIS."""
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs.authid() if crs.authid() and ":" in crs.authid() else crs.toWkt())
    return reference.ExportToWkt()
