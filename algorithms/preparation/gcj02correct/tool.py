"""Take the offset of Chinese web maps out of a vector layer, or put it in."""

from ....core.preparation.gcj02 import DIRECTIONS
from ....translation import tr
from ...base import EcoAlgorithm
from ...look import look_of
from ...parameters import ANY_GEOMETRY, AS_INPUT
from ...run import Run
from .moving import Mover


class Gcj02Correct(EcoAlgorithm):
    """Every vertex moved by the public GCJ-02 and BD-09 formulas; fields and CRS stay."""

    ID = "gcj02correct"
    GROUP = "preparation"
    TAGS = (
        "GCJ-02", "BD-09", "Mars coordinates", "offset", "web map", "Amap", "Baidu", "Tencent",
        "火星坐标", "纠偏", "偏移", "高德", "百度", "腾讯", "互联网地图", "坐标加密",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Correct GCJ-02 offset")

    def shortDescription(self) -> str:
        return tr(
            "Moves features taken from Chinese web maps (Amap, Tencent: GCJ-02; Baidu: BD-09) to where they "
            "are, or the other way."
        )

    def method(self) -> str:
        return tr(
            "<p>Each vertex is taken to longitude and latitude, moved by the public formula (sums of "
            "polynomials and sines on the Krasovsky ellipsoid, a = 6378245 m, e² = 0.00669342162296594323) and "
            "taken back into the layer's coordinate system. The inverse is solved until nothing moves by more "
            "than 10⁻¹¹ degrees. By this formula the shift is 150–640 m in most of China (Beijing 500–610 m), "
            "with BD-09 700–1460 m.</p>"
            "<p>The formula is the one found by others and used by common packages, and gives the same as they do; "
            "the official one is not published, so metres may remain. It is defined on WGS 84. CGCS2000 "
            "counts as the same: they differ by less than 1 m. Points outside the rectangle 72.004–137.8347° E, "
            "0.8293–55.8271° N are not moved. Parts, rings, Z and M stay; arcs are moved by their control "
            "points.</p>"
            "<p>Correct a layer only if it is known to carry the offset: ask for its source, or see whether it "
            "fits another layer better afterwards, as “Check data” does.</p>"
        )

    def declare(self) -> None:
        text = tr("Any geometry, in any coordinate system.")
        self.add_vector("INPUT", tr("Vector layer"), text, kind="vector_any", types=(ANY_GEOMETRY,))
        directions = {
            "gcj02_to_wgs84": tr("GCJ-02 (Amap, Tencent, Google in China) to WGS 84 / CGCS2000"),
            "wgs84_to_gcj02": tr("WGS 84 / CGCS2000 to GCJ-02"),
            "bd09_to_wgs84": tr("BD-09 (Baidu) to WGS 84 / CGCS2000"),
        }
        self.add_choice(
            "DIRECTION", tr("Direction"), tr("What the layer is in, and what it becomes."), directions, "gcj02_to_wgs84"
        )  # fmt: skip
        text = tr("Same fields and coordinate system.")
        self.add_vector_output("OUTPUT", tr("Corrected layer"), text, kind=AS_INPUT, types=ANY_GEOMETRY)
        self.add_number_output("SHIFT", tr("Mean shift (m)"))

    def execute(self, run: Run) -> dict:
        source, function = run.inputs.source("INPUT"), DIRECTIONS[run.inputs.choice("DIRECTION")]
        mover = Mover(source, function, run.inputs.transform_context)
        if mover.datum_differs:
            run.log.warn(
                tr(
                    "“{name}” is not on WGS 84 or CGCS2000 ({crs}). The offset is defined on WGS 84, so the points "
                    "were taken there and back; that adds the error of the datum transformation."
                ).format(name=source.sourceName(), crs=source.sourceCrs().authid())
            )
        shift = mover.measure(run.part(0.0, 0.5))
        run.log.say(
            tr("{count} vertices moved, on average by {mean} m, at most by {most} m.").format(
                count=f"{mover.moved:,}", mean=f"{shift:.1f}", most=f"{mover.most:.1f}"
            )
        )
        # moved again rather than kept: memory does not grow with the layer
        output = run.outputs.write_rows(
            "OUTPUT", source.fields(), mover.rows(run.part(0.5, 1.0)), source.sourceCrs(), source.wkbType(),
            look=look_of(run.inputs.vector_layer("INPUT")), source=source,
        )  # fmt: skip
        return {"OUTPUT": output, "SHIFT": shift}
