"""The longitude and latitude in which the offset of web maps is computed."""

from typing import Tuple

from qgis.core import QgsCoordinateReferenceSystem

_WGS84, _CGCS2000 = "EPSG:4326", "EPSG:4490"


def geographic(crs: QgsCoordinateReferenceSystem) -> Tuple[QgsCoordinateReferenceSystem, bool]:
    """The longitude and latitude to compute in, and whether the datum of ``crs`` is another.

    WGS 84 and CGCS2000 stay what they are: no datum transformation comes between.
    """
    base = crs.geographicCrsAuthId()
    same = base in (_WGS84, _CGCS2000)
    return QgsCoordinateReferenceSystem(base if same else _WGS84), not same
