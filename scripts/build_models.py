"""Write resources/models/*.model3 from the tables of scripts/flows.

The designer can edit the files as well; this script keeps them readable in review and
lays their boxes out in columns. ``--check`` writes nothing and fails where a model is stale, for
instance because the default of a tool changed.
"""

import sys
import tempfile
from pathlib import Path
from xml.etree.ElementTree import canonicalize

from flows import MODELS
from flows.parts import Step, fixed
from plugin_session import ROOT, start
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
)
from qgis.PyQt.QtCore import QPointF

FOLDER = ROOT / "resources" / "models"
#: Between the names of inputs in the name of a branch, as algorithms/models.py reads it.
BRANCH = "__"


def child_of(step: Step, provider) -> QgsProcessingModelChildAlgorithm:
    """The box of one step; refuses keys the algorithm does not have."""
    name = step.algorithm
    algorithm = (
        QgsApplication.processingRegistry().algorithmById(name) if ":" in name else provider.algorithm(name)
    )
    child = QgsProcessingModelChildAlgorithm(algorithm.id())
    child.setChildId(step.child)
    child.setDescription(english(step.title) or algorithm.displayName())
    child.setPosition(QPointF(260.0 * step.column + 150, 60.0 + 110.0 * step.row))
    inputs = {d.name(): d for d in algorithm.parameterDefinitions() if not d.isDestination()}
    for key in set(step.parameters) - set(inputs):
        raise KeyError(f"{step.algorithm} has no parameter {key}; it has {sorted(inputs)}")
    defaults = {key: fixed(d.defaultValue()) for key, d in inputs.items() if d.defaultValue() is not None}
    for key, source in {**defaults, **step.parameters}.items():
        sources = source if isinstance(source, list) else [source]
        if key in getattr(algorithm, "choices", ()) and isinstance(sources[0].staticValue(), str):
            sources = [fixed(algorithm.choices[key].index(sources[0].staticValue()))]
        child.addParameterSources(key, sources)
    outputs = {}
    for key, kind in step.outputs.items():
        output = QgsProcessingModelOutput(kind, english(kind))
        output.setChildId(step.child)
        output.setChildOutputName(key)
        output.setPosition(QPointF(260.0 * step.column + 280, 20.0 + 110.0 * step.row))
        outputs[kind] = output
    child.setModelOutputs(outputs)
    return child


def english(title: str) -> str:
    """The English name of a kind; another title as it is."""
    from ecorestore.gis.kinds import kinds

    return kinds()[title].name_en if title in kinds() else title


def condition_of(needs: tuple, row: int) -> QgsProcessingModelChildAlgorithm:
    """The box that lets a branch run only where the inputs ``needs`` were given; the branch is named after them."""
    branch = BRANCH.join(needs)
    child = QgsProcessingModelChildAlgorithm("native:condition")
    child.setChildId(f"given_{branch.lower()}")
    child.setDescription(f"{', '.join(needs)} given")
    expression = " and ".join(f"@{key} is not null" for key in needs)
    child.setConfiguration({"conditions": [{"name": branch, "expression": expression}]})
    child.setPosition(QPointF(260.0, 60.0 + 110.0 * row))
    return child


def build(name: str, provider) -> QgsProcessingModelAlgorithm:
    """One model."""
    inputs, steps = MODELS[name](provider)
    model = QgsProcessingModelAlgorithm(name, name, name)
    for number_, definition in enumerate(inputs):
        definition.setDescription(english(definition.description()) or definition.name())
        component = QgsProcessingModelParameter(definition.name())
        component.setPosition(QPointF(110.0, 60.0 + 55.0 * number_))
        model.addModelParameter(definition, component)
    model.setParameterOrder([definition.name() for definition in inputs])
    for row, needs in enumerate(dict.fromkeys(step.needs for step in steps if step.needs)):
        model.addChildAlgorithm(condition_of(needs, row))
    for step in steps:
        child = child_of(step, provider)
        if step.needs:
            branch = BRANCH.join(step.needs)
            child.setDependencies([QgsProcessingModelChildDependency(f"given_{branch.lower()}", branch)])
        model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    return model


def main() -> int:
    """Write every model, or those named on the command line; --check only compares."""
    provider, stale = start("en"), []
    for name in [word for word in sys.argv[1:] if word != "--check"] or MODELS:
        model = build(name, provider)
        ok, problems = True, []
        for child in model.childAlgorithms():
            valid, found = model.validateChildAlgorithm(child)
            ok, problems = ok and valid, problems + list(found)
        if not ok:
            print(name, problems)
            return 1
        path = FOLDER / f"{name}.model3"
        if "--check" not in sys.argv:
            model.toFile(str(path))
            provider.refreshAlgorithms()  # a flow may be a step of a later one
            continue
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / path.name
            model.toFile(str(fresh))
            if not path.exists() or canonicalize(from_file=fresh) != canonicalize(from_file=path):
                stale.append(name)
    for name in stale:
        print(f"stale: resources/models/{name}.model3 (run scripts/build_models.py)")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
