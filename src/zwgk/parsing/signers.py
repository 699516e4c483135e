"""Names of bodies that stand as a signature: which lines they are, and whom they name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zwgk.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST = 45
_ENDS = tuple("府室厅局委会部院署行办组社司处协团心党站区市县省联央")
_MARKS = frozenset("。；，：《》")
_SEAL = "（[^（）]{2,40}代章）"
_PERSON = (
    "代?(?:总理|主席|委员长|[省市区县州盟旗镇乡]长|[部局厅署行院会处]长|主任|检察长)"
    "[：\\s]*[\u4e00-\u9fff·]{2,4}"
)


def is_signature(chars: str) -> bool:
    """Say whether a line can be a signature: short, without marks, ending as a body's name does."""
    return len(chars) <= _LONGEST and _MARKS.isdisjoint(chars) and chars.endswith(_ENDS)


def is_person(name: str) -> bool:
    """Say whether a signature is that of a person, as below an order: 总理　李克强."""
    return not name.endswith(_ENDS) and re.fullmatch(_PERSON, name) is not None


_OFFICES = (
    *(
        "主任",
        "局长",
        "处长",
        "厅长",
        "部长",
        "科长",
        "所长",
        "院长",
        "行长",
        "市长",
        "县长",
        "区长",
    ),
    *("州长", "镇长", "乡长", "秘书长", "书记", "主席", "总理", "委员", "经理", "干部", "科员"),
    *("负责人", "调研员", "巡视员", "组长", "会长", "理事长", "董事长", "馆长", "站长", "台长"),
)
_LAST_OF_OFFICES = frozenset(office[-1] for office in _OFFICES)
_BLANK = "[ \u3000\t]"
_HAN_SIGN = "[\u4e00-\u9fff·]"
# 组　长：张　某　　市科技局局长, and below it 李某某　市教育局副局长
_MEMBER = (
    f"(?:(?:{_HAN_SIGN}{_BLANK}*){{2,6}}[：:]{_BLANK}*)?"
    f"(?:{_HAN_SIGN}{{2,4}}|{_HAN_SIGN}{_BLANK}+{_HAN_SIGN}){_BLANK}+[^，。；：\\s]{{3,30}}"
)
_LONGEST_MEMBER = 48


def is_member(line: Text, source: str) -> bool:
    """Say whether a line is of a list of members: a name, and apart from it the office."""
    chars = line.chars
    if len(chars) > _LONGEST_MEMBER or chars[-1] not in _LAST_OF_OFFICES:
        return False
    if not chars.endswith(_OFFICES):
        return False
    return re.fullmatch(_MEMBER, line.as_published(source)) is not None


def is_seal_note(chars: str) -> bool:
    """Say whether a line says whose seal stands for the signature: （某省发展改革委代章）."""
    return "代章" in chars and re.fullmatch(_SEAL, chars) is not None


def signers(lines: Iterable[Text], source: str) -> Iterator[str]:
    """Give the bodies that signed, one by one.

    Where several stand on one line, blanks part them: 市住房和城乡建设局　市财政局.
    """
    for line in lines:
        start = 0
        for at in _gaps(line, source):
            if _parts_bodies(line.chars[start:at], line.chars[at:]):
                yield line.chars[start:at]
                start = at
        yield line.chars[start:]


_NAME_ENDS = tuple("府室厅局委会部院署行办社协心司")
_SHORTEST = 3
# 工业和信息化部 办公厅 is one body, and so is 某市 人民政府.
_SECOND_PART = "(?:人民)?政府|办公[厅室]|党|委|管委|[^省市县区国]{1,8}[司处科]$"


def _parts_bodies(before: str, after: str) -> bool:
    return (
        min(len(before), len(after)) >= _SHORTEST
        and before.endswith(_NAME_ENDS)
        and re.match(_SECOND_PART, after) is None
    )


def _gaps(line: Text, source: str) -> Iterator[int]:
    """Give the places of a line at which folding left out blanks."""
    end = 0
    for number, (start, stop) in enumerate(line.pieces()):
        if number and source[end:start].isspace():
            yield line.runs[number]
        end = stop
