"""Paragraphs of a Word file while they are read, and where they go."""

from typing import NamedTuple, Protocol

from zwgk.read.docx.styles import NumberingOf


class Sink(Protocol):
    """Where paragraphs and tables go: the text itself, or a cell."""

    def paragraph(self, text: str) -> None:
        """Take a paragraph."""
        ...

    def table(self, rows: list[list[str]]) -> None:
        """Take a table, row by row."""
        ...


class Box:
    """A text box while it is read: it is written after the paragraph that it hangs on."""

    def __init__(self) -> None:
        """Begin empty."""
        self.paragraphs: list[str] = []

    def paragraph(self, text: str) -> None:
        """Take a paragraph."""
        self.paragraphs.append(text)

    def table(self, rows: list[list[str]]) -> None:
        """Take a table, each row of it a line."""
        self.paragraphs.extend(" ".join(filter(None, row)) for row in rows)


class Paragraph:
    """A paragraph while it is read, with the run that is open in it."""

    def __init__(self, style: str) -> None:
        """Begin empty."""
        self.pieces: list[str] = []
        self.style = style
        self.numbering = NumberingOf()
        self.mark_stands = True
        """False where a tracked change took out its end."""
        self.mark_hidden = False
        self.boxes: list[str] = []
        """Lines of the text boxes that hang on it."""
        self.run_style = ""
        self.run_hidden: bool | None = None

    def open_run(self) -> None:
        """Begin a run, of which nothing is known yet."""
        self.run_style, self.run_hidden = "", None


class Flow:
    """A sink, and what the next paragraph that goes there begins with."""

    def __init__(self, sink: Sink) -> None:
        """Begin with nothing carried over."""
        self.sink = sink
        self._carried = ""
        self._labelled = False

    def carry(self, text: str, label: str = "") -> None:
        """Have the next paragraph go on from this text.

        So it is where the end of a paragraph was deleted, and where it is hidden: Word sets a
        heading and the text after it on one line in that way.
        """
        self._labelled = self._labelled or bool(label)
        self._carried += label + text

    def write(self, text: str, label: str = "") -> None:
        """Write a paragraph; the label stands before what was carried over to it."""
        both = (self._carried, label) if self._labelled else (label, self._carried)
        self.sink.paragraph("".join(both) + text)
        self._carried, self._labelled = "", False

    def finish(self) -> None:
        """Write what no paragraph came after."""
        if self._carried:
            self.write("")


class Reference(NamedTuple):
    """Where the text refers to a footnote, an endnote or a comment."""

    kind: str
    id: str
    at: int
