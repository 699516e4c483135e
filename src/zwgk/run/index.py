"""The index: documents that were parsed before, in the user's cache folder.

It saves time and nothing else. Where the folder cannot be written, the file is damaged or another
process is busy with it, documents are parsed as if there were none. It may be deleted at any time.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from zwgk.run.stored import NotStoredError, from_bytes, to_bytes
from zwgk.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zwgk.facts import FactReader
    from zwgk.model.document import Document

_FILE = "documents.sqlite"
_WAIT = 2.0
"""Seconds to wait for another process, which writes one document at a time."""
_MOST = 20_000
"""Documents that are kept: some 200 MB. The oldest go."""
_TABLES = (
    (
        "CREATE TABLE IF NOT EXISTS documents"
        " (key TEXT PRIMARY KEY, made_by TEXT NOT NULL, body BLOB NOT NULL)"
    ),
    "CREATE INDEX IF NOT EXISTS makers ON documents (made_by)",
)
_CLEAR = (
    "DELETE FROM documents WHERE made_by < :made_by OR made_by > :made_by"
    " OR rowid <= (SELECT max(rowid) FROM documents) - :most"
)
"""Written so that it looks at nothing that stays: it is done whenever the index is opened."""


def cache_folder() -> Path | None:
    """Say where a user's cache files belong on this system; None where the user has no home."""
    if named := os.environ.get("ZWGK_CACHE_DIR"):
        return Path(named)
    try:
        if sys.platform == "win32":
            local = os.environ.get("LOCALAPPDATA")
            return Path(local or Path.home() / "AppData/Local") / "zwgk/cache"
        if sys.platform == "darwin":
            return Path.home() / "Library/Caches/zwgk"
        return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "zwgk"
    except RuntimeError:  # a container may run as a user whom nobody knows
        return None


class Index:
    """Documents by the bytes they were read from and the way they were read."""

    def __init__(self, folder: Path, facts: FactReader, how: Sequence[str] = ()) -> None:
        """Open the index in `folder`, or do without; `facts` reads those of what is taken out.

        `how` is all that decides, besides a file's bytes, how it is read: options, vocabulary.
        """
        self._path = folder / _FILE
        self._facts = facts
        self._how = sha256("\0".join(how).encode("utf-8", "surrogatepass")).hexdigest()
        self._made_by = made_by()
        self._connection = self._open()
        self._may_write = True

    def get(self, content: str) -> Document | None:
        """Give the document that was read from bytes with this hash, if it is there and whole."""
        if self._connection is None:
            return None
        try:
            query = "SELECT body FROM documents WHERE key = ? AND made_by = ?"
            row = self._connection.execute(query, (self._key(content), self._made_by)).fetchone()
            return from_bytes(row[0], self._facts) if row else None
        except sqlite3.DatabaseError as error:
            self._give_up(error)
        except NotStoredError:
            pass  # it is written anew
        return None

    def put(self, content: str, document: Document) -> None:
        """Keep a document, if that can be done."""
        if self._connection is None or not self._may_write:
            return
        try:
            with self._connection:
                self._connection.execute(
                    "INSERT OR REPLACE INTO documents VALUES (?, ?, ?)",
                    (self._key(content), self._made_by, to_bytes(document)),
                )
        except sqlite3.OperationalError as error:
            # A full disk, or one that may only be read, still gives what is on it. Where somebody
            # else is writing, this document alone is not kept.
            self._may_write = "locked" in str(error)
            if self._is_damage(error):
                self._give_up(error)
        except sqlite3.DatabaseError as error:
            self._give_up(error)
        except RecursionError:
            pass  # nested deeper than JSON can be written

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _key(self, content: str) -> str:
        return f"{content}:{self._how}"

    def _open(self) -> sqlite3.Connection | None:
        for _ in range(2):
            try:
                return self._connect()
            except OSError:
                return None
            except sqlite3.DatabaseError as error:
                if not self._is_damage(error):
                    return None
                with suppress(OSError):
                    self._path.unlink()
        return None

    def _connect(self) -> sqlite3.Connection:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path, timeout=_WAIT)
        try:
            # A power cut may cost the index; waiting for the disk would cost every run.
            connection.execute("PRAGMA synchronous = OFF")
            with connection:
                for statement in _TABLES:
                    connection.execute(statement)
            with suppress(sqlite3.OperationalError), connection:  # another process may be at it
                connection.execute(_CLEAR, {"made_by": self._made_by, "most": _MOST})
        except BaseException:
            connection.close()
            raise
        return connection

    def _give_up(self, error: sqlite3.DatabaseError) -> None:
        """Go on without the index; a damaged one is taken away, so that the next run has one."""
        if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
            return  # somebody else is writing: this document alone is not kept
        self.close()
        if self._is_damage(error):
            with suppress(OSError):
                self._path.unlink()

    def _is_damage(self, error: sqlite3.DatabaseError) -> bool:
        return not isinstance(error, sqlite3.OperationalError) or "malformed" in str(error)


def made_by() -> str:
    """Name what parses: the version, and while it is being worked on, the state of its files."""
    marks = [__version__, ".".join(map(str, sys.version_info[:2]))]
    root = Path(__file__).parent.parent
    for part in ("facts", "lexicon", "model", "parsing", "read"):
        for folder, _, names in os.walk(root / part):
            for name in sorted(names):
                if name.endswith((".py", ".json")):
                    path = Path(folder, name)
                    state = path.stat()
                    marks.append(f"{path.relative_to(root)} {state.st_size} {state.st_mtime_ns}")
    return sha256("\n".join(sorted(marks)).encode()).hexdigest()[:32]
