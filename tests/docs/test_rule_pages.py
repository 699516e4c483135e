"""The generated pages of the rules are what the program makes today."""

from zwgk.cli.rule_files import FOLDER, files
from zwgk.cli.rule_pages import rule_names


def test_the_pages_of_the_rules_are_fresh() -> None:
    """`make pages` writes them anew."""
    stale = [path.name for path, text in files().items() if path.read_text("utf-8") != text]

    assert stale == []


def test_every_rule_has_its_page_in_each_language_and_no_page_is_left_over() -> None:
    wanted = {f"{name}{ending}" for name in rule_names() for ending in (".md", ".zh-CN.md")}

    assert {path.name for path in FOLDER.iterdir()} == wanted | {"README.md", "README.zh-CN.md"}
