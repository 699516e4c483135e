"""The labels of the formats that offices use: the page, the workbook, the ledger, comments."""

from collections.abc import Callable, Mapping

Say = Callable[..., str]


def page_words(lang: str) -> Mapping[str, str]:
    """Give the labels in a language; only that one is loaded."""
    from zwgk.report.messages.years import reworded

    if lang.startswith("en"):
        from zwgk.report.messages import page_en

        return reworded(page_en.WORDS, lang)
    from zwgk.report.messages import page_zh

    return reworded(page_zh.WORDS, lang)


def label_in(lang: str) -> Say:
    """Give what fills labels in a language."""
    words = page_words(lang)

    def label(key: str, /, **values: object) -> str:
        return words[key].format(**values)

    return label
