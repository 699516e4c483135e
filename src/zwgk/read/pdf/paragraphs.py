"""Lines to paragraphs: a line that runs to the margin goes on in the next, unless set in."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from zwgk.read.labels import opens_with_label
from zwgk.read.pdf.lines import Line, joined

_FULL = 2.0
"""Of the size: how far before the margin a full line may end, for a mark that must not open one."""
_SET_IN = 1.2
"""Of the size: paragraphs open two characters in."""
_PITCH = 2.6
"""Of the size: lines that stand farther apart are not of one paragraph."""
_SAME_SIZE = 0.12
_FEWEST = 4
_NEARLY_ALL = 0.9
_LONG = 0.55
"""Of the widest line: shorter ones say nothing of the margins."""


class Measure(NamedTuple):
    """Where the lines of running text begin and end, and how large they are."""

    left: float
    right: float
    size: float


def measure_of(lines: Sequence[Line], otherwise: Measure | None = None) -> Measure | None:
    """Find the measure of some lines by the long ones; too few of them say nothing."""
    widest = max((line.right - line.left for line in lines), default=0.0)
    long = [line for line in lines if line.right - line.left >= _LONG * widest]
    if len(long) < _FEWEST:
        return otherwise
    left, _ = Counter(round(line.left) for line in long).most_common(1)[0]
    size, _ = Counter(round(line.size, 1) for line in long).most_common(1)[0]
    rights = sorted(line.right for line in long)
    return Measure(float(left), rights[int(_NEARLY_ALL * (len(rights) - 1))], size)


class Paragraphs:
    """Joins lines to paragraphs, across pages too."""

    def __init__(self) -> None:
        """Begin with no line."""
        self._held: Line | None = None
        self._full = False

    def add(self, line: Line, measure: Measure | None) -> str | None:
        """Add a line; give the paragraph that it ends by not going on with it."""
        done = None
        if self._held is not None and self._goes_on(line, measure):
            text = joined(self._held.text, line.text)
        else:
            done = self.finish()
            text = line.text
        self._held = line._replace(text=text)
        self._full = measure is not None and line.right > measure.right - _FULL * line.size
        return done

    def finish(self) -> str | None:
        """Give the paragraph that is being joined."""
        done = None if self._held is None else self._held.text
        self._held = None
        return done

    def _goes_on(self, line: Line, measure: Measure | None) -> bool:
        held = self._held
        if held is None or measure is None or not self._full or opens_with_label(line.text):
            return False
        near = held.page != line.page or held.base - line.base < _PITCH * line.size
        # Lines of a letterhead or a title, in larger letters, stand each for itself.
        larger = max(abs(held.size - measure.size), abs(line.size - measure.size))
        return (
            near
            and larger <= _SAME_SIZE * measure.size
            and line.left < measure.left + _SET_IN * line.size
        )
