"""What every EcoRestore algorithm shares: identity, help, checks, errors."""

from pathlib import Path
from typing import Tuple

from osgeo import gdal
from qgis.core import QgsProcessingException
from qgis.PyQt.QtGui import QIcon

from ..core.messages import InputError
from ..core.progress import Cancelled
from ..gis.groups import group_names
from ..translation import tr
from .chosen import plain_parameters, whole_parameters
from .help import help_html
from .parameters import Declarations
from .preselection import layer_left_empty
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
        run = Run(self, parameters, context, None)
        missing = layer_left_empty(self, parameters)
        if missing:
            return False, missing
        plain = whole_parameters(self, plain_parameters(self, parameters, context), context)
        ok, message = super().checkParameterValues(self.with_choice_numbers(plain), context)
        if not ok:
            return ok, message
        try:
            run.check()
            self.check(run)
        except InputError as error:
            return False, tr(error.template).format(**error.values)
        return True, ""

    def processAlgorithm(self, parameters, context, feedback):
        run = Run(self, parameters, context, feedback)
        cache = gdal.GetCacheMax()
        gdal.SetCacheMax(min(cache, _CACHE_BYTES))
        try:
            run.check()
            self.check(run)
            run.step(0.0)  # cancelled before it began
            run.outputs.prepare()
            results = self.execute(run)
            run.step(1.0)  # the last chance to cancel
            run.outputs.commit()
            return {**results, **run.outputs.destinations(results)}
        except InputError as error:
            raise QgsProcessingException(tr(error.template).format(**error.values)) from error
        except Cancelled as error:
            raise QgsProcessingException(tr("Cancelled. Nothing was written.")) from error
        except OSError as error:
            raise QgsProcessingException(
                tr("“{path}” cannot be read or written ({why}).").format(
                    path=error.filename or "", why=error.strerror or error
                )
            ) from error
        except MemoryError as error:
            raise QgsProcessingException(
                tr("Not enough memory. Use a larger cell size or a smaller area.")
            ) from error
        finally:
            run.close()
            gdal.SetCacheMax(cache)
