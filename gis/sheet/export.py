"""Writing a layout to PDF, PNG or SVG, or as a template (QPT)."""

from pathlib import Path

from osgeo import gdal
from qgis.core import QgsLayoutExporter, QgsPrintLayout, QgsReadWriteContext, QgsRenderContext

from ...core.messages import InputError, marked
from .paper import EXTRA_IDS, ITEM_IDS

_Text = QgsRenderContext.TextRenderFormat.AlwaysText


def export(layout: QgsPrintLayout, path: str, dpi: int) -> bool:
    """Export by the extension of ``path``; False where the file cannot be written.

    Raises:
        InputError: the page is too large for the memory.
    """
    write = _WRITERS[Path(path).suffix.lower()]
    result = write(QgsLayoutExporter(layout), path, dpi)
    if result == QgsLayoutExporter.ExportResult.MemoryError:
        raise InputError(
            marked("The map is too large for the memory. Lower the resolution or the paper size.")
        )
    return result == QgsLayoutExporter.ExportResult.Success and Path(path).exists()


def _pdf(exporter: QgsLayoutExporter, path: str, dpi: int) -> int:
    return exporter.exportToPdf(path, pdf_settings(dpi, layered_pdf()))


def layered_pdf() -> bool:
    """Whether PDF files get layers that readers can switch: GDAL joins them, and needs its PDF reader for that.

    QGIS asks the same (``QgsAbstractGeoPdfExporter::geoPDFCreationAvailable``), but not from Python.
    """
    driver = gdal.GetDriverByName("PDF")
    return driver is not None and "YES" in (
        driver.GetMetadataItem("HAVE_POPPLER"),
        driver.GetMetadataItem("HAVE_PDFIUM"),
    )


def pdf_settings(dpi: int, layered: bool = False) -> QgsLayoutExporter.PdfExportSettings:
    """Vectors as vectors, letters as letters; ``layered``: each layer of the map can be switched by its name.

    A layered PDF knows where on the ground it lies; the attributes of the features are not in it.
    """
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dpi
    settings.textRenderFormat = _Text
    settings.writeGeoPdf = layered
    settings.includeGeoPdfFeatures = False
    return settings


def _png(exporter: QgsLayoutExporter, path: str, dpi: int) -> int:
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = dpi
    settings.generateWorldFile = False
    return exporter.exportToImage(path, settings)


def _svg(exporter: QgsLayoutExporter, path: str, dpi: int) -> int:
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.dpi = dpi
    settings.textRenderFormat = _Text
    return exporter.exportToSvg(path, settings)


def _qpt(exporter: QgsLayoutExporter, path: str, _dpi: int) -> int:
    """The layout as a template: it shows the layers of the project that it is opened in."""
    layout = exporter.layout().clone()
    relief, shown = layout.itemById(ITEM_IDS["relief"]), layout.itemById(ITEM_IDS["map"])
    if relief is not None:
        layout.removeLayoutItem(relief)
        shown.setBackgroundEnabled(True)
    for key in (ITEM_IDS["map"], EXTRA_IDS["inset"]):
        item = layout.itemById(key)
        if item is not None:
            item.setKeepLayerSet(False)
            item.setLayers([])
    layout.itemById(ITEM_IDS["legend"]).setAutoUpdateModel(True)
    saved = layout.saveAsTemplate(path, QgsReadWriteContext())
    results = QgsLayoutExporter.ExportResult
    return results.Success if saved else results.FileError


_WRITERS = {".pdf": _pdf, ".png": _png, ".svg": _svg, ".qpt": _qpt}
