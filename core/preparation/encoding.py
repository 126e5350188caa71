"""In which encoding the text of a shapefile is, inferred from its bytes."""

import struct
from typing import List, NamedTuple, Sequence

#: What the names of encodings in .cpg files and in QGIS stand for.
_FAMILIES = {
    "utf-8": ("utf-8", "utf8", "65001", "cp65001"),
    "gbk": ("gbk", "gb2312", "gb18030", "cp936", "936", "windows-936", "euc-cn", "ansi 936"),
    "latin": ("iso-8859-1", "iso8859-1", "8859-1", "88591", "latin1", "latin-1", "windows-1252", "cp1252", "1252"),
}  # fmt: skip
#: Language ids in the header of a DBF that stand for GBK (there is none for UTF-8).
_GBK_IDS = (0x4D, 0x7A)
_MOST_FAULTY = 0.02
_COMMON, _SHOWN = 0.5, 30
#: What Python says of a character that misses its last bytes.
_CUT_OFF = ("unexpected end of data", "incomplete multibyte sequence")


class DbfText(NamedTuple):
    """What a DBF says and holds: language id, raw field names and raw texts that are not ASCII."""

    language: int
    names: List[bytes]
    texts: List[bytes]


class Detection(NamedTuple):
    """``ascii``, ``utf-8``, ``gbk`` or ``unknown``, and a text that shows it, decoded."""

    name: str
    example: str


def family(name: str) -> str:
    """``utf-8``, ``gbk``, ``latin`` or the name itself in lower case."""
    plain = name.strip().lower()
    return next((key for key, names in _FAMILIES.items() if plain in names), plain)


def declared_by_dbf(language: int) -> str:
    """The encoding that the language id of a DBF declares; empty where it says nothing about Chinese."""
    return "gbk" if language in _GBK_IDS else ""


def dbf_text(content: bytes, most: int = 2000) -> DbfText:
    """Read the header and the first records of a DBF.

    Source: dBASE III file structure: records from the byte at 8, record length at 10, language id at 29,
    field descriptors of 32 bytes from 32 on (name 11 bytes, type 1, length at 16) until 0x0D.

    Args:
        content: the beginning of the file; a record that is cut off is left out.
        most: texts to collect.

    Raises:
        ValueError: too short, or no DBF.
    """
    if len(content) < 33:
        raise ValueError("too short for a DBF")
    start, length = struct.unpack_from("<HH", content, 8)
    names, columns, offset, at = [], [], 1, 32
    while at + 32 <= min(start, len(content)) and content[at] != 0x0D:
        width = content[at + 16]
        names.append(content[at : at + 11].split(b"\0")[0])
        if content[at + 11 : at + 12] == b"C":
            columns.append((offset, offset + width))
        offset, at = offset + width, at + 32
    if length < offset or not names:
        raise ValueError("no DBF")
    texts = [name for name in names if not name.isascii()]
    for record in range(start, len(content) - length + 1, length):
        for first, last in columns:
            text = content[record + first : record + last].strip(b" \0")
            if text and not text.isascii():
                texts.append(text)
        if len(texts) >= most:
            break
    return DbfText(content[29], names, texts)


def detect(texts: Sequence[bytes]) -> Detection:
    """Tell UTF-8 from GBK.

    Chinese in GBK is hardly ever valid UTF-8. Bytes that are valid in both count as UTF-8 where that
    gives Chinese characters. GBK must mostly give the 3755 common characters of GB 2312 level 1, else the
    encoding is unknown (Big5, Latin 1 …). A character cut off at the end of a field is no fault.

    Args:
        texts: raw texts; those of ASCII alone do not count.
    """
    telling = [text for text in texts if not text.isascii()]
    if not telling:
        return Detection("ascii", "")
    allowed = _MOST_FAULTY * len(telling)
    as_utf8 = [decoded(text, "utf-8") for text in telling]
    as_gbk = [decoded(text, "gb18030") for text in telling]
    good_utf8 = sum(text == "" for text in as_utf8) <= allowed
    good_gbk = sum(text == "" for text in as_gbk) <= allowed and _common_share(telling) >= _COMMON
    if good_utf8 and (any(map(_chinese, as_utf8)) or not good_gbk):
        return Detection("utf-8", _example(as_utf8))
    if good_gbk:
        return Detection("gbk", _example(as_gbk))
    return Detection("unknown", "")


def decoded(text: bytes, encoding: str) -> str:
    """The text, without a character cut off at its end; empty where it is not in this encoding."""
    try:
        return text.decode(encoding)
    except UnicodeDecodeError as error:
        return text[: error.start].decode(encoding) if error.reason in _CUT_OFF else ""


def _chinese(text: str) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in text)


def _example(texts: Sequence[str]) -> str:
    """The longest text with Chinese in it, else the longest."""
    return max(texts, key=lambda text: (_chinese(text), len(text)), default="")[:_SHOWN]


def _common_share(texts: Sequence[bytes]) -> float:
    """Share of the two-byte characters that are common ones: lead byte B0 to D7, second byte from A1."""
    common = pairs = 0
    for text in texts:
        at = 0
        while at < len(text) - 1:
            if text[at] < 0x80:
                at += 1
                continue
            pairs += 1
            common += 0xB0 <= text[at] <= 0xD7 and text[at + 1] >= 0xA1
            at += 2
    return common / pairs if pairs else 0.0


#: Wrong encoding a text was read in, and the one it is in: how Chinese text is usually garbled.
_MISREAD = (
    ("latin-1", "gbk"),
    ("cp1252", "gbk"),
    ("latin-1", "utf-8"),
    ("cp1252", "utf-8"),
    ("gb18030", "utf-8"),
)


def garbled(texts: Sequence[str]) -> Detection:
    """Whether texts were read in a wrong encoding, found by reading them again in the right one.

    Args:
        texts: as QGIS shows them; those of ASCII alone do not count.

    Returns:
        The encoding they are in, and one of them as it should read; ``ascii`` where they seem right.
    """
    telling = [text for text in texts if not text.isascii()]
    for wrong, right in _MISREAD:
        raw = [_encoded(text, wrong) for text in telling]
        known = [text for text in raw if text]
        if not telling or len(known) < (1 - _MOST_FAULTY) * len(telling) or sum(map(len, known)) < 6:
            continue
        found = detect(known)
        if found.name == right and _chinese(found.example):
            return found
    return Detection("ascii", "")


def _encoded(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return b""
