"""The features and tables a run was given: read, reprojected, repaired, burnt."""

from typing import Callable, List, Optional, Sequence, Union

from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer, QgsWkbTypes

from ..gis import vectors
from ..gis.burning import Shaped, burnt_raster
from ..gis.geometries import LINES, family_names
from ..gis.grid import Grid, require_metres
from ..gis.rasters import RasterSource
from ..gis.tables import Table, read_table
from ..translation import tr
from .geometrytypes import families_of
from .layers import Layers
from .tablereading import TableReading
from .told import KEEP_SMALL, tell_lost


class Features(Layers, TableReading):
    """The features and rows of the vector layers and tables among the parameters of one run."""

    def features(
        self,
        key: str,
        crs: Optional[QgsCoordinateReferenceSystem] = None,
        fields: Sequence[str] = (),
        slim: bool = False,
        empty: bool = False,
    ) -> List[vectors.Item]:
        """The features of a layer, reprojected and valid; [] where none was given.

        ``fields`` must exist; with ``slim`` only they are kept, for layers of many features. With ``empty`` a
        layer without features is no fault: a step before may have found nothing. A warning says so.
        """
        source = self.optional_source(key) if self.given(key) else None
        if source is None:
            return []
        if empty and source.featureCount() == 0:
            self._log.warn(tr("“{layer}” has no features.").format(layer=source.sourceName()))
            return []
        families = self.families(key)
        found = vectors.read_features(
            source, crs, self.transform_context, fields, self._log.step, slim=slim, families=families
        )
        self.tell_read(source.sourceName(), found, families)
        return found.items

    def families(self, key: str) -> Sequence[QgsWkbTypes.GeometryType]:
        """The families of geometries that a vector input takes."""
        return families_of(self._algorithm.parameterDefinition(key).dataTypes())

    def tell_read(
        self,
        layer: str,
        found: Union[vectors.Read, vectors.Told],
        families: Sequence[QgsWkbTypes.GeometryType],
    ) -> None:
        """Say what was wrong with the features of a layer."""
        left_out = tr("{count} features of “{layer}” are not {kinds} and were left out.")
        mixed = tr(
            "{count} features of “{layer}” mix points, lines and polygons; of these only one kind counts."
        )
        sentences = (
            (found.repaired, tr("{count} invalid geometries of “{layer}” were repaired.")),
            (found.skipped, tr("{count} features of “{layer}” have no geometry, or none with a length or area, and "
                               "were left out.")),
            (found.foreign, left_out),
            (found.mixed, mixed),
        )  # fmt: skip
        for count, sentence in sentences:
            if count:
                self._log.warn(sentence.format(count=count, layer=layer, kinds=family_names(families)))

    def drawn_layer(self, key: str) -> Optional[QgsVectorLayer]:
        """The vector layer of an input as a map can draw it: with what was chosen of it, in geometries of one family."""
        layer = self.shown_layer(key)
        if layer is None or layer.geometryType() != QgsWkbTypes.GeometryType.UnknownGeometry:
            return layer
        return vectors.layer_of_items(layer, self.features(key), self.source(key).sourceCrs())

    def metric_crs(self, key: str) -> QgsCoordinateReferenceSystem:
        """The CRS of a vector layer, which must be in metres."""
        source = self.source(key)
        require_metres(source.sourceCrs(), source.sourceName())
        return source.sourceCrs()

    def mask(self, key: str, grid: Grid, all_touched: bool = False) -> Optional[RasterSource]:
        """A layer burnt as 1 on 0 into a temporary raster, to be read by window; None where not given."""
        if not self.given(key):
            return None
        return self.burnt(key, grid, lambda item: 1, all_touched=all_touched)

    def burnt(
        self,
        key: str,
        grid: Grid,
        value: Callable[[vectors.Item], float],
        all_touched: Optional[bool] = False,
    ) -> RasterSource:
        """A layer burnt with ``value(item)`` on 0 into a temporary raster, to be read by window.

        Args:
            all_touched: every touched cell; None: for lines only.
        """
        items = self.features(key, grid.crs)
        if all_touched is None:
            all_touched = any(item.geometry.type() == LINES for item in items)
        name = self.source(key).sourceName()
        return self.burn_items(name, items, [value(item) for item in items], grid, all_touched)

    def burn_items(
        self,
        name: str,
        items: Sequence[Shaped],
        values: Sequence[float],
        grid: Grid,
        all_touched: bool = False,
    ) -> RasterSource:
        """Features burnt with one value each on 0 into a temporary raster, to be read by window.

        Polygons that hold the centre of no cell vanish, which is told, or take the cells they touch where the tool
        has KEEP_SMALL and it is set.

        Raises:
            InputError: no feature overlaps the grid.
        """
        small: Sequence[int] = ()
        if not all_touched:
            offered = self._algorithm.parameterDefinition(KEEP_SMALL) is not None
            kept = offered and self.flag(KEEP_SMALL)
            found = tell_lost(name, [item.geometry for item in items], grid, self._log, kept)
            small = found if kept else ()
        return self.keep(burnt_raster(name, items, values, grid, all_touched, small=small))

    def table(self, key: str) -> Table:
        """A table as its file has it, its first row the header.

        Raises:
            InputError: there is none.
        """
        return read_table(self.source(key), self.vector_layer(key), self.chosen_only(key))
