"""Which layer suits which role: by the mark it carries, else by its name."""

from typing import Dict, Iterable, List, NamedTuple, Optional

from qgis.core import QgsMapLayer

from ..kinds import Kind, kinds
from ..recognise import kind_of, likely_kind, was_made_by
from .database import Plan
from .roles import Role, RoleLayer, in_order, roles

#: Group of roles that stand for results of the plan.
_RESULTS = "results"


class Suits(NamedTuple):
    """A role that a layer suits; ``marked``: it carries the mark of its kind, its name alone does not tell."""

    role: str
    marked: bool


def kinds_of_roles() -> List[Kind]:
    """Every kind that some role takes, in the order of the table of kinds."""
    wanted = {kind.key for role in roles().values() for kind in role.takes}
    return [kind for kind in kinds().values() if kind.key in wanted]


def role_of_kind(key: str) -> str:
    """The role that takes a kind; empty for none."""
    return next((role.key for role in roles().values() if any(kind.key == key for kind in role.takes)), "")


def suits(layer: QgsMapLayer, plan: Optional[Plan] = None) -> Optional[Suits]:
    """The role of a layer; None where nothing says it, or where it is a result of the plan itself."""
    if plan is not None and is_result(layer.source(), plan):
        return None
    marked = kind_of(layer)
    key = marked or likely_kind(layer, kinds_of_roles())
    role = roles().get(role_of_kind(key)) if key else None
    if role is None or (role.group == _RESULTS and was_made_by(layer, kinds()[key].made_by)):
        return None
    return Suits(role.key, bool(marked))


def is_result(source: str, plan: Plan) -> bool:
    """Whether a layer lies among the results of a plan."""
    path = source.split("|")[0].replace("\\", "/")
    folder, package = str(plan.folder).replace("\\", "/"), plan.path.replace("\\", "/")
    return path == package or path.startswith(f"{folder}/") or f"dbname='{package}'" in path


def chosen(found: Iterable[RoleLayer], sure: Dict[str, bool]) -> Dict[str, List[RoleLayer]]:
    """For each role the layers to give: all for roles of several, else the first that carries a mark, else the first.

    Args:
        sure: source of a layer to whether it carries a mark.
    """
    by_role: Dict[str, List[RoleLayer]] = {}
    for one in found:
        by_role.setdefault(one.role, []).append(one)
    return {key: _best(roles()[key], layers, sure) for key, layers in by_role.items()}


def _best(role: Role, layers: List[RoleLayer], sure: Dict[str, bool]) -> List[RoleLayer]:
    marked = [one for one in layers if sure[one.source]] or layers
    if not role.several:
        return marked[:1]
    unlike = list({one.source: one for one in marked}.values())
    return in_order(unlike)[: role.most]
