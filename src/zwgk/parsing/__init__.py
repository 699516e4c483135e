"""Text to `Document`: fold, cut into lines and parts, and build the tree."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk.facts import FactReader
from zwgk.model.document import Document
from zwgk.model.lexicon import Lexicon
from zwgk.model.settings import ParseSettings
from zwgk.model.source import Source
from zwgk.parsing.account import Account
from zwgk.parsing.attachments import read_attachment, read_content
from zwgk.parsing.covering import set_duties_apart
from zwgk.parsing.fold import fold
from zwgk.parsing.head import read_head
from zwgk.parsing.invisible import invisible_runs
from zwgk.parsing.lines import (
    CONTENTS,
    FENCE,
    Line,
    any_decimal,
    any_flat,
    join_cut_lines,
    read_lines,
)
from zwgk.parsing.parts import split_parts
from zwgk.parsing.reading import Reading
from zwgk.parsing.restated import link_restatements
from zwgk.parsing.suspicious import suspicious_characters
from zwgk.parsing.units import UnitReader
from zwgk.parsing.untabbed import restore_cells
from zwgk.parsing.web_lines import drop_web_lines

__all__ = ["DocumentReader"]


class DocumentReader:
    """Reads documents with one vocabulary, whose patterns are made ready once."""

    def __init__(
        self,
        lexicon: Lexicon,
        settings: ParseSettings | None = None,
        facts: FactReader | None = None,
    ) -> None:
        """Make the patterns ready."""
        self._lexicon = lexicon
        self._settings = settings or ParseSettings()
        self._units = UnitReader(lexicon)
        self.facts = facts or FactReader(lexicon)
        """Reads the facts of the items, when they are asked for."""

    def read(self, source: Source) -> Document:
        """Read any text into a tree; what is odd becomes a notice, nothing is lost.

        Raises:
            AssertionError: a character is in no leaf or in two; a bug, never the text's fault.
        """
        invisible = invisible_runs(source.text)
        reading = Reading(
            source.text,
            self._lexicon,
            self._settings,
            Account(),
            self._units,
            self.facts,
            [*source.notices, *suspicious_characters(source.text, invisible)],
        )
        text = fold(source.text, self._lexicon.look_alikes, invisible)
        page = source.page
        # What few documents have is loaded for them: fields, contents, labels such as 1.2.1.
        if text.chars.lstrip().startswith(FENCE):
            from zwgk.parsing.front_matter import cut_front_matter

            text, fields = cut_front_matter(text, self._lexicon.sites, reading.account)
            page = page or fields
        lines: Sequence[Line] = read_lines(text, reading.account)
        furniture, genres = self._lexicon.furniture, self._lexicon.doc_kinds
        lines = drop_web_lines(lines, furniture, genres, reading.account)
        if any(line.chars in CONTENTS for line in lines):
            from zwgk.parsing.contents import drop_contents

            lines = drop_contents(lines, reading.account)
        lines = restore_cells(lines, self._lexicon.table_headers)
        if any_flat(lines):
            from zwgk.parsing.flat import split_flat_lines

            lines = list(split_flat_lines(lines, self._lexicon.headings))
            lines = drop_web_lines(lines, furniture, genres, reading.account)
        if any_decimal(lines):
            from zwgk.parsing.decimals import number_decimals

            lines = number_decimals(lines)
        parts = split_parts(lines, furniture, genres)
        parts = parts._replace(front=join_cut_lines(parts.front, self._settings))
        parts = set_duties_apart(parts)
        head, preamble = read_head(parts, reading, page)
        sections, tables = read_content([*parts.duties, *parts.body], reading)
        attachments = tuple(
            read_attachment(lines, number, reading)
            for number, lines in enumerate(parts.attachments, start=1)
        )
        leaves, dropped = reading.account.close(source)
        return Document(
            source,
            head,
            preamble,
            sections,
            tables,
            link_restatements(attachments, sections, self._settings.restated),
            (),
            leaves,
            dropped,
            tuple(sorted(reading.notices, key=lambda notice: (notice.span, notice.rule))),
        )
