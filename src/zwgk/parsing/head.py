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
from zwgk.model.citing import SHORTEST_TITLE
from zwgk.model.document import DatedFrom, Enclosed, Head, Item, Tier
from zwgk.model.source import PageHead
from zwgk.model.text import Text, letters
from zwgk.parsing.adoption import read_adoption
from zwgk.parsing.date_lines import FULL_DATE, is_date_line, iso_date, signed_before_date
from zwgk.parsing.fold import fold
from zwgk.parsing.front import genre_of, number_of, read_front, sends_on
from zwgk.parsing.issuer import Seat, seat_of, tier_addressing, tier_of_words
from zwgk.parsing.parts import Parts, is_note
from zwgk.parsing.signers import is_person, is_signature, signers
from zwgk.parsing.units import split_names

if TYPE_CHECKING:
    from zwgk.model.facts import Citation, DocNumber
    from zwgk.model.lexicon import Lexicon
    from zwgk.parsing.lines import Line
    from zwgk.parsing.reading import Reading


class _Closing(NamedTuple):
    """Who signed below the body, and when."""

    signatures: tuple[Text, ...]
    dates: tuple[Text, ...]


class _Imprint(NamedTuple):
    """Who printed it, and when."""

    issuer: str | None = None
    date: str | None = None


def read_head(
    parts: Parts, reading: Reading, page: PageHead | None = None
) -> tuple[Head, tuple[Item, ...]]:
    """Read the head, and the preamble's sentences as frames.

    What the document does not say of itself, the `page` around it may.
    """
    page = _folded(page or PageHead(), reading.lexicon)
    front = read_front(parts.front, reading)
    closing = _read_closing(parts.closing, reading)
    imprint = _read_imprint(parts.imprint, reading)
    adoption = read_adoption((*front.notes, *front.numbers))
    genres = reading.lexicon.doc_kinds
    title = _best_title((*front.titles, page.title) if page.title else front.titles, genres)
    enclosed = _enclosed(title, front.titles, genres)
    within = _read_closing(parts.within, reading)
    names = signers(front.signatures or closing.signatures, reading.source)
    signed = [name for name in names if not is_person(name)]
    letterhead = [line.chars.removesuffix("文件") for line in front.letterhead]
    issuer = _issuer(signed, _issuer_of_title(title)) or next(
        iter([*filter(None, (imprint.issuer,)), *letterhead]), adoption.issuer or page.issuer
    )
    # Who signed a report amid the body is not who sends it on, where that is said anywhere.
    issuer = issuer or next(signers(within.signatures[:1], reading.source), None)
    date, dated_from = _date(
        (*front.dates, *closing.dates, *within.dates[:1]),
        imprint.date,
        adoption.date,
        page.issued_on,
    )
    numbers = [*(number_of(line.chars) for line in front.numbers), *_numbers_in(page.doc_number)]
    number = next(filter(None, numbers), None)
    addressees = tuple(n for text in front.addressees for n in split_names(text.chars[:-1]))
    seat = seat_of(issuer, title, enclosed, reading.lexicon)
    preamble = reading.items("preamble", front.paragraphs, frame=True)
    said = sorted([*front.paragraphs, *(line.text for line in parts.duties)], key=Text.source_span)
    head = Head(
        title=title,
        enclosed=Enclosed(enclosed) if enclosed else None,
        genre=genre_of(title, genres) if title else None,
        doc_number=number,
        issuer=issuer,
        issued_on=date,
        dated_from=dated_from,
        year=_year(enclosed, title, date),
        tier=_tier(seat, addressees, reading),
        place=seat.place if seat else None,
        addressees=addressees,
        parents=tuple(_parents(said, (title, enclosed), number)),
    )
    return head, preamble


def _best_title(titles: Sequence[str], genres: Sequence[str]) -> str | None:
    """Give the first title that ends in a word of the genre, else the first."""
    fitting = (title for title in titles if genre_of(title, genres))
    return next(fitting, titles[0] if titles else None)


def _enclosed(title: str | None, titles: Sequence[str], genres: Sequence[str]) -> str | None:
    """Give the title of what a notice prints: it stands after the notice's own."""
    if title not in titles or title is None or not (sends_on(title) or title.endswith(_ORDER)):
        return None
    later = titles[titles.index(title) + 1 :]
    # 关于印发……的通知 below 某市人民政府关于印发……的通知 is the same once more.
    others = (name for name in later if not letters(title).endswith(letters(name)))
    return next((name for name in others if genre_of(name, genres)), None)


def _issuer(signed: Sequence[str], named: str | None) -> str | None:
    """Choose between who signed and whom the title names; of several, it names all."""
    if not signed or (named and "、" in named and signed[0] in named):
        return named or next(iter(signed), None)
    return "、".join(signed)


_ORDER = "令"


def _issuer_of_title(title: str | None) -> str | None:
    """Give whom a title names before 关于 or 印发: 某局关于…的通知, 某市人民政府令."""
    if not title:
        return None
    if title.endswith(_ORDER):
        return title.removesuffix(_ORDER) or None
    places = (title.find(word) for word in ("关于", "印发", "转发", "批转"))
    at = min((at for at in places if at >= 0), default=0)
    return title[:at].removesuffix("《") or None  # 《关于……的意见》解读


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


def _read_closing(lines: Sequence[Line], reading: Reading) -> _Closing:
    signed: list[Text] = []
    dated: list[Text] = []
    for line in lines:
        text, account = line.text, reading.account
        if line.chars.startswith("附件") or line.marker is not None:
            account.take("attachment-list", text)
        elif is_note(line.chars):
            account.take("note", text)
        elif line.chars.startswith(("抄送", "部内抄送")):
            account.take("imprint", text)
        else:
            at = (
                0 if is_date_line(line.chars) else signed_before_date(line.chars) or len(line.chars)
            )
            signature, date = text.slice(0, at).strip(), text.slice(at, len(line.chars)).strip()
            if signature.chars and not is_signature(signature.chars):
                account.take("attachment-list", text)  # 报名表.doc
                continue
            if signature.chars:
                signed.append(signature)
                account.take("signature", signature)
            if date.chars:
                dated.append(date)
                account.take("date", date)
    return _Closing(tuple(signed), tuple(dated))


def _read_imprint(lines: Sequence[Line], reading: Reading) -> _Imprint:
    """Read who printed it and when: …办公室 2022年8月2日印发."""
    read = _Imprint()
    above = ""
    for line in lines:
        reading.account.take("imprint", line.text)
        if is_signature(line.chars):
            above = line.chars
        found = FULL_DATE.search(line.chars)
        if found is None or "印" not in line.chars[found.end() :]:
            continue
        printer = line.chars[: found.start()].strip() or above
        read = _Imprint(printer or read.issuer, iso_date(found[0]))
    return read


def _date(
    signed: Sequence[Text], printed: str | None, adopted: str | None, shown: str | None
) -> tuple[str | None, DatedFrom | None]:
    for line in signed:
        if date := iso_date(line.chars):
            return date, DatedFrom.SIGNATURE
    if printed:
        return printed, DatedFrom.IMPRINT
    if adopted:
        return adopted, DatedFrom.ADOPTION
    return (shown, DatedFrom.PAGE) if shown else (None, None)


def _folded(page: PageHead, lexicon: Lexicon) -> PageHead:
    """Fold what the page says as the text is folded."""
    return PageHead(*(each and fold(each, lexicon.look_alikes).chars.strip() for each in page))


def _numbers_in(chars: str | None) -> Iterator[DocNumber]:
    return (number for number, _ in doc_numbers(chars or ""))


def _year(enclosed: str | None, title: str | None, date: str | None) -> int | None:
    for name in (enclosed, title):
        if name and (found := re.search(_YEAR, name)):
            return int(found[1])
    return int(date[:4]) if date else None


_YEAR = "(?<!\\d)((?:19|20)\\d\\d)(?:年?[-—–―~至]{1,2}(?:19|20)\\d\\d)?年"
"""Of a plan for several years (2021—2025年), the first."""


def _parents(
    paragraphs: Sequence[Text],
    own: tuple[str | None, str | None],
    number: DocNumber | None,
) -> Iterator[Citation]:
    """Give the documents that the notice or the preamble follows, laws and itself left out.

    What it replies to (你局《关于……的请示》收悉) came from below.
    """
    seen: set[object] = set()
    for text in paragraphs:
        answered = text.chars.find("收悉")
        for citation in citations(text.chars):
            if citation.span.end <= answered:
                continue
            name = citation.title or ""
            if any(title and name and (name in title or title in name) for title in own):
                continue
            if citation.doc_number is not None and citation.doc_number == number:
                continue
            if citation.doc_number is None and not _names_superior(name):
                continue
            key = citation.doc_number or name
            if key not in seen:
                seen.add(key)
                yield citation._replace(span=text.source_span(citation.span))


def _names_superior(title: str) -> bool:
    """Say whether a title is that of a document, and no short form of one: 《若干措施》."""
    return title.endswith(_PARENT_GENRES) and len(letters(title)) >= SHORTEST_TITLE


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
