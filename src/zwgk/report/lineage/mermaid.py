"""A family of documents as a Mermaid graph, which GitHub and many wikis draw."""

from collections.abc import Iterator

from zwgk.published.lineage_v1 import LineageV1
from zwgk.report.lineage import Node, cited_by, named, nodes
from zwgk.report.lineage_words import lineage_words
from zwgk.report.safe import one_line
from zwgk.report.view import PLAIN, View

_ENTITIES = {ord(mark): f"#{ord(mark)};" for mark in '"#;<>[]{}()|`&\\'}
"""What Mermaid reads as its own, or a browser as a tag, spelled as it wants it."""


def render(lineage: LineageV1, view: View = PLAIN) -> str:
    """Give the graph: an arrow leads from each document to those that cite it."""
    return "".join(f"{row}\n" for row in _rows(lineage, view))


def _rows(lineage: LineageV1, view: View) -> Iterator[str]:
    words = lineage_words(view.lang)
    yield "flowchart TD"
    for node in nodes(lineage):
        document = (lineage.missing if node.missing else lineage.documents)[node.at]
        name = named(document, words["gap"], words["untitled"])
        if node.missing:
            yield f'  {_id(node)}["{_told(name)}<br>{_told(words["missing"])}"]:::missing'
        else:
            yield f'  {_id(node)}["{_told(name)}"]'
    for at, document in enumerate(lineage.documents):
        below = Node(missing=False, at=at)
        for above in dict.fromkeys(cited_by(document)):
            yield f"  {_id(above)} --> {_id(below)}"
    if lineage.missing:
        yield "  classDef missing stroke-dasharray: 4 3"


def _id(node: Node) -> str:
    return f"{'m' if node.missing else 'd'}{node.at + 1}"


def _told(text: str) -> str:
    """Write a text so that it is nothing else.

    >>> _told('关于“<b>”的通知"]')
    '关于“#60;b#62;”的通知#34;#93;'
    """
    return one_line(text).translate(_ENTITIES)
