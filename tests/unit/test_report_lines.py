"""Lines for a pipe and for a terminal; what may be sent to either."""

import pytest

from zwgk.report.lines import Piece, laid_out, line, width_of
from zwgk.report.marks import differing
from zwgk.report.safe import one_line, visible
from zwgk.report.view import View


@pytest.mark.parametrize(
    ("char", "shown"),
    [
        ("\x00", "\\u{0}"),
        ("\x1b", "\\u{1b}"),
        ("\x9b", "\\u{9b}"),
        ("\r", "\\u{d}"),
        ("\u202e", "\\u{202e}"),
        ("\u200b", "\\u{200b}"),
        ("\u2028", "\\u{2028}"),
        ("\ud800", "\\u{d800}"),
        ("\U000e0041", "\\u{e0041}"),
    ],
)
def test_what_a_terminal_would_obey_is_shown(char: str, shown: str) -> None:
    assert visible(f"必{char}须") == f"必{shown}须"


def test_line_feed_and_tab_may_be_sent_but_are_spelled_out_on_one_line() -> None:
    assert visible("必\n须\t公开") == "必\n须\t公开"
    assert one_line("必\n须\t公开") == "必\\u{a}须\\u{9}公开"


@pytest.mark.parametrize("command", ["##[error]x", "##vso[task.setvariable]x"])
def test_what_a_ci_system_would_obey_is_broken_up(command: str) -> None:
    assert command not in one_line(f"公开{command}")


def test_a_rare_character_is_no_danger() -> None:
    assert visible("𠮷﹒①—“”…") == "𠮷﹒①—“”…"


def test_a_pipe_gets_a_line_as_long_as_it_is() -> None:
    assert laid_out([line("公" * 500)], View()) == "公" * 500 + "\n"


def test_a_terminal_gets_no_line_wider_than_itself() -> None:
    shown = laid_out(
        [line("1．", "各级教育、卫生健康等行业主管部门要切实履行职责。", hang=4)], View(width=24)
    )

    assert max(map(width_of, shown.splitlines())) <= 24
    assert "".join(part.strip() for part in shown.splitlines()) == (
        "1．各级教育、卫生健康等行业主管部门要切实履行职责。"
    )


def test_no_line_opens_with_a_mark_that_closes_or_ends_with_one_that_opens() -> None:
    shown = laid_out([line("公开（公示）、督查、通报。" * 20)], View(width=21))

    assert not any(part[0] in "）、。" for part in shown.splitlines())
    assert not any(part[-1] == "（" for part in shown.splitlines())


def test_a_word_and_a_number_stay_in_one_piece() -> None:
    shown = laid_out([line("全面支持互联网协议第6版 scope-shortened 12345")], View(width=24))

    assert "scope-shortened" in shown
    assert "12345" in shown


def test_a_wrapped_line_goes_on_under_its_first_word() -> None:
    shown = laid_out([line("上级  ", "公开" * 12, hang=6)], View(width=30))

    assert shown.splitlines()[1].startswith("      公")


def test_colour_is_for_terminals_and_takes_nothing_for_markup() -> None:
    styled = [line(Piece("[red]必须[/]", "error"), "[/附件]\x1b[2J")]
    shown = laid_out(styled, View(width=80, colour=True))

    assert "[red]必须[/]" in shown
    assert "[/附件]\\u{1b}[2J" in shown
    assert "\x1b[" in shown


def test_without_colour_nothing_is_sent_but_text() -> None:
    assert "\x1b" not in laid_out([line(Piece("必须", "error"))], View(width=80))


def _marked(text: str, *others: str) -> str:
    return "".join(
        f"[-{piece.text}-]" if piece.differs else piece.text for piece in differing(text, others)
    )


def test_the_members_that_a_list_lost_are_marked_and_those_it_kept_are_not() -> None:
    assert _marked(
        "各级教育、卫生、供水、供电、环境保护、公共交通等行业主管部门要切实履行职责。",
        "各级卫生、环境保护等行业主管部门要切实履行职责。",
    ) == (
        "各级[-教育、-]卫生[-、供水、供电-]、环境保护[-、公共交通-]等行业主管部门要切实履行职责。"
    )


def test_a_word_that_is_in_both_by_accident_is_marked_with_what_is_around_it() -> None:
    assert _marked(
        "积极推行惠企政策“免申即享”，变企业找政策为政策找企业。",
        "积极推行惠企政策“免申即享”，加大惠企政策推送力度，助企发展。",
    ) == ("积极推行惠企政策“免申即享”，[-变企业找政策为政策找企业-]。")


def test_the_width_of_a_mark_is_no_difference() -> None:
    assert _marked("公开预算,决算(草案)", "公开预算，决算（草案）") == "公开预算,决算(草案)"


def test_what_any_of_several_sentences_has_is_not_marked() -> None:
    assert (
        _marked("及时公开预算，办好热线。", "及时公开预算。", "要办好热线。")
        == "及时公开预算，办好热线。"
    )


def test_where_little_is_shared_nothing_is_marked() -> None:
    assert _marked("办好十二三四五热线", "公开预算") == "办好十二三四五热线"
