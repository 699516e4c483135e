"""The parts of a document: what comes before the body, the body, attachments, closing, imprint."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from zwgk.parsing.date_lines import FULL_DATE, is_date_line, signed_before_date
from zwgk.parsing.signers import is_seal_note, is_signature

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
    """Each opens with its line 附件, or with the title of a further document the notice prints."""
    imprint: Sequence[Line]
    within: Sequence[Line] = ()
    """What closes a text amid the body: that of a report the notice prints, of one letter among
    several."""
    duties: Sequence[Line] = ()
    """Sentences of the front that require something: see `covering`."""


# The patterns are texts: each is compiled for the first line that may be what it describes.
_NUMBERED = "附件(?:[一二三四五六七八九十]{1,3}|\\d{1,2})?"
_ATTACHMENT = f"{_NUMBERED}[：.]?"
_GLOSSARY = "(?:附件?[：:]?)?(?:有关|相关|主要|部分|专业)?(?:名词|术语)(?:解释|注释|释义|说明)"
_LISTED_FIRST = f"{_NUMBERED}[：.、]?.+"
_LISTED_LATER = "\\d{1,2}[.、]《?.{4,60}"
_PRINTED_ON = f".{{0,60}}{FULL_DATE.pattern}印发"
_NOTE = "（(?:此件|联系|本文|.{0,6}公开).{0,60}）"
_IMPRINT_LINES = 15
_LISTED = 8
"""A list of attachments goes on for so many lines."""


def split_parts(lines: Sequence[Line], furniture: Furniture, genres: tuple[str, ...]) -> Parts:
    """Cut the lines of a document into its parts."""
    imprint_at = _find_imprint(lines, furniture)
    lines, imprint = lines[:imprint_at], lines[imprint_at:]
    body_at = _find_body(lines)
    front, rest = lines[:body_at], lines[body_at:]
    starts = [
        at for at, line in enumerate(rest) if not line.cell and at and _opens_attachment(line.chars)
    ]
    list_at = starts[0] if starts else len(rest)
    if starts and (end := _end_of_list(rest, list_at)):
        starts = [at for at in {end, *starts} if end <= at < len(rest)]
        starts.sort()
    starts = [*_further_titles(front, rest[: starts[0]] if starts else rest, genres), *starts]
    main = rest[: starts[0]] if starts else rest
    attachments = [rest[begin:end] for begin, end in pairwise([*starts, len(rest)])]
    closing_at = min(_find_closing(main), list_at)
    body, closing = main[:closing_at], main[closing_at:]
    inner = set(_closings_within(body))
    within = [body[at] for at in sorted(inner)]
    if inner:
        # What stands above a signature does not go on below it.
        parted = [
            line._replace(apart=line.apart or at - 1 in inner) for at, line in enumerate(body)
        ]
        body = [line for at, line in enumerate(parted) if at not in inner]
    return Parts(front, body, closing, attachments, imprint, within)


def _end_of_list(lines: Sequence[Line], at: int) -> int:
    """Say where the closing ends if 附件 opens a list of files here; 0 if it opens an attachment.

    Web pages put the list above the signature: 附件：, 报名表.doc, the body that signed, the date.
    """
    if lines[at].chars.rstrip("：") != "附件" or _find_closing(lines[:at]) < at:
        return 0
    for end, line in enumerate(lines[at + 1 : at + 1 + _MOST_LISTED], start=at + 2):
        if line.cell or "。" in line.chars or line.chars.endswith("："):
            return 0
        if is_date_line(line.chars) or is_signature(line.chars[: signed_before_date(line.chars)]):
            return end
    return 0


_MOST_LISTED = 14


def _further_titles(
    front: Sequence[Line], body: Sequence[Line], genres: tuple[str, ...]
) -> Iterator[int]:
    """Find titles amid the body that the notice above has named: it prints several documents.

    国办发〔2018〕124号 prints two 规定 that its own title names.
    """
    named = ""
    for at, line in enumerate(body):
        chars = line.chars
        if line.cell or line.marker is not None or not chars.endswith(genres):
            continue
        named = named or "".join(each.chars for each in front if "。" not in each.chars)
        genre = next(genre for genre in genres if chars.endswith(genre))
        about = chars.removesuffix(genre).removesuffix("的")
        if len(about) >= _SHORTEST_TITLE and about in named:
            yield at


_SHORTEST_TITLE = 6


def is_note(chars: str) -> bool:
    """Say whether a line is a note below the text: （此件公开发布）, （联系人：…）."""
    noted = chars.startswith("（") and re.fullmatch(_NOTE, chars) is not None
    return noted or is_seal_note(chars)


def is_printed_on(chars: str) -> bool:
    """Say whether a line says who printed it and when: 某办公室 2022年8月2日印发."""
    return chars.endswith("印发") and re.fullmatch(_PRINTED_ON, chars) is not None


def is_glossary_title(chars: str) -> bool:
    """Say whether a line opens an explanation of words: 名词解释, printed below the signature."""
    spoken_of = "名词" in chars or "术语" in chars
    return spoken_of and re.fullmatch(_GLOSSARY, chars) is not None


def _opens_attachment(chars: str) -> bool:
    opens = chars.startswith("附件") and re.fullmatch(_ATTACHMENT, chars) is not None
    return opens or is_glossary_title(chars)


def is_attachment_list(chars: str) -> bool:
    """Say whether a line lists attachments: 附件：1.《…》, and on the next line 2.《…》."""
    if chars.startswith("附件"):
        return re.fullmatch(_LISTED_FIRST, chars) is not None
    return chars[:1].isdigit() and re.fullmatch(_LISTED_LATER, chars) is not None


def _find_imprint(lines: Sequence[Line], furniture: Furniture) -> int:
    """Find where the imprint (版记, GB/T 9704-2012 7.4) begins; the end where there is none."""
    for at in range(max(1, len(lines) - _IMPRINT_LINES), len(lines)):
        line = lines[at]
        if line.cell or line.marker is not None:
            continue
        opens = line.chars.startswith(furniture.imprint_starts)
        printed = is_printed_on(line.chars)
        below = lines[at:]
        if (opens or printed) and not any(each.marker or each.cell for each in below):
            # Who printed it may stand on the line above: 某办公室 / 2022年8月2日印发.
            return at - (printed and line.chars[0].isdigit() and _signs(lines[at - 1]))
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


def _closings_within(lines: Sequence[Line]) -> Iterator[int]:
    """Find signatures with their dates amid the body, with the lists above and notes below them."""
    for at, line in enumerate(lines):
        if line.cell or line.marker is not None or not line.chars.endswith(("日", "日）")):
            continue
        top = at
        if is_date_line(line.chars):
            while top and at - top < _MOST_SIGNERS and _signs(lines[top - 1]):
                top -= 1
        if top == at and not is_signature(line.chars[: signed_before_date(line.chars)]):
            continue
        while top and _opens_list(lines[top - 1]):
            top -= 1
        below = at + 1
        while below < len(lines) and _stands_below(lines[below].chars):
            below += 1
        listed = below
        while below < len(lines) and (
            _opens_list(lines[below]) or (below > listed and _goes_on_listing(lines, below))
        ):
            below += 1
        if (
            below == len(lines)
            or below > listed
            or _begins_anew(lines[below])
            or _is_listed(lines[below].chars, lines[top:at])
        ):
            yield from range(top, below)


def _is_listed(chars: str, above: Sequence[Line]) -> bool:
    """Say whether a line is the title of what 附件：…… above has named."""
    return any(each.chars.startswith("附件") and each.chars.endswith(chars) for each in above)


_MOST_SIGNERS = 12
_LEAST_PROSE = 40


def _signs(line: Line) -> bool:
    return not line.cell and line.marker is None and is_signature(line.chars)


def _stands_below(chars: str) -> bool:
    copies = chars.startswith(("抄送", "部内抄送")) and "。" not in chars[:-1]
    return copies or is_note(chars)


def _begins_anew(line: Line) -> bool:
    """Say whether a line can stand below a closing, which a row of a table in pieces cannot."""
    chars = line.chars
    return line.cell or chars.endswith("：") or ("。" in chars and len(chars) >= _LEAST_PROSE)


def _closes(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    chars = line.chars
    if line.cell:
        return False
    if line.marker is not None:
        return _goes_on_listing(lines, at)
    if is_date_line(chars) or is_note(chars) or _opens_list(line):
        return True
    if is_signature(chars[: signed_before_date(chars)]):
        return True
    below = lines[at + 1].chars if at + 1 < len(lines) else ""
    return is_signature(chars) and (
        is_date_line(below) or is_signature(below) or is_seal_note(below)
    )


def _goes_on_listing(lines: Sequence[Line], at: int) -> bool:
    """Say whether a numbered line is one of a list of attachments: 2.《…》 below 附件：1.《…》."""
    chars = lines[at].chars
    listed = is_attachment_list(chars) and "。" not in chars
    return listed and any(_opens_list(above) for above in lines[max(0, at - _LISTED) : at])


def _opens_list(line: Line) -> bool:
    return line.chars.startswith("附件") and is_attachment_list(line.chars)
