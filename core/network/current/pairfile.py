"""Pairs of focal nodes as Circuitscape's files of included pairs list them."""

from typing import List, NamedTuple, Sequence, Tuple

import numpy as np

from ...messages import InputError, marked

#: Stands for “no node” in a list (Circuitscape).
NO_NODE = "0"


class PairTable(NamedTuple):
    """A list of pairs, or a matrix with a value for each pair.

    Attributes:
        use: include, exclude, or matrix.
        pairs: (id, id) of a list, as they are written.
        names: ids of the rows and columns of a matrix.
        values: (names, names) of a matrix.
        lowest, highest: values of a matrix whose pairs count, both included.
    """

    use: str
    pairs: Sequence[Tuple]
    names: Sequence = ()
    values: np.ndarray = np.zeros((0, 0))
    lowest: float = -np.inf
    highest: float = np.inf

    def ids(self) -> List[str]:
        """All ids that are named, as text, each once and in their order."""
        named = self.names if self.use == "matrix" else [end for pair in self.pairs for end in pair]
        return list(dict.fromkeys(str(name) for name in named))


def read_pairs(text: str) -> PairTable:
    """The pairs of a file in Circuitscape's two formats (Circuitscape 5, user guide: “Include/exclude pairs”).

    A list begins with the line ``mode include`` or ``mode exclude``, every further line holds two ids. A matrix begins
    with ``min <value>`` and ``max <value>``; the next line holds 0 and the ids of the columns, every further line
    the id of its row and the values. Words are parted by blanks, tabs or commas.

    Raises:
        InputError: naming the line that does not fit.
    """
    lines = [
        (number, line.replace(",", " ").split())
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip(" \t,")
    ]
    head = [words[0].lower() for _, words in lines[:2]]
    if head[:1] == ["mode"]:
        return _listed(lines)
    if sorted(head) == ["max", "min"]:
        return _matrix(lines)
    raise InputError(
        marked(
            "The file of pairs begins neither with “mode include”, “mode exclude” nor with “min” and “max”. Write "
            "one of these lines first, as Circuitscape does."
        )
    )


def _listed(lines: Sequence[Tuple[int, List[str]]]) -> PairTable:
    use = lines[0][1][1].lower() if len(lines[0][1]) == 2 else ""
    if use not in ("include", "exclude"):
        raise _wrong(lines[0][0])
    for number, words in lines[1:]:
        if len(words) != 2:
            raise _wrong(number)
    return PairTable(use, [(words[0], words[1]) for _, words in lines[1:]])


def _matrix(lines: Sequence[Tuple[int, List[str]]]) -> PairTable:
    limits = {}
    for number, words in lines[:2]:
        limits[words[0].lower()] = _numbers(number, words[1:], 1)[0]
    if len(lines) < 3:
        raise _wrong(lines[-1][0])
    names = lines[2][1][1:]
    rows = lines[3:]
    values = np.zeros((len(names), len(names)))
    if len(rows) != len(names):
        raise _wrong(lines[-1][0])
    for place, (number, words) in enumerate(rows):
        if float_or_text(words[0]) != float_or_text(names[place]):
            raise _wrong(number)
        values[place] = _numbers(number, words[1:], len(names))
    return PairTable("matrix", [], names, values, limits["min"], limits["max"])


def float_or_text(word: str) -> object:
    """One spelling for 7 and 7.0."""
    try:
        return float(word)
    except ValueError:
        return word


def _numbers(line: int, words: Sequence[str], count: int) -> np.ndarray:
    try:
        values = np.array([float(word) for word in words])
    except ValueError as error:
        raise _wrong(line) from error
    if len(values) != count or np.isnan(values).any():
        raise _wrong(line)
    return values


def _wrong(line: int) -> InputError:
    return InputError(
        marked(
            "Line {line} of the file of pairs does not fit. A list has two ids in each line, a matrix as many numbers "
            "as ids; its rows have the same ids as its columns, in the same order."
        ),
        line=line,
    )
