"""The body of a Word file, element by element, as paragraphs and tables in reading order.

Kept: content controls, hyperlinks, text boxes (after the paragraph they hang on), results of
fields. Left out and told: hidden text, changes that do not stand, footnotes and comments, the
table of contents, prompts that nobody filled in.
"""

import sys
from typing import TYPE_CHECKING

from zwgk.read.docx.fields import lists_contents
from zwgk.read.docx.flow import Paragraph, Reference
from zwgk.read.docx.places import Places
from zwgk.read.docx.revisions import DELETED, INSERTED, OTHER_FORMER
from zwgk.read.docx.standing import Standing
from zwgk.read.docx.styles import NumberingOf
from zwgk.read.docx.xml import XmlReader, is_on, number_in, value_of
from zwgk.read.limits import refuse

if TYPE_CHECKING:
    from collections.abc import Callable

    from zwgk.read.docx.numbering import Counter
    from zwgk.read.docx.styles import Styles
    from zwgk.read.transcript import Asked, Transcript

_IGNORED = frozenset({"w:rt", *OTHER_FORMER})
"""Elements nothing inside of which is text of the document; w:rt has the pinyin of a word."""
_NOTES = {
    "w:footnoteReference": "footnote",
    "w:endnoteReference": "endnote",
    "w:commentReference": "comment",
}
_EMBEDDED = frozenset({"w:object", "w:altChunk", "w:subDoc"})
_PICTURES = frozenset({"w:drawing", "w:pict"})
_SIGNS = {"w:tab": " ", "w:ptab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_Attributes = dict[str, str]


class Body(XmlReader):
    """Reads the part that holds the text."""

    def __init__(
        self, asked: "Asked", transcript: "Transcript", styles: "Styles", counter: "Counter"
    ) -> None:
        """Begin at the top."""
        super().__init__(asked)
        self.standing = Standing(transcript, asked.revisions)
        self.references: list[Reference] = []
        self.embedded = 0
        """How many other documents are embedded, which are not read."""
        self.pictures = 0
        self._transcript = transcript
        self._styles = styles
        self._counter = counter
        self._path = ["", ""]
        self._ignoring = 0
        self._taking = ""
        self._paragraphs: list[Paragraph] = []
        self._met = 0
        self._places = Places(transcript)
        self._alternatives: list[bool] = []
        self._changes: list[int] = []
        self._starts: dict[str, Callable[[_Attributes], None]] = {
            "w:p": self._open_paragraph,
            "w:r": self._open_run,
            "w:t": self._take_text,
            "w:delText": self._take_text,
            "m:t": self._take_text,
            "w:instrText": self._take_code,
            "w:delInstrText": self._take_code,
            "w:sym": self._meet_symbol,
            "w:fldChar": self._meet_field,
            "w:fldSimple": self._open_simple_field,
            "w:pStyle": self._meet_style,
            "w:rStyle": self._meet_run_style,
            "w:vanish": self._meet_hiding,
            "w:specVanish": self._meet_hiding,
            "w:numId": self._meet_list,
            "w:ilvl": self._meet_level,
            "w:pPrChange": self._meet_former,
            "w:rPrChange": self._meet_former,
            "w:tbl": self._places.open_table,
            "w:tr": self._places.open_row,
            "w:tc": self._places.open_cell,
            "w:gridBefore": self._places.begin_after,
            "w:gridAfter": self._places.end_before,
            "w:gridSpan": self._places.span,
            "w:vMerge": self._places.merge,
            "w:hMerge": self._places.merge,
            "w:txbxContent": self._places.open_box,
            "w:sdt": self._open_control,
            "w:docPartGallery": self._meet_gallery,
            "w:showingPlcHdr": self._meet_prompt,
            "mc:AlternateContent": self._open_alternatives,
            "mc:Choice": self._open_alternative,
            "mc:Fallback": self._open_alternative,
        }
        self._ends: dict[str, Callable[[], object]] = {
            "w:p": self._close_paragraph,
            "w:t": self._take_nothing,
            "w:delText": self._take_nothing,
            "m:t": self._take_nothing,
            "w:instrText": self._take_nothing,
            "w:delInstrText": self._take_nothing,
            "w:fldSimple": self.standing.close_control,
            "w:tbl": self._places.close_table,
            "w:tc": self._places.close_cell,
            "w:txbxContent": self._close_box,
            "w:sdt": self.standing.close_control,
            "mc:AlternateContent": self._alternatives.pop,
        }

    def start(self, name: str, attributes: _Attributes) -> None:
        """Meet an element."""
        if self._ignoring:
            return
        self._path.append(name)
        meet = self._starts.get(name)
        if meet is not None:
            meet(attributes)
        elif name in _SIGNS:
            # In other places w:tab is where a tab stops.
            if self._path[-2] == "w:r":
                self._put(_SIGNS[name])
        elif name in INSERTED or name in DELETED:
            self._change(name)
        elif name in _IGNORED:
            self._ignoring = self.depth
        elif name in _NOTES:
            at = self._transcript.length
            self.references.append(Reference(_NOTES[name], attributes.get("w:id", ""), at))
        else:
            self.embedded += name in _EMBEDDED
            self.pictures += name in _PICTURES

    def end(self, name: str) -> None:
        """Leave an element."""
        if self._ignoring:
            if self._ignoring == self.depth:
                self._ignoring = 0
                self._path.pop()
            return
        self._path.pop()
        leave = self._ends.get(name)
        if leave is not None:
            leave()
        elif self._changes and self._changes[-1] == self.depth:
            self._changes.pop()
            self.standing.revisions.close()

    def text(self, characters: str) -> None:
        """Take the characters of a run, or the code of a field."""
        if self._ignoring or not self._taking:
            return
        if self._taking == "code":
            self.standing.fields.take(characters)
        else:
            self._put(characters.replace("\n", " "))

    def finish(self) -> None:
        """Write what is still open at the end."""
        self._places.flow.finish()
        self.standing.finish()

    # -- paragraphs and runs

    def _put(self, characters: str) -> None:
        if not self._paragraphs:
            return
        paragraph = self._paragraphs[-1]
        reason = self.standing.reason(hidden=self._is_hidden(paragraph))
        if reason is None:
            paragraph.pieces.append(characters)
        else:
            self.standing.leave_out(characters, reason)

    def _is_hidden(self, paragraph: Paragraph) -> bool:
        if paragraph.run_hidden is not None:
            return paragraph.run_hidden
        return self._styles.hides(paragraph.run_style or paragraph.style)

    def _open_paragraph(self, _: _Attributes) -> None:
        self._met += 1
        if self._met > self.asked.limits.paragraphs:
            refuse("paragraphs", self.asked.limits, self.asked.where)
        self._paragraphs.append(Paragraph(self._styles.default))

    def _close_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        flow = self._places.flow
        text = "".join(paragraph.pieces)
        self.standing.end_line()
        if not paragraph.mark_stands:
            flow.carry(text)
        elif text.strip() or not (paragraph.mark_hidden or self.standing.reason()):
            label = self._counter.label_of(paragraph.style, paragraph.numbering)
            write = flow.carry if paragraph.mark_hidden else flow.write
            write(text, label)
        for line in paragraph.boxes:
            flow.sink.paragraph(line)

    def _open_run(self, _: _Attributes) -> None:
        if self._paragraphs:
            self._paragraphs[-1].open_run()

    def _meet_style(self, attributes: _Attributes) -> None:
        if self._paragraphs and self._path[-2] == "w:pPr":
            self._paragraphs[-1].style = value_of(attributes)

    def _meet_run_style(self, attributes: _Attributes) -> None:
        if self._paragraphs and self._path[-3] == "w:r":
            self._paragraphs[-1].run_style = value_of(attributes)

    def _meet_hiding(self, attributes: _Attributes) -> None:
        if self._paragraphs and self._path[-3] == "w:r":
            self._paragraphs[-1].run_hidden = is_on(attributes)
        elif self._paragraphs and self._path[-3] == "w:pPr":
            self._paragraphs[-1].mark_hidden = is_on(attributes)

    def _meet_list(self, attributes: _Attributes) -> None:
        self._number(number=number_in(value_of(attributes)))

    def _meet_level(self, attributes: _Attributes) -> None:
        self._number(level=number_in(value_of(attributes)))

    def _number(self, **said: int | None) -> None:
        if self._paragraphs and self._path[-2] == "w:numPr":
            paragraph = self._paragraphs[-1]
            paragraph.numbering = paragraph.numbering._replace(**said)

    def _take_text(self, _: _Attributes) -> None:
        self._taking = "text"

    def _take_code(self, _: _Attributes) -> None:
        self._taking = "code"

    def _take_nothing(self) -> None:
        self._taking = ""

    def _meet_symbol(self, attributes: _Attributes) -> None:
        """Meet a character of a symbol font: it has a number, and at times a meaning."""
        try:
            code = int(attributes.get("w:char", "")[:8], 16)
        except ValueError:
            return
        if _is_character(code):
            self._put(chr(code))

    def _meet_field(self, attributes: _Attributes) -> None:
        self.standing.fields.meet(attributes.get("w:fldCharType", ""))

    def _open_simple_field(self, attributes: _Attributes) -> None:
        code = attributes.get("w:instr", "")
        self.standing.open_control("contents" if lists_contents(code) else "")

    # -- tracked changes

    def _change(self, name: str) -> None:
        """Meet a change: of some text, of the end of a paragraph, of a row or a cell."""
        revisions = self.standing.revisions
        parent = self._path[-2]
        if parent not in _MARKED:
            if revisions.open(name):
                self._changes.append(self.depth)
            return
        revisions.count += 1
        if revisions.stands(name):
            return
        if parent == "w:rPr" and self._paragraphs:
            self._paragraphs[-1].mark_stands = False
        elif parent == "w:trPr":
            self._places.drop_row()
        elif parent == "w:tcPr":
            self._places.drop_cell()

    def _meet_former(self, _: _Attributes) -> None:
        """Meet properties as they were: they hold where changes are rejected."""
        if not self.standing.revisions.rejecting:
            self._ignoring = self.depth
        elif self._path[-1] == "w:pPrChange" and self._paragraphs:
            self._paragraphs[-1].style = self._styles.default
            self._paragraphs[-1].numbering = NumberingOf()

    # -- what holds the text

    def _close_box(self) -> None:
        self._places.close_box(self._paragraphs[-1] if self._paragraphs else None)

    def _open_control(self, _: _Attributes) -> None:
        self.standing.open_control()

    def _meet_gallery(self, attributes: _Attributes) -> None:
        if value_of(attributes) == "Table of Contents":
            self.standing.say_of_control("contents")

    def _meet_prompt(self, attributes: _Attributes) -> None:
        if is_on(attributes):
            self.standing.say_of_control("prompt")

    def _open_alternatives(self, _: _Attributes) -> None:
        self._alternatives.append(False)

    def _open_alternative(self, _: _Attributes) -> None:
        """Read the first of several forms of one thing (a text box, an equation), and no other."""
        if not self._alternatives:
            return
        if self._alternatives[-1]:
            self._ignoring = self.depth
        self._alternatives[-1] = True


_MARKED = frozenset({"w:rPr", "w:trPr", "w:tcPr", "w:numPr"})
"""Properties that say of what holds them that it was changed."""


def _is_character(code: int) -> bool:
    return 0 < code <= sys.maxunicode and not 0xD800 <= code < 0xE000  # noqa: PLR2004 # surrogates
