"""Where in a sentence an edit may go, so that what is left is still a sentence."""

import re
from collections.abc import Iterator, Sequence

from eval.planted.words import DUTY_OPENING

_QUOTED = re.compile(r"《[^》]*》|“[^”]*”|（[^）]*）|\([^)]*\)|〔[^〕]*〕|\[[^\]]*\]")

_MEMBER = r"[^，。；：、,;:（）()《》“”〔〕\s]{2,24}"
LIST = re.compile(rf"{_MEMBER}(?:、{_MEMBER}){{2,}}")
_LONGEST_LOST = 10
"""A longer member holds more than a name."""

_TIER_OR_ORGAN = re.compile(r"(国家|省|市|县|区|镇|乡|街道|州|局|委|办|厅|部门|政府|单位|银行)$")
_JOINED = re.compile(r"[和及与或等]")

_LEANS_BACK = re.compile(r"的|等|并|且|或者|其中|但|使|由此|从而|以便")
_UNFINISHED = re.compile(r"(的|时|后|前|中|下|上|外|内|以来|之日起|实际|[：:])$")
_CONDITION = re.compile(r"(除|在|对|为|如|按|凡).*|.*(的|时|后|前|下|上|外)$")
_STOPS = "，；,;。"
_SHORTEST_CLAUSE = 7


def free(pattern: re.Pattern[str], words: str) -> Iterator[re.Match[str]]:
    """Find a pattern where no title, quotation or bracket holds it."""
    held = [match.span() for match in _QUOTED.finditer(words)]
    for match in pattern.finditer(words):
        if not any(start < match.end() and match.start() < end for start, end in held):
            yield match


def droppable(listing: str, words: str) -> list[str]:
    """Name the inner members of a list that name no organ and stand in the sentence once."""
    return [
        member
        for member in listing.split("、")[1:-1]
        if words.count(member) == 1
        and len(member) <= _LONGEST_LOST
        and not _TIER_OR_ORGAN.search(member)
        and not _JOINED.search(member)
    ]


def clauses_of(words: str) -> list[str]:
    """Cut a sentence at its commas, but not inside of brackets, quotations and titles."""
    clauses = [""]
    depth = 0
    for char in words:
        clauses[-1] += char
        depth += (char in "（(《“〔[") - (char in "）)》”〕]")
        if depth == 0 and char in "，；,;":
            clauses.append("")
    return [clause for clause in clauses if clause]


def in_condition(words: str, at: int) -> bool:
    """Say whether a place lies in a clause that only says when or for whom."""
    for clause in clauses_of(words):
        if at < len(clause):
            return bool(_CONDITION.fullmatch(clause.rstrip(_STOPS)))
        at -= len(clause)
    return False


def stands_alone(clauses: Sequence[str], at: int) -> bool:
    """Say whether a clause can go without leaving its neighbours hanging."""
    clause = clauses[at].rstrip(_STOPS)
    rest = clauses[at + 1 : at + 2]
    return (
        len(clause) >= _SHORTEST_CLAUSE
        and bool(DUTY_OPENING.match(clause))
        and not _UNFINISHED.search(clause)
        and not _UNFINISHED.search(clauses[at - 1].rstrip(_STOPS))
        and not (rest and _LEANS_BACK.match(rest[0]))
    )
