"""The page of a comparison in a real browser: what a reader can see, click, type and print."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from tests.browser.chromium import Tab
from tests.browser.conftest import COMPARISONS

_MEGABYTE = 10**6
_A4 = (595, 842)
_SHOWN = "[...document.querySelectorAll('.item')].filter((item) => item.offsetParent)"
_MARKS = "[...document.querySelectorAll('.map li')].filter((mark) => mark.offsetParent)"
_TABBED = 'a[href],button,input,select,[tabindex="0"]'

of_each = pytest.mark.parametrize("page", COMPARISONS, indirect=True)


@pytest.mark.parametrize("page", [*COMPARISONS, "made"], indirect=True)
def test_it_is_below_a_megabyte(page: Path) -> None:
    assert page.stat().st_size <= _MEGABYTE


@of_each
def test_filters_change_what_is_shown(tab: Tab, page: Path) -> None:
    tab.open(page)
    every = tab.value(f"{_SHOWN}.length")
    verbatim = tab.value("document.querySelectorAll('.item.s-verbatim').length")
    tab.click("input[name=status][value=verbatim]")
    without = tab.value(f"{_SHOWN}.length")

    assert 0 < verbatim < every
    assert without == every - verbatim == tab.value(f"{_MARKS}.length")
    assert str(without) in tab.value("document.getElementById('shown').value")

    tab.click("button[type=reset]")
    assert tab.value(f"new Promise((done) => setTimeout(() => done({_SHOWN}.length)))") == every


@of_each
def test_each_filter_shows_what_it_names(tab: Tab, page: Path) -> None:
    tab.open(page)
    chosen = (
        "(name, value) => { const form = document.getElementById('filters'); form.reset();"
        " form.elements[name].value = value;"
        " form.dispatchEvent(new Event('input', {bubbles: true}));"
        f" return {_SHOWN}.map((item) => ({{...item.dataset}})); }}"
    )
    grave = tab.value(f"({chosen})('severity', '2')")
    dated = tab.value(f"({chosen})('deadline', '1')")

    assert grave
    assert all(item.get("v", "0") >= "2" for item in grave)
    assert dated
    assert all(item.get("d", "0") >= "1" for item in dated)


def test_units_and_what_is_to_be_reviewed_can_be_asked_for(
    tab: Tab, page_of: Callable[[str], Path]
) -> None:
    tab.open(page_of("made"))
    unit, named = tab.value(
        "(() => { const units = document.querySelector('select[name=unit]');"
        " units.selectedIndex = 1; units.dispatchEvent(new Event('input', {bubbles: true}));"
        f" return [units.value, {_SHOWN}.map((item) => item.dataset.u)]; }})()"
    )
    tab.value("document.getElementById('filters').reset()")
    tab.click("input[name=review]")
    unsure = tab.value(f"{_SHOWN}.map((item) => 'r' in item.dataset)")

    assert named
    assert all(unit in units.split() for units in named)
    assert unsure
    assert all(unsure)


@of_each
def test_a_search_shows_the_items_that_have_the_words(tab: Tab, page: Path) -> None:
    tab.open(page)
    every = tab.value(f"{_SHOWN}.length")
    wanted = tab.value("document.querySelector('.s-omitted .pair p + p').textContent.slice(2, 12)")
    tab.click("input[type=search]")
    tab.type(wanted)
    found = tab.value(f"{_SHOWN}.map((item) => item.textContent)")

    assert 0 < len(found) < every
    assert all(wanted in text for text in found)
    assert tab.value(f"{_MARKS}.length") == len(found)


@of_each
def test_a_click_on_the_map_goes_to_its_item(tab: Tab, page: Path) -> None:
    tab.open(page)
    tab.value("[...document.querySelectorAll('.map .s-omitted')].pop().id = 'last'")
    tab.click("#last")
    hash_, target, top, bottom = tab.value(
        "(() => { const it = document.querySelector(':target');"
        " const under = document.querySelector('.parts').getBoundingClientRect().bottom;"
        " const top = it.getBoundingClientRect().top;"
        " return [last.hash, it.id, top - under, innerHeight - top]; })()"
    )

    assert hash_ == f"#{target}"
    assert top >= 0
    assert bottom > 0


def test_a_link_to_a_hidden_item_brings_it_back(tab: Tab, page: Path) -> None:
    tab.open(page)
    tab.click("input[name=status][value=omitted]")
    tab.value("location.hash = document.querySelector('.item.s-omitted').id")
    shown = (
        "new Promise((done) => setTimeout("
        "() => done(!document.querySelector(':target').hidden), 100))"
    )

    assert tab.value(shown)


@of_each
def test_matching_sentences_of_both_texts_lead_to_each_other(tab: Tab, page: Path) -> None:
    tab.open(page)
    links = "[...document.querySelectorAll('.text a[id]')].map((each) => [each.id, each.hash])"
    leads = dict(tab.value(links))
    there = {name: hash_ for name, hash_ in leads.items() if hash_.startswith("#l")}
    back = {leads[hash_.removeprefix("#")] for hash_ in there.values()}

    assert len(there) > 20
    assert all(name.startswith("p") for name in there)
    assert back <= {f"#{name}" for name in there}


@of_each
def test_the_keyboard_reaches_everything(tab: Tab, page: Path) -> None:
    tab.open(page)
    count = tab.value(
        f"window.left = new Set(document.querySelectorAll('{_TABBED}'));"
        " addEventListener('focusin', (event) => left.delete(event.target)); left.size"
    )
    tab.press("Tab", count + 5)

    assert count > 100
    assert tab.value("[...left].map((each) => each.outerHTML)") == []


def test_the_first_stop_of_the_keyboard_leads_past_the_map(tab: Tab, page: Path) -> None:
    tab.open(page)
    tab.press("Tab")
    tab.press("Enter")

    assert tab.value("document.querySelector(':target').id") == "compared"


def test_enter_on_the_map_goes_to_its_item(tab: Tab, page: Path) -> None:
    tab.open(page)
    tab.value("document.querySelector('.map a.s-partial').focus()")
    tab.press("Enter")

    assert tab.value("document.querySelector(':target').className") == "item s-partial"


def test_a_copied_item_has_both_texts(tab: Tab, page: Path) -> None:
    tab.open(page)
    # What a page puts on the clipboard is the system's; what it would put there is the page's.
    tab.value("navigator.clipboard.writeText = (text) => { window.put = text; }; 0")
    tab.click(".item.s-partial .copy")
    copied = tab.value("window.put")

    assert "上级 苏政办发〔2022〕35号" in copied
    assert "本级 " in copied
    assert "警告 " in copied


def test_a_nasty_document_brings_no_element_of_its_own(
    tab: Tab, page_of: Callable[[str], Path]
) -> None:
    names = "[...new Set([...document.querySelectorAll('*')].map((each) => each.localName))]"
    tab.open(page_of("made"))
    usual = set(tab.value(names))
    tab.open(page_of("nasty"))

    assert set(tab.value(names)) - usual <= {"time", "br"}
    assert "<img src=x onerror=alert(1)>" in tab.value("document.body.innerText")
    assert tab.problems() == []


def test_without_script_everything_is_there_but_the_filters(tab: Tab, page: Path) -> None:
    tab.open(page, script=False)
    root = tab.ask("DOM.getDocument")["root"]["nodeId"]

    def found(selector: str) -> int:
        return len(tab.ask("DOM.querySelectorAll", nodeId=root, selector=selector)["nodeIds"])

    items, hidden, form = found(".item"), found("main [hidden]:not(form)"), found("form[hidden]")
    tab.ask("Emulation.setScriptExecutionDisabled", value=False)

    assert items
    assert (hidden, form) == (0, 1)


@of_each
def test_it_prints_on_a4_to_the_end(tab: Tab, page: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    tab.open(page)
    with pdfium.PdfDocument(BytesIO(tab.printed())) as printed:
        sheets = [printed[number] for number in range(len(printed))]
        sizes = {tuple(round(side) for side in sheet.get_size()) for sheet in sheets}
        first, last = (sheet.get_textpage().get_text_range() for sheet in (sheets[0], sheets[-1]))

    assert sizes == {_A4}
    assert "落实率" in first
    assert "清除筛选" not in first
    assert "由 zwgk" in last
    assert f"{len(sheets)} / {len(sheets)}" in last
