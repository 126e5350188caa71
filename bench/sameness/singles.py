"""Tools on the sample data that the flows do not call, or call in one way only; after the chain of chain.py."""

GRADES = ("naturalbreaks", "quantile", "equalinterval", "stddev")
STRETCHES = ("minmax", "percentile", "rank", "zscore")


def run(made, data) -> None:
    """All of them."""
    _evaluation(made, data)
    _diagnosis(made, data)
    _areas(made, data)
    _network(made, data)


def _evaluation(made, data) -> None:
    ground = {"COVER": made("cover"), "TEXTURE": made("soil_texture")}
    water = {"PRECIPITATION": made("precipitation"), "ECOSYSTEM": made("common")}
    made.run(
        "sensitivity",
        "ecosensitivity",
        THEME="erosion",
        EROSIVITY=made("evaluation", "erosivity.OUTPUT"),
        DEM=made("dem"),
        **ground,
    )
    made.run(
        "desert",
        "ecosensitivity",
        THEME="desertification",
        DRYNESS=made("aridity"),
        WINDY_DAYS=made("wind_days"),
        **ground,
    )
    made.run(
        "life",
        "biodiversity",
        METHOD="npp",
        NPP=made("npp"),
        PRECIPITATION=made("precipitation"),
        TEMPERATURE=made("temperature"),
        DEM=made("dem"),
    )
    made.run(
        "water_pet",
        "waterconservation",
        METHOD="balance",
        PET=made("potential_evapotranspiration"),
        AWC=made("available_water"),
        **water,
    )
    made.run(
        "water_npp",
        "waterconservation",
        METHOD="npp",
        NPP=made("npp"),
        TEXTURE=made("soil_texture"),
        DEM=made("dem"),
        **water,
    )
    made.run(
        "scores",
        "functionscore",
        LANDUSE=made("common"),
        DEM=made("dem"),
        GREENNESS=made("greenness"),
        PROTECTED=data.vector("reserves"),
    )
    scores = {
        key: made("scores", key) for key in ("WATER", "SOIL", "BIODIVERSITY", "AGRICULTURE", "SETTLEMENT")
    }
    made.run("dominant", "dominantfunction", **scores)
    made.run(
        "overlay",
        "weightedoverlay",
        LAYERS=[made("scores", key) for key in ("WATER", "SOIL")],
        WEIGHTING="entropy",
    )
    made.run(
        "quality_alone",
        "habitatquality",
        LANDUSE=made("common"),
        ROADS=data.vector("roads"),
        ROADS_FIELD="class",
        RAILWAYS=data.vector("railways"),
    )
    made.run("annual", "rainfallerosivity", METHOD="annual", RAINFALL=[made("precipitation")])
    for method in GRADES:
        made.run(f"grade_{method}", "grade", INPUT=made("dem"), METHOD=method)
    for method in STRETCHES:
        made.run(f"normal_{method}", "normalise", INPUT=made("dem"), METHOD=method)


def _diagnosis(made, data) -> None:
    made.run(
        "ecosystem",
        "ecosystemquality",
        LAI=made("lai"),
        FVC=made("cover"),
        GPP=made("gpp"),
        ECOSYSTEM=made("common"),
        PERCENTILE=98,
    )
    made.run(
        "index",
        "rsei",
        NDVI=made("ndvi"),
        WET=made("wet"),
        LST=made("lst"),
        DRYNESS=made("dryness"),
        METHOD="percentile",
    )
    made.run("heat_tfvi", "heatisland", TEMPERATURE=made("lst"), METHOD="tfvi")
    made.run(
        "heat_rural", "heatisland", TEMPERATURE=made("lst"), METHOD="rural", RURAL=data.vector("farmland")
    )
    made.run(
        "storm",
        "floodrisk",
        RAINFALL=150,
        DRAINAGE=30,
        LANDUSE=made("common"),
        SOIL_GROUP=made("soil_group"),
        DEM=made("dem"),
    )
    made.run(
        "grade_degrees",
        "degradation",
        LAYERS=[made("scores", "WATER"), made("scores", "SOIL")],
        METHOD="mean",
        INVERT="1 2",
    )
    made.run("reserve", "restorationpotential", QUALITY=made("ecosystem"), GROUPS=made("common"), QUANTILE=95)


def _areas(made, data) -> None:
    made.run("burnt", "rasterizevector", INPUT=data.vector("districts"), GRID=made("grid"), RULE="coverage")
    made.run("moved", "gcj02correct", INPUT=data.vector("roads"), DIRECTION="wgs84_to_gcj02")
    made.run(
        "cells",
        "planningunits",
        BOUNDARY=data.vector("boundary"),
        TOWNSHIPS=data.vector("districts"),
        TOWNSHIPS_FIELD="name",
        SIZE=4000,
    )
    made.run("blocks", "zonelevel1", UNITS=made("cells"), FUNCTION=made("dominant"), MIN_AREA=100)
    made.run(
        "zones",
        "zonelevel2",
        UNITS=made("cells"),
        ZONES=made("blocks"),
        FEATURES=[made("dem"), made("elements")],
        COUNT=12,
        MIN_AREA=100,
    )
    made.run(
        "shares",
        "zonestatistics",
        ZONES=data.vector("districts"),
        FIELD="name",
        BY=made("zones"),
        BY_FIELD="zone2",
        CLASSES=made("common"),
    )
    made.run(
        "flags",
        "restorationtypes",
        LANDUSE=made("common"),
        DEGRADATION=made("grade_degrees"),
        MINES=data.vector("mines"),
        HEAT=made("heat"),
    )
    made.run(
        "first",
        "restorationpriority",
        TYPES=made("flags"),
        DEGRADATION=made("grade_degrees"),
        REDLINE=data.vector("redline"),
        WATERS=data.vector("rivers"),
    )
    made.run(
        "plots",
        "restorationunits",
        TYPES=made("flags"),
        WAYS=made("restoration", "ways.OUTPUT"),
        PRIORITY=made("first"),
        MIN_AREA=50,
    )


def _network(made, data) -> None:
    sources = made("network", "sources.OUTPUT")
    made.run(
        "friction",
        "resistance",
        LANDUSE=made("common"),
        PRESET="plainbirds",
        ROADS=data.vector("roads"),
        ROADS_FIELD="class",
    )
    surface = made("friction")
    made.run(
        "inside",
        "mspa",
        INPUT=made("landuse"),
        FOREGROUND="2 3",
        EDGE_WIDTH=2,
        CONNECTIVITY="4",
        INTEXT=False,
    )
    made.run("large", "sources", LANDUSE=made("common"), CLASSES="3 4 5 7", MIN_AREA=8, MIN_DPC=0.1)
    made.run("cost", "costdistance", SOURCES=sources, RESISTANCE=surface)
    made.run("security", "securitypattern", METHOD="breaks", COST=made("cost"), BREAKING="turningpoints")
    made.run(
        "tree",
        "corridors",
        SOURCES=made("large"),
        RESISTANCE=surface,
        PAIRS="mst",
        EFFECTIVE=True,
        WIDTH=2000,
    )
    linked = {"SOURCES": made("large"), "RESISTANCE": surface, "LINKS": made("tree")}
    made.run("pinches", "pinchpoints", METHOD="quantile", **linked)
    made.run("obstacles", "barriers", MIN_RADIUS=500, MAX_RADIUS=1000, STEP=500, COMBINE="sum", **linked)
    made.run(
        "gaps",
        "breakpoints",
        CORRIDORS=made("tree"),
        ROADS=data.vector("roads"),
        ROADS_FIELD="class",
        LANDUSE=made("common"),
        SOURCES=made("large"),
    )
    made.run(
        "repairs",
        "restorationgain",
        BREAKPOINTS=made("gaps"),
        CORRIDORS=made("tree"),
        SOURCES=made("large"),
        RESISTANCE=surface,
        BUDGET=6,
    )
    made.run("measures", "connectivityindices", PATCHES=made("large"), DISTANCE="edge", THRESHOLD=3000)
    made.run("stones", "steppingstones", PATCHES=made("large"), CORRIDORS=made("tree"), DISTANCE=3000)
    made.run("web", "networkindices", CORRIDORS=made("tree"), SOURCES=made("large"), COST_FIELD="lcd")
    made.run(
        "everywhere",
        "currentflow",
        MODE="omnidirectional",
        RESISTANCE=surface,
        SOURCE=made("greenness"),
        RADIUS=5000,
        BLOCK=5500,
    )
    made.run("paired", "currentflow", MODE="pairwise", RESISTANCE=surface, FOCAL=made("large"))
