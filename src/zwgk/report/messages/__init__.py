"""The sentences a reader sees, one file per language; Chinese unless asked otherwise.

A sentence is a template of a rule, filled with the named values of a finding. A rule may have
several: the first whose values are all there is taken, so the last needs the fewest.
"""

from collections.abc import Mapping
from typing import NamedTuple

from zwgk.model.finding import Value
from zwgk.published.comparison_v1 import Say, Wording


class Messages(NamedTuple):
    """Everything that is said in one language."""

    listed_with: str
    """What stands between the members of a list."""
    findings: Mapping[str, tuple[str, ...]]
    """Templates by rule; besides its values a template may name `parent` and `local`, the words
    of both sides, and `…_count` for a value that is a list,
    and `…_quoted` to set quotation marks around each of its members."""
    notices: Mapping[str, tuple[str, ...]]
    """Templates of what was noticed in one document, by rule."""
    reasons: Mapping[str, str]
    """Why an item does not apply."""
    dropped: Mapping[str, str]
    """Why a stretch of a source is not part of the document."""
    words: Mapping[str, str]
    """Labels and sentences of the reports themselves."""

    def word(self, key: str, /, **values: object) -> str:
        """Give a label or sentence of a report."""
        return self.words[key].format(**values)

    def finding(self, wording: Wording) -> str:
        """Make the sentence of a finding.

        Where its values name the differing words of a side, those are told and not all that
        stands there; an empty one says that nothing on that side differs.
        """
        sides = {"parent": wording.parent_text, "local": wording.local_text}
        values = {**sides, **wording.values}
        return self._filled(self.findings.get(wording.rule, ()), wording.rule, values)

    def notice(self, rule: str, values: Mapping[str, Value]) -> str:
        """Make the sentence of something that parsing noticed."""
        return self._filled(self.notices.get(rule, ()), rule, values)

    def reason(self, key: str) -> str:
        """Say why an item does not apply; a key without a sentence stands for itself."""
        return self.reasons.get(key, key)

    def why_dropped(self, key: str) -> str:
        """Say why a stretch is not part of the document."""
        return self.dropped.get(key, key)

    def _filled(self, templates: tuple[str, ...], rule: str, values: Mapping[str, Value]) -> str:
        shown = dict(self._shown(values))
        for template in templates:
            try:
                return template.format_map(shown)
            except KeyError:
                continue  # it needs a value that this finding does not have
        plain = {name: each for name, each in shown.items() if not name.endswith("_quoted")}
        told = self.listed_with.join(f"{name}={value}" for name, value in sorted(plain.items()))
        return f"{rule}: {told}" if told else rule

    def _shown(self, values: Mapping[str, Value]) -> list[tuple[str, str]]:
        shown = []
        for name, value in values.items():
            if isinstance(value, tuple):
                if value:
                    shown.append((name, self.listed_with.join(value)))
                    shown.append((f"{name}_quoted", f"”{self.listed_with}“".join(value)))
                shown.append((f"{name}_count", str(len(value))))
            elif value not in {None, ""}:
                shown.append((name, str(value)))
        return shown


LANGUAGES = ("zh", "en")
"""The languages there are, the default first."""


def messages_in(lang: str) -> Messages:
    """Give what is said in a language; only that one is loaded.

    `zh-years` and `en-years` are the same languages, said of two years of one issuer.
    """
    if lang.endswith("-years"):
        return _of_years(lang)
    if lang == "en":
        from zwgk.report.messages import en

        return en.MESSAGES
    from zwgk.report.messages import zh

    return zh.MESSAGES


def lang_of_years(lang: str, *, as_successor: bool) -> str:
    """Give the language in which a comparison is told: of two years, or of two tiers."""
    return f"{lang}-years" if as_successor else lang


def _of_years(lang: str) -> Messages:
    from zwgk.report.messages.years import reworded, wording

    messages, said = messages_in(lang.removesuffix("-years")), wording(lang).said
    return messages._replace(
        findings={rule: tuple(map(said, each)) for rule, each in messages.findings.items()},
        words=reworded(messages.words, lang),
    )


def say_in(lang: str) -> Say:
    """Give the maker of sentences about findings in a language."""
    return messages_in(lang).finding
