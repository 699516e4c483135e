"""A family of documents as a tree: under each the documents that cite it."""

from collections import Counter
from collections.abc import Iterator

from zwgk.published.lineage_v1 import LineageV1
from zwgk.report.lineage import Node, cited_by, named, nodes
from zwgk.report.lineage_words import lineage_words
from zwgk.report.lines import BLANK, Line, Piece, laid_out, line
from zwgk.report.view import PLAIN, View


def render(lineage: LineageV1, view: View = PLAIN) -> str:
    """Give the tree as text."""
    return laid_out(_Tree(lineage, view).lines(), view)


class _Tree:
    """One family as it is shown to one reader."""

    def __init__(self, lineage: LineageV1, view: View) -> None:
        self._lineage = lineage
        self._words = lineage_words(view.lang)
        self._above = {
            Node(missing=False, at=at): frozenset(cited_by(document))
            for at, document in enumerate(lineage.documents)
        }
        self._citing: dict[Node, list[Node]] = {}
        for node, above in self._above.items():
            for each in above:
                self._citing.setdefault(each, []).append(node)
        self._all_above: dict[Node, frozenset[Node]] = {}
        self._shown: set[Node] = set()

    def lines(self) -> Iterator[Line]:
        """Give every line."""
        lineage = self._lineage
        yield line(
            Piece(
                self._word(
                    "family",
                    n=len(lineage.documents),
                    files=sum(len(each.files) for each in lineage.documents),
                    missing=len(lineage.missing),
                ),
                "strong",
            )
        )
        every = nodes(lineage)
        tops = [node for node in every if not self._above.get(node)]
        tied = [node for node in tops if node in self._citing]
        rings = [node for node in every if self._above.get(node)]
        for node in (*tied, *rings):
            if node not in self._shown:  # what no top leads to cites itself in a ring
                yield BLANK
                yield from self._branch(node, 0)
        yield from self._untied([node for node in every if node not in self._shown])
        yield from self._unclear()
        yield from self._left_aside()

    def _word(self, key: str, /, **values: object) -> str:
        return self._words[key].format(**values)

    def _branch(self, node: Node, depth: int) -> Iterator[Line]:
        again = node in self._shown
        yield self._node(node, depth, again=again)
        if again:
            return
        self._shown.add(node)
        if not node.missing:
            files = self._lineage.documents[node.at].files
            if len(files) > 1:
                listed = self._word("copies", files=self._word("comma").join(files))
                yield line(" " * (2 * depth + 4), Piece(listed, "dim"), hang=2 * depth + 6)
        for below in self._below(node):
            yield from self._branch(below, depth + 1)

    def _node(self, node: Node, depth: int, *, again: bool = False) -> Line:
        document = (self._lineage.missing if node.missing else self._lineage.documents)[node.at]
        name = named(document, self._word("gap"), self._word("untitled"))
        pieces = [Piece("  " * depth), Piece(name)]
        if node.missing:
            pieces.append(Piece("  " + self._word("missing"), "warning"))
        elif again:
            pieces.append(Piece(self._word("see-above"), "dim"))
        else:
            pieces.append(Piece("  " + self._lineage.documents[node.at].files[0], "dim"))
        return line(*pieces, hang=2 * depth + 4)

    def _below(self, node: Node) -> Iterator[Node]:
        """Give what cites a document and nothing else that cites it: the nearest below."""
        direct = dict.fromkeys(self._citing.get(node, ()))
        leading_to = Counter(each for other in direct for each in self._goes_back_to(other))
        for below in direct:
            above = self._goes_back_to(below)
            passes_another = any(other in direct for other in above - {below})
            is_in_a_ring = leading_to[below] > (below in above)
            if not passes_another or is_in_a_ring:
                yield below

    def _goes_back_to(self, node: Node) -> frozenset[Node]:
        """Give what a document cites, and what that cites, up to the highest."""
        if node not in self._all_above:
            seen: set[Node] = set()
            waiting = [node]
            while waiting:
                new = self._above.get(waiting.pop(), frozenset()) - seen
                seen |= new
                waiting += new
            self._all_above[node] = frozenset(seen)
        return self._all_above[node]

    def _untied(self, rest: list[Node]) -> Iterator[Line]:
        if rest:
            yield BLANK
            yield line(Piece(self._word("untied"), "strong"))
        for node in rest:
            yield self._node(node, 1)

    def _unclear(self) -> Iterator[Line]:
        documents = self._lineage.documents
        for document in documents:
            for each in document.cites:
                if len(each.documents) > 1:
                    names = self._word("comma").join(
                        documents[at].files[0] for at in each.documents
                    )
                    yield BLANK
                    told = self._word("unclear", quote=each.quote, names=names)
                    yield line(document.files[0], self._word("colon"), told, hang=4)

    def _left_aside(self) -> Iterator[Line]:
        if self._lineage.left_aside:
            yield BLANK
            yield line(Piece(self._word("left-aside"), "strong"))
        for each in self._lineage.left_aside:
            yield line("  ", each.file, self._word("colon"), each.why, hang=4)
