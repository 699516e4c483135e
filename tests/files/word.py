"""Word files for the tests, made part by part as Word and WPS write them."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="{MC}" xmlns:r="{_OFFICE}"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "header": "hdr",
    "footer": "ftr",
}


def run(text: str, properties: str = "", *, tag: str = "w:t") -> str:
    """Write a run; a line feed in it is a break, a tab a tab."""
    inner = ""
    for at, line in enumerate(text.split("\n")):
        inner += "<w:br/>" if at else ""
        for tabbed, piece in enumerate(line.split("\t")):
            inner += "<w:tab/>" if tabbed else ""
            inner += f'<{tag} xml:space="preserve">{escape(piece)}</{tag}>' if piece else ""
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


def para(*runs: str, properties: str = "") -> str:
    """Write a paragraph of runs; a run that is no markup is taken as text."""
    inner = "".join(each if each.startswith("<w:") or not each else run(each) for each in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def numbered(text: str, number: int, level: int = 0) -> str:
    """Write a paragraph of a list, whose label is Word's to draw."""
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return para(text, properties=numbering)


def cell(*paragraphs: str, properties: str = "") -> str:
    """Write a cell of paragraphs."""
    inner = "".join(each if each.startswith("<") else para(each) for each in paragraphs or ("",))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Write a row; a cell that is no markup is taken as its text."""
    inner = "".join(each if each.startswith("<") else cell(each) for each in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{inner}</w:tr>"


def table(*rows: str) -> str:
    """Write a table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def ins(content: str) -> str:
    """Write a tracked insertion."""
    return f'<w:ins w:id="1" w:author="甲">{content}</w:ins>'


def deleted(text: str) -> str:
    """Write a tracked deletion of some text."""
    return f'<w:del w:id="2" w:author="乙">{run(text, tag="w:delText")}</w:del>'


def level(at: int, fmt: str, text: str, **more: str) -> str:
    """Write one level of a list: its format, its text, and elements with a value."""
    rest = "".join(f"<w:{name} w:val={quoteattr(value)}/>" for name, value in more.items())
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>'
        f"{rest}<w:lvlText w:val={quoteattr(text)}/></w:lvl>"
    )


def drawn(number: int, *levels: str, rest: str = "") -> str:
    """Write a list as it is drawn up (w:abstractNum)."""
    return f'<w:abstractNum w:abstractNumId="{number}">{rest}{"".join(levels)}</w:abstractNum>'


def used(number: int, base: int, rest: str = "") -> str:
    """Write a list as it is used (w:num)."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{base}"/>{rest}</w:num>'


def start_over(at: int, start: int = 1) -> str:
    """Write that a list begins anew at a level."""
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def docx(
    *body: str, parts: Mapping[str, str] | None = None, members: Mapping[str, bytes] | None = None
) -> bytes:
    """Make a Word file of a body, of parts by their kind, and of any other members."""
    files: dict[str, bytes] = {"[Content_Types].xml": b"<Types/>"}
    files["_rels/.rels"] = _relations([("officeDocument", "word/document.xml")])
    files["word/document.xml"] = _part("document", f"<w:body>{''.join(body)}</w:body>")
    relations = []
    for name, inner in (parts or {}).items():
        kind = name.rstrip("0123456789")
        files[f"word/{name}.xml"] = _part(_ROOTS[kind], inner)
        relations.append((kind, f"{name}.xml"))
    files["word/_rels/document.xml.rels"] = _relations(relations)
    return zipped({**files, **(members or {})})


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Make a zip of files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def _part(root: str, inner: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f"<w:{root} {_NAMESPACES}>{inner}</w:{root}>"
    ).encode()


def _relations(relations: Iterable[tuple[str, str]]) -> bytes:
    inner = "".join(
        f'<Relationship Id="r{at}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(relations)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{inner}</Relationships>'.encode()
