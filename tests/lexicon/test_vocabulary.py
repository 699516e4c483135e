"""The vocabulary files themselves: their shape, their order, where their words come from."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from zwgk.model.document import Tier
from zwgk.model.lexicon import Lexicon
from zwgk.read.lexicon import COMPILED, FOLDER, Tree, load_lexicon
from zwgk.read.lexicon_files import SHAPES, compiled, read_files

FILES = sorted(Path(FOLDER).glob("*.yaml"))
SEEDS = Path(__file__).parents[2] / "data" / "seeds"

_TIERS = {tier.label for tier in Tier}
_ENTRY = re.compile(r"^\s+(?:- )?(?P<word>\"[^\"]+\"|[^\s#:]+)(?P<rest>[^#]*)(?P<comment>#.*)?$")
_COMMENT = re.compile(r"^\s+#")


# What the head of a file says of all its words need not be said again.
_SAID_AT_THE_HEAD = ("places", "prefectures", "not_cues", "misprints", "condition_words")


class Entry(NamedTuple):
    """A word of a vocabulary file."""

    file: str
    line: int
    word: str
    explained: bool
    """A comment stands behind it, or on a line of its own above it and its neighbours."""


def entries(path: Path) -> Iterator[Entry]:
    """Read the words of a file with the comments that go with them."""
    under_comment = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if _COMMENT.match(line):
            under_comment = True
        elif not line.strip() or not line.startswith(" "):
            under_comment = bool(re.search(r":\s+#", line))
        elif found := _ENTRY.match(line):
            if ":" in found["rest"] and path.stem != "look_alikes":  # the name of a group
                under_comment = bool(found["comment"])
                continue
            word = found["word"].strip('"')
            yield Entry(path.name, number, word, bool(found["comment"]) or under_comment)


@cache
def files() -> Tree:
    """Read all files, once."""
    return read_files()


def word_lists(part: object, place: str) -> Iterator[tuple[str, list[str]]]:
    """Give every list of words, with its place."""
    if isinstance(part, dict):
        for key, below in part.items():
            yield from word_lists(below, f"{place}.{key}")
    elif isinstance(part, list):
        yield place, part


def test_what_the_program_loads_is_fresh() -> None:
    assert Path(COMPILED).read_text(encoding="utf-8") == compiled(files()), (
        "run: python -m zwgk.read.lexicon_files"
    )


def test_every_file_has_its_shape() -> None:
    assert {path.stem for path in FILES} == set(SHAPES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_list_holds_a_word_twice_or_a_blank(path: Path) -> None:
    for place, words in word_lists(files()[path.stem], path.stem):
        assert [word for word, count in Counter(words).items() if count > 1] == [], place
        assert [word for word in words if word != word.strip() or not word] == [], place


@pytest.mark.parametrize(
    "name", ["duty_cues", "scope_terms", "unit_labels", "unit_verbs", "table_headers"]
)
def test_a_word_means_one_thing(name: str) -> None:
    places: dict[str, list[str]] = {}
    for place, words in word_lists(files()[name], name):
        for word in words:
            places.setdefault(word, []).append(place)

    assert {word: found for word, found in places.items() if len(found) > 1} == {}


def test_a_word_that_is_no_cue_has_the_characters_of_its_cue() -> None:
    lexicon = load_lexicon()
    cues = {cue.cue for cue in lexicon.duty_cues}

    assert set(lexicon.not_cues) <= cues
    for cue, words in lexicon.not_cues.items():
        assert [word for word in words if cue not in word] == [], cue


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_word_occurs_in_a_seed_or_says_why_it_is_there(path: Path) -> None:
    if path.stem in _SAID_AT_THE_HEAD:
        pytest.skip("the head of the file says it")
    seeds = "\n".join(seed.read_text(encoding="utf-8") for seed in sorted(SEEDS.glob("*.txt")))

    assert [
        f"{entry.line}: {entry.word}"
        for entry in entries(path)
        if not entry.explained and entry.word not in seeds and entry.word not in _TIERS
    ] == []


def test_longer_words_come_first_where_the_first_match_counts() -> None:
    lexicon: Lexicon = load_lexicon()

    for words in (
        lexicon.doc_kinds,
        lexicon.units_of_measure,
        lexicon.platforms,
        tuple(label.label for label in lexicon.unit_labels),
    ):
        lengths = [len(word) for word in words]
        assert lengths == sorted(lengths, reverse=True)


def test_provinces_are_known_by_their_short_forms() -> None:
    lexicon = load_lexicon()

    assert len(lexicon.places) == 34
    assert lexicon.provinces["江苏"] == "江苏省"
    assert lexicon.provinces["内蒙古"] == "内蒙古自治区"
