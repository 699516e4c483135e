"""Tier and place of an issuer, from its name, else from the title and what the text calls itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zwgk.model.document import Tier

if TYPE_CHECKING:
    from zwgk.model.lexicon import Lexicon

_STATE = re.compile(
    "^(?:中共中央|国务院|全国人|中华人民共和国|国家|中国|最高人民|中央|.{2,12}(?:部|总局|总署|委员会|银行)(?:办公厅|.{0,8}司|.{0,8}局)?$)"
)
_TOWNSHIP = re.compile("(?:[一-鿿]{1,6}(?:镇|乡|街道))(?:人民政府|党委|办事处|党政办)")
_COUNTY = re.compile("[一-鿿（）]{1,12}?(?:县|自治县|(?<!自治)(?<!地)区|旗)(?!划)")
_CITY = re.compile("[一-鿿]{1,8}?(?:市|自治州|地区|盟)(?!场|政|容|民)")
_PROVINCE = re.compile("[一-鿿]{2,8}?(?:省|自治区)")


def tier_of(issuer: str | None, title: str | None, text: str, lexicon: Lexicon) -> Tier | None:
    """Tell the tier of a document from its issuer, else from its title, else from its own words.

    A district and a county-level city count as a county.
    """
    for name in (issuer, title):
        if name and (tier := _tier_of_name(name, lexicon)) is not None:
            return tier
    return _tier_of_words(text, lexicon)


def _tier_of_name(name: str, lexicon: Lexicon) -> Tier | None:
    name = name.split("关于")[0]
    if _TOWNSHIP.search(name):
        return Tier.TOWNSHIP
    municipality = next(
        (p for p in lexicon.places if p.endswith("市") and name.startswith(p)), None
    )
    rest = name[len(municipality) :] if municipality else name
    if _COUNTY.search(_without_provinces(rest, lexicon)):
        return Tier.COUNTY
    if municipality:
        return Tier.PROVINCE
    if _CITY.search(_without_provinces(rest, lexicon)):
        return Tier.CITY
    if _PROVINCE.match(name) or any(name.startswith(place) for place in lexicon.places):
        return Tier.PROVINCE
    return Tier.STATE if _STATE.match(name) else None


def _without_provinces(name: str, lexicon: Lexicon) -> str:
    for place in lexicon.places:
        name = name.replace(place, "")
    return name


def _tier_of_words(text: str, lexicon: Lexicon) -> Tier | None:
    """Tell the tier by what the text calls itself most: 我省, 全市, 我县."""
    counts = {words.tier: sum(text.count(word) for word in words.selves) for words in lexicon.tiers}
    best = max(counts, key=lambda tier: (counts[tier], tier), default=None)
    return best if best is not None and counts[best] else None


def place_of(
    issuer: str | None, title: str | None, enclosed: str | None, lexicon: Lexicon
) -> str | None:
    """Give the place that the issuer governs, as its name writes it.

    >>> from zwgk.model.lexicon import Lexicon
    """
    for name in (issuer, title, enclosed):
        if name is None:
            continue
        found = _PLACE.match(name)
        if found:
            return found.group()
    return None


_PLACE = re.compile(
    "(?:[一-鿿]{2,8}?(?:省|自治区))?(?:[一-鿿]{2,8}?(?:市|自治州|地区|盟))?"
    "(?:[一-鿿]{1,12}?(?:县|区|旗|开发区|示范区|新区)(?:（[一-鿿]{1,8}）)?)?"
    "(?<=[省市州区盟县旗）])"
)
