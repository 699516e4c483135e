"""Who issued what, when, to whom, following which documents.

GB/T 9704-2012 7.2–7.3 sets the order: letterhead, 发文字号, title, addressees, text, signature,
date. A notice that prints another document (印发) has that document's title after its own date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zwgk.facts.citations import citations
from zwgk.facts.doc_numbers import doc_numbers
from zwgk.model.document import DatedFrom, Enclosed, Head, Item, Tier
from zwgk.model.source import PageHead
from zwgk.model.text import Text
from zwgk.numerals import to_int
from zwgk.parsing.fold import fold
from zwgk.parsing.issuer import Seat, seat_of, tier_addressing, tier_of_words
from zwgk.parsing.parts import ATTACHMENT_LIST, FULL_DATE, NOTE, Parts, is_date_line
from zwgk.parsing.units import split_names

if TYPE_CHECKING:
    from zwgk.model.facts import Citation, DocNumber
    from zwgk.model.lexicon import Lexicon
    from zwgk.parsing.lines import Line
    from zwgk.parsing.reading import Reading


class _Front(NamedTuple):
    """The lines of the front by what they are."""

    letterhead: list[Text]
    doc_number: list[DocNumber]
    titles: list[str]
    """Titles in the order of their place; each may have run over several lines."""
    addressees: list[Text]
    paragraphs: list[Text]
    signatures: list[str]
    dates: list[str]


def read_head(
    parts: Parts, reading: Reading, page: PageHead | None = None
) -> tuple[Head, tuple[Item, ...]]:
    """Read the head, and the preamble's sentences as frames.

    What the document does not say of itself, the `page` around it may.
    """
    page = _folded(page or PageHead(), reading.lexicon)
    front = _sort_front(parts.front, reading)
    signed, dated = _read_closing(parts.closing, reading)
    printed_by, printed_on = _read_imprint(parts.imprint, reading)
    genres = reading.lexicon.doc_kinds
    title = _best_title([*front.titles, page.title] if page.title else front.titles, genres)
    later = front.titles[front.titles.index(title) + 1 :] if title in front.titles else []
    enclosed = next((name for name in later if _genre(name, genres)), None)
    issuer = next(
        iter([*front.signatures, *signed, *_issuer_of_title(title), *printed_by]),
        front.letterhead[0].chars.removesuffix("文件") if front.letterhead else page.issuer,
    )
    date, dated_from = _date(front.dates + dated, printed_on, page.issued_on)
    number = next(iter([*front.doc_number, *_numbers_in(page.doc_number)]), None)
    addressees = tuple(n for text in front.addressees for n in split_names(text.chars[:-1]))
    seat = seat_of(issuer, title, enclosed, reading.lexicon)
    preamble = reading.items("preamble", front.paragraphs, frame=True)
    head = Head(
        title=title,
        enclosed=Enclosed(enclosed) if enclosed else None,
        genre=_genre(title, genres) if title else None,
        doc_number=number,
        issuer=issuer,
        issued_on=date,
        dated_from=dated_from,
        year=_year(enclosed, title, date),
        tier=_tier(seat, addressees, reading),
        place=seat.place if seat else None,
        addressees=addressees,
        parents=tuple(_parents(front.paragraphs, (title, enclosed), number, reading)),
    )
    return head, preamble


def _tier(seat: Seat | None, addressees: Sequence[str], reading: Reading) -> Tier | None:
    """Tell the tier by the issuer's name, else by those addressed, else by the text's own words."""
    addressing = tier_addressing(addressees)
    if seat is None:
        return addressing or tier_of_words(reading.source, reading.lexicon)
    if seat.tier is Tier.CITY and addressing is Tier.COUNTY:
        # 宁国市 writes to 各乡、镇人民政府: a city under a city. (Some few cities have no
        # districts and write to their 镇 too: --as city.)
        return Tier.COUNTY
    return seat.tier


def _sort_front(lines: Sequence[Line], reading: Reading) -> _Front:
    front = _Front([], [], [], [], [], [], [])
    account = reading.account
    run: list[Text] = []

    def close_run() -> None:
        if not run:
            return
        front.titles.append("".join(text.chars for text in run))
        for text in run:
            account.take("title", text)
        run.clear()

    for at, line in enumerate(lines):
        text, chars = line.text, line.chars
        following = lines[at + 1].chars if at + 1 < len(lines) else ""
        kind = _front_kind(chars, following, front, reading)
        if kind == "title":
            if run and "".join(t.chars for t in run) == chars:
                # Sites print the title once above the text and once in it.
                for repeated in run:
                    account.drop("repeated-title", repeated)
                run.clear()
            elif run and _genre("".join(t.chars for t in run), ("通知",)):
                close_run()
            run.append(text)
            continue
        close_run()
        if kind == "paragraph":
            front.paragraphs.append(text)
            continue
        account.take(kind, text)
        if kind == "letterhead":
            front.letterhead.append(text)
        elif kind == "doc-number":
            number = _number_line(chars)
            if number is not None:
                front.doc_number.append(number)
        elif kind == "addressees":
            front.addressees.append(text)
        elif kind == "signature":
            front.signatures.append(chars)
        elif kind == "date":
            front.dates.extend(_iso_dates(chars))
    close_run()
    return front


def _front_kind(chars: str, following: str, front: _Front, reading: Reading) -> str:
    if is_date_line(chars):
        return "date"
    if NOTE.fullmatch(chars) or _ADOPTED.fullmatch(chars):
        return "note"
    if _number_line(chars) is not None:
        return "doc-number"
    if ATTACHMENT_LIST.fullmatch(chars) or chars == "附件":
        return "attachment-list"
    if chars.endswith("："):
        return "addressees" if _addresses(chars, front) else "paragraph"
    if "。" in chars or len(chars) > _LONGEST_TITLE_LINE:
        return "paragraph"
    if chars.endswith("文件") and not front.titles and not front.doc_number:
        return "letterhead"
    if is_date_line(following):
        return "signature"
    return "title"


def _number_line(chars: str) -> DocNumber | None:
    """Read a line that is a document number and little else: （浙教办函〔2020〕109号）."""
    number, span = next(doc_numbers(chars), (None, None))
    if number is None or span is None or len(chars) - (span.end - span.start) > _NUMBER_LABEL:
        return None
    return number


_NUMBER_LABEL = 8
"""文号：and brackets may stand around it."""
_LONGEST_TITLE_LINE = 120
_ADOPTED = re.compile(
    "（?\\d{4}年\\d{1,2}月\\d{1,2}日.{2,60}(?:通过|批准|公布|发布|修订|修正|施行|会议).{0,400}）?"
)
_LEADS_IN = ("如下：", "通知如下：", "意见：", "要求：")


def _addresses(chars: str, front: _Front) -> bool:
    """Say whether a line that ends in ： names addressees rather than leading in."""
    if chars.endswith(_LEADS_IN) or "。" in chars or chars.startswith(("为", "根据", "按照")):
        return False
    return not front.addressees and not front.paragraphs


def _best_title(titles: Sequence[str], genres: Sequence[str]) -> str | None:
    """Give the first run of title lines that ends in a word of the genre, else the first."""
    fitting = [title for title in titles if _genre(title, genres)]
    return next(iter(fitting), titles[0] if titles else None)


def _genre(title: str, genres: Sequence[str]) -> str | None:
    bare = re.sub("（[^（）]{0,30}）$", "", title).rstrip("》")
    return next((genre for genre in genres if bare.endswith(genre)), None)


def _issuer_of_title(title: str | None) -> Iterator[str]:
    if title and (at := title.find("关于")) > 0:
        yield title[:at]
    elif title and (at := title.find("印发")) > 0:
        yield title[:at]


def _read_closing(lines: Sequence[Line], reading: Reading) -> tuple[list[str], list[str]]:
    signed: list[str] = []
    dated: list[str] = []
    for line in lines:
        if is_date_line(line.chars):
            dated.extend(_iso_dates(line.chars))
            reading.account.take("date", line.text)
        elif line.chars.startswith("附件") or line.marker is not None:
            reading.account.take("attachment-list", line.text)
        elif NOTE.fullmatch(line.chars):
            reading.account.take("note", line.text)
        else:
            signed.append(line.chars)
            reading.account.take("signature", line.text)
    return signed, dated


def _read_imprint(lines: Sequence[Line], reading: Reading) -> tuple[list[str], list[str]]:
    """Read who printed it and when: …办公室 2022年8月2日印发."""
    by: list[str] = []
    on: list[str] = []
    for line in lines:
        reading.account.take("imprint", line.text)
        found = FULL_DATE.search(line.chars)
        if found is None or "印" not in line.chars[found.end() :]:
            continue
        on.extend(_iso_dates(found.group()))
        if found.start():
            by.append(line.chars[: found.start()].strip())
    return by, on


def _date(
    signed: Sequence[str], printed: Sequence[str], shown: str | None
) -> tuple[str | None, DatedFrom | None]:
    if signed:
        return signed[0], DatedFrom.SIGNATURE
    if printed:
        return printed[0], DatedFrom.IMPRINT
    return (shown, DatedFrom.PAGE) if shown else (None, None)


def _folded(page: PageHead, lexicon: Lexicon) -> PageHead:
    """Fold what the page says as the text is folded."""
    return PageHead(*(each and fold(each, lexicon.look_alikes).chars.strip() for each in page))


def _numbers_in(chars: str | None) -> Iterator[DocNumber]:
    return (number for number, _ in doc_numbers(chars or ""))


def _iso_dates(chars: str) -> Iterator[str]:
    """Give the date of a line in ISO form; none where no calendar has it."""
    parts = re.split("[年月日]", chars)
    numbers = [_number(part) for part in parts[:3]]
    match numbers:
        case [int(year), int(month), int(day)] if 1 <= month <= _MONTHS and 1 <= day <= _DAYS:
            yield f"{year:04d}-{month:02d}-{day:02d}"
        case _:
            return


_MONTHS, _DAYS = 12, 31


def _number(part: str) -> int | None:
    digits = part.strip()
    return to_int(digits) if digits else None


def _year(enclosed: str | None, title: str | None, date: str | None) -> int | None:
    for name in (enclosed, title):
        if name and (found := re.search("(?<!\\d)((?:19|20)\\d\\d)年", name)):
            return int(found[1])
    return int(date[:4]) if date else None


def _parents(
    paragraphs: Sequence[Text],
    own: tuple[str | None, str | None],
    number: DocNumber | None,
    reading: Reading,
) -> Iterator[Citation]:
    """Give the documents that the notice or the preamble follows, laws and itself left out."""
    seen: set[object] = set()
    for text in paragraphs:
        for citation in citations(text.chars):
            name = citation.title or ""
            if any(title and name and (name in title or title in name) for title in own):
                continue
            if citation.doc_number is not None and citation.doc_number == number:
                continue
            if citation.doc_number is None and not name.endswith(_PARENT_GENRES):
                continue
            key = citation.doc_number or name
            if key not in seen:
                seen.add(key)
                yield citation._replace(span=text.source_span(citation.span))


_PARENT_GENRES = (
    "通知",
    "意见",
    "要点",
    "方案",
    "计划",
    "规划",
    "纲要",
    "决定",
    "措施",
    "安排",
    "建议",
    "政策",
)
