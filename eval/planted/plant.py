"""Make a local text of a parent, with edits planted in it, and the record of what was done."""

import re
from collections import Counter
from random import Random
from typing import NamedTuple

from eval.folding import fold
from eval.planted.draft import Draft, Sentence, draft_of
from eval.planted.edits import PLANTERS, Planter, renamed
from eval.planted.layout import make_noise, number, print_draft
from eval.planted.moves import MOVERS, Move
from eval.planted.record import Made, digest, truth_of
from eval.planted.source import Source, read_source
from eval.planted.words import PLACE
from eval.shapes import Truth

DIFFICULTIES = {"easy": 0.2, "medium": 0.4, "hard": 0.75}
"""Planted edits per sentence that counts."""

OPS = (*MOVERS, *PLANTERS, "localise", "renumber", "noise")
"""All that is done; the last three to every text."""

_HARD = "hard"
_ONLY_HARD = frozenset({"decoy"})
_ON_TOP = frozenset({"deadline", "number", "weaken", "citation", "actor"})
"""Edits that leave the words of an earlier edit standing, in a hard text."""

_MOST_EDITS = 2
_TIMES_TRIED = 3

_FIRST = re.compile(r"(?<!\d)1(?!\d)|^[（(]?一[、）)]")
_SOME_YEAR = 2022
_ISSUER = re.compile(r"^[一-鿿]{2,12}?(省|市|区|县|州)(人民政府)?(办公厅|办公室)?")
_ENCLOSED = re.compile(r"关于印发[《〈]?(?P<title>.+?)[》〉]?的通知$")


class Planted(NamedTuple):
    """A local text and the record of what was done to make it."""

    text: str
    truth: Truth


def plant(parent: str, *, seed: int, difficulty: str = "medium") -> Planted:
    """Make a local text of a parent; the same parent, seed and difficulty make the same text."""
    choose = Random(f"{digest(parent)} {difficulty} {seed}")  # noqa: S311 to be repeated, not to be secret
    source = read_source(parent)
    draft = draft_of(source)
    wanted = round(DIFFICULTIES[difficulty] * sum(one.counts for one in draft.sentences))
    done, no_target = _edited(draft, wanted, choose, hard=difficulty == _HARD)
    for one in draft.sentences:
        if not (one.gone or one.elsewhere):
            one.words, one.renamed = renamed(one.words)
    style = choose.choice(("keep", "restart", "bracket"))
    number(draft, style, runs_on=_runs_on(source))
    title = _title(source.title)
    clean = print_draft(draft, title, _year(parent), choose)
    printed, noise = make_noise(clean, choose)
    made = Made(
        options={
            "seed": seed,
            "difficulty": difficulty,
            "n": wanted,
            "ops": list(OPS),
            "place": PLACE,
        },
        source=source,
        draft=draft,
        title=title,
        style=style,
        printed=printed,
        noise=noise,
        done=done,
        no_target=no_target,
    )
    return Planted(printed.text, truth_of(made))


def _edited(
    draft: Draft,
    wanted: int,
    choose: Random,
    *,
    hard: bool,
) -> tuple[list[tuple[str, Move]], Counter[str]]:
    """Plant the edits, each kind in turn; tell what was done, and what found no place."""
    ops = [op for op in (*MOVERS, *PLANTERS) if hard or op not in _ONLY_HARD]
    done: list[tuple[str, Move]] = []
    no_target: Counter[str] = Counter()
    for _ in range(wanted * _TIMES_TRIED):
        if len(done) == wanted:
            break
        op = choose.choice(ops)
        if op in MOVERS:
            move = MOVERS[op](draft, choose)
        else:
            move = _reworded(draft, op, choose, hard=hard)
        if move:
            done.append((op, move))
        else:
            no_target[op] += 1
    return done, no_target


def _reworded(draft: Draft, op: str, choose: Random, *, hard: bool) -> Move | None:
    """Edit a sentence in which there is a place for it."""
    open_ = [one for one in draft.sentences if one.counts and _is_open(one, op, hard=hard)]
    choose.shuffle(open_)
    for one in open_:
        if _planted(one, PLANTERS[op], choose, draft):
            return Move(one.sid)
    return None


def _is_open(one: Sentence, op: str, *, hard: bool) -> bool:
    """Say whether a further edit may go into a sentence."""
    if one.whole:
        return True
    on_top = hard and op in _ON_TOP and not one.gone and not one.neutral
    return on_top and len(one.edits) < _MOST_EDITS


def _planted(one: Sentence, planter: Planter, choose: Random, draft: Draft) -> bool:
    """Plant an edit in a sentence, unless it would undo an earlier one or lose nothing."""
    change = planter(one.words, choose)
    if change is None or any(edit["after"] not in change.words for edit in one.edits):
        return False
    if change.edit and change.edit["kind"] in {edit["kind"] for edit in one.edits}:
        return False
    if change.edit is None:
        one.neutral.append(change.neutral)
    elif change.edit["kind"] == "clause_dropped" and _stands_elsewhere(
        change.edit["before"], one, draft
    ):
        return False
    else:
        one.edits.append(change.edit)
    one.words = change.words
    return True


def _stands_elsewhere(words: str, one: Sentence, draft: Draft) -> bool:
    folded = fold(words)
    others = (other for other in draft.sentences if other is not one)
    return any(folded in fold(other.part.text) for other in others)


def _runs_on(source: Source) -> bool:
    """Say whether the lowest points number on from one heading to the next."""
    styles = list(dict.fromkeys(block.style for block in source.blocks))
    markers = [block.marker for block in source.blocks if block.style in styles[-1:]]
    return sum(bool(_FIRST.search(marker)) for marker in markers) == 1


def _title(parent: str) -> str:
    """Give the local text the title of its parent, under its own name."""
    enclosed = _ENCLOSED.search(parent)
    return PLACE + _ISSUER.sub("", enclosed["title"] if enclosed else parent)


def _year(parent: str) -> int:
    """Date the local text by the parent's document number, or the first year it names."""
    year = re.search(r"[〔\[(（](20\d\d)[〕\])）]", parent) or re.search(r"(20\d\d)年", parent)
    return int(year[1]) if year else _SOME_YEAR
