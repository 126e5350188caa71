"""The features of a result as they are judged one by one."""

from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateTransform,
    QgsGeometry,
    QgsGeometryEngine,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSpatialIndex,
    QgsVectorLayer,
)

from ...compat import NULL
from ...translation import language
from ..kinds import fields_of, kinds
from ..plan.verdicts import Spot, spot_of
from ..recognise import kind_of
from ..tables import classes, read_builtin
from ..vectors import known_crs

#: Kinds that are judged place by place, with the field that tells how severe a place is.
SEVERITY_FIELDS = {
    "breakpoints": "severity",
    "gaps": "severity",
    "barrier_points": "class",
    "pinchpoints": "class",
    "restoration_units": "priority",
    "repairs": "level",
    "key_areas": "class",
}
_DISTRICT_FIELDS = ("name", "名称", "district", "township")


class Subject(NamedTuple):
    """One feature.

    Attributes:
        fid: its number in the layer. spot: its place as verdicts know it. box: its extent.
        severity: code of its class of severity, None where the layer has none.
        district: in which it lies, empty where that is not known.
        attributes: by the names of the fields.
    """

    fid: int
    spot: Spot
    box: QgsRectangle
    severity: Optional[int]
    district: str
    attributes: Dict[str, object]

    @property
    def title(self) -> str:
        """The number that the layer gives it, else its place in the file."""
        for name in ("id", "rank", "unit"):
            if self.attributes.get(name) not in (None, NULL, ""):
                return str(self.attributes[name])
        return str(self.fid)


def reviewable(project: QgsProject) -> List[QgsVectorLayer]:
    """The layers of a project that can be judged, in the order of the layer tree."""
    nodes = project.layerTreeRoot().findLayers()
    layers = (node.layer() for node in nodes)
    return [one for one in layers if isinstance(one, QgsVectorLayer) and kind_of(one) in SEVERITY_FIELDS]


def layer_of_kind(project: QgsProject, wanted: Sequence[str]) -> Optional[QgsMapLayer]:
    """The topmost layer of the first kind of which there is one."""
    layers = [node.layer() for node in project.layerTreeRoot().findLayers() if node.layer() is not None]
    for key in wanted:
        for layer in layers:
            if layer.isValid() and kind_of(layer) == key:
                return layer
    return None


def subjects(layer: QgsVectorLayer, project: QgsProject) -> List[Subject]:
    """The features of a layer that have a geometry, in the order of the layer."""
    kind = kind_of(layer)
    districts = _Districts(layer, project)
    found = []
    for feature in layer.getFeatures():
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            continue
        values = dict(zip(layer.fields().names(), feature.attributes()))
        spot = spot_of(geometry, values)
        severity = values.get(SEVERITY_FIELDS.get(kind, ""))
        subject = Subject(
            fid=feature.id(),
            spot=spot,
            box=geometry.boundingBox(),
            severity=int(severity) if isinstance(severity, (int, float)) else None,
            district=districts.at(spot, values),
            attributes=values,
        )
        found.append(subject)
    return found


def severity_names(kind: str) -> Dict[int, str]:
    """Names of the classes of severity of a kind by their code."""
    wanted = SEVERITY_FIELDS.get(kind, "")
    for field in fields_of(kind) if kind in kinds() else ():
        if field.name == wanted and field.theme:
            return {row.code: row.name for row in classes(field.theme)}
    return {}


def _class_names(kind: str) -> Dict[str, Dict[int, str]]:
    """Names of classes by field and code."""
    return {
        field.name: {row.code: row.name for row in classes(field.theme)}
        for field in fields_of(kind)
        if field.theme and field.type == "int"
    }


def shown_attributes(layer: QgsVectorLayer, subject: Subject) -> List[Tuple[str, str]]:
    """Names and values of the fields that hold something, as the attribute table shows them."""
    kind = kind_of(layer)
    described, names, found = {field.name: field for field in fields_of(kind)}, _class_names(kind), []
    for name, value in subject.attributes.items():
        if value in (None, NULL, "") or name == "fid":
            continue
        known = described.get(name)
        text = names.get(name, {}).get(value) if isinstance(value, int) else None
        if text is None and isinstance(value, float):
            text = f"{value:.{3 if known is None or known.decimals is None else known.decimals}f}"
        own = layer.attributeDisplayName(layer.fields().indexFromName(name))
        found.append((known.alias if known is not None else own, text or str(value)))
    return found


class _Districts:
    """In which district a place lies, by a layer of districts in the project."""

    def __init__(self, layer: QgsVectorLayer, project: QgsProject) -> None:
        found = layer_of_kind(project, ("districts",))
        self._names: Dict[int, str] = {}
        self._areas: Dict[int, QgsGeometryEngine] = {}
        self._kept: List[QgsGeometry] = []
        self._index = None
        if not isinstance(found, QgsVectorLayer):
            return
        names = [name.lower() for name in found.fields().names()]
        wanted = [names.index(name) for name in _DISTRICT_FIELDS if name in names]
        if not wanted:
            return
        for feature in found.getFeatures():
            self._kept.append(feature.geometry())  # an engine looks at the geometry, it does not hold it
            self._areas[feature.id()] = QgsGeometry.createGeometryEngine(self._kept[-1].constGet())
            self._areas[feature.id()].prepareGeometry()
            self._names[feature.id()] = str(feature.attribute(wanted[0]))
        self._index = QgsSpatialIndex(found.getFeatures())
        self._transform = QgsCoordinateTransform(known_crs(layer), found.crs(), project)

    def at(self, spot: Spot, values: Dict[str, object]) -> str:
        """The name of the district of a place; without a layer what the feature itself says."""
        if self._index is None:
            told = [
                values[name] for name in ("district", "township") if values.get(name) not in (None, NULL, "")
            ]
            return str(told[0]) if told else ""
        point = QgsGeometry.fromPointXY(self._transform.transform(QgsPointXY(spot.x, spot.y)))
        for fid in self._index.intersects(point.boundingBox()):
            if self._areas[fid].intersects(point.constGet()):
                return self._names[fid]
        return ""


def measures_for(attributes: Dict[str, object]) -> List[str]:
    """Measures of the built-in table for what stands at a place, all of the table where that is not told."""
    column = f"measure_{language()}"
    rows = [row for row in read_builtin("break_measures") if row[column]]
    there = [attributes.get("barrier"), attributes.get("kind")]
    there += [
        row.key
        for row in classes("barriers")
        if row.code == attributes.get("class") and "barrier" in attributes
    ]
    own = [row for row in rows if row["class"] in there]
    return list(dict.fromkeys(row[column] for row in own or rows))
