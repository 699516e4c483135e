"""How a result is to be shown, as it was asked for on the command line."""

from typing import TYPE_CHECKING, Any

from zwgk.cli.options import confidence_of, severity_named
from zwgk.cli.words import lang_of, words_of
from zwgk.report.view import Explain, View

if TYPE_CHECKING:
    from zwgk.published.rule_v1 import RuleV1


def explained(lang: str) -> Explain:
    """Give the finder of rule pages, which are made where a format carries them."""

    def explain(name: str) -> "RuleV1 | None":
        from zwgk.cli.rule_pages import explain_in

        return explain_in(lang)(name)

    return explain


def view_of_comparison(ctx: Any, show: str, severity: str, confidence: str) -> View:  # noqa: ANN401 # Typer's
    """Give the view of whoever wants so much of a comparison listed.

    Raises:
        ConfigurationError: there is no such confidence.
    """
    from zwgk.read.words import split

    lang = lang_of(ctx)
    return View(
        lang,
        show=show,
        explain=explained(lang),
        split=split,
        min_severity=severity_named(severity),
        min_confidence=confidence_of(confidence, words_of(ctx)),
    )
