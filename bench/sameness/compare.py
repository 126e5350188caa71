"""Pairs the cases of two folders of results and prints what differs."""

import csv
import fnmatch
import json
import re
from collections import Counter
from pathlib import Path
from typing import Dict, Iterator, NamedTuple, Tuple

from .differences import RECORD, Difference, Tally, files, timeless, values

_SHOWN = 110


class Found(NamedTuple):
    """A difference of a case."""

    part: str
    tool: str
    case: str
    output: str
    field: str
    what: str
    counts: bool


def compare(asked) -> int:
    """Print the table; 1 if anything that counts differs and is not expected."""
    tally, found = Tally(), []
    for part in asked.parts.split(","):
        if not (asked.old / part).exists():
            print(f"{part}: not in {asked.old}")
            continue
        if not (asked.new / part).exists():
            found.append(Found(part, "*", "", "*", "*", "the part is missing in new", True))
            continue
        found += _part(asked.old, asked.new, part, asked.only, tally)
    expected = _expected(asked.expected)
    accepted = [_reason(expected, item) for item in found]
    faults = [item for item, reason in zip(found, accepted) if item.counts and reason is None]
    taken = [(item, reason) for item, reason in zip(found, accepted) if reason is not None]
    notes = [item for item, reason in zip(found, accepted) if not item.counts and reason is None]
    _table("Differences", faults)
    _table("Accepted", [item._replace(what=reason) for item, reason in taken])
    _table("Listed only (wordings, looks, additions)", notes, asked.notes)
    for row in expected:
        if not row["used"] and not asked.only:
            print(f"Expected but not found: {row['tool']} {row['output']} {row['field']}")
    print("Compared: " + ", ".join(f"{count:,} {what}" for what, count in tally.items()))
    print(f"{len(faults)} differences, {len(taken)} accepted, {len(notes)} listed only.")
    return 1 if faults else 0


def _expected(path: Path) -> list:
    if not path.exists():
        return []
    with open(path, encoding="utf-8", newline="") as file:
        return [{**row, "used": False} for row in csv.DictReader(file)]


def _reason(expected: list, item: Found):
    for row in expected:
        if all(
            fnmatch.fnmatchcase(getattr(item, key), row[key] or "*") for key in ("tool", "output", "field")
        ):
            row["used"] = True
            return row["reason"]
    return None


def _records(folder: Path) -> Dict[str, dict]:
    return {
        str(path.parent.relative_to(folder)): json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob(RECORD))
    }


def _part(old: Path, new: Path, part: str, only: str, tally: Tally) -> Iterator[Found]:
    cases, now = _records(old / part), _records(new / part)
    for case in sorted(cases.keys() | now.keys()):
        if only and not re.search(only, case):
            continue
        tool = (cases.get(case) or now[case])["tool"]
        if case not in cases or case not in now:
            what = "case only in new" if case not in cases else "case only in old"
            yield Found(part, tool, case, "(run)", "case", what, case in cases)
            continue
        tally.add("cases")
        for output, item in _case(old, new, cases[case], now[case], tally):
            yield Found(part, tool, case, output, *item)
    if not only:
        yield from _inputs(old / part, new / part, part, tally)


def _case(old: Path, new: Path, one: dict, other: dict, tally: Tally) -> Iterator[Tuple[str, Difference]]:
    if one["status"] != other["status"]:
        what = f"{one['status']} → {other['status']}: {(other['message'] or one['message'])[-160:]}"
        yield "(run)", Difference("status", what)
        return
    if one["status"] != "done":
        tally.add("refusals")
        if one["message"] != other["message"]:
            yield (
                "(run)",
                Difference("message", f"{one['message'][-150:]} → {other['message'][-150:]}", False),
            )
        return
    told, now = ([timeless(str(line)) for line in record["told"]] for record in (one, other))
    if told != now:
        changed = Counter(now) - Counter(told) or Counter(told) - Counter(now)
        yield "(run)", Difference("log", "; ".join(map(str, changed))[:150] or "other order", False)
    for item in values(one["values"], other["values"], tally):
        yield item.field, item._replace(field="value")
    for key in sorted(one["outputs"].keys() | other["outputs"].keys()):
        if key not in one["outputs"] or key not in other["outputs"]:
            there = key in one["outputs"]
            yield key, Difference("file", "only in old" if there else "only in new", there)
            continue
        place, now = one["outputs"][key], other["outputs"][key]
        for item in files(old / place["file"], new / now["file"], place["layer"], tally):
            yield key, item


def _inputs(old: Path, new: Path, part: str, tally: Tally) -> Iterator[Found]:
    """What the tools were given must be the same."""
    for folder in ("inputs", "data"):
        if not (old / folder).exists():
            continue
        for path in sorted((old / folder).glob("*.*")):
            if not (new / folder / path.name).exists():
                yield Found(part, "(input)", path.name, path.name, "file", "only in old", True)
                continue
            for item in files(path, new / folder / path.name, "", tally):
                yield Found(part, "(input)", path.name, path.name, *item)


def _table(title: str, found: list, whole: bool = True) -> None:
    """One line for all cases in which the same differs; without ``whole`` only how many."""
    if not found:
        return
    groups: Dict[tuple, list] = {}
    for item in found:
        groups.setdefault((item.tool, item.output, item.field), []).append(item)
    print(f"\n{title}: {len(found)} in {len(groups)} places")
    if not whole:
        kinds = Counter(item.field for item in found)
        print(
            "  "
            + ", ".join(f"{count} {field}" for field, count in kinds.most_common())
            + " (--notes lists them)\n"
        )
        return
    print("tool | output | field | cases | first case | what")
    for (tool, output, field), items in groups.items():
        first = items[0]
        what = first.what.replace("\n", " ")[: 2 * _SHOWN]
        print(f"{tool} | {output} | {field} | {len(items)} | {first.part}/{first.case} | {what}")
    print()
