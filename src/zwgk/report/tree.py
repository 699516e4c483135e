"""A document as a tree for people: its head, every clause with its items, what was noticed."""

from collections.abc import Iterable, Iterator

from zwgk.published.document_v1 import (
    Attachment,
    Citation,
    DocumentV1,
    Item,
    Point,
    Row,
    Section,
    Table,
    Unit,
)
from zwgk.published.paths import labelled
from zwgk.report.lines import BLANK, Line, Piece, laid_out, line
from zwgk.report.messages import messages_in
from zwgk.report.view import PLAIN, View

_STEP = 2
"""Columns by which each level is set in."""


def render(document: DocumentV1, view: View = PLAIN) -> str:
    """Give the tree as text."""
    return laid_out(_Tree(document, view).lines(), view)


class _Tree:
    """One document as it is shown to one reader."""

    def __init__(self, document: DocumentV1, view: View) -> None:
        self._document = document
        self._messages = messages_in(view.lang)

    def lines(self) -> Iterator[Line]:
        """Give every line, parts set apart by a blank one."""
        document = self._document
        parts = [
            self._head(),
            self._loose("preamble", document.preamble),
            *(self._section(section, 0) for section in document.sections),
            *(self._table(table, 0) for table in document.tables),
            *map(self._attachment, document.attachments),
            self._loose("closing", document.closing),
            self._notices(),
            self._dropped(),
        ]
        for number, part in enumerate(filter(None, map(tuple, parts))):
            if number:
                yield BLANK
            yield from part

    def _head(self) -> Iterator[Line]:
        head, word = self._document.head, self._messages.word
        title = head.title or word("untitled")
        yield line(Piece(title, "strong"))
        dated = head.issued_on
        if dated and head.dated_from:
            dated += word("bracketed", inside=word(head.dated_from))
        tier = word(head.tier) if head.tier else None
        facts = {
            "encloses": head.enclosed.title if head.enclosed else None,
            "issuer": head.issuer,
            "doc-number": head.doc_number,
            "issued": dated,
            "tier": word("gap").join(each for each in (tier, head.place) if each),
            "addressees": self._messages.listed_with.join(head.addressees),
            "follows": self._messages.listed_with.join(map(_cited, head.parents)),
        }
        for label, fact in facts.items():
            if fact:
                yield self._labelled(word(label), fact, 1)
        yield line(" " * _STEP, self._counts(), hang=2 * _STEP)

    def _counts(self) -> str:
        points, items = _contents(self._document)
        forces = [item.force for item in items if not item.frame]
        return self._messages.word(
            "counts",
            points=points,
            items=len(forces),
            mandatory=forces.count("mandatory"),
            encouraged=forces.count("encouraged"),
            frames=sum(item.frame for item in items),
        )

    def _loose(self, label: str, items: tuple[Item, ...]) -> Iterator[Line]:
        if items:
            yield line(Piece(self._messages.word(label), "strong"))
            yield from self._items(items, 1)

    def _section(self, section: Section, level: int) -> Iterator[Line]:
        if section.marker or section.title:
            heading = labelled(section.marker, section.title or "")
            yield line(" " * level * _STEP, Piece(heading, "strong"), hang=(level + 1) * _STEP)
        for point in section.points:
            yield from self._point(point, level + 1)
        for subsection in section.subsections:
            yield from self._section(subsection, level + 1)

    def _point(self, point: Point, level: int) -> Iterator[Line]:
        heading = labelled(point.marker, point.title or "") or "·"
        yield line(
            " " * level * _STEP,
            Piece(heading, "strong"),
            Piece(f"  [{point.id}]", "dim"),
            hang=(level + 1) * _STEP,
        )
        yield from self._items(point.items, level + 1)
        for subpoint in point.subpoints:
            yield from self._point(subpoint, level + 1)
        yield from self._units(point.units, level + 1)

    def _items(self, items: Iterable[Item], level: int) -> Iterator[Line]:
        for item in items:
            number = item.id.partition("#")[2]
            force = self._messages.word("frame" if item.frame else item.force)
            told = f"{number} {force}  " if number else f"{force}  "
            yield line(
                " " * level * _STEP,
                Piece(told, "dim" if item.frame else "note"),
                item.text,
                hang=(level + 1) * _STEP,
            )

    def _units(self, units: Iterable[Unit], level: int) -> Iterator[Line]:
        for unit in units:
            names = self._messages.listed_with.join(unit.names)
            yield self._labelled(self._messages.word(unit.role), names, level)

    def _table(self, table: Table, level: int) -> Iterator[Line]:
        title = table.title or self._messages.word("table")
        yield line(" " * level * _STEP, Piece(title, "strong"))
        for number, row in enumerate(table.rows, start=1):
            yield from self._row(row, number, level + 1)

    def _row(self, row: Row, number: int, level: int) -> Iterator[Line]:
        word = self._messages.word
        cells = word("semicolon").join(
            f"{column}{word('colon')}{cell}" for column, cell in _told_nowhere_else(row)
        )
        restated = f"  {word('restates', id=row.restates)}" if row.restates else ""
        yield line(
            " " * level * _STEP,
            Piece(word("row", n=number).strip(), "strong"),
            Piece(f"  [{row.id}]{restated}", "dim"),
        )
        if cells:
            yield line(" " * (level + 1) * _STEP, cells, hang=(level + 2) * _STEP)
        if row.restates is None:
            yield from self._items(row.items, level + 1)
        yield from self._units(row.units, level + 1)

    def _attachment(self, attachment: Attachment) -> Iterator[Line]:
        name = attachment.title or self._messages.word("attachment")
        yield line(Piece(name, "strong"), Piece(f"  [{attachment.id}]", "dim"))
        for section in attachment.sections:
            yield from self._section(section, 1)
        for table in attachment.tables:
            yield from self._table(table, 1)

    def _notices(self) -> Iterator[Line]:
        if self._document.notices:
            yield line(Piece(self._messages.word("notices"), "warning"))
        for notice in self._document.notices:
            where = self._messages.word("line", n=notice.span.line)
            told = self._messages.notice(notice.rule, notice.values)
            yield line(f"  {where}  ", Piece(notice.rule, "dim"), "  ", told, hang=2 * _STEP)

    def _dropped(self) -> Iterator[Line]:
        dropped = [each for each in self._document.dropped if each.text.strip()]
        if dropped:
            yield line(Piece(self._messages.word("dropped"), "strong"))
        for each in dropped:
            where = self._messages.word("line", n=each.span.line)
            reason = self._messages.why_dropped(each.reason)
            yield line(
                f"  {where}  ", Piece(reason, "dim"), "  ", each.text.strip(), hang=2 * _STEP
            )

    def _labelled(self, label: str, text: str, level: int) -> Line:
        colon = self._messages.word("colon")
        return line(
            " " * level * _STEP, Piece(f"{label}{colon}", "dim"), text, hang=(level + 1) * _STEP
        )


def _cited(citation: Citation) -> str:
    title = f"《{citation.title}》" if citation.title else ""
    number = citation.doc_number or ""
    return f"{title}（{number}）" if title and number else title or number


def _told_nowhere_else(row: Row) -> Iterator[tuple[str, str]]:
    """Give the cells that neither the items of a row nor its units repeat."""
    items = [] if row.restates else [item.text for item in row.items]
    names = {name for unit in row.units for name in unit.names}
    for column, cell in row.cells.items():
        if not any(text in cell for text in items) and not any(name in cell for name in names):
            yield column, cell


def _contents(document: DocumentV1) -> tuple[int, tuple[Item, ...]]:
    """Count the points, and collect the items, that a comparison would look at."""
    groups = tuple(_groups(document))
    return len(groups), tuple(item for group in groups for item in group)


def _groups(document: DocumentV1) -> Iterator[tuple[Item, ...]]:
    for section in document.sections:
        yield from map(_all_items, _all_points(section))
    for attachment in document.attachments:
        for section in attachment.sections:
            yield from map(_all_items, _all_points(section))
    tables = [*document.tables, *(table for each in document.attachments for table in each.tables)]
    for table in tables:
        yield from (row.items for row in table.rows if row.restates is None)


def _all_points(section: Section) -> Iterator[Point]:
    yield from section.points
    for subsection in section.subsections:
        yield from _all_points(subsection)


def _all_items(point: Point) -> tuple[Item, ...]:
    return (*point.items, *(item for sub in point.subpoints for item in _all_items(sub)))
