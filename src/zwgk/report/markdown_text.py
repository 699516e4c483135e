"""Text of a document inside Markdown: it reads as it stands and is no markup."""

import re

from zwgk.report.safe import one_line

# What Markdown or the HTML in it would take for its own.
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&$])")
_COMMAND = re.compile(r"^(?=\s*::)")
"""Where a CI system prints a line that begins so, it takes it for a command."""
_LIST_LIKE = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=[\s=-]|$)")


def as_markdown(text: str) -> str:
    r"""Write text so that it reads as it stands: 1. at its start makes no list, [x] no link.

    >>> print(as_markdown("1. 公开[预算](x)<b>"))
    1\. 公开\[预算\](x)\<b\>
    """
    escaped = _COMMAND.sub(r"\\\g<0>", _MARKUP.sub(r"\\\1", one_line(text)))
    return _LIST_LIKE.sub(lambda match: _unlisted(match[1], match[2]), escaped)


def _unlisted(blank: str, sign: str) -> str:
    return f"{blank}{sign[:-1]}\\{sign[-1]}"
