"""Number outputs for the areas of classes (gis/areas)."""

from ..gis.tables import classes
from ..translation import tr
from .parameters import Declarations


def declare_areas(tool: Declarations, theme: str) -> None:
    """A number output in km² for every class of a theme."""
    for row in classes(theme):
        tool.add_number_output(f"AREA_{row.code}", tr("Area of {name} (km²)").format(name=row.name))
