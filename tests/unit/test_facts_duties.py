"""Duty words, the force they give a sentence, and sentences that require nothing."""

import re

import pytest

from zwgk.facts import FactReader
from zwgk.facts.citations import title_spans
from zwgk.facts.duties import Cues, duties, governing, item_force
from zwgk.facts.frames import frame_reason
from zwgk.facts.phrases import Phrases
from zwgk.model.facts import Duty, Force
from zwgk.model.text import Span
from zwgk.read.lexicon import load_lexicon


def read(chars: str) -> tuple[Duty, ...]:
    """Read the duty words of a sentence."""
    lexicon = load_lexicon()
    cues = Cues(lexicon.duty_cues, lexicon.not_cues)
    return duties(chars, cues, title_spans(chars))


def force_of(chars: str) -> Force:
    """Say how binding a sentence is."""
    clauses = [Span(*found.span()) for found in re.finditer("[^，；：。]+", chars)]
    phrases = Phrases(load_lexicon().governors)
    found = governing(chars, clauses, read(chars), phrases)
    return item_force(chars, clauses, found, phrases)


@pytest.mark.parametrize(
    ("chars", "cues"),
    [
        ("解读材料要突出核心内容", ["要"]),
        ("均要开展解读", ["均要"]),
        ("必须同步报送解读材料", ["必须"]),
        ("地市级以下政府不再开展第三方评估", ["不再"]),
        ("可以通过互联网公开", ["可以"]),
        ("积极探索建立文件库", ["积极探索"]),
        ("有条件的单位可先行先试", ["有条件的单位可"]),
        ("原则上可参照执行", ["原则上可", "参照执行"]),
        ("及时公开，适时公开", ["及时", "适时"]),
        ("全面支持，逐步推进", ["全面", "逐步"]),
        ("确保完成，力争完成", ["确保", "力争"]),
        ("区司法局负责审查", ["负责"]),
    ],
)
def test_a_duty_word_is_read_whole(chars: str, cues: list[str]) -> None:
    assert [found.cue for found in read(chars)] == cues


@pytest.mark.parametrize(
    "chars",
    [
        "重要政策、主要内容、工作要点、纪要和摘要",
        "行政许可、可能、可持续、可行性和认可",
        "供应、响应、应急和应用",
        "需求、所需和供需",
        "主要负责同志和负责人",
        "就业支持政策",
        "《关于鼓励创新的办法》",
        "未按期办理的",
    ],
)
def test_the_characters_of_a_cue_may_be_part_of_another_word(chars: str) -> None:
    assert read(chars) == ()


@pytest.mark.parametrize(
    ("strong", "weak"),
    [
        ("必须公开", "可公开"),
        ("要公开", "可以公开"),
        ("均要解读", "可解读"),
        ("及时公开", "适时公开"),
        ("全面推进", "逐步推进"),
        ("严格执行", "参照执行"),
        ("确保完成", "力争完成"),
    ],
)
def test_a_weaker_word_of_a_family_has_a_lower_rank(strong: str, weak: str) -> None:
    (before,), (after, *_) = read(strong), read(weak)

    assert before.rank > after.rank
    assert before.family in {after.family, "manner"}


def test_a_word_that_ends_or_forbids_is_negated() -> None:
    chars = "不得收费，不再开展，取消证明，要公开"

    assert [found.negated for found in read(chars)] == [True, True, True, False]


@pytest.mark.parametrize(
    "chars",
    [
        "加强疫情防控信息发布工作协调，进一步规范流调信息发布和管理，保护个人隐私。",
        "解读材料要突出核心内容，增强解读效果。",
        # The second clause binds: an item has the force of its strongest clause.
        "积极探索建立统一的文件库，加强政策集中公开成果运用。",
        "稳步推进规章历史文本收录工作，探索构建统一的规章库。",
        "公开内容需要广泛知晓的，可通过互联网公开；仅涉及特定对象的，要选择适当方式公开。",
        "2022年底前，全省政府网站全面支持互联网协议第6版。",
        "各部门要积极探索政府开放日。",
        "市县政府部门要整合力量资源，积极开展送政策上门活动。",
        "强化就业稳岗政策宣讲推送工作，精准推送就业支持政策。",
    ],
)
def test_a_bare_imperative_binds(chars: str) -> None:
    assert force_of(chars) is Force.MANDATORY


@pytest.mark.parametrize(
    "chars",
    [
        "围绕各类高频政策咨询事项，鼓励以视频、图解、文字等多种形式予以解答。",
        "依托各种宣传日活动，探索开展政府开放日。",
        "公开内容涉及公众利益调整、需要广泛知晓的，可通过互联网等渠道公开。",
        "鼓励各级主管部门通过跟班轮训、专题研讨等方式，培训新任政务公开人员。",
        "有条件的地方可设立政务公开专区。",
        "逐步扩大公开范围。",
        "支持各地先行先试，形成可复制经验。",
        "鼓励各部门拍摄短视频，方便群众理解。",
    ],
)
def test_a_sentence_whose_only_verb_is_left_free_is_encouraged(chars: str) -> None:
    assert force_of(chars) is Force.ENCOURAGED


def test_background_informs() -> None:
    chars = "2022年是党的二十大召开之年，是向着新目标迈进的关键之年。"

    assert force_of(chars) is Force.INFORMATIONAL
    assert frame_reason(chars) == "background"


@pytest.mark.parametrize(
    ("chars", "reason"),
    [
        ("结合我省实际，现制定2022年政务公开工作要点如下：", "lead-in"),
        ("现就有关事项通知如下。", "lead-in"),
        ("特此通知。", "formula"),
        ("现将《甲要点》印发给你们，请结合实际认真贯彻落实。", "formula"),
        ("《甲要点》已经区政府同意，现印发给你们，请认真贯彻执行。", "formula"),
        ("以新发展理念为指导，按照全省统一部署，加快建设便民服务体系。", "formula"),
        ("坚持以党的二十大精神为指导，聚焦群众关切，提升服务水平。", "formula"),
        ("以服务标准为指导，到2026年建成便民站点40个。", None),
        ("以群众需求为导向，优化窗口设置。", None),
        ("（此件公开发布）", None),
        ("请各部门认真落实主体责任，及时公开。", None),
        ("请各地主管部门、相关行业协会高度重视，积极组织推荐。", "formula"),
        ("请各部门高度重视，按月公开收费标准。", None),
        ("经营者要将收费标准公示。", None),
        ("加强监督。", None),
        ("2021年8月9日", "figures"),
        ("二〇二一年七月", "figures"),
        ("2021年底前完成", None),
        ("11月底前", "figures"),
        ("8月20日前", "figures"),
        ("全年", "figures"),
        ("全年无休", None),
        ("省生态环境厅", "name"),
        ("临江市住房和城乡建设局", "name"),
        ("张三丰（市财政局）", "name"),
        ("市县产业布局", None),
        ("省内高频事项跨省通办", None),
        ("区级办事大厅", None),
        ("设立市大数据局", None),
        ("市级成立工作专班，由市财政局", None),
        ("联系人及电话：李四0123-4567890", "contact"),
        ("某科室，咨询电话：0123-4567890。", "contact"),
        ("公布投诉电话0123-4567890。", None),
        ("畅通12345热线电话。", None),
        ("请将报名表发至电子邮箱a@b.cn。", None),
        ("你局《关于调整班车线路的请示》（某交〔2021〕3号）收悉。", "formula"),
        ("此复。", "formula"),
        ("（略）", "formula"),
        ("专栏3　智慧农场重点工程", "formula"),
        ("表2 主要指标", "formula"),
        ("表彰先进单位", None),
        ("为规范渡口管理，根据《渡口条例》，制定本办法。", "formula"),
        ("【目的】为了保护古树名木，特制订本实施细则。", "formula"),
        ("各县可参照本办法制定本县实施办法。", None),
        ("各县要结合实际，制定本实施方案。", None),
        ("原《渡口管理办法》（某交〔2011〕8号）同时废止。", "formula"),
        ("2011年公布的《渡口管理要点》同时废止。", "formula"),
        ("与本办法不一致的收费规定，一律废止。", None),
        ("凡与上级文件相抵触的应当在年底前废止。", None),
        ("人才是乡村振兴的关键支撑。", None),
        ("重点是夯实乡村振兴的人才基础。", None),
        ("申报单位应是具有良好信用的企业，且具备数字化基础。", None),
    ],
)
def test_a_formula_is_told_from_a_requirement(chars: str, reason: str | None) -> None:
    assert frame_reason(chars) == reason


def test_who_is_encouraged_is_so_in_the_clauses_that_go_on() -> None:
    reader = FactReader(load_lexicon())

    def force(chars: str) -> Force:
        return reader.read(chars).force

    assert force("鼓励企业加大研发投入，建设研发机构。") is Force.ENCOURAGED
    assert force("鼓励企业加大研发投入，各部门要做好服务。") is Force.MANDATORY
    assert force("支持中小企业发展，落实减税降费政策。") is Force.MANDATORY
