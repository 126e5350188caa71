"""Write docs/algorithms/ from the algorithms' own declarations, in English and Chinese.

``--check`` writes nothing and fails where a page is missing, stale or left over.
"""

import html
import re
import sys

from plugin_session import ROOT, speak, start
from qgis.core import QgsProcessingModelAlgorithm

FOLDER = ROOT / "docs" / "algorithms"
WORDS = {
    "en": {
        "key": "Key", "label": "Parameter", "kind": "Type", "default": "Default", "help": "Help",
        "in": "Parameters", "out": "Outputs", "id": "Id", "tags": "Tags", "index": "Tools",
        "note": "Made by `scripts/build_docs.py`; do not edit.", "model": "Model: its steps", "optional": "optional",
    },
    "zh": {
        "key": "参数键", "label": "参数", "kind": "类型", "default": "默认值", "help": "说明",
        "in": "参数", "out": "输出", "id": "标识", "tags": "标签", "index": "工具一览",
        "note": "由 `scripts/build_docs.py` 生成，请勿手工修改。", "model": "模型步骤", "optional": "可选",
    },
}  # fmt: skip


def page_name(algorithm, language: str) -> str:
    """Where the page of an algorithm stands, below the folder."""
    suffix = ".zh" if language == "zh" else ""
    return f"{algorithm.groupId()}/{algorithm.name()}{suffix}.md"


def plain(text: str) -> str:
    """HTML of the help as Markdown text."""
    text = re.sub(r"<p>|<br ?/?>", "\n\n", text)
    text = re.sub(r"<li>", "\n- ", text)
    text = re.sub(r"</?(ul|ol)>", "\n\n", text)
    text = re.sub(r"<b>(.*?)</b>", r"**\1**", text)
    text = re.sub(r"<[^>]+>", "", text)
    return re.sub(r"\n{3,}", "\n\n", html.unescape(text)).strip()


def cell(text: str) -> str:
    """Text that fits into a table cell."""
    return re.sub(r"\s+", " ", plain(text)).replace("|", "\\|")


def default_of(algorithm, definition) -> str:
    """The default as a script would give it."""
    value = definition.defaultValue()
    choices = getattr(algorithm, "choices", {})
    if definition.name() in choices and value is not None:
        return choices[definition.name()][int(value)]
    return "" if value is None else str(value)


def page(algorithm, words: dict) -> str:
    """One algorithm's page."""
    lines = [f"# {algorithm.displayName()}", "", f"{words['id']}: `{algorithm.id()}`", ""]
    if isinstance(algorithm, QgsProcessingModelAlgorithm):
        lines += [plain(algorithm.shortHelpString()), "", f"## {words['model']}", ""]
        lines += [f"1. {text}" for text in algorithm.step_names()]
    else:
        lines += [algorithm.shortDescription(), "", plain(algorithm.method())]
    lines += ["", f"## {words['in']}", ""]
    lines += [
        f"| {words['key']} | {words['label']} | {words['default']} | {words['help']} |",
        "|---|---|---|---|",
    ]
    for d in algorithm.parameterDefinitions():
        if not d.isDestination():
            optional = f" ({words['optional']})" if d.flags() & d.FlagOptional else ""
            lines.append(
                f"| `{d.name()}` | {cell(d.description())}{optional} | {cell(default_of(algorithm, d))} | {cell(d.help())} |"
            )
    lines += [
        "",
        f"## {words['out']}",
        "",
        f"| {words['key']} | {words['label']} | {words['help']} |",
        "|---|---|---|",
    ]
    helps = {d.name(): d.help() for d in algorithm.parameterDefinitions()}
    for output in algorithm.outputDefinitions():
        lines.append(
            f"| `{output.name()}` | {cell(output.description())} | {cell(helps.get(output.name(), ''))} |"
        )
    if algorithm.tags():
        lines += ["", f"{words['tags']}: {', '.join(algorithm.tags())}"]
    return "\n".join([*lines, "", f"<!-- {words['note']} -->", ""])


def index(algorithms, language: str) -> str:
    """The list of all tools by group."""
    words, lines, group = WORDS[language], [], None
    for algorithm in algorithms:
        if algorithm.group() != group:
            group = algorithm.group()
            lines += ["", f"## {group}", ""]
        text = "" if isinstance(algorithm, QgsProcessingModelAlgorithm) else algorithm.shortDescription()
        lines.append(
            f"- [{algorithm.displayName()}]({page_name(algorithm, language)}) `{algorithm.name()}` {text}".rstrip()
        )
    return "\n".join([f"# {words['index']}", *lines, "", f"<!-- {words['note']} -->", ""])


def ordered(algorithms: list) -> list:
    """The tools group by group in the order of the plan's work."""
    from ecorestore.gis.groups import group_names, in_order

    groups = [[a for a in algorithms if a.groupId() == group] for group in group_names()]
    return [a for group, members in zip(group_names(), groups) for a in in_order(group, members)]


def build() -> dict:
    """Every page: path below the folder to text."""
    pages, provider = {}, start("en")
    for language in ("en", "zh"):
        speak(language)
        provider.refreshAlgorithms()
        algorithms = ordered([a.create() for a in provider.algorithms()])
        for algorithm in algorithms:
            pages[page_name(algorithm, language)] = page(algorithm, WORDS[language])
        pages["README.zh.md" if language == "zh" else "README.md"] = index(algorithms, language)
    return pages


def main() -> int:
    """Write the pages, or compare them with --check."""
    pages = build()
    present = {str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.md")} if FOLDER.exists() else set()
    wrong = [n for n, text in pages.items() if n not in present or (FOLDER / n).read_text("utf-8") != text]
    left_over = sorted(present - set(pages))
    if "--check" in sys.argv:
        for name in sorted(wrong) + left_over:
            print(f"stale: docs/algorithms/{name} (run scripts/build_docs.py)")
        return 1 if wrong or left_over else 0
    for name in wrong:
        (FOLDER / name).parent.mkdir(parents=True, exist_ok=True)
        (FOLDER / name).write_text(pages[name], "utf-8")
    for name in left_over:
        (FOLDER / name).unlink()
    print(f"{len(pages)} pages, {len(wrong)} written, {len(left_over)} removed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
