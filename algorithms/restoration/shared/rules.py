"""Rule tables of this wing: built in or the user's, what of them can be used, and how they read in the help."""

import re
from typing import Callable, Dict, Iterable, List, Sequence

from ....core.messages import InputError, marked
from ....core.tables import Rule, parse_rules
from ....gis.tables import read_builtin
from ....translation import language, tr
from ...log import Log


class RuleSet:
    """The rules of one run, in order, with a readable name for each."""

    def __init__(self, rows: Iterable[dict], asked: Sequence[str], results: Sequence[int]) -> None:
        rows = list(rows)
        self._rules = parse_rules(rows, asked, results)
        self._titles: Dict[str, str] = {}
        for row in rows:
            note = str(row.get(f"note_{language()}") or "").strip()
            self._titles.setdefault(str(row["rule"]).strip(), note)

    def title(self, rule: str) -> str:
        """The note of a rule in the language of QGIS, else its name."""
        return self._titles[rule] or rule

    def usable(self, present: Sequence[str], log: Log, label: Callable[[str], str]) -> List[Rule]:
        """The rules whose inputs are all there; the others are named in the log.

        Args:
            label: what dialogs call an input.

        Raises:
            InputError: none is left.
        """
        kept = []
        for rule in self._rules:
            missing = rule.missing(present)
            if missing:
                log.say(
                    tr("Rule “{rule}” is left out: no layer for {inputs}.").format(
                        rule=self.title(rule.name), inputs=tr(", ").join(map(label, missing))
                    )
                )
            else:
                kept.append(rule)
        if not kept:
            raise InputError(
                marked("No rule of the table can be used: all of them ask for layers not given.")
            )
        return kept


def rules_html(table: str) -> str:
    """The built-in rules as a list for the help."""
    rules: Dict[str, list] = {}
    for row in read_builtin(table):
        rules.setdefault(row["rule"], []).append(row)
    items = []
    for rows in rules.values():
        tests = tr(" and ").join(f"{r['input']} {_html(r['operator'])} {r['value']}" for r in rows)
        note, result = rows[0][f"note_{language()}"], rows[0]["result"]
        proposed = any(row["flag"] == "D" for row in rows)
        cited = [re.split("[:(]", row["source"])[0].strip() for row in rows if row["flag"] == "Q"]
        basis = tr("; ").join(dict.fromkeys(cited + ([tr("proposed default")] if proposed else [])))
        text = tr("{result} ← {note}: {tests} ({basis})")
        items.append(f"<li>{text.format(result=result, note=note, tests=tests, basis=basis)}</li>")
    return f"<ul>{''.join(items)}</ul>"


def _html(operator: str) -> str:
    return operator.replace("<", "&lt;").replace(">", "&gt;")
