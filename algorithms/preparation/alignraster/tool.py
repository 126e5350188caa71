"""Bring a raster of any CRS and cell size onto the planning grid."""

from typing import Iterator, Tuple

import numpy as np

from ....core.messages import InputError, marked
from ....core.preparation.resampling import automatic
from ....core.progress import Progress, part
from ....gis.grid import Window
from ....gis.kinds import kind_of_key
from ....translation import tr
from ...base import EcoAlgorithm
from ...log import Log
from ...look import Look, look_of
from ...parameters import AS_INPUT
from ...run import Run
from .judging import holds_classes
from .settings import Settings, read_settings
from .warping import KEEPING, Meeting, Storage


class AlignRaster(EcoAlgorithm):
    """Reproject and resample so that the cells lie exactly on the planning grid."""

    ID = "alignraster"
    GROUP = "preparation"
    TAGS = (
        "align", "snap", "resample", "reproject", "warp", "栅格对齐", "重采样", "投影", "捕捉栅格", "规划网格",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Align raster to planning grid")

    def shortDescription(self) -> str:
        return tr("Reprojects, cuts and resamples a raster so that its cells are those of the planning grid.")

    def method(self) -> str:
        return tr(
            "<p>The result has the CRS, origin, cell size and extent of the planning grid. Automatic "
            "resampling: class codes take the most frequent code (mode) where a planning cell holds two or "
            "more input cells along its side, else the nearest; measured values take the average of the "
            "input cells from the same ratio on, else they are interpolated bilinearly. Class codes are known "
            "by a palette or class names, or by whole numbers of which at most 32 occur or half equal their "
            "neighbour. Whole numbers stored as decimals are class codes where at most 12 occur, or at most 32 that "
            "do not rise in steps of 1, unless the layer is or is called a measured one (proposed defaults). Which "
            "method was taken is reported, and any other can be chosen. "
            "Nearest, mode, minimum and maximum keep the type and the nodata value of the input, the others "
            "give decimals (nodata −9999). Scale and offset of the file are applied. Resampling is done by "
            "GDAL on the input cells, never on overviews. Sum: of the input cells weighted by their share in "
            "the planning cell, for counts such as inhabitants.</p>"
        )

    def declare(self) -> None:
        text = tr("Any raster with a CRS, also in degrees.")
        self.add_raster("INPUT", tr("Raster"), text, kind="raster_any", on_grid=False)
        text = tr("Any raster on the planning grid.")
        self.add_raster("GRID", tr("Planning grid"), text, kind=("planning_grid", "raster_any"))
        self.add_choice(
            "RESAMPLING", tr("Resampling"), tr("How values of the new cells arise."), method_names(), "auto"
        )
        text = tr("Which band of the raster.")
        self.add_number("BAND", tr("Band"), text, 1, 1, integer=True, optional=True, advanced=True)
        text = tr(
            "Cells where the planning grid is nodata become nodata. Off: the whole rectangle is filled."
        )
        self.add_flag("MASK", tr("Only inside the planning area"), text)
        text = tr("The raster on the planning grid, unit as before.")
        self.add_raster_output("OUTPUT", tr("Aligned raster"), text, kind=AS_INPUT)

    def check(self, run: Run) -> None:
        layer = run.inputs.layer("INPUT")
        if layer.providerType() != "gdal":
            raise InputError(
                marked("“{name}” is not a raster file. Save it as GeoTIFF first."), name=layer.name()
            )
        if not layer.crs().isValid():
            raise InputError(
                marked("“{name}” has no coordinate system. Set the layer's CRS first."), name=layer.name()
            )
        settings = read_settings(run.inputs)
        settings.raster.meet(settings.grid, settings.transforms)

    def execute(self, run: Run) -> dict:
        settings = read_settings(run.inputs)
        grid, raster = settings.grid, settings.raster
        raster.hide(run.part(0.0, 0.1))
        meeting = raster.meet(grid, settings.transforms)
        method = chosen_method(settings, meeting, run.log)
        raster.prepare(method, run.part(0.1, 0.3))
        storage = raster.storage(method)
        look = look_of(settings.layer, settings.band)
        if method not in KEEPING and kind_of_key(look.kind).holds_classes:
            look = Look("raster_any", look.name)  # means of codes are no classes
        with run.outputs.raster("OUTPUT", grid, look, storage.dtype, storage.nodata) as writer:
            palette = raster.palette()
            if palette and storage.dtype == "uint8":
                writer.describe(palette)
            for window, cells in warped(settings, method, storage, meeting, run.step):
                writer.write(cells, window)
        if raster.infinite:
            run.log.warn(tr("Infinite cells of “{name}” became nodata.").format(name=raster.name))
        return {"OUTPUT": run.outputs.destination("OUTPUT")}


def warped(
    settings: Settings, method: str, storage: Storage, meeting: Meeting, progress: Progress
) -> Iterator[Tuple[Window, np.ndarray]]:
    """The cells of the planning grid, window by window."""
    grid = settings.grid
    for window in grid.windows():
        start = window.top / grid.rows
        report = part(progress, start, start + window.rows / grid.rows)
        strip = grid._replace(y0=grid.y0 - window.top * grid.cell_y, rows=window.rows)
        cells = settings.raster.warp(strip, method, storage, meeting, report)
        if settings.inside is not None:
            cells[np.isnan(settings.inside.read(window))] = storage.nodata
        yield window, cells


def chosen_method(settings: Settings, meeting: Meeting, log: Log) -> str:
    """The method asked for, or the automatic one, which is reported; a warning where classes are averaged."""
    asked, raster = settings.method, settings.raster
    if asked == "auto":
        classes = holds_classes(settings.layer, settings.band, raster, meeting)
        method = automatic(classes, meeting.ratio)
        sentence = tr("“{name}” was taken as measured values; resampling: {method}.")
        if classes:
            sentence = tr("“{name}” was taken as class codes; resampling: {method}.")
        log.say(sentence.format(name=raster.name, method=method_names()[method]))
        return method
    if raster.band.GetColorTable() is not None and asked not in KEEPING:
        warning = tr("“{name}” holds class codes; “{method}” mixes them into values that mean nothing.")
        log.warn(warning.format(name=raster.name, method=method_names()[asked]))
    return asked


def method_names() -> dict:
    """Resampling method to its name in the language of QGIS."""
    return {
        "auto": tr("Automatic"),
        "nearest": tr("Nearest neighbour"),
        "bilinear": tr("Bilinear"),
        "cubic": tr("Cubic"),
        "average": tr("Average"),
        "mode": tr("Most frequent (mode)"),
        "min": tr("Minimum"),
        "max": tr("Maximum"),
        "sum": tr("Sum"),
    }
