"""UTF-8 and GBK told from bytes."""

import struct

import pytest
from ecorestore.core.preparation.encoding import dbf_text, declared_by_dbf, decoded, detect, family, garbled

WORDS = [
    "生态修复",
    "密云水库",
    "北京市怀柔区",
    "联通",
    "水源涵养",
    "河北省张家口市",
    "退耕还林",
    "三北防护林",
]


def dbf(names, rows, language=0):
    """A DBF of text columns of 20 bytes, put together by hand."""
    fields = b"".join(name.ljust(11, b"\0") + b"C" + b"\0" * 4 + b"\x14" + b"\0" * 15 for name in names)
    start, length = 32 + len(fields) + 1, 1 + 20 * len(names)
    head = (
        struct.pack("<BBBBIHH", 3, 126, 11, 28, len(rows), start, length)
        + b"\0" * 17
        + bytes([language, 0, 0])
    )
    return (
        head
        + fields
        + b"\r"
        + b"".join(b" " + b"".join(c.ljust(20)[:20] for c in row) for row in rows)
        + b"\x1a"
    )


@pytest.mark.parametrize(
    ("code", "name"), [("utf-8", "utf-8"), ("gbk", "gbk"), ("gb18030", "gbk"), ("big5", "unknown")]
)
def test_chinese_is_told(code, name):
    words = WORDS if code != "big5" else ["臺灣國家公園", "濕地復育區", "綠島鄉", "關渡濕地"]
    found = detect([word.encode(code) for word in words])
    assert found.name == name
    assert name == "unknown" or found.example == "河北省张家口市"


def test_ascii_latin_and_bytes_that_are_valid_in_both():
    assert detect([b"road", b""]).name == "ascii" and detect([]).name == "ascii"
    assert detect(["Straße".encode("latin-1"), "café".encode("latin-1")]).name == "unknown"
    assert "通".encode("gbk").decode("utf-8")  # valid UTF-8 by chance, but no Chinese
    assert detect(["通".encode("gbk")]).name == "gbk"


def test_a_character_cut_off_at_the_end_of_a_field():
    assert detect([word.encode("utf-8")[:-1] for word in WORDS]).name == "utf-8"
    assert detect([word.encode("gbk")[:-1] for word in WORDS]).name == "gbk"
    assert decoded("生态".encode()[:-1], "utf-8") == "生" and decoded(b"\xff\xff abc", "utf-8") == ""


def test_dbf_by_hand():
    content = dbf(
        [b"name", "名称".encode("gbk")], [("密云".encode("gbk"), b"a"), (b"b", "怀柔".encode("gbk"))], 0x4D
    )
    found = dbf_text(content)
    assert (found.language, len(found.names)) == (0x4D, 2) and declared_by_dbf(found.language) == "gbk"
    assert [text.decode("gbk") for text in found.texts] == ["名称", "密云", "怀柔"]
    assert len(dbf_text(content[:-25]).texts) == 2  # the last record is cut off
    with pytest.raises(ValueError, match="short"):
        dbf_text(b"\x03")
    with pytest.raises(ValueError, match="no DBF"):
        dbf_text(b"\0" * 64)


def test_names_of_encodings():
    assert [family(name) for name in ("CP936", "GB18030", "UTF-8", "ISO-8859-1", "System")] == [
        "gbk", "gbk", "utf-8", "latin", "system",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "right", "name"),
    [("latin-1", "gbk", "gbk"), ("latin-1", "utf-8", "utf-8"), ("gb18030", "utf-8", "utf-8")],
)
def test_garbled_text_is_read_again(wrong, right, name):
    words = WORDS[:3] if wrong != "gb18030" else ["密云水库", "水源涵养"]  # not all can be read wrongly so
    found = garbled([word.encode(right).decode(wrong) for word in words])
    assert found.name == name and found.example in WORDS


def test_good_text_is_not_garbled():
    assert garbled(WORDS).name == "ascii" and garbled(["Straße", "café", "Ærø"]).name == "ascii"
    assert garbled([]).name == "ascii" and garbled(["road"]).name == "ascii"
