"""A subject drawn on a sheet: to a file, and into the user's project as a layout that can be edited."""

from typing import NamedTuple

from qgis.core import QgsCoordinateTransformContext, QgsProject

from ....core.progress import Progress
from ....gis.sheet.export import export
from ....gis.sheet.kept import MAP_PROPERTY, keep_layers
from ....gis.sheet.labelling import look_closely
from ....gis.sheet.layers import compose
from ....gis.sheet.layout import build_layout
from .settings import Sheet


class Print(NamedTuple):
    """A sheet that was printed: whether the file could be written, and the number of its scale."""

    written: bool
    scale: float


def print_sheet(
    sheet: Sheet,
    path: str,
    dpi: int,
    transform_context: QgsCoordinateTransformContext,
    progress: Progress,
) -> Print:
    """Draw a sheet in a project of its own and export it to ``path``."""
    own = QgsProject()
    own.setTransformContext(transform_context)
    look_closely(own)
    try:
        own.addMapLayers([item.layer for item in sheet.subject.drawn], False)  # noqa: QGS201 (copies of valid layers)
        progress(0.2)
        layout = build_layout(own, sheet.subject, sheet.page)
        progress(0.5)
        written = export(layout, path, dpi)
        return Print(written, layout.referenceMap().scale())
    finally:
        own.clear()  # an error keeps the project alive, and layers must go before QGIS does


def keep_layout(project: QgsProject, sheet: Sheet, map_key: str) -> str:
    """Build a sheet once more in the user's project; returns the layout's name there."""
    name = _free_name(sheet.subject.name, [layout.name() for layout in project.layoutManager().layouts()])
    subject = sheet.subject._replace(name=name, drawn=compose(sheet.request))
    keep_layers(project, name, map_key, [item.layer for item in subject.drawn])
    layout = build_layout(project, subject, sheet.page)
    layout.setCustomProperty(MAP_PROPERTY, map_key)
    project.layoutManager().addLayout(layout)
    return name


def _free_name(name: str, taken: list) -> str:
    """The name, with a number where it is taken."""
    number, free = 2, name
    while free in taken:
        free, number = f"{name} ({number})", number + 1
    return free
