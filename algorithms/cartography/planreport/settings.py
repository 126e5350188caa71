"""What a report is made of, read once: the results, the base of its maps, its words."""

from typing import Dict, List, NamedTuple, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsMapLayer, QgsRasterLayer, QgsVectorLayer

from ....core.messages import InputError, marked
from ....core.progress import Progress
from ....gis.plan.brought import brought_of
from ....gis.plan.pointer import current
from ....gis.plan.runs import last_runs
from ....gis.plan.standing import standing as states_of
from ....gis.report.areas import Inside
from ....gis.report.assembling import Front, illustrative
from ....gis.report.gathering import Result, Standing, gathered, results_of_plan
from ....gis.report.pictures import Ground, made_boundary, outline
from ....gis.sheet.available import BASE, base_of_plan
from ....gis.sheet.layers import Request
from ....translation import tr
from ...toolprint import TOOLS
from ...verdicts import judged_layers
from ..shared.settings import first_text_field
from ..shared.words import region_of, titled

_NAMED = ("DISTRICTS", "RIVERS", "NEIGHBOURS")


class ReportSettings(NamedTuple):
    """The parameters of a report.

    Attributes:
        results: in the plan's order.
        ground: of the maps; None where no layer has a place in metres.
        inside: the planning area in which cells are counted.
    """

    results: List[Result]
    standing: Standing
    ground: Optional[Ground]
    inside: Inside
    front: Front


def read_report(inputs, progress: Progress) -> ReportSettings:
    """The parameters of a run; without layers the results of the plan at work.

    Raises:
        InputError: nothing was given and no plan with results is at work, or none of the layers can be read.
    """
    standing = _standing(progress)
    layers = [*(inputs.layers("LAYERS") if inputs.given("LAYERS") else []),
              *(inputs.layers("TABLES") if inputs.given("TABLES") else [])]  # fmt: skip
    if not layers and standing.plan is not None:
        layers = list(results_of_plan(standing.plan))
    layers = [layer for layer in layers if isinstance(layer, (QgsRasterLayer, QgsVectorLayer))]
    if not layers:
        raise InputError(marked("Nothing to report: choose results, or open a plan that has some."))
    results = gathered(judged_layers(inputs, layers), standing)
    base = _base(inputs, standing, results)
    made_up = inputs.flag("ILLUSTRATIVE") or inputs.made_up() or any(one.made_up for one in results)
    ground = _ground(inputs, results, base, illustrative() if made_up else "")
    known = ground if "BOUNDARY" in base else None
    crs = QgsCoordinateReferenceSystem() if known is None else known.crs
    name = tr("Planning boundary")
    inside = Inside(name, crs, None if known is None else known.area, inputs.transform_context)
    return ReportSettings(results, standing, ground, inside, _front(inputs, standing, base, known, made_up))


def _standing(progress: Progress) -> Standing:
    """How the results of the plan at work stand."""
    plan = current()
    if plan is None:
        return Standing()
    return Standing(plan, states_of(plan, brought_of(plan), TOOLS, progress), last_runs(plan))


def _base(inputs, standing: Standing, results: Sequence[Result]) -> Dict[str, QgsMapLayer]:
    """The layers below and around all maps: those given, else of the results, else of the plan."""
    found: Dict[str, QgsMapLayer] = {}
    for key, kind in BASE.items():
        if inputs.given(key):
            layer = inputs.raster_layer(key) if key == "DEM" else inputs.drawn_layer(key)
        else:
            layer = next((one.layer for one in results if one.key == kind), None)
            if layer is None and standing.plan is not None:
                layer = base_of_plan(standing.plan, kind)
        if layer is not None:
            found[key] = layer
    return found


def _ground(inputs, results: Sequence[Result], base: Dict[str, QgsMapLayer], stamp: str) -> Optional[Ground]:
    crs = _map_crs([*(one.layer for one in results), *base.values()])
    if crs is None:
        return None
    context = inputs.transform_context
    boundary = base.get("BOUNDARY") or made_boundary([one.layer for one in results], crs, context)
    if boundary is None:
        return None
    fields = {key: inputs.field(f"{key}_FIELD") or first_text_field(base.get(key)) for key in _NAMED}  # type: ignore[arg-type]
    request = Request(
        theme=[],
        boundary=boundary,  # type: ignore[arg-type] # a vector layer
        districts=base.get("DISTRICTS"),  # type: ignore[arg-type]
        district_field=fields["DISTRICTS"],
        rivers=base.get("RIVERS"),  # type: ignore[arg-type]
        river_field=fields["RIVERS"],
        water=base.get("WATER"),  # type: ignore[arg-type]
        neighbours=base.get("NEIGHBOURS"),  # type: ignore[arg-type]
        neighbour_field=fields["NEIGHBOURS"],
        relief=base.get("DEM"),  # type: ignore[arg-type]
        relief_mode="",
        factor=1.0,
    )
    area = outline(boundary, crs, context)  # type: ignore[arg-type]
    if inputs.given("BOUNDARY"):  # read as any tool does, with what was wrong with it
        area = QgsGeometry.unaryUnion([item.geometry for item in inputs.features("BOUNDARY", crs)])
    return Ground(request, crs, area, stamp, context)


def _map_crs(layers: Sequence[QgsMapLayer]) -> Optional[QgsCoordinateReferenceSystem]:
    """The first system in metres."""
    for layer in layers:
        if layer.isSpatial() and layer.crs().isValid() and not layer.crs().isGeographic():
            return layer.crs()
    return None


def _front(
    inputs, standing: Standing, base: Dict[str, QgsMapLayer], known: Optional[Ground], made_up: bool
) -> Front:
    region = inputs.text("REGION") or region_of(base.get("BOUNDARY"))  # type: ignore[arg-type]
    plan = inputs.text("PLAN") or (standing.plan.name if standing.plan is not None else "")
    return Front(
        title=inputs.text("TITLE")
        or titled(tr("Report of the territorial ecological restoration plan"), region),
        plan=plan,
        organisation=inputs.text("ORGANISATION"),
        date=inputs.text("DATE"),
        note=inputs.text("NOTE"),
        made_up=made_up,
        area=known.area.area() / 1e6 if known is not None else 0.0,
    )
