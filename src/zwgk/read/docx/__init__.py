"""Word files (.docx): text, tables and labels, from the parts of the package that hold them.

Read here and not by a library, since those tried lose or garble automatic numbering, lose
tracked insertions and content controls, or fall to a file made to break them.
"""

from zwgk.errors import SourceUnreadableError
from zwgk.read.docx.body import Body
from zwgk.read.docx.notes import Notes
from zwgk.read.docx.numbering import Counter, Numbering
from zwgk.read.docx.package import Package, Relation
from zwgk.read.docx.styles import Styles
from zwgk.read.transcript import Asked, Contents, Transcript

_NOTE_PARTS = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
_MARGINS = {"header": "page-header", "footer": "page-footer"}


def read_docx(raw: bytes, asked: Asked) -> Contents:
    """Read a Word file.

    Raises:
        SourceUnreadableError: it is damaged, encrypted, or has pictures and no text.
        LimitError: it is larger than the limits allow.
    """
    package = Package(raw, asked)
    main = _main_part(package)
    relations = [relation for _, relation in package.relations(main) if not relation.external]
    styles = Styles(asked)
    numbering = Numbering(asked, styles)
    package.parse(_part(relations, "styles"), styles)
    package.parse(_part(relations, "numbering"), numbering)
    counter = Counter(numbering, styles)
    transcript = Transcript(asked)
    body = Body(asked, transcript, styles, counter)
    if not package.parse(main, body):
        raise package.damaged(main)
    body.finish()
    _skip_notes(package, relations, body, transcript)
    _skip_margins(package, relations, transcript)
    _tell(body, counter, transcript)
    contents = transcript.contents()
    if body.pictures and not contents.text.strip():
        raise SourceUnreadableError(
            f"{asked.where}：里面只有图片，没有文字；请先做文字识别（OCR），再存为 .docx 或 .txt"
        )
    return contents


def _main_part(package: Package) -> str:
    found = (relation for _, relation in package.relations("") if not relation.external)
    return _part(list(found), "officeDocument") or "word/document.xml"


def _part(relations: list[Relation], kind: str) -> str:
    return next((relation.target for relation in relations if relation.kind == kind), "")


def _skip_notes(
    package: Package, relations: list[Relation], body: Body, transcript: Transcript
) -> None:
    """Leave footnotes and comments out, each at the place that refers to it."""
    for relation in relations:
        kind = _NOTE_PARTS.get(relation.kind)
        if kind is None:
            continue
        notes = Notes(body.asked, kind)
        package.parse(relation.target, notes)
        places = {each.id: each.at for each in reversed(body.references) if each.kind == kind}
        for name, text in notes.texts():
            transcript.skip(text, kind, places.get(name))
            body.standing.places[kind] = body.standing.places.get(kind, 0) + bool(text.strip())


def _skip_margins(package: Package, relations: list[Relation], transcript: Transcript) -> None:
    """Leave out what stands in the margins of every page."""
    for relation in relations:
        reason = _MARGINS.get(relation.kind)
        if reason is not None:
            margin = Notes(transcript.asked, reason)
            package.parse(relation.target, margin)
            at = 0 if relation.kind == "header" else transcript.length
            for _, text in margin.texts():
                transcript.skip(text, reason, at)


def _tell(body: Body, counter: Counter, transcript: Transcript) -> None:
    """Tell what a reader of the printed page would not see, or might miss."""
    places = body.standing.places
    revisions = body.standing.revisions
    if revisions.count:
        taken = "rejected" if revisions.rejecting else "accepted"
        transcript.tell(f"tracked-changes-{taken}", count=revisions.count)
    if hidden := places.get("hidden-text", 0) + places.get("field-code", 0):
        transcript.tell("hidden-text", count=hidden)
    for kind in ("footnote", "endnote", "comment"):
        if places.get(kind):
            transcript.tell(f"{kind}-left-out", count=places[kind])
    if body.embedded:
        transcript.tell("embedded-not-read", count=body.embedded)
    if counter.unknown:
        transcript.tell("numbering-unknown", formats=tuple(counter.unknown))
