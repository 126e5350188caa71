"""The HTML of a tool's help as paragraphs: bold, sub- and superscript stay, all other markup goes."""

from html.parser import HTMLParser
from typing import List

from ...core.cartography.document import ABOVE, BELOW, BOLD, PLAIN, Block, Bullets, Paragraph, Run

_STYLES = {"b": BOLD, "strong": BOLD, "sub": BELOW, "sup": ABOVE}
_BREAKS = {"p", "div", "h1", "h2", "h3", "h4", "tr", "table", "ul", "ol"}


class _Reader(HTMLParser):
    """Collects runs of letters; ends a paragraph where the markup does."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: List[Block] = []
        self._points: List[tuple] = []
        self._runs: List[Run] = []
        self._styles: List[str] = []
        self._in_point = False

    def handle_starttag(self, tag, attrs):
        if tag in _STYLES:
            self._styles.append(_STYLES[tag])
        elif tag == "br":
            self._runs.append(Run("\n"))
        elif tag == "td" and self._runs:
            self._runs.append(Run(" "))
        elif tag == "li":
            self._end()
            self._in_point = True
        elif tag in _BREAKS:
            self._end()

    def handle_endtag(self, tag):
        if tag in _STYLES and self._styles:
            self._styles.pop()
        elif tag == "li":
            self._end()
            self._in_point = False
        elif tag in _BREAKS:
            self._end()
        if tag in ("ul", "ol"):
            self._end_list()

    def handle_data(self, data):
        words = " ".join(data.split())
        if not words:
            words = " " if self._runs and data else ""
        else:
            words = (
                (" " if data[:1].isspace() and self._runs else "")
                + words
                + (" " if data[-1:].isspace() else "")
            )
        if words:
            self._runs.append(Run(words, self._styles[-1] if self._styles else PLAIN))

    def _end(self) -> None:
        runs = tuple(self._runs)
        self._runs = []
        if not "".join(run.text for run in runs).strip():
            return
        if self._in_point:
            self._points.append(runs)
        else:
            self._end_list()
            self.blocks.append(Paragraph(runs))

    def _end_list(self) -> None:
        if self._points:
            self.blocks.append(Bullets(tuple(self._points)))
            self._points = []

    def close(self) -> None:
        super().close()
        self._end()
        self._end_list()


def paragraphs(html: str) -> List[Block]:
    """The text of some HTML as blocks of a report."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.blocks


def plain(html: str) -> str:
    """The text of some HTML in one line."""
    runs: List[str] = []
    for block in paragraphs(html):
        parts = [block.runs] if isinstance(block, Paragraph) else getattr(block, "items", ())
        runs += ["".join(run.text for run in part) for part in parts]
    return " ".join(" ".join(runs).split())
