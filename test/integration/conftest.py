"""The fixtures of the algorithm tests, for whole chains."""

import importlib.util
from pathlib import Path

_path = Path(__file__).parents[1] / "algorithms" / "conftest.py"
_spec = importlib.util.spec_from_file_location("algorithm_fixtures", _path)
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)
provider, run, Feedback = _module.provider, _module.run, _module.feedback_class
