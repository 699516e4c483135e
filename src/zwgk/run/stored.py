"""Documents as JSON and back: what an index holds.

Values are told by their place, as their types have them, and types by the annotations of the
model: nothing that is read names a class or runs, so a file that somebody else wrote can at worst
be refused. Reading one back takes a ninth of the time of parsing it.
"""

from __future__ import annotations

import json
import zlib
from enum import Enum
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from zwgk.model import document, facts, finding, source, text

if TYPE_CHECKING:
    from collections.abc import Callable

    Revive = Callable[[Any], Any]

_LEVEL = 1
"""A fifth of the size for a tenth of the time of the rest."""


class NotStoredError(Exception):
    """What was read is no stored document."""


def to_bytes(value: document.Document) -> bytes:
    """Store a document."""
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"), check_circular=False)
    return zlib.compress(plain.encode("utf-8", "surrogatepass"), _LEVEL)


def from_bytes(stored: bytes) -> document.Document:
    """Give back a document that was stored.

    Raises:
        NotStoredError: it is none, or not a whole one.
    """
    try:
        plain = json.loads(zlib.decompress(stored).decode("utf-8", "surrogatepass"))
        found = _of_document()(plain)
    except (zlib.error, ValueError, TypeError, KeyError, IndexError, RecursionError) as error:
        raise NotStoredError(str(error)) from error
    assert isinstance(found, document.Document)  # noqa: S101 # tells the type checker
    return found


@cache
def _of_document() -> Revive:
    return _of_fields(document.Document)


def _names() -> dict[str, Any]:
    names: dict[str, Any] = {}
    for module in (text, finding, facts, source, document):
        names.update(vars(module))
    return names


@cache
def _reviver(hint: Any) -> Revive | None:  # noqa: ANN401 # annotations are of every type
    """Give what makes a value of an annotated type; None where JSON has it as it is."""
    if hasattr(hint, "_fields"):
        return _of_fields(hint)
    origin, args = get_origin(hint), get_args(hint)
    if origin in {Union, UnionType}:
        return _of_one_in(args)
    if origin is tuple:
        return _of_many(args)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {each.value: each for each in hint}.__getitem__
    return None


def _of_fields(shape: Any) -> Revive:  # noqa: ANN401 # a NamedTuple class
    # A shape may hold itself, so what makes its fields is looked for when one is first met.
    revivers: list[tuple[int, Revive]] = []
    size = len(shape._fields)
    ready = False
    make = tuple.__new__

    def revive(row: list[Any]) -> Any:  # noqa: ANN401
        nonlocal ready
        if not ready:
            hints = get_type_hints(shape, localns=_names())
            found = ((at, _reviver(hints[name])) for at, name in enumerate(shape._fields))
            revivers.extend((at, each) for at, each in found if each is not None)
            ready = True
        if type(row) is not list or len(row) != size:
            raise ValueError(f"no {shape.__name__}")
        for at, each in revivers:
            row[at] = each(row[at])
        return make(shape, row)

    return revive


def _of_one_in(args: tuple[Any, ...]) -> Revive | None:
    inner = [(arg, found) for arg in args if (found := _reviver(arg)) is not None]
    if not inner:
        return None
    ((hint, revive),) = inner
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda value: None if value is None else revive(value)
    return lambda value: revive(value) if type(value) is list else value


def _of_many(args: tuple[Any, ...]) -> Revive:
    if len(args) == 2 and args[1] is Ellipsis:  # noqa: PLR2004 # tuple[X, ...]
        each = _reviver(args[0])
        if each is None:
            return tuple
        return lambda row: tuple([each(part) for part in row]) if row else ()
    parts = [_reviver(arg) or (lambda value: value) for arg in args]
    return lambda row: tuple([part(value) for part, value in zip(parts, row, strict=True)])
