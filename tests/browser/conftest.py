"""One browser, and the pages that are looked at in it, for all tests of this folder."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import zwgk
from tests.browser.chromium import BROWSER, Tab, browsing
from tests.hostile.nasty import nasty_plan
from tests.long_pair import long_pair
from tests.texts import JIANGSU, ROOT, XINBEI
from zwgk.cli.app import run
from zwgk.read.words import split
from zwgk.report import html
from zwgk.report.view import View

_SEEDS = ROOT / "data" / "seeds"
_SHARED = ROOT.parent / "shared" / "corpus" / "pairs"


@pytest.fixture(scope="session")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    """Give a page of a browser."""
    if BROWSER is None:
        pytest.skip("there is no browser here")
    with browsing(tmp_path_factory.mktemp("profile")) as page:
        page.size(1280, 900)
        yield page


def _compared(local: Path | str, parent: Path | str, folder: Path) -> Path:
    page = folder / "report.html"
    page.write_text(html.render(zwgk.compare(local, parent), View(split=split)), "utf-8")
    return page


def _of_seeds(folder: Path) -> Path:
    return _compared(_SEEDS / f"{XINBEI}.txt", _SEEDS / f"{JIANGSU}.txt", folder)


def _of_made_texts(folder: Path) -> Path:
    return _compared(*long_pair(), folder)


def _of_long_texts(folder: Path) -> Path:
    """Take a real five-year plan and its parent where they are at hand, else what is as long."""
    for pair in _SHARED.glob("29_*"):
        (local,), (parent,) = (list(pair.glob(f"{side}*")) for side in ("child1", "parent"))
        return _compared(local, parent, folder)
    return _of_made_texts(folder)


def _of_nasty_texts(folder: Path) -> Path:
    return _compared(nasty_plan("=1+1</script>"), nasty_plan("{{7*7}}"), folder)


def _of_a_chain(folder: Path) -> Path:
    page = folder / "trace.html"
    run(["trace", *(str(_SEEDS / f"{name}.txt") for name in (XINBEI, JIANGSU)), "-o", str(page)])
    return page


def _of_a_matrix(folder: Path) -> Path:
    page = folder / "matrix.html"
    parent = str(_SEEDS / f"{JIANGSU}.txt")
    run(["matrix", str(_SEEDS), "--parent", parent, "--no-index", "-j", "1", "-o", str(page)])
    return page


_PAGES: dict[str, Callable[[Path], Path]] = {
    "seeds": _of_seeds,
    "long": _of_long_texts,
    "made": _of_made_texts,
    "nasty": _of_nasty_texts,
    "chain": _of_a_chain,
    "matrix": _of_a_matrix,
}
COMPARISONS = ("seeds", "long")
"""Pages of comparisons: of two seeds, and of two documents of 25,000 characters."""
EVERY = tuple(_PAGES)


@pytest.fixture(scope="session")
def page_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Give what writes a page, once."""
    written: dict[str, Path] = {}

    def page(name: str) -> Path:
        if name not in written:
            written[name] = _PAGES[name](tmp_path_factory.mktemp("page"))
        return written[name]

    return page


@pytest.fixture
def page(request: pytest.FixtureRequest, page_of: Callable[[str], Path]) -> Path:
    """Give the page that a test names by `indirect`; that of two seeds if it names none."""
    return page_of(getattr(request, "param", "seeds"))
