"""Where published text stands, and how it read there."""

from itertools import pairwise
from typing import NamedTuple, Self

from zwgk.model import source as read
from zwgk.model import text as model
from zwgk.model.source import LineTable

# Blanks that a web page sets between characters. Folding leaves them out; a quotation has them.
_BLANKS = (
    " \t\u00a0\u00ad\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u200c\u200d\u202f\u205f\u2060\u3000\ufeff"
)


class Span(NamedTuple):
    """A range of the text as read, in Unicode code points, and the line it starts on."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character."""
    line: int
    """Line of the first character, from 1."""
    column: int
    """Column of the first character, in code points, from 1."""


class Source(NamedTuple):
    """The input that was read."""

    name: str
    """Name of the file without its folder; "-" for standard input."""
    sha256: str
    """Of the bytes as read."""
    kind: str
    """What kind of file it is, by its content."""
    encoding: str | None
    """How its characters were written; null for kinds of file that have no one encoding."""
    length: int
    """Code points of its text."""


class Places(NamedTuple):
    """One source, and the look-up from offsets to lines and quotations."""

    source: Source
    text: str
    lines: LineTable

    @classmethod
    def of(cls, source: read.Source) -> Self:
        """Find the lines of a source."""
        published = Source(
            name=_base_name(source.name),
            sha256=source.sha256,
            kind=source.kind,
            encoding=source.encoding,
            length=source.length,
        )
        return cls(published, source.text, source.line_table())

    def span(self, span: model.Span) -> Span:
        """Give the line and column with the range."""
        at = self.lines.position(span.start)
        return Span(span.start, span.end, at.line, at.column)

    def span_or_none(self, span: model.Span | None) -> Span | None:
        """Give the line and column with a range that may be missing."""
        return None if span is None else self.span(span)

    def quote(self, text: model.Text, within: model.Span | None = None) -> str:
        """Give the characters of the source that a working text, or a part of it, came from.

        Blanks inside a line are kept, as published; what stood at a page break is not. Where the
        page left a character reference, the sign it stands for is given (&quot; as ").
        """
        pieces = list(text.pieces())
        if within is not None:
            clipped = (_clipped(piece, within) for piece in pieces)
            pieces = [piece for piece in clipped if piece]
        quoted = [self._read(piece) for piece in pieces[:1]]
        for before, piece in pairwise(pieces):
            gap = self.text[before.end : piece.start]
            if not gap.strip(_BLANKS):
                quoted.append(gap)
            quoted.append(self._read(piece))
        return "".join(quoted)

    def _read(self, piece: model.Span) -> str:
        """Give a stretch of the source as a browser shows it."""
        chars = self.text[piece.start : piece.end]
        if not chars.endswith("&"):
            return chars
        reference = read.REFERENCE.match(self.text, piece.end - 1)
        if reference is None:
            return chars
        # Its table of two thousand names is only for texts from the web.
        import html

        return chars[:-1] + html.unescape(reference[0])


def _clipped(piece: model.Span, within: model.Span) -> model.Span:
    return model.Span(max(piece.start, within.start), min(piece.end, within.end))


def _base_name(name: str) -> str:
    # The folder is the user's own affair, and the same file gives the same bytes from anywhere.
    return name.replace("\\", "/").rsplit("/", 1)[-1] or name
