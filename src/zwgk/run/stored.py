"""Documents as JSON and back: what an index holds.

Values are told by their place, as their types have them, and types by the annotations of the
model: nothing that is read names a class or runs, so a file that somebody else wrote can at worst
be refused. The facts of an item are not stored: they are read from its text when they are asked
for, as after parsing.
"""

from __future__ import annotations

import json
import zlib
from enum import Enum
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from zwgk.model import document, finding, source, text
from zwgk.model import facts as model_facts
from zwgk.model.facts import Facts

if TYPE_CHECKING:
    from collections.abc import Callable

    from zwgk.facts import FactReader

    Revive = Callable[[Any], Any]

_LEVEL = 1
"""A fifth of the size for a tenth of the time of the rest."""


class NotStoredError(Exception):
    """What was read is no stored document."""


def to_bytes(value: document.Document) -> bytes:
    """Store a document."""
    plain = json.dumps(
        value,
        ensure_ascii=False,
        separators=(",", ":"),
        check_circular=False,
        default=_left_out,
    )
    return zlib.compress(plain.encode("utf-8", "surrogatepass"), _LEVEL)


def _left_out(value: object) -> None:
    if not isinstance(value, Facts):
        raise TypeError(f"{type(value).__name__} cannot be stored")


def from_bytes(stored: bytes, facts: FactReader) -> document.Document:
    """Give back a document that was stored; `facts` reads those of its items.

    Raises:
        NotStoredError: it is none, or not a whole one.
    """
    try:
        plain = json.loads(zlib.decompress(stored).decode("utf-8", "surrogatepass"))
        found = _of_fields(document.Document, facts)(plain)
    except (zlib.error, ValueError, TypeError, KeyError, IndexError, RecursionError) as error:
        raise NotStoredError(str(error)) from error
    assert isinstance(found, document.Document)  # noqa: S101 # tells the type checker
    return found


def _names() -> dict[str, Any]:
    names: dict[str, Any] = {}
    for module in (text, finding, model_facts, source, document):
        names.update(vars(module))
    return names


@cache
def _reviver(hint: Any, facts: FactReader) -> Revive | None:  # noqa: ANN401 # of every type
    """Give what makes a value of an annotated type; None where JSON has it as it is."""
    if hint is document.Item:
        return _of_item(facts)
    if hasattr(hint, "_fields"):
        return _of_fields(hint, facts)
    origin, args = get_origin(hint), get_args(hint)
    if origin in {Union, UnionType}:
        return _of_one_in(args, facts)
    if origin is tuple:
        return _of_many(args, facts)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {each.value: each for each in hint}.__getitem__
    return None


def _of_item(facts: FactReader) -> Revive:
    bare = _of_fields(document.Item, facts)

    def revive(row: list[Any]) -> document.Item:
        item: document.Item = bare(row)
        return item._replace(facts=facts.read(item.text.chars))

    return revive


@cache
def _of_fields(shape: Any, facts: FactReader) -> Revive:  # noqa: ANN401 # a NamedTuple class
    # A shape may hold itself, so what makes its fields is looked for when one is first met.
    revivers: list[tuple[int, Revive]] = []
    size = len(shape._fields)
    ready = False
    make = tuple.__new__

    def revive(row: list[Any]) -> Any:  # noqa: ANN401
        nonlocal ready
        if not ready:
            hints = get_type_hints(shape, localns=_names())
            found = ((at, _reviver(hints[name], facts)) for at, name in enumerate(shape._fields))
            revivers.extend((at, each) for at, each in found if each is not None)
            ready = True
        if type(row) is not list or len(row) != size:
            raise ValueError(f"no {shape.__name__}")
        for at, each in revivers:
            row[at] = each(row[at])
        return make(shape, row)

    return revive


def _of_one_in(args: tuple[Any, ...], facts: FactReader) -> Revive | None:
    inner = [(arg, found) for arg in args if (found := _reviver(arg, facts)) is not None]
    if not inner:
        return None
    ((hint, revive),) = inner
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda value: None if value is None else revive(value)
    return lambda value: revive(value) if type(value) is list else value


def _of_many(args: tuple[Any, ...], facts: FactReader) -> Revive:
    if len(args) == 2 and args[1] is Ellipsis:  # noqa: PLR2004 # tuple[X, ...]
        each = _reviver(args[0], facts)
        if each is None:
            return tuple
        return lambda row: tuple([each(part) for part in row]) if row else ()
    parts = [_reviver(arg, facts) or (lambda value: value) for arg in args]
    return lambda row: tuple([part(value) for part, value in zip(parts, row, strict=True)])
