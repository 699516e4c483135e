"""What is said of the rules themselves: in a sentence for the list, at length on the page.

The English page of a rule is the docstring it has in the code, so only the sentences stand here;
in Chinese both do.
"""

from collections.abc import Mapping
from typing import NamedTuple

Page = tuple[str, str, str | None]
"""What a rule finds, why that matters, what it leaves alone."""


class Words(NamedTuple):
    """What is said of a rule."""

    summary: str
    page: Page | None
    """None where the docstring is the page."""


def words_on(rule: str, page: str, lang: str) -> Words:
    """Give what is said of a rule in a language; `page` names what it shares with its kind."""
    summaries, pages = tables_in(lang)
    return Words(summaries[rule], pages.get(page))


def tables_in(lang: str) -> tuple[Mapping[str, str], Mapping[str, Page]]:
    """Give the sentences by rule, and the pages by name; only that language is loaded."""
    if lang == "en":
        from zwgk.report.messages.rules import en

        return en.SUMMARIES, {}
    from zwgk.report.messages.rules import zh

    return zh.SUMMARIES, zh.PAGES
