"""Files as other programs are told of them: relative to the repository, wherever zwgk ran.

The folder that a machine keeps a file in is nobody's affair, and two machines, or two working
directories, have to give the same bytes.
"""

import ntpath
import posixpath
from pathlib import Path
from urllib.parse import quote

STDIN = "stdin"
"""What standard input is called."""


def repository_path(path: str) -> str:
    """Name a file from the root of the repository that it lies in.

    Outside of any, a relative name stays as it was typed; of all others only the last part is
    told.

    >>> repository_path("-"), repository_path("/no/such/folder/县.txt")
    ('stdin', '县.txt')
    """
    if path == "-":
        return STDIN
    root = _repository_of(path)
    if root is not None:
        return Path(path).resolve().relative_to(root).as_posix()
    typed = posixpath.normpath(path.replace("\\", "/"))
    outside = typed.startswith(("/", "../")) or bool(ntpath.splitdrive(path)[0])
    return typed.rpartition("/")[2] if outside else typed


def repository_uri(path: str) -> str:
    """Give the relative URI of a file, percent-encoded.

    >>> repository_uri("/no/such/folder/县 1%.txt")
    '%E5%8E%BF%201%25.txt'
    """
    # Before a colon a first part would be read as a scheme.
    return quote(repository_path(path).encode("utf-8", "surrogatepass"), safe="/-._~!$'()*+,;=@")


def _repository_of(path: str) -> Path | None:
    try:
        folders = Path(path).resolve().parents
    except (OSError, ValueError):
        return None  # it is named as no file can be
    return next((folder for folder in folders if (folder / ".git").exists()), None)
