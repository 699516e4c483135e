"""Comments (批注) in a copy of a draft: at each divergent clause, and where an omitted one belongs.

Written here and not by a library: those write the parts of a draft anew. Here each part stays as
it is byte for byte, but for the comments, what they hang on, and the lines of the package that
name them.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from zwgk.errors import SourceUnreadableError
from zwgk.model.draft import Draft
from zwgk.model.finding import Severity
from zwgk.published.comparison_v1 import ComparisonV1, Finding, ItemOutcome
from zwgk.published.gate import is_excused
from zwgk.report.messages import messages_in
from zwgk.report.page_words import label_in
from zwgk.report.rows import clause_name
from zwgk.report.safe import visible
from zwgk.report.view import PLAIN, View

_OMITTED = "omitted-item"
_TYPES = "[Content_Types].xml"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_SET_CLOSE = (
    '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:left="0" w:firstLine="0" w:firstLineChars="0"/></w:pPr>'
)
_SMALL = '<w:rPr><w:sz w:val="18"/></w:rPr>'
"""As comments are read: not in the large type, set in by two characters, of a draft's own text."""
_NO_XML = re.compile("[\ufffe\uffff]")
_ROOT = re.compile(rb"""<(?![?!])((?:[\w.-]+:)?)([\w.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(/?)>""")
_PREFIX = re.compile(
    rb"""xmlns:([\w.-]+)\s*=\s*["']([^"'\x80-\xff]*/wordprocessingml/(?:2006/)?main)["']"""
)
_RELATION = re.compile(rb"""<[^<>]*?\bRelationship\b(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_COMMENT_ID = re.compile(
    rb"""<(?:[\w.-]+:)?comment\b[^<>]*?\b(?:[\w.-]+:)?id\s*=\s*["'](-?\d{1,9})["']"""
)


class Comment(NamedTuple):
    """What is said beside a stretch of the draft."""

    before: int
    """Bytes of the main part around it."""
    after: int
    lines: tuple[str, ...]


def comments_of(comparison: ComparisonV1, draft: Draft, view: View = PLAIN) -> tuple[Comment, ...]:
    """Give the comments that a draft gets, in the order of the draft.

    What is found about one item at one place is one comment.
    """
    items = {(item.parent, item.id): item for item in comparison.items}
    groups: dict[tuple[int, int, int, str], list[Finding]] = {}
    for finding in comparison.findings:
        if finding.item is None or finding.parent is None or not _is_told(finding, view):
            continue
        span = finding.span
        around = draft.around(span.start, span.end) if span else draft.around(0, 0)
        if around is not None:
            groups.setdefault((*around, finding.parent, finding.item), []).append(finding)
    writer = _Writer(comparison, view)
    made = (
        Comment(before, after, tuple(writer.lines(items[parent, name], found)))
        for (before, after, parent, name), found in groups.items()
    )
    return tuple(sorted(made, key=lambda each: each[:2]))


def annotated(draft: Draft, comments: Sequence[Comment], author: str) -> bytes:
    """Give a copy of the draft with the comments in it.

    Raises:
        SourceUnreadableError: its parts are not written as Word writes them.
    """
    with zipfile.ZipFile(io.BytesIO(draft.raw)) as package:
        parts = {info.filename: package.read(info) for info in package.infolist()}
        infos = {info.filename: info for info in package.infolist()}
    changed = _changed(parts, draft, comments, author)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in (*parts, *(name for name in changed if name not in parts)):
            info = infos.get(name) or zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            copy.writestr(info, changed.get(name, parts.get(name, b"")))
    return made.getvalue()


class _Writer:
    """Says what was found, as one reader wants it said."""

    def __init__(self, comparison: ComparisonV1, view: View) -> None:
        self._comparison = comparison
        self._messages = messages_in(view.lang)
        self._label = label_in(view.lang)

    def lines(self, item: ItemOutcome, findings: Sequence[Finding]) -> Iterator[str]:
        """Give the findings, then what the parent says and where."""
        clause = clause_name(item.path, item.id, self._messages)
        for finding in findings:
            severity = self._messages.word(finding.severity)
            told = finding.message
            if finding.rule == _OMITTED:
                told = self._label("comment-omitted", clause=clause)
            yield f"{severity}{self._messages.word('colon')}{told}"
        if item.needs_review:
            yield self._label("comment-review")
        parent = self._comparison.parents[item.parent]
        name = parent.doc_number or parent.title or self._messages.word("untitled")
        yield self._label("comment-parent", name=name, clause=clause) + item.text


def _is_told(finding: Finding, view: View) -> bool:
    return Severity[finding.severity.upper()] >= view.min_severity and not is_excused(finding)


def _changed(
    parts: dict[str, bytes], draft: Draft, comments: Sequence[Comment], author: str
) -> dict[str, bytes]:
    """Give the parts that the comments change, and those they add."""
    if not comments:
        return {}
    main = parts[draft.main]
    found = _PREFIX.search(main, 0, _root(main, draft.main).end())
    if found is None:
        raise _odd(draft.main)
    prefix, namespace = found[1].decode(), found[2].decode()
    folder, name = posixpath.split(draft.main)
    relations = f"{folder}/_rels/{name}.rels".lstrip("/")
    part = _comments_part(parts, relations, folder)
    changed: dict[str, bytes] = {}
    if part is None:
        part = _free(f"{folder}/comments.xml".lstrip("/"), parts)
        changed[_TYPES] = _inside(
            parts.get(_TYPES, b""),
            _TYPES,
            f'<{{prefix}}Override PartName="/{part}" ContentType="{_CONTENT_TYPE}"/>',
        )
        changed[relations] = _related(parts, relations, posixpath.basename(part), namespace)
        old = (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
            f'<w:comments xmlns:w="{namespace}"/>'
        ).encode()
    else:
        old = parts[part]
    # Comments keep their numbers; those that are new count on from the highest.
    first = max((int(number) for number in _COMMENT_ID.findall(old)), default=-1) + 1
    written = "".join(
        _comment(first + number, each, author) for number, each in enumerate(comments)
    )
    changed[part] = _inside(old, part, written, declare=namespace)
    changed[draft.main] = _hung(main, comments, first, prefix)
    return changed


def _hung(main: bytes, comments: Sequence[Comment], first: int, prefix: str) -> bytes:
    """Hang the comments on the main part, and change no byte that is there."""
    marks: list[tuple[int, int, bytes]] = []
    for number, each in enumerate(comments, start=first):
        name = f'{prefix}:id="{number}"'
        begin = f"<{prefix}:commentRangeStart {name}/>"
        end = (
            f"<{prefix}:commentRangeEnd {name}/>"
            f"<{prefix}:r><{prefix}:commentReference {name}/></{prefix}:r>"
        )
        marks += [(each.before, 1, begin.encode()), (each.after, 0, end.encode())]
    marks.sort(key=lambda mark: mark[:2])
    pieces: list[bytes] = []
    at = 0
    for place, _, mark in marks:
        pieces += [main[at:place], mark]
        at = place
    return b"".join([*pieces, main[at:]])


def _comment(number: int, comment: Comment, author: str) -> str:
    """Write a comment. It has no date: the same draft gives the same bytes."""
    paragraphs = "".join(
        f"<w:p>{_SET_CLOSE}<w:r>{_SMALL}"
        f'<w:t xml:space="preserve">{escape(_xml(line))}</w:t></w:r></w:p>'
        for line in comment.lines
    )
    name = _xml(author)
    return (
        f'<w:comment w:id="{number}" w:author={quoteattr(name)}'
        f" w:initials={quoteattr(name[:4])}>{paragraphs}</w:comment>"
    )


def _xml(text: str) -> str:
    """Show what XML cannot hold."""
    return _NO_XML.sub(lambda match: f"\\u{{{ord(match[0]):x}}}", visible(text))


def _inside(part: bytes, name: str, content: str, *, declare: str = "") -> bytes:
    """Put content before the end of a part's root; `{prefix}` in it is the root's own.

    With `declare`, the prefix w is bound in each comment, whatever the root calls it.
    """
    root = _root(part, name)
    prefix = root[1].decode()
    if declare:
        bound = f'xmlns:w="{declare}" ' if f'xmlns:w="{declare}"'.encode() not in root[3] else ""
        content = content.replace("<w:comment ", f"<w:comment {bound}")
    else:
        content = content.replace("{prefix}", prefix)
    if root[4]:
        tail = f"</{prefix}{root[2].decode()}>".encode()
        return part[: root.end() - 2] + b">" + content.encode() + tail + part[root.end() :]
    end = part.rfind(b"</")
    if end < root.end():
        raise _odd(name)
    return part[:end] + content.encode() + part[end:]


def _root(part: bytes, name: str) -> re.Match[bytes]:
    found = _ROOT.search(part)
    if found is None:
        raise _odd(name)
    return found


def _odd(name: str) -> SourceUnreadableError:
    return SourceUnreadableError(
        f"Word 文件里的 {name} 写法特殊，加不了批注；请用 Word、WPS 打开后另存为 .docx"
    )


def _comments_part(parts: dict[str, bytes], relations: str, folder: str) -> str | None:
    """Give the part that holds the comments of the draft, if it has any."""
    for relation in _relations(parts.get(relations, b"")):
        if relation.get("Type", "").endswith("/comments"):
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            return target.lstrip("/") if target.lstrip("/") in parts else None
    return None


def _relations(part: bytes) -> Iterator[dict[str, str]]:
    for tag in _RELATION.findall(part):
        yield {
            name.decode(): (one or other).decode(errors="replace")
            for name, one, other in _ATTRIBUTE.findall(tag)
        }


def _related(parts: dict[str, bytes], name: str, target: str, namespace: str) -> bytes:
    """Add the comments to what the main part refers to."""
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    if "purl.oclc.org" in namespace:  # the strict form of the standard
        kinds = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    part = parts.get(name) or (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    )
    taken = {relation.get("Id") for relation in _relations(part)}
    number = next(number for number in range(1, len(taken) + 2) if f"rIdZwgk{number}" not in taken)
    return _inside(
        part,
        name,
        f'<{{prefix}}Relationship Id="rIdZwgk{number}" Type="{kinds}/comments" Target="{target}"/>',
    )


def _free(name: str, parts: dict[str, bytes]) -> str:
    """Give a name that no part has."""
    stem, _, ending = name.rpartition(".")
    taken = {each.lower() for each in parts}
    tries = (name, *(f"{stem}{number}.{ending}" for number in range(1, len(parts) + 2)))
    return next(each for each in tries if each.lower() not in taken)
