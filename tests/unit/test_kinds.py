"""Kinds of files, known by their content."""

import io
import zipfile

import pytest

from zwgk.read.kinds import kind_of

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def zipped(*members: str, first: bytes = b"") -> bytes:
    """Make a zip that holds some members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        if first:
            archive.writestr(zipfile.ZipInfo("mimetype"), first)
        for member in members:
            archive.writestr(member, "一、" * 1000)
    return made.getvalue()


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (zipped("[Content_Types].xml", "word/document.xml"), "docx"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "xlsx"),
        (zipped("[Content_Types].xml", "ppt/presentation.xml"), "pptx"),
        (zipped("OFD.xml", "Doc_0/Document.xml"), "ofd"),
        (zipped("content.xml", first=b"application/vnd.oasis.opendocument.text"), "odf"),
        (zipped("要点.txt"), "archive"),
        (zipped(), "archive"),
        (OLE2 + "WordDocument".encode("utf-16-le"), "doc"),
        (OLE2 + "Workbook".encode("utf-16-le"), "xls"),
        (OLE2 + "PowerPoint Document".encode("utf-16-le"), "ppt"),
        (OLE2 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (OLE2, "ole2"),
        (b"%PDF-1.4\n", "pdf"),
        (b"\r\n\r\n%PDF-2.0\n", "pdf"),
        (b"{\\rtf1\\ansi\\ansicpg936", "rtf"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "image"),
        (b"GIF89a\x01\x00\x01\x00", "image"),
        (b"II*\x00\x08\x00\x00\x00", "image"),
        (b"MM\x00*\x00\x00\x00\x08", "image"),
        (b"BM\x36\x10\x0e\x00\x00\x00\x00\x00\x36\x00", "image"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "image"),
        (b"\x00\x00\x00\x18ftypheic", "image"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "archive"),
        (b"Rar!\x1a\x07\x01\x00", "archive"),
        (b"\x1f\x8b\x08\x00\x00", "archive"),
        (b"\x7fELF\x02\x01\x01\x00", "program"),
        (b"MZ\x90\x00\x03\x00\x00\x00\x04\x00", "program"),
        (b"<!DOCTYPE html>\n<html>", "html"),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD'>", "html"),
        (b"<!-- saved from url=(0022)http://example.cn/ -->\n<HTML>", "html"),
        (b"\xef\xbb\xbf\r\n<html xmlns='http://www.w3.org/1999/xhtml'>", "html"),
        (b'<div class="wrap" style="x">', "html"),
        (b"<tbody> \n <tr>", "html"),
        ("<p>一、推进政务公开</p>".encode("gb18030"), "html"),
        ("<html><body>一、推进政务公开".encode("utf-16"), "html"),
        ("<html><body>一、推进政务公开".encode("utf-16-be"), "html"),
        (b'<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>', "xml"),
        (b'<?xml version="1.0" encoding="UTF-8"?><policy/>', "xml"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related;", "mhtml"),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0", "mhtml"),
    ],
)
def test_a_file_is_known_by_its_content(raw: bytes, name: str) -> None:
    kind = kind_of(raw)

    assert kind.name == name
    assert bool(kind.advice) == (name not in {"docx", "html", "pdf"})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        "一、推进政务公开",
        "",
        "<关于印发工作要点的通知>",
        "BM公司、MZ公司、II类、GIF8格式",
        "PK赛方案",
        "PDF、HTML等格式的文件一并公开",
        "{工作要点}",
        "# 工作要点\n\n<br>一、推进政务公开",
    ],
)
def test_a_text_is_a_text_whatever_it_begins_with(text: str, encoding: str) -> None:
    assert kind_of(text.encode(encoding)).name == "text"
