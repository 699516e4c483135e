"""The vocabulary in typed form: one value for each file of `zwgk/lexicon/`.

Words are data that a policy analyst may correct. Every stage that needs some is handed the
`Lexicon`; none reads a file. `Mapping`s keep the order of the file.
"""

from collections.abc import Mapping
from typing import NamedTuple

from zwgk.model.document import Role, Tier
from zwgk.model.facts import Force


class DutyCue(NamedTuple):
    """A word that sets or shades how binding its clause is (`duty_cues.yaml`)."""

    cue: str
    force: Force
    rank: int
    """1 weak (可, 鼓励) … 3 plain (要, 推进) … 5 strict (必须, 不得)."""
    family: str
    """Cues of one family replace one another: `modal`, `pace`, `extent`, `manner`."""
    negated: bool = False


class DeadlineWords(NamedTuple):
    """Words of time limits (`deadline_words.yaml`)."""

    vague: tuple[str, ...]
    throughout: tuple[str, ...]
    events: tuple[str, ...]
    """What a period may start from: 印发, 发布, 收到."""


class OrganWords(NamedTuple):
    """How bodies are named (`organ_suffixes.yaml`)."""

    suffixes: tuple[str, ...]
    """Endings of an organ's name: 局, 委员会, 办公室, 人民政府."""
    collective: tuple[str, ...]
    """Classes of bodies: 各地各部门, 各有关单位."""
    parties: tuple[str, ...] = ()
    """Who acts and is no body of government: 企业, 第三方服务机构."""
    fields: tuple[str, ...] = ()
    """What a department is there for: 教育, 民政."""
    no_bodies: tuple[str, ...] = ()
    """Other words that end as a body's name does: 全部, 举办, 格局."""


class TierWords(NamedTuple):
    """What a tier calls itself and its bodies (`tiers.yaml`)."""

    tier: Tier
    places: tuple[str, ...]
    """Endings of a place name of this tier: 省, 自治区."""
    selves: tuple[str, ...]
    """What its documents call themselves: 全省, 我省, 本省."""
    bodies: tuple[str, ...]
    """How its bodies are addressed: 省政府, 省级部门, 省各委办厅局."""


class Competence(NamedTuple):
    """A thing that only some tiers may do or are told to do (`competences.yaml`)."""

    words: tuple[str, ...]
    unless: tuple[str, ...]
    """Words that, standing around a match, make it something else: 部门规章, 规章制度."""
    tiers: tuple[Tier, ...]
    reason: str
    """Key of the message that says why."""


class ConditionWords(NamedTuple):
    """Words of clauses that limit the range of an item (`condition_words.yaml`)."""

    starts: tuple[str, ...] = ()
    not_starts: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()


class Mentions(NamedTuple):
    """Words of sentences that speak of a thing and ask for nothing (`mentions.yaml`)."""

    ends: tuple[str, ...] = ()
    """另行通知, 不再赘述."""
    topics: tuple[str, ...] = ()
    """A clause that opens so only names its topic: 关于……."""
    not_topics: tuple[str, ...] = ()
    connectives: tuple[str, ...] = ()
    """Clauses that only lead over to the next one: 同时，."""


KEPT, TOLD = -1, -2
"""Ranks of a word without which less is asked for (免费), and of others that say it (免收)."""


class ScopeTerm(NamedTuple):
    """A word for more or less of one thing (`scope_terms.yaml`)."""

    word: str
    ladder: str
    """Name of its ladder; empty for a word for all there are (所有)."""
    rank: int
    """0 is the widest."""


class UnitLabel(NamedTuple):
    """A label before responsible units, and the role it names (`unit_labels.yaml`)."""

    label: str
    role: Role


class UnitVerbs(NamedTuple):
    """What stands behind units and says what they answer for (`unit_verbs.yaml`)."""

    lead: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    """What is said of a list of units besides: 下同."""


class Furniture(NamedTuple):
    """Lines that belong to a web page or to the imprint (`furniture.yaml`)."""

    web_starts: tuple[str, ...]
    web_whole: tuple[str, ...]
    web_contains: tuple[str, ...]
    imprint_starts: tuple[str, ...]


class Governors(NamedTuple):
    """Words that tell where a phrase ends and the next begins (`governors.yaml`)."""

    prepositions: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    """Single characters that are prepositions only at the head of a clause: 对, 以, 将."""
    verbs: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    """Verbs that are part of many names: 公开, 建设, 管理."""
    adverbs: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    """Nouns before which a verb is part of a name: 保障措施, 落实情况."""
    acts: tuple[str, ...] = ()
    """Verbs that are a duty of their own beside another: 编制并公开."""


class Outcomes(NamedTuple):
    """Verbs that ask for a result, and such that ask for an effort (`outcomes.yaml`)."""

    results: tuple[str, ...] = ()
    efforts: tuple[str, ...] = ()


class PlatformWords(NamedTuple):
    """How channels are named (`platforms.yaml`)."""

    named: tuple[str, ...] = ()
    """Endings that need a name in quotes, or with a number, before them: 平台, 系统."""
    quoted: tuple[str, ...] = ()
    """Endings that need a name in quotes: 应用, 频道."""
    plain: tuple[str, ...] = ()
    """Endings that make a channel of any name: 公开栏, 热线."""
    generic: tuple[str, ...] = ()
    """Whole names that mean nothing particular."""
    known: tuple[str, ...] = ()
    """Channels known by name alone: 浙里办, 信用中国."""
    slogans: tuple[str, ...] = ()
    """What looks like the name of an app, and is a slogan: 一网通办."""


class HeadingWords(NamedTuple):
    """Where a heading ends that runs into its text (`headings.yaml`)."""

    ends: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()


class SiteContainers(NamedTuple):
    """Where a saved page has the document, and what it says of it (`site_containers.yaml`)."""

    article_ids: tuple[str, ...] = ()
    article_classes: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    """Ids and classes that at times hold more than the document."""
    title_labels: tuple[str, ...] = ()
    number_labels: tuple[str, ...] = ()
    issuer_labels: tuple[str, ...] = ()
    written_labels: tuple[str, ...] = ()
    published_labels: tuple[str, ...] = ()
    other_labels: tuple[str, ...] = ()


class Lexicon(NamedTuple):
    """Words the program knows."""

    duty_cues: tuple[DutyCue, ...]
    deadline_words: DeadlineWords
    organs: OrganWords
    units_of_measure: tuple[str, ...]
    platforms: tuple[str, ...]
    """Endings of the name of a channel: 平台, 热线, APP, 公众号, 专栏."""
    tiers: tuple[TierWords, ...]
    competences: tuple[Competence, ...]
    unit_labels: tuple[UnitLabel, ...]
    table_headers: Mapping[str, tuple[str, ...]]
    """Meaning of a column (goal, task, content, lead, responsible, support, deadline, number,
    unit, note) to the headings it goes by."""
    doc_kinds: tuple[str, ...]
    """Genre words that a title ends in, longest first."""
    furniture: Furniture
    synonyms: tuple[tuple[str, ...], ...]
    """Groups of wordings that mean the same requirement; the first stands for all."""
    look_alikes: Mapping[str, str]
    """Characters of scraped text to the one they stand for."""
    generic: tuple[str, ...]
    """Words that are everywhere and decide nothing: 加强, 推进, 工作."""
    places: tuple[str, ...] = ()
    """Names of provinces and the like, for finding the tier and place of an issuer."""
    provinces: Mapping[str, str] = {}
    """The short form of each of `places` to its full name: 江苏 to 江苏省."""
    prefectures: tuple[str, ...] = ()
    """Names of cities with districts, long and, where they are no other words, short."""
    numeral_words: tuple[str, ...] = ()
    """Words with a numeral and a unit in them that count nothing: 三次产业, 二次供水."""
    bounds: Mapping[str, tuple[str, ...]] = {}
    """Words that say which way a number limits, by bound and side: at_least_before, ..."""
    not_cues: Mapping[str, tuple[str, ...]] = {}
    """A short cue to the words in which its characters are none: 要 to 重要, 主要, 要点."""
    not_places: tuple[str, ...] = ()
    """Words that end as the names of places do, and name a sort of thing: 社区, 园区."""
    governors: Governors = Governors()
    platform_words: PlatformWords = PlatformWords()
    misprints: Mapping[str, str] = {}
    """Characters that text recognition swaps, to the one that stands for the group."""
    choices: tuple[str, ...] = ()
    outcomes: Outcomes = Outcomes()
    """Words that leave an item to the choice of those it is sent to: 可参照执行."""
    condition_words: ConditionWords = ConditionWords()
    scope_terms: tuple[ScopeTerm, ...] = ()
    opposites: tuple[ScopeTerm, ...] = ()
    """Words for the one way (rank 1) and the other (rank 2) of one thing: 提高, 降低."""
    """Longest first."""
    mentions: Mentions = Mentions()
    sites: SiteContainers = SiteContainers()
    unit_verbs: UnitVerbs = UnitVerbs()
    headings: HeadingWords = HeadingWords()
    replaced: tuple[str, ...] = ()
    """What an overlay changed of the packaged vocabulary, one line for each entry."""
