"""Add natural element, space and common class to land-use parcels."""

from collections import Counter

from qgis.core import NULL, QgsFeatureRequest, QgsFields

from ....compat import make_field
from ....core.messages import InputError, marked
from ....core.preparation import parcels
from ....gis.tables import classes, read_builtin
from ....translation import language, tr
from ...base import EcoAlgorithm

FIELDS = (
    ("element", "text", 40), ("element_code", "int"), ("space", "text", 40), ("space_code", "int"),
    ("common", "text", 40), ("common_code", "int"), ("label", "text", 60),
)  # fmt: skip
_SHOWN = 12


class ClassifyParcels(EcoAlgorithm):
    """The class code of every parcel gives its element, space, common class and name."""

    ID = "classifyparcels"
    GROUP = "preparation"
    TAGS = (
        "parcels", "land survey", "DLBM", "land-use classification", "图斑", "三调", "地类编码", "国土调查",
        "用地用海", "山水林田湖草", "三大空间",
    )  # fmt: skip

    def displayName(self):
        return tr("Classify land-use parcels")

    def shortDescription(self):
        return tr("Adds natural element, space, common class and class name to parcels with a class code.")

    def method(self):
        return tr(
            "<p>Every code is looked up in the built-in table parcel_systems: the working classes of the third "
            "national land survey (DLBM), or the classes of land and sea use of 2023. Codes may be text or "
            "numbers (101 is 0101), full-width, written with the name, or replaced by the name. A code that "
            "is not in the table is read as the class above it: 0101K as 0101, 010199 as 0101, else 01; how "
            "many were is told. Sea areas get a name only. Element, space and common class of a code are a "
            "proposed default; the source of every row stands in the table, which “Export rules table” "
            "shows. All fields of the input are kept; a field that has the name of a new one is "
            "replaced.</p>"
        )

    def declare(self):
        self.add_vector(
            "INPUT",
            tr("Parcels"),
            tr("Polygons with a class code. Geometry is not changed."),
            kind=("parcels_sandiao", "parcels_ydyh", "polygon_any"),
        )
        text = tr("For example DLBM; text or number.")
        self.add_field("FIELD", tr("Class code field"), text, "INPUT", default="DLBM")
        systems = {
            "sandiao": tr("Third national land survey (working classes)"),
            "ydyh2023": tr("Land and sea use classification 2023"),
        }
        self.add_choice("SYSTEM", tr("Classification"), tr("What the codes mean."), systems, "sandiao")
        self.add_vector_output(
            "OUTPUT",
            tr("Classified parcels"),
            tr(
                "The parcels with element, space and common class (name and code), and label (class name). "
                "Save as GeoPackage: shapefiles cut field names to ten letters."
            ),
            kind="parcels_classified",
        )
        self.add_number_output("UNKNOWN", tr("Parcels with unknown codes"))

    def check(self, run):
        source, name = run.inputs.source("INPUT"), run.inputs.field("FIELD")
        if source.fields().indexFromName(name) < 0:
            raise InputError(
                marked("“{layer}” has no field “{field}”."), layer=source.sourceName(), field=name
            )

    def execute(self, run):
        source, table = run.inputs.source("INPUT"), class_table(run.inputs.choice("SYSTEM"))
        column = source.fields().indexFromName(run.inputs.field("FIELD"))
        found = self._match(run, source, column, table)
        fields, kept = self._fields(run, source.fields())
        values = {raw: table[hit.code] if hit else (None,) * len(FIELDS) for raw, (hit, _) in found.items()}

        def rows():
            total = max(source.featureCount(), 1)
            for number, feature in enumerate(source.getFeatures()):
                if number % 1000 == 0:
                    run.step(0.3 + 0.7 * min(number / total, 1.0))
                old = feature.attributes()
                yield feature.geometry(), [old[i] for i in kept] + list(values[_plain(old[column])])

        output = run.outputs.write_rows(
            "OUTPUT", fields, rows(), source.sourceCrs(), source.wkbType(), source=source
        )
        return {"OUTPUT": output, "UNKNOWN": sum(count for hit, count in found.values() if hit is None)}

    def _match(self, run, source, column: int, table: dict) -> dict:
        """Content of the code field to (match or None, number of parcels); tells what did not fit."""
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes([column])
        counts, total = Counter(), max(source.featureCount(), 1)
        for number, feature in enumerate(source.getFeatures(request)):
            run.step(0.3 * number / total)
            counts[_plain(feature.attributes()[column])] += 1
        if not counts:
            raise InputError(marked("“{layer}” has no features."), layer=source.sourceName())
        names = class_names(run.inputs.choice("SYSTEM"))
        found = {raw: (parcels.match(raw, table, names), count) for raw, count in counts.items()}
        unknown = {raw: count for raw, (hit, count) in found.items() if hit is None}
        above = {raw: count for raw, (hit, count) in found.items() if hit and not hit.exact}
        if len(unknown) == len(found):
            raise InputError(
                marked("No code of the field “{field}” is in the classification: {codes}. Choose another."),
                field=source.fields()[column].name(),
                codes=_listed(unknown),
            )
        if unknown:
            run.log.warn(
                tr("Codes that are not in the classification (parcels): {codes}.").format(
                    codes=_listed(unknown)
                )
            )
        if above:
            run.log.warn(tr("Codes read as the class above (parcels): {codes}.").format(codes=_listed(above)))
        return found

    def _fields(self, run, given) -> tuple:
        """The fields of the output, and which fields of the input are kept."""
        new = {name for name, *_rest in FIELDS}
        kept = [number for number, field in enumerate(given) if field.name().lower() not in new]
        replaced = [field.name() for field in given if field.name().lower() in new]
        if replaced:
            run.log.warn(tr("Fields replaced by new ones: {names}.").format(names=", ".join(replaced)))
        fields = QgsFields()
        for number in kept:
            fields.append(given[number])
        for definition in FIELDS:
            fields.append(make_field(*definition))
        return fields, kept


def class_table(system: str) -> dict:
    """Code to the values of FIELDS in the language of QGIS; None where a class has no element or space."""
    themes = [("element", "elements"), ("space", "spaces"), ("common", "common")]
    known = {theme: {row.key: (row.name, row.code) for row in classes(theme)} for _column, theme in themes}
    table = {}
    for row in read_builtin("parcel_systems"):
        if row["system"] == system:
            values = []
            for column, theme in themes:
                values += known[theme].get(row[column], (None, None))
            table[row["code"]] = (*values, row[f"name_{language()}"])
    return table


def class_names(system: str) -> dict:
    """Class name in either language, as parcels.clean writes it, to code."""
    found = {}
    for row in read_builtin("parcel_systems"):
        if row["system"] == system:
            for name in (row["name_zh"], row["name_en"]):
                found.setdefault(parcels.clean(name), row["code"])
    return found


def _plain(value):
    return None if value == NULL else value


def _listed(codes: dict) -> str:
    ordered = sorted(codes.items(), key=lambda item: -item[1])
    shown = [f"{'—' if code in (None, '') else code} ({count:,})" for code, count in ordered[:_SHOWN]]
    return ", ".join(shown + (["…"] if len(ordered) > _SHOWN else []))
