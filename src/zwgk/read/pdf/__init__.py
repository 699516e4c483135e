"""PDF files with a text layer: lines to paragraphs, ruled tables, margins left out.

A PDF knows where each glyph stands and nothing else; lines, paragraphs and tables are found
from there. A scan has no glyphs, and is told to be one.
"""

from collections.abc import Sequence

from zwgk.errors import SourceUnreadableError
from zwgk.read.pdf.lines import Line, lines_of
from zwgk.read.pdf.margins import split_margins
from zwgk.read.pdf.paragraphs import Measure, Paragraphs, measure_of
from zwgk.read.pdf.process import Page, read_pages
from zwgk.read.pdf.ruled import Ruled, tables_of
from zwgk.read.transcript import Asked, Contents, Transcript

_UNREAD = "\ufffd"
_MOST_UNREAD = 0.1
_SAME_COLUMN = 4.0
"""Points by which the columns of a table that goes on on the next page may shift."""


def read_pdf(raw: bytes, asked: Asked) -> Contents:
    """Read a PDF.

    Raises:
        ConfigurationError: what reads PDF is not installed.
        SourceUnreadableError: it is damaged, has a password, or has no text.
        LimitError: it is larger than the limits allow, or takes too long.
    """
    pages = read_pages(raw, asked)
    _check_text(pages, asked)
    tables = [tables_of(page) for page in pages]
    lines = [
        (page, lines_of(outside, page.number))
        for page, (_, outside) in zip(pages, tables, strict=True)
    ]
    parted = split_margins(lines)
    writer = _Writer(Transcript(asked))
    usual = measure_of([line for _, body in parted for line in body])
    for page, (ruled, _), (margins, body) in zip(pages, tables, parted, strict=True):
        for line, reason in margins:
            writer.transcript.skip(line.text, reason)
        writer.transcript.skip(page.leaning, "leaning-text")
        # Margins of left and right pages may differ.
        writer.page(body, ruled, measure_of(body, usual))
    writer.finish()
    _tell(pages, writer.transcript)
    return writer.transcript.contents()


def _check_text(pages: Sequence[Page], asked: Asked) -> None:
    """Refuse a scan, and a text whose characters cannot be told."""
    shown = "".join(glyph.character for page in pages for glyph in page.glyphs).split()
    text = "".join(shown)
    if not text:
        what = "是扫描件，没有文字层" if any(page.images for page in pages) else "里没有文字"
        raise SourceUnreadableError(
            f"{asked.where}：这份 PDF {what}；请先做文字识别（OCR），再存为 .docx 或 .txt"
        )
    if text.count(_UNREAD) > _MOST_UNREAD * len(text):
        raise SourceUnreadableError(
            f"{asked.where}：这份 PDF 的字体没有写明是哪些字，读不出来；"
            "请先做文字识别（OCR），再存为 .docx 或 .txt"
        )


def _tell(pages: Sequence[Page], transcript: Transcript) -> None:
    """Tell of pages that hold what was not read."""
    scanned = tuple(str(page.number) for page in pages if page.images and not page.glyphs)
    if scanned:
        transcript.tell("pages-without-text", pages=scanned)
    broken = tuple(str(page.number) for page in pages if page.broken)
    if broken:
        transcript.tell("pages-broken", pages=broken)
    unread = sum(glyph.character == _UNREAD for page in pages for glyph in page.glyphs)
    if unread:
        transcript.tell("glyphs-unread", count=unread)


class _Writer:
    """Writes paragraphs and tables down in reading order, across pages."""

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self._paragraphs = Paragraphs()
        self._rows: list[tuple[str, ...]] = []
        self._columns: tuple[float, ...] = ()

    def page(self, lines: Sequence[Line], tables: Sequence[Ruled], measure: Measure | None) -> None:
        """Write a page."""
        waiting = list(tables)
        for line in lines:
            while waiting and waiting[0].top > line.base:
                self._table(waiting.pop(0))
            self._end_table()
            self._paragraph(self._paragraphs.add(line, measure))
        for table in waiting:
            self._table(table)

    def finish(self) -> None:
        """Write what is still open at the end."""
        self._end_table()
        self._paragraph(self._paragraphs.finish())

    def _paragraph(self, text: str | None) -> None:
        if text is not None:
            self.transcript.paragraph(text)

    def _table(self, table: Ruled) -> None:
        """Write a table, or go on with the one that the page before ended with."""
        self._paragraph(self._paragraphs.finish())
        alike = len(table.columns) == len(self._columns) and all(
            abs(one - other) < _SAME_COLUMN
            for one, other in zip(table.columns, self._columns, strict=True)
        )
        if self._rows and not alike:
            self._end_table()
        self._rows.extend(table.rows)
        self._columns = table.columns

    def _end_table(self) -> None:
        if self._rows:
            self.transcript.table(self._rows)
        self._rows, self._columns = [], ()
