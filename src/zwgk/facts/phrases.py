"""Where one phrase of a clause ends and the next begins, by its verbs and prepositions.

No word segmentation: a short list of verbs that are hardly ever part of a name tells enough,
and tells the same on every machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zwgk.model.lexicon import Governors

VERB, EITHER, ADVERB, PARTICLE, QUOTED = "verb", "either", "adverb", "particle", "quoted"

_CLOSING = {"“": "”", "《": "》", "（": "）"}
_STOPS_TO_LOOK = frozenset((*_CLOSING, "的"))
_JOINTS = ("以及", "及其")
_BEHIND_VERBS = "了出好过着"
_LONGEST_QUOTE = 60
_SHORTEST_NAME = 2
_WHOLE_PREDICATE = 4
"""结合实际 and 因地制宜 need no verb behind them."""


class Phrases:
    """Looks up the words that part phrases."""

    def __init__(self, governors: Governors) -> None:
        self._tails = governors.tails
        self._prepositions = frozenset(governors.prepositions)
        self._kinds = {
            **dict.fromkeys(governors.either, EITHER),
            **dict.fromkeys(governors.adverbs, ADVERB),
            **dict.fromkeys(governors.particles, PARTICLE),
            **dict.fromkeys(governors.verbs, VERB),
            **dict.fromkeys(governors.prepositions, VERB),
        }
        lengths: dict[str, set[int]] = {}
        for word in self._kinds:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {
            first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()
        }

    def word_at(self, chars: str, at: int, end: int) -> tuple[str, int]:
        """Give the kind and length of the longest known word at `at`; ("", 1) where none is.

        What stands in quotes or brackets is one name, whatever verbs are in it.
        """
        first = chars[at]
        lengths = self._lengths.get(first)
        if lengths is None:
            if first not in _CLOSING:
                return "", 1
            closed = chars.find(_CLOSING[first], at, min(end, at + _LONGEST_QUOTE))
            return (QUOTED, closed + 1 - at) if closed >= 0 else ("", 1)
        for length in lengths:
            if at + length <= end:
                word = chars[at : at + length]
                kind = self._kinds.get(word)
                if kind == VERB and word not in self._prepositions:
                    return self._verb(chars, at + length), length
                if kind:
                    return kind, length
        return "", 1

    def _verb(self, chars: str, end: int) -> str:
        """Say whether a verb that ends at `end` is one, or part of a name: 保障|措施."""
        return EITHER if chars.startswith(self._tails, end) else VERB

    def object_start(self, chars: str, start: int, end: int, *, acting: bool = False) -> int:
        """Say where the thing begins that the verbs of a phrase govern.

        Behind the last verb, or behind a 的 that follows it: 及时公开受疫情影响重的|餐饮.
        A verb that may be part of a name counts only behind an adverb (集中公开|产业发展, but
        完善|信息公开制度), or at the start where `acting` says that a duty word stands before.
        """
        cut = at = start
        before = ADVERB if acting else PARTICLE
        known = self._lengths
        while at < end:
            char = chars[at]
            if char not in known and char not in _STOPS_TO_LOOK:
                at += 1
                before = ""
                continue
            kind, length = self.word_at(chars, at, end)
            possessive = char == "的" and at > start
            governs = (
                kind == VERB
                or (kind == EITHER and before == ADVERB)
                or (kind == PARTICLE and before in (PARTICLE, ADVERB, VERB))
                or possessive
            )
            at += length
            if kind == VERB and at < end and chars[at] in _BEHIND_VERBS:
                at += 1
            if governs and at < end:
                cut = at
            before = PARTICLE if possessive else kind
        return cut

    def chain_end(self, chars: str, start: int, end: int) -> int:
        """Say where the adverbs and verbs end that a phrase opens with: 加快推进|乡村振兴."""
        at = start
        before = PARTICLE
        while at < end:
            kind, length = self.word_at(chars, at, end)
            opens = kind in (VERB, ADVERB, PARTICLE) or (kind == EITHER and before == ADVERB)
            if not opens or at + length >= end:
                break
            at += length
            before = kind
        # Adverbs alone are part of the thing: 全面预算管理.
        return at if before in (VERB, EITHER) else start

    def predicate_start(self, chars: str, start: int, end: int) -> int:
        """Say where, after `start`, a verb with an object begins, or the adverb before a verb."""
        at = start
        known = self._lengths
        while at < end:
            if chars[at] not in known and chars[at] not in _CLOSING:
                at += 1
                continue
            kind, length = self.word_at(chars, at, end)
            after = at + length
            joins = chars[at - 1] in "和及或与" or chars.startswith(_JOINTS, at)
            if kind == VERB and after < end and not joins:
                return at
            if kind == ADVERB and (
                length >= _WHOLE_PREDICATE
                or (length >= _SHORTEST_NAME and self.governs_at(chars, after, end))
            ):
                return at
            at = after
        return end

    def governs_at(self, chars: str, at: int, end: int) -> bool:
        """Say whether a verb or preposition stands at `at`."""
        return at < end and self.word_at(chars, at, end)[0] == VERB

    def acts_at(self, chars: str, at: int, end: int) -> bool:
        """Say whether a predicate begins at `at`: a verb, an adverb, a preposition."""
        return at < end and self.word_at(chars, at, end)[0] in (VERB, ADVERB, PARTICLE)

    def may_act_at(self, chars: str, at: int, end: int) -> bool:
        """Say whether what begins at `at` is a verb, if it is not part of a name."""
        return at < end and self.word_at(chars, at, end)[0] == EITHER

    def has_verb(self, chars: str, start: int, end: int) -> bool:
        """Say whether a verb stands in a stretch of text, prepositions left out."""
        at = start
        while at < end:
            kind, length = self.word_at(chars, at, end)
            if kind == VERB and chars[at : at + length] not in self._prepositions:
                return True
            at += length
        return False
