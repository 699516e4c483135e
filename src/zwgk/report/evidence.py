"""A parent item and what the local document made of it: both quoted, the differences marked."""

from collections.abc import Iterator, Sequence

from zwgk.published.comparison_v1 import ComparisonV1, Finding, ItemOutcome, Match, Wording
from zwgk.published.gate import is_excused
from zwgk.report.annotations import excuse
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

_SIGNS = {"gone": ("[-", "-]"), "new": ("{+", "+}")}
"""What stands around differing words: colour alone tells nothing to many."""
_SET_IN = 8
"""Columns by which a quotation is set in."""
_TOLD_BY_THE_BLOCK = {"omitted-item", "duty-late"}
"""Rules whose sentence would only repeat the heading, or that have a part of their own."""
_ABOUT_CLAUSES = {"clause-dropped", "clause-added"}
"""Rules that one sentence may name several times: a rewritten item would else take ten lines."""


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
        yield self._quotation(item.text, [each.text for each in item.matches], "gone")
        for match in item.matches:
            yield self._place("local", self.clause(match), self.local_place(match))
            yield self._quotation(match.text, [item.text], "new")
        if not item.matches:
            yield self._nothing(block)
        if item.nearest is not None:
            near = item.nearest
            yield self._place("nearest", self.clause(near), self.local_place(near))
            yield self._quotation(near.text, [item.text], "new")
        told = [each for each in block.findings if each.rule not in _TOLD_BY_THE_BLOCK]
        for (severity, rule), found in _alike(told):
            yield self._finding_line(severity, rule, self._sentence(rule, found), found)
        for finding in block.findings:
            if finding.rule in _TOLD_BY_THE_BLOCK and is_excused(finding):
                why = excuse(finding, self._messages).lstrip(" ")
                yield self._finding_line(finding.severity, finding.rule, why, ())
        for also in item.also:
            parent = self._comparison.parents[also.parent]
            name = parent.doc_number or parent.title or ""
            yield line("  ※ ", self._messages.word("also", parent=name, id=also.id), hang=4)

    def finding(self, finding: Finding) -> Line:
        """Show a finding in a line: how grave, which rule, its sentence."""
        told = finding.message + excuse(finding, self._messages)
        return self._finding_line(finding.severity, finding.rule, told, (finding,))

    def clause(self, held: ItemOutcome | Match) -> str:
        """Say under which printed labels an item stands."""
        return clause_name(held.path, held.id, self._messages)

    def parent_place(self, item: ItemOutcome) -> str:
        """Say on which line of its file a parent item stands."""
        return parent_place(self._comparison, item.parent, item.span, self._view)

    def local_place(self, match: Match) -> str:
        """Say on which line of the local file an item stands."""
        return local_place(self._comparison, match.span, self._view)

    def _finding_line(
        self, severity: str, rule: str, message: str, found: Sequence[Finding]
    ) -> Line:
        grave = Piece(self._messages.word(severity), severity)
        return line(
            "  ",
            grave,
            "  ",
            Piece(rule, "dim"),
            "  ",
            message,
            Piece(self._prints(found), "dim"),
            hang=_SET_IN,
        )

    def _prints(self, found: Sequence[Finding]) -> str:
        """Give the fingerprints of findings, where somebody has to name them."""
        return "".join(f"  {each.fingerprint}" for each in found if self._view.fingerprints)

    def _sentence(self, rule: str, found: Sequence[Finding]) -> str:
        """Make one sentence of findings of a rule about clauses: their quotations in a row."""
        if len(found) == 1:
            return found[0].message + excuse(found[0], self._messages)
        parent, local = (
            "”；“".join(text for text in side if text)
            for side in zip(*((each.parent_text, each.local_text) for each in found), strict=True)
        )
        return self._messages.finding(Wording(rule, {}, parent, local))

    def _heading(self, block: Block) -> Line:
        word, item = self._messages.word, block.item
        glyph = GLYPHS[item.status]
        pieces = [
            glyph,
            Piece(f" {word(item.status)}", glyph.style),
            Piece(f"  {word(item.force)}"),
        ]
        if item.binds == "optional":
            pieces.append(Piece(f"  {self._messages.reason('left-to-choice')}"))
        if item.status == "omitted":
            pieces.append(Piece("  omitted-item", "dim"))
            omitted = [each for each in block.findings if each.rule == "omitted-item"]
            pieces.append(Piece(self._prints(omitted), "dim"))
        if item.needs_review:
            pieces.append(Piece(f"  {word('to-review', confidence=item.confidence)}", "warning"))
        return line(*pieces, hang=2)

    def _nothing(self, block: Block) -> Line:
        spans = [finding.span for finding in block.findings if finding.span]
        if not spans:
            return self._place("local", self._messages.word("no-counterpart"), "")
        place = local_place(self._comparison, spans[0], self._view)
        return self._place("local", self._messages.word("no-counterpart-near"), place)

    def _quotation(self, text: str, others: Sequence[str], style: str) -> Line:
        before, after = _SIGNS[style]
        pieces = (
            Piece(f"{before}{piece.text}{after}", style) if piece.differs else Piece(piece.text)
            for piece in differing(text, others, self._view.split)
        )
        return line(" " * _SET_IN, *pieces, hang=_SET_IN)

    def _place(self, label: str, clause: str, place: str) -> Line:
        side = Piece(self._messages.word(label), "strong")
        where = (Piece("  "), Piece(place, "dim")) if place else ()
        return line("  ", side, f"  {clause}", *where, hang=_SET_IN)


def _alike(
    findings: Sequence[Finding],
) -> Iterator[tuple[tuple[str, str], tuple[Finding, ...]]]:
    """Group findings that can be told in one sentence: those about clauses, by rule."""
    groups: dict[tuple[str, str, int], list[Finding]] = {}
    for number, finding in enumerate(findings):
        alone = 0 if finding.rule in _ABOUT_CLAUSES and not is_excused(finding) else number + 1
        groups.setdefault((finding.severity, finding.rule, alone), []).append(finding)
    for (severity, rule, _), group in groups.items():
        yield (severity, rule), tuple(group)
