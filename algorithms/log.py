"""What one run tells its user: sentences, warnings and progress, and through it whether to stop."""

from typing import List, Optional

from qgis.core import QgsProcessingFeedback

from ..core.progress import Cancelled, Progress, part
from ..translation import tr


class Log:
    """The way to the log panel and the progress bar; without feedback it is silent."""

    def __init__(self, feedback: Optional[QgsProcessingFeedback]) -> None:
        self._feedback = feedback
        #: Whether the plan's memory gets the run; a preview says no.
        self.noted: bool = getattr(feedback, "noted", True)
        #: The last fraction that was reported.
        self.reached = 0.0
        self._lines: List[str] = []

    def say(self, sentence: str) -> None:
        """Tell the user; ``sentence`` is translated already."""
        self._lines.append(sentence)
        if self._feedback is not None:
            self._feedback.pushInfo(sentence)

    def warn(self, sentence: str) -> None:
        """Warn the user; ``sentence`` is translated already."""
        self._lines.append(tr("Warning: {sentence}").format(sentence=sentence))
        if self._feedback is not None:
            self._feedback.pushWarning(sentence)

    def step(self, fraction: float) -> None:
        """Report how much is done, from 0 to 1.

        Raises:
            Cancelled: the user has cancelled.
        """
        self.reached = fraction
        if self._feedback is None:
            return
        self._feedback.setProgress(100.0 * fraction)
        if self._feedback.isCanceled():
            raise Cancelled

    @property
    def text(self) -> str:
        """What the user was told, a line each."""
        return "\n".join(self._lines)

    def asking(self, _fraction: float) -> None:
        """A progress that shows nothing and only asks whether to stop.

        Raises:
            Cancelled: the user has cancelled.
        """
        if self._feedback is not None and self._feedback.isCanceled():
            raise Cancelled

    def part(self, start: float, end: float) -> Progress:
        """A progress for one part of the work."""
        return part(self.step, start, end)
