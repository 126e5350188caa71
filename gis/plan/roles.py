"""What the user brings for a plan: the roles of resources/tables/plan_roles.csv and the layers given for them.

A layer is kept as QGIS has it: CRS, nodata values, encoding, filter, name and style, by the definition that a project
would keep; paths are relative to the plan.
"""

from functools import lru_cache
from threading import Lock
from typing import Dict, Iterable, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsLayerDefinition, QgsMapLayer, QgsPathResolver, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from ...core.messages import InputError, marked
from ...translation import language, tr
from ..kinds import Kind, kind_of_key, kinds
from ..recognise import counted, holds
from ..tables import read_builtin
from .database import Plan
from .opening import well_read

NEEDED, USUAL, OPTIONAL = "needed", "usual", "optional"
#: Groups of roles in their order.
GROUPS = (
    "area", "land", "lines", "water", "traffic", "sites", "climate", "soil", "vegetation", "surface", "society", "results",
)  # fmt: skip
_ANY_NUMBER = "any"
#: QGIS reads definitions of layers in one thread only.
_one_at_a_time = Lock()


class Role(NamedTuple):
    """One row of plan_roles.csv.

    Attributes:
        key: the kind, or what a group of kinds is called (landuse).
        takes: kinds of the layers that may be given.
        need: needed, usual or optional.
        most: how many layers there may be: one, twelve months, or None for any number.
    """

    key: str
    takes: Tuple[Kind, ...]
    group: str
    need: str
    most: Optional[int]
    hints: Tuple[str, str]

    @property
    def name(self) -> str:
        """Its name in the language of QGIS."""
        return self.takes[0].name

    @property
    def hint(self) -> str:
        """What is wanted, in one sentence."""
        return self.hints[language() == "zh"]

    @property
    def several(self) -> bool:
        """Whether it takes more than one layer."""
        return self.most != 1


class RoleLayer(NamedTuple):
    """A layer given for a role.

    Attributes:
        position: from 0, in the order of months or years.
        source: what QGIS opens, with its absolute path.
        layer_id: of the layer in the project it was taken from; empty for a file.
        definition: the layer as a project keeps it, as XML; paths are relative to the plan.
    """

    role: str
    position: int
    source: str
    provider: str
    name: str
    layer_id: str
    definition: str


def group_titles() -> Dict[str, str]:
    """Groups of roles with their names in the language of QGIS."""
    return {
        "area": tr("Planning area"),
        "land": tr("Land use and relief"),
        "lines": tr("Control lines and reserves"),
        "water": tr("Waters"),
        "traffic": tr("Roads and railways"),
        "sites": tr("Mines and other sites"),
        "climate": tr("Climate"),
        "soil": tr("Soil"),
        "vegetation": tr("Vegetation"),
        "surface": tr("Land surface by satellite"),
        "society": tr("Society and hazards"),
        "results": tr("Results you have already"),
    }


@lru_cache(maxsize=1)
def roles() -> Dict[str, Role]:
    """Every role by its key, in the table's order."""
    return {row["role"]: _role(row) for row in read_builtin("plan_roles")}


def _role(row: dict) -> Role:
    several = row["several"]
    return Role(
        key=row["role"],
        takes=tuple(kind_of_key(key) for key in row["kinds"].split()),
        group=row["group"],
        need=row["need"],
        most=None if several == _ANY_NUMBER else int(several or 1),
        hints=(row["hint_en"], row["hint_zh"]),
    )


def role_name(key: str) -> str:
    """What a role is called; that of the kind for a kind without a role."""
    return roles()[key].name if key in roles() else kinds()[key].name


# what is given ------------------------------------------------------------------------


def assign(plan: Plan, role: str, layers: Sequence[QgsMapLayer], add: bool = False) -> List[RoleLayer]:
    """Give layers for a role, in the order people count (months, years); on the main thread.

    Args:
        add: keep those that were given before.

    Raises:
        InputError: a layer is not of the type of the role, held in memory only, or there are too many.
    """
    wanted = roles()[role]
    for layer in layers:
        require_type(wanted, layer)
    found = [entry_of(plan, role, layer) for layer in layers]
    kept = given(plan).get(role, []) if add and wanted.several else []
    known = {one.source for one in found}
    every = in_order([one for one in kept if one.source not in known] + found)
    if wanted.most is not None and len(every) > wanted.most:
        sentence = marked("“{role}” takes {most} layer(s), {count} were given. Remove some first.")
        raise InputError(sentence, role=wanted.name, most=wanted.most, count=len(every))
    return put(plan, role, every)


def put(plan: Plan, role: str, layers: Sequence[RoleLayer]) -> List[RoleLayer]:
    """Keep exactly these layers for a role, in this order."""
    resolver, numbered = QgsPathResolver(plan.path), []
    with plan.connect() as connection:
        connection.execute("DELETE FROM ecorestore_roles WHERE role = ?", (role,))
        for position, one in enumerate(layers):
            numbered.append(one._replace(role=role, position=position))
            source = resolver.writePath(one.source)
            row = (role, position, source, one.provider, one.name, one.layer_id, one.definition)
            connection.execute("INSERT INTO ecorestore_roles VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    return numbered


def clear(plan: Plan, role: str, position: Optional[int] = None) -> None:
    """Take back what was given for a role, or one of its layers."""
    left = [one for one in given(plan).get(role, []) if position is not None and one.position != position]
    put(plan, role, left)


def given(plan: Plan) -> Dict[str, List[RoleLayer]]:
    """The layers given for each role that has any, in their order; any thread may ask."""
    resolver = QgsPathResolver(plan.path)
    found: Dict[str, List[RoleLayer]] = {}
    with plan.connect() as connection:
        for row in connection.execute("SELECT * FROM ecorestore_roles ORDER BY role, position"):
            one = RoleLayer(**{key: row[key] for key in RoleLayer._fields})
            one = one._replace(source=resolver.readPath(one.source))
            found.setdefault(one.role, []).append(one)
    return {key: found[key] for key in roles() if key in found}


def entry_of(plan: Plan, role: str, layer: QgsMapLayer) -> RoleLayer:
    """What is kept of a layer, its text in the encoding it is in; on the thread of the layer.

    Raises:
        InputError: it is held in memory only.
    """
    if layer.providerType() == "memory":
        sentence = marked("“{name}” is held in memory only and would be lost. Save it to a file first.")
        raise InputError(sentence, name=layer.name())
    in_project = layer.id() if layer.project() is not None else ""
    source = layer.source()
    definition = _definition(plan, well_read(layer))
    return RoleLayer(
        role=role,
        position=0,
        source=source,
        provider=layer.providerType(),
        name=layer.name(),
        layer_id=in_project,
        definition=definition,
    )


def _definition(plan: Plan, layer: QgsMapLayer) -> str:
    context = QgsReadWriteContext()
    context.setPathResolver(QgsPathResolver(plan.path))
    return QgsLayerDefinition.exportLayerDefinitionLayers([layer], context).toString(0)


def open_layer(plan: Plan, one: RoleLayer) -> Optional[QgsMapLayer]:
    """The layer as it was given, with all its settings; None where it cannot be opened any more. In any thread."""
    context, document = QgsReadWriteContext(), QDomDocument()
    context.setPathResolver(QgsPathResolver(plan.path))
    document.setContent(one.definition)
    with _one_at_a_time:
        layers = QgsLayerDefinition.loadLayerDefinitionLayers(document, context)
    layer = layers[0] if layers else None
    return layer if layer is not None and layer.isValid() else None


# what fits ----------------------------------------------------------------------------


def fits(role: Role, layer: QgsMapLayer) -> bool:
    """Whether a layer has the type of a role: a raster, points, lines or polygons."""
    return any(holds(kind, layer) for kind in role.takes)


def require_type(role: Role, layer: QgsMapLayer) -> None:
    """Raise InputError for a layer that is not of the type of a role."""
    if not fits(role, layer):
        words = {
            "raster": tr("a raster"),
            "polygon": tr("polygons"),
            "line": tr("lines"),
            "point": tr("points"),
            "any": tr("a vector layer"),
            "table": tr("a table"),
        }
        sentence = marked("“{name}” does not fit “{role}”, which takes {wanted}.")
        wanted = words[role.takes[0].layer]
        raise InputError(sentence, name=layer.name(), role=role.name, wanted=wanted)


def in_order(layers: Iterable[RoleLayer]) -> List[RoleLayer]:
    """Layers in the order people count: February before October, 2014 before 2023."""
    return sorted(layers, key=lambda one: counted(one.name))
