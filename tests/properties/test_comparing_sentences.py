"""Sentences put together from the parts of the trade: one part changed is found as that part."""

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.edited import faults
from tests.texts import FILLER, compared, plan
from zwgk.model.comparison import Status, Verdict
from zwgk.model.document import Tier


class Sentence(NamedTuple):
    """A requirement in its parts."""

    actor: str
    modal: str
    limit: str
    act: str
    things: tuple[str, ...]
    head: str
    basis: str
    number: int
    measure: str
    last: str

    def __str__(self) -> str:
        """Put the parts together, the basis first."""
        listed = "、".join(self.things)
        return (
            f"按照《{self.basis}》（某政办发〔2021〕{self.number}号）要求，"
            f"{self.actor}{self.modal}{self.limit}{self.act}{listed}等{self.head}，"
            f"{self.measure.format(self.number)}，{self.last}。"
        )


THINGS = ("预算决算", "收费标准", "招标结果", "补贴名单", "检查情况", "办事指南", "应急预案")
LIMITS = ("2022年3月底前", "2022年6月底前", "三季度前", "2022年11月15日前", "2022年底前")
"""From the earliest to the latest."""
MODALS = ("可", "应", "要", "必须")
"""From the weakest to the strongest; 应 and 要 weigh the same."""

sentences = st.builds(
    Sentence,
    actor=st.sampled_from(["各镇人民政府", "各部门", "市场监管部门", "县财政局"]),
    modal=st.sampled_from(["要", "应当", "必须"]),
    limit=st.sampled_from(LIMITS),
    act=st.sampled_from(["公布", "汇总", "整理归档", "核查"]),
    things=st.permutations(THINGS).flatmap(
        lambda things: st.integers(min_value=3, max_value=5).map(lambda n: tuple(things[:n]))
    ),
    head=st.sampled_from(["资料", "信息", "材料"]),
    basis=st.sampled_from(["政务服务标准指引", "基层档案管理办法", "财政信息发布规程"]),
    number=st.integers(min_value=2, max_value=60),
    measure=st.sampled_from(
        ["每年开展培训不少于{}次", "抽查比例达到{}%以上", "在{}个工作日内答复", "设置查阅点{}个"]
    ),
    last=st.sampled_from(["接受社会监督", "留存相关记录", "及时反馈结果"]),
)
_MOST = settings().max_examples
some = settings(max_examples=_MOST // 2)


def judged(parent: Sentence, local: str) -> Verdict:
    """Judge a sentence between two points that both documents have."""
    comparison = compared(
        plan(FILLER[0], local, FILLER[1], title="某县工作方案"),
        plan(FILLER[0], str(parent), FILLER[1]),
        tier=Tier.COUNTY,
    )
    before, verdict, after = comparison.verdicts
    assert (before.status, after.status) == (Status.VERBATIM, Status.VERBATIM)
    assert comparison.additions == ()
    return verdict


def quoted(verdict: Verdict, rule: str) -> list[tuple[str, str]]:
    """Give the words of both sides of what one rule found."""
    return [
        (each.parent_text, each.local_text)
        for each in verdict.divergences
        if each.rule.name == rule
    ]


@given(sentences)
@some
def test_the_same_sentence_is_verbatim(parent: Sentence) -> None:
    verdict = judged(parent, str(parent))

    assert (verdict.status, verdict.divergences) == (Status.VERBATIM, ())


@given(sentences)
@some
def test_no_time_limit_is_told(parent: Sentence) -> None:
    verdict = judged(parent, str(parent).replace(parent.limit, ""))

    assert faults(verdict) == {"deadline-dropped"}
    assert quoted(verdict, "deadline-dropped") == [(parent.limit, "")]


@given(sentences, st.sampled_from(LIMITS))
@some
def test_a_later_time_limit_is_a_fault_and_an_earlier_one_a_note(
    parent: Sentence, limit: str
) -> None:
    verdict = judged(parent, str(parent._replace(limit=limit)))
    later = LIMITS.index(limit) - LIMITS.index(parent.limit)

    assert faults(verdict) == ({"deadline-changed"} if later > 0 else set())
    assert quoted(verdict, "deadline-changed") == ([(parent.limit, limit)] if later > 0 else [])
    assert quoted(verdict, "deadline-tightened") == ([(parent.limit, limit)] if later < 0 else [])


@given(sentences, st.data())
@some
def test_a_member_less_is_told(parent: Sentence, data: st.DataObject) -> None:
    lost = data.draw(st.sampled_from(parent.things))
    rest = tuple(thing for thing in parent.things if thing != lost)
    verdict = judged(parent, str(parent._replace(things=rest)))

    assert faults(verdict) == {"scope-shortened"}
    (found,) = [each for each in verdict.divergences if each.rule.name == "scope-shortened"]
    # The first member may have caught the verb before the list.
    named = dict(found.values)["lost"]
    assert isinstance(named, tuple)
    assert [name.endswith(lost) for name in named] == [True]


@given(sentences, st.data())
@some
def test_another_member_is_told(parent: Sentence, data: st.DataObject) -> None:
    at = data.draw(st.integers(min_value=0, max_value=len(parent.things) - 1))
    other = data.draw(st.sampled_from([thing for thing in THINGS if thing not in parent.things]))
    things = (*parent.things[:at], other, *parent.things[at + 1 :])

    assert faults(judged(parent, str(parent._replace(things=things)))) == {"scope-changed"}


@given(sentences, st.data())
@some
def test_members_in_another_order_are_the_same(parent: Sentence, data: st.DataObject) -> None:
    things = tuple(data.draw(st.permutations(parent.things)))
    verdict = judged(parent, str(parent._replace(things=things)))

    assert faults(verdict) == set()
    assert verdict.status in {Status.VERBATIM, Status.ADAPTED}


@given(sentences, st.data())
@some
def test_a_member_more_is_a_note(parent: Sentence, data: st.DataObject) -> None:
    more = data.draw(st.sampled_from([thing for thing in THINGS if thing not in parent.things]))
    verdict = judged(parent, str(parent._replace(things=(*parent.things, more))))

    assert faults(verdict) == set()
    assert [each.rule.name for each in verdict.divergences] == ["scope-widened"]


@given(sentences, st.sampled_from(MODALS))
@some
def test_a_weaker_word_is_a_fault_and_a_stronger_one_is_none(parent: Sentence, modal: str) -> None:
    rank = {"可": 1, "应": 3, "应当": 3, "要": 3, "必须": 5}
    verdict = judged(parent, str(parent._replace(modal=modal)))
    weaker = rank[modal] < rank[parent.modal]

    assert faults(verdict) == ({"duty-weakened"} if weaker else set())


@given(sentences)
@some
def test_a_duty_turned_around_is_told(parent: Sentence) -> None:
    assert "duty-reversed" in faults(judged(parent, str(parent._replace(modal="不再"))))


@given(sentences, st.integers(min_value=1, max_value=30))
@some
def test_another_figure_is_told_as_what_it_counts(parent: Sentence, more: int) -> None:
    measure = parent.measure.format(parent.number)
    other = parent.measure.format(parent.number + more)
    verdict = judged(parent, str(parent).replace(measure, other))

    # A longer time to answer is a later time limit.
    wanted = "deadline-changed" if "工作日" in measure else "quantity-changed"
    assert faults(verdict) == {wanted}


@given(sentences, st.integers(min_value=1, max_value=30))
@some
def test_another_document_number_is_told(parent: Sentence, more: int) -> None:
    local = str(parent).replace(f"{parent.number}号", f"{parent.number + more}号")
    verdict = judged(parent, local)

    assert faults(verdict) == {"citation-changed"}
    ((mine, theirs),) = quoted(verdict, "citation-changed")
    assert f"〕{parent.number}号" in mine
    assert f"〕{parent.number + more}号" in theirs


@given(sentences)
@some
def test_no_basis_is_told(parent: Sentence) -> None:
    _, _, rest = str(parent).partition("要求，")

    assert "citation-dropped" in faults(judged(parent, rest))


@given(sentences)
@some
def test_the_last_clause_left_out_is_told(parent: Sentence) -> None:
    local = str(parent).replace(f"，{parent.last}。", "。")
    verdict = judged(parent, local)

    assert faults(verdict) == {"clause-dropped"}
    assert quoted(verdict, "clause-dropped") == [(parent.last, "")]


@given(sentences)
@some
def test_the_sentence_cut_in_two_is_the_same(parent: Sentence) -> None:
    local = str(parent).replace(f"等{parent.head}，", f"等{parent.head}。")

    assert faults(judged(parent, local)) == set()
