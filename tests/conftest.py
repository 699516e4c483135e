"""Options and settings that all tests share."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

# The same examples on every run and machine: a failure that comes and goes is believed by nobody.
# `--hypothesis-profile=wide` looks further, with another seed each time, which it prints.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("wide", max_examples=1000, deadline=None, print_blob=True)
settings.load_profile("same")


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the index of the tests out of the user's cache folder."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("ZWGK_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be written anew."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the files of tests/golden anew; then read what changed",
    )
