"""Structure of forest stands from the fields of the inventory."""

from typing import Dict, Iterator, List, Optional, Sequence, Tuple

from qgis.core import QgsGeometry, QgsWkbTypes

from ....core.restoration.foreststructure import Judged
from ....gis.kinds import fields_of, make_fields
from ....gis.tables import class_of
from ....gis.vectors import Item
from ....translation import tr
from ...base import EcoAlgorithm
from ...keptfields import kept_fields
from .declarations import declare_inputs, declare_outputs, declare_tables
from .method import advice_names, method, reason_names
from .settings import read_settings
from .stands import Inventory, Summary, judge_all, read_stands, summed

_KIND = "forest_structure"
_MULTI = QgsWkbTypes.Type.MultiPolygon


class ForestStructure(EcoAlgorithm):
    """Mixture, layers, age, canopy, volume and health of stands give an index, a class and an advice."""

    ID = "foreststructure"
    GROUP = "restoration"
    TAGS = (
        "forest",
        "stand structure",
        "mixed forest",
        "degraded forest",
        "林分结构",
        "混交林",
        "复层林",
        "异龄林",
        "退化林",
        "小班",
    )

    def displayName(self):
        return tr("Structure of forest stands")

    def shortDescription(self):
        return tr(
            "Judges how mixed, layered, old, dense and healthy stands are, finds degraded ones and says what to do."
        )

    def method(self):
        return method()

    def declare(self):
        declare_inputs(self)
        declare_tables(self)
        declare_outputs(self)

    def check(self, run):
        read_settings(run.inputs)

    def execute(self, run):
        settings = read_settings(run.inputs)
        items = run.inputs.features("STANDS", settings.crs, list(settings.fields.values()))
        run.step(0.2)
        inventory = read_stands([item.attributes for item in items], settings)
        judged = judge_all(inventory, settings.weights)
        hectares = [item.geometry.area() / 10_000 for item in items]
        self._tell(run.log, inventory, len(items))
        source = run.inputs.source("STANDS")
        fields = make_fields(_KIND, given=kept_fields(_KIND, source.fields(), run.log))
        rows = _rows(items, inventory, judged, hectares, fields.names())
        output = run.outputs.write_rows("OUTPUT", fields, rows, settings.crs, _MULTI, source=source)
        run.step(0.8)
        zones = run.inputs.features(
            "ZONES", settings.crs, [settings.zone_field] if settings.zone_field else []
        )
        table = _summaries(items, zones, settings.zone_field, inventory, judged, hectares)
        whole = table[0][1]
        return {
            "OUTPUT": output,
            "TABLE": run.outputs.table("TABLE", (_table_row(name, summary) for name, summary in table)),
            "MIXED_SHARE": _percent(whole.mixed), "LAYERED_SHARE": _percent(whole.layered),
            "UNEVEN_SHARE": _percent(whole.uneven), "HEALTHY_SHARE": _percent(whole.healthy),
            "DEGRADED_HA": whole.degraded,
        }  # fmt: skip

    def _tell(self, log, inventory: Inventory, count: int) -> None:
        """What was wrong with the fields."""
        bare = sum(stand is None for stand in inventory.stands)
        if bare:
            text = tr("{count} of {all} stands have no composition of species and are not judged.")
            log.warn(text.format(count=bare, all=count))
        if inventory.wrong_tenths:
            text = tr("Tenths that do not add up to 10: {listed}.")
            log.warn(text.format(listed=tr(", ").join(inventory.wrong_tenths)))
        if inventory.percent:
            log.say(tr("The canopy closure is in percent and was divided by 100."))
        if inventory.without_group:
            text = tr("{count} stands have no age group: the table of ages does not have their species.")
            log.warn(text.format(count=inventory.without_group))
        for key, unread in inventory.unread.items():
            if unread:
                text = tr("“{label}”: {count} words were not understood.")
                label = self.parameterDefinition(key).description()
                log.warn(text.format(label=label, count=unread))


def _percent(share: Optional[float]) -> Optional[float]:
    return None if share is None else 100 * share


def _rows(
    items: Sequence[Item],
    inventory: Inventory,
    judged: Sequence[Optional[Judged]],
    hectares: Sequence[float],
    names: Sequence[str],
) -> Iterator[Tuple[QgsGeometry, list]]:
    """(polygon, attributes) of every stand in the order of the fields."""
    classes, reasons, advice = class_of("forest_structure"), reason_names(), advice_names()
    own = [field.name for field in fields_of(_KIND)]
    for number, (item, found) in enumerate(zip(items, judged)):
        new: Dict[str, object] = dict.fromkeys(own)
        new["area_ha"] = hectares[number]
        stand = inventory.stands[number]
        if found is not None and stand is not None:
            new.update(
                species=inventory.leading[number], largest=max(stand.shares.values()), mixed=int(found.mixed),
                evenness=found.evenness, age_group=stand.group, structure=found.value, grade=found.grade,
                grade_name=classes[found.grade].name, degraded=int(bool(found.reasons)),
                reason=tr(", ").join(reasons[code] for code in found.reasons), advice=advice[found.advice],
            )  # fmt: skip
        yield item.geometry, [new[name] if name in new else item.attributes[name] for name in names]


def _summaries(
    items: Sequence[Item],
    zones: Sequence[Item],
    field: str,
    inventory: Inventory,
    judged: Sequence[Optional[Judged]],
    hectares: Sequence[float],
) -> List[Tuple[str, Summary]]:
    """The whole first, then every zone by the middles of its stands."""
    found = [(tr("All"), summed(inventory, judged, hectares, range(len(items))))]
    middles = [item.geometry.pointOnSurface() for item in items]
    for number, zone in enumerate(zones, 1):
        engine = QgsGeometry.createGeometryEngine(zone.geometry.constGet())
        engine.prepareGeometry()
        inside = [at for at, middle in enumerate(middles) if engine.contains(middle.constGet())]
        name = str(zone.attributes[field]) if field else str(number)
        found.append((name, summed(inventory, judged, hectares, inside)))
    return found


def _table_row(name: str, summary: Summary) -> dict:
    return {
        "zone": name, "area_ha": summary.area, "mixed": _percent(summary.mixed), "layered": _percent(summary.layered),
        "uneven": _percent(summary.uneven), "healthy": _percent(summary.healthy), "degraded_ha": summary.degraded,
        "structure": summary.structure,
    }  # fmt: skip
