"""Chains and families shown: text that a GBK console has, tables, graphs."""

from csv import reader
from html import unescape
from io import StringIO

from tests.texts import lexicon, parsed, source
from zwgk.model.lexicon import Lexicon
from zwgk.pipeline import Bench
from zwgk.published.lineage_v1 import LeftAside, LineageV1
from zwgk.published.trace_v1 import TraceV1, gravest
from zwgk.report.lineage import mermaid, tree
from zwgk.report.messages import lineage_en, lineage_zh, say_in
from zwgk.report.messages.years import wording
from zwgk.report.trace import csv, html, text
from zwgk.report.view import View

_BUDGET = "各级财政部门要在10月底前公开部门预算执行情况。"
_WINDOW = "在政务服务大厅设立办不成事反映窗口，帮助群众解决难题。"
_HOTLINE = "持续办好政务服务便民热线，规范诉求转办流程。"


def _plan(issuer: str, number: str, cites: str, *items: str) -> str:
    points = "".join(f"{at}．{item}\n" for at, item in enumerate(items, start=1))
    return (
        f"{issuer}关于印发2022年工作要点的通知\n{number}\n\n各有关单位：\n"
        f"{cites}现印发给你们，请认真贯彻执行。\n\n一、重点工作\n{points}"
    )


_PROVINCE = _plan("江苏省人民政府办公厅", "苏政办发〔2022〕35号", "", _BUDGET, _WINDOW, _HOTLINE)
_CITY = _plan(
    "常州市人民政府办公室",
    "常政办发〔2022〕48号",
    "根据苏政办发〔2022〕35号要求，",
    _BUDGET.replace("10月底前", "12月底前"),
    _HOTLINE,
)
_COUNTY = _plan(
    "常州市新北区人民政府办公室",
    "常新政办〔2022〕9号",
    "根据《某市政府关于加强管理的通知》（某政发〔2021〕7号）要求，",
    _BUDGET.replace("10月底前", "12月底前"),
    _WINDOW,
)


def _bench(lang: str = "zh") -> Bench:
    vocabulary: Lexicon = lexicon()
    return Bench(vocabulary, say_in(lang))


def _traced(lang: str = "zh") -> TraceV1:
    return _bench(lang).trace(
        source(_COUNTY, "county.txt"),
        [source(_CITY, "city.txt"), source(_PROVINCE, "province.txt")],
    )


def _family(*extra: str) -> LineageV1:
    texts = (_PROVINCE, _CITY, _COUNTY, *extra)
    sources = [source(each, f"{at}.txt") for at, each in enumerate(texts, start=1)]
    return _bench().lineage(sources, [LeftAside("b\x1b[2J.txt", "打不开")])


def test_a_chain_tells_what_was_lost_where_and_what_changed_where() -> None:
    shown = text.render(_traced())

    title = "关于印发2022年工作要点的通知"
    assert shown.splitlines()[:4] == [
        "3项要求，到最后一份文件：保留1项、部分落实1项、遗漏1项（其中强制1）、不适用0项。",
        "",
        f"①  苏政办发〔2022〕35号　江苏省人民政府办公厅{title}（3条）  province.txt",
        f"②  常政办发〔2022〕48号　常州市人民政府办公室{title}（2条）  引用①  city.txt",
    ]
    assert "※没有引用②" in shown
    assert "× 在③遗漏，此后不再有：1项" in shown
    assert "√ ②没有写、下面又写了：1项" in shown
    before, _, after = shown.partition("  ③ 部分落实")
    assert "时限“10月底前”改为“12月底前”" in before
    assert after.splitlines()[2].strip() == "改动与上面相同"


def test_everything_is_listed_when_all_is_asked_for() -> None:
    shown = text.render(_traced(), View(show="all"))

    assert all(words in shown for words in (_BUDGET, _WINDOW, _HOTLINE))
    assert _WINDOW not in text.render(_traced())


def test_only_counts_are_told_when_a_summary_is_asked_for() -> None:
    shown = text.render(_traced(), View(show="summary"))

    assert _BUDGET not in shown
    assert "  ②　一致1、落实0、部分落实1、遗漏1、不适用0" in shown


def test_a_chain_has_only_marks_that_a_gbk_console_has() -> None:
    assert text.render(_traced(), View(show="all")).encode("gbk")


def test_a_chain_longer_than_ten_is_numbered_in_brackets() -> None:
    names = [f"某政办发〔2022〕{at}号" for at in range(12)]
    sources = [source(_plan("某省政府", name, "", _BUDGET, _WINDOW), name) for name in names]
    shown = text.render(_bench().trace(sources[0], sources[1:]))

    assert "⑩  某政办发〔2022〕2号" in shown
    assert "(12)  某政办发〔2022〕0号" in shown


def test_a_table_of_a_chain_has_three_columns_for_each_document_below() -> None:
    table = csv.render(_traced()).removeprefix("\ufeff")
    head, *rows = reader(StringIO(table))

    assert head[4:7] == [
        "常政办发〔2022〕48号",
        "常政办发〔2022〕48号 本级原文",
        "常政办发〔2022〕48号 说明",
    ]
    assert rows[2][3:6] == ["常新政办〔2022〕9号", "一致", _HOTLINE]


def test_a_page_of_a_chain_has_a_cell_for_each_step_and_runs_nothing() -> None:
    shown = html.render(_traced())

    assert shown.count("<td ") == 6
    assert '<td class="s-omitted lost"><b>× 遗漏</b>' in shown
    assert "default-src 'none'; style-src 'sha256-" in unescape(shown)
    assert "<script" not in shown


def test_what_a_document_says_is_no_markup_of_a_page() -> None:
    hostile = _PROVINCE.replace("公开部门预算", "公开<img src=x onerror=alert(1)>部门预算")
    sources = [source(_COUNTY), source(hostile)]
    shown = html.render(_bench().trace(sources[0], sources[1:]))

    assert "<img" not in shown
    assert "&lt;img src=x" in shown


def test_the_gravest_of_an_item_is_what_the_last_document_did_to_it() -> None:
    assert [each.label if each else None for each in map(gravest, _traced().items)] == [
        "warning",
        None,
        "error",
    ]


def test_a_family_draws_what_is_missing_and_what_is_not_tied() -> None:
    other = _plan("乙县人民政府办公室", "乙政办〔2022〕3号", "", "要做好防汛抗旱工作，加固堤防。")
    shown = tree.render(_family(other))

    assert "某政发〔2021〕7号　某市政府关于加强管理的通知  ※没有这份文件" in shown
    assert shown.partition("与别的文件没有引用关系")[2].strip().startswith("乙政办〔2022〕3号")
    assert "b\\u{1b}[2J.txt：打不开" in shown


def test_a_title_cannot_break_out_of_a_graph() -> None:
    hostile = _plan("某省政府", "某发〔2022〕1号", "", _BUDGET).replace(
        "关于印发", '关于"]; click a "javascript:alert(1)" <script>印发'
    )
    rows = mermaid.render(_family(hostile)).splitlines()
    told = [row for row in rows if "javascript" in row]

    assert told
    assert all(row.count('"') == 2 and "<script>" not in row for row in told)


def test_both_languages_have_the_same_labels() -> None:
    assert lineage_zh.WORDS.keys() == lineage_en.WORDS.keys()


def test_rewording_for_two_years_leaves_the_names_of_values_alone() -> None:
    assert wording("en").said("the parent's {parents} are one: {locals}") == (
        "the earlier document's {parents} are one: {locals}"
    )


def test_a_document_is_read_once_however_often_it_is_compared() -> None:
    bench = _bench()
    first = bench.read(source(_PROVINCE))

    assert bench.read(source(_PROVINCE)) is first
    assert first == parsed(_PROVINCE)
