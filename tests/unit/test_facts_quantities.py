"""Numbers with their units."""

import pytest

from zwgk.facts.quantities import Measures, quantities
from zwgk.model.facts import Bound, Quantity
from zwgk.read.lexicon import load_lexicon


def read(chars: str) -> tuple[Quantity, ...]:
    """Read the quantities of a text."""
    lexicon = load_lexicon()
    words = Measures(lexicon.units_of_measure, lexicon.bounds, lexicon.numeral_words)
    return quantities(chars, words)


@pytest.mark.parametrize(
    ("chars", "quote", "value", "unit", "bound"),
    [
        ("支持互联网协议第6版", "第6版", 6, "版", Bound.EXACT),
        ("公共交通等8个领域", "8个", 8, "个", Bound.EXACT),
        ("组织政务公开培训不少于1次", "不少于1次", 1, "次", Bound.AT_LEAST),
        ("每年至少组织一次业务培训", "一次", 1, "次", Bound.AT_LEAST),
        ("每季度一次", "一次", 1, "次", Bound.EXACT),
        ("由35万元", "35万元", 350_000, "元", Bound.EXACT),
        ("首付比例最低为20%", "最低为20%", 20, "%", Bound.AT_LEAST),
        ("利率1.1倍执行", "1.1倍", 1.1, "倍", Bound.EXACT),
        ("每月1200元为限", "1200元为限", 1200, "元", Bound.AT_MOST),
        ("销售套数已达50%以上", "50%以上", 50, "%", Bound.AT_LEAST),
        ("最高不超过5平方米", "最高不超过5平方米", 5, "平方米", Bound.AT_MOST),
        ("持续推进“三个一批”", "三个", 3, "个", Bound.EXACT),
        ("内容发布三级审核制度", "三级", 3, "级", Bound.EXACT),
        ("交付期限可顺延30日", "30日", 30, "日", Bound.EXACT),
        ("正负零以上1/3", "1/3", 1 / 3, "", Bound.EXACT),
        ("不低于三分之一", "三分之一", 1 / 3, "", Bound.EXACT),
        ("百分之二十", "百分之二十", 20, "%", Bound.EXACT),
        ("奖励1,200元", "1,200元", 1200, "元", Bound.EXACT),
        ("达到1.5万", "1.5万", 15_000, "", Bound.EXACT),
        ("购买第二套住房", "第二套", 2, "套", Bound.EXACT),
        ("满两年", "满两年", 2, "年", Bound.AT_LEAST),
    ],
)
def test_a_number_counts_with_its_unit(
    chars: str, quote: str, value: float, unit: str, bound: Bound
) -> None:
    (found,) = read(chars)

    assert (found.quote, found.unit, found.bound) == (quote, unit, bound)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    "chars",
    [
        "开通上线江苏12345热线百科",
        "优化12366纳税服务平台",
        "完成“1+N”矩阵建设",
        "推进IPv6改造和5G应用",
        "实施一批重大项目，建设一体化平台",
        "第一时间公开，进一步加强，一站式服务",
        "营造一个良好的环境",
        "第三条、十四条的规定",
        "第三方评估，三农工作，三次产业",
        "党的二十大和十九届历次全会",
        "千家万户，百家争鸣",
        "“1483”发展战略",
        "2022年12月31日",
        "比例1∶5万",
        "编号123456789012345个",
    ],
)
def test_numbers_that_count_nothing_are_left_alone(chars: str) -> None:
    assert read(chars) == ()


def test_a_range_keeps_its_lower_end() -> None:
    (found,) = read("奖励10—20万元")

    assert (found.low, found.value) == (100_000, 200_000)


def test_two_amounts_of_one_sentence_are_two() -> None:
    found = read("最高额度由45万元增加到50万元，单方由35万元增加到40万元")

    assert [each.value for each in found] == [450_000, 500_000, 350_000, 400_000]


def test_a_quantity_says_what_is_counted() -> None:
    assert [each.noun for each in read("8个领域，培训不少于2次")] == ["领域", "培训"]
