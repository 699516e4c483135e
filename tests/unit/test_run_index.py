"""The index of documents: the same document back, or none; never an error."""

import sqlite3
from hashlib import sha256
from pathlib import Path
from threading import Thread

import pytest

from zwgk.model.document import Document
from zwgk.parsing import DocumentReader
from zwgk.read.lexicon import load_lexicon
from zwgk.read.source import read_source
from zwgk.run.index import Index
from zwgk.run.stored import NotStoredError, from_bytes, to_bytes

SEEDS = sorted((Path(__file__).parents[2] / "data" / "seeds").glob("*.txt"))
READER = DocumentReader(load_lexicon())


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    """Give the parsed seeds."""
    return [READER.read(read_source(str(path))) for path in SEEDS]


def types_of(value: object) -> object:
    """Give the types of a value and of all in it: equal tuples may be of different ones."""
    if isinstance(value, tuple):
        return type(value), tuple(map(types_of, value))
    return type(value)


def test_a_stored_document_comes_back_with_every_type(documents: list[Document]) -> None:
    for document in documents:
        back = from_bytes(to_bytes(document), READER.facts)

        assert back == document
        assert types_of(back) == types_of(document)


@pytest.mark.parametrize("stored", [b"", b"no zlib", b"x\x9c half"])
def test_what_is_no_stored_document_is_refused(stored: bytes) -> None:
    with pytest.raises(NotStoredError):
        from_bytes(stored, READER.facts)


def test_half_a_document_is_refused(documents: list[Document]) -> None:
    stored = to_bytes(documents[0])

    with pytest.raises(NotStoredError):
        from_bytes(stored[: len(stored) // 2], READER.facts)


def test_a_document_is_found_by_its_content_and_by_how_it_was_read(
    tmp_path: Path, documents: list[Document]
) -> None:
    document = documents[0]
    index, other = (
        Index(tmp_path, READER.facts, ("gb18030",)),
        Index(tmp_path, READER.facts, ("utf-8",)),
    )
    index.put("content", document)

    assert index.get("content") == document
    assert index.get("another content") is None
    assert other.get("content") is None


def test_a_damaged_index_is_done_without_and_made_anew(
    tmp_path: Path, documents: list[Document]
) -> None:
    first = Index(tmp_path, READER.facts)
    first.put("content", documents[0])
    first.close()
    (path,) = tmp_path.iterdir()
    path.write_bytes(b"no database at all" * 500)

    again = Index(tmp_path, READER.facts)

    assert again.get("content") is None
    again.put("content", documents[0])
    assert again.get("content") == documents[0]


def test_an_index_with_a_damaged_page_loses_time_and_nothing_else(
    tmp_path: Path, documents: list[Document]
) -> None:
    first = Index(tmp_path, READER.facts)
    for number, document in enumerate(documents):
        first.put(str(number), document)
    first.close()
    (path,) = tmp_path.iterdir()
    raw = bytearray(path.read_bytes())
    raw[4096:] = b"\x5a" * (len(raw) - 4096)
    path.write_bytes(raw)

    index = Index(tmp_path, READER.facts)

    assert [index.get(str(number)) for number, _ in enumerate(documents)] == [None] * len(documents)
    Index(tmp_path, READER.facts).put("0", documents[0])
    assert Index(tmp_path, READER.facts).get("0") == documents[0]


def test_a_document_whose_bytes_were_changed_is_read_anew(
    tmp_path: Path, documents: list[Document]
) -> None:
    index = Index(tmp_path, READER.facts)
    index.put("content", documents[0])
    (path,) = tmp_path.iterdir()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE documents SET body = ?", (b"nothing",))
    connection.close()

    assert index.get("content") is None


def test_a_full_disk_keeps_nothing_more_and_gives_what_is_there(
    tmp_path: Path, documents: list[Document]
) -> None:
    first = Index(tmp_path, READER.facts)
    first.put("content", documents[0])
    first.close()
    index = Index(tmp_path, READER.facts)
    # SQLite answers as on a full disk where a file would grow beyond so many pages.
    assert index._connection is not None  # noqa: SLF001 # a full disk is hard to come by
    index._connection.execute("PRAGMA max_page_count = 1")  # noqa: SLF001
    for number, document in enumerate(documents):
        index.put(str(number), document)

    assert index.get("0") is None
    assert index.get("content") == documents[0]
    assert Index(tmp_path, READER.facts).get("content") == documents[0]


def test_a_folder_that_cannot_be_made_is_done_without(
    tmp_path: Path, documents: list[Document]
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")

    index = Index(tmp_path / "file" / "cache", READER.facts)
    index.put("content", documents[0])

    assert index.get("content") is None


def test_what_another_version_parsed_is_not_used_and_goes(
    tmp_path: Path, documents: list[Document]
) -> None:
    index = Index(tmp_path, READER.facts)
    index.put("content", documents[0])
    index.close()
    (path,) = tmp_path.iterdir()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE documents SET made_by = 'an older version'")
    connection.close()

    assert Index(tmp_path, READER.facts).get("content") is None
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM documents").fetchone() == (0,)
    connection.close()


def test_two_at_once_lose_nothing(tmp_path: Path, documents: list[Document]) -> None:
    def fill(part: int) -> None:
        index = Index(tmp_path, READER.facts)
        for number in range(20):
            index.put(sha256(f"{part} {number}".encode()).hexdigest(), documents[part])
        index.close()

    threads = [Thread(target=fill, args=(part,)) for part in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    index = Index(tmp_path, READER.facts)
    for part in (0, 1):
        for number in range(20):
            assert index.get(sha256(f"{part} {number}".encode()).hexdigest()) == documents[part]
