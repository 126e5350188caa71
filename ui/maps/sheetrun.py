"""One sheet as a run of planmap: what is asked, what is told."""

from typing import Any, Dict, List, NamedTuple

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ...translation import tr

TOOL = "ecorestore:planmap"


class Sheet(NamedTuple):
    """One file to print.

    Attributes:
        parameters: of planmap.
        keep: whether its layout stays in the project, in the place of the former one.
        noted: whether the run is noted in the plan.
    """

    map_key: str
    title: str
    parameters: Dict[str, Any]
    keep: bool = False
    noted: bool = True


class SheetFeedback(QgsProcessingFeedback):
    """Keeps what went wrong; ``noted`` says whether the plan's memory gets the run."""

    def __init__(self, noted: bool) -> None:
        super().__init__(False)
        self.noted = noted
        self.warnings: List[str] = []
        self.errors: List[str] = []

    def pushWarning(self, warning: str) -> None:  # noqa: N802
        """What the tool warns of."""
        self.warnings.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802, N803
        """What went wrong."""
        self.errors.append(error)


def run_planmap(
    parameters: Dict[str, Any], context: QgsProcessingContext, feedback: SheetFeedback
) -> Dict[str, Any]:
    """One run of the tool.

    Raises:
        QgsProcessingException: with the sentence of the tool.
    """
    tool = QgsApplication.processingRegistry().createAlgorithmById(TOOL)
    if tool is None:
        raise QgsProcessingException(tr("The tool “{tool}” is not there.").format(tool=TOOL))
    results, well = tool.run(parameters, context, feedback, {}, False)
    if not well:
        raise QgsProcessingException("\n".join(feedback.errors) or tr("The tool gave no result."))
    return dict(results)
