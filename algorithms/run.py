"""One run of a tool: what was given, where results go, what the user is told."""

from .chosen import without_empty_parts
from .inputs import Inputs
from .log import Log
from .outputs import Outputs
from .plantables import with_plan_tables
from .recording import Recording
from .wellformed import plain, require_wellformed


class Run:
    """What ``execute`` of a tool gets; tools hand on values, never the run itself.

    Attributes:
        inputs: the parameters, read and checked.
        outputs: the way out for results.
        plan_tables: inputs that were left empty to the built-in tables whose copies in the plan are used.
        log: sentences and warnings for the user.
        recording: the note of the run in the plan at work.
        step, part: progress, which is also how the work learns that it was cancelled.
    """

    def __init__(self, algorithm, parameters: dict, context, feedback) -> None:
        parameters = without_empty_parts(algorithm, plain(parameters, context), context)
        given = parameters
        parameters, self.plan_tables = with_plan_tables(algorithm, parameters)
        self.log = Log(feedback)
        self._given = (algorithm, parameters, context)
        self.inputs = Inputs(algorithm, parameters, context, self.log)
        self.inputs.from_plan = frozenset(self.plan_tables)
        self.outputs = Outputs(algorithm, parameters, context, self.log)
        self.recording = Recording(algorithm, given, context, self.log, self.plan_tables.values())
        self.step, self.part = self.log.step, self.log.part

    @property
    def parameters(self) -> dict:
        """What was given, in plain values."""
        return self._given[1]

    def require_wellformed(self) -> None:
        """Raise InputError for a value that is not of the type of its parameter, or beyond its limits."""
        require_wellformed(*self._given)

    def check(self) -> None:
        """Raise InputError where inputs do not fit their parameters or results have no place of their own."""
        self.inputs.check()
        self.outputs.check()

    def close(self) -> None:
        """Let go of everything; what was not committed is gone."""
        self.outputs.discard()
        self.inputs.close()
