"""What is said otherwise where nobody is above anybody: of two years of one issuer."""

import re
from collections.abc import Mapping
from typing import NamedTuple

YEARS = "-years"
"""Behind the name of a language: that language, said of two years."""

_ZH = {
    "上级文件": "上次的文件",
    "上级": "上次",
    "本级": "本次",
    "部分落实": "有改动",
    "落实率": "沿用率",
    "落实情况": "沿用情况",
    "落实": "沿用",
    "遗漏": "不再提",
    "自定时限": "新定时限",
    "应在": "会在",
    "按本地情况改写": "随年份改写",
    "按本地情况": "随年份",
}
_EN = {
    "the parent's": "the earlier document's",
    "the parent": "the earlier document",
    "parent_": "earlier_",
    "Parent": "Before",
    "parent": "earlier document",
    "local addition": "new",
    "Local ": "Now   ",
    "local_": "later_",
    "local": "later",
    "worded for the place": "worded for the year",
    "for the place": "for the year",
    "omitted": "given up",
    "left out": "given up",
}
_FIELD = re.compile(r"(\{[^{}]*\})")


class Wording(NamedTuple):
    """A language as it speaks of two years."""

    swaps: Mapping[str, str]
    """Of two that begin alike, the longer stands first."""

    def said(self, template: str) -> str:
        """Reword a template; the names of its values stay.

        >>> wording("zh").said("上级{parents}分为本级{locals}")
        '上次{parents}分为本次{locals}'
        """
        pattern = re.compile("|".join(map(re.escape, self.swaps)))
        return "".join(
            part if part.startswith("{") else pattern.sub(lambda hit: self.swaps[hit[0]], part)
            for part in _FIELD.split(template)
        )


def wording(lang: str) -> Wording:
    """Give how a language speaks of two years."""
    return Wording(_EN if lang.startswith("en") else _ZH)


def reworded(words: Mapping[str, str], lang: str) -> Mapping[str, str]:
    """Reword labels, where `lang` asks for it."""
    if not lang.endswith(YEARS):
        return words
    said = wording(lang).said
    return {key: said(text) for key, text in words.items()}
