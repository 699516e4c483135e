"""Saved web pages: the document without the site around it.

The page is taken apart as a browser does it, by a parser in Python alone: pages are hostile more
often than other files, and a library in C that meets a bad one takes the program down with it.
"""

import re
from itertools import accumulate

from zwgk.errors import SourceUnreadableError
from zwgk.read.encoding import Decoded, decode
from zwgk.read.html.article import find_article
from zwgk.read.html.box import read_page_head
from zwgk.read.html.charset import declared_charset
from zwgk.read.html.writing import lines_around, write_article
from zwgk.read.lexicon import load_lexicon
from zwgk.read.limits import refuse
from zwgk.read.transcript import Asked, Contents, Transcript

_TABLE = re.compile(r"<(/?)table\b", re.IGNORECASE)


def read_html(raw: bytes, asked: Asked) -> Contents:
    """Read a saved page.

    Raises:
        SourceUnreadableError: its encoding cannot be told, or it is broken.
        LimitError: it is larger than the limits allow.
    """
    from justhtml import JustHTML

    text, encoding = _decoded(raw, asked)
    tags = text.count("<")
    if tags > asked.limits.html_tags:
        refuse("html_tags", asked.limits, asked.where, tags)
    if (deep := _depth_of_tables(text)) > asked.limits.depth:
        refuse("depth", asked.limits, asked.where, deep)
    page = JustHTML(text, sanitize=False)
    sites = load_lexicon().sites
    article = find_article(page.root, sites)
    transcript = Transcript(asked)
    before, after = lines_around(page.root, article)
    transcript.skip("\n".join(before), "web-page")
    write_article(article, transcript)
    transcript.skip("\n".join(after), "web-page")
    head = read_page_head(page.root, [*before, *after], sites)
    return transcript.contents(encoding, head)


def _depth_of_tables(text: str) -> int:
    """Say how many tables stand open at once: in many, each cell takes time by their number."""
    steps = (-1 if tag[1] else 1 for tag in _TABLE.finditer(text))
    return max(accumulate(steps), default=0)


def _decoded(raw: bytes, asked: Asked) -> Decoded:
    """Decode by what is asked for, else by what the page says of itself, else by its bytes."""
    declared = declared_charset(raw) if asked.encoding is None else None
    if declared is not None:
        try:
            return decode(raw, declared, asked.where)
        except SourceUnreadableError:
            # A page that a browser saved anew is in UTF-8, whatever it still says.
            pass
    return decode(raw, asked.encoding, asked.where)
