"""The options that several commands share, each declared once.

What they say in help stands in `words/`, by the name of the parameter.
"""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from zwgk.cli.words import speak

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zwgk.model.document import Tier
    from zwgk.model.finding import Severity
    from zwgk.published.gate import Gate


def _speak(ctx: typer.Context, value: str | None) -> str | None:
    speak(ctx, value)
    return value


Lang = Annotated[Literal["zh", "en"] | None, typer.Option("--lang", is_eager=True, callback=_speak)]
LangOrEnvironment = Annotated[
    Literal["zh", "en"] | None,
    typer.Option("--lang", is_eager=True, callback=_speak, envvar="ZWGK_LANG"),
]
Output = Annotated[list[str] | None, typer.Option("--output", "-o")]
Encoding = Annotated[str | None, typer.Option("--encoding")]
LexiconFile = Annotated[str | None, typer.Option("--lexicon")]
Limit = Annotated[list[str] | None, typer.Option("--limit")]
Revisions = Annotated[Literal["accept", "reject"], typer.Option("--revisions")]
FailOn = Annotated[Literal["error", "warning", "note", "never"], typer.Option("--fail-on")]
Strict = Annotated[bool, typer.Option("--strict")]
AsTier = Annotated[
    Literal["state", "province", "city", "county", "township"] | None, typer.Option("--as")
]
Show = Annotated[Literal["findings", "all", "summary"], typer.Option("--show")]
MinSeverity = Annotated[Literal["note", "warning", "error"], typer.Option("--min-severity")]
MinConfidence = Annotated[str, typer.Option("--min-confidence")]
ComparisonFormat = Annotated[
    Literal[
        "text",
        "concise",
        "json",
        "jsonl",
        "csv",
        "markdown",
        "html",
        "xlsx",
        "sarif",
        "junit",
        "github",
    ]
    | None,
    typer.Option("--format", "-f"),
]
CheckFormat = Annotated[
    Literal["text", "concise", "json", "jsonl", "csv", "markdown", "sarif", "junit", "github"]
    | None,
    typer.Option("--format", "-f"),
]
DocumentFormat = Annotated[
    Literal["tree", "json", "jsonl", "markdown", "text"] | None, typer.Option("--format", "-f")
]

LintFormat = Annotated[
    Literal["text", "concise", "json", "sarif", "github"] | None,
    typer.Option("--format", "-f"),
]
TraceFormat = Annotated[
    Literal["text", "json", "csv", "html"] | None, typer.Option("--format", "-f")
]
LineageFormat = Annotated[Literal["tree", "json", "mermaid"] | None, typer.Option("--format", "-f")]
MatrixFormat = Annotated[
    Literal["text", "json", "jsonl", "csv", "html", "xlsx"] | None,
    typer.Option("--format", "-f"),
]
Jobs = Annotated[str | None, typer.Option("--jobs", "-j")]
Resume = Annotated[bool, typer.Option("--resume")]
NoIndex = Annotated[bool, typer.Option("--no-index")]
AsSuccessor = Annotated[bool, typer.Option("--as-successor")]
Library = Annotated[list[str] | None, typer.Option("--library")]
LedgerFormat = Annotated[
    Literal["markdown", "csv", "xlsx", "json"] | None, typer.Option("--format", "-f")
]
RuleFormat = Annotated[Literal["text", "json"] | None, typer.Option("--format", "-f")]


def tier_named(name: str | None) -> "Tier | None":
    """Give the tier that `--as` names."""
    from zwgk.model.document import Tier

    return Tier[name.upper()] if name else None


def severity_named(name: str) -> "Severity":
    """Give the severity that `--min-severity` names."""
    from zwgk.model.finding import Severity

    return Severity[name.upper()]


def confidence_of(typed: str, words: "Mapping[str, str]") -> float:
    """Give the share that `--min-confidence` names.

    Raises:
        ConfigurationError: it is no number from 0 to 1.
    """
    from zwgk.errors import ConfigurationError

    try:
        share = float(typed)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise ConfigurationError(words["no-share"].format(value=typed))
    return share


def gate_of(fail_on: str, *, strict: bool) -> "Gate":
    """Give the gate that `--fail-on` and `--strict` set."""
    from zwgk.model.finding import Severity
    from zwgk.published.gate import Gate

    return Gate(None if fail_on == "never" else Severity[fail_on.upper()], strict)
