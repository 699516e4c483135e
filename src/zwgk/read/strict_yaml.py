"""YAML in which every value is text, and that says where it is wrong.

A word list has words like `no`, `2022-07-11` and `12:30` in it; plain YAML makes a bool, a
date and a number of minutes of them. Aliases can blow 400 bytes up to gigabytes, and of two
equal keys the first is lost in silence: neither is let through.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from zwgk.errors import ConfigurationError

if TYPE_CHECKING:
    from typing import Protocol

    from yaml import Node

    class _Mark(Protocol):
        """Where the YAML parser was; its C and its Python form are not related."""

        line: int
        column: int


Yaml: TypeAlias = Any
"""Text, or a list or mapping of such; whoever reads a file checks which."""
Place: TypeAlias = tuple[str | int, ...]

_MOST_BYTES = 1_000_000
_DEEPEST = 20


class StrictYaml(NamedTuple):
    """What a YAML file says, and at which line and column it says each part."""

    name: str
    value: Yaml
    places: dict[Place, tuple[int, int]]

    def error(self, path: Place, message: str) -> ConfigurationError:
        """Make the error that tells what is wrong at `path`, or at the nearest part above it."""
        while path not in self.places and path:
            path = path[:-1]
        line, column = self.places.get(path, (1, 1))
        return ConfigurationError(f"{self.name}:{line}:{column}：{message}")


def read_strict_yaml(text: str, name: str) -> StrictYaml:
    """Read YAML text; `name` is what errors call it.

    An empty file is an empty mapping.

    Raises:
        ConfigurationError: it is no YAML, or uses an alias, an anchor, a tag, or a key twice.
    """
    import yaml

    if len(text) > _MOST_BYTES:
        raise ConfigurationError(f"{name}：超过 {_MOST_BYTES} 个字符；请拆分或精简")
    try:
        _refuse_aliases(text, name)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        raise _at(error.problem_mark, name, f"不是有效的 YAML：{error.problem}") from error
    except yaml.YAMLError as error:
        raise ConfigurationError(f"{name}：不是有效的 YAML：{error}") from error
    places: dict[Place, tuple[int, int]] = {}
    value = _value_of(node, name, (), places) if node else {}
    return StrictYaml(name, value, places)


def _refuse_aliases(text: str, name: str) -> None:
    """Refuse what makes YAML more than a tree of text, and trees too deep to walk."""
    import yaml

    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _at(event.start_mark, name, "不能使用 & 和 * 引用")
        if getattr(event, "tag", None):
            raise _at(event.start_mark, name, "不能使用 ! 标签")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST:
            raise _at(event.start_mark, name, f"嵌套超过 {_DEEPEST} 层")


def _value_of(node: Node, name: str, path: Place, places: dict[Place, tuple[int, int]]) -> Yaml:
    """Turn a node into text, list or mapping, noting where it and its parts stand."""
    import yaml

    places[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.MappingNode):
        pairs: dict[str, Yaml] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise _at(key.start_mark, name, "键只能是文字")
            if key.value in pairs:
                raise _at(key.start_mark, name, f"“{key.value}”重复")
            pairs[key.value] = _value_of(value, name, (*path, key.value), places)
            places[*path, key.value] = (key.start_mark.line + 1, key.start_mark.column + 1)
        return pairs
    if isinstance(node, yaml.SequenceNode):
        return [
            _value_of(part, name, (*path, index), places) for index, part in enumerate(node.value)
        ]
    return str(node.value)


def _at(mark: _Mark | None, name: str, message: str) -> ConfigurationError:
    place = f"{name}:{mark.line + 1}:{mark.column + 1}" if mark else name
    return ConfigurationError(f"{place}：{message}")
