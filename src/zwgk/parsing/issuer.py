"""Place and tier of an issuer, read from its name part by part: province, city, county, township.

What the name does not tell, those addressed do: a city that writes to 各乡镇 is governed like a
county. Where nobody tells, the text's own 我省, 全县 do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zwgk.han import HAN
from zwgk.model.document import Tier

if TYPE_CHECKING:
    from zwgk.model.lexicon import Lexicon


class Seat(NamedTuple):
    """Where an issuer sits: its tier, and the place it governs as its name writes it."""

    tier: Tier
    place: str | None


def seat_of(
    issuer: str | None, title: str | None, enclosed: str | None, lexicon: Lexicon
) -> Seat | None:
    """Read tier and place from the issuer's name, else from those in the titles.

    A district and a county-level city count as a county.
    """
    named = _before_about(title)
    seats = [_seat_of_name(name, lexicon) for name in (issuer, named) if name]
    seats += [_seat_of_title(name, lexicon) for name in (enclosed, title) if name]
    found = [seat for seat in seats if seat is not None]
    if not found:
        return None
    tier = found[0].tier
    # 省政府办公厅 names no place, but the title of what it prints may.
    place = next((seat.place for seat in found if seat.place and seat.tier is tier), None)
    return Seat(tier, place)


def tier_addressing(addressees: Sequence[str]) -> Tier | None:
    """Tell the tier of who writes to such addressees: the one above theirs.

    >>> tier_addressing(("各镇人民政府", "街道办事处")).label
    'county'
    """
    for tier, pattern in _WRITES_TO:
        if any(re.match(pattern, name) for name in addressees):
            return tier
    return None


def tier_of_words(text: str, lexicon: Lexicon) -> Tier | None:
    """Tell the tier by what a text calls itself most: 我市, 本县, 全县.

    全国 and 国家 tell nothing: every document has them. A document of the state speaks of 全省
    too, now and then.
    """
    own: dict[Tier, int] = {}
    spoken_of: dict[Tier, int] = {}
    for words in lexicon.tiers:
        if words.tier is not Tier.STATE:
            own[words.tier] = sum(_count(word, text) for word in words.selves if word[0] in "我本")
            spoken_of[words.tier] = sum(
                text.count(word) for word in words.selves if word[0] == "全"
            )
    best = max(own, key=lambda tier: (own[tier] + spoken_of[tier], tier), default=None)
    if best is None:
        return None
    if own[best] < _FEW and spoken_of[best] < max(_SEVERAL, text.count("全国")):
        return None
    return _raised(best, text, lexicon)


def _count(word: str, text: str) -> int:
    """Count a word where it is one: 本市 is none in 资本市场."""
    found = text.count(word)
    return found - text.count(f"{word}场") - text.count(f"基{word}") if word == "本市" else found


_FEW, _SEVERAL = 2, 3
_AUTONOMOUS = "自治区"
_PROVINCIAL = ("省委", "省政府", "省级", "全省")


def _raised(tier: Tier, text: str, lexicon: Lexicon) -> Tier:
    """Raise what calls itself 全区 or 本市 and is 西藏自治区 or 上海市."""
    if tier is Tier.COUNTY and text.count(_AUTONOMOUS) >= text.count("全区") + text.count("我区"):
        return Tier.PROVINCE if _AUTONOMOUS in text else tier
    if tier is Tier.CITY and not any(word in text for word in _PROVINCIAL):
        municipal = any(place in text for place in lexicon.places if place.endswith("市"))
        return Tier.PROVINCE if municipal else tier
    return tier


_WRITES_TO = (
    (Tier.STATE, "各省|国务院各部"),
    # 各市、区人民政府 is a city's way to address its county-level cities and districts.
    (Tier.CITY, "各区|各县|各旗|区人民政府|区县|县区"),
    (Tier.PROVINCE, "各市(?!场|直|属|级)|各设区|各地级|各州|县（市"),
    (Tier.COUNTY, "各[乡镇]|各街道|街道办事处|镇人民政府|各民族乡|各苏木"),
    (Tier.TOWNSHIP, "各村|各社区|各居委会|各行政村"),
)


def _before_about(title: str | None) -> str | None:
    """Give what stands before 关于 or 印发 in a title: the issuer, when a title names it."""
    if not title:
        return None
    at = min((at for word in _ABOUT if (at := title.find(word)) >= 0), default=0)
    return title[:at] or None


_ABOUT = ("关于", "印发", "转发", "批转")

# ------------------------------------------------------------------ names of issuers

# The patterns here are texts: each is compiled when a name may have what it looks for. All of
# them together would cost some milliseconds at every start of the program.

_PARTY = "中国共产党|中共(?!中央)"
# 国家税务总局常州市税务局: a branch of a body of the state, seated where the place says.
_VERTICAL = (
    "(?:国家|中国)(?:税务总局|统计局|能源局|邮政局|移民管理局|金融监督管理总局|矿山安全监察局"
    "|气象局|海事局|人民银行)"
)
_STATE = (
    "中共中央|中央|国务院|全国|中华人民共和国|最高人民|国家(?!级|高新)"
    "|中国(?:人民银行|银|证券|证监|保险|民用航空|民航|气象|地震|科学院|残疾人)"
    rf"|{HAN}{{1,12}}(?:部|总局|总署)(?:办公厅|{HAN}{{1,10}}[司局])?(?:等.{{0,8}})?$"
)
# 省政府办公厅, 市教育局: a tier without a name, in what circulates inside it.
_BARE = "[省市州区县旗](?![场域])(?=级|直|人民政府|政府|委|.{2,20}[局厅委办会室]$)"
_BARE_TIERS = {
    "省": Tier.PROVINCE,
    "市": Tier.CITY,
    "州": Tier.CITY,
    "区": Tier.COUNTY,
    "县": Tier.COUNTY,
    "旗": Tier.COUNTY,
}


def _seat_of_name(name: str, lexicon: Lexicon) -> Seat | None:
    """Read the name of an issuer; of several, the first."""
    name = name.partition("、")[0]
    if party := re.match(_PARTY, name):
        name = name[party.end() :]
    branch = re.match(_VERTICAL, name)
    seat = _seat_of_place(name[branch.end() :] if branch else name, lexicon)
    if seat is not None:
        return seat
    if re.match(_STATE, name):
        return Seat(Tier.STATE, None)
    bare = re.match(_BARE, name)
    return Seat(_BARE_TIERS[bare[0]], None) if bare else None


def _seat_of_place(name: str, lexicon: Lexicon) -> Seat | None:
    tier, end = None, 0
    for tier, end in _parts(name, lexicon):  # noqa: B007 # the last part is what counts
        pass
    return Seat(tier, name[:end]) if tier is not None else None


def _parts(name: str, lexicon: Lexicon) -> Iterator[tuple[Tier, int]]:
    """Give the parts of the place that a name opens with, each with where it ends."""
    at = 0
    prefecture = _end_of(_PREFECTURES, name, 0)
    province = None if prefecture else _province(name, lexicon)
    if province:
        at = len(province)
        yield Tier.PROVINCE, at
    if province is None or not province.endswith("市"):
        city = prefecture or _end_of(_CITIES, name, at)
        if city:
            at = city
            yield Tier.CITY, at
    if county := _end_of(_COUNTIES, name, at):
        at = county
        yield Tier.COUNTY, at
    if township := _end_of(_TOWNSHIPS, name, at):
        yield Tier.TOWNSHIP, township


def _end_of(sorts: Iterable[tuple[tuple[str, ...], str]], name: str, at: int) -> int:
    """Say where the part of a name ends that begins at `at`, 0 where none of some sorts does."""
    for signs, pattern in sorts:
        if any(sign in name for sign in signs) and (found := re.compile(pattern).match(name, at)):
            return found.end()
    return 0


def _province(name: str, lexicon: Lexicon) -> str | None:
    """Find the province that a name opens with, be it by its short form: 江苏常州经济开发区."""
    full = next((place for place in lexicon.places if name.startswith(place)), None)
    if full is not None:
        return full
    # 吉林市, 海南州 are no provinces.
    return next(
        (
            short
            for short in lexicon.provinces
            if name.startswith(short) and name[len(short) : len(short) + 1] not in "市州县区"
        ),
        None,
    )


# Sorts of names, each with signs of which it has one; the first that fits counts.
_PREFECTURES = ((("自治州",), rf"{HAN}{{2,14}}?自治州"),)
# No part of a name: what a district or an office is called before it.
_WITHIN = r"[^\W\da-zA-Z_省县区局厅]"
_OWN_CITY = "(?!场|区|容|政(?![府协务])|民(?!政|族|宗|防))"
# 常州市政府 and 常州市民政局 are of 常州市; 市场 and 市政设施 are words of their own.
_CITIES = (
    *_PREFECTURES,
    (("市",), f"{_WITHIN}{{2,6}}?市{_OWN_CITY}"),
    (
        ("地区", "盟"),
        f"{_WITHIN}{{2,6}}?(?:地区|(?<!联)盟)(?=行政公署|行署|委|{HAN}{{2,}}[县市旗])",
    ),
    (("州",), f"{_WITHIN}{{1,5}}?州(?![市区县])"),
)
_FOLLOWED = "(?=人民政府|政府|党|委|人大|人民代表|政协|纪委|办事处|公安|$)"
_COUNTIES = (
    (("自治",), rf"{HAN}{{2,16}}?自治[县旗]"),
    (("县",), f"{_WITHIN}{{1,6}}?县(?!域)"),
    (("市",), f"(?!城市){_WITHIN}{{2,4}}?市{_OWN_CITY}"),
    (("旗",), f"{_WITHIN}{{2,8}}?旗{_FOLLOWED}"),
    (
        ("区",),
        rf"{_WITHIN}{{1,16}}?(?<![自社片灾库辖小老军疫牧地])区(?!域|划|块|别|间)(?:（{HAN}{{2,8}}）)?",
    ),
)
_TOWNSHIPS = (
    (
        ("镇", "乡", "街道", "苏木"),
        f"{_WITHIN}{{1,10}}?(?:镇|乡|街道|苏木){_FOLLOWED}",
    ),
)

# ------------------------------------------------------------------ names in titles

_TITLE_OPENS = "(?:(?:关于)?(?:印发|转发|批转)[《〈＜]?)?(?:(?:19|20)\\d\\d年)?度?"
_STATE_TITLES = ("中华人民共和国", "国务院", "中共中央", "全国人民")
# 关于进一步促进滨湖区住房消费的若干措施 opens with no name, though 区 stands in it.
_NO_NAME = (
    "关于|促进|推进|加强|推动|加快|加大|做好|落实|开展|支持|完善|深化|规范|调整|优化|提升|进一步"
    "|房地产|城市|市场|中心|重点|地方|国家|[的与及和全各我本]"
)
_LONGEST_NAME = 12


def _seat_of_title(title: str, lexicon: Lexicon) -> Seat | None:
    """Read the place that a title opens with: 2022年婺城区政务公开工作要点."""
    opens = re.match(_TITLE_OPENS, title)
    name = title[opens.end() :] if opens else title
    if name.startswith(_STATE_TITLES):
        return Seat(Tier.STATE, None)
    seat = _seat_of_place(name, lexicon)
    if seat is None or seat.place is None or len(seat.place) > _LONGEST_NAME:
        return None
    named = any(seat.place.startswith(place) for place in lexicon.places)
    own = seat.place[-1] in "省市县区旗州" and not re.search(_NO_NAME, seat.place)
    return seat if named or own else None
