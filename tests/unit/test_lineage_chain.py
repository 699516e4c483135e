"""Requirements on their way down a chain: where each was kept, changed, or lost."""

from tests.texts import JIANGSU, XINBEI, comparer, parsed, seed
from zwgk.lineage.chain import trace
from zwgk.model.comparison import Comparison, Status
from zwgk.model.document import Document, Tier
from zwgk.model.facts import Citation
from zwgk.model.lineage import Chain, Journey

_BUDGET = "各级财政部门要在10月底前公开部门预算执行情况。"
_WINDOW = "在政务服务大厅设立办不成事反映窗口，帮助群众解决难题。"
_HOTLINE = "持续办好政务服务便民热线，规范诉求转办流程。"


def _document(issuer: str, number: str, *items: str, cites: str = "") -> Document:
    points = "".join(f"{at}．{item}\n" for at, item in enumerate(items, start=1))
    return parsed(
        f"{issuer}关于印发2022年工作要点的通知\n{number}\n\n各有关单位：\n"
        f"{cites}现印发给你们，请认真贯彻执行。\n\n一、重点工作\n{points}"
    )


def _province(*items: str) -> Document:
    return _document("江苏省人民政府办公厅", "苏政办发〔2022〕35号", *items)


def _city(*items: str) -> Document:
    return _document(
        "常州市人民政府办公室",
        "常政办发〔2022〕48号",
        *items,
        cites="根据苏政办发〔2022〕35号要求，",
    )


def _county(*items: str) -> Document:
    return _document(
        "常州市新北区人民政府办公室",
        "常新政办〔2022〕9号",
        *items,
        cites="根据常政办发〔2022〕48号要求，",
    )


def _compare(lower: Document, higher: Document) -> Comparison:
    return comparer().compare(lower, (higher,))


def _tier_of(citation: Citation) -> Tier | None:
    return Tier.CITY if citation.title and "市" in citation.title else None


def _traced(*documents: Document) -> Chain:
    return trace(documents, _compare, _tier_of)


def _journey(chain: Chain, words: str) -> Journey:
    (found,) = (each for each in chain.journeys if words in each.item.text.chars)
    return found


def _statuses(journey: Journey) -> list[str | None]:
    return [step.status.value if step.status else None for step in journey.steps]


def test_an_item_is_lost_where_it_is_last_missed() -> None:
    chain = _traced(
        _province(_BUDGET, _WINDOW, _HOTLINE),
        _city(_BUDGET, _HOTLINE),
        _county(_BUDGET),
    )

    assert _journey(chain, "部门预算").lost_at == ()
    assert _journey(chain, "反映窗口").lost_at == (1,)
    assert _journey(chain, "便民热线").lost_at == (2,)


def test_what_the_middle_left_out_and_the_last_has_is_not_lost() -> None:
    chain = _traced(_province(_BUDGET, _WINDOW), _city(_BUDGET), _county(_BUDGET, _WINDOW))
    window = _journey(chain, "反映窗口")

    assert _statuses(window) == ["omitted", "verbatim"]
    assert window.lost_at == ()


def test_a_change_is_new_where_it_comes_in_and_not_below() -> None:
    later = _BUDGET.replace("10月底前", "12月底前")
    chain = _traced(_province(_BUDGET), _city(later), _county(later))
    (journey,) = chain.journeys
    steps = [
        [(step.verdict.divergences[at].rule.name) for at in step.fresh]
        for step in journey.steps
        if step.verdict
    ]

    assert _statuses(journey) == ["partial", "partial"]
    assert steps == [["deadline-changed"], []]


def test_a_second_change_of_the_same_words_is_new_again() -> None:
    chain = _traced(
        _province(_BUDGET),
        _city(_BUDGET.replace("10月底前", "11月底前")),
        _county(_BUDGET.replace("10月底前", "12月底前")),
    )
    (journey,) = chain.journeys

    assert [len(step.fresh) for step in journey.steps] == [1, 1]


def test_a_missing_document_in_the_middle_has_its_place_and_keeps_the_loss_open() -> None:
    county = _document(
        "常州市新北区人民政府办公室",
        "常新政办〔2022〕9号",
        _BUDGET,
        cites="根据《常州市2022年工作要点》（常政办发〔2022〕48号）、苏政办发〔2022〕35号要求，",
    )
    chain = _traced(_province(_BUDGET, _WINDOW), county)

    assert [link.document is None for link in chain.links] == [False, True, False]
    assert _statuses(_journey(chain, "反映窗口")) == [None, "omitted"]
    assert _journey(chain, "反映窗口").lost_at == (1, 2)
    assert _journey(chain, "部门预算").lost_at == ()


def test_a_missing_document_below_the_loss_leaves_no_doubt_about_it() -> None:
    town = _document(
        "常州市新北区某镇人民政府",
        "某政发〔2022〕1号",
        _BUDGET,
        cites="根据《新北区2022年工作要点》、常政办发〔2022〕48号要求，",
    )
    chain = _traced(_province(_BUDGET, _WINDOW), _city(_BUDGET), town)

    assert _journey(chain, "反映窗口").lost_at == (1,)


def test_what_is_cited_above_the_highest_stands_besides() -> None:
    chain = _traced(seed(JIANGSU), seed(XINBEI))

    assert [str(absent.citation.doc_number) for _, absent in chain.besides] == ["国办发〔2022〕8号"]
    assert [str(link.absent.citation.doc_number) for link in chain.links if link.absent] == [
        "常政办发〔2022〕48号"
    ]


def test_who_cites_whom_is_told_within_the_chain() -> None:
    chain = _traced(_province(_BUDGET), _city(_BUDGET), _county(_BUDGET))

    assert [link.cites for link in chain.links] == [(), (0,), (1,)]


def test_what_keeps_the_middle_wording_whole_keeps_the_item_as_far_as_the_middle_did() -> None:
    """Held against the highest by itself, the last document may seem to have nothing of it."""
    later = _BUDGET.replace("10月底前", "12月底前")
    top, middle, last = _province(_BUDGET), _city(later), _county(later)

    def compare(lower: Document, higher: Document) -> Comparison:
        comparison = _compare(lower, higher)
        if (lower, higher) != (last, top):
            return comparison
        missed = (
            each._replace(status=Status.OMITTED, links=(), divergences=())
            for each in comparison.verdicts
        )
        return comparison._replace(verdicts=tuple(missed))

    (journey,) = trace((top, middle, last), compare, _tier_of).journeys

    assert _statuses(journey) == ["partial", "partial"]
    assert [step.through for step in journey.steps] == [None, 1]
    assert journey.lost_at == ()


def test_what_has_only_the_middle_s_own_words_keeps_nothing() -> None:
    top = "完善办不成事反映机制，畅通群众诉求表达渠道，帮助解决疑难问题。"
    middle = "畅通群众诉求表达渠道，各办事大厅安排专人值守，当场登记、限期回访来访群众。"
    last = "各办事大厅安排专人值守，当场登记、限期回访来访群众。"
    others = (_BUDGET, _HOTLINE)
    chain = _traced(_province(top, *others), _city(middle, *others), _county(last, *others))

    assert _statuses(_journey(chain, "反映机制")) == ["partial", "omitted"]


def test_what_binds_others_at_a_tier_is_not_lost_there() -> None:
    chain = _traced(
        _province(_BUDGET, "各设区市要制定规章清理计划，按季度报送进展。"),
        _city(_BUDGET, "各设区市要制定规章清理计划，按季度报送进展。"),
        _county(_BUDGET),
    )
    journey = _journey(chain, "清理计划")

    assert _statuses(journey)[-1] == "not_applicable"
    assert journey.lost_at == ()
