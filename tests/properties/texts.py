"""Texts of any kind for Hypothesis: pieces of documents in any order, and plain noise."""

from hypothesis import strategies as st

LABELS = (
    "一、",
    "二、",
    "（一）",
    "（二）",
    "1．",
    "2.",
    "（1）",
    "①",
    "第一条",
    "第二章",
    "十二、",
    "㈠",
)
PIECES = (
    *LABELS,
    *("加强公开", "推进政务公开工作", "各单位要公开预算、决算", "鼓励创新", "不得拖延", "公开"),
    *("2022年12月底前", "印发后30日内", "不少于3次", "100%", "2022年7月11日", "二〇二二年七月"),
    *("某政办发〔2022〕91号", "《关于公开的通知》", "关于公开的通知", "（责任单位：区财政局）"),
    *(
        "责任单位：区财政局、各镇",
        "附件",
        "附件1",
        "附件：1.任务表",
        "各镇人民政府：",
        "某某区人民政府",
    ),
    *("（此件公开发布）", "抄送：区委办", "— 3 —", "浏览次数：1", "当前位置：首页", "目标", "任务"),
    *("\t", "\n", "\n\n", "\n\t", "\r\n", "\u2028", " ", "　", "\u200b", "\ufeff", "\xa0"),
    *"。，、；：！？（）《》“”〔〕【】()[]<>#*>-—…·.．&;",
)
"""Words, marks and line ends that mean something to the parser."""

structured = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
"""Texts made of the pieces, which come near to documents and to what breaks them."""
anything = st.text(max_size=300)
texts = st.one_of(structured, anything)
lines = st.lists(
    st.lists(
        st.sampled_from([p for p in PIECES if p.isprintable() and p.strip()]),
        min_size=1,
        max_size=6,
    )
    .map("".join)
    .filter(lambda line: line == line.strip()),
    min_size=1,
    max_size=12,
)
"""Paragraphs without blanks at their ends."""
