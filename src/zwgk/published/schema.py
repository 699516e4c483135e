"""JSON Schemas of the v1 shapes, made from the shapes themselves.

pydantic is loaded here and nowhere else in the package: only who asks for a schema, or loads
a result back, waits for it.
"""

import ast
import inspect
import textwrap
from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, create_model
from pydantic.json_schema import GenerateJsonSchema

from zwgk.model.config import config_schema
from zwgk.published.baseline_v1 import BaselineV1
from zwgk.published.check_v1 import CheckV1
from zwgk.published.comparison_v1 import ComparisonV1
from zwgk.published.document_v1 import DocumentV1
from zwgk.published.json_text import json_text
from zwgk.published.lineage_v1 import LineageV1
from zwgk.published.lint_v1 import LintV1
from zwgk.published.matrix_v1 import MatrixV1
from zwgk.published.rule_v1 import RuleV1
from zwgk.published.tables_v1 import LedgerV1
from zwgk.published.trace_v1 import TraceV1

SHAPES: Mapping[str, type[tuple[Any, ...]]] = {
    "document": DocumentV1,
    "comparison": ComparisonV1,
    "check": CheckV1,
    "baseline": BaselineV1,
    "lint": LintV1,
    "ledger": LedgerV1,
    "trace": TraceV1,
    "lineage": LineageV1,
    "matrix": MatrixV1,
    "rule": RuleV1,
}
"""The shapes that have a schema, by the name that `zwgk schema` knows them by."""

NAMES = (*SHAPES, "config")
"""All there are schemas for; the last is of what zwgk reads, and refuses what it does not know."""


def schema_text(name: str) -> str:
    """Give the JSON Schema called `name`, as `schemas/` holds it."""
    if name == "config":
        return json_text(config_schema()) + "\n"
    schema = model_of(SHAPES[name]).model_json_schema(schema_generator=_WithoutTitles)
    return json_text({"$schema": _WithoutTitles.schema_dialect, **schema}) + "\n"


def model_of(shape: type) -> type[BaseModel]:
    """Give the pydantic model that a published shape, and those in it, validate as."""
    return _Models().of(shape)


class _WithoutTitles(GenerateJsonSchema):
    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 # says no to all
        return False


class _Models:
    """The models made so far: a shape that holds itself is referred to by name."""

    def __init__(self) -> None:
        self._made: dict[type, type[BaseModel]] = {}
        self._open: set[type] = set()

    def of(self, shape: type) -> type[BaseModel]:
        if shape not in self._made:
            self._open.add(shape)
            self._made[shape] = create_model(
                shape.__name__,
                __doc__=shape.__doc__,
                # A later version only adds, so what is not known here is no error.
                __config__=ConfigDict(frozen=True, extra="ignore"),
                **self._fields(shape),
            )
            self._open.discard(shape)
        return self._made[shape]

    def _fields(self, shape: Any) -> dict[str, Any]:  # noqa: ANN401 # a NamedTuple class
        described = _descriptions(shape)
        return {
            name: (
                self._annotation(hint),
                Field(
                    default=shape._field_defaults.get(name, ...), description=described.get(name)
                ),
            )
            for name, hint in get_type_hints(shape, include_extras=True).items()
        }

    def _annotation(self, hint: Any) -> Any:  # noqa: ANN401 # annotations are of every type
        origin, args = get_origin(hint), get_args(hint)
        if origin in {Union, UnionType}:
            return Union[tuple(map(self._annotation, args))]  # noqa: UP007 # | needs types
        if origin is tuple:
            return list[self._annotation(args[0])]  # type: ignore[misc] # made at run time
        if origin is Mapping:
            return dict[str, self._annotation(args[1])]  # type: ignore[misc] # made at run time
        if origin is Annotated:
            return Literal[args[1]]
        if hasattr(hint, "_fields"):
            return hint.__name__ if hint in self._open else self.of(hint)
        return hint


def _descriptions(shape: type) -> dict[str, str]:
    """Read the line under each field, as it stands in the source of the shape."""
    (body,) = ast.parse(textwrap.dedent(inspect.getsource(shape))).body
    if not isinstance(body, ast.ClassDef):
        return {}
    described = {}
    for field, note in zip(body.body, body.body[1:], strict=False):
        match field, note:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                described[name] = inspect.cleandoc(text)
            case _:
                pass
    return described
