"""Starts a QGIS with locale zh_CN and prints every text a user meets, as JSON."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
from plugin_session import start

provider = start("zh")

from ecorestore.algorithms.shells import Shell, index  # noqa: E402
from ecorestore.gis.groups import group_names  # noqa: E402
from ecorestore.gis.report.citations import citation  # noqa: E402
from ecorestore.gis.ruletables import KINDS  # noqa: E402
from ecorestore.gis.style.styling import style_rows  # noqa: E402
from ecorestore.gis.tables import classes, read_builtin  # noqa: E402
from qgis.core import QgsApplication  # noqa: E402

texts = {}
for algorithm in provider.algorithms():
    tool = algorithm.create()
    key = tool.name()
    texts[f"{key} name"] = tool.displayName()
    texts[f"{key} group"] = tool.group()
    texts[f"{key} description"] = tool.shortDescription()
    texts[f"{key} help"] = tool.shortHelpString()
    for d in tool.parameterDefinitions():
        texts[f"{key} {d.name()}"] = d.description()
        if d.help():
            texts[f"{key} {d.name()} help"] = d.help()
        for number, option in enumerate(d.options() if d.type() == "enum" else []):
            texts[f"{key} {d.name()} option {number}"] = option
    for output in tool.outputDefinitions():
        texts[f"{key} output {output.name()}"] = output.description()
shown = {}
for row in index():
    shell = Shell(row)
    shown[row.id] = [shell.displayName(), shell.group(), shell.shortDescription(), shell.helpUrl()]
for group, name in group_names().items():
    texts[f"group {group}"] = name
for theme in sorted({row["theme"] for row in read_builtin("classes")}):
    for row in classes(theme):
        texts[f"class {theme} {row.code}"] = row.name
for table in (*KINDS, "classes"):
    for number, row in enumerate(read_builtin(table)):
        texts[f"source {table} {number}"] = citation(row["source"])
for style, row in style_rows().items():
    texts[f"style {style}"] = row["name_zh"]
print(
    "JSON"
    + json.dumps({"locale": QgsApplication.locale(), "texts": texts, "shown": shown}, ensure_ascii=False)
)
