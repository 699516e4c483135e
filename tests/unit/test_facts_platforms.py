"""Named channels."""

import pytest

from zwgk.facts.phrases import Phrases
from zwgk.facts.platforms import Channels, platforms
from zwgk.model.facts import Platform
from zwgk.read.lexicon import load_lexicon


def read(chars: str) -> tuple[Platform, ...]:
    """Read the named channels of a text."""
    lexicon = load_lexicon()
    return platforms(chars, Channels(lexicon.platform_words), Phrases(lexicon.governors))


@pytest.mark.parametrize(
    ("chars", "quotes"),
    [
        ("办理“我为政府网站找错”平台网民留言", ["“我为政府网站找错”平台"]),
        ("开通上线江苏12345热线百科，更好解答", ["江苏12345热线百科"]),
        ("优化12366纳税服务平台智能咨询功能", ["12366纳税服务平台"]),
        ("探索利用12345政务服务热线", ["12345政务服务热线"]),
        ("优化提升“12345”等平台服务体系", ["“12345”"]),
        ("以村为单位通过村务公开栏公开", ["村务公开栏"]),
        ("在政府网站政府信息公开专栏集中公开", ["政府网站政府信息公开专栏"]),
        ("提高政务服务便民热线、实体服务大厅水平", ["政务服务便民热线"]),
        ("依托“浙里办”等数字化应用", ["“浙里办”"]),
        ("通过国家企业信用信息系统公开", ["国家企业信用信息系统"]),
        ("在“政府信息公开专栏”集中公开", ["“政府信息公开专栏”"]),
        (
            "依托省“苏企通”、“我的常州”APP、“常州政企通”微信公众号和“优化营商环境政策服务平台”",
            [
                "“苏企通”",
                "“我的常州”APP",
                "“常州政企通”微信公众号",
                "“优化营商环境政策服务平台”",
            ],
        ),
        ("用好“云上办”、“甲事通”小程序", ["“云上办”", "“甲事通”小程序"]),
    ],
)
def test_a_named_channel_is_read_whole(chars: str, quotes: list[str]) -> None:
    found = read(chars)

    assert [each.quote for each in found] == quotes
    assert all(chars[slice(*each.span)] == each.quote for each in found)


@pytest.mark.parametrize(
    "chars",
    [
        "推动办事服务“快递式”公开",
        "开展“回头看”，解决“堵点”问题，推行“免申即享”",
        "推行“一网通办”，推广“健康码”",
        "统筹用好各类信息发布平台",
        "建设统一的智能化政策问答平台",
        "推进政务类移动客户端支持互联网协议",
        "培育20个以上工业互联网平台",
        "加强系统集成和系统治理",
        "深化“智能＋”应用场景建设",
        "确保专栏更新及时",
    ],
)
def test_a_slogan_and_a_class_are_no_channels(chars: str) -> None:
    assert read(chars) == ()


def test_the_name_of_a_quoted_channel_is_what_stands_in_the_quotes() -> None:
    assert [found.name for found in read("“我的常州”APP和村务公开栏")] == ["我的常州", "村务公开栏"]
