"""Runs that are killed half way, each in a process of its own: ``python killing.py <folder of the package> <folder>``.

QGIS starts once; every case is a fork that ends itself with SIGKILL at its moment: when all is made, after the first
file has moved, or before what was moved is settled.
"""

import os
import signal
import sys
from pathlib import Path

MOMENTS = ("made", "moving", "moved")
#: Case to tool, output and how its parameters come from the landscape.
CASES = {
    "tif": ("normalise", "OUTPUT", "a.tif", lambda d: {"INPUT": d["quality"]}),
    "gpkg": ("classifyparcels", "OUTPUT", "a.gpkg", lambda d: {"INPUT": d["parcels"], "FIELD": "DLBM"}),
    "shp": ("classifyparcels", "OUTPUT", "a.shp", lambda d: {"INPUT": d["parcels"], "FIELD": "DLBM"}),
    "tab": ("classifyparcels", "OUTPUT", "a.tab", lambda d: {"INPUT": d["parcels"], "FIELD": "DLBM"}),
    "geojson": ("classifyparcels", "OUTPUT", "a.geojson", lambda d: {"INPUT": d["parcels"], "FIELD": "DLBM"}),
    "csv": ("exporttable", "OUTPUT", "a.csv", lambda d: {}),
    "xlsx": ("exporttable", "OUTPUT", "a.xlsx", lambda d: {}),
    "html": ("checkdata", "OUTPUT", "a.html", lambda d: {"LAYERS": [d["dem"]]}),
    "qml": ("applystyle", "OUTPUT", "a.qml", lambda d: {"INPUT": d["functions"], "STYLE": "functions"}),
    "pdf": (
        "planmap", "OUTPUT", "a.pdf",
        lambda d: {"MAP": "types", "LAYERS": [d["types"]], "BOUNDARY": d["boundary"], "DPI": 50, "KEEP": False},
    ),
    "folder": ("sampledata", "FOLDER", "", lambda d: {"OVERWRITE": True}),
    "table": ("classifyparcels", "OUTPUT", "table", lambda d: {"INPUT": d["parcels"], "FIELD": "DLBM"}),
}  # fmt: skip


def given(case, folder, landscape):
    """Tool and parameters of a case with its output in a folder."""
    tool, key, name, parameters = CASES[case]
    place = (
        f"ogr:dbname='{folder / 'a.gpkg'}' table=\"made\" (geom)" if name == "table" else str(folder / name)
    )
    return tool, {**parameters(landscape), key: place}


def die(*_arguments, **_values):
    """As the power button."""
    os.kill(os.getpid(), signal.SIGKILL)


def die_at(moment, case):
    """Have this process end at a moment of its run."""
    from ecorestore.algorithms.outputs import Outputs
    from ecorestore.gis import files
    from ecorestore.gis.vectorfiles import PackageTables

    if moment == "made":
        Outputs.commit = die
    elif case == "table" and moment == "moving":
        PackageTables.commit = die
    elif moment == "moved":
        files.Staging.settle = die
    else:
        replace, moved = files.os.replace, []

        def once(source, target):
            if ".ecorestore-" in str(source) and ".ecorestore-" not in str(target):
                if moved:
                    die()
                moved.append(target)
            replace(source, target)
            if len(moved) == 1 and Path(target).suffix in (".tif", ".gpkg", ".html", ".qml", ".pdf"):
                die()  # the only one

        files.os.replace = once


def main(package, folder):
    sys.path[:0] = ["/usr/share/qgis/python", "/usr/share/qgis/python/plugins", package]
    sys.path.append(str(Path(__file__).parents[1]))
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(folder)
    from algorithms.conftest import make_vector, raster_maker
    from ecorestore.algorithms.provider import EcoRestoreProvider
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject

    from algorithms import chain

    application = QgsApplication([], False)
    application.initQgis()
    provider = EcoRestoreProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    (folder / "inputs").mkdir()
    landscape = chain.landscape(raster_maker(folder / "inputs"), make_vector.__wrapped__())
    for case in CASES:
        for moment in MOMENTS:
            child = os.fork()
            if child == 0:
                die_at(moment, case)
                tool, parameters = given(case, folder / f"{case}_{moment}", landscape)
                context = QgsProcessingContext()
                context.setProject(QgsProject.instance())
                provider.algorithm(tool).create().run(parameters, context, QgsProcessingFeedback())
                os._exit(1)  # it should not have come so far
            status = os.waitpid(child, 0)[1]
            print(case, moment, os.WTERMSIG(status) if os.WIFSIGNALED(status) else "alive", flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
