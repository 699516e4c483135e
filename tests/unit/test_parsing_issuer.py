"""Tier and place of an issuer: told by its name, by the titles, by those addressed, by the text."""

import pytest

from tests.texts import lexicon, parsed
from zwgk.model.document import Tier
from zwgk.parsing.issuer import Seat, seat_of, tier_addressing, tier_of_words

STATE, PROVINCE, CITY, COUNTY, TOWNSHIP = Tier


def seat(name: str) -> Seat | None:
    """Read the name of an issuer."""
    return seat_of(name, None, None, lexicon())


@pytest.mark.parametrize(
    ("issuer", "tier", "place"),
    [
        ("江苏省人民政府办公厅", PROVINCE, "江苏省"),
        ("江苏省教育厅", PROVINCE, "江苏省"),
        ("中共江苏省委办公厅", PROVINCE, "江苏省"),
        ("黑龙江省人民政府", PROVINCE, "黑龙江省"),
        ("内蒙古自治区人民政府办公厅", PROVINCE, "内蒙古自治区"),
        ("新疆维吾尔自治区财政厅", PROVINCE, "新疆维吾尔自治区"),
        ("西藏自治区人民政府", PROVINCE, "西藏自治区"),
        ("浙江省地方金融监督管理局", PROVINCE, "浙江省"),
        ("福建省数字福建建设领导小组办公室", PROVINCE, "福建省"),
        ("北京市人民政府办公厅", PROVINCE, "北京市"),
        ("上海市民政局", PROVINCE, "上海市"),
        ("天津市城市管理委员会", PROVINCE, "天津市"),
        ("重庆市市场监督管理局", PROVINCE, "重庆市"),
        ("常州市人民政府办公室", CITY, "常州市"),
        ("吉林市人民政府", CITY, "吉林市"),
        ("常州市民政局", CITY, "常州市"),
        ("常州市政务服务管理办公室", CITY, "常州市"),
        ("九江市市场监督管理局", CITY, "九江市"),
        ("连云港市城市管理局", CITY, "连云港市"),
        ("成都市人民政府办公厅", CITY, "成都市"),
        ("盐城市城市管理局", CITY, "盐城市"),
        ("许昌市市直机关工作委员会", CITY, "许昌市"),
        ("乌鲁木齐市人民政府", CITY, "乌鲁木齐市"),
        ("中共杭州市委办公厅", CITY, "杭州市"),
        ("广州住房公积金管理中心", CITY, "广州"),
        ("大理白族自治州人民政府", CITY, "大理白族自治州"),
        ("云南省大理白族自治州人民政府", CITY, "云南省大理白族自治州"),
        ("凉山州住房和城乡建设局", CITY, "凉山州"),
        ("海南藏族自治州人民政府", CITY, "海南藏族自治州"),
        ("大兴安岭地区行政公署", CITY, "大兴安岭地区"),
        ("锡林郭勒盟行政公署", CITY, "锡林郭勒盟"),
        ("金华市婺城区人民政府办公室", COUNTY, "金华市婺城区"),
        ("上海市杨浦区人民政府", COUNTY, "上海市杨浦区"),
        ("重庆市城口县人民政府", COUNTY, "重庆市城口县"),
        ("天津市滨海新区人民政府", COUNTY, "天津市滨海新区"),
        ("江苏省南京市江宁区人民政府", COUNTY, "江苏省南京市江宁区"),
        ("青岛市市北区人民政府", COUNTY, "青岛市市北区"),
        ("济南市市中区教育局", COUNTY, "济南市市中区"),
        ("乌鲁木齐市新市区人民政府", COUNTY, "乌鲁木齐市新市区"),
        ("宁波市镇海区人民政府", COUNTY, "宁波市镇海区"),
        ("南县人民政府办公室", COUNTY, "南县"),
        ("安化县人民政府", COUNTY, "安化县"),
        ("宣城市宁国市人民政府", COUNTY, "宣城市宁国市"),
        ("苏州市昆山市人民政府办公室", COUNTY, "苏州市昆山市"),
        ("云南省大理白族自治州大理市人民政府", COUNTY, "云南省大理白族自治州大理市"),
        (
            "广西壮族自治区柳州市三江侗族自治县人民政府",
            COUNTY,
            "广西壮族自治区柳州市三江侗族自治县",
        ),
        ("海南省琼中黎族苗族自治县人民政府", COUNTY, "海南省琼中黎族苗族自治县"),
        ("内蒙古自治区鄂尔多斯市准格尔旗人民政府", COUNTY, "内蒙古自治区鄂尔多斯市准格尔旗"),
        ("鄂伦春自治旗人民政府", COUNTY, "鄂伦春自治旗"),
        ("湖北省神农架林区人民政府", COUNTY, "湖北省神农架林区"),
        ("六盘水市六枝特区人民政府", COUNTY, "六盘水市六枝特区"),
        ("常州国家高新区（新北区）党政办公室", COUNTY, "常州国家高新区（新北区）"),
        ("济源产城融合示范区管理委员会办公室", COUNTY, "济源产城融合示范区"),
        ("苏州工业园区管理委员会", COUNTY, "苏州工业园区"),
        ("广州开发区管委会", COUNTY, "广州开发区"),
        ("江苏常州经济开发区管理委员会", COUNTY, "江苏常州经济开发区"),
        ("宁波保税区管理委员会", COUNTY, "宁波保税区"),
        ("通州湾示范区管理委员会", COUNTY, "通州湾示范区"),
        ("孟河镇人民政府", TOWNSHIP, "孟河镇"),
        ("春江街道办事处", TOWNSHIP, "春江街道"),
        ("常州市新北区春江街道办事处", TOWNSHIP, "常州市新北区春江街道"),
        ("重庆市巫山县骡坪镇人民政府", TOWNSHIP, "重庆市巫山县骡坪镇"),
        ("安化县江南镇党委", TOWNSHIP, "安化县江南镇"),
        ("国家税务总局江苏省税务局", PROVINCE, "江苏省"),
        ("国家税务总局常州市新北区税务局", COUNTY, "常州市新北区"),
        ("广州市黄埔区人民政府、广州开发区管委会", COUNTY, "广州市黄埔区"),
        ("国务院办公厅", STATE, None),
        ("中共中央办公厅、国务院办公厅", STATE, None),
        ("国家税务总局", STATE, None),
        ("国家发展改革委", STATE, None),
        ("工业和信息化部办公厅", STATE, None),
        ("工业和信息化部中小企业局", STATE, None),
        ("住房和城乡建设部", STATE, None),
        ("市场监管总局", STATE, None),
        ("商务部、中央网信办、工业和信息化部", STATE, None),
        ("中国银保监会办公厅", STATE, None),
        ("最高人民法院", STATE, None),
        ("省政府办公厅", PROVINCE, None),
        ("省建设厅", PROVINCE, None),
        ("市教育局", CITY, None),
        ("区党政办公室", COUNTY, None),
        ("县人民政府办公室", COUNTY, None),
    ],
)
def test_the_name_of_an_issuer_tells_tier_and_place(
    issuer: str, tier: Tier, place: str | None
) -> None:
    assert seat(issuer) == Seat(tier, place)


@pytest.mark.parametrize(
    "issuer", ["政务公开领导小组办公室", "办公室", "城市管理办公室", "社区居民委员会", "市场主体"]
)
def test_a_name_without_a_place_tells_nothing(issuer: str) -> None:
    assert seat(issuer) is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("江苏省2022年政务公开工作要点", Seat(PROVINCE, "江苏省")),
        ("2022年婺城区政务公开工作要点", Seat(COUNTY, "婺城区")),
        ("关于印发义安区促进消费若干措施的通知", Seat(COUNTY, "义安区")),
        ("保靖县促进房地产市场平稳健康发展若干措施", Seat(COUNTY, "保靖县")),
        ("信阳市城市道路交通安全设施管理条例", Seat(CITY, "信阳市")),
        ("安阳市政务服务条例", Seat(CITY, "安阳市")),
        ("商丘市城市市容和环境卫生管理条例", Seat(CITY, "商丘市")),
        ("中华人民共和国政府信息公开条例", Seat(STATE, None)),
        ("国务院办公厅关于印发2022年政务公开工作要点的通知", Seat(STATE, None)),
        ("关于进一步促进滨湖区住房消费的若干措施", None),
        ("进一步促进房地产市场平稳发展的若干措施", None),
        ("关于推进中心城区房屋征收补偿的实施意见", None),
        ("城市房地产开发经营管理条例", None),
        ("关于同意在山西省开展试点的批复", None),
        ("上海航运交易所管理规定", None),
        ("公共场所卫生管理条例", None),
        ("全市政务公开工作要点", None),
    ],
)
def test_a_title_tells_only_where_it_opens_with_a_name(title: str, expected: Seat | None) -> None:
    assert seat_of(None, title, None, lexicon()) == expected


def test_an_issuer_without_a_place_takes_it_from_what_it_prints() -> None:
    found = seat_of(
        "省政府办公厅", "省政府办公厅关于印发江苏省工作要点的通知", "江苏省工作要点", lexicon()
    )

    assert found == Seat(PROVINCE, "江苏省")


@pytest.mark.parametrize(
    ("addressees", "tier"),
    [
        (("各省", "自治区", "直辖市人民政府"), STATE),
        (("各市", "县（市、区）人民政府", "省各委办厅局"), PROVINCE),
        (("各设区市人民政府", "省直有关部门"), PROVINCE),
        (("各市（州）人民政府",), PROVINCE),
        (("各县（市、区）人民政府", "市政府各部门"), CITY),
        (("各区人民政府", "市各有关部门"), CITY),
        (("各市", "区人民政府", "市各委办局"), CITY),
        (("各镇人民政府", "街道办事处", "区各委办局"), COUNTY),
        (("各乡镇人民政府", "街道办事处", "区政府各部门"), COUNTY),
        (("各村民委员会", "各社区居委会"), TOWNSHIP),
        (("各有关单位",), None),
        (("各市场主体",), None),
        ((), None),
    ],
)
def test_those_addressed_tell_the_tier_of_who_writes(
    addressees: tuple[str, ...], tier: Tier | None
) -> None:
    assert tier_addressing(addressees) is tier


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("为做好我省政务公开工作，各地要公开。我省各部门要配合。", PROVINCE),
        ("结合本市实际，贯彻省政府要求，制定本办法。本市各区要执行。", CITY),
        ("全县各部门要按全省统一部署，推进全县工作，接受全县监督。", COUNTY),
        ("本镇各村要及时公开，接受本镇监督。", TOWNSHIP),
        ("按全国、全省、全市要求，结合我县实际，推进我县工作。", COUNTY),
        ("国家有规定的，全国统一执行国家规定。全国各地要落实。", None),
        ("在全省试点。", None),
        # 安徽: a province of which 资本市场 and 全市 are spoken of too.
        ("我省资本市场、基本市场建设。全省上下，我省各地，全省资本市场，全市场监管。", PROVINCE),
        ("上海市各部门要在本市网站公开，接受本市监督。", PROVINCE),
        (
            "自治区党委、自治区人民政府部署，全区各地要公开，全区监督，全区考核。自治区验收。",
            PROVINCE,
        ),
        ("各单位要及时公开。", None),
    ],
)
def test_a_text_tells_its_tier_by_what_it_calls_itself(text: str, tier: Tier | None) -> None:
    assert tier_of_words(text, lexicon()) is tier


def test_a_city_that_writes_to_townships_is_governed_like_a_county() -> None:
    document = parsed(
        "宁国市人民政府关于做好公开工作的通知\n各乡、镇人民政府，街道办事处，市政府各部门：\n"
        "一、公开预算。\n宁国市人民政府\n2023年12月17日\n"
    )

    assert (document.head.tier, document.head.place) == (COUNTY, "宁国市")


def test_a_city_that_writes_to_its_districts_is_a_city() -> None:
    document = parsed(
        "常州市人民政府关于做好公开工作的通知\n各辖市、区人民政府，市各委办局：\n"
        "一、公开预算。\n常州市人民政府\n2023年12月17日\n"
    )

    assert document.head.tier is CITY
