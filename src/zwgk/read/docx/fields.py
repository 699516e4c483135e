"""Fields of a Word file: what is computed stays, how it is computed does not.

A field is opened, holds its code, then its result, and is closed, any number of paragraphs
later. The result of a TOC field is the table of contents: its lines would be read as clauses.
"""

_CONTENTS = "TOC"


class _Field:
    """One field that is open."""

    def __init__(self) -> None:
        self.code: list[str] = []
        self.in_code = True
        self.lists_contents = False


class Fields:
    """The fields that are open at a place, the outermost first."""

    def __init__(self) -> None:
        """Begin outside of every field."""
        self._open: list[_Field] = []
        self._in_code = 0
        self._in_contents = 0

    @property
    def reason(self) -> str | None:
        """Why text that comes now is no part of the document; None where it is."""
        if self._in_contents:
            return "contents"
        return "field-code" if self._in_code else None

    def take(self, characters: str) -> None:
        """Take a piece of the code of the innermost field."""
        if self._open and self._open[-1].in_code:
            self._open[-1].code.append(characters)

    def meet(self, kind: str) -> None:
        """Meet the begin, the separator or the end of a field."""
        if kind == "begin":
            self._open.append(_Field())
            self._in_code += 1
        elif kind == "separate" and self._open and self._open[-1].in_code:
            field = self._open[-1]
            field.in_code = False
            field.lists_contents = lists_contents("".join(field.code))
            self._in_code -= 1
            self._in_contents += field.lists_contents
        elif kind == "end" and self._open:
            field = self._open.pop()
            self._in_code -= field.in_code
            self._in_contents -= field.lists_contents


def lists_contents(code: str) -> bool:
    r"""Say whether the code of a field makes a table of contents.

    >>> lists_contents(' TOC \\o "1-3" \\h ')
    True
    """
    return code.strip().upper().startswith(_CONTENTS)
