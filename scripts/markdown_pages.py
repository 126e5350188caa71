"""Markdown as the documents of this project write it, turned into HTML. Knows no files and no links' targets.

Headings, paragraphs, lists (nested by indent), tables, code blocks, pictures, links, bold, italic, code. Everything
else is text; HTML comments are left out.
"""

import html
import re
from typing import Callable, List, NamedTuple, Tuple

#: Gives the address of a link or picture; None where there is no such page, so that only its text stays.
Address = Callable[[str], "str | None"]

_ITEM = re.compile(r"( *)([-*]|\d+\.) +(.*)")
_INLINE = re.compile(
    r"(?P<code>`+)(?P<coded>.+?)(?P=code)"
    r"|(?P<picture>!)?\[(?P<label>(?:[^\[\]]|\[[^\[\]]*\])*)\]\((?P<target>[^()\s]+)\)"
    r"|<(?P<bare>https?://[^>\s]+)>"
    r"|\*\*(?P<bold>(?!\s)(?:(?!\*\*).)+(?<!\s))\*\*"
    r"|(?<![\w*])\*(?P<italic>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])"
    r"|\\(?P<escaped>[\\`*_{}\[\]()#+.!|<>-])"
)
_WIDE = re.compile(r"[　-〿㐀-鿿！-￠]")


class Page(NamedTuple):
    """``title``: the first heading without marks. ``body``: HTML of everything."""

    title: str
    body: str


def page(text: str, address: Address) -> Page:
    """A document."""
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    lines = text.replace("\r\n", "\n").split("\n")
    first = next((line[2:] for line in lines if line.startswith("# ")), "")
    title = html.unescape(re.sub(r"<[^>]+>", "", inline(first, lambda target: None)))
    return Page(title.strip(), "\n".join(_blocks(lines, address)))


def inline(text: str, address: Address) -> str:
    """The marks within a line."""
    parts, at = [], 0
    for found in _INLINE.finditer(text):
        parts.append(html.escape(text[at : found.start()], quote=False))
        parts.append(_mark(found, address))
        at = found.end()
    return "".join([*parts, html.escape(text[at:], quote=False)])


def _mark(found: "re.Match[str]", address: Address) -> str:
    if found["coded"] is not None:
        return f"<code>{html.escape(found['coded'].strip(), quote=False)}</code>"
    if found["escaped"] is not None:
        return html.escape(found["escaped"], quote=False)
    if found["bold"] is not None:
        return f"<strong>{inline(found['bold'], address)}</strong>"
    if found["italic"] is not None:
        return f"<em>{inline(found['italic'], address)}</em>"
    if found["bare"] is not None:
        target = html.escape(found["bare"])
        return f'<a href="{target}">{target}</a>'
    target, label = address(found["target"]), found["label"]
    if found["picture"]:
        return f'<img src="{html.escape(target or "")}" alt="{html.escape(label)}">'
    if target is None:
        return inline(label, address)
    return f'<a href="{html.escape(target)}">{inline(label, address)}</a>'


def _blocks(lines: List[str], address: Address) -> List[str]:
    """HTML of lines, block after block."""
    found, at = [], 0
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            at += 1
        elif line.lstrip().startswith("```"):
            block, at = _code(lines, at)
            found.append(block)
        elif line.startswith("    "):
            block, at = _indented(lines, at)
            found.append(block)
        elif re.match(r"#{1,6} ", line):
            level = len(line) - len(line.lstrip("#"))
            text = line[level:].strip()
            found.append(f'<h{level} id="{anchor(text)}">{inline(text, address)}</h{level}>')
            at += 1
        elif line.startswith("|") and at + 1 < len(lines) and re.fullmatch(r"[|:\- ]+", lines[at + 1]):
            block, at = _table(lines, at, address)
            found.append(block)
        elif _ITEM.match(line):
            block, at = _list(lines, at, address)
            found.append(block)
        else:
            block, at = _paragraph(lines, at, address)
            found.append(block)
    return found


def anchor(text: str) -> str:
    """The name by which a heading is linked to, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")


def _code(lines: List[str], at: int) -> Tuple[str, int]:
    end = at + 1
    while end < len(lines) and not lines[end].lstrip().startswith("```"):
        end += 1
    text = html.escape("\n".join(lines[at + 1 : end]), quote=False)
    return f"<pre><code>{text}</code></pre>", end + 1


def _indented(lines: List[str], at: int) -> Tuple[str, int]:
    end = at
    while end < len(lines) and lines[end].startswith("    "):
        end += 1
    text = html.escape("\n".join(line[4:] for line in lines[at:end]), quote=False)
    return f"<pre><code>{text}</code></pre>", end


def _paragraph(lines: List[str], at: int, address: Address) -> Tuple[str, int]:
    end = at + 1
    while end < len(lines) and lines[end].strip() and not _begins(lines[end]):
        end += 1
    return f"<p>{inline(joined(lines[at:end]), address)}</p>", end


def _begins(line: str) -> bool:
    """Whether a line begins another block than a paragraph."""
    return bool(re.match(r"#{1,6} |\||```", line) or _ITEM.match(line))


def joined(lines: List[str]) -> str:
    """Lines of one paragraph; between Chinese characters there is no blank."""
    text = lines[0].strip()
    for line in lines[1:]:
        line = line.strip()
        wide = text and line and _WIDE.match(text[-1]) and _WIDE.match(line[0])
        text += line if wide else f" {line}"
    return text


def _cells(line: str) -> List[str]:
    """The cells of a row; a bar within code or behind a backslash is none."""
    cells, code = [""], False
    for part in re.findall(r"\\.|`|\||[^\\`|]+|\\", line.strip().strip("|") if line.strip() != "|" else ""):
        code ^= part == "`"
        if part == "|" and not code:
            cells.append("")
        else:
            cells[-1] += "|" if part == "\\|" else part
    return [cell.strip() for cell in cells]


def _table(lines: List[str], at: int, address: Address) -> Tuple[str, int]:
    sides = []
    for mark in _cells(lines[at + 1]):
        sides.append(' class="right"' if mark.endswith(":") and not mark.startswith(":") else "")
    rows, end = [], at
    while end < len(lines) and lines[end].startswith("|"):
        if end != at + 1:
            tag = "th" if end == at else "td"
            cells = _cells(lines[end])
            rows.append(
                "".join(f"<{tag}{side}>{inline(cell, address)}</{tag}>" for cell, side in zip(cells, sides))
            )
        end += 1
    head, *others = (f"<tr>{row}</tr>" for row in rows)
    body = "\n".join(others)
    return f"<table>\n<thead>{head}</thead>\n<tbody>\n{body}\n</tbody>\n</table>", end


def _list(lines: List[str], at: int, address: Address) -> Tuple[str, int]:
    """One list with what is indented under its items."""
    indent, mark = _marked(lines[at])
    tag = "ul" if mark in "-*" else "ol"
    start = "" if tag == "ul" or mark == "1." else f' start="{mark[:-1]}"'
    items = []
    while at < len(lines):
        found = _ITEM.match(lines[at])
        if not found or len(found[1]) != indent or (found[2] in "-*") != (tag == "ul"):
            break
        width = len(found[0]) - len(found[3])
        inner, at = [found[3]], at + 1
        while at < len(lines) and _belongs(lines, at, indent):
            inner.append(lines[at][width:] if not lines[at][:width].strip() else lines[at].strip())
            at += 1
        items.append(f"<li>{_item(inner, address)}</li>")
        while (
            at < len(lines) and not lines[at].strip() and at + 1 < len(lines) and _ITEM.match(lines[at + 1])
        ):
            at += 1
    body = "\n".join(items)
    return f"<{tag}{start}>\n{body}\n</{tag}>", at


def _marked(line: str) -> Tuple[int, str]:
    found = _ITEM.match(line)
    return (len(found[1]), found[2]) if found else (0, "")


def _belongs(lines: List[str], at: int, indent: int) -> bool:
    """Whether a line goes on with the item above it."""
    line = lines[at]
    if not line.strip():
        return (
            at + 1 < len(lines)
            and lines[at + 1].startswith(" " * (indent + 2))
            and bool(lines[at + 1].strip())
        )
    if line.startswith(" " * (indent + 2)):
        return True
    return not _begins(line) and bool(lines[at - 1].strip())


def _item(lines: List[str], address: Address) -> str:
    blocks = _blocks(lines, address)
    first = re.fullmatch(r"<p>(.*)</p>", blocks[0], re.DOTALL) if blocks else None
    if first and not any(block.startswith("<p>") for block in blocks[1:]):
        blocks[0] = first[1]
    return "\n".join(blocks)
