"""The eight groups, in the order of the plan's work."""

from ..translation import tr


def group_names() -> dict:
    """Group id (= folder name) to its name in the language of QGIS."""
    return {
        "preparation": tr("1 Data preparation"),
        "evaluation": tr("2 Function evaluation"),
        "diagnosis": tr("3 Degradation diagnosis"),
        "zoning": tr("4 Restoration zoning"),
        "restoration": tr("5 Restoration types, ways and priority"),
        "network": tr("6 Ecological network"),
        "programme": tr("7 Projects and monitoring"),
        "cartography": tr("8 Plan maps"),
    }
