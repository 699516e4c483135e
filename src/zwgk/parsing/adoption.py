"""Who adopted or published a document, and when, by the note below its title (题注).

Regulations have no signature: （2007年1月17日某会议通过　2007年4月5日某令第492号公布） says it, and
an opinion that a notice prints has （民政部　一九九七年一月二十八日）.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from zwgk.parsing.date_lines import FULL_DATE, HAN_DATE, iso_date

if TYPE_CHECKING:
    from zwgk.model.text import Text

_DATE = FULL_DATE.pattern
_BODY = "[^《》。，；：（）〔〕\\[\\]号年]{2,40}?"
_PUBLISHED = (
    f"(?P<date>{_DATE})(?P<issuer>{_BODY})"
    "(?:(?:令|公告)(?:第[^号]{1,6}号)?(?:修订)?(?:公布|发布|颁布|修订)|(?<!会议)(?:公布|发布|颁布))"
)
_ADOPTED = (
    f"(?P<date>{_DATE})经?(?P<issuer>{_BODY})(?:第[^届，]{{1,4}}届)?"
    "(?P<body>人民代表大会(?:常务委员会)?)?(?:第[^次，]{1,5}次(?:常务|全体|部务)?(?:会议)?)?(?:通过|批准)"
)
_SIGNED = f"（(?P<issuer>{_BODY})(?P<date>{_DATE}|{HAN_DATE})）"
_NUMBERED = f"号(?P<issuer>)(?P<date>{_DATE})）"
"""（某政办函〔2018〕66号 2018年10月8日）, as some libraries have it."""


class Adoption(NamedTuple):
    """Who adopted or published a document, and when."""

    issuer: str | None = None
    date: str | None = None


def is_signed_note(chars: str) -> bool:
    """Say whether a line names a body and a date in brackets.

    >>> is_signed_note("（民政部一九九七年一月二十八日）"), is_signed_note("（2022年3月1日）")
    (True, False)
    """
    return chars.endswith("日）") and re.fullmatch(_SIGNED, chars) is not None


def read_adoption(notes: Iterable[Text]) -> Adoption:
    """Read when the text was last published as a whole, else when and by whom it was adopted."""
    lines = [note.chars for note in notes if "日" in note.chars]
    if not lines:
        return Adoption()
    for pattern, which in ((_PUBLISHED, -1), (_ADOPTED, 0), (_SIGNED, 0), (_NUMBERED, 0)):
        found = [match for line in lines for match in re.finditer(pattern, line)]
        if found:
            match = found[which]
            issuer = match["issuer"] + (match.groupdict().get("body") or "")
            return Adoption(issuer or None, iso_date(match["date"]))
    return Adoption()
