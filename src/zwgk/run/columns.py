"""Columns of a matrix: each file read, or taken from the index, and held against the parents."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from zwgk.errors import ZwgkError
from zwgk.pipeline import Bench
from zwgk.published.json_text import plain
from zwgk.published.matrix_v1 import Column, Unread, revived
from zwgk.read.lexicon import load_lexicon
from zwgk.run.files import FileReader, HowRead, content_of, shown
from zwgk.run.index import made_by
from zwgk.run.processes import in_order

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from zwgk.model.document import Tier
    from zwgk.model.source import Source
    from zwgk.run.journal import Journal


class Against(NamedTuple):
    """What files are held against, and how they are read; the same for every process."""

    parents: tuple[Source, ...]
    tier: Tier | None = None
    how: HowRead = HowRead()
    cache: Path | None = None
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
        return content_of(name, against.how.limits) or ""

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
    parts = (parents, against.tier, against.how.marks(), made_by())
    return sha256(repr(parts).encode()).hexdigest()


class ColumnMaker:
    """Makes columns in one process."""

    def __init__(self, against: Against) -> None:
        """Load the vocabulary, and read the parents once."""
        self._against = against
        self._bench = Bench(load_lexicon(against.how.lexicon), lambda _: "")
        self._files = FileReader(self._bench, against.how, against.cache)

    def __call__(self, name: str) -> Column | Unread:
        """Hold one file against the parents."""
        against = self._against
        try:
            document = self._files.document(name)
            return self._bench.column(shown(name), document, against.parents, against.tier)
        except ZwgkError as error:
            return Unread(shown(name), str(error), error.exit_code)
        except Exception as error:  # noqa: BLE001 # one file's bug is not to cost the others
            why = f"程序出错（{type(error).__name__}: {error}）"
            return Unread(shown(name), why, ZwgkError.exit_code)


def _lost(name: str) -> Unread:
    why = f"{shown(name)}：处理它的进程突然结束（可能内存不够）"
    return Unread(shown(name), why, ZwgkError.exit_code)
