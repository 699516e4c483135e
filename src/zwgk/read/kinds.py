"""What kind of file some bytes are, by their content and never by their name.

Only the first bytes and some tell-tale names are looked at: nothing is unpacked
or parsed before the kind is known to be one that zwgk reads.
"""

from typing import NamedTuple

_SAVE = "请打开后另存为 .docx 或 .txt（UTF-8）"
_COPY = "请打开后复制正文，存为 .txt（UTF-8）"
_UNPACK = "请先解压，再给出其中的公文"
_RECOGNISE = "请先做文字识别（OCR），再存为 .docx 或 .txt（UTF-8）"
_FIND = "请给出公文的文本文件"


class Kind(NamedTuple):
    """A kind of file, and what to do with one that zwgk does not read."""

    name: str
    """What `Source.kind` says."""
    what: str
    """What people call it."""
    advice: str = ""


TEXT = Kind("text", "文本文件")
DOCX = Kind("docx", "Word 文档（.docx）")
HTML = Kind("html", "网页（HTML）")
PDF = Kind("pdf", "PDF 文件")

_HEAD = 1024
"""How far down a PDF may have its first line, and a web page its first tag."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
# The names of its members stand in a zip as they are, whatever is done to their content.
_IN_ZIP = (
    (b"word/document", DOCX),
    (b"OFD.xml", Kind("ofd", "OFD 版式文件（.ofd）", _COPY)),
    (b"xl/workbook.xml", Kind("xlsx", "Excel 工作簿（.xlsx）", _COPY)),
    (b"ppt/presentation.xml", Kind("pptx", "演示文稿（.pptx）", _COPY)),
    (b"application/vnd.oasis.opendocument", Kind("odf", "OpenDocument 文档（.odt 等）", _SAVE)),
    (b"", Kind("archive", "压缩包（.zip）", _UNPACK)),
)

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IN_OLE2 = (
    ("EncryptedPackage", Kind("encrypted", "加了密码的 Office 文档", "请去掉密码后另存为 .docx")),
    ("WordDocument", Kind("doc", "旧版 Word 或 WPS 文档（.doc、.wps）", _SAVE)),
    ("Workbook", Kind("xls", "旧版 Excel 工作簿（.xls）", _COPY)),
    ("PowerPoint Document", Kind("ppt", "旧版演示文稿（.ppt）", _COPY)),
    ("", Kind("ole2", "旧版 Office 或 WPS 文件（.doc、.wps、.xls 等）", _SAVE)),
)

# How a file begins, and what must stand near its beginning besides.
_BINARY = (
    (b"\x89PNG\r\n\x1a\n", b"", Kind("image", "图片（PNG）", _RECOGNISE)),
    (b"\xff\xd8\xff", b"", Kind("image", "图片（JPEG）", _RECOGNISE)),
    (b"GIF8", b"\x00", Kind("image", "图片（GIF）", _RECOGNISE)),
    (b"II*\x00", b"", Kind("image", "图片（TIFF）", _RECOGNISE)),
    (b"MM\x00*", b"", Kind("image", "图片（TIFF）", _RECOGNISE)),
    (b"BM", b"\x00\x00\x00\x00", Kind("image", "图片（BMP）", _RECOGNISE)),
    (b"RIFF", b"WEBP", Kind("image", "图片（WebP）", _RECOGNISE)),
    (b"\x00\x00\x00", b"ftyphei", Kind("image", "图片（HEIC）", _RECOGNISE)),
    (b"7z\xbc\xaf\x27\x1c", b"", Kind("archive", "压缩包（.7z）", _UNPACK)),
    (b"Rar!\x1a\x07", b"", Kind("archive", "压缩包（.rar）", _UNPACK)),
    (b"\x1f\x8b\x08", b"", Kind("archive", "压缩包（.gz）", _UNPACK)),
    (b"\x7fELF", b"", Kind("program", "程序文件", _FIND)),
    (b"MZ", b"\x00\x00\x00", Kind("program", "程序文件", _FIND)),
)
_NEAR = 16

# The pages of the State Council's archive are saved from <tbody> or <div> on.
_TAGS = (
    *("head", "body", "meta", "title", "link", "style", "script", "div", "article", "section"),
    *("table", "tbody", "tr", "td", "p", "span", "font", "center", "ul", "ol", "h1", "h2", "h3"),
)
# What a file in markup begins with, in lower case; an XML declaration may precede a web page.
_FIRST = (
    *((f"<{tag}{end}".encode(), HTML) for tag in _TAGS for end in "> \r\n\t/"),
    (b"<!--", HTML),
    (b"<?xml ", Kind("xml", "XML 文件", _FIND)),
    (b"{\\rtf", Kind("rtf", "RTF 文档（.rtf）", _SAVE)),
    (b"mime-version: 1.0", Kind("mhtml", "网页存档（.mht）", _COPY)),
    (b"from: <saved by", Kind("mhtml", "网页存档（.mht）", _COPY)),
)
_WITHIN = (
    (b"<!doctype html", HTML),
    (b"<html", HTML),
    (b"%pdf-1.", PDF),
    (b"%pdf-2.", PDF),
    (b"word.document", Kind("xml", "Word 的 XML 文档", _SAVE)),
)
_LEADING = b" \t\r\n\xef\xbb\xbf\xff\xfe"


def kind_of(raw: bytes) -> Kind:
    """Say what kind of file `raw` is; what shows itself to be nothing else is taken for text.

    >>> kind_of(b"%PDF-1.7 ...").what
    'PDF 文件'
    """
    if raw.startswith(_ZIP):
        return next(kind for member, kind in _IN_ZIP if member in raw)
    if raw.startswith(_OLE2):
        return next(kind for stream, kind in _IN_OLE2 if stream.encode("utf-16-le") in raw)
    head = raw[:_HEAD]
    return _binary_kind_of(head) or _markup_kind_of(head) or TEXT


def _binary_kind_of(head: bytes) -> Kind | None:
    """Know a file of bytes by how it begins."""
    for first, near, kind in _BINARY:
        if head.startswith(first) and near in head[:_NEAR]:
            return kind
    return None


def _markup_kind_of(head: bytes) -> Kind | None:
    """Know a file of tags by its first ones, which in UTF-16 have zero bytes between them."""
    letters = head.replace(b"\0", b"").lower()
    for tag, kind in _WITHIN:
        if tag in letters:
            return kind
    letters = letters.lstrip(_LEADING)
    for first, kind in _FIRST:
        if letters.startswith(first):
            return kind
    return None
