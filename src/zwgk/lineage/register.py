"""Documents by what they are called: those of a name are found without asking each of them."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from zwgk.model.citing import SHORTEST_TITLE, names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zwgk.model.document import Document, Head
    from zwgk.model.facts import Citation, DocNumber


class Register:
    """Gives all that may be meant, and some besides: whoever asks looks at each of them again.

    What it leaves out, neither `likeness` nor `same_document` would have found.
    """

    def __init__(self, documents: Iterable[Document] = ()) -> None:
        """Enter some documents by their places."""
        self._by_content: dict[str, list[int]] = {}
        self._by_number: dict[tuple[int, int], list[int]] = {}
        self._by_name: dict[str, list[int]] = {}
        self._from_the_end: list[str] = []
        """Every name, read from its end, in order: those that end alike stand together."""
        self._numbered: set[int] = set()
        for at, document in enumerate(documents):
            self.enter(at, document)

    def enter(self, at: int, document: Document) -> None:
        """Enter a document by its place."""
        self._by_content.setdefault(document.source.sha256, []).append(at)
        self.enter_head(at, document.head)

    def enter_head(self, at: int, head: Head) -> None:
        """Enter what a document is called; once more, where more has come to be known."""
        if head.doc_number is not None:
            self._numbered.add(at)
            self._by_number.setdefault(_key(head.doc_number), []).append(at)
        for name in _names(head):
            if name not in self._by_name:
                self._by_name[name] = []
                insort(self._from_the_end, name[::-1])
            self._by_name[name].append(at)

    def cited_as(self, citation: Citation) -> list[int]:
        """Give the places of whatever a citation may name, in their order."""
        names: Iterator[str] = iter(())
        if citation.title is not None:
            names = (each for name in names_of(citation.title) for each in self._ending_alike(name))
        return self._found(citation.doc_number, names)

    def like(self, document: Document) -> list[int]:
        """Give the places of whatever may be a copy of a document, in their order."""
        same = self._by_content.get(document.source.sha256, ())
        alike = self._found(document.head.doc_number, _names(document.head))
        return sorted({*same, *alike})

    def _found(self, number: DocNumber | None, names: Iterable[str]) -> list[int]:
        found = {at for name in names for at in self._by_name.get(name, ())}
        if number is not None:  # of two numbers, nothing but they themselves decide
            found -= self._numbered
            found.update(self._by_number.get(_key(number), ()))
        return sorted(found)

    def _ending_alike(self, name: str) -> Iterator[str]:
        """Give every name that is this one, ends as it reads, or that it ends as."""
        yield name
        for start in range(1, len(name) - SHORTEST_TITLE + 1):
            yield name[start:]
        if len(name) >= SHORTEST_TITLE:
            end = name[::-1]
            for at in range(bisect_left(self._from_the_end, end), len(self._from_the_end)):
                if not self._from_the_end[at].startswith(end):
                    return
                yield self._from_the_end[at][::-1]


def _key(number: DocNumber) -> tuple[int, int]:
    # The organ may have the name of the issuer glued to it.
    return number.year, number.serial


def _names(head: Head) -> set[str]:
    enclosed = head.enclosed.title if head.enclosed else None
    return {name for title in (head.title, enclosed) if title for name in names_of(title)}
