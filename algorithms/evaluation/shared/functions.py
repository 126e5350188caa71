"""The five functions: their names, and the kinds of layers that hold their full evaluation."""

from typing import Dict, Tuple

from ....translation import tr

#: Function to the kinds of its full evaluation.
EVALUATED: Dict[str, Tuple[str, ...]] = {
    "water": ("water_conservation", "water_conservation_npp", "raster_any"),
    "soil": ("soil_conservation", "raster_any"),
    "biodiversity": ("biodiversity", "raster_any"),
    "agriculture": ("agriculture_suitability", "raster_any"),
    "settlement": ("settlement_suitability", "raster_any"),
}


def function_names() -> Dict[str, str]:
    """Key of a function to its name in the language of QGIS."""
    return {
        "water": tr("Water conservation"),
        "soil": tr("Soil conservation"),
        "biodiversity": tr("Biodiversity maintenance"),
        "agriculture": tr("Agricultural production"),
        "settlement": tr("Human settlement"),
    }
