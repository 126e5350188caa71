"""Writing a layout to PDF, PNG or SVG."""

from pathlib import Path

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
    return exporter.exportToPdf(path, pdf_settings(dpi))


def pdf_settings(dpi: int) -> QgsLayoutExporter.PdfExportSettings:
    """Vectors as vectors, letters as letters."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dpi
    settings.textRenderFormat = _Text
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
