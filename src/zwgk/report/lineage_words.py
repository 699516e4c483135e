"""The labels of what is said of chains and families of documents."""

from collections.abc import Mapping

from zwgk.report.messages import messages_in


def lineage_words(lang: str) -> Mapping[str, str]:
    """Give the labels in a language, those of all reports among them."""
    if lang == "en":
        from zwgk.report.messages import lineage_en as own
    else:
        from zwgk.report.messages import lineage_zh as own  # type: ignore[no-redef] # same shape

    return {**messages_in(lang).words, **own.WORDS}


_NUMBERS = "①②③④⑤⑥⑦⑧⑨⑩"
"""What a GBK console has; a longer chain is numbered in brackets."""


def numbered(index: int) -> str:
    """Number a document of a chain.

    >>> numbered(1), numbered(11)
    ('②', '(12)')
    """
    return _NUMBERS[index] if index < len(_NUMBERS) else f"({index + 1})"
