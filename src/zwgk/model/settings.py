"""Thresholds, each with the reason for its value."""

from typing import NamedTuple


class ParseSettings(NamedTuple):
    """Thresholds of the parser."""

    heading_length: int = 45
    """A marked line longer than this, or ending in 。, is text rather than a heading.
    The longest heading of the seeds has 24 characters, of the corpus 41."""
    title_sentence_length: int = 30
    """A run-in title sentence (（一）加强……。) is at most this long and has no comma."""
    title_share: float = 0.8
    """Run-in titles are a habit, of the labels under one heading or of all in the document: so many
    of them open with one."""
    title_share_of_most: float = 0.5
    """Where the one has the habit, so many of the other must follow it: two sisters alone may open
    with a short requirement, and the last section of a document often has no titles."""
    unnumbered_title_length: int = 16
    """The same where no number opens it: 提升信息消费安全保障能力。 has 15 characters."""
    article_title_length: int = 8
    """And where it opens an article: 第五条 高质量发展。 has five and its stop."""
    restated: float = 0.6
    """A row of an attached task list restates the body that has, clause by clause, so many of its
    character pairs in one sentence. Of 婺城 2022 and 浙江省教育厅 2020, rows that the body has in
    other words share 0.62 and more, those that say something else 0.59 and less."""


class MatchSettings(NamedTuple):
    """Thresholds and weights of the comparison."""

    generic_weight: float = 0.35
    """What a character pair of a generic word (加强, 工作) counts beside any other."""
    least_evidence: int = 600
    """Shared weight (in hundredths, see `Rarity`) below this is chance: two common words."""
    linked_cover: float = 0.38
    """A local item that has so much of the parent item carries it."""
    linked_back: float = 0.5
    """A local item that has so much of itself from the parent item comes from it."""
    telling_clause: float = 0.55
    """So much of one clause is evidence by itself, where nothing has more of it."""
    telling_evidence: int = 1400
    """And the shared weight is that of some four rare pairs: 个人隐私 alone tells nothing."""
    telling_share: float = 0.2
    """A clause tells only when it is so much of its item, by weight."""
    telling_rival: float = 0.8
    """And nothing has a greater part of it than this leaves room for."""
    unrivalled_clause: float = 0.4
    """Less of a clause supports a link, where no other item has half of that."""
    unrivalled_pairs: float = 3.0
    """And the weight of so many rare pairs is shared."""
    unrivalled: float = 2.0
    anchored: float = 1.5
    """The local point that a parent's point went to has so many times the likeness of any other."""
    anchored_cover: float = 0.15
    """There a left-over sentence with so much of a parent's left-over one carries some of it."""
    anchored_pairs: float = 3.0
    """And the weight of so many rare pairs is shared."""
    claimed: float = 1.5
    """A local item so many times more like another parent item is that one's."""
    taken_whole: float = 0.85
    """A local item so like another parent item is that one's alone."""
    better_owner: float = 0.1
    """How much more alike a clause must be to count for another item than its sentence's owner."""
    carried_whole: float = 0.9
    """An item carried so nearly whole needs no weaker link beside."""
    dominated: float = 0.6
    """A link so much less alike than one that has more of every clause adds nothing."""
    beside_neighbours: float = 0.3
    """What suffices next to the links of the neighbouring sentences."""
    beside_alone: float = 0.15
    """The same, for a parent item that has no link at all."""
    completing_clause: float = 0.7
    """So much of a clause that companions in one point lack completes the item."""
    completing_share: float = 0.05
    continuing_clause: float = 0.33
    """The same right beside a companion, for a local item that nothing else claims."""
    under_heading: float = 0.1
    """What suffices under one and the same heading: left-over items answer each other."""
    telling_phrase: int = 4
    """A rare phrase of so many characters, among linked siblings, answers a left-over item."""
    title_clause: float = 0.8
    """A point's title counts when it has a clause of the parent so nearly whole."""
    dropped_clause: float = 0.35
    """A parent clause of which less is carried is gone."""
    gone_clause: float = 0.2
    least_share: float = 0.04
    """A clause of less weight in its item says nothing of its own: 如下, 一是."""
    filled_clause: int = 5
    """A clause with so few characters besides a fact is that fact: 开通上线……热线百科."""
    same_act: float = 0.5
    """Two clauses that share so much ask for one act, so that their strength can be compared."""
    same_name: float = 0.6
    """Two names that share so many character pairs are of one body or channel."""
    same_member: float = 0.7
    """A long member of a list stands where so many of its character pairs do."""
    least_frame: int = 4
    """So many characters around a list are a frame: 在……等重点领域 has five."""
    same_list_frame: float = 0.5
    """Two lists stand for each other where so many pairs of what is around them are the same."""
    swapped: float = 0.6
    """What a local clause counts for a parent clause when it stands for another one."""
    whole_clause: float = 0.85
    """Unless it has so much of both: two clauses merged into one."""
    fresh_clause: float = 0.3
    """A local clause that has less from the parent is the local document's own."""
    spread_clause: float = 0.9
    """A clause of which so much stands somewhere in a linked item was cut up, not dropped."""
    same_frame: float = 0.5
    """Two clauses that share so much, in order, are one but for the words that differ."""
    most_swaps: int = 3
    """In more places a clause is told in other words: 济源 2022 rewrites in four and more."""
    part_of_territory: float = 0.35
    """A sum for a territory is at most so much of the one for the territory above it: 四川 2019
    asks for 2万亿元, 达州 for 800亿元."""
    carried_at_all: float = 0.1
    """Below this nothing is carried, whatever is linked: 济源 2022 keeps 0.04 of an item whose
    carriers were deleted."""
    carried_anyway: float = 0.5
    """An item that binds others is judged all the same when so much of it is carried."""
    doubtful_cover: float = 0.18
    """An absence is doubtful where a local item has so much of the parent's: of 151 omissions in
    three documents that tell 四川 2019 in their own words, 28 lie above, 19 of them false."""
    doubtful_pairs: float = 4.5
    """And the weight of so many rare pairs: two short sentences share less by their frame."""
    thin_cover: float = 0.5
    """An item carried by less is not called adapted without a person: of six such in fifteen pairs
    of documents five were another requirement."""
    copied_share: float = 0.25
    """A document that has so many of the parent's items nearly word for word copies what it takes
    over: the five that tell theirs anew have none to a fifth."""
    sure: float = 0.4
    """Below this confidence a person must look."""
    certain: float = 0.8
    """A link that accounts for so much of either text is certain."""
    restated_item: float = 0.85
    """Items of two parents that share so many character pairs are one requirement."""
