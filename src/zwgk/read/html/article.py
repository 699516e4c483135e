"""Which element of a page holds the document: by the names that sites use, else by its prose."""

import re
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.lexicon import SiteContainers
from zwgk.read.html.elements import ROOMS, TEXT, UNSEEN, attribute, children_of, is_hidden

if TYPE_CHECKING:
    from zwgk.read.html.elements import Node

_HAN = re.compile("[㐀-鿿]")
_STOP = re.compile("[。；，：]")
_FEWEST = 40
"""An element with less prose than this is a teaser or a notice of the site."""
_NEARLY_ALL = 0.8
"""Of the prose of the page; the rest is summaries of other articles and the site's own words."""
_MOST = 0.5


class _Weight(NamedTuple):
    """How much of an element is prose: Chinese characters beside stops, outside of links."""

    prose: int
    all: int


def find_article(root: "Node", sites: SiteContainers) -> "Node":
    """Find the element that holds the document; the whole page where nothing tells."""
    weights = _weigh(root)
    total = weights[id(root)].prose
    named = _named(root, (*sites.article_ids, *sites.article_classes))
    loose = _named(root, sites.loose)
    for candidates in (named, loose):
        fitting = [each for each in candidates if weights[id(each)].prose >= _FEWEST]
        best = max(fitting, key=lambda each: _fitness(weights[id(each)]), default=None)
        if best is not None and weights[id(best)].prose >= _MOST * total:
            return best
    return _by_prose(root, weights, total)


def _fitness(weight: _Weight) -> tuple[int, int]:
    """Rank elements: the more prose the better; with as much prose, the less besides."""
    return weight.prose, -weight.all


def _named(root: "Node", names: tuple[str, ...]) -> "list[Node]":
    """Give the elements that have one of the names as id or class."""
    wanted = {name.lower() for name in names}
    found = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.name == TEXT or node.name in UNSEEN:
            continue
        own = f"{attribute(node, 'id')} {attribute(node, 'class')}".lower().split()
        if wanted.intersection(own):
            found.append(node)
        waiting.extend(reversed(children_of(node)))
    return found


def _by_prose(root: "Node", weights: dict[int, _Weight], total: int) -> "Node":
    """Go down from the page as long as one element has nearly all of its prose."""
    here = root
    while True:
        inner = [each for each in children_of(here) if each.name != TEXT]
        heaviest = max(inner, key=lambda each: weights[id(each)].prose, default=None)
        if heaviest is None or weights[id(heaviest)].prose < max(_NEARLY_ALL * total, 1):
            return here
        if heaviest.name in {"p", "span", "font", "b", "strong"}:
            return here
        here = heaviest


def _weigh(root: "Node") -> dict[int, _Weight]:
    """Weigh every element, those inside before those around them."""
    weights: dict[int, _Weight] = {}
    order = []
    waiting = [(root, True)]
    while waiting:
        node, counts = waiting.pop()
        order.append((node, counts))
        if node.name != TEXT:
            inside = counts and node.name not in ROOMS and node.name != "a" and not is_hidden(node)
            if node.name not in UNSEEN:
                waiting.extend((each, inside) for each in children_of(node))
    for node, counts in reversed(order):
        if node.name == TEXT:
            weights[id(node)] = _weight_of(node.data or "", counts)
        else:
            inner = [weights[id(each)] for each in children_of(node) if id(each) in weights]
            prose = sum(each.prose for each in inner)
            weights[id(node)] = _Weight(prose, sum(each.all for each in inner))
    return weights


def _weight_of(text: str, counts: bool) -> _Weight:  # noqa: FBT001 # of the text it goes with
    han = len(_HAN.findall(text))
    return _Weight(han if counts and _STOP.search(text) else 0, han)
