"""What mends a finding: a tool of ours or of QGIS, where it stands in the toolbox, and how to use it."""

from typing import NamedTuple

from qgis.core import QgsApplication

from ....translation import tr

#: Remedy to the id of its tool; empty where no tool does it.
TOOLS = {
    "alignraster": "ecorestore:alignraster",
    "plangrid": "ecorestore:plangrid",
    "classifylanduse": "ecorestore:classifylanduse",
    "gcj02_to_wgs84": "ecorestore:gcj02correct",
    "bd09_to_wgs84": "ecorestore:gcj02correct",
    "assignraster": "gdal:assignprojection",
    "assignvector": "native:assignprojection",
    "writeprj": "qgis:definecurrentprojection",
    "reproject": "native:reprojectlayer",
    "swapxy": "native:swapxy",
    "fillnodata": "native:fillnodata",
    "setnodata": "gdal:translate",
    "oneband": "gdal:translate",
    "rastercalculator": "gdal:rastercalculator",
    "reclassify": "native:reclassifybytable",
    "fixgeometries": "native:fixgeometries",
    "removenull": "native:removenullgeometries",
    "duplicates": "native:deleteduplicategeometries",
    "overlaps": "native:union",
    "eliminate": "qgis:eliminateselectedpolygons",
    "singleparts": "native:multiparttosingleparts",
    "encoding": "native:setlayerencoding",
    "savevector": "native:savefeatures",
    "saveraster": "gdal:translate",
    "refactor": "native:refactorfields",
    "more": "",
    "move": "",
    "resend": "",
    "anew": "",
}


class Remedy(NamedTuple):
    """Title, id and place of a tool (empty without one), and what to do."""

    key: str
    title: str
    tool: str
    place: str
    steps: str


def remedy(key: str) -> Remedy:
    """A remedy in the language of QGIS."""
    tool = TOOLS[key]
    if not tool:
        return Remedy(key, _titles()[key], "", "", _steps()[key])
    algorithm = _algorithm(tool)
    if algorithm is None:  # its provider is switched off
        return Remedy(key, tool, tool, "", _steps()[key])
    provider = algorithm.provider().name()
    place = " › ".join((tr("Processing Toolbox"), provider, algorithm.group(), algorithm.displayName()))
    return Remedy(key, algorithm.displayName(), algorithm.id(), place, _steps()[key])


def _algorithm(tool: str):
    """The tool; some of QGIS's own move from the provider qgis to native between versions."""
    registry, name = QgsApplication.processingRegistry(), tool.split(":")[1]
    return registry.algorithmById(tool) or registry.algorithmById(f"native:{name}")


def _titles() -> dict:
    """Titles of what no tool does."""
    return {
        "more": tr("Get data that cover the area"),
        "move": tr("Move the data"),
        "resend": tr("Ask for the whole shapefile"),
        "anew": tr("Copy the file anew"),
    }


def _steps() -> dict:
    """What to do, by remedy."""
    return {**_system_steps(), **_raster_steps(), **_vector_steps()}


def _system_steps() -> dict:
    return {
        "gcj02_to_wgs84": tr(
            "Direction: GCJ-02 to WGS 84. See that the result fits the reference before you use it."
        ),
        "bd09_to_wgs84": tr(
            "Direction: BD-09 to WGS 84. See that the result fits the reference before you use it."
        ),
        "assignraster": tr(
            "Give the coordinate system that the data were made in; ask the supplier. Cells are not moved. Do not use "
            "it to change from one system to another."
        ),
        "assignvector": tr(
            "Give the coordinate system that the data were made in; ask the supplier. Nothing is moved. Do not use it "
            "to change from one system to another."
        ),
        "writeprj": tr("Writes the layer's coordinate system into a file .prj beside the shapefile."),
        "reproject": tr("Target CRS: that of the planning grid, such as EPSG:4527 (CGCS2000, zone 39)."),
        "swapxy": tr("Exchanges x and y of every vertex; keep the coordinate system."),
    }


def _raster_steps() -> dict:
    return {
        "alignraster": tr(
            "Input: the raster; planning grid: any raster on it. It is reprojected and resampled."
        ),
        "plangrid": tr("Make the grid from the planning boundary first, and give it to this check."),
        "classifylanduse": tr(
            "Input: the raster; classification: the product it comes from. Its codes become classes of the plan."
        ),
        "reclassify": tr(
            "Give every class the code that the help of the tool names that takes the layer, or make the layer with the "
            "tool that the finding names."
        ),
        "fillnodata": tr(
            "Fills gaps with one value where you know it, such as 0. Else get data that cover the gaps; tools leave "
            "these cells empty."
        ),
        "setnodata": tr("Assign the value as nodata in “Assign a specified nodata value to output bands”."),
        "oneband": tr("Additional command-line parameters: -b 1 (the number of the band)."),
        "rastercalculator": tr(
            "Bring the values to the range that the tool's help names, such as A/10000 or A/100; for infinite cells "
            "repeat the step that divided by zero."
        ),
        "saveraster": tr("Save as GeoTIFF in the folder of the plan; web layers by “Export – Save As”."),
        "more": tr("Data that do not reach over the whole grid leave cells empty in every result."),
        "anew": tr("Copy it again from where it came from, with all files beside it; else ask the supplier."),
        "move": tr("Move the data into a short folder such as D:\\plan, and add the layer again."),
    }


def _vector_steps() -> dict:
    return {
        "fixgeometries": tr("Look at the features that changed: repaired polygons can lose or gain area."),
        "removenull": tr("Takes out features without geometry; look first whether they should have one."),
        "duplicates": tr("Keeps the first of equal geometries; look first which attributes are right."),
        "overlaps": tr(
            "With the layer alone as input it cuts the polygons where they overlap. Decide whose each piece is, delete "
            "the other, and dissolve."
        ),
        "eliminate": tr("Select the slivers by $area and $perimeter, then merge them with their neighbours."),
        "singleparts": tr("Only where each part is to count as a feature of its own, such as patches."),
        "encoding": tr(
            "Choose GBK (or UTF-8, as the finding says), see that the text is readable, then save the layer as "
            "GeoPackage, which knows no such question. Garbled text inside a GeoPackage: go back to the original file."
        ),
        "savevector": tr("Save as GeoPackage: text in UTF-8, long field names, no limit of 2 GB."),
        "refactor": tr("Give the fields their full names and save as GeoPackage."),
        "resend": tr("A shapefile is .shp, .shx, .dbf, .prj and .cpg together."),
    }
