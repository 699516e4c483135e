"""What a sentence leaves out of its range."""

import pytest

from zwgk.facts.exclusions import exclusions


@pytest.mark.parametrize(
    ("chars", "members"),
    [
        ("新建商品房（不含二手房）", ("二手房",)),
        ("新建商品房（含车位，不包括二手房、公寓），按套补贴", ("二手房", "公寓")),
        ("二手房和公寓等除外，按套补贴", ("二手房", "公寓")),
        ("公开预算（但涉密的除外）", ("涉密",)),
        ("公开预算，但是依法保密的除外", ("依法保密",)),
        ("除中华人民共和国境外的项目以外，都要检查", ("中华人民共和国境外的项目",)),
        ("除涉密、敏感事项外，全部网上办理", ("涉密", "敏感事项")),
        ("除了涉密事项以外，全部网上办理", ("涉密事项",)),
        ("开展除涉密项目之外的检查", ("涉密项目",)),
        ("开展排查（在建工程暂不列入）", ("在建工程",)),
        ("除农村（含城郊）自建房外，全面排查", ("农村（含城郊）自建房",)),
    ],
)
def test_what_is_left_out_is_read(chars: str, members: tuple[str, ...]) -> None:
    (found,) = exclusions(chars)

    assert found.members == members
    assert chars[slice(*found.span)] == found.quote


@pytest.mark.parametrize(
    "chars",
    [
        # More is asked for, nothing is left out.
        "除追回资金外，还将追究责任",
        "除现场核查外，也可上门核查",
        "拆除历史建筑以外的违章建筑",
        "消除户外、境外安全隐患",
        # A limit, a sum before tax, a saying.
        "面积在140平方米（不含）以上",
        "面积在140平方米（不含140平方米）以上",
        "按不含税金额补助，不含本数",
        "态度鲜明，决不含糊",
        # A duty of its own.
        "费用不计入成本",
    ],
)
def test_what_leaves_nothing_out_is_passed_over(chars: str) -> None:
    assert exclusions(chars) == ()
