"""How natural banks are, how wide the green beside the water, and what to do where."""

from typing import Iterator, Tuple

from qgis.core import QgsGeometry

from ....core.messages import InputError, marked
from ....gis.areaindex import AreaIndex
from ....gis.kinds import kind_of_key
from ....translation import tr
from ...base import EcoAlgorithm
from ...look import Look
from ...run import Run
from .banks import Surveyed, basis_of, longest, look, stretch_rows, zone_rows
from .settings import declare_outputs, declare_sizes, declare_waters, read_settings
from .waters import Waters, waters_of


class Waterfront(EcoAlgorithm):
    """Waters and land use in; stretches of bank with kind and advice out."""

    ID = "waterfront"
    GROUP = "restoration"
    TAGS = (
        "bank", "river", "lake", "shore", "buffer", "riparian", "岸线", "河湖岸线", "自然岸线", "生态护岸", "缓冲带", "滨水空间",
        "岸带自然度",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Waterfronts")

    def shortDescription(self) -> str:
        return tr(
            "Tells natural from hard banks, measures the green beside the water, and advises what to do."
        )

    def method(self) -> str:
        return tr(
            "<p><b>Banks</b> are the edges of water areas, and two lines at half the width beside rivers drawn as lines. They "
            "are cut into stretches. Along each, places half a cell apart look at the land use outward, square to the bank, "
            "from where the water of the land use ends.</p>"
            "<p><b>Kind</b>: that of a surveyed bank within 20 m; else, from the belt (30 m), <b>natural</b> from 70 % of "
            "natural land (common classes 3–8) and farm land on, <b>ecological</b> from half green on (2–7, 13), <b>hard</b> "
            "from half built-up land on (9–12), else other. <b>Land cover cannot see a concrete wall</b>: without surveyed "
            "banks all this is a proxy, and the result is called so.</p>"
            "<p><b>Width of the green</b>: median distance to the first built-up land, at most 300 m. <b>Advice</b>: what "
            "parts two natural banks over at most 500 m comes first; hard banks get an ecological revetment; where the "
            "green is narrower than wanted it is widened. All limits are proposed; 200 m beside important waters is "
            "Beijing's.</p>"
        )  # fmt: skip

    def declare(self) -> None:
        declare_waters(self)
        declare_sizes(self)
        declare_outputs(self)

    def check(self, run: Run) -> None:
        read_settings(run.inputs)

    def execute(self, run: Run) -> dict:
        settings, inputs, crs = read_settings(run.inputs), run.inputs, run.inputs.grid().crs
        rivers, lakes = (inputs.features(key, crs) for key in ("RIVERS", "LAKES"))
        waters = waters_of(inputs.name("RIVERS"), rivers, lakes, settings)
        banks = inputs.features("BANKS", crs, [settings.bank_field] if settings.bank_field else [])
        surveyed = Surveyed(banks, settings.bank_field) if banks else None
        corridors = [item.geometry for item in inputs.features("CORRIDORS", crs)]
        zones = inputs.features("ZONES", crs, [settings.zone_field] if settings.zone_field else [])
        index = AreaIndex(corridors) if corridors else None
        found = look(waters.banks, inputs.raster("LANDUSE"), surveyed, index, settings, run.part(0.0, 0.8))
        if not (found.kind > 0).any():
            raise InputError(
                marked("No bank of “{name}” lies on the land use. Check the coordinate systems."),
                name=inputs.name("RIVERS"),
            )
        table, basis = zone_rows(found, zones, settings.zone_field), basis_of(surveyed)
        _tell(run, table[-1], basis, surveyed)
        kind = kind_of_key("banks").name if surveyed else tr("Banks by land cover (proxy)")
        rows, named = stretch_rows(found, waters.banks), Look("banks", name=kind)
        return {
            "OUTPUT": run.outputs.vector("OUTPUT", rows, crs, look=named),
            "BUFFER": run.outputs.vector("BUFFER", _buffers(waters), crs),
            "TABLE": run.outputs.table("TABLE", table),
            "NATURAL_SHARE": table[-1]["natural"], "ECO_SHARE": table[-1]["eco"], "GREEN_SHARE": table[-1]["green"],
            "LENGTH_KM": table[-1]["length_km"], "LONGEST_KM": longest(found), "BASIS": basis,
        }  # fmt: skip


def _buffers(waters: Waters) -> Iterator[Tuple[QgsGeometry, dict]]:
    """The land within the width wanted of the waters, without the waters; the widest first, none twice."""
    taken = QgsGeometry.unaryUnion(waters.areas)
    for width in sorted(set(waters.wanted), reverse=True):
        own = [area.buffer(width, 8) for area, wanted in zip(waters.areas, waters.wanted) if wanted == width]
        whole = QgsGeometry.unaryUnion(own)
        land = whole.difference(taken)
        taken = taken.combine(whole)
        if not land.isEmpty():
            yield land, {"width_m": width, "area_ha": land.area() / 1e4}


def _tell(run: Run, row: dict, basis: str, surveyed) -> None:
    if surveyed is None:
        run.log.warn(tr("Without surveyed banks the shares are a proxy: land cover cannot see a wall."))
    elif surveyed.unknown:
        run.log.warn(
            tr("{count} surveyed banks have a type that is not known.").format(count=surveyed.unknown)
        )
    if row["unknown_km"]:
        sentence = tr("{length} km of banks have no land use and count in no share.")
        run.log.warn(sentence.format(length=f"{row['unknown_km']:,.2f}"))
    sentence = tr("{length} km of banks: natural {natural} %, with ecological {eco} %, hard {hard} %; green as wide as "
                  "wanted {green} %. Basis: {basis}.")  # fmt: skip
    shares = {key: f"{row[key]:.1f}" for key in ("natural", "eco", "hard", "green")}
    run.log.say(sentence.format(length=f"{row['length_km']:,.1f}", basis=basis, **shares))
