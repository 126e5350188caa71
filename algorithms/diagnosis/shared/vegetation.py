"""What tools on vegetation say of its types."""

from ....translation import tr


def type_names() -> dict:
    """Vegetation type of HJ 1172-2021 to its name in the language of QGIS."""
    return {
        "forest": tr("Forest"),
        "shrub": tr("Shrub"),
        "grass": tr("Grassland"),
        "farmland": tr("Farmland"),
    }
