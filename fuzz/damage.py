"""Damages files: bytes changed anywhere, elements moved about, members of a zip likewise."""

import io
import re
import zipfile
from random import Random

from tests.files.word import zipped

_MARKUP = (
    *("<w:p>", "</w:p>", "<w:r>", "<w:t>", "</w:t>", "<w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>"),
    *('<w:del w:id="9">', "</w:del>", '<w:ins w:id="9">', "<w:sdt>", "<w:sdtContent>", "<w:br/>"),
    *('<w:gridSpan w:val="3"/>', "<w:vMerge/>", '<w:numId w:val="1"/>', '<w:ilvl w:val="9"/>'),
    *("<p>", "</div>", "<div>", "<table>", "<tr>", "<td>", "</table>", "<!--", "<script>", "<h1>"),
    *("&nbsp;", "&#x2028;", "&#0;", "&lt;", "]]>", "<br>", "<ol>", "<li>", "hidden", "\x00", '"'),
    *("endstream", "endobj", "7 0 R", "<<", ">>", "BT", "ET", "Tj", "%%EOF", "xref"),
)
_ELEMENTS = (
    *(b"w:p", b"w:r", b"w:t", b"w:tbl", b"w:tr", b"w:tc", b"w:sdt", b"w:pPr", b"w:num", b"w:lvl"),
    *(b"p", b"div", b"td", b"tr", b"table", b"body", b"head", b"a", b"h1"),
)
_WRAPS = (
    *((b'<w:del w:id="5">', b"</w:del>"), (b'<w:ins w:id="6">', b"</w:ins>")),
    *((b"<w:sdt><w:sdtContent>", b"</w:sdtContent></w:sdt>"), (b"<w:tbl>", b"</w:tbl>")),
    *((b"<w:p>", b"</w:p>"), (b"<w:tr><w:tc>", b"</w:tc></w:tr>"), (b"<w:r>", b"</w:r>")),
    *((b"<w:hyperlink>", b"</w:hyperlink>"), (b"<w:rPr><w:vanish/>", b"</w:rPr>")),
    *((b"<div>", b"</div>"), (b"<table><tr><td>", b"</td></tr></table>"), (b"<a>", b"</a>")),
    *((b'<p style="display:none">', b"</p>"), (b"<ul><li>", b"</ul>"), (b"<h1>", b"</h1>")),
)


def damaged(raw: bytes, chance: Random) -> bytes:
    """Damage a file: of a zip one member, mostly, so that it can still be unpacked."""
    if chance.random() < chance.choice((0.0, 1.0, 1.0, 1.0)) and zipfile.is_zipfile(
        io.BytesIO(raw)
    ):
        return _with_damaged_member(raw, chance)
    return chance.choice((_edited, _rearranged))(raw, chance)


def _with_damaged_member(raw: bytes, chance: Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([*members, "word/document.xml"])
    damage = chance.choice((_edited, _rearranged, _rearranged))
    return zipped({**members, name: damage(members.get(name, b""), chance)})


def _edited(raw: bytes, chance: Random) -> bytes:
    """Put bytes or markup in, in place of some bytes, a few times."""
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(raw) + 1)
        end = at + chance.choice((0, 0, 1, 3, 20, 200))
        markup = chance.choice(_MARKUP).encode()
        noise = chance.randbytes(chance.randrange(1, 5))
        put = chance.choice((noise, markup, markup * 20, raw[at : at + 300], b""))
        raw = raw[:at] + put + raw[end:]
    return raw


def _rearranged(raw: bytes, chance: Random) -> bytes:
    """Move whole elements about, which leaves XML well formed."""
    for _ in range(chance.choice((1, 3, 10))):
        tag = chance.choice(_ELEMENTS)
        found = list(re.finditer(rb"<%b\b[^>]*>.*?</%b>" % (tag, tag), raw, re.DOTALL))
        if not found:
            continue
        one, other = chance.choice(found), chance.choice(found)
        before, after = chance.choice(_WRAPS)
        repeated = one[0] * chance.choice((2, 3, 20))
        nested = one[0][: one[0].find(b">") + 1] + other[0] + b"</%b>" % tag
        put = chance.choice((b"", repeated, before + one[0] + after, nested))
        raw = raw[: one.start()] + put + raw[one.end() :]
    return raw
