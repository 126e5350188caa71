"""Functions that were evaluated in full take the place of their draft scores."""

from ....core.evaluation.functionscore import FUNCTIONS
from ....core.evaluation.normalise import require_spread
from ....core.progress import part
from ....translation import tr
from ..shared.distributions import read_distribution


def function_names() -> dict:
    """Key of a function to its name in the language of QGIS."""
    return {
        "water": tr("Water conservation"),
        "soil": tr("Soil conservation"),
        "biodiversity": tr("Biodiversity maintenance"),
        "agriculture": tr("Agricultural production"),
        "settlement": tr("Human settlement"),
    }


def add_evaluated(algorithm) -> None:
    """Declare an optional raster for every function: WATER_EVALUATED and so on."""
    text = tr(
        "Result of the full evaluation, higher is better; its rank (0 to 1) then stands in for the draft."
    )
    for key, name in function_names().items():
        label = tr("{function}, evaluated").format(function=name)
        parameter = f"{key.upper()}_EVALUATED"
        algorithm.add_raster(parameter, label, text, kind=_KINDS[parameter], optional=True)


_KINDS = {
    "WATER_EVALUATED": ("water_conservation", "water_conservation_npp", "raster_any"),
    "SOIL_EVALUATED": ("soil_conservation", "raster_any"),
    "BIODIVERSITY_EVALUATED": ("biodiversity", "raster_any"),
    "AGRICULTURE_EVALUATED": ("agriculture_suitability", "raster_any"),
    "SETTLEMENT_EVALUATED": ("settlement_suitability", "raster_any"),
}


class Evaluated:
    """The evaluated functions of a run, each with its ranks.

    Args:
        report: progress of reading them.

    Raises:
        InputError: a raster without data or with one value only.
    """

    def __init__(self, run, report) -> None:
        sources = {key: run.inputs.raster(f"{key.upper()}_EVALUATED") for key in FUNCTIONS}
        self._sources = {key: source for key, source in sources.items() if source is not None}
        self._ranks = {}
        for number, (key, source) in enumerate(self._sources.items()):
            share = 1 / len(self._sources)
            found = read_distribution(source, part(report, number * share, (number + 1) * share))
            require_spread(found, source.name)
            self._ranks[key] = found

    def tell(self, run) -> None:
        """Say which scores are drafts and which are not."""
        names = function_names()
        drafts = [names[key] for key in FUNCTIONS if key not in self._sources]
        if len(drafts) == len(FUNCTIONS):
            run.log.warn(tr("These scores are a draft from little data. State it wherever you show them."))
        elif drafts:
            sentence = tr("Draft from little data, to be stated wherever it is shown: {functions}.")
            run.log.warn(sentence.format(functions=tr(", ").join(drafts)))

    def instead(self, key: str, score, window):
        """The rank of the evaluated function in a window; the draft ``score`` where it was not evaluated."""
        if key not in self._sources:
            return score
        return self._ranks[key].rank(self._sources[key].read(window))
