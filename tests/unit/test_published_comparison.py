"""Comparisons in the shape that others build on: counts, statuses of points, findings."""

from tests.by_hand import (
    LOCALISED,
    SHORTENED,
    comparison,
    divergence,
    document,
    example,
    published,
    verdict,
)
from tests.texts import JIANGSU, XINBEI, comparer, seed
from zwgk.model.comparison import Binds, Comparison, DocumentDuty, Status, Structure
from zwgk.model.document import Document
from zwgk.model.finding import Severity
from zwgk.model.rules import COMPARISON_RULES, POINT_MOVED
from zwgk.published.comparison_v1 import ComparisonV1, Finding
from zwgk.published.gate import Gate, judge
from zwgk.published.gravity import gravest
from zwgk.published.matrix_v1 import publish_column


def test_items_that_do_not_apply_are_in_no_denominator() -> None:
    summary = published(example()).summary

    assert summary.items == 5
    assert (summary.verbatim, summary.partial, summary.omitted) == (1, 1, 2)
    assert summary.not_applicable == 1
    assert summary.coverage == 0.25


def test_only_mandatory_items_count_as_mandatory_omitted() -> None:
    assert published(example()).summary.mandatory_omitted == 1


def test_the_counts_by_parent_are_those_of_the_whole_where_there_is_one_parent() -> None:
    summary = published(example()).summary
    (only,) = summary.by_parent

    assert {name: value for name, value in only._asdict().items() if name != "parent"} == {
        name: getattr(summary, name) for name in only._fields if name != "parent"
    }


def test_a_column_of_a_matrix_counts_as_the_comparison_does() -> None:
    made = example()
    verbatim, rest = made.verdicts[1], [each for each in made.verdicts if each.item.id != "1.1#2"]
    optional = verbatim._replace(status=Status.OMITTED, binds=Binds.OPTIONAL, links=())
    made = made._replace(verdicts=(optional, *rest))
    (counts,) = published(made).summary.by_parent
    column = publish_column("county.txt", made, ("",))

    assert column.omitted == 3
    assert column.mandatory_omitted == 1
    for name in set(counts._fields) & set(column._fields):
        assert getattr(column, name) == getattr(counts, name)


def test_the_gravest_is_that_of_the_findings_that_are_sure() -> None:
    whole = comparer().compare(seed(XINBEI), (seed(JIANGSU),))
    bare = whole._replace(verdicts=(), additions=(), structure=(), duties=(), cited=())
    alone = [bare, whole._replace(verdicts=()), example()]
    alone += [bare._replace(verdicts=(each,)) for each in whole.verdicts]
    alone += [
        bare._replace(verdicts=(each._replace(needs_review=True),)) for each in whole.verdicts
    ]
    alone += [bare._replace(verdicts=whole.verdicts, duties=whole.duties)]
    alone += [
        bare._replace(**{name: getattr(whole, name)})
        for name in ("additions", "structure", "duties", "cited")
    ]

    for each in alone:
        found = [
            Severity[finding.severity.upper()]
            for finding in published(each).findings
            if not finding.needs_review
        ]
        assert gravest(each) == max(found, default=None)


def test_a_point_is_whole_partly_kept_dropped_or_does_not_apply() -> None:
    assert [point.status for point in published(example()).points] == [
        "partly",
        "dropped",
        "not_applicable",
    ]


def test_coverage_is_null_where_nothing_applies() -> None:
    parent = document(["集中公开政府规章。"])
    (rules,) = parent.requirements()
    made = comparison(document(["办好热线。"]), parent, [verdict(rules, Status.NOT_APPLICABLE)])

    assert published(made).summary.coverage is None


def test_an_item_says_under_which_printed_labels_it_stands() -> None:
    item = published(example()).items[0]

    assert item.path == ("一、", "1．")
    assert item.matches[0].path == ("一、", "1．")


def test_a_cited_parent_that_was_not_given_is_listed_behind_those_given() -> None:
    given, cited = published(example()).parents

    assert (given.provided, given.doc_number) == (True, "苏政办发〔2022〕35号")
    assert (cited.provided, cited.doc_number, cited.source) == (False, "国办发〔2022〕8号", None)


def test_omitting_is_an_error_where_the_item_is_mandatory_and_a_note_where_it_is_encouraged() -> (
    None
):
    found = [each for each in published(example()).findings if each.rule == "omitted-item"]

    assert [(each.item, each.severity) for each in found] == [("1.2#1", "error"), ("1.2#2", "note")]


def test_findings_come_the_gravest_first() -> None:
    assert [finding.rule for finding in published(example()).findings] == [
        "omitted-item",
        "scope-shortened",
        "omitted-item",
        "parent-not-provided",
        "local-addition",
    ]


def test_a_finding_tells_in_a_sentence_what_the_parent_said() -> None:
    messages = [finding.message for finding in published(example()).findings]

    assert messages == [
        "没有对应内容：“印发后30日内发布工作方案。”",
        "“行业”少列2项：供水、供电",
        "没有对应内容：“鼓励以视频解读政策。”",
        "引用的《要点》（国办发〔2022〕8号）未提供，没有参与对照",
        "本级新增：“办好热线。”",
    ]


def test_an_omitted_item_is_placed_behind_what_carries_the_item_before_it() -> None:
    made = _two_of_three_carried()
    (finding,) = [each for each in published(made).findings if each.rule == "omitted-item"]
    before = made.verdicts[0].links[0].local

    assert finding.span is not None
    assert (finding.span.start, finding.span.end) == (before.span.end, before.span.end)


def test_an_omitted_item_that_opens_its_point_is_placed_before_what_carries_the_next() -> None:
    parent = document(["公开预算。", "办好热线。"])
    local = document(["办好热线。"])
    budget, hotline = parent.requirements()
    (carrier,) = local.requirements()
    made = comparison(
        local,
        parent,
        [verdict(budget, Status.OMITTED), verdict(hotline, Status.VERBATIM, carrier)],
    )
    (finding,) = published(made).findings

    assert finding.span is not None
    assert finding.span.start == carrier.span.start


def test_an_omitted_item_stands_nowhere_where_nothing_is_carried() -> None:
    parent = document(["公开预算。"])
    (budget,) = parent.requirements()
    made = comparison(document(["办好热线。"]), parent, [verdict(budget, Status.OMITTED)])

    assert published(made).findings[0].span is None


def test_a_duty_that_came_late_is_placed_at_the_title_and_counts_its_days() -> None:
    made = example()._replace(duties=(DocumentDuty("1.2#1", 0, "2022-06-16", "2022-07-11", 25),))
    (finding,) = [each for each in published(made).findings if each.rule == "duty-late"]

    assert finding.severity == "warning"
    assert finding.message == "应于2022-06-16前完成，实际2022-07-11，晚25天"
    assert finding.span is not None
    assert (finding.span.line, finding.span.column) == (1, 1)


def test_a_duty_that_was_met_in_time_is_no_finding() -> None:
    made = example()._replace(duties=(DocumentDuty("1.2#1", 0, "2022-06-16", "2022-06-01", 0),))

    assert "duty-late" not in {finding.rule for finding in published(made).findings}


def test_points_that_moved_are_notes_at_the_local_point() -> None:
    made = example()._replace(structure=(Structure(POINT_MOVED, ("1.1",), ("1.2",)),))
    (finding,) = [each for each in published(made).findings if each.rule == "point-moved"]

    assert finding.severity == "note"
    assert finding.kind == "moved"
    assert finding.span is not None
    assert finding.span.line == 4


def test_a_fingerprint_stays_when_lines_are_added_above() -> None:
    moved = document(["教育等行业要公开信息。"], title="关于公开的\n通知")
    still = document(["教育等行业要公开信息。"])

    assert _shortened_in(moved).fingerprint == _shortened_in(still).fingerprint


def test_a_fingerprint_changes_with_either_text() -> None:
    once = _shortened_in(document(["教育等行业要公开信息。"]))
    edited = _shortened_in(document(["教育等行业应公开信息。"]))

    assert once.fingerprint != edited.fingerprint


def test_two_findings_never_share_a_fingerprint() -> None:
    parent = document(["公开预算。"], ["公开预算。"])
    first, second = parent.requirements()
    made = comparison(
        document(["办好热线。"]),
        parent,
        [verdict(first, Status.OMITTED), verdict(second, Status.OMITTED)],
    )
    prints = [finding.fingerprint for finding in published(made).findings]

    assert len(set(prints)) == 2


def test_the_gate_fails_from_its_severity_on() -> None:
    result = published(example())

    assert [
        len(judge(result, Gate(limit)).failing)
        for limit in (Severity.ERROR, Severity.WARNING, Severity.NOTE, None)
    ] == [1, 2, 5, 0]


def test_what_cannot_be_told_fails_only_when_strict() -> None:
    result = _unsure()

    assert judge(result, Gate()).passed
    assert not judge(result, Gate(strict=True)).passed
    assert [item.id for item in judge(result, Gate()).to_review] == ["1.1#1"]


def test_strict_fails_nothing_where_nothing_is_to_fail() -> None:
    assert judge(_unsure(), Gate(None, strict=True)).passed


def test_scores_have_two_decimals_at_most() -> None:
    item = _unsure().items[0]

    assert item.confidence == 0.46
    assert published(example()).items[0].matches[0].score == 0.88


def test_a_divergence_keeps_what_its_kind_says() -> None:
    parent = document(["全省要公开。"])
    local = document(["全区要公开。"])
    made = comparison(
        local,
        parent,
        [
            verdict(
                next(parent.requirements()),
                Status.ADAPTED,
                *local.requirements(),
                divergences=[divergence(LOCALISED, "全省", "全区")],
            )
        ],
    )
    (told,) = published(made).items[0].divergences

    assert (told.rule, told.kind, told.severity) == ("localised", "localised", "note")
    assert (told.parent_text, told.local_text, told.parent_span) == ("全省", "全区", None)


def test_no_rule_of_a_comparison_is_named_twice() -> None:
    names = [rule.name for rule in COMPARISON_RULES]

    assert len(set(names)) == len(names)


def _two_of_three_carried() -> Comparison:
    parent = document(["公开预算。", "公开决算。", "办好热线。"])
    local = document(["公开预算。", "办好热线。"])
    budget, accounts, hotline = parent.requirements()
    ours, also_ours = local.requirements()
    return comparison(
        local,
        parent,
        [
            verdict(budget, Status.VERBATIM, ours),
            verdict(accounts, Status.OMITTED),
            verdict(hotline, Status.VERBATIM, also_ours),
        ],
    )


def _shortened_in(local: Document) -> Finding:
    parent = document(["教育、供水等行业要公开信息。"])
    made = comparison(
        local,
        parent,
        [
            verdict(
                next(parent.requirements()),
                Status.PARTIAL,
                *local.requirements(),
                divergences=[divergence(SHORTENED, "教育、供水等行业", "教育等行业")],
            )
        ],
    )
    return published(made).findings[0]


def _unsure() -> ComparisonV1:
    parent = document(["公开预算。"])
    (budget,) = parent.requirements()
    made = comparison(
        document(["办好热线。"]), parent, [verdict(budget, Status.OMITTED, needs_review=True)]
    )
    return published(made)
