"""What documents say besides what was compared."""

from tests.texts import parsed
from zwgk.published.publish_contents import publish_contents

_PLAN = """\
关于印发工作要点的通知

一、加强公开
（一）政策公开
1．公开预算。
（二）执行公开
2．公开规划。
二、狠抓落实
各单位要抓好落实。

附件

任务分工

一、公开
1．公开决算。
"""


def test_what_stands_above_the_items_is_told_as_printed_with_the_id_they_begin_with() -> None:
    document = parsed(_PLAN)
    headings = publish_contents(document, ()).headings

    assert [(each.id, each.text) for each in headings] == [
        ("1", "一、加强公开"),
        ("1.1", "（一）政策公开"),
        ("1.2", "（二）执行公开"),
        ("2", "二、狠抓落实"),
        ("a1", "附件 任务分工"),
        ("a1.1", "一、公开"),
    ]
    assert all(_PLAN[each.span.start :].startswith(each.text[:2]) for each in headings)
