"""Files that nobody means well with: each maker writes one kind into a folder.

None is larger on the disk than a few megabytes; what is huge is sparse or packed.
"""

from __future__ import annotations

import bz2
import gzip
import io
import os
import socket
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

Maker = Callable[[Path], None]

TEXT = "PRESS RELEASE\n\nParis, 5 February 2020\n\nThe agency opened a new laboratory today.\n"
PORT = 48_765
"""Where files ask for more on this machine: whoever reads them must not."""

_MB = 1024 * 1024
_EVIL = f"http://127.0.0.1:{PORT}/x"
_OFFICE = "http://schemas.openxmlformats.org"
_TYPES = (
    f'<?xml version="1.0"?><Types xmlns="{_OFFICE}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_SPACE = f"{_OFFICE}/wordprocessingml/2006/main"
_RELATION = f"{_OFFICE}/officeDocument/2006/relationships"
_RELS = (
    f'<?xml version="1.0"?><Relationships xmlns="{_OFFICE}/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_RELATION}/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "]>"
)


def text(content: str | bytes, folder: Path, *, name: str = "x.txt") -> None:
    """Write a file."""
    data = content if isinstance(content, bytes) else content.encode("utf8", "surrogatepass")
    (folder / name).write_bytes(data)


def made(make: Callable[[], bytes], folder: Path, *, name: str) -> None:
    """Write a file that takes a while to make."""
    text(make(), folder, name=name)


def sparse(folder: Path, *, name: str, head: bytes = b"") -> None:
    """Write a file of two gigabytes that takes no room."""
    with (folder / name).open("wb") as file:
        file.write(head)
        file.truncate(2 * 1024 * _MB)


def packed(members: dict[str, bytes]) -> bytes:
    """Return a ZIP archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def nested(depth: int) -> bytes:
    """Return a ZIP archive in a ZIP archive, and so on."""
    content = packed({"a.txt": TEXT.encode()})
    for _ in range(depth):
        content = packed({"inner.zip": content})
    return content


def encrypted() -> bytes:
    """Return a ZIP archive that says its member is encrypted."""
    content = bytearray(packed({"a.txt": TEXT.encode()}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def lying() -> bytes:
    """Return a ZIP archive whose member is larger than it says."""
    content = bytearray(packed({"a.txt": TEXT.encode() * 1000}))
    at = content.index(b"PK\x01\x02") + 24
    content[at : at + 4] = struct.pack("<I", 10)
    return bytes(content)


def tarred(*members: tuple[str, bytes], kind: bytes = tarfile.REGTYPE, link: str = "") -> bytes:
    """Return a TAR archive."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size, info.type, info.linkname = len(content), kind, link
            archive.addfile(info, io.BytesIO(content))
    return stream.getvalue()


def docx(document: str, more: dict[str, str] | None = None) -> bytes:
    """Return a Word document around XML of any sort."""
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELS,
        "word/document.xml": document,
        **(more or {}),
    }
    return packed({name: content.encode() for name, content in parts.items()})


def word(body: str, before: str = "") -> str:
    """Return the XML of a Word document."""
    return (
        f'<?xml version="1.0"?>{before}<w:document xmlns:w="{_SPACE}"><w:body>{body}'
        "</w:body></w:document>"
    )


def paragraph(content: str) -> str:
    """Return a paragraph of a Word document."""
    return f"<w:p><w:r><w:t>{content}</w:t></w:r></w:p>"


def odt(content: str) -> bytes:
    """Return an OpenDocument text around XML of any sort; its type stands first, not packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content.encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def pdf(*objects: str, trailer: str = "<< /Root 1 0 R /Size 9 >>") -> bytes:
    """Return a PDF file of these objects, numbered from 1."""
    parts, places, at = [b"%PDF-1.4\n"], [], 9
    for number, one in enumerate(objects, 1):
        places.append(at)
        parts.append(f"{number} 0 obj\n{one}\nendobj\n".encode("latin-1"))
        at += len(parts[-1])
    content = b"".join(parts)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return content + (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n{trailer}\n"
        f"startxref\n{len(content)}\n%%EOF\n"
    ).encode("latin-1")


def bomb() -> bytes:
    """Return a PDF page whose text unpacks to a gigabyte."""
    packer = zlib.compressobj(9)
    stream = b"".join(packer.compress(b"(x) Tj " * 150_000) for _ in range(1000)) + packer.flush()
    return pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
        f"<< /Length {len(stream)} /Filter /FlateDecode >>\nstream\n"
        f"{stream.decode('latin-1')}\nendstream",
    )


def pages(count: int) -> bytes:
    """Return a PDF file of many empty pages."""
    kids = " ".join(f"{number} 0 R" for number in range(3, count + 3))
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>"
    return pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        *([page] * count),
        trailer=f"<< /Root 1 0 R /Size {count + 3} >>",
    )


def drawing_itself() -> bytes:
    """Return a PDF page that shows a form which draws itself twice."""
    form = "/Resources << /XObject << /F 4 0 R >> >>"
    drawn = "/F Do /F Do"
    return pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R {form} >>",
        f"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] {form} /Length {len(drawn)} >>\n"
        f"stream\n{drawn}\nendstream",
        "<< /Length 5 >>\nstream\n/F Do\nendstream",
    )


_CLOSED = "</w:tc></w:tr></w:tbl>"
_MAIL = "From: a@example.org\r\nTo: b@example.org\r\nSubject: News\r\nMIME-Version: 1.0\r\n"


def parts_in_parts(depth: int) -> str:
    """Return a mail whose parts hold parts, and so on."""
    content = f"Content-Type: text/plain\r\n\r\n{TEXT}"
    for number in range(depth):
        content = (
            f'Content-Type: multipart/mixed; boundary="b{number}"\r\n\r\n'
            f"--b{number}\r\n{content}\r\n--b{number}--\r\n"
        )
    return _MAIL + content


def listening(folder: Path) -> None:
    """Leave a socket in the folder."""
    here = Path.cwd()
    os.chdir(folder)  # the name of a socket must be short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("x.sock")
    finally:
        os.chdir(here)


def linked(folder: Path, *, to: str, name: str = "x.txt") -> None:
    """Leave a link."""
    (folder / name).symlink_to(to)


def deep(folder: Path) -> None:
    """Leave a file a hundred folders down."""
    for _ in range(100):
        folder = folder / "d"
    folder.mkdir(parents=True)
    text(TEXT, folder)


def closed(folder: Path) -> None:
    """Leave a folder that may not be entered, but by an administrator."""
    (folder / "closed").mkdir()
    text(TEXT, folder / "closed")
    (folder / "closed").chmod(0)


def page(body: str) -> str:
    """Return a web page."""
    return f"<!doctype html><html><head><title>News</title></head><body>{body}</body></html>"


PAGE = f"<h1>A new laboratory</h1><p>{TEXT}</p>"

KINDS: dict[str, Maker] = {
    # --- text ---
    "empty": partial(text, b""),
    "blank": partial(text, " \n\t\n" * 1000),
    "nul-in-text": partial(text, TEXT.replace(" ", "\0")),
    "all-nul": partial(text, bytes(_MB)),
    "noise": partial(text, bytes(range(256)) * 4000),
    "invalid-utf8": partial(text, TEXT.encode() + b"caf\xe9 \xff\xfe\x80"),
    "overlong-utf8": partial(text, TEXT.encode() + b"\xc0\xaf\xe0\x80\xaf"),
    "lone-surrogates": partial(text, TEXT + "\ud800 \udfff"),
    "utf8-cut": partial(text, (TEXT + "é").encode()[:-1]),
    "utf16-odd": partial(text, TEXT.encode("utf-16") + b"x"),
    "utf16-no-mark": partial(text, TEXT.encode("utf-16-le")),
    "utf32": partial(text, TEXT.encode("utf-32")),
    "endless-line": partial(text, TEXT.replace("\n", " ") * 100_000),
    "endless-word": partial(text, "x" * 4 * _MB),
    "only-newlines": partial(text, TEXT + "\n" * 4 * _MB),
    "marks-on-marks": partial(text, TEXT + "e" + "\u0301" * 500_000),
    "right-to-left": partial(text, f"\u202e{TEXT}\u202c\u2067{TEXT}"),
    "control-characters": partial(text, TEXT + "".join(map(chr, range(32))) * 100 + "\x1b[2J"),
    "year-0": partial(text, TEXT.replace("2020", "0000") + "0000-00-00 00/00/0000"),
    "year-99999": partial(text, TEXT.replace("2020", "99999") + "99999-12-31 5/2/99999"),
    "sparse-2gb": partial(sparse, name="x.txt"),
    "front-matter-bomb": partial(text, "---\n" + "a: &a [*a,*a]\n" * 50_000 + "---\n" + TEXT),
    "quotes-in-quotes": partial(text, ">" * 20_000 + TEXT, name="x.md"),
    "brackets-in-brackets": partial(text, "[" * 50_000 + TEXT + "](" * 50_000, name="x.md"),
    "lists-in-lists": partial(text, "".join(f"{' ' * n}- x\n" for n in range(1500)), name="x.md"),
    "formula": partial(text, "=cmd|'/c calc'!A0\n\n" + TEXT),
    # --- names and folders ---
    "name-of-255-bytes": partial(text, TEXT, name="x" * 251 + ".txt"),
    "name-with-newline": partial(text, TEXT, name="a\nb\r.txt"),
    "name-with-escapes": partial(text, TEXT, name="\x1b[31m\u202etxt.exe"),
    "name-not-utf8": partial(text, TEXT, name=os.fsdecode(b"caf\xe9.txt")),
    "link-out-of-the-tree": partial(linked, to="/etc/passwd"),
    "link-to-itself": partial(linked, to="x.txt"),
    "link-to-above": partial(linked, to="..", name="up"),
    "link-to-nowhere": partial(linked, to="/nowhere/at/all"),
    "link-to-a-device": partial(linked, to="/dev/zero"),
    "pipe": lambda folder: os.mkfifo(folder / "x.txt"),
    "socket": listening,
    "deep-folders": deep,
    "closed-folder": closed,
    # --- archives ---
    "zip-cut": partial(text, packed({"a.txt": TEXT.encode() * 100})[:200], name="x.zip"),
    "zip-encrypted": partial(text, encrypted(), name="x.zip"),
    "zip-bomb": partial(made, lambda: packed({"a.txt": bytes(100 * _MB)}), name="x.zip"),
    "zip-in-zip": partial(made, lambda: nested(12), name="x.zip"),
    "zip-traversal": partial(text, packed({"../../a.txt": TEXT.encode()}), name="x.zip"),
    "zip-absolute": partial(text, packed({"/etc/a.txt": TEXT.encode()}), name="x.zip"),
    "zip-lying": partial(text, lying(), name="x.zip"),
    "zip-noise": partial(text, b"PK\x03\x04" + bytes(range(256)) * 40, name="x.zip"),
    "zip-of-hostile-names": partial(
        text, packed({"a\nb.txt": TEXT.encode(), "\x1b[2J.txt": TEXT.encode()}), name="x.zip"
    ),
    "zip-sparse": partial(sparse, name="x.zip", head=b"PK\x03\x04"),
    "zip-of-empty-files": partial(
        text, packed({f"{number}.txt": b"" for number in range(500)}), name="x.zip"
    ),
    "tar-cut": partial(text, tarred(("a.txt", TEXT.encode() * 100))[:1000], name="x.tar"),
    "tar-traversal": partial(text, tarred(("../../a.txt", TEXT.encode())), name="x.tar"),
    "tar-link": partial(
        text, tarred(("a.txt", b""), kind=tarfile.SYMTYPE, link="/etc/passwd"), name="x.tar"
    ),
    "tar-device": partial(text, tarred(("a", b""), kind=tarfile.CHRTYPE), name="x.tar"),
    "gzip-bomb": partial(made, lambda: gzip.compress(bytes(200 * _MB)), name="x.txt.gz"),
    "gzip-cut": partial(text, gzip.compress(TEXT.encode())[:-12], name="x.txt.gz"),
    "bzip2-bomb": partial(made, lambda: bz2.compress(bytes(100 * _MB)), name="x.bz2"),
    # --- office ---
    "docx-cut": partial(text, docx(word(paragraph(TEXT)))[:-200], name="x.docx"),
    "docx-external-entity": partial(
        text,
        docx(
            word(paragraph("&x;" + TEXT), '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
        ),
        name="x.docx",
    ),
    "docx-billion-laughs": partial(
        text, docx(word(paragraph("&j;" + TEXT), _LAUGHS)), name="x.docx"
    ),
    "docx-remote-template": partial(
        text,
        docx(
            word(paragraph(TEXT)),
            {
                "word/settings.xml": f'<w:settings xmlns:w="{_SPACE}" xmlns:r="{_RELATION}">'
                '<w:attachedTemplate r:id="t"/></w:settings>',
                "word/_rels/settings.xml.rels": _RELS.replace("r1", "t")
                .replace('officeDocument"', 'attachedTemplate"')
                .replace('word/document.xml"', f'{_EVIL}" TargetMode="External"'),
            },
        ),
        name="x.docx",
    ),
    "docx-without-document": partial(
        text, packed({"[Content_Types].xml": _TYPES.encode()}), name="x.docx"
    ),
    "docx-tables-in-tables": partial(
        text,
        docx(
            word(
                "<w:tbl><w:tr><w:tc>" * 20_000 + paragraph(TEXT) + "</w:tc></w:tr></w:tbl>" * 20_000
            )
        ),
        name="x.docx",
    ),
    "odt-external-entity": partial(
        text,
        odt('<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><x>&x;</x>'),
        name="x.odt",
    ),
    "odt-noise": partial(text, odt("<<<"), name="x.odt"),
    "rtf-deep": partial(text, "{\\rtf1 " + "{" * 100_000 + TEXT, name="x.rtf"),
    "rtf-cut": partial(text, "{\\rtf1\\ansi {\\b " + TEXT, name="x.rtf"),
    "rtf-lying": partial(text, "{\\rtf1 \\bin999999999 " + TEXT + "}", name="x.rtf"),
    "old-word": partial(text, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), name="x.doc"),
    # --- pages ---
    "html-deep": partial(text, page("<div>" * 100_000 + PAGE), name="x.html"),
    "html-scripts": partial(
        text, page(PAGE + "<script>document.write('bad')</script><img src=x onerror=bad()>")
    ),
    "html-links": partial(
        text,
        page(
            PAGE + f'<img src="{_EVIL}"><iframe src="file:///etc/passwd"></iframe>'
            f'<link rel=stylesheet href="{_EVIL}"><a href="javascript:bad()">x</a>'
        ),
        name="x.html",
    ),
    "html-unclosed": partial(text, page(PAGE)[:-30] + "<!-- <p <a href='", name="x.html"),
    "html-attribute": partial(text, page(f'<p class="{"x" * 2 * _MB}">{TEXT}</p>'), name="x.html"),
    "html-wrong-charset": partial(
        text, '<meta charset="utf-7">' + page(PAGE + "+ADw-script+AD4-"), name="x.html"
    ),
    # --- PDF ---
    "pdf-cut": partial(text, pages(3)[:300], name="x.pdf"),
    "pdf-noise": partial(text, b"%PDF-1.7\n" + bytes(range(256)) * 100, name="x.pdf"),
    "pdf-loop": partial(
        text,
        pdf(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [2 0 R 3 0 R] /Parent 3 0 R /Count 2 >>",
            "<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R /Count 1 >>",
        ),
        name="x.pdf",
    ),
    "pdf-100000-pages": partial(made, lambda: pages(100_000), name="x.pdf"),
    "pdf-bomb": partial(made, bomb, name="x.pdf"),
    "pdf-drawing-itself": partial(made, drawing_itself, name="x.pdf"),
    "pdf-encrypted": partial(
        text,
        pdf(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [] /Count 0 >>",
            f"<< /Filter /Standard /V 1 /R 2 /O <{'00' * 32}> /U <{'11' * 32}> /P -4 >>",
            trailer="<< /Root 1 0 R /Size 4 /Encrypt 3 0 R /ID [<00> <00>] >>",
        ),
        name="x.pdf",
    ),
    # --- mail ---
    "mail-parts-in-parts": partial(text, parts_in_parts(2000), name="x.eml"),
    "mail-many-parts": partial(
        text,
        _MAIL + 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + "--b\r\n\r\nx\r\n" * 50_000,
        name="x.eml",
    ),
    "mail-long-header": partial(text, _MAIL + f"X: {'x ' * _MB}\r\n\r\n{TEXT}", name="x.eml"),
    "mail-no-end": partial(
        text,
        _MAIL + f'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\n{TEXT}',
        name="x.eml",
    ),
    "mail-wrong-charset": partial(
        text, _MAIL + f'Content-Type: text/plain; charset="x-none"\r\n\r\n{TEXT}', name="x.eml"
    ),
    "mail-wrong-base64": partial(
        text, _MAIL + f"Content-Transfer-Encoding: base64\r\n\r\n{TEXT}!!!", name="x.eml"
    ),
    "mbox-cut": partial(
        text, f"From a@b.org Wed Feb  5 10:00:00 2020\r\n{_MAIL}\r\n{TEXT}\nFrom ", name="x.mbox"
    ),
    "mbox-same-id": partial(
        text,
        f"From a@b.org Wed Feb  5 10:00:00 2020\r\n{_MAIL}Message-ID: <1@b.org>\r\n\r\n{TEXT}\n\n"
        * 3,
        name="x.mbox",
    ),
    "office-lock": partial(text, b"\x05Jean " + bytes(156), name="~$x.docx"),
    # --- neither ---
    "picture": partial(text, b"\x89PNG\r\n\x1a\n" + bytes(400), name="x.png"),
    "program": partial(text, b"\x7fELF" + bytes(400), name="x"),
    "database": partial(text, b"SQLite format 3\0" + bytes(400), name="x.sqlite"),
}
"""Each kind by its name."""
