"""Writing a layout to PDF, PNG or SVG."""

from pathlib import Path

from osgeo import gdal
from qgis.core import QgsLayoutExporter, QgsPrintLayout, QgsRenderContext

from ...core.messages import InputError, marked

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


_WRITERS = {".pdf": _pdf, ".png": _png, ".svg": _svg}
