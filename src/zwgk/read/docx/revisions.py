"""Tracked changes: what of a draft stands when they are accepted, or rejected.

A draft that goes round keeps what was taken out of it beside what was put in. Which of the two
is the text is the reader's decision and is told; the other is left out, never lost.
"""

from zwgk.read.transcript import REJECT

INSERTED = frozenset({"w:ins", "w:moveTo", "w:cellIns"})
DELETED = frozenset({"w:del", "w:moveFrom", "w:cellDel"})
FORMER = frozenset({"w:pPrChange", "w:rPrChange"})
"""Elements that hold what the properties beside them were before."""
OTHER_FORMER = frozenset(
    {
        "w:tblPrChange",
        "w:tblPrExChange",
        "w:trPrChange",
        "w:tcPrChange",
        "w:tblGridChange",
        "w:sectPrChange",
        "w:numberingChange",
    }
)
"""The same for properties that bear on no text."""


class Revisions:
    """Takes tracked changes as accepted or as rejected, and counts them."""

    def __init__(self, wanted: str) -> None:
        """Begin with no change."""
        self.rejecting = wanted == REJECT
        self.count = 0
        self._dropping: list[str] = []
        """For each change that is open and does not stand, why its text is left out."""

    def open(self, name: str) -> bool:
        """Open a change around text; say whether `name` is one that does not stand."""
        self.count += 1
        stands = self.stands(name)
        if not stands:
            self._dropping.append("inserted-text" if name in INSERTED else "deleted-text")
        return not stands

    def close(self) -> None:
        """Close the last change that did not stand."""
        self._dropping.pop()

    def stands(self, name: str) -> bool:
        """Say whether what a change of this name holds, or marks, is part of the text."""
        return (name in DELETED) is self.rejecting

    @property
    def reason(self) -> str | None:
        """Why text that comes now is left out; None when it stands."""
        return self._dropping[0] if self._dropping else None
