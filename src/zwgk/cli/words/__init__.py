"""What the command line says in each language: help, and what is wrong with what was typed."""

from collections.abc import Mapping
from typing import Any

_LANG = "zwgk.lang"
"""Under this name a run keeps the language that was asked for."""


def words_of(ctx: Any) -> Mapping[str, str]:  # noqa: ANN401 # click's context, or Typer's
    """Give the words in the language of a run; only that one is loaded."""
    if lang_of(ctx) == "en":
        from zwgk.cli.words import en

        return en.WORDS
    from zwgk.cli.words import zh

    return zh.WORDS


def lang_of(ctx: Any) -> str:  # noqa: ANN401 # click's context, or Typer's
    """Give the language of a run: Chinese unless asked otherwise."""
    return str(ctx.meta.get(_LANG, "zh")) if ctx is not None else "zh"


def speak(ctx: Any, lang: str | None) -> None:  # noqa: ANN401 # click's context, or Typer's
    """Go on in a language, where one was asked for."""
    if lang:
        ctx.meta[_LANG] = lang


def speak_unless_asked(ctx: Any, lang: str | None) -> None:  # noqa: ANN401 # click's, or Typer's
    """Go on in the language of a configuration, unless the command line asked for another."""
    if _LANG not in ctx.meta:
        speak(ctx, lang)
