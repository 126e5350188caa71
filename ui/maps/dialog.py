"""The window of map production: maps on the left, how they are printed and what they look like on the right."""

import tempfile
from pathlib import Path
from typing import Callable, List, Optional

from qgis.core import Qgis, QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...gis.plan import pointer
from ...gis.sheet.available import Stock, stock
from ...gis.sheet.kept import temporary
from ...translation import language, tr
from ..parts import text_button, worded
from ..windows import fit_to_screen
from .choices import Choices, remember, remembered
from .printing import PrintJob
from .printtask import Sheet
from .table import MapTable

_PREVIEW_DPI = 60


class MapsDialog(QDialog):
    """Chooses maps, shows one of them small, prints all."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Map production"))
        self.setObjectName("EcoRestoreMaps")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self._job: Optional[PrintJob] = None
        self._then: Optional[Callable[[PrintJob], None]] = None
        self._count = 0
        self._stock = Stock([], {})
        self._folder = tempfile.TemporaryDirectory(prefix="ecorestore-preview-")
        self._build()
        self._refresh()
        fit_to_screen(self, 1120, 660)

    def _build(self) -> None:
        self.bar, self.table, self.choices = QgsMessageBar(self), MapTable(self), Choices(self)
        self.preview = QLabel(tr("Choose a map and press Preview."), self)
        self.preview.setObjectName("preview")
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setMinimumSize(300, 200)
        self.progress = QProgressBar(self)
        self.progress.setObjectName("progress")
        self.progress.setVisible(False)
        left, right = QWidget(self), QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        column.addLayout(self._list_buttons())
        column.addWidget(self.preview, 1)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.choices)
        side.addStretch(1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for part in (left, right):
            splitter.addWidget(part)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([640, 460])
        whole = QVBoxLayout(self)
        whole.addWidget(self.bar)
        whole.addWidget(splitter, 1)
        whole.addWidget(self.progress)
        whole.addWidget(self._button_box())

    def _list_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for name, words, does in (
            ("all", tr("Check all"), lambda: self.table.check_all(Qt.CheckState.Checked)),
            ("none", tr("Check none"), lambda: self.table.check_all(Qt.CheckState.Unchecked)),
            ("look_again", tr("Look again"), self._refresh),
            ("show_preview", tr("Preview"), self._show_preview),
        ):
            row.addWidget(text_button(self, name, words, does))
        row.addStretch(1)
        return row

    def _button_box(self) -> QDialogButtonBox:
        self.buttons = worded(QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self))
        self.export_button = self.buttons.addButton(tr("Export"), QDialogButtonBox.ButtonRole.ActionRole)
        self.export_button.setObjectName("export")
        self.cancel_button = self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.ActionRole)
        self.cancel_button.setObjectName("cancel")
        self.cancel_button.setEnabled(False)
        self.export_button.clicked.connect(lambda _checked=False: self._export())
        self.cancel_button.clicked.connect(lambda _checked=False: self._cancel())
        self.buttons.rejected.connect(self.reject)
        return self.buttons

    def _refresh(self) -> None:
        """Look for the data again, and show what was chosen last."""
        state, plan = remembered(), pointer.current()
        self._stock = stock(QgsProject.instance(), plan)
        self.table.fill(self._stock.maps, state.get("unchecked", []), state.get("numbers", {}))
        home = str(plan.folder) if plan is not None else QgsProject.instance().absolutePath()
        self.choices.restore(state, str(Path(home) / "maps") if home else "")
        if "BOUNDARY" not in self._stock.base:
            self._tell(
                tr("There is no planning boundary. Add it to the project, then press “Look again”."), True
            )

    # printing ------------------------------------------------------------------------------

    def _parameters(self, key: str) -> dict:
        one = next(one for one in self._stock.maps if one.row["map"] == key)
        words = {**self.choices.words(), "NUMBER": self.table.numbers()[key]}
        return {"MAP": key, "LAYERS": one.layers, **self._stock.base, **words, "KEEP": False}

    def _title(self, key: str) -> str:
        return next(one.row[f"title_{language()}"] for one in self._stock.maps if one.row["map"] == key)

    def _sheets(self, keys: List[str], folder: Path) -> List[Sheet]:
        sheets = []
        for key in keys:
            for number, ending in enumerate(self.choices.wanted_formats()):
                keep = self.choices.keep.isChecked() and number == 0
                output = str(folder / f"map_{key}.{ending}")
                parameters = {**self._parameters(key), "KEEP": keep, "OUTPUT": output}
                sheets.append(Sheet(key, f"{self._title(key)} ({ending.upper()})", parameters, keep))
        return sheets

    def _refusal(self, keys: List[str]) -> str:
        """Why nothing can be printed; empty where it can."""
        if "BOUNDARY" not in self._stock.base:
            return tr("There is no planning boundary. Add it to the project, then press “Look again”.")
        if not keys:
            return tr("Choose at least one map.")
        if not self.choices.wanted_formats():
            return tr("Choose at least one format.")
        if not self.choices.folder.filePath().strip():
            return tr("Choose a folder.")
        if self.choices.keep.isChecked():
            used = [layer for key in keys for layer in self._parameters(key)["LAYERS"]]
            lost = {layer.name() for layer in temporary([*used, *self._stock.base.values()])}
            if lost:
                sentence = tr(
                    "Layouts of temporary layers would be empty later. Save these layers first: {names}"
                )
                return sentence.format(names=tr(", ").join(sorted(lost)))
        return ""

    def _export(self) -> None:
        keys = self.table.checked()
        refusal = self._refusal(keys)
        if refusal:
            self._tell(refusal, True)
            return
        folder = Path(self.choices.folder.filePath().strip())
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            self._tell(tr("The folder {path} cannot be made.").format(path=folder), True)
            return
        self._remember()
        self._start(self._sheets(keys, folder), self._told_of_export)

    def _show_preview(self) -> None:
        key = self.table.current_key()
        refusal = self._refusal([key] if key else [])
        if "BOUNDARY" not in self._stock.base or not key:
            self._tell(refusal or tr("Choose at least one map."), True)
            return
        path = str(Path(self._folder.name) / "preview.png")
        parameters = {**self._parameters(key), "DPI": _PREVIEW_DPI, "OUTPUT": path}
        self._start([Sheet(key, self._title(key), parameters, noted=False)], self._show_picture)

    def _start(self, sheets: List[Sheet], then) -> None:
        job = PrintJob(sheets)
        job.began.connect(self._show_progress)
        job.advanced.connect(self._show_advance)
        job.ended.connect(self._ended)
        self._job, self._then, self._count = job, then, len(sheets)
        self.bar.clearWidgets()
        self.progress.setRange(0, 100)
        self.progress.setValue(0)
        self._working(True)
        job.start()

    def _show_progress(self, at: int, title: str) -> None:
        self.progress.setFormat(
            tr("{title}: {at} of {count}").format(title=title, at=at + 1, count=self._count)
        )

    def _show_advance(self, percent: float) -> None:
        self.progress.setValue(int(percent))

    def _ended(self) -> None:
        job, self._job = self._job, None
        self._working(False)
        if job is not None and self._then is not None:
            self._then(job)

    def _working(self, on: bool) -> None:
        self.progress.setVisible(on)
        self.cancel_button.setEnabled(on)
        self.export_button.setEnabled(not on)
        for part in (self.table, self.choices):
            part.setEnabled(not on)
        for name in ("all", "none", "look_again", "show_preview"):
            self.findChild(QWidget, name).setEnabled(not on)

    def _cancel(self) -> None:
        if self._job is not None:
            self.cancel_button.setEnabled(False)
            self.progress.setFormat(tr("Stopping …"))
            self._job.cancel()

    def _show_picture(self, job: PrintJob) -> None:
        if job.faults:
            self._tell("\n".join(job.faults), True)
        elif job.written:
            size = self.preview.size()
            picture = QPixmap(job.written[0]).scaled(
                size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self.preview.setPixmap(picture)

    def _told_of_export(self, job: PrintJob) -> None:
        if job.faults or job.warnings:
            self._tell("\n".join([*job.faults, *job.warnings]), True)
        elif job.cancelled:
            self._tell(tr("Cancelled; {count} files are finished.").format(count=len(job.written)), False)
        else:
            self._tell(
                tr("{count} files written to {path}").format(
                    count=len(job.written), path=self.choices.folder.filePath()
                ),
                False,
            )

    def _tell(self, sentence: str, fault: bool) -> None:
        self.bar.clearWidgets()
        self.bar.pushMessage(sentence, Qgis.MessageLevel.Warning if fault else Qgis.MessageLevel.Success, 0)

    # closing -------------------------------------------------------------------------------

    def _remember(self) -> None:
        remember(
            {**self.choices.state(), "unchecked": self.table.unchecked(), "numbers": self.table.numbers()}
        )

    def done(self, result: int) -> None:
        """Stop; what was typed is remembered. A sheet that is being written ends beside the windows, unheard."""
        self._cancel()
        self._remember()
        self._folder.cleanup()
        super().done(result)
