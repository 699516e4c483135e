"""Files read into documents: those that the index has without being parsed anew."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from zwgk.read.limits import DEFAULT_LIMITS, Limits
from zwgk.read.source import STDIN, read_source
from zwgk.read.transcript import ACCEPT

if TYPE_CHECKING:
    from zwgk.model.document import Document
    from zwgk.model.source import Source
    from zwgk.pipeline import Bench
    from zwgk.run.index import Index


class HowRead(NamedTuple):
    """How files are read: besides their bytes, all that decides on what comes of them."""

    encoding: str | None = None
    limits: Limits = DEFAULT_LIMITS
    revisions: str = ACCEPT
    lexicon: str | None = None
    """A file that adds to the vocabulary."""

    def marks(self) -> tuple[str, ...]:
        """Tell this way of reading from others."""
        added = Path(self.lexicon).read_bytes() if self.lexicon else b""
        words = sha256(added).hexdigest()
        return self.encoding or "", repr(self.limits), self.revisions, words


class FileReader:
    """Reads files, and parses what is not in the index."""

    def __init__(self, bench: Bench, how: HowRead, cache: Path | None = None) -> None:
        """Read for a bench; `cache` is the folder of the index, None where it is not wanted."""
        self._bench = bench
        self._how = how
        self._cache = cache

    def source(self, name: str, called: str | None = None) -> Source:
        """Read a file, and leave its document on the bench; it may be `called` otherwise.

        Raises:
            ZwgkError: it cannot be read, or is no policy document.
        """
        document = self.document(name, called)
        self._bench.keep(document)
        return document.source

    def document(self, name: str, called: str | None = None) -> Document:
        """Read a file into a document; it may be `called` otherwise than by its name.

        Raises:
            ZwgkError: it cannot be read, or is no policy document.
        """
        content = content_of(name, self._how.limits) if self._index else None
        if self._index is not None and content is not None:
            known = self._index.get(content)
            if known is not None:
                return known._replace(source=known.source._replace(name=called or shown(name)))
        how = self._how
        source = read_source(
            name, encoding=how.encoding, limits=how.limits, revisions=how.revisions
        )
        document = self._bench.parsed(source._replace(name=called or source.name))
        if self._index is not None and content == source.sha256:
            self._index.put(content, document)
        return document

    @cached_property
    def _index(self) -> Index | None:
        if self._cache is None:
            return None
        from zwgk.run.index import Index  # SQLite is loaded by who has a use for it

        return Index(self._cache, self._bench.facts, self._how.marks())


def content_of(name: str, limits: Limits) -> str | None:
    """Give the hash of a file's bytes; None where it cannot be read, or is none."""
    if name == STDIN:
        return None
    with suppress(OSError, ValueError):
        path = Path(name)
        if path.is_file() and path.stat().st_size <= limits.source_bytes:
            return sha256(path.read_bytes()).hexdigest()
    return None


def shown(name: str) -> str:
    """Give a file's name as it can be shown: it need not be UTF-8."""
    return name.encode(errors="backslashreplace").decode()
