"""Where results go: standard output, and files that are replaced whole or not at all."""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from errno import EAGAIN
from functools import partial
from pathlib import Path
from typing import BinaryIO, NamedTuple

from zwgk.cli.exits import tell
from zwgk.errors import ConfigurationError, WriteError
from zwgk.report import Format, result_in
from zwgk.report.view import View


class Target(NamedTuple):
    """A place for the result, and the format it is wanted in there."""

    format: str
    path: str | None
    """None for standard output."""


class Outputs(NamedTuple):
    """Where the result of a command goes, and in which of its formats."""

    targets: tuple[Target, ...]
    formats: Mapping[str, Format]
    words: Mapping[str, str]

    @property
    def paths(self) -> tuple[str, ...]:
        """The files among them."""
        return tuple(target.path for target in self.targets if target.path is not None)

    @property
    def only_files(self) -> bool:
        """Whether nothing of the result goes to standard output."""
        return len(self.paths) == len(self.targets)

    @property
    def need_contents(self) -> bool:
        """Whether one of the formats shows the texts of the documents."""
        return any(self.formats[target.format].contents for target in self.targets)

    def spare(self, inputs: Iterable[str]) -> None:
        """Make sure that no input would be overwritten.

        Raises:
            ConfigurationError: one would.
        """
        refuse_inputs(self.paths, inputs, self.words)

    def show(self, result: object, view: View) -> None:
        """Show a result in each of its formats.

        Raises:
            WriteError: one cannot be written.
        """
        self.deliver(partial(result_in, result), view)

    def deliver(self, make: Callable[[Format, View], str | bytes], view: View) -> None:
        """Make the result in each of its formats, then put each where it belongs.

        Raises:
            WriteError: one cannot be written.
        """
        wanted = [(target, self.formats[target.format]) for target in self.targets]
        if any(target.path is None and chosen.binary for target, chosen in wanted):
            _refuse_terminal(self.words)
        made = [(each, chosen, make(chosen, _fitted(view, each))) for each, chosen in wanted]
        for target, chosen, content in made:
            if target.path is None:
                write_stdout(content, self.words, for_machines=chosen.for_machines)
            else:
                write_file(target.path, content, self.words)
                tell(self.words["written"].format(path=target.path))


def outputs_of(
    wanted: str | None,
    paths: Sequence[str] | None,
    formats: Mapping[str, Format],
    words: Mapping[str, str],
) -> Outputs:
    """Say what goes where.

    A file gets the format of its suffix. Standard output gets the format asked for, and
    nothing where files were asked for and no other format.

    Raises:
        ConfigurationError: a file is named twice, or its suffix names no format.
    """
    return Outputs(_targets(wanted, paths or (), formats, words), formats, words)


def _targets(
    wanted: str | None,
    paths: Sequence[str],
    formats: Mapping[str, Format],
    words: Mapping[str, str],
) -> tuple[Target, ...]:
    if not paths:
        return (Target(wanted or next(iter(formats)), None),)
    by_suffix = {each.suffix: name for name, each in formats.items() if each.suffix}
    files: list[Target] = []
    for path in paths:
        name = by_suffix.get(Path(path).suffix.lower(), wanted)
        if name is None:
            suffixes = "、".join(by_suffix)
            raise ConfigurationError(words["unknown-suffix"].format(path=path, suffixes=suffixes))
        if any(_same(path, file.path) for file in files if file.path):
            raise ConfigurationError(words["output-twice"].format(path=path))
        files.append(Target(name, path))
    if wanted is None or any(file.format == wanted for file in files):
        return tuple(files)
    return (*files, Target(wanted, None))


def refuse_inputs(paths: Iterable[str], inputs: Iterable[str], words: Mapping[str, str]) -> None:
    """Make sure that no input would be overwritten by what is written to some paths.

    Raises:
        ConfigurationError: one would.
    """
    inputs = tuple(name for name in inputs if name != "-")
    for path in paths:
        if any(_same(path, name) for name in inputs):
            raise ConfigurationError(words["output-is-input"].format(path=path))


def _same(path: str, other: str) -> bool:
    if path == other:
        return True
    try:
        return Path(path).samefile(other)
    except (OSError, ValueError):
        # One of them is not there yet, or is named as no file can be.
        return os.path.realpath(path) == os.path.realpath(other)


def write_file(path: str, content: str | bytes, words: Mapping[str, str]) -> None:
    """Replace a file whole, or leave it as it was.

    Raises:
        WriteError: it cannot be written.
    """
    write_pieces(path, (content,), words)


def write_pieces(path: str, pieces: Iterable[str | bytes], words: Mapping[str, str]) -> None:
    """Replace a file whole by pieces that are made as they are written, or leave it as it was.

    Raises:
        WriteError: it cannot be written.
    """
    try:
        # A link stays one: what it leads to is replaced.
        real = Path(path).resolve()
        if real.exists() and not real.is_file():  # a device, or a pipe: there is nothing to replace
            with real.open("wb") as file:
                file.writelines(map(_bytes, pieces))
        else:
            _replace(real, map(_bytes, pieces))
    except (OSError, ValueError) as error:
        why = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise WriteError(words["unwritable"].format(path=path, why=why)) from error


def _replace(path: Path, pieces: Iterable[bytes]) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("xb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            beside.chmod(stat.S_IMODE(path.stat().st_mode))
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def write_stdout(content: str | bytes, words: Mapping[str, str], *, for_machines: bool) -> None:
    """Print a result; a reader that has seen enough may close the pipe.

    What machines read is UTF-8 wherever it is made. People get what their console can show,
    and the rest spelled out.

    Raises:
        WriteError: it cannot be written.
    """
    out = sys.stdout
    if out is None or out.closed:
        raise WriteError(words["stdout-closed"])
    encoding = "utf-8" if for_machines else (out.encoding or "utf-8")
    try:
        out.flush()
        _write_whole(_bytes(content, encoding, "backslashreplace"), out.buffer)
        out.flush()
    except BrokenPipeError:
        _stop_writing()
    except OSError as error:
        _stop_writing()
        why = os.strerror(error.errno) if error.errno else str(error)
        raise WriteError(words["stdout-failed"].format(why=why)) from error


def _write_whole(content: bytes, out: BinaryIO) -> None:
    """Write all there is.

    Where Python has no buffer (PYTHONUNBUFFERED, as in many containers) a disk that fills up
    takes a part of it, and only what comes after that is an error.
    """
    rest = memoryview(content)
    while rest:
        written = out.write(rest)
        if not written:
            raise OSError(EAGAIN, os.strerror(EAGAIN))
        rest = rest[written:]


def _stop_writing() -> None:
    """Keep Python from trying once more when it leaves."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _bytes(content: str | bytes, encoding: str = "utf-8", errors: str = "strict") -> bytes:
    return content if isinstance(content, bytes) else content.encode(encoding, errors)


def _refuse_terminal(words: Mapping[str, str]) -> None:
    """Make sure that what is no text does not go to a terminal.

    Raises:
        ConfigurationError: it would.
    """
    if sys.stdout is not None and sys.stdout.isatty():
        raise ConfigurationError(words["no-text"])


def _fitted(view: View, target: Target) -> View:
    """Fit a view to where it is seen: only a terminal gets lines wrapped, and colour.

    A pipe does not wait for the words of the language: differing characters are marked there.
    """
    if target.path is not None:
        return view
    if sys.stdout is None or not sys.stdout.isatty():
        return view._replace(split=None)
    from shutil import get_terminal_size

    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return view._replace(width=get_terminal_size().columns, colour=not plain)


def total(passed: int, failed: int, unread: int, words: Mapping[str, str]) -> str:
    """Say how many documents passed."""
    told = words["total"].format(n=passed + failed, passed=passed, failed=failed)
    return told + (words["total-unread"].format(n=unread) if unread else "")
