"""The good landscape of test/algorithms/chain.py without pytest, and what every tool takes in it."""

import math
from pathlib import Path
from typing import Any, Dict, List, Sequence

from ecorestore.gis.kinds import kinds
from ecorestore.test.algorithms import chain
from ecorestore.test.algorithms.conftest import memory_layer, raster_maker
from osgeo import gdal
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsVectorLayer,
)

ENDS = {"sink": ".gpkg", "vectorDestination": ".gpkg", "rasterDestination": ".tif", "folderDestination": ""}
FILE_ENDS = {"planmap": ".pdf", "applystyle": ".qml", "checkdata": ".html", "planreport": ".html"}


class Landscape:
    """Good inputs, made once in ``folder``.

    Attributes:
        layers: name to raster path or memory layer.
        parameters: tool to good parameters.
        algorithms: tool to a declared instance.
    """

    def __init__(self, provider, folder: Path, models: bool = False) -> None:
        """Make the landscape; with ``models`` the models take the place of the tools."""
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.provider = folder, provider
        self.layers: Dict[str, Any] = {**chain.rasters(raster_maker(folder)), **chain.vectors(memory_layer)}
        self.parameters = chain.parameters(self.layers)
        if models:
            self.parameters = _of_models(self.layers)
        self.algorithms = {
            a.name(): a
            for a in provider.algorithms()
            if isinstance(a, QgsProcessingModelAlgorithm) == models and a.name() in self.parameters
        }
        self._ranges: Dict[str, tuple] = {}
        self._tables: Dict[str, QgsVectorLayer] = {}

    def destinations(self, tool: str, folder: Path) -> Dict[str, str]:
        """Every output of a tool as a file in ``folder``."""
        return {
            d.name(): str(
                folder / f"{d.name().lower().replace(':', '_')}{ENDS.get(d.type(), FILE_ENDS.get(tool, ''))}"
            )
            for d in self.algorithms[tool].parameterDefinitions()
            if d.isDestination()
        }

    def fitting(self, wanted: Sequence[str]) -> List[str]:
        """Names of rasters whose values may be those of one of the kinds."""
        return [
            name for name in chain.RASTERS if any(self._fits(name, kinds()[kind]) for kind in wanted)
        ] or ["unit"]

    def _fits(self, name: str, kind) -> bool:
        if name not in self._ranges:
            data = gdal.Open(self.layers[name])
            cells = data.ReadAsArray()
            self._ranges[name] = cells.dtype.kind, float(cells.min()), float(cells.max())
        sort, least, most = self._ranges[name]
        low = -math.inf if kind.minimum is None else kind.minimum
        high = math.inf if kind.maximum is None else kind.maximum
        return low <= least and most <= high and (not kind.theme or sort != "f")

    def table(self, kind: str) -> QgsVectorLayer:
        """A good table of a kind: the built-in one where the tool exporttable has it."""
        from ecorestore.algorithms.preparation.exporttable import KINDS

        if kind not in self._tables:
            names = [name for name, made in KINDS.items() if made == kind]
            if names:
                path = self.folder / f"{kind}.gpkg"
                given = {"TABLE": names[0], "OUTPUT": str(path)}
                self.provider.algorithm("exporttable").create().run(
                    given, QgsProcessingContext(), QgsProcessingFeedback(False)
                )
                self._tables[kind] = QgsVectorLayer(str(path), kind, "ogr")
            else:
                rows = [("", "1", "2", "1"), ("", "2", "3", "2")]
                fields = ("from:string", "to:string", "cost:string")
                self._tables[kind] = (
                    self.layers["judgements"]
                    if kind == "judgement_matrix"
                    else memory_layer("None", rows, *fields)
                )
        return self._tables[kind]


def _of_models(d: dict) -> Dict[str, dict]:
    """Model to good parameters."""
    roads = {"ROADS": d["roads"], "ROADS_FIELD": "class", "PROTECTED": d["patches"]}
    ground = {"LANDUSE": d["landuse"], "DEM": d["dem"]}
    return {
        "diagnosisflow": {
            **ground, "NDVI": d["unit"], "LAI": d["unit"], "GPP": d["unit"], "SERIES": [d["unit"], d["other"]] * 3,
            "EROSION_GRADE": d["ways"], "SOIL_GROUP": d["soilgroup"],
        },
        "evaluationflow": {
            **ground, **roads, "RAINFALL": [d["rain"]], "EVAPOTRANSPIRATION": d["evaporation"], "COVER": d["unit"],
            "SAND": d["quality"], "SILT": d["resistance"], "CLAY": d["resistance"], "ORGANIC_CARBON": d["unit"],
            "TEMPERATURE": d["heat"], "ACCESSIBILITY": d["quality"], "TOLERANCE": 30,
        },
        "zoningflow": {
            **ground, "BOUNDARY": d["boundary"], "GREENNESS": d["unit"], "DEGRADATION": d["degree"],
            "PROTECTED": d["patches"], "TOWNSHIPS": d["towns"], "TOWNSHIPS_FIELD": "name", "SIZE": 3000, "COUNT": 4,
            "MIN_BLOCK": 10, "MIN_AREA": 10,
        },
        "restorationflow": {
            "LANDUSE": d["landuse"], "DEGRADATION": d["degree"], "SPACES": d["spaces"], "MINES": d["patches"],
            "UNITS": d["towns"], "QUALITY": d["quality"],
        },
        "networkflow": {**ground, **roads, "MIN_AREA": 5, "MIN_RADIUS": 500, "MAX_RADIUS": 1000},
    }  # fmt: skip
