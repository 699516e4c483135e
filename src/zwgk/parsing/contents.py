"""The table of contents: headings that stand again further down, where they head something."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from zwgk.parsing.lines import CONTENTS

if TYPE_CHECKING:
    from zwgk.parsing.account import Account
    from zwgk.parsing.lines import Line

_PAGE = r"[.·…\s]*\d{0,3}$"
"""An entry may end with dots and the number of its page."""
_MOST = 300
_LONGEST = 60
_FEWEST = 2


def drop_contents(lines: Sequence[Line], account: Account) -> Sequence[Line]:
    """Leave out 目录 and the headings it lists, up to where the first of them stands again."""
    begin = next((at for at, line in enumerate(lines) if line.chars in CONTENTS), None)
    if begin is None:
        return lines
    entries: list[str] = []
    for line in lines[begin + 1 : begin + _MOST]:
        entry = re.sub(_PAGE, "", line.chars)
        if entries and entry == entries[0] and line.chars == entry:
            break
        if line.cell or len(entry) > _LONGEST or "。" in entry:
            return lines
        entries.append(entry)
    else:
        return lines
    end = begin + 1 + len(entries)
    if len(entries) < _FEWEST:
        return lines
    for line in lines[begin:end]:
        account.drop("contents", line.text)
    return [*lines[:begin], *lines[end:]]
