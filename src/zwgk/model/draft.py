"""A Word file that is to be commented on: its bytes, and where in them each piece of text is."""

from typing import NamedTuple


class Anchor(NamedTuple):
    """A piece of text, and the bytes of the main part between which it stands.

    The bytes are those around a child of a paragraph (a run, a hyperlink, a tracked change), the
    least that a comment can be hung on without a word of the draft being touched.
    """

    start: int
    """Offset of its first character in the text as read."""
    end: int
    before: int
    after: int


class Draft(NamedTuple):
    """A Word file, and where its text stands in it."""

    raw: bytes
    main: str
    """Name of the part that holds the text."""
    anchors: tuple[Anchor, ...]
    """In the order of the text."""

    def around(self, start: int, end: int) -> tuple[int, int] | None:
        """Give the bytes around a range of the text; for an empty one, around what is before it."""
        found = [each for each in self.anchors if each.start < end and start < each.end]
        if not found:
            before = [each for each in self.anchors if each.start < max(start, 1)]
            found = before[-1:] or list(self.anchors[:1])
        if not found:
            return None
        # A text box is read after the paragraph that it hangs on, but stands inside of it.
        return min(each.before for each in found), max(each.after for each in found)
