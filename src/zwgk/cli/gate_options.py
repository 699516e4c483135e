"""The options of the commands that go by a configuration.

What they say in help stands in `words/`, by the name of the parameter.
"""

from typing import Annotated, Literal

import typer

ConfigFile = Annotated[str | None, typer.Option("--config")]
NoConfig = Annotated[bool, typer.Option("--no-config")]
Library = Annotated[list[str] | None, typer.Option("--library")]
RequireParents = Annotated[bool, typer.Option("--require-parents")]
FailOn = Annotated[Literal["error", "warning", "note", "never"] | None, typer.Option("--fail-on")]
Select = Annotated[list[str] | None, typer.Option("--select")]
Ignore = Annotated[list[str] | None, typer.Option("--ignore")]
Baseline = Annotated[str | None, typer.Option("--baseline")]
WriteBaseline = Annotated[str | None, typer.Option("--write-baseline")]
Today = Annotated[str | None, typer.Option("--today")]
