"""The packaged vocabulary, with a user's additions to it, as a typed `Lexicon`.

The source is `zwgk/lexicon/*.yaml`. What is loaded is `compiled.json`, the same tree without
its comments: reading the YAML at each start would cost more than the whole comparison.
"""

from __future__ import annotations

import json
import os.path
from functools import cache
from typing import TYPE_CHECKING, Any

from zwgk.model.document import Role, Tier
from zwgk.model.facts import Force
from zwgk.model.lexicon import (
    KEPT,
    TOLD,
    Competence,
    ConditionWords,
    DeadlineWords,
    DutyCue,
    Furniture,
    Governors,
    HeadingWords,
    Lexicon,
    Mentions,
    OrganWords,
    Outcomes,
    PlatformWords,
    ScopeTerm,
    SiteContainers,
    TierWords,
    UnitLabel,
    UnitVerbs,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

# os.path is loaded by Python itself, pathlib would cost 5 ms at each start.
FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "lexicon")  # noqa: PTH118, PTH120
COMPILED = os.path.join(FOLDER, "compiled.json")  # noqa: PTH118

Tree = dict[str, Any]
"""The vocabulary files by name, as they are nested; `lexicon_files` has checked their shape."""


@cache
def load_lexicon(overlay: str | None = None) -> Lexicon:
    """Load the vocabulary, with the entries of the YAML file `overlay` added.

    Raises:
        ConfigurationError: the overlay cannot be read, or says what the vocabulary cannot hold.
    """
    with open(COMPILED, encoding="utf-8") as file:  # noqa: PTH123 (see FOLDER)
        tree: Tree = json.load(file)
    if overlay is None:
        return build_lexicon(tree)
    from zwgk.read.lexicon_files import add_overlay

    replaced = add_overlay(tree, overlay)
    return build_lexicon(tree)._replace(replaced=replaced)


def build_lexicon(tree: Tree) -> Lexicon:
    """Give the tree of vocabulary files its types."""
    provinces = {short: name for group in tree["places"].values() for name, short in group.items()}
    return Lexicon(
        duty_cues=_duty_cues(tree["duty_cues"]),
        deadline_words=DeadlineWords(**_tuples(tree["deadline_words"])),
        organs=OrganWords(**_tuples(tree["organ_suffixes"])),
        units_of_measure=_longest_first(tree["units_of_measure"]),
        platforms=_longest_first({part: tree["platforms"][part] for part in ("named", "plain")}),
        tiers=tuple(
            TierWords(Tier[name.upper()], *(tuple(words[part]) for part in TierWords._fields[1:]))
            for name, words in tree["tiers"].items()
        ),
        competences=tuple(
            Competence(
                words=tuple(entry["words"]),
                unless=tuple(entry["unless"]),
                tiers=tuple(Tier[name.upper()] for name in entry["tiers"]),
                reason=entry["reason"],
            )
            for entry in tree["competences"].values()
        ),
        unit_labels=_unit_labels(tree["unit_labels"]),
        table_headers=_tuples(tree["table_headers"]),
        doc_kinds=_longest_first(tree["doc_kinds"]),
        furniture=Furniture(**_tuples(tree["furniture"])),
        synonyms=tuple(tuple(words) for words in tree["synonyms"].values()),
        look_alikes={
            char: meant for group in tree["look_alikes"].values() for char, meant in group.items()
        },
        generic=_longest_first(tree["generic"]),
        places=tuple(provinces.values()),
        provinces=provinces,
        prefectures=_prefectures(tree["prefectures"]),
        numeral_words=_longest_first(tree["numeral_words"]),
        misprints={
            sign: group[0]
            for group in tree["misprints"]["characters"].values()
            for sign in group[1:]
        },
        condition_words=ConditionWords(
            **{part: tuple(words) for part, words in tree["condition_words"].items()}
        ),
        scope_terms=_scope_terms(tree["scope_terms"]),
        opposites=tuple(
            ScopeTerm(word, name, side)
            for name, sides in tree["opposites"].items()
            for side, words in enumerate(sides.values(), start=1)
            for word in words
        ),
        mentions=_mentions(tree["mentions"]),
        choices=_longest_first(tree["choices"]),
        not_places=_longest_first(tree["not_places"]),
        not_cues=_tuples(tree["not_cues"]),
        governors=Governors(**_tuples(tree["governors"])),
        outcomes=Outcomes(**_tuples(tree["outcomes"])),
        platform_words=PlatformWords(**_tuples(tree["platforms"])),
        bounds=_tuples(tree["bounds"]),
        sites=SiteContainers(**_tuples(tree["site_containers"])),
        headings=HeadingWords(**_tuples(tree["headings"])),
        unit_verbs=UnitVerbs(**_tuples(tree["unit_verbs"])),
    )


def duty_group(name: str) -> tuple[Force, int, bool]:
    """Read the name of a group of duty cues.

    >>> duty_group("mandatory 5 negated")
    (<Force.MANDATORY: 'mandatory'>, 5, True)

    Raises:
        ValueError: it is not "force rank" or "force rank negated".
    """
    force, rank, *negated = name.split(" ")
    if negated not in ([], ["negated"]) or rank not in {"1", "2", "3", "4", "5"}:
        raise ValueError(name)
    return Force(force), int(rank), bool(negated)


def _duty_cues(families: dict[str, dict[str, list[str]]]) -> tuple[DutyCue, ...]:
    cues = []
    for family, groups in families.items():
        for name, words in groups.items():
            force, rank, negated = duty_group(name)
            cues += [DutyCue(word, force, rank, family, negated) for word in words]
    return tuple(cues)


def _unit_labels(roles: dict[str, list[str]]) -> tuple[UnitLabel, ...]:
    labels = [UnitLabel(word, Role(role)) for role, words in roles.items() for word in words]
    return tuple(sorted(labels, key=lambda label: -len(label.label)))


def _tuples(groups: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in groups.items()}


def _mentions(groups: dict[str, list[str]]) -> Mentions:
    own = {name: tuple(groups[name]) for name in ("topics", "not_topics", "connectives")}
    ends = [word for name, words in groups.items() if name not in own for word in words]
    return Mentions(tuple(ends), **own)


def _prefectures(groups: dict[str, list[str]]) -> tuple[str, ...]:
    """Give the names of cities, and the short ones that are no other words."""
    words_too = set(groups["words_too"])
    names = dict.fromkeys(name for group in groups.values() for name in group)
    return (*names, *(name.removesuffix("市") for name in names if name not in words_too))


def _scope_terms(files: dict[str, Any]) -> tuple[ScopeTerm, ...]:
    terms = [
        ScopeTerm(word, ladder, rank)
        for ladder, steps in files["ladders"].items()
        for rank, words in enumerate(steps.values())
        for word in words
    ]
    terms += [ScopeTerm(word, "", 0) for word in files["all"]]
    for name, group in files["kept"].items():
        terms += [ScopeTerm(word, name, KEPT) for word in group["asked"]]
        terms += [ScopeTerm(word, name, TOLD) for word in group["told"]]
    return tuple(sorted(terms, key=lambda term: -len(term.word)))


def _longest_first(groups: dict[str, Iterable[str]]) -> tuple[str, ...]:
    words = [word for group in groups.values() for word in group]
    return tuple(sorted(words, key=len, reverse=True))
