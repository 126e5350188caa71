"""The pages of help: Markdown as HTML, every link and picture there, nothing fetched from the network."""

import re
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "scripts"))

import build_help  # noqa: E402
from markdown_pages import anchor, inline, joined, page  # noqa: E402


def body(text):
    return page(text, lambda target: target).body


@pytest.mark.parametrize(
    "text, expected",
    [
        ("a < b & c", "a &lt; b &amp; c"),
        ("**水**：量，**土**", "<strong>水</strong>：量，<strong>土</strong>"),
        ("w*x and p*ᵢⱼ, 2 * 3 * 4", "w*x and p*ᵢⱼ, 2 * 3 * 4"),
        ("an *important* word", "an <em>important</em> word"),
        ("`a|b <c>` and ``x`` y", "<code>a|b &lt;c&gt;</code> and <code>x</code> y"),
        ("[a **b**](c.html)", '<a href="c.html">a <strong>b</strong></a>'),
        ("![map](m.png)", '<img src="m.png" alt="map">'),
        (r"2\*3 \| 4", "2*3 | 4"),
        ("<https://a.org/?b=1&c=2>", '<a href="https://a.org/?b=1&amp;c=2">https://a.org/?b=1&amp;c=2</a>'),
        ("snake_case_name", "snake_case_name"),
    ],
)
def test_marks_within_a_line(text, expected):
    assert inline(text, lambda target: target) == expected


def test_a_link_to_what_does_not_ship_keeps_its_text():
    assert inline("see [why](../decisions/1.md).", lambda target: None) == "see why."


def test_chinese_lines_are_joined_without_a_blank():
    assert joined(["规划网格，", "功能评价"]) == "规划网格，功能评价"
    assert joined(["one", "two"]) == "one two"


def test_lists_with_what_belongs_to_them():
    text = "1. first\n   goes on\n2. second\n   - inner\n   - more\n\n3. third\n\nafter"
    assert body(text).replace("\n", "") == (
        "<ol><li>first goes on</li><li>second<ul><li>inner</li><li>more</li></ul></li><li>third</li></ol><p>after</p>"
    )


def test_tables_and_code():
    text = "| a | b |\n|---|--:|\n| `x|y` | 1 \\| 2 |\n\n```\n<p> **no**\n```\n\n    kept *as* is"
    assert body(text).replace("\n", "") == (
        '<table><thead><tr><th>a</th><th class="right">b</th></tr></thead><tbody><tr><td><code>x|y</code></td>'
        '<td class="right">1 | 2</td></tr></tbody></table><pre><code>&lt;p&gt; **no**</code></pre>'
        "<pre><code>kept *as* is</code></pre>"
    )


def test_headings_have_names_and_comments_are_gone():
    made = page("# One `two`\n<!-- made -->\n## 三、出图", lambda target: target)
    assert made.title == "One two"
    assert made.body == '<h1 id="one-two">One <code>two</code></h1>\n<h2 id="三出图">三、出图</h2>'
    assert anchor("2. Five models") == "2-five-models"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("帮助 页面") / "help"
    build_help.build(folder)
    return folder


def test_every_document_has_its_page_in_both_languages(built):
    for path in build_help.documents():
        assert (built / build_help.page_of(path)).exists(), path
    tools = {
        language: {page.relative_to(built / language) for page in (built / language).rglob("*.html")}
        for language in ("en", "zh")
    }
    assert tools["en"] == tools["zh"]


def test_every_link_and_picture_is_there(built):
    wrong, links = [], 0
    for path in built.rglob("*.html"):
        text = path.read_text("utf-8")
        for target in re.findall(r'(?:href|src)="([^"#]*)', text):
            if target.startswith(("http://", "https://")):
                assert f'src="{target}' not in text, f"{path.name} fetches {target}"
                continue
            links += 1
            if target and not (path.parent / unquote(target)).exists():
                wrong.append((str(path.relative_to(built)), target))
    assert links > 500
    assert wrong == []


def test_no_mark_is_left_in_the_pages(built):
    for path in built.rglob("*.html"):
        text = re.sub(r"<(code|pre)>.*?</\1>", "", path.read_text("utf-8"), flags=re.DOTALL)
        text = re.sub(r"<[^>]+>", " ", text)
        assert not re.search(r"\]\(|\*\*|\|---|^#+ |```", text, re.MULTILINE), path.name
        assert 'src=""' not in path.read_text("utf-8"), path.name
