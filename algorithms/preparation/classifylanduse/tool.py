"""Translate the codes of a land-use raster into the classes of the plan."""

from typing import Dict

from ....core.messages import InputError, marked
from ....core.preparation.recode import Recoder
from ....gis.kinds import kind_of_key
from ....gis.rasters import stream
from ....gis.recognise import kind_of, products
from ....gis.tables import read_builtin
from ....translation import tr
from ...base import EcoAlgorithm
from ...look import Look
from ...run import Run
from .classtable import mapping, report
from .settings import check_rules, read_settings

#: Target to the kind of the result.
TARGETS = {"common": "landuse_common", "elements": "elements", "spaces": "spaces"}
#: Kinds of land use are named so, and after it as the classification.
_LAND_USE = "landuse_"
#: So many products stood before our own classes when the numbers of the choices were frozen; new ones come after.
_BEFORE_OURS = 6


class ClassifyLandUse(EcoAlgorithm):
    """A product's land-cover codes become common classes, natural elements or the three spaces."""

    ID = "classifylanduse"
    GROUP = "preparation"
    TAGS = (
        "land use", "land cover", "reclassify", "CLCD", "GlobeLand30", "WorldCover", "CNLUCC", "ESRI",
        "Dynamic World", "用地", "土地覆盖", "土地利用", "重分类", "山水林田湖草", "三大空间",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Classify land-use raster")

    def shortDescription(self) -> str:
        return tr(
            "Turns the codes of a land-use product into common classes, natural elements or the three spaces."
        )

    def method(self) -> str:
        return tr(
            "<p>Every cell is looked up in a table: code of the product → class. The built-in table "
            "(landuse_systems) can be exported with “Export rules table”, edited and given back as the "
            "class table. Products that cannot tell rivers from lakes give the element water; CNLUCC "
            "level 2 tells them apart. Clouds, sea and code 0 become nodata (0 is water in Dynamic World). "
            "Codes that are not in the table become nodata and are listed. For the ESRI product use the "
            "raw codes 1, 2, 4, 5, 7–11, not copies renumbered from 1 to 9. Which element and which space "
            "a class belongs to is a proposed default; the source of every row stands in the table.</p>"
        )

    def declare(self) -> None:
        text = tr("Class codes as whole numbers in the first band.")
        self.add_raster(
            "INPUT",
            tr("Land-use raster"),
            text,
            kind=("landuse_raw", *products(), "landuse_common", "raster_classes_any"),
            free_with="RULES",
        )
        targets = {
            "common": tr("Common land-use classes"),
            "elements": tr("Natural elements"),
            "spaces": tr("Three spaces"),
        }
        self.add_choice(
            "SYSTEM", tr("Classification of the input"), tr("The product."), system_names(), "clcd"
        )
        self.add_choice("TARGET", tr("Classes of the result"), tr("What to translate to."), targets, "common")
        text = tr(
            "Columns: code, and one named like the target (common, element or space) or class, with the "
            "key, code or name of the target class; empty means nodata. Rows of other systems are left "
            "out where there is a column system. Needed for an own class table, else the built-in one "
            "is used."
        )
        self.add_table(
            "RULES", tr("Class table"), text, kind=("rules_landuse", "table_any"), check=check_rules
        )
        text = tr("Class codes, 0 is nodata.")
        self.add_raster_output("OUTPUT", tr("Classified land use"), text, kind=tuple(TARGETS.values()))
        self.add_number_output("UNKNOWN", tr("Cells with unknown codes"))

    def check(self, run: Run) -> None:
        system, own_table = run.inputs.choice("SYSTEM"), run.inputs.given_by_user("RULES")
        if system == "custom" and not run.inputs.given("RULES"):
            raise InputError(marked("An own classification needs a class table. Choose one."))
        found = kind_of(run.inputs.layer("INPUT"))
        known = found.startswith(_LAND_USE) and found != "landuse_raw"
        if known and not own_table and found != f"{_LAND_USE}{system}":
            raise InputError(
                marked(
                    "“{name}” holds {found}, but “{label}” says {system}. Choose the classification of the layer, or "
                    "give a class table."
                ),
                name=run.inputs.name("INPUT"),
                found=kind_of_key(found).name,
                label=self.parameterDefinition("SYSTEM").description(),
                system=system_names()[system],
            )
        mapping(system, run.inputs.choice("TARGET"), run.inputs.optional_rows("RULES", ("code",)))

    def execute(self, run: Run) -> dict:
        settings = read_settings(run.inputs)
        recoder = Recoder(mapping(settings.system, settings.target, settings.rules))
        look = Look(TARGETS[settings.target])
        with run.outputs.raster("OUTPUT", settings.source.grid, look) as writer:
            stream([settings.source], [writer], recoder.apply, run.step)
            report(settings.source.name, recoder, run.log)
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "UNKNOWN": sum(recoder.unknown.values())}


def system_names() -> Dict[str, str]:
    """Classification of the input to its name in the language of QGIS: the products of the table, ours, an own one."""
    known = {row["system"] for row in read_builtin("landuse_systems")}
    systems = [key[len(_LAND_USE) :] for key in products() if key[len(_LAND_USE) :] in known]
    names = {system: kind_of_key(f"{_LAND_USE}{system}").name for system in systems}
    ours = {"common": tr("Common classes of this plugin"), "custom": tr("Own class table")}
    first, later = systems[:_BEFORE_OURS], systems[_BEFORE_OURS:]
    return {**{key: names[key] for key in first}, **ours, **{key: names[key] for key in later}}
