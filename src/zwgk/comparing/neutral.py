"""Wordings made neutral: names of places, of tiers and their bodies, synonyms of the trade.

全省 in a province's document and 全区 in a district's are one requirement told by two tiers; so
are 省政府 and 区政府, 加强 and 强化. Similarity is taken on neutral text: renaming costs nothing.
What the words were stays with the facts: this text is compared, never shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from zwgk.model.text import swapped

if TYPE_CHECKING:
    from zwgk.model.document import Document
    from zwgk.model.lexicon import Lexicon

_SELF = "域"
"""Stands for whichever tier speaks."""
# 全省, 我区, 本市; 省政府, 市县政府及其部门, 区级部门, 省直单位, 区委办局.
_TIER_AND_BODY = re.compile(
    # Both alternatives open with one of these: looking for it alone is what goes fast.
    "[省市县区镇乡州旗](?:"
    "(?<=[全我本各][省市县区镇乡州旗])[省市县区镇乡州旗]*(?:、[省市县区镇乡]+)*"
    "|[省市县区镇乡州旗]*(?:、[省市县区镇乡]+)*(?:（[^（）\n]{1,8}）)?"
    "(?=(?:人民)?政府|级|直|各?委办|各?有关|各?相关|及?各?部门|管委会|党政办|属)"
    ")"
)
_QUOTE = "“"
BRAND = re.compile(
    r"(?<=打造|建设|构建|搭建|开发|推出)“[^“”\n]{2,8}”(?=[^，。；、“”\n]{4,14}(?:平台|系统))"
)
"""What somebody calls a platform that they build: 打造“好办事”社区服务平台. Another body that
builds its own calls it something else; what it is for stands behind the name."""
_PLACE_PARTS = re.compile("[省市县区旗州盟（）]|自治区")
_SHORTEST_PLACE = 2


class NeutralWords:
    """The words of a lexicon that are made neutral, ready for any number of documents."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Fold misprints in them, as they are folded in the texts."""
        self._misprints = lexicon.misprints
        self.names = frozenset(self.folded((*lexicon.places, *lexicon.provinces)))
        words = self.folded(word for group in lexicon.synonyms for word in group[1:])
        usual = self.folded(group[0] for group in lexicon.synonyms for _ in group[1:])
        self.synonyms = sorted(
            zip(words, usual, strict=True), key=lambda pair: (-len(pair[0]), pair[0])
        )
        """Each with the word that it stands for, the longest first."""

    def folded(self, words: Iterable[str]) -> list[str]:
        """Fold misprints in all words at once."""
        lines = swapped("\n".join(words), self._misprints)
        return lines.split("\n") if lines else []


class Neutraliser:
    """Makes the texts of a pair of documents neutral."""

    def __init__(self, words: NeutralWords, documents: Iterable[Document], said: str) -> None:
        """Collect the names of places to blot out and the synonyms to fold.

        `said` is all text that will be made neutral, its misprints folded, as they are in the words
        then: those that it does not hold are left aside.
        """
        own = {name for document in documents for name in _place_names(document)}
        signs = set(said)
        self._names = sorted(
            {
                name
                for name in (*words.names, *words.folded(own))
                if name[0] in signs and name[-1] in signs and name in said
            },
            key=lambda name: (-len(name), name),
        )
        self._synonyms = [
            (word, usual)
            for word, usual in words.synonyms
            if word[0] in signs and word[-1] in signs and word in said
        ]

    def neutral(self, texts: Sequence[str]) -> list[str]:
        """Make each text neutral; all at once, since each word is looked up in the whole.

        >>> from zwgk.model.lexicon import Lexicon
        """
        whole = as_lines(texts)
        for name in self._names:
            if name in whole:
                whole = whole.replace(name, "")
        whole = _TIER_AND_BODY.sub(_SELF, whole)
        if _QUOTE in whole:
            whole = BRAND.sub("", whole)
        for word, usual in self._synonyms:
            if word in whole:
                whole = whole.replace(word, usual)
        return whole.split("\n")

    def words(self, text: str) -> str:
        """Make one text neutral, and keep its letters, digits and Han characters only."""
        return words_only(self.neutral((text,)))[0]


def as_lines(texts: Iterable[str]) -> str:
    """Put texts together, each a line, for steps that go over all of them at once."""
    return "\n".join(text.replace("\n", " ") for text in texts)


def words_only(texts: Sequence[str]) -> list[str]:
    """Keep the letters, digits and Han characters of each text.

    >>> words_only(("公开“办法”，", "2022年"))
    ['公开办法', '2022年']
    """
    return _NOT_WORDS.sub("", as_lines(texts)).split("\n") if texts else []


_NOT_WORDS = re.compile(r"[^\w\n]|_")


def _place_names(document: Document) -> Iterable[str]:
    """Give a document's place as its parts are named: 金华市婺城区, 金华市, 婺城区, 婺城."""
    place = document.head.place
    if not place:
        return
    yield place
    start = 0
    for mark in _PLACE_PARTS.finditer(place):
        part = place[start : mark.end()].strip("（）")
        bare = place[start : mark.start()].strip("（）")
        start = mark.end()
        yield from (name for name in (part, bare) if len(name) >= _SHORTEST_PLACE)
    for ending in ("示范区", "开发区", "高新区", "新区"):
        if place.endswith(ending) or f"{ending}（" in place:
            yield ending
