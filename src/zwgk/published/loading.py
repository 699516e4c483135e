"""Published values read back from their JSON, checked against their schema."""

from collections.abc import Mapping
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ValidationError

from zwgk.errors import SourceUnreadableError
from zwgk.published.comparison_v1 import ComparisonV1
from zwgk.published.document_v1 import DocumentV1
from zwgk.published.schema import model_of

Shape = TypeVar("Shape")


def load_document(text: str) -> DocumentV1:
    """Read what `zwgk parse --format json` printed.

    Raises:
        SourceUnreadableError: it is not that.
    """
    return _loaded(DocumentV1, text)


def load_comparison(text: str) -> ComparisonV1:
    """Read what `zwgk diff --format json` printed.

    Raises:
        SourceUnreadableError: it is not that.
    """
    return _loaded(ComparisonV1, text)


def _loaded(shape: type[Shape], text: str) -> Shape:
    value = _revived(shape, _validated(shape, text))
    assert isinstance(value, shape)  # noqa: S101 # tells the type checker
    return value


def _validated(shape: type, text: str) -> BaseModel:
    try:
        return model_of(shape).model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "开头"
        raise SourceUnreadableError(
            f"不是 zwgk 写出的 {shape.__name__} 结果：{place} 处不符（{first['msg']}）"
        ) from error


def _revived(hint: Any, value: Any) -> Any:  # noqa: ANN401 # shapes nest in every way
    """Give a validated value the type that its annotation names."""
    if isinstance(value, BaseModel):
        shape = _shape_in(hint)
        hints = get_type_hints(shape)
        return shape(**{name: _revived(hints[name], getattr(value, name)) for name in hints})
    if isinstance(value, list):
        (each, *_) = get_args(_tuple_in(hint))
        return tuple(_revived(each, item) for item in value)
    if isinstance(value, Mapping):
        return {name: _revived(get_args(hint)[1], each) for name, each in value.items()}
    return value


def _shape_in(hint: Any) -> Any:  # noqa: ANN401 # a NamedTuple class
    return next(each for each in _alternatives(hint) if hasattr(each, "_fields"))


def _tuple_in(hint: Any) -> Any:  # noqa: ANN401 # a generic alias
    return next(each for each in _alternatives(hint) if get_origin(each) is tuple)


def _alternatives(hint: Any) -> tuple[Any, ...]:  # noqa: ANN401 # what a union is made of
    return get_args(hint) if get_origin(hint) in {Union, UnionType} else (hint,)
