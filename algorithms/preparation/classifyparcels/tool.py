"""Add natural element, space and common class to land-use parcels."""

from typing import Iterator, Optional, Tuple

from qgis.core import QgsFields, QgsGeometry

from ....core.messages import InputError, marked
from ....core.progress import Progress
from ....gis.geometries import simple, simple_type
from ....gis.kinds import fields_of, make_fields
from ....translation import tr
from ...base import EcoAlgorithm
from ...keptfields import kept_fields
from ...log import Log
from ...run import Run
from .matching import Matched, match_codes, plain
from .settings import Settings, read_settings

KIND = "parcels_classified"


class ClassifyParcels(EcoAlgorithm):
    """The class code of every parcel gives its element, space, common class and name."""

    ID = "classifyparcels"
    GROUP = "preparation"
    TAGS = (
        "parcels", "land survey", "DLBM", "land-use classification", "图斑", "三调", "地类编码", "国土调查",
        "用地用海", "山水林田湖草", "三大空间",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Classify land-use parcels")

    def shortDescription(self) -> str:
        return tr("Adds natural element, space, common class and class name to parcels with a class code.")

    def method(self) -> str:
        return tr(
            "<p>Every code is looked up in the built-in table parcel_systems: the working classes of the third "
            "national land survey (DLBM), or the classes of land and sea use of 2023. Codes may be text or "
            "numbers (101 is 0101), full-width, written with the name, or replaced by the name. A code that "
            "is not in the table is read as the class above it: 0101K as 0101, 010199 as 0101, else 01; how "
            "many were is reported. Sea areas get a name only. Element, space and common class of a code are a "
            "proposed default; the source of every row stands in the table, which “Export rules table” "
            "shows. All fields of the input are kept; a field that has the name of a new one is "
            "replaced.</p>"
        )

    def declare(self) -> None:
        text = tr(
            "Polygons with a class code. Geometry is not changed, apart from arcs, which are drawn out."
        )
        self.add_vector("INPUT", tr("Parcels"), text, kind=("parcels_sandiao", "parcels_ydyh", "polygon_any"))
        text = tr("For example DLBM; text or number.")
        self.add_field("FIELD", tr("Class code field"), text, "INPUT", default="DLBM")
        systems = {
            "sandiao": tr("Third national land survey (working classes)"),
            "ydyh2023": tr("Land and sea use classification 2023"),
        }
        self.add_choice("SYSTEM", tr("Classification"), tr("What the codes mean."), systems, "sandiao")
        text = tr(
            "The parcels with element, space and common class (name and code), and label (class name). "
            "Save as GeoPackage: shapefiles cut field names to ten letters."
        )
        self.add_vector_output("OUTPUT", tr("Classified parcels"), text, kind=KIND)
        self.add_number_output("UNKNOWN", tr("Parcels with unknown codes"))

    def check(self, run: Run) -> None:
        settings = read_settings(run.inputs)
        if settings.column < 0:
            raise InputError(
                marked("“{layer}” has no field “{field}”."),
                layer=settings.source.sourceName(),
                field=run.inputs.field("FIELD"),
            )

    def execute(self, run: Run) -> dict:
        settings = read_settings(run.inputs)
        source = settings.source
        matched = match_codes(settings, run.log, run.part(0.0, 0.3))
        kept = kept_fields(KIND, source.fields(), run.log)
        fields = make_fields(KIND, given=kept)
        rows = classified(settings, matched, fields, run.part(0.3, 1.0), run.log)
        output = run.outputs.write_rows(
            "OUTPUT",
            fields,
            rows,
            source.sourceCrs(),
            simple_type(source.wkbType(), settings.families),
            source=source,
        )
        return {"OUTPUT": output, "UNKNOWN": matched.unknown}


def classified(
    settings: Settings, matched: Matched, fields: QgsFields, progress: Progress, log: Log
) -> Iterator[Tuple[Optional[QgsGeometry], list]]:
    """(geometry, attributes) of every parcel, none kept in memory."""
    source, new = settings.source, [field.name for field in fields_of(KIND)]
    old = [source.fields().indexFromName(name) for name in fields.names()[: -len(new)]]
    found = {raw: [values[name] for name in new] for raw, values in matched.values.items()}
    total, bare = max(source.featureCount(), 1), 0
    for number, feature in enumerate(source.getFeatures()):
        if number % 1000 == 0:
            progress(min(number / total, 1.0))
        values = feature.attributes()
        shape: Optional[QgsGeometry] = QgsGeometry(feature.geometry())
        if feature.hasGeometry():
            shape = simple(feature.geometry(), settings.families, flat=False).geometry
            bare += shape is None
        yield shape, [values[i] for i in old] + found[plain(values[settings.column])]
    if bare:
        sentence = tr("{count} parcels of “{layer}” are no polygons: their rows have no geometry.")
        log.warn(sentence.format(count=bare, layer=source.sourceName()))
