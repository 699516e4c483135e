"""The parts of a document: what comes before the body, the body, attachments, closing, imprint."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zwgk.model.lexicon import Furniture
    from zwgk.parsing.lines import Line


class Parts(NamedTuple):
    """The lines of a document, part by part."""

    front: Sequence[Line]
    """Everything above the first label or table: head, notice, title, preamble."""
    body: Sequence[Line]
    closing: Sequence[Line]
    """Signature, date, notes and the list of attachments below the body."""
    attachments: Sequence[Sequence[Line]]
    """Each opens with its line 附件."""
    imprint: Sequence[Line]


_ATTACHMENT = re.compile("附件(?:[一二三四五六七八九十]{1,3}|\\d{1,2})?[：]?")
ATTACHMENT_LIST = re.compile(
    "附件(?:[一二三四五六七八九十]{1,3}|\\d{1,2})?[：.、]?.+|\\d{1,2}[.、]《?.{4,60}"
)
_PRINTED_ON = re.compile(".{0,60}\\d{4}年\\d{1,2}月\\d{1,2}日印?发?")
FULL_DATE = re.compile("(?P<year>\\d{4})年(?P<month>\\d{1,2})月(?P<day>\\d{1,2})日")
_HAN_DATE = re.compile(
    "[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
NOTE = re.compile("（(?:此件|联系|本文|.{0,6}公开).{0,60}）")
_IMPRINT_LINES = 15
_SIGNATURE_LENGTH = 45


def split_parts(lines: Sequence[Line], furniture: Furniture) -> Parts:
    """Cut the lines of a document into its parts."""
    imprint_at = _find_imprint(lines, furniture)
    lines, imprint = lines[:imprint_at], lines[imprint_at:]
    body_at = _find_body(lines)
    front, rest = lines[:body_at], lines[body_at:]
    starts = [
        at
        for at, line in enumerate(rest)
        if not line.cell and at and _ATTACHMENT.fullmatch(line.chars)
    ]
    main = rest[: starts[0]] if starts else rest
    bounds = [*starts, len(rest)]
    attachments = [rest[begin:end] for begin, end in zip(bounds, bounds[1:], strict=False)]
    closing_at = _find_closing(main)
    return Parts(front, main[:closing_at], main[closing_at:], attachments, imprint)


def is_date_line(chars: str) -> bool:
    """Say whether a line is a date and nothing else."""
    return bool(FULL_DATE.fullmatch(chars) or _HAN_DATE.fullmatch(chars))


def _find_imprint(lines: Sequence[Line], furniture: Furniture) -> int:
    """Find where the imprint (版记, GB/T 9704-2012 7.4) begins; the end where there is none."""
    for at in range(max(1, len(lines) - _IMPRINT_LINES), len(lines)):
        line = lines[at]
        if line.cell or line.marker is not None:
            continue
        opens = line.chars.startswith(furniture.imprint_starts)
        printed = line.chars.endswith("印发") and _PRINTED_ON.fullmatch(line.chars)
        below = lines[at:]
        if (opens or printed) and not any(l.marker is not None or l.cell for l in below):
            return at
    return len(lines)


def _find_body(lines: Sequence[Line]) -> int:
    """Find the first label or table cell: what stands above is the front.

    A document without either has its requirements in bare paragraphs: the first is its body.
    """
    labelled = (at for at, line in enumerate(lines) if line.cell or line.marker is not None)
    prose = (at for at, line in enumerate(lines) if "。" in line.chars)
    return next(labelled, next(prose, len(lines)))


def _find_closing(lines: Sequence[Line]) -> int:
    """Find where signature, date, notes and the list of attachments begin below the body."""
    at = len(lines)
    while at > 0 and _closes(lines, at - 1):
        at -= 1
    return at


def _closes(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    chars = line.chars
    if line.cell:
        return False
    if line.marker is not None:
        # The list of attachments goes on as 2.《…》 below 附件：1.《…》.
        return (
            ATTACHMENT_LIST.fullmatch(chars) is not None
            and any(_opens_list(above) for above in lines[max(0, at - 8) : at])
            and "。" not in chars
        )
    if is_date_line(chars) or NOTE.fullmatch(chars) or _opens_list(line):
        return True
    signed = at + 1 < len(lines) and (
        is_date_line(lines[at + 1].chars) or _looks_signed(lines[at + 1].chars)
    )
    return signed and _looks_signed(chars)


def _opens_list(line: Line) -> bool:
    return line.chars.startswith("附件") and ATTACHMENT_LIST.fullmatch(line.chars) is not None


def _looks_signed(chars: str) -> bool:
    return (
        len(chars) <= _SIGNATURE_LENGTH
        and not re.search("[。；，]", chars)
        and chars.endswith(_SIGNERS)
    )


_SIGNERS = tuple("府室厅局委会部院署行办组社司处协团心党站区市县省")
