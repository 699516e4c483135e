"""Words that edits are made of.

They are chosen apart from the vocabulary of zwgk: what it has never seen is what tries it.
"""

import re

REQUIRES = re.compile(
    r"加强|强化|推进|推动|推行|建立|健全|完善|落实|开展|做好|加大|加快|优化|规范|提高|提升|实施"
    r"|严格|不得|必须|应当|应|要|支持|鼓励|给予|执行|公开|组织|制定|引导|培育|打造|构建|深化|深入|调整"
    r"|可|允许|发放|停止|办理|负责|报送|监督|保障|确保|发展|建设|须|取消|退付|报备"
    r"|上浮|上调|下调|增加|降低|奖励|补贴|\d(%|万元|元)"
)
"""A sentence that requires something has one of these; background mostly has none."""

IN_FORCE = re.compile(r"起(施行|实行|实施|执行)|有效期|为准")
"""A sentence with one of these says how long the document itself holds."""

GUIDED = re.compile(r"^(坚持)?以[^，,。]{2,60}为指导[，,]|^高举[^，,。]{2,40}旗帜[，,]")
"""A sentence that opens so says what one is guided by."""

ENCOURAGES = re.compile(
    r"鼓励|探索|有条件|逐步|有序推进|倡导|力争|原则上|参照|(?:^|[，,；;])(?:支持|允许|引导)"
    r"|^[^，,；;]*(?<![认许尚])可(?!持续|靠|行|能|视|追溯|控|信|再生|复制)"
)
"""A sentence with one of these may only encourage, and is left out of the count."""

UNITS = re.compile(
    r"[（(〔\[【]?(责任|牵头|配合|负责|主办|协办)(单位|部门)|[（(〔\[【][^。]{2,12}[：:].*(局|委|办|政府|厅)"
)
"""A list of units that have to act, with the label it begins with."""

ELSEWHERE = re.compile(
    r"各?设区的?市|省级(各?部门|有关部门|政府)|省政府(各?部门|及其部门)|国务院(各|有关)部门|各省|省直|市\(州\)"
)
"""Words of an addressee above a county."""

ADDED = (
    "每季度邀请驻区高校学生担任一日观察员，撰写见闻手记。",
    "在地铁站口设置便民伞架，由志愿者每日清点。",
    "依托社区食堂开办家常菜评比，获奖菜谱汇编成册。",
    "为七十岁以上老人上门拍摄金婚照片。",
    "将旧粮仓改造为儿童剧场，周末免费排演。",
    "组织退休教师整理地方戏曲唱本，录制有声读物。",
    "在河堤步道加装夜间反光标识，方便晨跑市民辨认里程。",
    "开设方言童谣电台栏目，每晚播出十分钟。",
    "向返乡创业青年赠阅地方志一套。",
    "举办街巷楹联征集，优秀作品刻制上墙。",
    "为外卖骑手设置临时停靠点，并配备饮水机。",
    "在文化馆设立盲文阅览角，配备专职讲解员。",
)
"""Local sentences about what no parent speaks of."""

DECOYS = (
    "{topic}的具体安排另行通知。",
    "有关{topic}的往来文书由档案室统一归档。",
    "{topic}的情况上级文件已有说明，本文件从略。",
)
"""Sentences that name the topic of a requirement and require nothing of it."""

SYNONYMS = (
    ("加强", "强化"),
    ("推进", "推动"),
    ("健全", "完善"),
    ("提高", "提升"),
    ("有关", "相关"),
    ("各类", "各种"),
    ("加快", "加速"),
    ("帮助", "协助"),
)
"""Either word for the other changes nothing that matters."""

SOFTER = (
    (r"必须", ("可", "可视情", "尽量")),
    (r"应当", ("可以", "可酌情")),
    (r"均要", ("可", "可视情")),
    (r"(?<=[门府位局委办区县市业构会者员])要(?=[一-鿿]{2})", ("可", "可酌情", "可以")),
    (r"严格(?=落实|控制|遵守|规范|把关|按照)", ("尽量", "逐步")),
    (r"严格(?=执行)", ("参照", "尽量")),
    (r"确保", ("力争", "争取")),
    (r"全面(?=落实|推行|推进|推开|实施|支持|公开|建立|覆盖|实行)", ("逐步", "有序")),
    (r"及时(?=公开|发布|回应|报送|处理|通报|更新|兑现|办理|解决)", ("适时", "择机")),
    (r"一律", ("一般", "原则上")),
)
"""A binding word, and words that bind less."""

OPENING = re.compile(
    r"(加强|强化|推进|推动|推行|建立|健全|完善|落实|开展|做好|加大|加快|优化|规范|提高|提升|实施|深化|组织|制定)"
)
"""A sentence that opens with one of these commands by its bare verb."""

DUTY_OPENING = re.compile(
    r"加强|强化|推进|推行|建立|健全|完善|落实|开展|做好|加大|加快|优化|规范|实施|深化|组织|制定"
    r"|发展|构建|打造|培育|引导|提供|明确|统筹|归集|动态|精准|积极|集中|建设|整合|拓展|畅通|搭建"
    r"|推广|主动|定期|严格|及时|全面|配备|设立|公布"
)
"""A clause that opens with one of these is a duty, where 提升 or 促进 may open a mere purpose."""

SOFT_OPENINGS = ("鼓励", "具备条件的地方可", "原则上可", "有条件的镇（街道）可探索")

OTHER_ACTORS = ("第三方服务机构", "行业协会", "区属国有企业", "区融媒体中心")
"""Who cannot be meant by any parent."""

RENAMED = (
    (r"全省(?!会)|全市(?!场)", "全区"),
    (r"我省|我市|本市(?![场县])", "我区"),
    (r"市县政府|县级政府", "区政府"),
    (r"省政府(?=及其部门|各部门)|市政府(?=及其部门|各部门)", "区政府"),
    (r"业务处室", "业务科室"),
    (r"地市级以下", "区级以下"),
)
"""What a county calls by its own name, in words of a province or a city."""

PLACE = "某市某区"
"""Where every planted text is from: no place that has a say in any parent."""
