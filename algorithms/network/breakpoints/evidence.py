"""The optional inputs of the break points: habitat, swath, existing passages, current and barrier score."""

from typing import List, Sequence, Tuple

import numpy as np
from qgis.core import QgsWkbTypes

from ....core.network.breakpoints.tracks import Track, merge_intervals, runs
from ....core.progress import Progress
from ....core.roadwords import NOT_A_BARRIER, Words
from ....gis.roads import Barrier
from ....gis.tables import class_of, code_of, read_builtin
from ....gis.vectors import Features, name_of
from ....translation import tr
from ...parameters import LINE, POINT, POLYGON
from ..shared.geometry import only_polygons, vertices
from ..shared.habitats import class_codes
from .crossings import Structure, area_hits
from .sampling import Along, read_along

_BUILT = ("urban", "village", "other_built", "mine")
_PATCHES = ("SOURCES", "STONES")


def declare_barriers(tool) -> None:
    """Corridors, and roads, railways, built-up land and water."""
    corridors = tr("Lines in a CRS in metres, for example from “Ecological corridors”. A whole-number field "
                   "“id” numbers them; without one they are counted in order.")  # fmt: skip
    tool.add_vector("CORRIDORS", tr("Corridors"), corridors, kind=("corridors", "line_any"), types=(LINE,))
    words = tr("Field with OpenStreetMap words, Chinese road grades or codes; see the table barrier_classes. "
               "Words of things that are no barrier are left out.")  # fmt: skip
    tool.add_vector(
        "ROADS", tr("Roads"), tr("Road lines."), kind=("roads", "line_any"), types=(LINE,), optional=True
    )
    tool.add_field("ROADS_FIELD", tr("Road class field"), words, "ROADS", optional=True)
    rails = tr("Railway lines; leave out tunnels.")
    tool.add_vector(
        "RAILWAYS", tr("Railways"), rails, kind=("railways", "line_any"), types=(LINE,), optional=True
    )
    tool.add_field("RAILWAYS_FIELD", tr("Railway class field"), words, "RAILWAYS", optional=True)
    built = tr("Polygons of built-up land.")
    tool.add_vector(
        "BUILT", tr("Built-up land"), built, kind=("built_up", "polygon_any"), types=(POLYGON,), optional=True
    )
    landuse = tr("Where no built-up polygons are given: common classes 9–12 of this raster are built-up land. "
                 "The habitat classes are habitat.")  # fmt: skip
    tool.add_raster("LANDUSE", tr("Land use (common classes)"), landuse, kind="landuse_common", optional=True)
    water = tr("Polygons or lines of water that land animals do not cross.")
    tool.add_vector(
        "WATER",
        tr("Water"),
        water,
        kind=("water_bodies", "rivers", "vector_any"),
        types=(POLYGON, LINE),
        optional=True,
    )


def declare_habitat(tool) -> None:
    """Habitat and the dispersal distance."""
    sources = tr("Polygons of ecological sources: habitat; the width is not measured inside them.")
    tool.add_vector(
        "SOURCES",
        tr("Ecological sources"),
        sources,
        kind=("sources", "patch_importance", "polygon_any"),
        types=(POLYGON,),
        optional=True,
    )
    stones = tr("Polygons of stepping stones: habitat, as the sources are.")
    tool.add_vector(
        "STONES",
        tr("Stepping stones"),
        stones,
        kind=("stepping_stones", "polygon_any"),
        types=(POLYGON,),
        optional=True,
    )
    habitat = tr("Codes of the land-use classes that are habitat, separated by spaces; empty: land use is not "
                 "read as habitat. Proposed default 3 4 5 7 13: forest, shrubland, open and other forest, wetland, "
                 "urban green space.")  # fmt: skip
    tool.add_text("HABITAT", tr("Habitat classes of the land use"), habitat, "3 4 5 7 13", advanced=True)
    farthest = tr("Longer stretches of a corridor outside habitat are habitat gaps; 0: not looked for. Proposed "
                  "default 1000 m: stepping stones of birds in the plains at most 1 km apart; 200 m for missing "
                  "canopy along avenues of an inner city.")  # fmt: skip
    tool.add_number("DISPERSAL", tr("Dispersal distance (m)"), farthest, 1000, 0, optional=True)
    stone = tr("Shorter stretches of a corridor in habitat classes of the land use are no stepping stone. "
               "Proposed default 0 m (all are).")  # fmt: skip
    tool.add_number("MIN_STONE", tr("Shortest stepping stone (m)"), stone, 0, 0, optional=True, advanced=True)


def declare_swath(tool) -> None:
    """The swath of the corridors and the width they should have."""
    swath = tr("Normalised cost of the corridors, 0 on the path, from “Ecological corridors”. Cells with a value "
               "up to the cutoff belong to the corridor.")  # fmt: skip
    tool.add_raster("SWATH", tr("Corridor swath"), swath, kind=("swath", "raster_any"), optional=True)
    cutoff = tr("Highest normalised cost of a corridor. Empty: every cell with a value belongs to it.")
    tool.add_number(
        "SWATH_CUTOFF", tr("Swath cutoff (resistance × m)"), cutoff, None, 1e-6, optional=True, advanced=True
    )
    least = tr("Places where the swath is narrower are found. Proposed default 100 m: from there on a corridor "
               "suits birds and biodiversity (Zhu Qiang et al. 2005). Widths below two cells are uncertain.")  # fmt: skip
    tool.add_number("MIN_WIDTH", tr("Least corridor width (m)"), least, 100, 1e-3, optional=True)


def declare_passages(tool) -> None:
    """Bridges, tunnels and culverts."""
    there = tr("Points or lines of existing bridges, tunnels, culverts and wildlife passages; also the roads "
               "themselves with a bridge or tunnel field.")  # fmt: skip
    tool.add_vector(
        "CROSSINGS",
        tr("Existing passages"),
        there,
        kind=("passages", "roads", "vector_any"),
        types=(POINT, LINE),
        optional=True,
    )
    kind = tr("Field with the kind of passage; see passage in the table barrier_classes. Features with an empty "
              "field or no are left out. Empty: all features count.")  # fmt: skip
    tool.add_field("CROSSINGS_FIELD", tr("Passage field"), kind, "CROSSINGS", optional=True)
    near = tr("A passage serves crossings at most this far from it. Proposed default 50 m.")
    tool.add_number(
        "CROSSINGS_DISTANCE", tr("Reach of a passage (m)"), near, 50, 0, optional=True, advanced=True
    )
    bundle = tr("A passage serves lines at most this far beside its own: parallel tracks and carriageways. "
                "Proposed default 30 m.")  # fmt: skip
    tool.add_number("BUNDLE", tr("Width of a bundle (m)"), bundle, 30, 0, optional=True, advanced=True)


def declare_evidence(tool) -> None:
    """Rasters that raise severity and priority."""
    current = tr(
        "Current density, from “Circuit-theory current” or “Ecological pinch points”: high where movement concentrates."
    )
    tool.add_raster(
        "CURRENT",
        tr("Current density"),
        current,
        kind=("current_corridors", "current", "current_maximum", "raster_any"),
        optional=True,
    )
    score = tr("Barrier score, from “Ecological barriers”: high where restoring shortens the corridor most.")
    tool.add_raster(
        "BARRIER_SCORE", tr("Barrier score"), score, kind=("barrier_score", "raster_any"), optional=True
    )


def landuse_codes(text: str) -> List[int]:
    """Common land-use codes from a text; empty for an empty one.

    Raises:
        InputError: a word that is no code.
    """
    return class_codes(text) if text.strip() else []


def along_tracks(run, key: str, tracks: Sequence[Track], crs, progress: Progress) -> List[Along]:
    """A raster along the tracks; a raster without any value there is told."""
    source = run.inputs.raster(key)
    along = read_along(source, tracks, crs, progress)
    if all(np.isnan(one.values).all() for one in along):
        sentence = tr("“{name}” has no value along the corridors. Check its coordinate system.")
        run.log.warn(sentence.format(name=source.name))
    return along


class Landuse:
    """The land use along the corridors, read once."""

    def __init__(self, run, tracks: Sequence[Track], crs) -> None:
        self._along = (
            along_tracks(run, "LANDUSE", tracks, crs, run.part(0.2, 0.3))
            if run.inputs.given("LANDUSE")
            else []
        )

    def stretches(self, codes: Sequence[int]) -> List[List[Tuple[float, float]]]:
        """For each track the intervals in cells of these classes; [] without a raster."""
        return [runs(one.pieces.start, one.pieces.end, np.isin(one.values, codes)) for one in self._along]

    def built(self) -> List[List[Tuple[float, float]]]:
        """For each track the intervals in built-up classes."""
        codes = code_of("common")
        return self.stretches([codes[key] for key in _BUILT])


def patch_intervals(run, tracks: Sequence[Track], crs) -> List[List[Tuple[float, float]]]:
    """For each track the intervals inside sources and stepping stones; [] where neither was given."""
    patches, given = [], [key for key in _PATCHES if run.inputs.given(key)]
    for key in given:
        layer = Features(run.inputs.source(key).sourceName(), run.inputs.features(key, crs))
        patches += [Barrier(item.geometry, 0, "") for item in only_polygons(layer, run.log)]
    inside: List[List[Tuple[float, float]]] = [[] for _track in tracks] if given else []
    for hit in area_hits(tracks, patches, run.part(0.6, 0.65)) if patches else []:
        inside[hit.track].append((hit.start, hit.end))
    return inside


def habitat_intervals(run, landuse: Landuse, patches: list) -> List[List[Tuple[float, float]]]:
    """For each track the intervals inside habitat; [] where nothing tells what is habitat."""
    codes, least = landuse_codes(run.inputs.text("HABITAT")), run.inputs.number("MIN_STONE") or 0.0
    covered = landuse.stretches(codes) if codes else []
    long_enough = [
        [span[:2] for span in merge_intervals(spans, 0.0) if span[1] - span[0] >= least] for spans in covered
    ]
    if patches and long_enough:
        return [one + other for one, other in zip(patches, long_enough)]
    return patches or long_enough


def read_structures(run, crs) -> List[Structure]:
    """Existing passages with their kind and name."""
    field, names, codes = run.inputs.field("CROSSINGS_FIELD"), class_of("passages"), code_of("passages")
    words, found = Words(read_builtin("barrier_classes"), "passage"), []
    for item in run.inputs.features("CROSSINGS", crs, [field] if field else []):
        word = str(item.attributes[field]).strip() if field else "yes"
        key = words.find(word) or "other"
        if key == NOT_A_BARRIER or word in ("", "NULL", "None"):
            continue
        label = f"{names[codes[key]].name} {name_of(item.attributes)}".strip()
        if item.geometry.type() == QgsWkbTypes.GeometryType.PointGeometry:
            shapes = [np.array([[point.x(), point.y()]]) for point in item.geometry.vertices()]
        else:
            shapes = vertices(item.geometry)
        found += [Structure(shape, label) for shape in shapes]
    return found
