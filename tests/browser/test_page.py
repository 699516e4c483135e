"""The page in a real browser: what a reader can see, click, type and print."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

import zwgk
from tests.browser.chromium import BROWSER, Tab, browsing
from tests.texts import JIANGSU, ROOT, XINBEI
from zwgk.read.words import split
from zwgk.report import html
from zwgk.report.view import View

pytestmark = pytest.mark.skipif(BROWSER is None, reason="there is no browser here")

AXE = ROOT / "out" / "axe" / "axe.min.js"
LONG = ROOT.parent / "shared" / "corpus" / "pairs"
_MEGABYTE = 10**6
_A4 = (595, 842)
_ALL_SHOWN = "[...document.querySelectorAll('.item')].filter((item) => !item.hidden)"


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    """Give a page of a browser."""
    with browsing(tmp_path_factory.mktemp("profile")) as page:
        page.size(1280, 900)
        yield page


def rendered(local: Path, parent: Path, folder: Path) -> Path:
    """Compare two documents, and write the page."""
    page = folder / "report.html"
    page.write_text(html.render(zwgk.compare(local, parent), View(split=split)), "utf-8")
    return page


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the page of two seeds."""
    folder = ROOT / "data" / "seeds"
    local, parent = folder / f"{XINBEI}.txt", folder / f"{JIANGSU}.txt"
    return rendered(local, parent, tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="module")
def long_pair(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the page of two documents of 25,000 characters."""
    folders = sorted(LONG.glob("29_*")) if LONG.is_dir() else []
    if not folders:
        pytest.skip("the long pair is not here")
    (local,), (parent,) = (list(folders[0].glob(f"{side}*")) for side in ("child1", "parent"))
    return rendered(local, parent, tmp_path_factory.mktemp("long"))


@pytest.mark.parametrize("which", ["seeds", "long_pair"])
def test_nothing_is_asked_for_and_nothing_goes_wrong(
    tab: Tab, which: str, request: pytest.FixtureRequest
) -> None:
    page: Path = request.getfixturevalue(which)
    tab.open(page)

    assert tab.problems() == []
    assert tab.requests() == [page.as_uri()]


def test_the_page_of_a_long_pair_is_below_a_megabyte(long_pair: Path) -> None:
    assert long_pair.stat().st_size <= _MEGABYTE


def test_filters_change_what_is_shown(tab: Tab, seeds: Path) -> None:
    tab.open(seeds)
    every = tab.value(f"{_ALL_SHOWN}.length")
    tab.click("input[name=status][value=verbatim]")
    without = tab.value(f"{_ALL_SHOWN}.length")
    verbatim = tab.value("document.querySelectorAll('.item.s-verbatim').length")

    assert 0 < verbatim < every
    assert without == every - verbatim
    assert str(without) in tab.value("document.getElementById('shown').value")
    assert tab.value(
        "[...document.querySelectorAll('.map a.s-verbatim')].every((each) => !each.offsetParent)"
    )


def test_each_filter_shows_what_it_names(tab: Tab, seeds: Path) -> None:
    tab.open(seeds)
    chosen = (
        "(name, value) => { const form = document.getElementById('filters'); form.reset();"
        " form.elements[name].value = value;"
        " form.dispatchEvent(new Event('input', {bubbles: true}));"
        f" return {_ALL_SHOWN}.map((item) => [item.dataset.v || '', item.dataset.d || '']); }}"
    )
    grave = tab.value(f"({chosen})('severity', '2')")
    dated = tab.value(f"({chosen})('deadline', '1')")

    assert grave
    assert all(severity >= "2" for severity, _ in grave)
    assert dated
    assert all(deadline for _, deadline in dated)


def test_a_search_finds_words_of_either_text(tab: Tab, seeds: Path) -> None:
    tab.open(seeds)
    tab.click("input[type=search]")
    tab.type("供电")

    assert tab.value(f"{_ALL_SHOWN}.length") == 1
    assert "供电" in tab.value(f"{_ALL_SHOWN}[0].textContent")


def test_a_click_on_the_map_goes_to_its_item(tab: Tab, seeds: Path) -> None:
    tab.open(seeds)
    tab.click(".map a.s-omitted")
    place = (
        "(() => { const it = document.querySelector(':target');"
        " const box = it.getBoundingClientRect(); return [it.className, box.top, innerHeight]; })()"
    )
    name, top, height = tab.value(place)

    assert name == "item s-omitted"
    assert 0 <= top < height


def test_a_link_to_a_hidden_item_brings_it_back(tab: Tab, seeds: Path) -> None:
    tab.open(seeds)
    tab.click("input[name=status][value=omitted]")
    tab.value("location.hash = document.querySelector('.item.s-omitted').id")
    shown = (
        "new Promise((done) => setTimeout("
        "() => done(!document.querySelector(':target').hidden), 100))"
    )

    assert tab.value(shown)


def test_matching_points_of_both_texts_lead_to_each_other(tab: Tab, seeds: Path) -> None:
    tab.open(seeds)
    links = "[...document.querySelectorAll('.text a[id^=p]')].map((each) => [each.id, each.hash])"
    back = "(hash) => { const it = document.querySelector(hash); return it && it.hash; }"
    pairs = [(name, there) for name, there in tab.value(links) if there.startswith("#l")]
    returned = {tab.value(f"({back})('{there}')") for _, there in pairs}

    assert len(pairs) > 20
    assert returned <= {f"#{name}" for name, _ in tab.value(links)}


def test_the_keyboard_reaches_everything(tab: Tab, seeds: Path) -> None:
    tab.open(seeds)
    reachable = (
        "window.every = [...document.querySelectorAll("
        "'a[href],button,input,select,[tabindex=\"0\"]')].filter((each) => each.offsetParent"
        " !== null || getComputedStyle(each).position === 'absolute'); every.length"
    )
    count = tab.value(reachable)
    reached = set()
    for _ in range(count + 5):
        tab.press("Tab")
        reached.add(tab.value("every.indexOf(document.activeElement)"))

    assert set(range(count)) - reached == set()


def test_enter_on_the_map_goes_to_its_item(tab: Tab, seeds: Path) -> None:
    tab.open(seeds)
    tab.value("document.querySelector('.map a.s-partial').focus()")
    tab.press("Enter")

    assert tab.value("document.querySelector(':target').className") == "item s-partial"


def test_a_copied_item_has_both_texts(tab: Tab, seeds: Path) -> None:
    tab.open(seeds)
    # What a page puts on the clipboard is the system's; what it would put there is the page's.
    tab.value("navigator.clipboard.writeText = (text) => { window.put = text; }; 0")
    tab.click(".item.s-partial .copy")
    copied = tab.value("window.put")

    assert "上级" in copied
    assert "本级" in copied


def test_without_script_everything_is_there_but_the_filters(tab: Tab, seeds: Path) -> None:
    tab.open(seeds, script=False)
    root = tab.ask("DOM.getDocument")["root"]["nodeId"]
    items = tab.ask("DOM.querySelectorAll", nodeId=root, selector=".item")["nodeIds"]
    hidden = tab.ask("DOM.querySelectorAll", nodeId=root, selector="main [hidden]:not(form)")[
        "nodeIds"
    ]
    form = tab.ask("DOM.querySelectorAll", nodeId=root, selector="form[hidden]")["nodeIds"]
    tab.ask("Emulation.setScriptExecutionDisabled", value=False)

    assert items
    assert (hidden, len(form)) == ([], 1)


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_has_to_be_scrolled_sideways(tab: Tab, seeds: Path, width: int) -> None:
    tab.size(width, 800)
    tab.open(seeds)
    wide = tab.value("document.documentElement.scrollWidth")
    tab.size(1280, 900)

    assert wide <= width


def test_it_prints_on_a4(tab: Tab, seeds: Path) -> None:
    import pypdfium2

    tab.open(seeds)
    with pypdfium2.PdfDocument(BytesIO(tab.printed())) as printed:
        sizes = {
            tuple(round(side) for side in printed.get_page_size(at)) for at in range(len(printed))
        }

    assert sizes == {_A4}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nobody_is_kept_from_reading_it(tab: Tab, seeds: Path, theme: str) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not here; .ci/run fetches it")
    tab.theme(theme)
    tab.open(seeds)
    tab.value(AXE.read_text("utf-8") + "; 0")
    found = tab.value(
        "axe.run(document).then((told) => told.violations.map((each) => "
        "[each.impact, each.id, each.nodes.length, each.nodes[0].html]))"
    )
    tab.theme("light")

    assert [each for each in found if each[0] in {"serious", "critical"}] == []
