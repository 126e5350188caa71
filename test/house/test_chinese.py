"""In a QGIS with locale zh_CN, every tool, group, parameter, help and legend is Chinese."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

CHINESE = re.compile(r"[\u4e00-\u9fff]")
#: Three English words in a row: a sentence that was not translated. References keep their titles.
ENGLISH = re.compile(r"(?<![\w.-])[A-Za-z]{3,} [a-z]{2,} [a-z]{3,}(?![\w-])")
PRODUCTS = re.compile(
    "GlobeLand30|ESA WorldCover|Dynamic World|CNLUCC|EcoRestore|Yang & Huang|Earth System Science Data"
)


@pytest.fixture(scope="module")
def session():
    script = Path(__file__).with_name("chinese_session.py")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, str(script)], env=environment, capture_output=True, timeout=120)
    output = done.stdout.decode("utf-8")
    assert "JSON" in output, done.stderr.decode("utf-8")[-2000:]
    return json.loads(output.split("JSON", 1)[1])


def test_the_session_speaks_chinese(session):
    assert session["locale"].startswith("zh")
    assert len(session["texts"]) > 500


def test_every_text_is_chinese(session):
    """Figures and names of products need no translation."""
    words = {key: PRODUCTS.sub("", text) for key, text in session["texts"].items()}
    plain = {
        key: text for key, text in words.items() if re.search("[a-z]{2}", text) and not CHINESE.search(text)
    }
    assert plain == {}


def test_no_english_sentence_is_left(session):
    left = {k: ENGLISH.search(re.sub(r"<[^>]*>", " ", t)).group() for k, t in session["texts"].items()
            if ENGLISH.search(re.sub(r"<[^>]*>", " ", t))}  # fmt: skip
    assert left == {}


def test_what_stands_for_a_tool_at_the_start_speaks_as_the_tool(session):
    texts = session["texts"]
    assert session["shown"]
    for tool, (name, group, description, page) in session["shown"].items():
        there = (texts[f"{tool} name"], texts[f"{tool} group"], texts[f"{tool} description"])
        assert (name, group, description) == there
        assert "/zh/" in page or page.endswith(".zh.md")
