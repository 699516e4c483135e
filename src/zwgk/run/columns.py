"""Columns of a matrix: each file read, or taken from the index, and held against the parents."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from zwgk.errors import ZwgkError
from zwgk.pipeline import Bench
from zwgk.published.json_text import plain
from zwgk.published.matrix_v1 import Column, Unread, revived
from zwgk.read.lexicon import load_lexicon
from zwgk.read.limits import DEFAULT_LIMITS, Limits
from zwgk.read.source import read_source
from zwgk.run.index import Index, made_by
from zwgk.run.processes import in_order

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from zwgk.model.document import Document, Tier
    from zwgk.model.source import Source
    from zwgk.run.journal import Journal


class Against(NamedTuple):
    """What files are held against, and how they are read; the same for every process."""

    parents: tuple[Source, ...]
    tier: Tier | None = None
    encoding: str | None = None
    limits: Limits = DEFAULT_LIMITS
    lexicon: str | None = None
    """A file that adds to the vocabulary."""
    cache: str | None = None
    """The folder of the index, None where it is not wanted."""


def columns(names: Iterable[str], against: Against, jobs: int = 1) -> Generator[Column | Unread]:
    """Give the column of each file, in their order; of one that cannot be read, why."""
    return in_order(ColumnMaker, against, names, jobs, _lost)


def kept_columns(
    names: Sequence[str], against: Against, jobs: int, journal: Journal | None
) -> Generator[Column | Unread]:
    """Give the columns, those that the journal has without making them anew; note down the rest.

    Raises:
        OSError: the journal cannot be written.
    """

    def mark_of(name: str) -> str:
        return content_of(name, against.limits) or ""

    done = 0
    if journal is not None:
        for record in journal.done(names, mark_of):
            done += 1
            yield revived(record)
    rest = names[done:]
    made = columns(rest, against, jobs)
    try:
        for name, result in zip(rest, made, strict=True):
            if journal is not None:
                mark = mark_of(name) if isinstance(result, Unread) else result.source.sha256
                journal.add(name, mark, plain(result))
            yield result
    finally:
        made.close()


def run_of(against: Against) -> str:
    """Name a run by all that decides on its results, but for the files themselves."""
    parents = [source.sha256 for source in against.parents]
    parts = (parents, against.tier, against.encoding, against.limits, _added(against), made_by())
    return sha256(repr(parts).encode()).hexdigest()


def _added(against: Against) -> str:
    added = Path(against.lexicon).read_bytes() if against.lexicon else b""
    return sha256(added).hexdigest()


class ColumnMaker:
    """Makes columns in one process."""

    def __init__(self, against: Against) -> None:
        """Load the vocabulary, and read the parents once."""
        lexicon = load_lexicon(against.lexicon)
        self._against = against
        self._bench = Bench(lexicon, lambda _: "")
        self._index = None
        if against.cache is not None:
            how = (against.encoding or "", repr(against.limits), _added(against))
            self._index = Index(Path(against.cache), self._bench.facts, how)

    def __call__(self, name: str) -> Column | Unread:
        """Hold one file against the parents."""
        shown = name.encode(errors="backslashreplace").decode()
        try:
            document = self._document(name, shown)
            return self._bench.column(shown, document, self._against.parents, self._against.tier)
        except ZwgkError as error:
            return Unread(shown, str(error), error.exit_code)
        except Exception as error:  # noqa: BLE001 # one file's bug is not to cost the others
            return Unread(
                shown, f"程序出错（{type(error).__name__}: {error}）", ZwgkError.exit_code
            )

    def _document(self, name: str, shown: str) -> Document:
        content = content_of(name, self._against.limits) if self._index else None
        if self._index is not None and content is not None:
            known = self._index.get(content)
            if known is not None:
                return known._replace(source=known.source._replace(name=shown))
        against = self._against
        source = read_source(name, encoding=against.encoding, limits=against.limits)
        document = self._bench.parsed(source)
        if self._index is not None and content == source.sha256:
            self._index.put(content, document)
        return document


def content_of(name: str, limits: Limits) -> str | None:
    """Give the hash of a file's bytes; None where it cannot be read, or is none."""
    with suppress(OSError, ValueError):
        path = Path(name)
        if path.is_file() and path.stat().st_size <= limits.source_bytes:
            return sha256(path.read_bytes()).hexdigest()
    return None


def _lost(name: str) -> Unread:
    shown = name.encode(errors="backslashreplace").decode()
    return Unread(shown, f"{shown}：处理它的进程突然结束（可能内存不够）", ZwgkError.exit_code)
