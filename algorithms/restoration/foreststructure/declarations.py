"""Parameters of “Structure of forest stands”."""

from ....translation import tr
from ...parameters import Declarations
from .settings import read_ages, read_reference, read_weights


def declare_inputs(tool: Declarations) -> None:
    """Stands, their fields, zones."""
    text = tr("Polygons of the forest inventory (小班).")
    tool.add_vector("STANDS", tr("Forest stands"), text, kind=("forest_stands", "polygon_any"))
    text = tr("Tenths and species, such as 8油2侧+栎; + is 2 to 5 %, − less.")
    tool.add_field("COMPOSITION_FIELD", tr("Field of the species composition"), text, "STANDS")
    for key, label, text in (
        ("AGE_FIELD", tr("Field of the age (years)"), tr("Gives the age group by the table of ages.")),
        (
            "GROUP_FIELD",
            tr("Field of the age group"),
            tr("1 young to 5 over-mature, or the words 幼龄林 to 过熟林."),
        ),
        ("CANOPY_FIELD", tr("Field of the canopy closure"), tr("0 to 1; values above 1 are taken for %.")),
        ("VOLUME_FIELD", tr("Field of the volume (m³/ha)"), tr("Of a hectare, not of the stand.")),
        ("LAYER_FIELD", tr("Field of the layers"), tr("1 or 单层 for one layer, 2 or 复层 for several.")),
        (
            "HEALTH_FIELD",
            tr("Field of the health"),
            tr("1 healthy to 4 unhealthy, or the words 健康 to 不健康."),
        ),
        (
            "ORIGIN_FIELD",
            tr("Field of the origin"),
            tr("1 or 天然 natural, 2 or 人工 planted; for the table of ages."),
        ),
        ("UNEVEN_FIELD", tr("Field of uneven age"), tr("1 or 异龄 for stands of many ages, 0 or 同龄 else.")),
    ):
        tool.add_field(key, label, text, "STANDS", optional=True)
    text = tr("Sums are given for each; a stand belongs to the zone that holds its middle.")
    tool.add_vector("ZONES", tr("Zones"), text, kind=("zones2", "districts", "polygon_any"), optional=True)
    tool.add_field(
        "ZONES_FIELD",
        tr("Field with the zone's name"),
        tr("Names the rows of the table."),
        "ZONES",
        optional=True,
    )


def declare_tables(tool: Declarations) -> None:
    """Ages, reference volumes and weights."""
    text = tr(
        "Last years of young, middle-aged, near-mature and mature stands, columns species, origin, young, middle, near, "
        "mature. Left empty, the built-in table is used; export it to add species."
    )
    tool.add_table("AGES", tr("Age groups"), text, kind="rules_forest_ages", optional=True, check=read_ages)
    text = tr(
        "Volume of good stands, columns species, group, volume (m³/ha). Left empty, the median of the stands of the same "
        "species and age group is taken."
    )
    tool.add_table(
        "REFERENCE", tr("Reference volume"), text, kind="table_any", optional=True, check=read_reference
    )
    text = tr(
        "Columns factor (mix, layer, age, canopy, volume, health) and weight. Left empty, the proposed ones are used."
    )
    tool.add_table("WEIGHTS", tr("Weights"), text, kind="table_any", optional=True, check=read_weights)


def declare_outputs(tool: Declarations) -> None:
    """Stands, sums and numbers."""
    text = tr(
        "The stands with all their fields, and mixture, index, class, degradation with its reason, and advice."
    )
    tool.add_vector_output("OUTPUT", tr("Structure of forest stands"), text, kind="forest_structure")
    text = tr("Areas and shares of the whole and of each zone.")
    tool.add_table_output(
        "TABLE", tr("Structure of forest by zone"), text, kind="forest_summary", optional=True
    )
    for key, label in (
        ("MIXED_SHARE", tr("Share of mixed stands (%)")),
        ("LAYERED_SHARE", tr("Share of layered stands (%)")),
        ("UNEVEN_SHARE", tr("Share of stands of uneven age (%)")),
        ("HEALTHY_SHARE", tr("Share of healthy stands (%)")),
        ("DEGRADED_HA", tr("Area of degraded stands (ha)")),
    ):
        tool.add_number_output(key, label)
