"""Where in a Word file a paragraph stands: in the text itself, in a cell, in a text box."""

from zwgk.read.docx.flow import Box, Flow, Paragraph, Sink
from zwgk.read.docx.tables import Cell, Row, Table, span_in
from zwgk.read.docx.xml import number_in, value_of

_Attributes = dict[str, str]


class Places:
    """The tables, cells and text boxes that are open, the innermost last."""

    def __init__(self, text: Sink) -> None:
        """Begin in the text itself."""
        self._flows = [Flow(text)]
        self._tables: list[Table] = []

    @property
    def flow(self) -> Flow:
        """Where the paragraph that is being read goes."""
        return self._flows[-1]

    def open_table(self, _: _Attributes) -> None:
        """Open a table."""
        self._tables.append(Table())

    def close_table(self) -> None:
        """Close a table, and write it where it stands."""
        rows = self._tables.pop().written()
        if rows:
            self.flow.finish()
            self.flow.sink.table(rows)

    def open_row(self, _: _Attributes) -> None:
        """Open a row."""
        if self._tables:
            self._tables[-1].rows.append(Row())

    def begin_after(self, attributes: _Attributes) -> None:
        """Have the row begin after some columns."""
        if self._tables:
            self._tables[-1].row.before = span_in(number_in(value_of(attributes)))

    def end_before(self, attributes: _Attributes) -> None:
        """Have the row end before some columns."""
        if self._tables:
            self._tables[-1].row.after = span_in(number_in(value_of(attributes)))

    def drop_row(self) -> None:
        """Leave the row out."""
        if self._tables:
            self._tables[-1].row.gone = True

    def open_cell(self, _: _Attributes) -> None:
        """Open a cell: paragraphs go there until it is closed."""
        cell = Cell()
        if self._tables:
            self._tables[-1].row.cells.append(cell)
        self._flows.append(Flow(cell))

    def close_cell(self) -> None:
        """Close a cell."""
        self._flows.pop().finish()

    def span(self, attributes: _Attributes) -> None:
        """Have the cell span some columns."""
        if isinstance(self.flow.sink, Cell):
            self.flow.sink.span = max(span_in(number_in(value_of(attributes))), 1)

    def merge(self, attributes: _Attributes) -> None:
        """Have the cell go on from the one above or before, unless it begins the merged one."""
        if isinstance(self.flow.sink, Cell):
            self.flow.sink.continues |= value_of(attributes, "continue") != "restart"

    def drop_cell(self) -> None:
        """Leave the cell out."""
        if isinstance(self.flow.sink, Cell):
            self.flow.sink.gone = True

    def open_box(self, _: _Attributes) -> None:
        """Open a text box: paragraphs go there until it is closed."""
        self._flows.append(Flow(Box()))

    def close_box(self, holder: Paragraph | None) -> None:
        """Close a text box, and hang its lines on the paragraph that holds it."""
        flow = self._flows.pop()
        flow.finish()
        lines = flow.sink.paragraphs if isinstance(flow.sink, Box) else []
        if holder is not None:
            holder.boxes.extend(lines)
            return
        for line in lines:
            self.flow.sink.paragraph(line)
