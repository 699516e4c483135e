"""Sentences that require nothing of their own: lead-ins, formulas, background.

A formula's pattern is compiled when a sentence first opens as that formula does: all of them
together would cost a millisecond at every start of the program.
"""

from __future__ import annotations

import re

from zwgk.han import HAN

_BACKGROUND = r"[^，。；]{0,20}是[^。]{0,60}之年[^。]{0,80}[。]?$"
_LEAD_INS = ("如下：", "如下:", "如下", "如下。", "：", ":")
_IN_FORCE = (
    "本?(?:通知|意见|办法|规定|措施|政策|政策措施|若干措施|方案|细则|文件|实施意见)自[^，。]{2,30}起?"
    "(?:施行|实施|执行|实行|生效)(?:，有效期[^。]{0,40})?。?$"
)
_FORMULAS = (
    (("特此",), "特此(?:通知|公告|通告|函复|函告|批复|通报|报告|说明)"),
    (("此", "专此"), "专?此(?:复|令|布|致|函|批复|函复|函告)。?$"),
    (("略", "（略"), "（?略）?。?$"),
    # The caption of a box or a table: 专栏3　数字基础设施重点工程.
    (("专栏", "表", "附表", "图", "附图"), "(?:专栏|附?表|附?图)\\s?[0-9]{1,2}[^。；，]{2,40}$"),
    (
        ("现将", "将"),
        "现?将[^。]{2,200}(?:印发|转发|下发)(?:给|各)?[^。]{0,10}，?请[^。]{0,60}(?:执行|落实|实施|办理)。?$",
    ),
    (
        ("请",),
        "请[^，。]{0,10}(?:认真|遵照|参照|贯彻|组织)[^，。]{0,10}(?:执行|落实|实施)。?$",
    ),
    (
        ("请",),
        "请[^，。]{0,50}高度重视，(?:认真|积极|切实|精心)组织(?:推荐|申报|实施|落实)[^，。]{0,6}。?$",
    ),
    (
        ("《",),
        "《[^》]{2,120}》[^，。]{0,10}已经[^。]{2,60}(?:同意|批准|通过|审议)[^。]{0,80}。?$",
    ),
    (("经",), "经[^，。]{2,30}(?:同意|批准|研究)，现?将[^。]{2,200}。?$"),
    (("此件",), "此件(?:公开|主动|依申请)[^。]{0,10}。?$"),
    # Which of two texts holds is for each document to say of itself.
    (
        ("已", "此前", "原", "以前", "以往", "之前", "与本"),
        "[^。]{2,80}以本(?:通知|意见|办法|规定|措施|政策|文件|方案|细则)[^，。]{0,6}为准。?$",
    ),
    (
        ("期间", "执行期间", "如", "遇", "若"),
        "[^。]{0,12}遇?[^。]{0,20}政策[^。]{0,10}(?:调整|变化)[^。]{0,40}(?:为准|执行)。?$",
    ),
    # What comes into force when is for each document to say of itself.
    (
        (
            "本",
            "通知",
            "意见",
            "办法",
            "规定",
            "措施",
            "政策",
            "若干",
            "方案",
            "细则",
            "文件",
            "实施",
        ),
        _IN_FORCE,
    ),
    (
        ("联系", "咨询", "电子", "邮", "传真", "地址", "附件"),
        "(?:联系方式|联系人|联系电话|咨询电话|电子邮箱|邮箱|传真|地址|邮编|附件)[：:（(][^。]{0,200}。?$",
    ),
    # What one is guided by: 以……思想为指导，按照……要求. A target with its year is a requirement.
    (
        ("以", "坚持以", "高举"),
        "(?![^。]*20[0-9][0-9]年)(?:(?:坚持)?以[^，。]{2,60}为指导|高举[^，。]{2,40}旗帜)，[^。]{2,600}。?$",
    ),
    # The issuer says what it will do itself.
    (("我",), "我(?:们|部|局|厅|委|办|院)将(?![^。]*请)[^。]{2,300}。?$"),
)
"""How a sentence opens, and the pattern of the whole."""
_QUOTED = "《[^》]{2,160}》"
_MUST = (
    "应当|必须|不得|(?<![重主需必首摘概紧])要(?![求素点件领义])"
    "|(?<![回响反适供相对感效呼])应(?![急用对届收邀])"
)
_KINDS = (
    *("办法", "规定", "细则", "条例", "方案", "措施", "意见", "计划", "规划", "预案", "规则"),
    *("规程", "标准", "指南", "指引", "制度", "纲要", "政策"),
)
_REPEALS = ("废止。", "停止执行。")
_LONGEST_ENDING = 24
_ENDINGS = (
    (("收悉。",), "。$"),
    # Which earlier document goes is for each document to say of itself.
    (_REPEALS, "(?:同时|即行|起|》|）|号)(?:废止|停止执行)。$"),
    # Why a document is made: 第一条 of every regulation, and the last sentence of a preamble.
    (
        tuple(f"{kind}。" for kind in _KINDS),
        f"(?:制[定订]|编制|出台)(?:本|如下|以下)[^，。；部地级辖区县市单]{{0,6}}(?:{'|'.join(_KINDS)})。$",
    ),
)
"""How a sentence ends, and what is found at its end."""
_LAST_SIGNS = frozenset(end[-2] for ends, _ in _ENDINGS for end in ends)
_BY_FIRST: dict[str, list[tuple[str, str]]] = {}
for _starts, _pattern in _FORMULAS:
    for _start in _starts:
        _BY_FIRST.setdefault(_start[0], []).append((_start, _pattern))


_YEARS = frozenset("12二")
_NUMERAL = "[0-9〇○零一二三四五六七八九十]"
_DATE = f"{_NUMERAL}{{4}}年(?:{_NUMERAL}{{1,3}}月(?:{_NUMERAL}{{1,3}}日)?)?"
_LONGEST_NAME = 26
_LAST_OF_BODY = frozenset("厅局委办室会府院）")
_BODY = (
    "(?:[省市县区州旗盟]|[^，。；：、（）]{2,10}?(?:省|自治区|市|县|区|州))"
    "[^，。；：、（）“”]{1,14}"
    # 产业布局, 跨省通办 and 办事大厅 are none.
    "(?:(?<![大餐展])厅|(?<![布格全大结])局|委|(?<![通网督承主举兴快即代帮联])办|办公[厅室]"
    "|委员会|管委会|政府|[法检]院|检察院)"
)
_OF_BODY = f"{HAN}{{2,3}}（[^，。；：、（）]{{1,8}}[厅局委办院部省市县区州]）"
"""张某某（市某局）: a person with the body, as in a list of members."""
_ACTS = "设立|成立|建立|组建|建设(?![局厅委])|负责|牵头|推进|加强|完善|配合|报|由|向"
_REACHED = ("电话", "传真", "邮箱", "邮编")
_LONGEST_CONTACT = 80
_AT = "@|[0-9]{3,4}-?[0-9]{7,8}|[0-9]{7,}"
_ASKS = (
    *("请", "应", "须", "要", "将", "可", "发至", "寄", "通过", "报送", "负责", "公布", "公开"),
    *("设立", "开通", "提供", "确保", "畅通", "接听", "拨打", "受理"),
)


_TERM = "[0-9]{1,2}月(?:底|初|中旬|下旬|[0-9]{1,2}日)?前?|全年|长期"
_LONGEST_TERM = 7
_LONGEST_DATE = 15


def _is_date(chars: str) -> bool:
    """Say whether a line is a date or a time limit and nothing else, as the cell of a table."""
    if chars[0] in _YEARS and re.fullmatch(_DATE, chars):
        return True
    return len(chars) <= _LONGEST_TERM and re.fullmatch(_TERM, chars) is not None


def _is_contact(chars: str) -> bool:
    """Say whether a sentence only tells how somebody is reached: 某科室，咨询电话：0123-4567890."""
    return (
        ("电" in chars or "邮" in chars or "传" in chars)  # most sentences have none of these
        and any(word in chars for word in _REACHED)
        and not any(word in chars for word in _ASKS)
        and re.search(_AT, chars) is not None
    )


def _is_name(chars: str) -> bool:
    """Say whether a line is the bare name of a body, or of a person with the body.

    What has a verb may say that a body is to be set up.
    """
    if len(chars) > _LONGEST_NAME or chars[-1] not in _LAST_OF_BODY:
        return False
    named = re.fullmatch(_OF_BODY if chars[-1] == "）" else _BODY, chars) is not None
    return named and re.search(_ACTS, chars) is None


def is_guiding(heading: str) -> bool:
    """Say whether a heading stands over what one is guided by, and not over what one must do.

    >>> [is_guiding(heading) for heading in ("指导思想。", "总体要求")]
    [True, False]
    """
    return heading.strip("。：: ").endswith(_GUIDING)


_GUIDING = ("指导思想", "总体思路")


def is_review(heading: str) -> bool:
    """Say whether a heading stands over what was done or is so, as a plan begins.

    >>> [is_review(each) for each in ("发展基础和面临形势", "“十三五”发展回顾", "优化发展环境")]
    [True, True, False]
    """
    if len(heading) > _LONGEST_REVIEW:
        return False
    bare = heading.strip("。：: ")
    if len(bare) < _SHORTEST_REVIEW or not bare.endswith(_REVIEWED):
        return False
    if not bare.startswith((*_REVIEWED, *_BEFORE_REVIEWED)):
        return False
    return re.fullmatch(_REVIEW, bare) is not None


_REVIEWED = (
    *(
        "基础",
        "现状",
        "回顾",
        "成效",
        "背景",
        "环境",
        "概况",
        "分析",
        "形势",
        "机遇",
        "挑战",
        "问题",
    ),
    *("困难", "进展", "成绩", "成就", "不足", "短板"),
)
_BEFORE_REVIEWED = (
    *("“十", "十", "时期", "期间", "发展", "工作", "规划", "编制", "起草"),
    *("面临", "问题", "取得", "存在"),
)
_SHORTEST_REVIEW, _LONGEST_REVIEW = 4, 24
_STATE = (
    "(?:(?:发展|工作|规划|编制|起草)?(?:基础|现状|回顾|成效|背景|环境|概况)(?:分析)?"
    "|(?:面临的?|发展)*(?:形势|机遇|挑战|问题|困难)(?:分析)?|取得的?(?:工作)?(?:进展|成效|成绩|成就)"
    "|存在的?(?:主要|突出)?(?:问题|困难|不足|短板))"
)
_REVIEW = f"(?:“?十[一二三四五]五”?(?:时期|期间)?)?{_STATE}(?:[和与及、]?{_STATE})*"


def _ends_in_formula(chars: str) -> bool:
    """Say whether a sentence ends as one that requires nothing, and does not say must before."""
    if chars[-2:-1] not in _LAST_SIGNS:
        return False
    end = chars[-_LONGEST_ENDING:]
    found = any(end.endswith(ends) and re.search(pattern, end) for ends, pattern in _ENDINGS)
    if not found or (end.endswith(_REPEALS) and not ("》" in chars or "号" in chars)):
        return False
    return re.search(_MUST, re.sub(_QUOTED, "", chars)) is None


def background(chars: str) -> bool:
    """Say whether a sentence only tells what year it is: 2022年是……召开之年."""
    return "之年" in chars and bool(re.match(_BACKGROUND, chars))


def frame_reason(chars: str) -> str | None:
    """Say why a sentence requires nothing: lead-in, formula, background, figures or a name alone.

    Conservative: None for whatever could be a requirement.

    >>> [frame_reason(chars) for chars in ("特此通知。", "现通知如下：", "加强监督。", "12.5")]
    ['formula', 'lead-in', None, 'figures']
    """
    chars = chars.strip()
    if chars.endswith(_LEAD_INS):
        return "lead-in"
    if chars.isascii() or (len(chars) <= _LONGEST_DATE and _is_date(chars)):
        return "figures"  # 103655.000, as the cell of a table of coordinates
    for start, pattern in _BY_FIRST.get(chars[:1], ()):
        if chars.startswith(start) and re.match(pattern, chars):
            return "formula"
    for reason, holds in _REASONS if len(chars) <= _LONGEST_CONTACT else _REASONS_OF_LONG:
        if holds(chars):
            return reason
    return None


_REASONS = (
    ("formula", _ends_in_formula),
    ("name", _is_name),
    ("contact", _is_contact),
    ("background", background),
)
_REASONS_OF_LONG = (("formula", _ends_in_formula), ("background", background))
"""Those of a sentence that is longer than any name or contact."""
