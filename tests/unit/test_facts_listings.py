"""Lists joined by 、, and what one lacks of another."""

import pytest

from zwgk.facts.duties import Cues, duties
from zwgk.facts.listings import listings, tier_words
from zwgk.facts.phrases import Phrases
from zwgk.model.facts import Listing
from zwgk.read.lexicon import load_lexicon


def read(chars: str) -> tuple[Listing, ...]:
    """Read the lists of a sentence."""
    lexicon = load_lexicon()
    words = duties(chars, Cues(lexicon.duty_cues, lexicon.not_cues))
    return listings(chars, Phrases(lexicon.governors), words, tiers=tier_words(lexicon.tiers))


def members(chars: str) -> list[tuple[str, ...]]:
    """Read the members of each list."""
    return [found.members for found in read(chars)]


@pytest.mark.parametrize(
    ("chars", "wanted", "head"),
    [
        (
            "各级教育、卫生健康、供水等行业主管部门要切实履行职责",
            ("各级教育", "卫生健康", "供水"),
            "行业主管部门",
        ),
        (
            "重点督促具有市场支配地位、公共属性较强、需要重点监管的公共企事业单位积极推进信息公开",
            ("具有市场支配地位", "公共属性较强", "需要重点监管"),
            "公共企事业单位",
        ),
        (
            "聚焦促进数字经济发展、打造一流营商环境、加强数字政府建设等重点工作",
            ("数字经济发展", "打造一流营商环境", "加强数字政府建设"),
            "重点工作",
        ),
        (
            "及时公开受疫情影响重的餐饮、住宿、零售等行业帮扶政策",
            ("餐饮", "住宿", "零售"),
            "行业帮扶政策",
        ),
        (
            "更好解答生育、上学、就业等方面与群众利益相关的问题",
            ("生育", "上学", "就业"),
            "方面",
        ),
        ("鼓励以视频、图解、文字等多种形式予以解答", ("视频", "图解", "文字"), "多种形式"),
        (
            "集中公开产业发展、准入标准、资金补贴等信息",
            ("产业发展", "准入标准", "资金补贴"),
            "信息",
        ),
        (
            "落实国务院有关部门出台的教育、供水、公共交通等8个领域的规定",
            ("教育", "供水", "公共交通"),
            "8个领域",
        ),
        (
            "为基层群众提供政府信息网上查询、政策咨询等服务",
            ("政府信息网上查询", "政策咨询"),
            "服务",
        ),
        ("以及报刊、广播、电视等途径", ("报刊", "广播", "电视"), "途径"),
    ],
)
def test_a_list_has_its_members_and_the_noun_they_share(
    chars: str, wanted: tuple[str, ...], head: str
) -> None:
    (found,) = read(chars)

    assert (found.members, found.head) == (wanted, head)


@pytest.mark.parametrize(
    ("chars", "wanted"),
    [
        ("防止泄露国家秘密、工作秘密和敏感信息", [("国家秘密", "工作秘密", "敏感信息")]),
        (
            "政府规章、行政规范性文件以及与群众关系密切的政策文件均要开展解读",
            [("政府规章", "行政规范性文件", "与群众关系密切的政策文件")],
        ),
        (
            "防止危害国家安全、公共安全、社会稳定或者泄露个人隐私、商业秘密",
            [("国家安全", "公共安全", "社会稳定"), ("个人隐私", "商业秘密")],
        ),
        ("要全量覆盖、要素齐全、格式规范", [("全量覆盖", "要素齐全", "格式规范")]),
        ("使各项政策能够落得快、落得准、落得实", [("快", "落得准", "落得实")]),
        (
            "各镇人民政府、各街道办事处、区管委会各部门结合实际",
            [("各镇人民政府", "各街道办事处", "区管委会各部门")],
        ),
        ("各地、各部门要加强宣传、培训", [("各地", "各部门"), ("宣传", "培训")]),
        ("贯彻经济会议、扩大会议精神和省、市部署", [("经济会议", "扩大会议精神")]),
        (
            "依托“苏企通”、“我的常州”APP和“政企通”公众号",
            [("“苏企通”", "“我的常州”APP", "“政企通”公众号")],
        ),
    ],
)
def test_borders_of_a_list_are_told_by_verbs_and_joints(
    chars: str, wanted: list[tuple[str, ...]]
) -> None:
    assert members(chars) == wanted


@pytest.mark.parametrize(
    "chars",
    [
        "加强监督，强化指导；提升质量",
        "落实“双随机、一公开”要求",
        "按照《甲、乙办法》执行",
        "执行《甲办法》、《乙办法》",
        "保护个人隐私（含姓名、住址）",
        "一、总体要求",
        "、、、",
        "贯彻落实中央、省、市重大决策部署",
    ],
)
def test_what_is_no_list_is_left_alone(chars: str) -> None:
    assert members(chars) == []


PARENT = "更好解答生育、上学、就业、创业、养老、医疗、纳税、疫情防控等方面的问题"


@pytest.mark.parametrize(
    ("local", "missing"),
    [
        (PARENT, ()),
        ("更好地解答医疗、养老、创业、就业、上学、生育、疫情防控、纳税等问题", ()),
        ("更好解答上学、就业、创业、养老、医疗、纳税、疫情防控等问题", ("生育",)),
        ("更好解答生育、上学、就业、创业、养老、医疗、纳税等问题", ("疫情防控",)),
        ("更好解答生育、疫情防控等问题", ("上学", "就业", "创业", "养老", "医疗", "纳税")),
    ],
)
def test_members_are_missed_whatever_their_order_and_neighbours(
    local: str, missing: tuple[str, ...]
) -> None:
    (before,), (after,) = read(PARENT), read(local)

    assert before.missing_from(after) == missing


@pytest.mark.parametrize(
    ("parent", "local", "missing"),
    [
        (
            "聚焦促进数字经济发展、打造一流营商环境、加强数字政府建设等重点工作",
            "聚焦打造一流营商环境、加强数字政府建设等重点工作",
            ("数字经济发展",),
        ),
        (
            "具有市场支配地位、公共属性较强、需要重点监管的公共企事业单位",
            "具有市场支配地位、公共属性较强的公共企事业单位",
            ("需要重点监管",),
        ),
        (
            "各开发区管理办公室、各镇人民政府、各街道办事处、区管委会各部门结合实际",
            "各镇人民政府、区管委会各部门结合实际",
            ("各开发区管理办公室", "各街道办事处"),
        ),
        ("落得快、落得准、落得实", "落得快、落得实", ("落得准",)),
        ("各级教育、供水、供电等行业", "教育、供水、供电等行业", ()),
        ("提高便民热线、服务大厅咨询水平", "提高服务大厅、便民热线等咨询水平", ()),
    ],
)
def test_a_member_at_the_border_of_one_list_agrees_with_one_inside_another(
    parent: str, local: str, missing: tuple[str, ...]
) -> None:
    (before,), (after,) = read(parent), read(local)

    assert before.missing_from(after) == missing


def test_every_member_stands_at_its_place() -> None:
    chars = "综合选用政府网站、政务新媒体、新闻发布会，以及报刊、广播、电视等便民途径"

    assert len(read(chars)) == 2
    for found in read(chars):
        assert tuple(chars[slice(*span)] for span in found.spans) == found.members
