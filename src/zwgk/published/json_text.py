"""Published values as JSON: sorted, text as published, the same bytes on every run."""

import json
import re
from collections.abc import Mapping

# What JSON lets stand but a terminal, a web page or UTF-8 itself stumbles over: C1 codes, marks
# that turn the reading direction, marks of no width, other line ends, half a surrogate pair.
_UNSAFE = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
    # what a CI system takes for a command, wherever on a line it stands
    r"|\#(?=\#(?:vso)?\[)"
)


def plain(value: object) -> object:
    """Turn a published value into dicts, lists and scalars."""
    if isinstance(value, tuple):
        return plain_fields(value) if hasattr(value, "_fields") else [plain(each) for each in value]
    if isinstance(value, Mapping):
        return {str(name): plain(each) for name, each in value.items()}
    return value


def plain_fields(shape: tuple[object, ...]) -> dict[str, object]:
    """Turn a published shape into a dict; an optional field that has its default is left out."""
    names: tuple[str, ...] = getattr(shape, "_fields", ())
    defaults: Mapping[str, object] = getattr(shape, "_field_defaults", {})
    return {
        name: plain(each)
        for name, each in zip(names, shape, strict=True)
        if name not in defaults or each != defaults[name]
    }


def json_text(value: object, *, indent: int | None = 2) -> str:
    r"""Give the JSON text of a published value, without a line end.

    >>> print(json_text(("公开\x9b", 1.0), indent=None))
    ["公开\u009b",1.0]
    """
    text = json.dumps(
        plain(value),
        ensure_ascii=False,
        sort_keys=True,
        indent=indent,
        separators=(",", ": ") if indent else (",", ":"),
        allow_nan=False,
    )
    return _UNSAFE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    # Only inside strings can such a character stand, so its escape may replace it in the text.
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
