"""Decoding: which encoding a text shows itself to be in, and what is refused."""

import random
from pathlib import Path

import pytest

from zwgk.errors import ConfigurationError, SourceUnreadableError
from zwgk.read.encoding import ENCODINGS, Decoded, decode
from zwgk.read.legibility import common_share, reads_as_chinese, reads_as_little_else

SEEDS = sorted((Path(__file__).parents[2] / "data" / "seeds").glob("*.txt"))
OPENING = "一、深入推进政务公开\n（一）加强重点领域信息公开。"
WITHOUT_MARK = ["utf-8", "gb18030", "utf-16-le", "utf-16-be"]


def refused(raw: bytes, forced: str | None = None) -> str:
    """Give the line in which `raw` is refused."""
    with pytest.raises(SourceUnreadableError) as caught:
        decode(raw, forced, "乡镇要点.txt")
    return str(caught.value)


def misread(text: str) -> str:
    """Read the UTF-8 of `text` as GB18030, two characters at a time, as far as that goes."""
    pairs = (text[start : start + 2].encode() for start in range(0, len(text), 2))
    return "".join(pair.decode("gb18030", "ignore") for pair in pairs)


def with_broken_bytes(raw: bytes, seed: int) -> bytes:
    """Put 0xFF, which is valid in no encoding of characters, in three places."""
    broken = bytearray(raw)
    for place in random.Random(seed).sample(range(len(raw)), 3):  # noqa: S311 (no secret)
        broken[place] = 0xFF
    return bytes(broken)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize("encoding", WITHOUT_MARK)
def test_a_seed_is_the_same_text_in_every_encoding(seed: Path, encoding: str) -> None:
    text = seed.read_bytes().decode()

    assert decode(text.encode(encoding)) == Decoded(text, encoding)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize(
    ("mark", "encoding", "recorded"),
    [
        (b"\xef\xbb\xbf", "utf-8", "utf-8-sig"),
        (b"\xff\xfe", "utf-16-le", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be", "utf-16-be"),
        (b"\x84\x31\x95\x33", "gb18030", "gb18030"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(
    seed: Path, mark: bytes, encoding: str, recorded: str
) -> None:
    text = seed.read_bytes().decode()

    assert decode(mark + text.encode(encoding)) == Decoded(text, recorded)


@pytest.mark.parametrize("encoding", WITHOUT_MARK)
@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", ""])
def test_line_ends_stay_as_they_are(encoding: str, end: str) -> None:
    text = f"一、推进公开{end}（一）加强监督{end}"

    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    "text",
    [
        "推进政务公开工作",
        "印发工作要点的通知",
        "１．加强解读。",
        "2022年工作要点",
        "联通联通联通联通",
    ],
)
@pytest.mark.parametrize("encoding", WITHOUT_MARK)
def test_a_line_of_eight_characters_is_enough(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == Decoded(text, encoding)


def test_utf_16_that_is_also_plain_ascii_is_utf_16() -> None:
    raw = "中中中中中中中中".encode("utf-16-le")

    assert raw == b"-N" * 8
    assert decode(raw) == Decoded("中中中中中中中中", "utf-16-le")


@pytest.mark.parametrize(
    "text",
    ["plain text", "Bush hid the facts", "Müller und Söhne führen Bücher", "Привет мир", "1.2", ""],
)
def test_utf_8_without_chinese_stays_utf_8(text: str) -> None:
    assert decode(text.encode()) == Decoded(text, "utf-8")


def test_utf_16_that_reads_as_well_with_its_bytes_swapped_is_refused() -> None:
    assert refused("体协体协体协体协".encode("utf-16-le")) == (
        "乡镇要点.txt：按 utf-16-le 或 utf-16-be 都读得通；请用 --encoding 指定编码"
    )


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize("encoding", WITHOUT_MARK)
def test_a_file_cut_at_any_of_its_last_bytes_is_refused_or_whole_up_to_there(
    seed: Path, encoding: str
) -> None:
    text = seed.read_bytes().decode()
    raw = text.encode(encoding)
    for missing in range(1, 13):
        cut = raw[:-missing]
        try:
            expected = cut.decode(encoding)
        except UnicodeDecodeError:
            assert "文件末尾缺了半个字" in refused(cut)
        else:
            assert decode(cut) == Decoded(expected, encoding)


def test_a_cut_file_is_told_by_line_and_byte() -> None:
    assert refused(OPENING.encode()[:-1]) == (
        "乡镇要点.txt：第 2 行第 71 字节处不是 utf-8，文件末尾缺了半个字；"
        "请重新取得原文件，或用 --encoding 指定编码"
    )


def test_a_cut_file_with_a_byte_order_mark_is_told_by_line_and_byte() -> None:
    assert refused(OPENING.encode("utf-16")[:-1]) == (
        "乡镇要点.txt：第 2 行第 51 字节处不是 utf-16-le，文件末尾缺了半个字；"
        "请重新取得原文件，或用 --encoding 指定别的编码"
    )


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize("attempt", range(5))
def test_utf_8_with_three_broken_bytes_is_refused_where_it_breaks(seed: Path, attempt: int) -> None:
    raw = with_broken_bytes(seed.read_bytes(), attempt)
    with pytest.raises(UnicodeDecodeError) as broken:
        raw.decode()
    line = raw[: broken.value.start].count(b"\n") + 1

    assert f"第 {line} 行第 {broken.value.start + 1} 字节处不是 utf-8；" in refused(raw)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize("attempt", range(5))
def test_gb18030_with_three_broken_bytes_is_refused_as_gb18030(seed: Path, attempt: int) -> None:
    raw = with_broken_bytes(seed.read_bytes().decode().encode("gb18030"), attempt)

    assert "字节处不是 gb18030" in refused(raw)


def test_utf_8_broken_at_its_very_first_byte_is_refused() -> None:
    assert refused(OPENING.encode()[1:]) == (
        "乡镇要点.txt：认不出编码"
        "（第 1 行第 1 字节处不是 utf-8，也读不成 gb18030 或 utf-16 的中文）；"
        "请重新取得原文件，或用 --encoding 指定编码"
    )


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_utf_8_missing_its_first_bytes_is_never_read_as_something_else(seed: Path) -> None:
    raw = seed.read_bytes().lstrip(b"\xef\xbb\xbf \r\n\xc2\xa0\xe3\x80")
    for missing in (1, 2, 4, 5):
        try:
            decoded = decode(raw[missing:])
        except SourceUnreadableError:
            continue
        assert decoded.encoding == "utf-8"


@pytest.mark.parametrize(
    ("tail", "why"),
    [
        ("（一）公开方案" * 40, "第 101 行第 4915 字节处不是 gb18030"),
        ("推进公开方案" * 40, "认不出编码（第 1 行第 3 字节处不是 utf-8"),  # valid, and nonsense
    ],
)
def test_two_encodings_in_one_file_are_refused(tail: str, why: str) -> None:
    assert why in refused((OPENING * 100).encode("gb18030") + tail.encode())


def test_big5_is_read_on_request_alone() -> None:
    raw = "一、推進政務公開工作，加強監督檢查。".encode("big5")

    assert "认不出编码" in refused(raw)
    assert decode(raw, "big5").text == "一、推進政務公開工作，加強監督檢查。"


@pytest.mark.parametrize(
    ("forced", "written", "recorded"),
    [
        ("utf-8", "utf-8", "utf-8"),
        ("utf-8", "utf-8-sig", "utf-8-sig"),
        ("utf-8-sig", "utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16-le", "utf-16-le"),
        ("utf-16", "utf-16-be", "utf-16-be"),
        ("utf-16-le", "utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be", "utf-16-be"),
        ("gb18030", "gb18030", "gb18030"),
        ("gbk", "gb18030", "gbk"),
        ("gb2312", "gb18030", "gb2312"),
        ("GB18030", "gb18030", "gb18030"),
        ("utf8", "utf-8", "utf-8"),
        ("UTF_16_LE", "utf-16-le", "utf-16-le"),
    ],
)
def test_a_forced_encoding_is_obeyed(forced: str, written: str, recorded: str) -> None:
    assert decode(OPENING.encode(written), forced) == Decoded(OPENING, recorded)


@pytest.mark.parametrize(
    ("mark", "encoding"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")]
)
def test_forced_utf_16_goes_by_its_byte_order_mark(mark: bytes, encoding: str) -> None:
    assert decode(mark + OPENING.encode(encoding), "utf-16") == Decoded(OPENING, encoding)


def test_forced_utf_16_of_a_foreign_text_is_little_endian() -> None:
    assert decode("Привет".encode("utf-16-le"), "utf-16") == Decoded("Привет", "utf-16-le")


def test_every_encoding_that_may_be_named_is_known_to_python() -> None:
    assert [encoding for encoding in ENCODINGS if b"".decode(encoding) != ""] == []


def test_an_unknown_encoding_is_an_error_of_the_command_line_and_suggests_one() -> None:
    with pytest.raises(ConfigurationError) as caught:
        decode(b"", "gb18300")

    assert str(caught.value) == (
        "--encoding：没有 gb18300 这种编码（是不是 gb18030？）；可用的有 "
        "utf-8、utf-8-sig、utf-16、utf-16-le、utf-16-be、gb18030、gbk、gb2312、big5"
    )


def test_an_encoding_of_python_that_is_no_encoding_of_text_is_unknown() -> None:
    with pytest.raises(ConfigurationError, match="没有 rot13 这种编码；可用的有"):
        decode(b"abc", "rot13")


def test_a_forced_encoding_that_the_bytes_are_not_in_names_the_byte() -> None:
    assert refused(OPENING.encode("gb18030"), "utf-8") == (
        "乡镇要点.txt：第 1 行第 3 字节处不是 utf-8；请重新取得原文件，或用 --encoding 指定别的编码"
    )


def test_a_forced_encoding_that_makes_nonsense_of_what_reads_well_is_refused() -> None:
    raw = "关于推进政务公开工作".encode()

    assert raw.decode("gb18030").startswith("鍏充簬")
    assert refused(raw, "gb18030") == (
        "乡镇要点.txt：按 gb18030 读不成中文，看来是 utf-8；请去掉 --encoding"
    )


def test_a_forced_encoding_is_obeyed_where_nothing_else_reads_better() -> None:
    rare = "婺濮鄞鄱郫邛岷嵊" * 3

    assert decode(rare.encode("gb18030"), "gb18030").text == rare


@pytest.mark.parametrize(
    "raw",
    [
        b"\x7fELF\x02\x01\x01" + bytes(9),
        "一、推进政务\0公开".encode(),
        b"\x01\x02\x03\x04" * 500,
        "丁丁丁丁".encode("utf-16-le"),  # found by the wide profile: \x01N\x01N to UTF-8
        ("一、推进政务公开" * 200 + "\x1b" * 9).encode(),
        OPENING.encode("utf-32-le"),
        OPENING.encode("utf-32"),
    ],
)
def test_bytes_with_nul_or_many_control_characters_are_no_text(raw: bytes) -> None:
    assert "不是文本" in refused(raw)


def test_a_stray_control_character_is_let_through() -> None:
    text = OPENING + "\x1b[2J\x0c\x1a"

    assert decode(text.encode()).text == text


@pytest.mark.parametrize("length", [1, 2, 3, 100, 5000])
def test_random_bytes_are_refused_or_text(length: int) -> None:
    for seed in range(20):
        raw = random.Random(seed).randbytes(length)  # noqa: S311 (no secret)
        try:
            decoded = decode(raw)
        except SourceUnreadableError:
            continue
        assert decoded.text.encode(decoded.encoding).removeprefix(b"\xef\xbb\xbf") in raw


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_a_seed_reads_as_chinese_and_misread_does_not(seed: Path) -> None:
    text = seed.read_bytes().decode()

    assert reads_as_chinese(text)
    assert not reads_as_chinese(misread(text))
    assert common_share(misread(text)) < 0.25
    assert common_share(text) > 0.95


def test_a_misread_stretch_in_a_long_text_is_noticed() -> None:
    stretch = ("推进政务公开" * 60).encode().decode("gb18030")

    assert reads_as_chinese("加强政策解读。" * 2000)
    assert not reads_as_chinese("加强政策解读。" * 1000 + stretch + "加强政策解读。" * 1000)


def test_a_text_of_signs_alone_does_not_read_as_chinese() -> None:
    assert not reads_as_chinese("————（1）……２０２２")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("推进政务公开工作", True),
        ("推进政务公开工", False),
        ("M眉ller f眉hrt B眉cher 眉眉眉眉眉", False),
    ],
)
def test_little_else_takes_eight_characters_and_few_latin_letters(text: str, answer: bool) -> None:  # noqa: FBT001
    assert reads_as_little_else(text) is answer
