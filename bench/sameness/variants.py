"""The cases of a tool: all given, only what it needs, and one parameter after the other changed or left out."""

from typing import Dict

_TINY = 1e-9
#: Tools whose variants are made of all given alone: they take long.
_ONLY_BASES = ("planmap",)


def cases(algorithm, given: dict, others: Dict[str, dict], flow: bool) -> Dict[str, dict]:
    """Name of the case to its parameters.

    Args:
        given: all the tool is given.
        others: named changes of ``given``; their variants are named “name+variant”. A flow has no variants.
    """
    bases = {"full": given}
    for name, changes in others.items():
        bases[name] = {key: value for key, value in {**given, **changes}.items() if value is not None}
    made = {}
    for name, base in bases.items():
        made[name] = base
        if algorithm.name() not in _ONLY_BASES or name == "full":
            start = "" if name == "full" else f"{name}+"
            made.update(
                {f"{start}{variant}": value for variant, value in variants(algorithm, base, flow).items()}
            )
    return made


def variants(algorithm, given: dict, flow: bool) -> Dict[str, dict]:
    """Only what the tool needs; each choice, switch and number changed, each optional parameter left out."""
    made = {"least": least(algorithm, given)}
    for definition in algorithm.parameterDefinitions():
        key = definition.name()
        if flow or definition.isDestination():
            continue
        for value in _values(definition, given.get(key, definition.defaultValue())):
            shown = f"{value:.6g}" if isinstance(value, float) else value
            made[f"{key}={shown}"] = {**given, key: value}
        if key in given and _optional(definition):
            made[f"without-{key}"] = without(algorithm, given, [key])
    return made


def _optional(definition) -> bool:
    return bool(definition.flags() & definition.Flag.FlagOptional)


def least(algorithm, given: dict) -> dict:
    """Only the parameters that are not optional."""
    keys = [definition.name() for definition in algorithm.parameterDefinitions() if _optional(definition)]
    return without(algorithm, given, keys)


def without(algorithm, given: dict, keys: list) -> dict:
    """The parameters without ``keys`` and the fields of layers among them."""
    gone = set(keys)
    for definition in algorithm.parameterDefinitions():
        if definition.type() == "field" and definition.parentLayerParameterName() in gone:
            gone.add(definition.name())
    return {key: value for key, value in given.items() if key not in gone}


def _values(definition, now) -> list:
    """Other values of a choice (its numbers), a switch or a number."""
    if definition.type() == "enum":
        return list(range(len(definition.options())))
    if definition.type() == "boolean":
        return [not now]
    if definition.type() == "number" and now is not None:
        return _other_number(definition, now)
    return []


def _other_number(definition, now: float) -> list:
    low, high = definition.minimum(), definition.maximum()
    if definition.dataType() == definition.Type.Integer:
        found = now + 1 if now + 1 <= high else now - 1
        return [int(found)] if found >= low else []
    if abs(now) < _TINY:
        found = 1.0 if high > 1 else 0.5 * high
    else:
        found = 1.3 * now if 1.3 * now <= high else 0.7 * now
    return [float(found)] if low <= found <= high else []
