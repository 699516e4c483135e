"""What must hold of every file, whatever is in it."""

import json
from itertools import cycle
from pathlib import Path
from time import process_time

from tests.properties.test_parsing_any_text import assert_accounted_for, ids_of
from tests.texts import JIANGSU, ROOT, XINBEI_TABLE, lexicon
from zwgk import pipeline
from zwgk.errors import ZwgkError
from zwgk.model.source import Source
from zwgk.pipeline import Bench, Demands
from zwgk.published.comparison_v1 import ComparisonV1
from zwgk.published.publish_document import publish_document
from zwgk.read.docx.anchors import read_draft
from zwgk.read.kinds import DOCX
from zwgk.read.source import read_source
from zwgk.read.transcript import ACCEPT, REJECT
from zwgk.report import COMPARISON_FORMATS, DOCUMENT_FORMATS, LINT_FORMATS, result_in
from zwgk.report.messages import messages_in, say_in
from zwgk.report.view import View
from zwgk.report.word_comments import annotated, comments_of

SECONDS = 10.0
"""What reading and parsing a file may cost, in processor time of this process."""


class Checks:
    """Holds files against all that must hold, with everything loaded once."""

    def __init__(self, file: Path) -> None:
        """Load what is needed; `file` may be written over."""
        self._file = file
        self._parents = [
            read_source(str(ROOT / "data" / "seeds" / f"{name}.txt"))
            for name in (JIANGSU, XINBEI_TABLE)
        ]
        # By turns, since all of them for every file would take most of the time.
        self._formats = cycle(COMPARISON_FORMATS.values())
        self._languages = cycle(("zh", "en"))
        self._revisions = cycle((ACCEPT, REJECT))

    def hold(self, raw: bytes) -> str:
        """Check a file; say what became of it: "read" or the name of the error.

        Raises:
            AssertionError: something does not hold.
            Exception: something failed that must not fail.
        """
        self._file.write_bytes(raw)
        began = process_time()
        try:
            source = read_source(str(self._file), revisions=next(self._revisions))
            pipeline.parse(source, lexicon())
        except ZwgkError as error:
            assert_told(error, self._file.name)
            return type(error).__name__
        finally:
            spent = process_time() - began
            assert spent < SECONDS, f"{spent:.1f} s"
        self._look(source)
        return "read"

    def _look(self, source: Source) -> None:
        """Parse, publish, look at it alone, compare both ways: nothing fails, nothing is lost."""
        lang = next(self._languages)
        bench = Bench(lexicon(), say_in(lang))
        document = bench.read(source)
        assert_accounted_for(document)
        ids = list(ids_of(document))
        assert len(ids) == len(set(ids))
        places = [each.at for each in source.skipped]
        assert places == sorted(places)
        published = publish_document(document)
        view = View(lang, paths=(source.name,), source_text=source.text)
        for chosen in DOCUMENT_FORMATS.values():
            result_in(published, chosen, view)
        as_json = result_in(published, DOCUMENT_FORMATS["json"], view)
        assert json.loads(as_json)["source"]["length"] == len(source.text)
        found = pipeline.lint(source, lexicon(), messages_in(lang).notice)
        for chosen in LINT_FORMATS.values():
            result_in((found,), chosen, view)
        for parent in self._parents:
            self._compare(bench, source, parent, lang)
        self._compare(bench, self._parents[0], source, lang)

    def _compare(self, bench: Bench, ours: Source, superior: Source, lang: str) -> None:
        """Compare and show the result, in a format and as comments; or be told why not."""
        try:
            comparison = bench.compare(ours, (superior,), Demands())
            view = View(lang, show="all", paths=(ours.name, superior.name))
            _show(result_in(comparison, next(self._formats), view))
            if ours.kind == DOCX.name:
                _comment(comparison, ours, view)
        except ZwgkError as error:
            assert_told(error)


def assert_told(error: ZwgkError, where: str = "") -> None:
    """See that an error is told in one line that a terminal can show, and that says where."""
    assert str(error).isprintable(), str(error)
    assert where in str(error), str(error)


def _show(content: str | bytes) -> None:
    assert content
    if isinstance(content, str):
        content.encode()


def _comment(comparison: ComparisonV1, ours: Source, view: View) -> None:
    draft = read_draft(ours)
    copy = annotated(draft, comments_of(comparison, draft, view), "zwgk")
    Path(ours.name).write_bytes(copy)
    commented = read_source(ours.name)
    Path(ours.name).write_bytes(draft.raw)
    assert commented.text == ours.text
