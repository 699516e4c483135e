r"""What may go to a terminal, and into one line of it.

A document is not trusted: an escape sequence in it can clear a screen or write to a clipboard,
a mark that turns the reading direction makes a sentence read as another, and a CI system takes
some printed lines for commands. None is sent; each is shown: \u{1b}.
"""

import re

_UNSAFE = re.compile(
    # C0 but tab and line feed, DEL and C1
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"
    # of no width, or turning the reading direction; other line ends
    "\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff"
    "\uffa0\ufff0-\ufffb"
    # half a surrogate pair; tags
    "\ud800-\udfff\U000e0000-\U000e007f]"
    # what a CI system takes for a command, wherever on a line it stands
    r"|\#(?=\#(?:vso)?\[)"
)


def visible(text: str) -> str:
    r"""Show what must not be sent as it is.

    >>> visible("必\x1b[2J须\u202e公开")
    '必\\u{1b}[2J须\\u{202e}公开'
    """
    return _UNSAFE.sub(_spelled, text)


def one_line(text: str) -> str:
    r"""Show a text on one line, its line ends and tabs spelled out like the rest.

    >>> one_line("一、公开\n::error::")
    '一、公开\\u{a}::error::'
    """
    return visible(text).replace("\n", "\\u{a}").replace("\t", "\\u{9}")


def no_command(line: str) -> str:
    r"""Show a line of a report that a CI system would take for a command, blanks before it or not.

    >>> print(no_command("  ::error::公开"))
      \u{3a}:error::公开
    """
    return line.replace(":", "\\u{3a}", 1) if line.lstrip().startswith("::") else line


def _spelled(match: re.Match[str]) -> str:
    return f"\\u{{{ord(match[0]):x}}}"
