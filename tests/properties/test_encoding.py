"""What holds of decoding for any text and any bytes."""

from hypothesis import assume, given
from hypothesis import strategies as st

from zwgk.errors import SourceUnreadableError, ZwgkError
from zwgk.read.encoding import ENCODINGS, decode

_LEVEL_1 = bytes(
    byte for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFF) for byte in (row, cell)
).decode("gb2312")
common = st.sampled_from(_LEVEL_1)
lines = st.text(common | st.sampled_from("，、；：（）《》“”1234567890"), min_size=8, max_size=60)
documents = st.lists(
    lines.filter(lambda line: sum(map(_LEVEL_1.count, line)) >= 8), min_size=1
).map(lambda several: "。\n".join(several) + "。\n")
bare = st.text(common, min_size=8)
WITHOUT_MARK = st.sampled_from(["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
WITH_MARK = st.sampled_from(["utf-8-sig", "utf-16"])


@given(documents, WITHOUT_MARK | WITH_MARK)
def test_a_document_in_common_characters_is_read_back_whatever_its_encoding(
    text: str, encoding: str
) -> None:
    assert decode(text.encode(encoding)).text == text


@given(bare, st.sampled_from(["utf-8", "gb18030", "utf-8-sig", "utf-16"]))
def test_eight_common_characters_are_enough(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@given(bare, st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_bare_characters_in_utf_16_are_read_back_or_refused(text: str, encoding: str) -> None:
    # 体协 is 协体 with its bytes swapped: without a 。 or an end of line nobody can tell.
    try:
        decoded = decode(text.encode(encoding))
    except SourceUnreadableError as error:
        assert "都读得通" in str(error)  # noqa: PT017 (either outcome is right)
    else:
        assert decoded == (text, encoding)


_ENOUGH = 16
"""Bytes: eight characters in UTF-16."""


@given(documents, WITHOUT_MARK, st.integers(1, 12))
def test_a_cut_document_is_refused_or_is_its_own_beginning(
    text: str, encoding: str, missing: int
) -> None:
    raw = text.encode(encoding)[:-missing]
    assume(len(raw) >= _ENOUGH)  # 三三三丢 in UTF-16-LE is \tN\tN\tN"N: nobody can tell
    try:
        decoded = decode(raw)
    except SourceUnreadableError:
        return
    assert text.startswith(decoded.text)


@given(documents, st.data())
def test_utf_8_with_a_broken_byte_is_never_read_as_another_encoding(
    text: str, data: st.DataObject
) -> None:
    raw = bytearray(text.encode())
    raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0x80, 0xFF))
    try:
        decoded = decode(bytes(raw))
    except SourceUnreadableError:
        return
    assert decoded.encoding == "utf-8"


@given(st.binary(), st.none() | st.sampled_from(ENCODINGS))
def test_any_bytes_are_text_or_an_error_of_one_line(raw: bytes, forced: str | None) -> None:
    try:
        decoded = decode(raw, forced)
    except ZwgkError as error:
        assert len(str(error).splitlines()) == 1  # noqa: PT017 (either outcome is right)
    else:
        # Nothing is replaced or left out: the characters give back the bytes, mark apart.
        assert raw.endswith(decoded.text.encode(decoded.encoding.removesuffix("-sig")))


@given(
    st.text().filter(lambda text: not text.startswith("\ufeff")),
    st.sampled_from(["utf-8", "utf-16", "gb18030"]),
)
def test_any_text_is_read_back_or_refused_when_its_encoding_is_known(
    text: str, encoding: str
) -> None:
    try:
        decoded = decode(text.encode(encoding), encoding)
    except ZwgkError:
        return
    assert decoded.text == text
