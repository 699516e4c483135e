"""What zwgk says in Chinese. It states what it found; whether that is a fault, people decide."""

from zwgk.report.messages import Messages

_FINDINGS = {
    "omitted-item": ("没有对应内容：“{parent}”",),
    "clause-dropped": ("少了一层意思：“{parent}”",),
    "clause-added": ("多了一层意思：“{local}”",),
    "deadline-dropped": ("未写时限“{parent}”",),
    "deadline-changed": (
        "时限“{parent}”改为“{local}”",
        "另定时限“{local}”",
    ),
    "deadline-tightened": (
        "时限“{parent}”提前为“{local}”",
        "时限提前为“{local}”",
    ),
    "deadline-added": ("自定时限“{local}”",),
    "quantity-dropped": ("未写数量“{parent}”",),
    "quantity-changed": (
        "数量“{parent}”改为“{local}”",
        "另定数量“{local}”",
    ),
    "duty-reversed": ("“{parent}”改为“{local}”，意思相反", "意思与上级相反"),
    "duty-weakened": (
        "“{parent}”改为“{local}”，力度减弱",
        "少了“{parent}”，力度减弱",
        "加了“{local}”，力度减弱",
    ),
    "duty-strengthened": (
        "“{parent}”改为“{local}”，力度加强",
        "加了“{local}”，力度加强",
        "少了“{parent}”，力度加强",
    ),
    "scope-shortened": (
        "“{head}”少列{lost_count}项：{lost}",
        "少列{lost_count}项：{lost}",
        "列举“{parent}”缩短为“{local}”",
        "少列：“{parent}”",
    ),
    "scope-changed": (
        "“{head}”少列：{lost}；多列：{gained}",
        "范围“{parent}”改为“{local}”",
        "范围有变：“{parent}”",
    ),
    "scope-widened": (
        "“{head}”多列{gained_count}项：{gained}",
        "范围“{parent}”扩大为“{local}”",
        "多列：“{local}”",
    ),
    "actor-dropped": ("未写由谁来做：“{parent}”",),
    "actor-changed": (
        "责任主体“{parent}”改为“{local}”",
        "指明由“{local}”负责",
    ),
    "citation-dropped": ("未写依据：{parent}",),
    "citation-changed": (
        "依据{parent}改为{local}",
        "另有依据{local}",
    ),
    "platform-dropped": ("未写平台或渠道：{parent}",),
    "platform-changed": (
        "平台或渠道由{parent}改为{local}",
        "另用平台或渠道：{local}",
    ),
    "localised": (
        "按本地情况改写：“{parent}”→“{local}”",
        "按本地情况加了“{local}”",
        "按本地情况省去“{parent}”",
    ),
    "point-moved": ("上级{parents}移到本级{locals}",),
    "points-merged": ("上级{parents}合为本级{locals}",),
    "point-split": ("上级{parents}分为本级{locals}",),
    "local-addition": ("本级新增：“{local}”",),
    "duty-late": (
        "应于{due_on}前完成，实际{done_on}，晚{days_late}天",
        "应于{due_on}前完成，晚{days_late}天",
    ),
    "parent-not-provided": (
        "引用的《{title}》（{doc_number}）未提供，没有参与对照",
        "引用的《{title}》未提供，没有参与对照",
        "引用的{doc_number}未提供，没有参与对照",
        "引用的上级文件{local}未提供，没有参与对照",
    ),
}

_NOTICES = {
    "numbering-gap": ("编号不连续：“{label}”前应有第{expected}号",),
    "numbering-repeated": ("编号重复：“{label}”",),
    "page-break-garbled": ("分页处文字残缺：“{text}”",),
    "suspicious-character": ("有看不见或会改变文字方向的字符：{codes}",),
    "table-row-width": ("表格这一行有{cells}格，表头有{columns}列",),
}

_REASONS = {
    "addresses-others": "要求的是其他层级或单位",
    "evaluation-by-province": "第三方评估由省级以上组织",
    "gazette": "政府公报由县级以上政府办",
    "left-to-choice": "由本级自行决定是否照办",
    "ministries-only": "只对国务院部门提出",
    "regulation-making": "规章由设区的市以上政府制定",
    "statute-making": "地方性法规由设区的市以上人大制定",
}

_DROPPED = {
    "blank": "空白",
    "footnote": "脚注",
    "hidden-text": "隐藏的文字",
    "invisible-character": "看不见的字符",
    "markup": "标记",
    "page-number": "页码",
    "repeated-header": "重复的表头",
    "repeated-title": "重复的标题",
    "rule": "分隔线",
    "web-page": "网页上的文字",
}

_WORDS = {
    # the verdict
    "failed": "未通过：{what}。",
    "passed": "通过：{what}。",
    "count-omitted": "遗漏{n}项强制要求",
    "count-error": "{n}处错误",
    "count-warning": "{n}处警告",
    "count-note": "{n}处提示",
    "count-review": "{n}项拿不准，请人工复核",
    "nothing-failing": "没有达到“{fail_on}”的问题",
    "nothing-fails": "只报告，不判定",
    "review-fails": "有{n}项拿不准（--strict）",
    "and-more": "；另有",
    "clause-comma": "，",
    "comma": "、",
    # heads
    "local": "本级",
    "parent": "上级",
    "cited": "另引",
    "title": "《{title}》",
    "untitled": "（无标题）",
    "points": "{n}条",
    "not-provided": "※未提供，没有参与对照",
    "bracketed": "（{inside}）",
    "gap": "　",
    # items
    "verbatim": "一致",
    "adapted": "落实",
    "partial": "部分落实",
    "omitted": "遗漏",
    "not_applicable": "不适用",
    "mandatory": "强制",
    "encouraged": "鼓励",
    "informational": "说明",
    "error": "错误",
    "warning": "警告",
    "note": "提示",
    "sentence": "第{n}句",
    "paragraph": "第{n}段",
    "row": "表格第{n}行",
    "attachment": "附件",
    "to-review": "待复核，把握{confidence}",
    "no-counterpart": "没有对应内容",
    "no-counterpart-near": "没有对应内容；按上级的顺序，应在这里",
    "also": "{parent}也有此项（{id}）",
    # sections
    "reviews": "※ 待复核{n}项",
    "notes": "→ 提示{n}处",
    "not-applicable-items": " 不适用{n}项",
    "additions": "＋ 本级新增{n}句",
    "structure": "◇ 条目挪动{n}处",
    "late": "◇ 文件本身的时限",
    "localised-count": "另有{n}处增补，或按本地情况改写",
    "show-all": "（--show all 列出）",
    # summary
    "summary": "小结",
    "by-points": "上级{n}条：全部落实{whole}、部分落实{partly}、整条遗漏{dropped}、不适用{na}",
    "by-items": (
        "上级{n}项：一致{verbatim}、落实{adapted}、部分落实{partial}、遗漏{omitted}"
        "（其中强制{mandatory}）、不适用{na}"
    ),
    "coverage": "落实率{percent}（一致与落实 / 适用的项）",
    "coverage-none": "没有适用的项",
    "parent-line": "上级{index}　{name}",
    # one line for each finding
    "concise-end-failed": "未通过：{n}处达到“{fail_on}”",
    "concise-end-passed": "通过",
    # a document
    "issuer": "发文机关",
    "doc-number": "发文字号",
    "issued": "成文日期",
    "tier": "层级",
    "addressees": "主送",
    "follows": "依据",
    "encloses": "印发",
    "signature": "落款",
    "imprint": "版记",
    "page": "网页",
    "state": "国家级",
    "province": "省级",
    "city": "市级",
    "county": "县级",
    "township": "乡镇级",
    "preamble": "引言",
    "closing": "结尾",
    "table": "表格",
    "frame": "引语",
    "lead": "牵头单位",
    "responsible": "责任单位",
    "support": "配合单位",
    "unlabelled": "单位",
    "restates": "同正文{id}",
    "colon": "：",
    "semicolon": "；",
    "notices": "注意",
    "dropped": "未计入正文",
    "counts": "{points}条，{items}项要求（强制{mandatory}，鼓励{encouraged}），引语{frames}句",
    "line": "第{n}行",
}

MESSAGES = Messages(
    listed_with="、",
    findings=_FINDINGS,
    notices=_NOTICES,
    reasons=_REASONS,
    dropped=_DROPPED,
    words=_WORDS,
)
