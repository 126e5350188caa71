"""Bring a vector layer that was given for a plan to the planning grid: its CRS, its rectangle, valid geometries."""

from typing import Iterator, Tuple

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsWkbTypes,
)

from ...compat import QgsCsException
from ...core.messages import InputError, marked
from ...gis.geometries import simple_type
from ...gis.grid import Grid
from ...gis.kinds import kinds
from ...gis.vectors import Item, read_features
from ...translation import tr
from ..base import EcoAlgorithm
from ..look import look_of
from ..run import Run

_POINTS = QgsWkbTypes.GeometryType.PointGeometry


class PrepareVector(EcoAlgorithm):
    """A layer and the planning grid in; what of the layer lies in the grid's rectangle out."""

    ID = "preparevector"
    GROUP = "preparation"
    TAGS = ("prepare", "clip", "reproject", "fix geometries", "plan", "裁剪", "投影", "修复几何", "规划")
    ONE_GRID = False

    def flags(self):
        """The plan desk runs it; toolbox and designer have QGIS's own tools for each of its steps."""
        hidden = (
            QgsProcessingAlgorithm.Flag.FlagHideFromToolbox | QgsProcessingAlgorithm.Flag.FlagHideFromModeler
        )
        return super().flags() | hidden

    def displayName(self) -> str:
        return tr("Bring vector layer to the planning grid")

    def shortDescription(self) -> str:
        return tr(
            "Reprojects, repairs and cuts a layer to the rectangle of the planning grid; all its fields stay."
        )

    def method(self) -> str:
        return tr(
            "<p>Features that meet the rectangle of the planning grid are brought into its coordinate system, made valid "
            "and cut along it. Fields, name, style and kind of the layer are kept, and so is the mark of illustrative "
            "data. How many geometries were repaired or left out is reported.</p>"
        )

    def declare(self) -> None:
        text = tr("Points, lines or polygons in any CRS.")
        self.add_vector("INPUT", tr("Layer"), text, kind="vector_any")
        text = tr("Any raster on the planning grid.")
        self.add_raster("GRID", tr("Planning grid"), text, kind=("planning_grid", "raster_any"))
        text = tr("Key of the kind that the result is marked as; empty: that of the layer.")
        self.add_text("KIND", tr("Kind"), text)
        text = tr("The layer in the coordinate system of the grid.")
        self.add_vector_output("OUTPUT", tr("Prepared layer"), text, kind="=")
        self.add_number_output("COUNT", tr("Features"))

    def check(self, run: Run) -> None:
        key = run.inputs.text("KIND")
        if key and key not in kinds():
            raise InputError(marked("There is no kind “{key}”."), key=key)

    def execute(self, run: Run) -> dict:
        source, grid, layer = run.inputs.source("INPUT"), run.inputs.grid(), run.inputs.vector_layer("INPUT")
        transforms = run.inputs.transform_context
        near = Within(source, rectangle(source, grid, transforms))
        families = run.inputs.families("INPUT")
        read = read_features(near, grid.crs, transforms, progress=run.part(0.0, 0.7), families=families)
        rows = list(cut(read.items, source.fields().names(), grid.extent))
        if not rows:
            raise nothing_there(source)
        run.inputs.tell_read(source.sourceName(), read, families)
        look = look_of(layer)
        output = run.outputs.write_rows(
            "OUTPUT",
            source.fields(),
            rows,
            grid.crs,
            QgsWkbTypes.multiType(simple_type(source.wkbType(), [rows[0][0].type()])),
            look=look._replace(kind=run.inputs.text("KIND") or look.kind),
            source=source,
        )
        return {"OUTPUT": output, "COUNT": len(rows)}


def nothing_there(source: QgsProcessingFeatureSource) -> InputError:
    """That a layer lies elsewhere."""
    sentence = marked("Nothing of “{name}” lies on the planning grid. Check its coordinate system.")
    return InputError(sentence, name=source.sourceName())


class Within:
    """A feature source of what meets a rectangle in its own CRS."""

    def __init__(self, source: QgsProcessingFeatureSource, box: QgsRectangle) -> None:
        self._source, self._box = source, box

    def __getattr__(self, name: str):
        return getattr(self._source, name)

    def getFeatures(self, request: QgsFeatureRequest):  # noqa: N802
        """The features of a request that meet the rectangle."""
        return self._source.getFeatures(request.setFilterRect(self._box))


def rectangle(source: QgsProcessingFeatureSource, grid: Grid, transforms) -> QgsRectangle:
    """The rectangle of the grid in the CRS of a source, a little wider.

    Raises:
        InputError: it cannot be expressed there.
    """
    back = QgsCoordinateTransform(grid.crs, source.sourceCrs(), transforms)
    try:
        found = back.transformBoundingBox(grid.extent)
    except QgsCsException:
        found = QgsRectangle()
    if found.isNull() or not found.isFinite():
        raise nothing_there(source)
    found.grow(0.01 * max(found.width(), found.height()))
    return found


def cut(items: "list[Item]", names: "list[str]", box: QgsRectangle) -> Iterator[Tuple[QgsGeometry, list]]:
    """(geometry, attributes) of what lies in a rectangle; lines and polygons that cross its edge are cut there."""
    for item in items:
        geometry = item.geometry
        if not box.contains(geometry.boundingBox()):
            kind = geometry.type()
            if kind == _POINTS and not geometry.intersects(box):
                continue
            geometry = geometry.intersection(QgsGeometry.fromRect(box))
            geometry.convertGeometryCollectionToSubclass(kind)  # noqa: QGS201 (no collection: stays as it is)
            if geometry.isEmpty() or geometry.type() != kind:
                continue
        yield geometry, [item.attributes[name] for name in names]
