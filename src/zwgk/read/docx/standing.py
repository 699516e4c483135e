"""What of a Word file stands in the text, and what is left out of it for which reason."""

from zwgk.read.docx.fields import Fields
from zwgk.read.docx.revisions import Revisions
from zwgk.read.transcript import Transcript


class Standing:
    """Says why text that comes now is left out, and keeps what is."""

    def __init__(self, transcript: Transcript, revisions: str) -> None:
        """Begin where everything stands."""
        self.revisions = Revisions(revisions)
        self.fields = Fields()
        self.places: dict[str, int] = {}
        """Why text was left out, and in how many places."""
        self._transcript = transcript
        self._controls: list[str] = []
        self._left: list[str] = []
        self._as = ("", 0)

    def reason(self, *, hidden: bool = False) -> str | None:
        """Say why text that comes now is no part of the document; None where it is."""
        if self.revisions.reason:
            return self.revisions.reason
        if hidden:
            return "hidden-text"
        return self.fields.reason or next(filter(None, self._controls), None)

    def open_control(self, reason: str = "") -> None:
        """Open a content control, or a field that is one element."""
        self._controls.append(reason)

    def say_of_control(self, reason: str) -> None:
        """Note what the innermost control is: the table of contents, a prompt."""
        if self._controls:
            self._controls[-1] = reason

    def close_control(self) -> None:
        """Close the innermost control."""
        self._controls.pop()

    def leave_out(self, characters: str, reason: str) -> None:
        """Keep some text as left out; what follows at once is of one piece with it."""
        here = (reason, self._transcript.length)
        if self._as != here or not self._left:
            self.finish()
            self._as = here
            self.places[reason] = self.places.get(reason, 0) + 1
        self._left.append(characters)

    def end_line(self) -> None:
        """Have what is left out go on on a new line."""
        if self._left:
            self._left.append("\n")

    def finish(self) -> None:
        """Write down what was kept."""
        if self._left:
            self._transcript.skip("".join(self._left).strip("\n"), *self._as)
        self._left = []
