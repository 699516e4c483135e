"""Which sentences behind a label read as its heading, and when that is a habit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zwgk.model.settings import ParseSettings
    from zwgk.model.text import Text
    from zwgk.parsing.outline import Node

HABIT = 2
"""A habit shows in so many labels at least."""


def is_habit(own: float | None, whole: float | None, settings: ParseSettings) -> bool:
    """Say whether labels under one heading have titles, by what is so of them and of all."""
    if whole is None:
        return False
    if whole >= settings.title_share:
        return own is None or own >= settings.title_share_of_most
    return own is not None and own >= settings.title_share and whole >= settings.title_share_of_most


def reads_as_title(sentence: Text, settings: ParseSettings, *, comma: bool = False) -> bool:
    """Say whether a sentence is short and binds nobody; a title over labels may have a `comma`."""
    chars = sentence.chars
    longest = settings.title_sentence_length
    if len(chars) > longest or ("，" in chars and not comma) or "：" in chars:
        return False
    return not any(word in chars for word in _BINDING) and not (
        "要" in chars and re.search(_MUST, chars)
    )


def with_titles(firsts: Mapping[Node, Text], settings: ParseSettings) -> Sequence[Node]:
    """Give the articles that open with a few words of heading, as 第三条 载体建设。 does.

    `firsts` are the first of their several sentences. Those on scope and on coming into force
    have no heading in such a document.
    """
    longest = settings.article_title_length
    headed = [
        node
        for node, first in firsts.items()
        if len(first.chars) <= longest and reads_as_title(first, settings)
    ]
    return headed if len(headed) > HABIT and 2 * len(headed) >= len(firsts) else ()


# 各部门应当公开下列信息。 over a list of them is a requirement: a title names its subject.
_BINDING = ("应当", "应该", "必须", "不得", "严禁", "下列", "一是")
_MUST = "(?<![重主需必紧首摘概])要(?![点求素件义领略闻])"
