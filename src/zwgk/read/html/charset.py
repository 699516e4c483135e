"""The encoding that a page says it is in."""

import re

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE
)
_HEAD = 4096
"""How far down a page may say it; browsers look no further than 1024."""
# What browsers take each name for: GB2312 means its extension wherever it is said.
_MEANT = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5",
    "big5-hkscs": "big5",
}


def declared_charset(raw: bytes) -> str | None:
    """Give the encoding that a page says it is in, by the name that is used here.

    >>> declared_charset(b'<meta http-equiv="Content-Type" content="text/html; charset=GB2312">')
    'gb18030'
    """
    found = _CHARSET.search(raw[:_HEAD])
    return _MEANT.get(found[1].decode("ascii").lower()) if found else None
