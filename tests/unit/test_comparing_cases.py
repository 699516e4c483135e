"""Sentences that a verdict once got wrong, each kept with its smallest text."""

import pytest

import zwgk
from zwgk.comparing.swaps import swaps

_HEADS = {
    "parent": "某省人民政府办公厅关于开展便民服务工作的通知\n某政发〔2025〕1号\n",
    "local": "某县人民政府办公室关于开展便民服务工作的通知\n某县政发〔2025〕5号\n",
}
_BEFORE = "各单位每季度更新一次政府信息公开目录，删去失效的条目。"
_AFTER = "办事档案整理归档，由专人保管备查。"


def _document(which: str, sentence: str) -> str:
    return f"{_HEADS[which]}一、公开目录。{_BEFORE}\n二、服务。{sentence}\n三、档案。{_AFTER}\n"


def _judged(parent: str, local: str) -> tuple[str, set[str]]:
    """Give the status of the parent's sentence and the rules that found something material."""
    compared = zwgk.compare(_document("local", local), _document("parent", parent))
    item = next(item for item in compared.items if item.text == parent)
    return item.status, {d.rule for d in item.divergences if d.severity != "note"}


@pytest.mark.parametrize(
    ("parent", "local", "rule"),
    [
        # The neutral wording has no %, and 3 stands in 2023.
        (
            "对2023年以后投保的企业，按保费的3%给予补贴。",
            "对2023年以后投保的企业，按保费的5%给予补贴。",
            "quantity-changed",
        ),
        (
            "自2022年10月1日至2025年12月31日，对换购住房的家庭给予退税优惠。",
            "自2023年10月1日至2025年12月31日，对换购住房的家庭给予退税优惠。",
            "deadline-changed",
        ),
        # One title under two numbers is two documents.
        (
            "按照《便民服务规范》（国办发〔2021〕5号）要求，统一办理流程。",
            "按照《便民服务规范》（国办发〔2021〕8号）要求，统一办理流程。",
            "citation-changed",
        ),
        # The opposite shares most characters.
        (
            "缩短审批时间，方便群众办事。",
            "延长审批时间，方便群众办事。",
            "duty-reversed",
        ),
        (
            "加强对办事大厅窗口服务的监督检查。",
            "减少对办事大厅窗口服务的监督检查。",
            "duty-reversed",
        ),
        (
            "各部门应当主动公开年度预算和决算。",
            "各部门依申请公开年度预算和决算。",
            "duty-reversed",
        ),
        (
            "除依法不予公开的外，办事材料一律公开。",
            "除依法不予公开和暂不宜公开的外，办事材料一律公开。",
            "scope-shortened",
        ),
        # 支持 behind a verb leaves nothing free, so 可 is new.
        (
            "建立银行支持重点项目的激励机制，落实各类资金。",
            "原则上可建立银行支持重点项目的激励机制，落实各类资金。",
            "duty-weakened",
        ),
        (
            "补贴对象为购买住房的家庭，不含购买商铺和公寓的家庭。",
            "补贴对象为购买住房的家庭，含购买商铺和公寓的家庭。",
            "duty-reversed",
        ),
        # All its words stand elsewhere in the sentence.
        (
            "规范执行信息公开制度，完善信息公开保密审查制度，对拟公开的信息做好保密审查。",
            "规范执行信息公开制度，对拟公开的信息做好保密审查。",
            "clause-dropped",
        ),
        # So do they here, in two clauses that are other clauses of the parent's, word for word.
        (
            (
                "建设面向窗口人员的业务培训课程体系，加强业务技能培训，"
                "利用线上平台开展窗口人员业务技能培训活动。"
            ),
            "建设面向窗口人员的业务培训课程体系，利用线上平台开展窗口人员业务技能培训活动。",
            "clause-dropped",
        ),
        # 国有企业 of the county is no office of the county.
        (
            "县级政府要及时公开补贴申报信息和发放结果。",
            "县属国有企业要及时公开补贴申报信息和发放结果。",
            "actor-changed",
        ),
        # 材料款债权人 shares most of its characters with its neighbours.
        (
            "工程款债权人、材料款债权人、设备款债权人等申请支付的，银行应当及时支付。",
            "工程款债权人、设备款债权人等申请支付的，银行应当及时支付。",
            "scope-shortened",
        ),
        # Another thing in the same frame: most of the sentence is the same.
        (
            "加强食品生产经营企业监督检查，及时公布检查结果。",
            "加强建筑施工企业监督检查，及时公布检查结果。",
            "scope-changed",
        ),
        # The words left are named once more in the next clause.
        (
            "引导企业建立内部标准，帮助企业降低成本。",
            "引导社会组织建立内部标准，帮助企业降低成本。",
            "actor-changed",
        ),
        # 社区 ends as a district's name does, and is none.
        (
            "在社区设立自助服务点，延长服务时间。",
            "在口岸设立自助服务点，延长服务时间。",
            "scope-changed",
        ),
        # Part of one member is another thing.
        (
            "完善灵活就业人员、农村进城务工人员参保办法，简化办理手续。",
            "完善灵活就业人员、港口进城务工人员参保办法，简化办理手续。",
            "scope-changed",
        ),
        # 有关 opens a topic, but not where its clause has a duty word.
        (
            "所有收费标准都要公开。",
            "有关收费标准都要公开。",
            "scope-shortened",
        ),
        # No duty word tells it: only 不 was put in.
        (
            "符合条件的个体工商户适用小微企业政策。",
            "符合条件的个体工商户不适用小微企业政策。",
            "duty-reversed",
        ),
        # The condition is a clause by itself.
        (
            "完善办事大厅无障碍设施，配备手语翻译。",
            "在财力允许的情况下，完善办事大厅无障碍设施，配备手语翻译。",
            "duty-weakened",
        ),
        # Both name the same tiers, of other fields.
        (
            "具体办法由县级民政部门会同有关部门制定。",
            "具体办法由县级体育部门会同有关部门制定。",
            "actor-changed",
        ),
        # A word said once for all members, and one member less.
        (
            "建成茶叶种植高地、茶叶加工高地和茶叶交易高地，带动农户增收。",
            "建成茶叶种植、加工高地，带动农户增收。",
            "scope-shortened",
        ),
        # What leads into a list is no member, but what tells its first member apart is.
        (
            "整合城镇教育资源、医疗资源和养老资源，方便群众使用。",
            "整合农村教育资源、医疗资源和养老资源，方便群众使用。",
            "scope-changed",
        ),
        # One name in quotes of two, with no 、 between them.
        (
            "推广“企业开办一窗通办服务专区”和“个体工商户登记自助服务终端”。",
            "推广“企业开办一窗通办服务专区”。",
            "scope-shortened",
        ),
        # Its words stand in clauses that are another's, word for word.
        (
            "加强面向企业的数字化培训课程和师资建设，利用数字化培训平台等渠道，加强企业数字化培训。",
            "加强面向企业的数字化培训课程和师资建设，利用数字化培训平台等渠道。",
            "clause-dropped",
        ),
        # What the local text leaves out turns no duty around, wherever it says so.
        (
            "开展自建房安全排查。",
            "开展自建房（不含农村宅基地自建房）安全排查。",
            "scope-shortened",
        ),
        (
            "开展自建房安全排查，建立台账。",
            "开展自建房（不包括农村宅基地自建房）安全排查，建立台账。",
            "scope-shortened",
        ),
        (
            "开展自建房安全排查，建立台账。",
            "开展自建房（农村宅基地自建房除外）安全排查，建立台账。",
            "scope-shortened",
        ),
        (
            "开展自建房安全排查，建立台账。",
            "开展自建房安全排查（农村宅基地自建房暂不纳入），建立台账。",
            "scope-shortened",
        ),
        (
            "开展自建房安全排查，建立台账。",
            "开展自建房安全排查，农村宅基地自建房除外，建立台账。",
            "scope-shortened",
        ),
        (
            "开展自建房安全排查，建立台账。",
            "除农村宅基地自建房外，开展自建房安全排查，建立台账。",
            "scope-shortened",
        ),
        (
            "开展自建房安全排查，建立台账。",
            "开展除农村宅基地自建房以外的自建房安全排查，建立台账。",
            "scope-shortened",
        ),
        (
            "开展自建房安全排查，建立台账。",
            "开展自建房安全排查（不具备条件的除外），建立台账。",
            "scope-shortened",
        ),
        (
            "对符合条件的企业给予奖励，按年度发放。",
            "对符合条件的企业（上年度受过处罚的除外）给予奖励，按年度发放。",
            "scope-shortened",
        ),
        (
            "开展自建房（不含农村宅基地自建房）安全排查。",
            "开展自建房（不含农村宅基地自建房和城镇国有土地自建房）安全排查。",
            "scope-shortened",
        ),
        # What the parent leaves out is left out no longer, or other things are.
        (
            "开展自建房（不含农村宅基地自建房）安全排查。",
            "开展自建房安全排查。",
            "scope-changed",
        ),
        (
            "开展自建房（农村宅基地自建房除外）安全排查，建立台账。",
            "开展自建房安全排查，建立台账。",
            "scope-changed",
        ),
        (
            "开展自建房（不含农村宅基地自建房）安全排查。",
            "开展自建房（不含城镇国有土地自建房）安全排查。",
            "scope-changed",
        ),
        (
            "除农村宅基地自建房外，开展自建房安全排查，建立台账。",
            "开展自建房安全排查，建立台账。",
            "clause-dropped",
        ),
        # What was left out is taken in.
        (
            "开展自建房（含农村宅基地自建房）安全排查。",
            "开展自建房（不含农村宅基地自建房）安全排查。",
            "duty-reversed",
        ),
        # What is asked of others on both sides is quoted, and can be misquoted.
        (
            "省发展改革委要加强工作调度，完善政策评估。",
            "省发展改革委可加强工作调度，完善政策评估。",
            "duty-weakened",
        ),
        (
            "省发展改革委要加强工作调度，完善政策评估。",
            "省体育局要加强工作调度，完善政策评估。",
            "actor-changed",
        ),
        # As needed, when there is money, where it suits: that is for the local body to say.
        (
            "完善办事大厅无障碍设施，配备手语翻译。",
            "根据实际需要，完善办事大厅无障碍设施，配备手语翻译。",
            "duty-weakened",
        ),
        (
            "完善办事大厅无障碍设施，配备手语翻译。",
            "完善办事大厅无障碍设施，必要时配备手语翻译。",
            "duty-weakened",
        ),
        (
            "完善办事大厅无障碍设施，配备手语翻译。",
            "在资金允许的前提下，完善办事大厅无障碍设施，配备手语翻译。",
            "duty-weakened",
        ),
        (
            "完善办事大厅无障碍设施，配备手语翻译。",
            "待条件成熟后，完善办事大厅无障碍设施，配备手语翻译。",
            "duty-weakened",
        ),
        (
            "完善办事大厅无障碍设施，配备手语翻译。",
            "有条件的窗口，完善办事大厅无障碍设施，配备手语翻译。",
            "duty-weakened",
        ),
        (
            "鼓励有条件的单位先行先试，完善办事大厅无障碍设施，配备手语翻译。",
            "完善办事大厅无障碍设施，配备手语翻译。",
            "clause-dropped",
        ),
        # 标准 alone is mere wording, 标准化 is not; 申请 is an act, 申请人 is somebody.
        (
            "建设城市数字化管理系统，实行网格管理。",
            "建设城市标准化管理系统，实行网格管理。",
            "scope-changed",
        ),
        (
            "申请人无正当理由逾期不补正的，视为放弃申请。",
            "举报人无正当理由逾期不补正的，视为放弃申请。",
            "scope-changed",
        ),
        # The other word of its kind goes on as it did.
        (
            "加强窗口管理、提升服务水平，公布监督电话。",
            "减少窗口管理、提升服务水平，公布监督电话。",
            "duty-reversed",
        ),
        # 政府 before a thing is of no tier, and nobody's to rename.
        (
            "规范政府信息公开平台建设，接受监督。",
            "规范企业信息公开平台建设，接受监督。",
            "scope-changed",
        ),
        # One member made room for another that has most of its words.
        (
            "推动政务服务“一网通办”、城市运行“一网统管”，方便群众办事。",
            "推动粮食仓储服务“一网通办”、城市运行“一网统管”，方便群众办事。",
            "scope-changed",
        ),
        # What begins later holds for less time.
        (
            "自2023年起，每季度通报窗口办件情况。",
            "自2024年起，每季度通报窗口办件情况。",
            "deadline-changed",
        ),
        (
            "从2023年7月1日起全面取消窗口收费，退还已收费用。",
            "从2023年10月1日起全面取消窗口收费，退还已收费用。",
            "deadline-changed",
        ),
        # A result turned into an effort.
        (
            "确保各项便民措施落实到位，公布投诉电话。",
            "推进各项便民措施落实到位，公布投诉电话。",
            "duty-weakened",
        ),
        (
            "建成统一的办事数据平台，公布投诉电话。",
            "推进统一的办事数据平台建设，公布投诉电话。",
            "duty-weakened",
        ),
        # One of two things that 和 joins is gone, and nearly all words are there.
        (
            "推进建设电网调度平台和能源监测平台，按季度通报进展。",
            "推进建设电网调度平台，按季度通报进展。",
            "scope-shortened",
        ),
        (
            "加强前沿技术攻关和关键共性技术攻关，按季度通报进展。",
            "加强关键共性技术攻关，按季度通报进展。",
            "scope-shortened",
        ),
        # What is left is like what is gone, and begins with the same words.
        (
            "建设主题数据库和专题数据库，按季度通报进展。",
            "建设专题数据库，按季度通报进展。",
            "scope-shortened",
        ),
        (
            "建设数字化车间和数字化工厂，按季度通报进展。",
            "建设数字化工厂，按季度通报进展。",
            "scope-shortened",
        ),
        # What is left is less than half of the clause.
        (
            "完善守信联合激励和严重失信主体联合约束惩戒机制，按季度通报进展。",
            "完善守信联合激励，按季度通报进展。",
            "scope-shortened",
        ),
        # Without one word less is asked for.
        (
            "委托第三方机构评估窗口服务，公布评估结果。",
            "委托机构评估窗口服务，公布评估结果。",
            "scope-shortened",
        ),
        (
            "定期评估窗口服务质量，公布评估结果。",
            "评估窗口服务质量，公布评估结果。",
            "scope-shortened",
        ),
        (
            "实现村级代办服务全覆盖，公布代办清单。",
            "实现村级代办服务基本覆盖，公布代办清单。",
            "scope-shortened",
        ),
        (
            "由单位主要负责同志担任专班组长，每月调度进展。",
            "由单位分管负责同志担任专班组长，每月调度进展。",
            "scope-shortened",
        ),
        # Of two acts one is gone: it has two characters.
        (
            "编制并公布办事事项清单，做好解释工作。",
            "编制办事事项清单，做好解释工作。",
            "scope-shortened",
        ),
        # What a bracket adds is gone with it.
        (
            "对购买首套商品住房（含二手房）的家庭给予补贴，限时办结。",
            "对购买首套商品住房的家庭给予补贴，限时办结。",
            "scope-shortened",
        ),
        # The same amount, half as often.
        (
            "将育儿补助统一为每孩每年800元，按时发放到户。",
            "将育儿补助统一为每孩每两年800元，按时发放到户。",
            "quantity-changed",
        ),
        # Another local sentence still names what was swapped in the one that has the whole item.
        (
            "承办快递业务的企业及其员工不得非法提供快递服务过程中知悉的用户信息。",
            (
                "承办快递业务的企业及其员工不得非法提供装卸服务过程中知悉的用户信息。"
                "不得公布快递服务过程中知悉的用户信息。"
            ),
            "scope-changed",
        ),
        # The narrower word has the wider one in it.
        (
            "为企业提供办事指导，公布服务清单。",
            "为规模以上企业提供办事指导，公布服务清单。",
            "scope-shortened",
        ),
        (
            "在全市范围推行窗口延时服务，公布服务清单。",
            "在中心城区推行窗口延时服务，公布服务清单。",
            "scope-shortened",
        ),
        (
            "推行不动产登记网上办理，公布服务清单。",
            "推行不动产登记线下办理，公布服务清单。",
            "duty-reversed",
        ),
    ],
)
def test_a_change_that_was_once_missed_is_found(parent: str, local: str, rule: str) -> None:
    status, rules = _judged(parent, local)

    assert status == "partial"
    assert rules == {rule}


@pytest.mark.parametrize(
    ("parent", "local"),
    [
        # The comma alone went.
        (
            "对不再继续开发，或无法继续开发的部分，由主管部门收回。",
            "对不再继续开发或无法继续开发的部分，由主管部门收回。",
        ),
        # Each tier tells its own: 省、市 is no list of things.
        (
            "认真落实国家、省、市关于便民服务的部署要求，优化办事流程。",
            "认真落实国家、省、市、县关于便民服务的部署要求，优化办事流程。",
        ),
        # Each reports to its own superior.
        (
            "各窗口要及时向所在地政务服务管理局、行政审批局报告运行情况。",
            "各窗口要及时向县政务办报告运行情况。",
        ),
        (
            "打造一批有影响力的服务品牌项目，方便群众办事。",
            "打造一批有影响力的服务品牌项目，培育一批办事便捷的示范窗口项目，方便群众办事。",
        ),
        # Bodies and places have other names below.
        (
            "及时向省住房城乡建设厅报送工程进展，加强对当地价格的监测。",
            "及时向县住建局报送工程进展，加强对我县价格的监测。",
        ),
        # What a clause opens with is done, and done in other words.
        (
            "蓬勃开展群众文化活动，方便群众参与。",
            "广泛开展群众文化活动，方便群众参与。",
        ),
        # The same list behind another word and before another.
        (
            "推动门店标准化、连锁化、品牌化发展，方便居民消费。",
            "推动标准化、连锁化、品牌化发展，方便居民消费。",
        ),
        (
            "打造立足西部、面向全国的茶叶交易中心，方便农户销售。",
            "打造立足本地、面向全省的茶叶交易中心，方便农户销售。",
        ),
        # The same amount in other words.
        (
            "对困难家庭补贴一半费用，按季度发放到户。",
            "对困难家庭补贴50%费用，按季度发放到户。",
        ),
        (
            "每半年开展1次监督检查，公布检查结果。",
            "每年开展2次监督检查，公布检查结果。",
        ),
        # One name for three members.
        (
            "深化简政放权、放管结合、优化服务改革，方便群众办事。",
            "深化“放管服”改革，方便群众办事。",
        ),
        # 与 for 和 between two members.
        (
            "利用街道和社区现有设施、场所等资源，开设服务点。",
            "利用街道与社区现有设施、场所等资源，开设服务点。",
        ),
        # One exclusion in other words.
        (
            "开展自建房（不含农村宅基地自建房）安全排查。",
            "开展自建房（农村宅基地自建房除外）安全排查。",
        ),
        (
            "开展自建房（不含农村宅基地自建房）安全排查。",
            "除农村宅基地自建房外，开展自建房安全排查。",
        ),
        (
            "除涉密事项外，政务服务事项全部网上办理。",
            "政务服务事项（涉密事项除外）全部网上办理。",
        ),
        (
            "设备投资（不含土地、厂房）按10%补助。",
            "设备投资按10%补助（厂房和土地投资除外）。",
        ),
        # The law goes before the text.
        (
            "各单位要公开预算信息，接受监督。",
            "各单位要公开预算信息（依法不予公开的除外），接受监督。",
        ),
        (
            "全面清理各类证明事项，公布清单。",
            "除法律法规另有规定外，全面清理各类证明事项，公布清单。",
        ),
        # Each tier asks its own.
        (
            "省教育厅、省民政厅要加强工作调度，完善政策评估。",
            "县教育局要加强工作调度，完善政策评估。",
        ),
        # Without its reservation a duty binds more.
        (
            "根据实际需要，完善办事大厅无障碍设施，配备手语翻译。",
            "完善办事大厅无障碍设施，配备手语翻译。",
        ),
        # A way of doing it, and what to heed.
        (
            "完善办事大厅无障碍设施，配备手语翻译。",
            "在确保安全的前提下，完善办事大厅无障碍设施，配备手语翻译。",
        ),
        (
            "申请人无正当理由逾期不补正的，视为放弃申请。",
            "申请者无正当理由逾期不补正的，视为放弃申请。",
        ),
        (
            "加强办事大厅规范化建设，公布监督电话。",
            "加强办事大厅标准化建设，公布监督电话。",
        ),
        (
            "规范服务窗口工作人员着装，公布监督电话。",
            "规范服务窗口值班人员着装，公布监督电话。",
        ),
        (
            "规范政府信息公开平台建设，接受监督。",
            "规范政务信息公开平台建设，接受监督。",
        ),
        (
            "加强政府部门办事大厅窗口服务的监督检查。",
            "加强职能部门办事大厅窗口服务的监督检查。",
        ),
        (
            "提升政务服务、公共服务、社会服务水平，方便群众办事。",
            "提升政务服务、便民服务、公共服务、社会服务水平，方便群众办事。",
        ),
        (
            "自2023年1月起，每季度通报窗口办件情况。",
            "从2023年起，每季度通报窗口办件情况。",
        ),
        (
            "自2023年起，每季度通报窗口办件情况。",
            "自2022年起，每季度通报窗口办件情况。",
        ),
        (
            "本通知自2023年1月1日起施行，由办公室负责解释。",
            "本通知自2023年6月1日起施行，由办公室负责解释。",
        ),
        # The result is asked for in another place.
        (
            "确保按期完成窗口改造任务，公布投诉电话。",
            "推进窗口改造任务按期完成，公布投诉电话。",
        ),
        (
            "推进办事窗口改造，公布投诉电话。",
            "完成办事窗口改造，公布投诉电话。",
        ),
        # Both things are there, the other way round, apart or in other words.
        (
            "推进建设电网调度平台和能源监测平台，按季度通报进展。",
            "推进建设能源监测平台和电网调度平台，按季度通报进展。",
        ),
        (
            "推进建设电网调度平台和能源监测平台，按季度通报进展。",
            "推进建设电网调度平台，建成能源监测平台，按季度通报进展。",
        ),
        # The same is said by another word, or more closely.
        (
            "定期评估窗口服务质量，公布评估结果。",
            "每季度评估窗口服务质量，公布评估结果。",
        ),
        (
            "免费提供复印打印服务，张贴指引。",
            "无偿提供复印打印服务，张贴指引。",
        ),
        # A verb that sets nothing by itself is gone beside one that does.
        (
            "建立并公布办事事项清单，做好解释工作。",
            "公布办事事项清单，做好解释工作。",
        ),
        # The narrower word stands beside the wider one, as in the parent's sentence.
        (
            "为企业特别是中小企业提供办事指导，公布服务清单。",
            "为中小企业等各类企业提供办事指导，公布服务清单。",
        ),
        (
            "在全省范围推行窗口延时服务，公布服务清单。",
            "在全县推行窗口延时服务，公布服务清单。",
        ),
        # Another territory has other parts.
        (
            "对在市区（不含临江区）购买新建商品房的家庭，按套给予补贴。",
            "对在县城购买新建商品房的家庭，按套给予补贴。",
        ),
        # What only leads over to the next clause is no duty.
        (
            "同时，公布窗口监督电话。",
            "公布窗口监督电话。",
        ),
        # What is no evidence for another sentence is so for itself.
        (
            "窗口延时服务的具体安排另行通知。",
            "窗口延时服务的具体安排另行通知。",
        ),
        ("持续推进。", "持续推进。"),
    ],
)
def test_what_was_once_called_a_fault_is_none(parent: str, local: str) -> None:
    status, rules = _judged(parent, local)

    assert status in {"verbatim", "adapted"}
    assert rules == set()


@pytest.mark.parametrize(
    "local",
    [
        "关于办事大厅自助终端建设，按上级后续安排另行通知。",
        "办事大厅自助终端建设的有关背景材料由办公室留存备查。",
        "有关办事大厅自助终端建设的往来文书由档案室统一归档。",
        "上级文件对办事大厅自助终端建设已有部署，此处不再赘述。",
    ],
)
def test_a_mere_mention_of_a_topic_covers_nothing(local: str) -> None:
    status, _ = _judged("加快办事大厅自助终端建设，延长服务时间。", local)

    assert status == "omitted"


def test_a_clause_merged_into_another_items_sentence_is_carried() -> None:
    parent = _document("parent", "推行网上预约办理，公布预约流程。建设夜间自助服务区。")
    local = _document("local", "推行网上预约办理，公布预约流程，建设夜间自助服务区。")
    compared = zwgk.compare(local, parent)
    statuses = [item.status for item in compared.items]

    assert "omitted" not in statuses
    assert "partial" not in statuses


_PROVINCE = (
    "某省人民政府办公厅关于印发工作要点的通知\n各市人民政府：\n1．{}\n2．做好宣传推广工作。\n"
)
_CITY = (
    "某市人民政府办公室关于印发工作要点的通知\n各县（区）人民政府：\n1．{}\n2．做好宣传推广工作。\n"
)


@pytest.mark.parametrize(
    ("parent", "local", "material"),
    [
        # A city speaks of the tiers from its own down.
        ("建设省市县乡村五级服务体系。", "建设市县乡村四级服务体系。", set()),
        (
            "建立省、市、县三级联动的政务服务体系。",
            "建立市、县（市、区）两级联动的政务服务体系。",
            set(),
        ),
        ("建设省市县乡村五级服务体系。", "建设市县乡三级服务体系。", {"quantity-changed"}),
        # A sum shrinks with the territory, not by half and not where it is the same territory.
        ("全省经济总量超2万亿元。", "全市经济总量超过800亿元。", set()),
        ("全省经济总量超2万亿元。", "全市经济总量超过1万亿元。", {"quantity-changed"}),
        (
            "到2022年全省数字经济总量超2万亿元。",
            "到2022年数字经济总量超过800亿元。",
            {"quantity-changed"},
        ),
        ("全省网上办理率达到90%。", "全市网上办理率达到20%。", {"quantity-changed"}),
    ],
)
def test_what_shrinks_with_the_territory_is_localised(
    parent: str, local: str, material: set[str]
) -> None:
    compared = zwgk.compare(_CITY.format(local), _PROVINCE.format(parent))
    found = {d.rule for d in compared.items[0].divergences if d.severity != "note"}

    assert found == material
    assert compared.items[0].status == ("partial" if material else "adapted")


def test_clauses_longer_than_any_are_not_held_against_each_other_word_by_word() -> None:
    (whole,) = swaps("公开" + "一类清单、" * 300, "公开" + "一种清单、" * 300)

    assert whole.mine.start == len("公开一")
