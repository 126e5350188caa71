"""One run of a tool: what was given, where results go, what the user is told."""

from .chosen import plain_parameters
from .inputs import Inputs
from .log import Log
from .outputs import Outputs


class Run:
    """What ``execute`` of a tool gets; tools hand on values, never the run itself.

    Attributes:
        inputs: the parameters, read and checked.
        outputs: the way out for results.
        log: sentences and warnings for the user.
        step, part: progress, which is also how the work learns that it was cancelled.
    """

    def __init__(self, algorithm, parameters: dict, context, feedback) -> None:
        self.log = Log(feedback)
        parameters = plain_parameters(algorithm, parameters, context)
        self.inputs = Inputs(algorithm, parameters, context, self.log)
        self.outputs = Outputs(algorithm, parameters, context, self.log)
        self.step, self.part = self.log.step, self.log.part

    def check(self) -> None:
        """Raise InputError where inputs do not fit their parameters or results have no place of their own."""
        self.inputs.check()
        self.outputs.check()

    def close(self) -> None:
        """Let go of everything; what was not committed is gone."""
        self.outputs.discard()
        self.inputs.close()
