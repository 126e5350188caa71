"""Faults nobody foresaw: a sentence with tool, step and where to report it; the details in the log alone."""

import warnings

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
)

TRACKER = "https://github.com/ecorestore/ecorestore/issues"
FAULTS = [
    KeyError("land"), IndexError("index 5 is out of bounds for axis 0 with size 3"),
    AttributeError("'NoneType' object has no attribute 'name'"), TypeError("unsupported operand"),
    ValueError("operands could not be broadcast together"), RuntimeError("TIFFReadEncodedStrip() failed"),
    FloatingPointError("divide by zero"), RecursionError("maximum recursion depth"), ZeroDivisionError("division"),
    UnicodeEncodeError("utf-8", "\udc80", 0, 1, "surrogates"), OverflowError("int too large"), np.linalg.LinAlgError("x"),
]  # fmt: skip


@pytest.fixture
def logged():
    """What the log of QGIS was told, as (page, text)."""
    told, log = [], QgsApplication.messageLog()

    def keep(text, page, _level):
        told.append((page, text))

    log.messageReceived[str, str, type(_warning())].connect(keep)
    yield told
    log.messageReceived[str, str, type(_warning())].disconnect(keep)


def _warning():
    from qgis.core import Qgis

    return Qgis.MessageLevel.Warning


@pytest.fixture
def broken(provider, monkeypatch):
    """A copy of “Grade” in which one method raises."""

    def make(method, error):
        tool = provider.algorithm("grade").create()

        def fail(*_arguments):
            raise error

        monkeypatch.setattr(tool, method, fail, raising=True)
        return tool

    return make


@pytest.fixture
def given(make_raster, tmp_path):
    values = np.arange(16, dtype=np.float32).reshape(4, 4)
    (tmp_path / "out").mkdir()
    return {"INPUT": make_raster("values", values), "OUTPUT": str(tmp_path / "out" / "grades.tif")}


def is_sentence(message, error):
    assert "Traceback" not in message and type(error).__name__ not in message and "\n" not in message
    words = str(error).strip("'")
    assert len(words) < 3 or words not in message
    return "“Grade”" in message and TRACKER in message


@pytest.mark.parametrize("error", FAULTS, ids=lambda error: type(error).__name__)
def test_a_run(broken, given, logged, Feedback, tmp_path, error):  # noqa: N803
    feedback = Feedback()
    feedback.debug = []
    feedback.pushDebugInfo = feedback.debug.append
    with pytest.raises(QgsProcessingException) as caught:
        broken("execute", error).processAlgorithm(given, QgsProcessingContext(), feedback)
    message = str(caught.value)
    assert is_sentence(message, error) and "computing (0 %)" in message
    assert type(error).__name__ in feedback.debug[0] and "Traceback" in feedback.debug[0]
    assert [page for page, text in logged if "Traceback" in text] == ["EcoRestore"]
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("error", FAULTS, ids=lambda error: type(error).__name__)
def test_a_check(broken, given, logged, error):
    ok, message = broken("check", error).checkParameterValues(given, QgsProcessingContext())
    assert not ok and is_sentence(message, error) and "checking what was given" in message
    assert any("Traceback" in text for _page, text in logged)
    with pytest.raises(QgsProcessingException) as caught:
        broken("check", error).processAlgorithm(given, QgsProcessingContext(), None)
    assert is_sentence(str(caught.value), error)


def test_what_was_foreseen_says_what_it_said(broken, given):
    for error, words in (
        (MemoryError(), "Not enough memory"),
        (OSError(28, "No space left on device", "/a/b.tif"), "“/a/b.tif” cannot be read or written"),
        (QgsProcessingException("own words"), "own words"),
    ):
        with pytest.raises(QgsProcessingException, match=words):
            broken("execute", error).processAlgorithm(given, QgsProcessingContext(), None)


def test_a_model(provider, monkeypatch, Feedback):  # noqa: N803
    model = provider.algorithm("networkflow").create()

    def fail(*_arguments):
        raise KeyError("land")

    monkeypatch.setattr(model, "_completed", fail)
    ok, message = model.checkParameterValues({}, QgsProcessingContext())
    assert not ok and TRACKER in message and f"“{model.displayName()}”" in message and "land'" not in message
    with pytest.raises(QgsProcessingException, match="running its tools"):
        model.processAlgorithm({}, QgsProcessingContext(), Feedback())


def test_what_only_adorns_is_left_out(make_raster, monkeypatch, logged):
    """A style, a name or a place in the tree that cannot be made: the layer comes in without it."""
    from ecorestore.algorithms import loading
    from ecorestore.gis.kinds import kind_of_key

    def fail(*_arguments):
        raise ValueError("math domain error")

    layer = QgsRasterLayer(make_raster("plain", np.ones((3, 3))), "plain")
    for step in ("describe", "dress", "settle"):
        monkeypatch.setattr(loading, step, fail)
    finisher = loading.Finisher(loading.Finish(kind_of_key("elevation"), "plain", {}))
    finisher.postProcessLayer(layer, QgsProcessingContext(), None)
    assert layer.isValid() and len([text for _page, text in logged if "math domain error" in text]) == 3


def test_a_dialog_opens_though_the_layers_of_the_project_cannot_be_told(provider, monkeypatch, logged):
    from ecorestore.algorithms import preselection

    def fail(*_arguments):
        raise KeyError("layer")

    monkeypatch.setattr(preselection, "fitting_layers", fail)
    tool = provider.algorithm("barriers").create()
    assert tool.parameterDefinition("RESISTANCE") is not None
    assert any("KeyError" in text for _page, text in logged) and QgsProject.instance() is not None


def test_numpy_prints_no_warnings(provider, given):
    """Divisions by zero and comparisons with NaN inside a run say nothing on the console of QGIS."""
    tool = provider.algorithm("grade").create()
    own = tool.execute

    def execute(run):
        np.ones(3) / np.zeros(3), np.float32(1e38) * np.float32(10), np.zeros(1) / 0
        return own(run)

    tool.execute = execute
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tool.processAlgorithm(given, QgsProcessingContext(), None)


@pytest.mark.parametrize("kind", ["refused", "cancelled", "fault"])
def test_a_run_that_fails_keeps_nothing(
    provider,
    make_raster,
    make_vector,
    monkeypatch,
    tmp_path,
    Feedback,  # noqa: N803
    kind,
):
    """QGIS never frees the exception; what the frames held goes all the same."""
    import gc
    import weakref

    import numpy as np
    from ecorestore.core.messages import InputError
    from ecorestore.core.progress import Cancelled

    from . import chain
    from .outcome import attempt

    class Held(np.ndarray):
        pass

    kept = []

    def execute(self, run):
        cells = np.zeros(10).view(Held)
        kept.append(weakref.ref(cells))
        try:
            raise KeyError("the cause")
        except KeyError as cause:
            raise {"refused": InputError("refused"), "cancelled": Cancelled(), "fault": ValueError("x")}[
                kind
            ] from cause

    tool = type(provider.algorithm("normalise"))
    monkeypatch.setattr(tool, "execute", execute)
    given = chain.parameters(chain.landscape(make_raster, make_vector))["normalise"]
    message, results = attempt(
        provider, "normalise", {**given, "OUTPUT": str(tmp_path / "o.tif")}, Feedback()
    )
    gc.collect()
    assert results is None and message and len(kept) == 1 and kept[0]() is None
