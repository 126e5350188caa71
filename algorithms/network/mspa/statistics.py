"""The table of statistics: cells, area, shares and patches of each class."""

from typing import List, Optional

from ....core.network.mspa import CLASSES, ClassCount, Summary
from ....gis.tables import class_of, code_of
from ....translation import tr

#: Background and openings among the codes, in the order in which a summary counts them.
_OTHERS = (0, 100, 220)


def statistics(summary: Summary, cell_km2: float) -> List[dict]:
    """A row for each class, background, openings, missing cells and the porosity."""
    foreground = sum(count.cells for count in summary.foreground)
    data = foreground + summary.background.cells
    names, codes, others = class_of("mspa"), code_of("mspa"), class_of("mspacodes")

    def row(name: str, count: ClassCount, of_data: bool = True, code: Optional[int] = None) -> dict:
        return {
            "class": name,
            "code": code,
            "cells": count.cells,
            "area_km2": count.cells * cell_km2,
            "fg_pct": None if code is None else 100.0 * count.cells / foreground,
            "data_pct": 100.0 * count.cells / data if of_data else None,
            "patches": count.patches,
        }

    rows = [
        row(names[codes[key]].name, count, code=codes[key])
        for (key, _values), count in zip(CLASSES, summary.foreground)
    ]
    rest = (summary.background, *summary.openings)
    rows += [row(others[code].name, count) for code, count in zip(_OTHERS, rest)]
    rows.append(row(tr("Missing"), summary.missing, of_data=False))
    last = dict.fromkeys(rows[0])
    return [*rows, {**last, "class": tr("Porosity (%)"), "fg_pct": summary.porosity}]
