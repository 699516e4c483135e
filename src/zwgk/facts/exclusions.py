"""What an item says that it does not apply to: 不含二手房, 涉密信息除外, 除依法不予公开的外."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zwgk.model.facts import Exclusion
from zwgk.model.text import Span

_SIGNS = ("除", "不含", "不包", "不纳", "不列", "不计", "不适", "不在")
# Texts: compiled for the first sentence that may leave something out.
_EXCLUSION = (
    # 不含二手房; but not 不含糊, 不含税, 不含本数, 不含10平方米
    r"不(?:包?含|包括)(?![糊税本当0-9])(?P<named>[^，；。：（）]+)"
    # 涉密信息除外
    r"|(?<![^，；。：（）])(?:但是?|其中)?(?P<before>[^，；。：（）]+?)除外(?![^，；。：（）])"
    # 除涉密信息外, 除涉密信息以外的; but not 消除, 拆除
    r"|(?<![解消拆扣清删免去铲根破剔祛废切驱革排撤移脱辞开扫防摘])除了?"
    r"(?P<within>[^，；。：]{2,40}?)[以之]?(?<![境海户室])外(?![^，；。：（）的])"
    # （宅基地自建房暂不纳入）
    r"|(?<=（)(?P<aside>[^，；。：（）]{2,30}?)[暂均]?不(?:再|予)?"
    r"(?:纳入|列入|计入|适用|在此列)[^，；。：（）]{0,8}(?=）)"
)
_ALSO = "[^。；]{0,60}?(?:还|也|另|又|同时|再)"
"""除追回资金外，还将追究责任 leaves nothing out."""
_JOINTS = "、|以及|(?<=..)(?:(?<!共)[和或](?![平谐者])|及(?![时早格其])|与(?!会))(?=..)"
_SHORTEST = 2


def exclusions(chars: str) -> tuple[Exclusion, ...]:
    """Read what a sentence leaves out of its range.

    >>> [found.members for found in exclusions("公开预算（涉密信息和个人信息除外）")]
    [('涉密信息', '个人信息')]
    """
    if not any(sign in chars for sign in _SIGNS):
        return ()
    return tuple(_exclusions(chars))


def _exclusions(chars: str) -> Iterator[Exclusion]:
    for found in re.finditer(_EXCLUSION, chars):
        if found["within"] and re.compile(_ALSO).match(chars, found.end()):
            continue
        words = found[found.lastgroup] if found.lastgroup else ""
        members = tuple(_bare(word) for word in re.split(_JOINTS, words))
        if all(len(member) >= _SHORTEST for member in members):
            yield Exclusion(found[0], Span(*found.span()), members)


def _bare(member: str) -> str:
    return member.removesuffix("等").removesuffix("的")
