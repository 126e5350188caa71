"""Translate the codes of a land-use raster into the classes of the plan."""

from ....core.messages import InputError, marked
from ....core.preparation.recode import Recoder, code_mapping
from ....gis.rasters import stream
from ....gis.tables import read_builtin
from ....translation import tr
from ...base import EcoAlgorithm
from ...outputs import Look

#: Target (= theme of the class table) to its column in the tables of systems.
COLUMNS = {"common": "common", "elements": "element", "spaces": "space"}
_SHOWN = 12


class ClassifyLandUse(EcoAlgorithm):
    """A product's land-cover codes become common classes, natural elements or the three spaces."""

    ID = "classifylanduse"
    GROUP = "preparation"
    TAGS = (
        "land use", "land cover", "reclassify", "CLCD", "GlobeLand30", "WorldCover", "CNLUCC", "ESRI",
        "Dynamic World", "用地", "土地覆盖", "土地利用", "重分类", "山水林田湖草", "三大空间",
    )  # fmt: skip

    def displayName(self):
        return tr("Classify land-use raster")

    def shortDescription(self):
        return tr(
            "Turns the codes of a land-use product into common classes, natural elements or the three spaces."
        )

    def method(self):
        return tr(
            "<p>Every cell is looked up in a table: code of the product → class. The built-in table "
            "(landuse_systems) can be exported with “Export rules table”, edited and given back as the "
            "class table. Products that cannot tell rivers from lakes give the element water; CNLUCC "
            "level 2 tells them apart. Clouds, sea and code 0 become nodata (0 is water in Dynamic World). "
            "Codes that are not in the table become nodata and are listed. For the ESRI product use the "
            "raw codes 1, 2, 4, 5, 7–11, not copies renumbered from 1 to 9. Which element and which space "
            "a class belongs to is a proposed default; the source of every row stands in the table.</p>"
        )

    def declare(self):
        self.add_raster(
            "INPUT",
            tr("Land-use raster"),
            tr("Class codes as whole numbers in the first band."),
            kind=(
                "landuse_raw",
                "landuse_clcd",
                "landuse_globeland30",
                "landuse_worldcover",
                "landuse_esri",
                "landuse_cnlucc",
                "landuse_dynamicworld",
                "landuse_sandiao",
                "landuse_common",
                "raster_classes_any",
            ),
        )
        systems = {
            "clcd": tr("CLCD (Wuhan University)"),
            "globeland30": tr("GlobeLand30"),
            "worldcover": tr("ESA WorldCover"),
            "esri": tr("ESRI 10 m land cover"),
            "cnlucc": tr("CNLUCC (level 1 or 2)"),
            "dynamicworld": tr("Dynamic World"),
            "common": tr("Common classes of this plugin"),
            "custom": tr("Own class table"),
        }
        targets = {
            "common": tr("Common land-use classes"),
            "elements": tr("Natural elements"),
            "spaces": tr("Three spaces"),
        }
        self.add_choice("SYSTEM", tr("Classification of the input"), tr("The product."), systems, "clcd")
        self.add_choice("TARGET", tr("Classes of the result"), tr("What to translate to."), targets, "common")
        self.add_table(
            "RULES",
            tr("Class table"),
            tr(
                "Columns: code, and one named like the target (common, element or space) or class, with the "
                "key, code or name of the target class; empty means nodata. Rows of other systems are left "
                "out where there is a column system. Needed for an own class table, else the built-in one "
                "is used."
            ),
            kind=("rules_landuse", "table_any"),
        )
        self.add_raster_output(
            "OUTPUT",
            tr("Classified land use"),
            tr("Class codes, 0 is nodata."),
            kind=("landuse_common", "elements", "spaces"),
        )
        self.add_number_output("UNKNOWN", tr("Cells with unknown codes"))

    def check(self, run):
        if run.inputs.choice("SYSTEM") == "custom" and not run.inputs.given("RULES"):
            raise InputError(marked("An own classification needs a class table. Choose one."))

    def execute(self, run):
        source, target = run.inputs.raster("INPUT"), run.inputs.choice("TARGET")
        recoder = Recoder(self._mapping(run, target))
        look = Look("landuse_common" if target == "common" else target)
        with run.outputs.raster("OUTPUT", source.grid, look) as writer:
            stream([source], [writer], recoder.apply, run.step)
            self._report(run, source, recoder)
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "UNKNOWN": sum(recoder.unknown.values())}

    def _mapping(self, run, target) -> dict:
        system, column = run.inputs.choice("SYSTEM"), COLUMNS[target]
        rows = (
            run.inputs.rows("RULES", ("code",))
            if run.inputs.given("RULES")
            else list(read_builtin("landuse_systems"))
        )
        if "system" in rows[0]:
            rows = [row for row in rows if str(row["system"]).strip().lower() == system]
        if not rows:
            raise InputError(marked("The class table has no rows of the system “{system}”."), system=system)
        if column not in rows[0]:
            column = "class"
        if column not in rows[0]:
            raise InputError(
                marked(
                    "The class table has no column “{column}”. Export the built-in table to see the layout."
                ),
                column=COLUMNS[target],
            )
        return code_mapping(rows, column, spellings(target))

    def _report(self, run, source, recoder) -> None:
        if not recoder.valid:
            raise InputError(marked("“{name}” holds no data at all."), name=source.name)
        listed = sorted(recoder.unknown.items(), key=lambda item: (-item[1], item[0]))
        codes = ", ".join(f"{code} ({count:,})" for code, count in listed[:_SHOWN])
        codes += ", …" if len(listed) > _SHOWN else ""
        if not recoder.classified and not listed:
            raise InputError(
                marked("All cells of “{name}” are clouds, sea or other classes without a target."),
                name=source.name,
            )
        if not recoder.classified:
            raise InputError(
                marked(
                    "No cell of “{name}” could be classified; its codes (cells): {codes}. "
                    "Choose the right classification of the input or give a class table."
                ),
                name=source.name,
                codes=codes,
            )
        if listed:
            warning = tr(
                "Codes of “{name}” missing in the class table became nodata; codes (cells): {codes}."
            )
            run.log.warn(warning.format(name=source.name, codes=codes))


def spellings(theme: str) -> dict:
    """Accepted spellings of the classes of a theme in lower case (key, names, code) to class code."""
    found = {}
    for row in read_builtin("classes"):
        if row["theme"] == theme:
            for text in (row["key"], row["code"], row["name_en"], row["name_zh"]):
                found[text.lower()] = int(row["code"])
    return found
