"""Documents and comparisons made by hand, for tests that are not about parsing or matching."""

from collections.abc import Sequence
from hashlib import sha256

from zwgk.model.comparison import (
    Binds,
    CitedParent,
    Comparison,
    Divergence,
    Link,
    Status,
    Verdict,
)
from zwgk.model.document import Document, Head, Item, Leaf, Point, Section, Tier
from zwgk.model.facts import Citation, DocNumber, Facts, Force
from zwgk.model.finding import Kind, Rule, Severity, Values
from zwgk.model.source import Source
from zwgk.model.text import Span, Text
from zwgk.published.comparison_v1 import ComparisonV1
from zwgk.published.publish_comparison import publish_comparison
from zwgk.report.messages import say_in

SHORTENED = Rule("scope-shortened", Severity.WARNING, Kind.SCOPE)
LOCALISED = Rule("localised", Severity.NOTE, Kind.LOCALISED)


def source(text: str, name: str = "notice.txt") -> Source:
    """Make a source of a text."""
    return Source(name, sha256(text.encode("utf-8", "replace")).hexdigest(), "text", "utf-8", text)


class _Binding(Facts):
    """Facts that say only how binding an item is."""

    def __init__(self, force: Force) -> None:
        self._force = force

    @property
    def force(self) -> Force:
        """As given."""
        return self._force


def item(name: str, text: str, at: int, force: Force = Force.MANDATORY) -> Item:
    """Make an item that stands at an offset of its source."""
    return Item(name, Text(text, (0,), (at,)), facts=_Binding(force))


def document(
    *points: Sequence[str],
    name: str = "notice.txt",
    title: str = "关于公开的通知",
    number: DocNumber | None = None,
    issued_on: str | None = "2022-07-11",
    cited: Sequence[Citation] = (),
) -> Document:
    """Make a document of one section: each point is the sentences it holds.

    A sentence that opens with 鼓励 is encouraged.
    """
    text = f"{title}\n一、公开\n"
    made = []
    for order, sentences in enumerate(points, start=1):
        start = len(text)
        text += f"{order}．"
        items = []
        for place, sentence in enumerate(sentences, start=1):
            force = Force.ENCOURAGED if sentence.startswith("鼓励") else Force.MANDATORY
            items.append(item(f"1.{order}#{place}", sentence, len(text), force))
            text += sentence
        made.append(
            Point(f"1.{order}", f"{order}．", order, None, Span(start, len(text)), tuple(items))
        )
        text += "\n"
    heading = Span(len(title) + 1, len(title) + 5)
    section = Section(
        "1", "一、", 1, Text("公开", (0,), (len(title) + 3,)), heading, points=tuple(made)
    )
    return Document(
        source=source(text, name),
        head=Head(
            title=title,
            genre="通知",
            doc_number=number,
            issued_on=issued_on,
            tier=Tier.COUNTY,
            parents=tuple(cited),
        ),
        preamble=(),
        sections=(section,),
        tables=(),
        attachments=(),
        closing=(),
        leaves=(Leaf("title", 0, len(title)), Leaf("body", len(title), len(text))),
        dropped=(),
        notices=(),
    )


def divergence(
    rule: Rule,
    parent_text: str,
    local_text: str,
    *,
    severity: Severity | None = None,
    values: Values = (),
) -> Divergence:
    """Make a divergence without places."""
    return Divergence(
        rule=rule,
        kind=rule.kind or Kind.CLAUSE,
        severity=severity or rule.severity,
        values=values,
        parent_span=None,
        local_span=None,
        parent_text=parent_text,
        local_text=local_text,
    )


def verdict(
    requirement: Item,
    status: Status,
    *carriers: Item,
    divergences: Sequence[Divergence] = (),
    needs_review: bool = False,
) -> Verdict:
    """Make a verdict; the point is the one that the item's id says."""
    carried = 1.0 if status in {Status.VERBATIM, Status.ADAPTED} else 0.0
    return Verdict(
        item=requirement,
        parent=0,
        group=requirement.id.partition("#")[0],
        status=status,
        binds=Binds.BEYOND if status == Status.NOT_APPLICABLE else Binds.LOCAL,
        reason="regulation-making" if status == Status.NOT_APPLICABLE else None,
        coverage=carried,
        confidence=0.4567 if needs_review else 0.9,
        needs_review=needs_review,
        links=tuple(Link(carrier, 0.87654) for carrier in carriers),
        divergences=tuple(divergences),
    )


def comparison(
    local: Document,
    parent: Document,
    verdicts: Sequence[Verdict],
    *,
    additions: Sequence[Item] = (),
    cited: Sequence[CitedParent] = (),
) -> Comparison:
    """Make a comparison with one parent."""
    return Comparison(
        local=local,
        parents=(parent,),
        verdicts=tuple(verdicts),
        additions=tuple(additions),
        structure=(),
        duties=(),
        cited=tuple(cited),
    )


def published(made: Comparison, lang: str = "zh") -> ComparisonV1:
    """Publish a comparison with its sentences in a language."""
    return publish_comparison(made, say_in(lang))


def said_by_both(sentence: str) -> Comparison:
    """Make a comparison of which every part holds a sentence, with the local one's and without."""
    parent, local = document([sentence, "公开预算。"]), document(["公开预算。" + sentence])
    first, second = parent.requirements()
    return comparison(
        local,
        parent,
        [verdict(first, Status.OMITTED), verdict(second, Status.PARTIAL, *local.requirements())],
        additions=tuple(local.requirements()),
    )


def example() -> Comparison:
    """Make a comparison with one item of each status, an addition, and a parent not given."""
    parent = document(
        ["教育、供水、供电等行业要公开信息。", "及时公开预算。"],
        ["印发后30日内发布工作方案。", "鼓励以视频解读政策。"],
        ["集中公开政府规章。"],
        name="province.txt",
        title="江苏省2022年政务公开工作要点",
        number=DocNumber("苏政办发", 2022, 35),
        issued_on="2022-05-17",
    )
    citation = Citation(
        "《要点》（国办发〔2022〕8号）", Span(0, 3), "要点", DocNumber("国办发", 2022, 8)
    )
    local = document(
        ["教育等行业要公开信息。", "及时公开预算。"],
        ["办好热线。"],
        name="county.txt",
        number=DocNumber("常开委办", 2022, 91),
        cited=[citation],
    )
    listed, budget, plan, video, rules = parent.requirements()
    sectors, accounts, hotline = local.requirements()
    shortened = divergence(
        SHORTENED,
        "教育、供水、供电等行业",
        "教育等行业",
        values=(("head", "行业"), ("lost", ("供水", "供电"))),
    )
    return comparison(
        local,
        parent,
        [
            verdict(listed, Status.PARTIAL, sectors, divergences=[shortened]),
            verdict(budget, Status.VERBATIM, accounts),
            verdict(plan, Status.OMITTED),
            verdict(video, Status.OMITTED),
            verdict(rules, Status.NOT_APPLICABLE),
        ],
        additions=[hotline],
        cited=[CitedParent(citation, None)],
    )
