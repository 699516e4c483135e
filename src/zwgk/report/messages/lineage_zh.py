"""What is said in Chinese of documents that follow one another: their chain, their family."""

WORDS = {
    # a chain
    "traced": (
        "{n}项要求，到最后一份文件：保留{kept}项、部分落实{partial}项、"
        "遗漏{omitted}项（其中强制{mandatory}）、不适用{na}项。"
    ),
    "traced-table": "逐项追踪",
    "highest": "最高",
    "last": "本级",
    "between": "中间",
    "cites": "引用{which}",
    "cites-not": "没有引用{which}",
    "not-at-hand": "※未提供，经过它时怎样，不得而知",
    "beyond": "另引",
    "by": "（{which}引用）",
    "lost-in": "× 在{which}遗漏，此后不再有：{n}项",
    "lost-in-unsure": "× 在{which}之间遗漏，缺少中间的文件，说不准在哪一级：{n}项",
    "changed-in": "△ 最后一份文件只落实一部分：{n}项",
    "review-in": "※ 其余需要复核：{n}项",
    "not-applicable-in": "○ 不适用于最后一份文件：{n}项",
    "skipped-in": "√ {which}没有写、下面又写了：{n}项",
    "kept-in": "√ 保留：{n}项",
    "show-all": "（--show all 列出）",
    "unknown": "不明",
    "lost-here": "在这里遗漏",
    "lost-here-or-above": "在这里或上面缺少的文件里遗漏",
    "same-as-above": "改动与上面相同",
    "through": "照{which}的写法",
    "by-document": (
        "{which}　一致{verbatim}、落实{adapted}、部分落实{partial}、遗漏{omitted}、不适用{na}"
    ),
    "by-document-unknown": "{which}　未提供",
    "csv-lost-at": "遗漏在",
    "csv-changes": "说明",
    # a family
    "family": "{n}份文件、{files}个文件；引用而没有的{missing}份",
    "copies": "同一份：{files}",
    "missing": "※没有这份文件",
    "see-above": "（见上）",
    "unclear": "引用的“{quote}”可能是：{names}",
    "also-missing": "没有的文件",
    "cited-by": "{names}引用",
    "left-aside": "没有读入的文件",
    "untied": "与别的文件没有引用关系",
}
