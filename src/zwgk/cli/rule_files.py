"""Writes the pages of the rules, in every language: `python -m zwgk.cli.rule_files`."""

from pathlib import Path

from zwgk.cli.rule_pages import catalogue, page_of, rule_names
from zwgk.report.messages import LANGUAGES
from zwgk.report.rules import markdown

FOLDER = Path(__file__).parents[3] / "docs" / "rules"
"""In a checkout; an installed zwgk prints them with `zwgk explain`."""
_ENDINGS = {"zh": ".zh-CN.md", "en": ".md"}


def files() -> dict[Path, str]:
    """Give each file that `docs/rules/` holds, and what stands in it."""
    made = {}
    for lang in LANGUAGES:
        ending = _ENDINGS[lang]
        pages = [page_of(entry, lang, run=True) for entry in catalogue()]
        for page in pages:
            made[FOLDER / f"{page.name}{ending}"] = markdown.render(page, lang)
        links = {name: f"{name}{ending}" for name in rule_names()}
        made[FOLDER / f"README{ending}"] = markdown.index(pages, links, lang)
    return made


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    wanted = files()
    for left in set(FOLDER.glob("*.md")) - wanted.keys():
        left.unlink()
    for path, text in wanted.items():
        path.write_text(text, encoding="utf-8", newline="\n")
