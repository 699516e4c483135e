"""A parent item and what the local document made of it: both quoted, the differences marked."""

from collections.abc import Iterator, Sequence

from zwgk.published.comparison_v1 import ComparisonV1, Finding, ItemOutcome, Match
from zwgk.report.lines import Line, Piece, line
from zwgk.report.marks import differing
from zwgk.report.messages import Messages
from zwgk.report.rows import Block, clause_name, local_place, parent_place
from zwgk.report.view import View

GLYPHS = {
    "omitted": Piece("×", "error"),
    "partial": Piece("△", "warning"),
    "adapted": Piece("√", "good"),
    "verbatim": Piece("√", "good"),
    "not_applicable": Piece("○", "dim"),
}
"""Marks that a GBK console has, by status."""

_SET_IN = 8
"""Columns by which a quotation is set in."""
_TOLD_BY_THE_BLOCK = {"omitted-item", "duty-late"}
"""Rules whose sentence would only repeat the heading, or that have a part of their own."""


class Evidence:
    """Shows items of one comparison to one reader."""

    def __init__(self, comparison: ComparisonV1, messages: Messages, view: View) -> None:
        self._comparison = comparison
        self._messages = messages
        self._view = view

    def block(self, block: Block) -> Iterator[Line]:
        """Show an item with both texts and every finding about it."""
        item = block.item
        yield self._heading(block)
        yield self._place("parent", self.clause(item), self.parent_place(item))
        yield _quotation(item.text, [match.text for match in item.matches], "gone", ("[-", "-]"))
        for match in item.matches:
            yield self._place("local", self.clause(match), self.local_place(match))
            yield _quotation(match.text, [item.text], "new", ("{+", "+}"))
        if not item.matches:
            yield self._nothing(block)
        for finding in block.findings:
            if finding.rule not in _TOLD_BY_THE_BLOCK:
                yield self.finding(finding)
        for also in item.also:
            parent = self._comparison.parents[also.parent]
            name = parent.doc_number or parent.title or ""
            yield line("  ※ ", self._messages.word("also", parent=name, id=also.id), hang=4)

    def finding(self, finding: Finding) -> Line:
        """Show a finding in a line: how grave, which rule, its sentence."""
        return line(
            "  ",
            Piece(self._messages.word(finding.severity), finding.severity),
            "  ",
            Piece(finding.rule, "dim"),
            "  ",
            finding.message,
            hang=_SET_IN,
        )

    def clause(self, held: ItemOutcome | Match) -> str:
        """Say under which printed labels an item stands."""
        return clause_name(held.path, held.id, self._messages)

    def parent_place(self, item: ItemOutcome) -> str:
        """Say on which line of its file a parent item stands."""
        return parent_place(self._comparison, item.parent, item.span, self._view)

    def local_place(self, match: Match) -> str:
        """Say on which line of the local file an item stands."""
        return local_place(self._comparison, match.span, self._view)

    def _heading(self, block: Block) -> Line:
        word, item = self._messages.word, block.item
        glyph = GLYPHS[item.status]
        pieces = [
            glyph,
            Piece(f" {word(item.status)}", glyph.style),
            Piece(f"  {word(item.force)}"),
        ]
        if item.status == "omitted":
            pieces.append(Piece("  omitted-item", "dim"))
        if item.needs_review:
            pieces.append(Piece(f"  {word('to-review', confidence=item.confidence)}", "warning"))
        return line(*pieces, hang=2)

    def _nothing(self, block: Block) -> Line:
        spans = [finding.span for finding in block.findings if finding.span]
        if not spans:
            return self._place("local", self._messages.word("no-counterpart"), "")
        place = local_place(self._comparison, spans[0], self._view)
        return self._place("local", self._messages.word("no-counterpart-near"), place)

    def _place(self, label: str, clause: str, place: str) -> Line:
        side = Piece(self._messages.word(label), "strong")
        return line("  ", side, f"  {clause}  ", Piece(place, "dim"), hang=_SET_IN)


def _quotation(text: str, others: Sequence[str], style: str, signs: tuple[str, str]) -> Line:
    before, after = signs
    pieces = (
        Piece(f"{before}{piece.text}{after}", style) if piece.differs else Piece(piece.text)
        for piece in differing(text, others)
    )
    return line(" " * _SET_IN, *pieces, hang=_SET_IN)
