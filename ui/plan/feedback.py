"""The one feedback of a chain: every tool speaks into it, the window reads it in batches, the whole stands in a file."""

import threading
from pathlib import Path
from typing import List, Optional, Tuple

from qgis.core import QgsProcessingFeedback

from ...translation import tr


class ChainFeedback(QgsProcessingFeedback):
    """Collects lines until somebody takes them; ``file`` gets them all."""

    def __init__(self, file: Optional[Path] = None) -> None:
        super().__init__(False)
        self._lock = threading.Lock()
        self._waiting: List[Tuple[str, bool]] = []
        self._path = file
        #: What was complained about since the last ``begin``.
        self.warnings: List[str] = []
        self.errors: List[str] = []

    def begin(self, title: str) -> None:
        """A new tool starts."""
        self.warnings, self.errors = [], []
        self.setProgress(0)
        self._add(f"── {title}")

    def take(self) -> List[str]:
        """The lines since the last time; they go to the file as well, with the details that the window does not show."""
        with self._lock:
            found, self._waiting = self._waiting, []
            if found and self._path is not None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                with open(self._path, "a", encoding="utf-8") as file:
                    file.writelines(f"{line}\n" for line, _shown in found)
        return [line for line, shown in found if shown]

    def _add(self, line: str, shown: bool = True) -> None:
        with self._lock:
            self._waiting.append((line, shown))

    def pushInfo(self, info: str) -> None:  # noqa: N802
        """What a tool tells."""
        self._add(info)

    def pushWarning(self, warning: str) -> None:  # noqa: N802
        """What a tool warns of."""
        self.warnings.append(warning)
        self._add(tr("Warning: {sentence}").format(sentence=warning))

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802, N803
        """What went wrong."""
        self.errors.append(error)
        self._add(tr("Error: {sentence}").format(sentence=error))

    def pushFormattedMessage(self, html: str, text: str) -> None:  # noqa: N802
        """What a tool tells, without its looks."""
        self._add(text)

    def pushDebugInfo(self, info: str) -> None:  # noqa: N802
        """Details of a fault."""
        self._add(info, False)

    def pushCommandInfo(self, info: str) -> None:  # noqa: N802
        """Of no use to users."""

    def pushConsoleInfo(self, info: str) -> None:  # noqa: N802
        """What a program says."""
        self._add(info)

    def setProgressText(self, text: str) -> None:  # noqa: N802
        """What is being done."""
        if text:
            self._add(text)
