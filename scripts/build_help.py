"""Write help/, the pages that the help buttons open: docs/guide and docs/algorithms as HTML, with their pictures.

    python3 scripts/build_help.py [FOLDER]

help/zh and help/en have the same pages: guide/<page>.html and algorithms/<group>/<tool>.html, index.html in each.
Every link leads to a page of the same folder; what is not shipped stays as text. ``help/`` is made, not kept in git.
"""

import os
import posixpath
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Dict, Optional

from markdown_pages import page

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PARTS = ("guide", "algorithms")
WORDS = {
    "en": {"guide": "Guide", "tutorial": "Tutorial", "tools": "Tools", "other": "中文", "title": "EcoRestore help"},
    "zh": {"guide": "指南", "tutorial": "入门教程", "tools": "工具一览", "other": "English", "title": "EcoRestore 帮助"},
}  # fmt: skip
_HTML = {"en": "en", "zh": "zh-CN"}
STYLE = """\
:root { color-scheme: light dark; }
body { font: 15px/1.65 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "Segoe UI", sans-serif; margin: 0 auto;
  max-width: 60em; padding: 0 1.5em 4em; color: #222; background: #fff; }
nav { border-bottom: 1px solid #ccc; padding: .7em 0; margin-bottom: 1.5em; }
nav a { margin-right: 1.4em; }
nav .other { float: right; margin-right: 0; }
h1 { font-size: 1.7em; line-height: 1.3; } h2 { font-size: 1.3em; margin-top: 1.8em; } h3 { font-size: 1.1em; }
a { color: #1a6b3c; }
img { max-width: 100%; border: 1px solid #ccc; }
table { border-collapse: collapse; margin: 1em 0; } th, td { border: 1px solid #ccc; padding: .35em .6em;
  text-align: left; vertical-align: top; } th { background: #eef4ee; } .right { text-align: right; }
code { font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: .9em; background: #f1f1ee; padding: 0 .25em;
  overflow-wrap: anywhere; }
pre { background: #f1f1ee; padding: .8em; overflow-x: auto; } pre code { padding: 0; }
@media (prefers-color-scheme: dark) {
  body { color: #ddd; background: #1e1f1e; } a { color: #7fc99b; } th { background: #2b342c; }
  th, td, nav, img { border-color: #555; } code, pre { background: #2c2c2a; }
}
"""


def language_of(path: str) -> str:
    """The language of a document by its name."""
    return "zh" if path.endswith(".zh.md") else "en"


def page_of(path: str) -> str:
    """Where the page of a document stands below help/; ``path`` is that below docs/."""
    folder, name = posixpath.split(path)
    name = name.replace(".zh.md", "").replace(".md", "")
    name = "index" if name == "README" else name
    return posixpath.join(language_of(path), folder, f"{name}.html")


def documents() -> Dict[str, str]:
    """Path below docs/ to text of every document that becomes a page."""
    found = {}
    for part in PARTS:
        for path in sorted((DOCS / part).rglob("*.md")):
            found[path.relative_to(DOCS).as_posix()] = path.read_text("utf-8")
    return found


def linked(target: str, path: str, known: Dict[str, str]) -> Optional[str]:
    """The address of a link of a document, from its page; None where it leads to nothing that ships."""
    if target.startswith(("http://", "https://", "#", "mailto:")):
        return target
    target, hash_sign, mark = target.partition("#")
    document = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    here = posixpath.dirname(page_of(path))
    if document in known:
        return posixpath.relpath(page_of(document), here) + hash_sign + mark
    picture = DOCS / document
    if picture.suffix in (".png", ".svg") and picture.is_file() and document.startswith("guide/"):
        return posixpath.relpath(posixpath.join("pictures", posixpath.relpath(document, "guide")), here)
    return None


def whole(path: str, text: str, known: Dict[str, str]) -> str:
    """The HTML page of a document."""
    made, language = page(text, lambda target: linked(target, path, known)), language_of(path)
    words, here = WORDS[language], posixpath.dirname(page_of(path))
    suffix = ".zh.md" if language == "zh" else ".md"
    links = []
    for key, document in (
        ("guide", f"guide/README{suffix}"),
        ("tutorial", f"guide/tutorial{suffix}"),
        ("tools", f"algorithms/README{suffix}"),
    ):
        if document in known:
            links.append(f'<a href="{posixpath.relpath(page_of(document), here)}">{words[key]}</a>')
    twin = path.replace(".zh.md", ".md") if language == "zh" else path.replace(".md", ".zh.md")
    if twin in known:
        links.append(f'<a class="other" href="{posixpath.relpath(page_of(twin), here)}">{words["other"]}</a>')
    style = posixpath.relpath("style.css", here)
    return (
        f'<!DOCTYPE html>\n<html lang="{_HTML[language]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{made.title} – {words["title"]}</title>\n'
        f'<link rel="stylesheet" href="{style}">\n</head>\n<body>\n<nav>{"".join(links)}</nav>\n{made.body}\n'
        "</body>\n</html>\n"
    )


def front(language: str) -> str:
    """help/<language>/index.html leads to the guide."""
    return (
        f'<!DOCTYPE html>\n<html lang="{_HTML[language]}"><head><meta charset="utf-8">'
        f'<title>{WORDS[language]["title"]}</title><meta http-equiv="refresh" content="0; url=guide/index.html"></head>'
        '<body><a href="guide/index.html">EcoRestore</a></body></html>\n'
    )


def pictures() -> list:
    """The pictures of the guide that git keeps, below docs/guide/."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "docs/guide"], cwd=ROOT, capture_output=True, check=True
    )
    names = listed.stdout.decode("utf-8").split("\0")
    return [name[len("docs/guide/") :] for name in names if name.endswith((".png", ".svg"))]


def build(folder: Path) -> int:
    """Write every page; returns how many."""
    shutil.rmtree(folder, ignore_errors=True)
    known = documents()
    for path, text in known.items():
        target = folder / page_of(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(whole(path, text, known), "utf-8")
    for language in WORDS:
        (folder / language / "index.html").write_text(front(language), "utf-8")
    (folder / "style.css").write_text(STYLE, "utf-8")
    for name in pictures():
        target = folder / "pictures" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(DOCS / "guide" / name, target)
    return len(known)


def main() -> int:
    """Write the pages into help/, or into the folder that is named."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "help"
    count = build(folder)
    size = sum(os.path.getsize(path) for path in folder.rglob("*") if path.is_file())
    print(f"{count} pages, {size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
