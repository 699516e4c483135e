"""Rules that belong to no kind of divergence: what a comparison says of items, points, documents.

The rules of each kind stand with it, in `compare/kinds/`.
"""

from zwgk.model.finding import Example, Kind, Rule, Severity

OMITTED_ITEM = Rule(
    "omitted-item",
    Severity.ERROR,
    flags=(
        Example(
            parent="各部门要公开年度预算和决算，逐项说明增减原因。",
            local="各单位要加强值班值守，及时处理突发情况。",
        ),
    ),
    allows=(
        Example(
            parent="各部门要公开年度预算和决算，逐项说明增减原因。",
            local="各单位要公开本年度预算、决算，逐项说明增减的原因。",
        ),
        Example(
            parent="省级部门要率先公开年度预算和决算。",
            local="各单位要加强值班值守，及时处理突发情况。",
        ),
    ),
)
"""No local item carries the parent's.

Why it matters: what the parent requires and the local document does not say, nobody below will do;
and nobody will notice, because nothing stands there.

Not reported: items that bind another tier or body, or need a competence that the local tier lacks:
those do not apply, with the reason. What the parent only encourages is a note.
"""

LOCAL_ADDITION = Rule(
    "local-addition",
    Severity.NOTE,
    flags=(
        Example(
            parent="各部门要公开年度预算和决算。",
            local="各部门要公开年度预算和决算。开通夜间政务服务专线。",
        ),
    ),
    allows=(
        Example(
            parent="各部门要公开年度预算和决算。",
            local="各部门要公开年度预算和决算。",
        ),
    ),
)
"""A local item has no parent.

Why it matters: it is never a fault. A reader who wants to know what the place does on its own finds
it here, and what should have carried a parent's item may be among it.

Not reported: sentences that require nothing: headings, formulas, background.
"""

_BUDGET = "公开年度预算和决算，逐项说明增减原因。"
_HOTLINE = "办好政务服务热线，及时解答群众咨询。"
_ARCHIVE = "整理历年文件汇编，方便公众免费查阅。"


def _document(title: str, *points: str) -> str:
    """Write a document of numbered points, for an example."""
    numbered = [f"{number}．{point}" for number, point in enumerate(points, start=1)]
    return "\n".join((title, *numbered, ""))


_PARENT = _document("全省政务公开工作要点", _BUDGET, _HOTLINE, _ARCHIVE)

POINT_MOVED = Rule(
    "point-moved",
    Severity.NOTE,
    Kind.MOVED,
    flags=(Example(_PARENT, _document("全县政务公开工作要点", _HOTLINE, _ARCHIVE, _BUDGET)),),
    allows=(Example(_PARENT, _document("全县政务公开工作要点", _BUDGET, _HOTLINE, _ARCHIVE)),),
)
"""A point stands elsewhere than its neighbours would have it.

Why it matters: it does not, but whoever reads both documents side by side looks for it in vain.

Not reported: points that kept their order while others were put between them.
"""

POINTS_MERGED = Rule(
    "points-merged",
    Severity.NOTE,
    Kind.MOVED,
    flags=(Example(_PARENT, _document("全县政务公开工作要点", _BUDGET + _HOTLINE, _ARCHIVE)),),
    allows=(Example(_PARENT, _document("全县政务公开工作要点", _BUDGET, _HOTLINE, _ARCHIVE)),),
)
"""Several points of the parent are one of the local document.

Why it matters: it does not, but a point that stands for several is where one of them gets lost.

Not reported: points of which the local one carries nothing.
"""

POINT_SPLIT = Rule(
    "point-split",
    Severity.NOTE,
    Kind.MOVED,
    flags=(
        Example(
            _document("全省政务公开工作要点", _BUDGET + _HOTLINE, _ARCHIVE),
            _document("全县政务公开工作要点", _BUDGET, _HOTLINE, _ARCHIVE),
        ),
    ),
    allows=(Example(_PARENT, _document("全县政务公开工作要点", _BUDGET, _HOTLINE, _ARCHIVE)),),
)
"""One point of the parent is several of the local document.

Why it matters: it does not, but it tells where the rest of a point is to be found.

Not reported: a point all of whose items stand in one local point.
"""

_ORDER = """\
省政府办公厅关于印发2022年政务公开工作要点的通知
各市县政府：
1．本要点印发后30日内，各地要发布年度政务公开工作方案。

省政府办公厅
2022年5月17日
"""
_PLAN = """\
县政府办公室关于印发2022年政务公开工作方案的通知
各乡镇政府：
1．本方案印发后30日内，各乡镇要发布年度政务公开工作方案。

县政府办公室
2022年{day}
"""

DUTY_LATE = Rule(
    "duty-late",
    Severity.WARNING,
    flags=(Example(_ORDER, _PLAN.format(day="7月11日")),),
    allows=(Example(_ORDER, _PLAN.format(day="6月10日")),),
)
"""A duty about the document itself was not met in time.

Why it matters: 印发后30日内发布年度工作方案 can be checked on the dates of both documents, before
anybody asks.

Not reported: duties about other documents than the local one, and documents without a date.
"""

_NOTICE = """\
关于印发2022年政务公开工作方案的通知
根据《{title}》（{number}）要求，制定本方案。
1．公开年度预算和决算，逐项说明增减原因。
"""
_CITED = """\
2022年全省政务公开工作要点
省办发〔2022〕35号
1．公开年度预算和决算，逐项说明增减原因。
"""

PARENT_NOT_PROVIDED = Rule(
    "parent-not-provided",
    Severity.NOTE,
    flags=(
        Example(
            _CITED, _NOTICE.format(title="2022年全市政务公开工作要点", number="市办发〔2022〕48号")
        ),
    ),
    allows=(
        Example(
            _CITED, _NOTICE.format(title="2022年全省政务公开工作要点", number="省办发〔2022〕35号")
        ),
    ),
)
"""The local document cites a superior one that it was not compared with.

Why it matters: “nothing omitted” holds for the parents that were given; what a parent asks that was
not given nobody has looked at.

Not reported: cited documents that were given, by their number or their title.
"""

PARENT_LATER = Rule(
    "parent-later",
    Severity.WARNING,
    flags=(Example(_ORDER, _PLAN.format(day="4月11日")),),
    allows=(Example(_ORDER, _PLAN.format(day="6月10日")),),
)
"""A parent is dated after the local document, which cannot carry it out.

Why it matters: what looks left out nobody could have taken over. Either the two were given the
wrong way round, or the local document follows another parent.

Not reported: documents without a date, and those of one day.
"""

COMPARISON_RULES = (
    OMITTED_ITEM,
    LOCAL_ADDITION,
    POINT_MOVED,
    POINTS_MERGED,
    POINT_SPLIT,
    DUTY_LATE,
    PARENT_NOT_PROVIDED,
    PARENT_LATER,
)

MANDATORY_MISSING = Rule("mandatory-missing", Severity.ERROR)
"""What the checklist of a configuration asks of every document is not there.

Why it matters: some requirements hold whatever the parents say; an office writes them down once,
and no draft goes out without them.

Not reported: anything, where `mandatory` of zwgk.yaml is empty.
"""

WAIVER_STALE = Rule("waiver-stale", Severity.WARNING)
"""A waiver has expired, or a text that it was given for has changed: the finding counts again.

Why it matters: an exception was granted for two sentences as they stood. When either changes, what
was reviewed is no longer what is there.

Not reported: changes elsewhere in the documents, and lines that moved.
"""

WAIVER_UNUSED = Rule("waiver-unused", Severity.WARNING)
"""A waiver is for something that is no longer found.

Why it matters: a list of exceptions that nobody needs hides those that somebody does.

Not reported: waivers of documents that were not checked this time.
"""

GATE_RULES = (MANDATORY_MISSING, WAIVER_STALE, WAIVER_UNUSED)
"""Rules of `zwgk check` alone."""
