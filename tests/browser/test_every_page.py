"""What holds for each page: nothing is asked for, nothing goes wrong, everybody can read it."""

from pathlib import Path

import pytest

from tests.browser.chromium import Tab
from tests.browser.conftest import EVERY
from tests.texts import ROOT

_AXE = ROOT / "out" / "axe" / "axe.min.js"
_LOW_CONTRAST = Path(__file__).with_name("low_contrast.js")
_DECIDED_HERE = ("color-contrast", "label-content-name-mismatch")
"""Rules that leave open what stands out of sight, and what is a sign and no word."""
_TOO_SLOW = {"long": ("link-in-text-block",)}
"""Rules that take half a minute for a thousand links; the page of two seeds has the same ones."""

of_each = pytest.mark.parametrize("page", EVERY, indirect=True)
in_each_theme = pytest.mark.parametrize("theme", ["light", "dark"])


@of_each
def test_nothing_is_asked_for_and_nothing_goes_wrong(tab: Tab, page: Path) -> None:
    tab.open(page)

    assert tab.problems() == []
    assert tab.requests() == [page.as_uri()]


@of_each
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_has_to_be_scrolled_sideways(tab: Tab, page: Path, width: int) -> None:
    tab.size(width, 800)
    tab.open(page)
    wide = tab.value("document.documentElement.scrollWidth")
    tab.size(1280, 900)

    assert wide <= width


@of_each
@in_each_theme
def test_all_text_stands_out_from_its_ground(tab: Tab, page: Path, theme: str) -> None:
    tab.theme(theme)
    tab.open(page)
    found = tab.value(_LOW_CONTRAST.read_text("utf-8"))
    paper = tab.value("getComputedStyle(document.body).backgroundColor")
    tab.theme("light")

    assert found == []
    assert (paper == "rgb(255, 255, 255)") == (theme == "light")


@of_each
def test_what_is_called_otherwise_is_called_by_what_it_shows_too(tab: Tab, page: Path) -> None:
    tab.open(page)
    called = "[...document.querySelectorAll('a[aria-label], button[aria-label]')]"
    others = f"{called}.filter((each) => !each.ariaLabel.includes(each.textContent.trim()))"

    assert tab.value(f"{others}.map((each) => each.outerHTML)") == []


@pytest.mark.parametrize("name", [name for name in EVERY if name != "made"])
def test_axe_finds_nothing_and_leaves_nothing_open(
    tab: Tab, request: pytest.FixtureRequest, name: str
) -> None:
    if not _AXE.exists():
        pytest.skip("axe-core is not here; .ci/run fetches it")
    tab.open(request.getfixturevalue("page_of")(name))
    tab.value(_AXE.read_text("utf-8") + "; 0")
    left_out = (*_DECIDED_HERE, *_TOO_SLOW.get(name, ()))
    rules = ", ".join(f"'{rule}': {{enabled: false}}" for rule in left_out)
    found = tab.value(
        f"axe.run(document, {{selectors: false, rules: {{{rules}}}}}).then((told) =>"
        " [...told.violations, ...told.incomplete].map((each) =>"
        " [each.impact, each.id, each.nodes.length, each.nodes[0].html]))"
    )

    assert found == []
