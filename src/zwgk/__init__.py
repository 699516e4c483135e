r"""zwgk reads Chinese government policy documents, and says what a local one left out.

    >>> import zwgk
    >>> document = zwgk.parse("关于公开的通知\n一、加强公开。各单位要公开预算。\n")
    >>> document.head.genre
    '通知'

What comes back is what `zwgk parse` and `zwgk diff` print as JSON, as typed values. Nothing is
loaded before it is asked for.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from zwgk.version import __version__

if TYPE_CHECKING:
    from os import PathLike

    from zwgk.model.source import Source
    from zwgk.pipeline import Bench
    from zwgk.published.comparison_v1 import ComparisonV1
    from zwgk.published.document_v1 import DocumentV1

    Input = str | PathLike[str]

__all__ = ["__version__", "compare", "parse"]


def parse(text_or_path: "Input", *, lexicon: str | None = None) -> "DocumentV1":
    """Read a document into its tree.

    A string that has a line break is taken for the text, any other for the name of a file.
    `lexicon` names a YAML file that adds to the vocabulary.

    Raises:
        ZwgkError: it cannot be read, or is no policy document.
    """
    from zwgk import pipeline
    from zwgk.read.lexicon import load_lexicon

    return pipeline.parse(_source(text_or_path), load_lexicon(lexicon))


def compare(
    local: "Input",
    parents: "Input | Sequence[Input]",
    *,
    tier: str | None = None,
    lexicon: str | None = None,
    lang: str = "zh",
) -> "ComparisonV1":
    """Hold a document against its parents, the nearest first.

    Each is given as to `parse`. `tier` (state, province, city, county, township) overrides what
    the issuer says of the local document; `lang` (zh, en) is the language of the sentences.

    Raises:
        ZwgkError: one of them cannot be read, is no policy document, or requires nothing.
    """
    from zwgk.errors import ConfigurationError
    from zwgk.model.document import Tier
    from zwgk.pipeline import Demands
    from zwgk.report.messages import LANGUAGES

    tiers = {each.label: each for each in Tier}
    if tier is not None and tier not in tiers:
        raise ConfigurationError(f"tier：没有 {tier}；可用的有 {'、'.join(tiers)}")
    if lang not in LANGUAGES:
        raise ConfigurationError(f"lang：没有 {lang}；可用的有 {'、'.join(LANGUAGES)}")

    superior = (
        parents if isinstance(parents, Sequence) and not isinstance(parents, str) else [parents]
    )
    return _bench(lexicon, lang).compare(
        _source(local),
        [_source(parent) for parent in superior],
        Demands(tiers[tier] if tier else None),
    )


_KEPT = 64
"""Documents that are kept parsed between calls: a province's is held against all its counties'."""


@lru_cache(maxsize=4)
def _bench(lexicon: str | None, lang: str) -> "Bench":
    from zwgk.pipeline import Bench
    from zwgk.read.lexicon import load_lexicon
    from zwgk.report.messages import say_in

    return Bench(load_lexicon(lexicon), say_in(lang), _KEPT)


def _source(text_or_path: "Input") -> "Source":
    from os import fspath

    if isinstance(text_or_path, str) and ("\n" in text_or_path or "\r" in text_or_path):
        from hashlib import sha256

        from zwgk.model.source import Source

        raw = text_or_path.encode("utf-8", "surrogatepass")
        return Source("<text>", sha256(raw).hexdigest(), "text", None, text_or_path)
    from zwgk.read.source import read_source

    return read_source(fspath(text_or_path))
