"""Elements of a page: which of them are text, and which of them stand on lines of their own."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    Node = Any
    """An element or a text of justhtml, whose types are told apart by name alone."""

TEXT = "#text"

UNSEEN = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "meta",
        "link",
        "iframe",
        "object",
        "embed",
        "svg",
        "canvas",
        "audio",
        "video",
        "map",
        "#comment",
        "!doctype",
        "#doctype",
    }
)
"""Elements that show no text of the page."""
CONTROLS = frozenset({"select", "button", "option", "datalist", "textarea", "input", "label"})
"""Elements that the visitor works the page with."""
ROOMS = frozenset({"nav", "header", "footer", "aside", "form", *CONTROLS})
"""Elements that hold no part of an article."""
BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3"),
        *("h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p"),
        *("pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    }
)
"""Elements that begin and end a line."""


def children_of(node: "Node") -> "list[Node]":
    """Give what stands directly inside an element."""
    return node.children or []


def attribute(node: "Node", name: str) -> str:
    """Give an attribute of an element; empty where it has none."""
    return (node.attrs or {}).get(name) or ""


def is_hidden(node: "Node") -> bool:
    """Say whether an element says of itself that it is not shown."""
    attributes = node.attrs
    # A whole page may be hidden until a script has run, which here is never.
    if not attributes or node.name in {"html", "body"}:
        return False
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return "hidden" in attributes or "display:none" in style or "visibility:hidden" in style


def walk(root: "Node") -> "Iterator[Node]":
    """Give an element and all inside it, in reading order, however deep they are nested."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        if node.name != TEXT and node.children:
            waiting.extend(reversed(node.children))
