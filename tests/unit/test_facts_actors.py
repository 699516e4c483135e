"""Who must act, and on which tier."""

import pytest

from zwgk.facts import FactReader
from zwgk.facts.actors import Bodies, tiers_named
from zwgk.model.facts import Actor
from zwgk.read.lexicon import load_lexicon


def read(chars: str) -> tuple[Actor, ...]:
    """Read who must act."""
    return FactReader(load_lexicon()).read(chars).actors


@pytest.mark.parametrize(
    ("chars", "name", "tiers"),
    [
        ("县级政府要及时公开涉农补贴申报信息", "县级政府", ("county",)),
        ("市县政府部门要整合力量资源", "市县政府部门", ("city", "county")),
        ("2022年底前省政府及其部门率先完成", "省政府及其部门", ("province",)),
        ("市县政府及其部门结合实际情况有序推进", "市县政府及其部门", ("city", "county")),
        ("地市级以下政府不再开展第三方评估", "地市级以下政府", ("city", "county", "township")),
        ("县级以上人民政府应当加强领导", "县级以上人民政府", ("province", "city", "county")),
        ("各镇人民政府要及时公开", "镇人民政府", ("township",)),
        ("各镇（街道）要加强宣传", "镇（街道）", ("township",)),
        ("各地各部门要发布本地年度方案", "各地各部门", ()),
        ("各部门（单位）要认真落实", "各部门（单位）", ()),
        ("各单位部门对拟公开的信息严格审查", "各单位部门", ()),
        ("各部门年内组织培训", "各部门", ()),
        ("各政府信息公开工作主管部门要切实履职", "政府信息公开工作主管部门", ()),
        ("区政府办公室作为主管部门", "区政府办公室", ("county",)),
        ("区融媒体中心要及时公开", "区融媒体中心", ()),
        ("第三方服务机构要整合力量", "第三方服务机构", ()),
        ("区级牵头单位要发布方案", "区级牵头单位", ("county",)),
        ("行政机关向社会公开排名结果的", "行政机关", ()),
        ("管理机构应当建立档案", "管理机构", ()),
        ("鼓励金融机构简化审批材料", "金融机构", ()),
        ("请各部门按时报送", "各部门", ()),
        ("各主管部门及行业协会等要引导企业参加", "主管部门及行业协会等", ()),
        ("具体工作由区司法局牵头负责", "区司法局", ()),
    ],
)
def test_a_body_acts_at_the_head_of_its_clause(
    chars: str, name: str, tiers: tuple[str, ...]
) -> None:
    (found,) = read(chars)

    assert (found.name, found.tiers) == (name, tiers)
    assert found.tier == (tiers[0] if tiers else None)


def test_those_whose_data_are_used_do_not_act() -> None:
    assert read("融合税务、民政等部门权威数据") == ()
    assert read("融合税务、民政等部门的信息") == ()


def test_a_list_of_bodies_acts_together() -> None:
    (found,) = read("各开发区管理办公室、各镇人民政府、区管委会各部门结合实际发布文件")

    assert found.quote == "各开发区管理办公室、各镇人民政府、区管委会各部门"
    assert found.tiers == ("county", "township")
    assert found.collective


def test_a_body_with_a_verb_in_its_name_is_one_body() -> None:
    (found,) = read("各设区市以及出台本领域标准目录样本的省级部门要加强工作指导")

    assert found.quote == "各设区市以及出台本领域标准目录样本的省级部门"
    assert found.tiers == ("province", "city")


def test_a_class_of_bodies_is_collective_and_one_body_is_not() -> None:
    assert [found.collective for found in read("有关单位要配合，区财政局要公开")] == [True, False]


@pytest.mark.parametrize(
    "chars",
    [
        "解读材料要突出核心内容",
        "政府网站所公开的文件要素齐全",
        "加强对教育部门的指导",
        "主动帮助基层单位解决问题",
        "发放结果以村为单位通过公开栏公开",
        "告知申请人依照规定办理",
        "保障和监督行政机关有效实施管理",
        "2022年全省部署推进工作",
        "不断扩大布局加快建设",
    ],
)
def test_a_thing_or_an_object_does_not_act(chars: str) -> None:
    assert read(chars) == ()


def test_a_run_of_tiers_names_each_of_them() -> None:
    lexicon = load_lexicon()
    bodies = Bodies(lexicon.organs, lexicon.tiers)

    assert tiers_named("省市县三级政府", bodies) == ("province", "city", "county")
    assert tiers_named("市场监管部门", bodies) == ()
    # The sign of another tier in its name.
    assert tiers_named("各设区市政府", bodies) == ("city",)
    assert tiers_named("自治区人民政府", bodies) == ("province",)
    assert tiers_named("各设区市、县（市）人民政府", bodies) == ("city", "county")
    assert tiers_named("国务院主管部门", bodies) == ("state",)


def test_every_actor_stands_at_its_place() -> None:
    chars = "各部门要公开，由区司法局审查，县级政府要监督"

    assert [chars[slice(*found.span)] for found in read(chars)] == [
        "各部门",
        "区司法局",
        "县级政府",
    ]
