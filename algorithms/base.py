"""What every EcoRestore algorithm shares: identity, help, checks, errors."""

from pathlib import Path
from typing import List, Tuple

from osgeo import gdal
from qgis.core import QgsProcessingException
from qgis.PyQt.QtGui import QIcon

from ..gis.groups import group_names
from ..translation import tr
from .chosen import whole_parameters
from .failures import let_go, quiet, sentence_of
from .help import help_html
from .helppages import tool_page
from .parameters import Declarations
from .plantables import tell_plan_tables
from .run import Run

_ICONS = Path(__file__).parents[1] / "resources" / "icons"
_CACHE_BYTES = 128 * 1024 * 1024


class EcoAlgorithm(Declarations):
    """One algorithm of the catalogue.

    A subclass sets ``ID``, ``GROUP`` and ``TAGS`` (both languages), answers
    ``displayName``, ``shortDescription`` and ``method`` (formula, units, source),
    declares its parameters in ``declare`` and works in ``execute``. What a user
    may get wrong is found by ``check``, which raises InputError.
    """

    ID = ""
    GROUP = ""
    TAGS: Tuple[str, ...] = ()
    #: False where the raster inputs need not lie on one planning grid.
    ONE_GRID = True
    #: The parameter that chooses a scale of the ecological network, which the results carry; empty for none.
    NETWORK_SCALE = ""

    def __init__(self):
        super().__init__()
        self.reset_declarations()

    def name(self):
        return self.ID

    def groupId(self):
        return self.GROUP

    def group(self):
        return group_names()[self.GROUP]

    def tags(self):
        return list(self.TAGS)

    def createInstance(self):
        return type(self)()

    def helpUrl(self):
        return tool_page(self.GROUP, self.ID)

    def svgIconPath(self):
        own = _ICONS / f"{self.ID}.svg"
        return str(own if own.exists() else _ICONS / f"{self.GROUP}.svg")

    def icon(self):
        return QIcon(self.svgIconPath())

    def method(self) -> str:
        """HTML: what is computed, with formula, units and source."""
        raise NotImplementedError(self.ID)

    def shortHelpString(self):
        return help_html(self)

    def declare(self) -> None:
        """Declare parameters and outputs with the ``add_…`` methods."""
        raise NotImplementedError(self.ID)

    def check(self, run: Run) -> None:
        """Raise InputError for values that do not fit together."""

    def execute(self, run: Run) -> dict:
        """Read, compute, write; return every declared output."""
        raise NotImplementedError(self.ID)

    def initAlgorithm(self, configuration=None):
        self.declare()

    def checkParameterValues(self, parameters, context):
        try:
            with quiet():
                return self._checked(parameters, context)
        except Exception as error:
            return False, sentence_of(error, self.displayName(), tr("checking what was given"))

    def _checked(self, parameters, context) -> Tuple[bool, str]:
        run = Run(self, parameters, context, None)
        run.require_wellformed()
        whole = whole_parameters(self, run.parameters, context)
        ok, message = super().checkParameterValues(self.with_choice_numbers(whole), context)
        if ok:
            run.check()
            self.check(run)
        return ok, message

    def processAlgorithm(self, parameters, context, feedback):
        cache, steps = gdal.GetCacheMax(), [tr("checking what was given")]
        gdal.SetCacheMax(min(cache, _CACHE_BYTES))
        try:
            with quiet():
                return self._processed(Run(self, parameters, context, feedback), steps)
        except QgsProcessingException:
            raise
        except Exception as error:
            message = sentence_of(error, self.displayName(), steps[-1], feedback)
            let_go(error)
        finally:
            gdal.SetCacheMax(cache)
        del parameters, context, feedback  # QGIS keeps the exception, and with it this frame
        raise QgsProcessingException(message)

    def _processed(self, run: Run, steps: List[str]) -> dict:
        """Check, compute, write; ``steps`` learns what is being done."""
        try:
            run.require_wellformed()
            run.check()
            self.check(run)
            run.step(0.0)  # cancelled before it began
            tell_plan_tables(self, run.plan_tables, run.log)
            run.recording.begin()
            steps.append(tr("preparing the results"))
            run.outputs.prepare()
            steps.append(tr("computing"))
            try:
                results = self.execute(run)
            finally:
                steps.append(tr("computing ({percent} %)").format(percent=round(100 * run.log.reached)))
            run.step(1.0)  # the last chance to cancel
            steps.append(tr("writing the results"))
            run.recording.keep_former(run.outputs.replaced())
            run.outputs.commit()
            results = {**results, **run.outputs.destinations(results)}
            run.recording.end(results)
            return results
        finally:
            run.close()
