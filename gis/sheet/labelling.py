"""How hard names are looked a place for: on paper there is little room, and time enough."""

from qgis.core import QgsProject

#: Places that are tried in each square centimetre of a polygon, and in each centimetre of a line; QGIS has 2.5 and 2.
_PLACES, _PLACES_OF_LINES = 20.0, 5.0


def look_closely(project: QgsProject) -> None:
    """Have a project try more places for each name, so that fewer are left out."""
    settings = project.labelingEngineSettings()
    settings.setMaximumPolygonCandidatesPerCmSquared(_PLACES)
    settings.setMaximumLineCandidatesPerCm(_PLACES_OF_LINES)
    project.setLabelingEngineSettings(settings)
