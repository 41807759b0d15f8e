"""Word documents: what they say is read in order, what they hide is not."""

from __future__ import annotations

import io
import zipfile

import pytest

from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.readers import Input, read
from pressarchive.readers.numerals import written

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = """<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>
</w:style><w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Sous"><w:basedOn w:val="Titre1"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>
</w:style>
<w:style w:styleId="Texte"><w:pPr><w:spacing w:after="160"/></w:pPr></w:style>
<w:style w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style>"""
NUMBERING = """<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="2"/>
<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1">
<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
<w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>"""


def packed(body: str, **parts: str) -> bytes:
    """Return a document with a body, and other parts by name ("styles", "footnotes" …)."""
    out = io.BytesIO()
    related = {"styles": STYLES, "numbering": NUMBERING} | parts
    relations = "".join(
        f'<Relationship Type="{KINDS}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for name in related
        if name != "core"
    )
    link = (
        f'<Relationship Id="link" Type="{KINDS}/hyperlink" TargetMode="External"'
        ' Target="https://www.example.org/cp"/>'
    )
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
        )
        archive.writestr(
            "word/_rels/document.xml.rels", f"<Relationships>{relations}{link}</Relationships>"
        )
        for name, content in related.items():
            if name == "core":
                archive.writestr("docProps/core.xml", content)
            else:
                archive.writestr(f"word/{name}.xml", f"<w:{name} {SPACES}>{content}</w:{name}>")
    return out.getvalue()


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def item(text: str, number: int, level: int = 0) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def read_docx(body: str, **parts: str) -> Document:
    return read(Input(name="a", content=packed(body, **parts)))


def blocks(document: Document) -> list[tuple[str, int, int, str]]:
    return [(b.kind, b.level, b.group, document.block_text(b)) for b in document.blocks]


def test_headings_and_groups() -> None:
    """A style makes a heading under any name; space or an empty paragraph sets apart."""
    body = (
        p("Titre du jour", style("Titre1")) + p("Plus bas", style("Sous")) + p("")
        + p("Un", style("Texte")) + p("Deux") + p("Trois") + p("Quatre", style("Ring"))
    )  # fmt: skip
    assert blocks(read_docx(body)) == [
        ("heading", 1, 0, "Titre du jour"),
        ("heading", 3, 0, "Plus bas"),
        ("paragraph", 0, 1, "Un"),
        ("paragraph", 0, 2, "Deux"),
        ("paragraph", 0, 2, "Trois"),
        ("paragraph", 0, 2, "Quatre"),
    ]


def test_lists() -> None:
    """Bullets are layout, wherever they come from; numbers are counted and stay."""
    body = (
        item("un", 1) + item("sous", 1, 1) + item("sous", 1, 1) + item("deux", 1)
        + item("puce", 2) + p("• tapée") + item("sans liste", 0)
    )  # fmt: skip
    assert [(kind, level, text) for kind, level, _, text in blocks(read_docx(body))] == [
        ("item", 1, "2. un"),
        ("item", 2, "2.a) sous"),
        ("item", 2, "2.b) sous"),
        ("item", 1, "3. deux"),
        ("item", 1, "puce"),
        ("item", 1, "tapée"),
        ("paragraph", 0, "sans liste"),
    ]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [(3, "decimal", "3"), (28, "lowerLetter", "bb"), (4, "upperRoman", "IV"), (2, "ordinal", "2"),
     (1999, "lowerRoman", "mcmxcix"), (3, "upperLetter", "C"), (7, "decimalZero", "07")],
)  # fmt: skip
def test_numbers_as_lists_print_them(number: int, form: str, text: str) -> None:
    """Lists print figures, letters and Roman numerals."""
    assert written(number, form) == text


def test_tables() -> None:
    """Short cells are a row; a table that lays out contacts is read cell by cell."""
    contact = p("Jeanne Petit") + p("01 23 45 67 89")
    other = p("Paul Grand") + p("01 98 76 54 32")
    body = table((p("Ville"), p("Nombre")), (p("Lyon"), p("12"))) + table((contact, other))
    assert blocks(read_docx(body)) == [
        ("row", 0, 0, "Ville | Nombre"),
        ("row", 0, 0, "Lyon | 12"),
        ("paragraph", 0, 1, "Jeanne Petit"),
        ("paragraph", 0, 1, "01 23 45 67 89"),
        ("paragraph", 0, 2, "Paul Grand"),
        ("paragraph", 0, 2, "01 98 76 54 32"),
    ]


def test_what_was_changed_and_hidden() -> None:
    """What was inserted is text; deleted, moved away, hidden or an older program's is not."""
    body = (
        "<w:p><w:r><w:t>Le </w:t></w:r><w:del><w:r><w:delText>vieux</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>nouveau</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t> loin</w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:sdt><w:sdtContent>"
        "<w:r><w:tab/><w:t>accord</w:t><w:br/><w:t>entre 2</w:t><w:noBreakHyphen/><w:t>3</w:t>"
        "</w:r></w:sdtContent></w:sdt></w:p>"
    )
    assert read_docx(body).text == "Le nouveau accord\nentre 2-3"


def test_text_boxes_and_drawn_titles() -> None:
    """A text box is read once, after the paragraph it hangs on; so is a title drawn."""
    box = f"<w:txbxContent>{p('Contact')}{p('Anne')}</w:txbxContent>"
    body = (
        f"<w:p><w:r><w:t>Ancre</w:t><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
        '<w:p><w:r><w:pict><v:textpath string="COMMUNIQUÉ"/></w:pict></w:r></w:p>' + p("Suite")
    )
    assert read_docx(body).text == "Ancre\n\nContact\nAnne\n\nCOMMUNIQUÉ\n\nSuite"


def test_links_notes_and_margins() -> None:
    """Links are kept beside the text, notes follow it, headers and footers are no part of it."""
    body = (
        '<w:p><w:hyperlink r:id="link"><w:r><w:t>ici</w:t></w:r></w:hyperlink>'
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "http://a.fr/</w:instrText>'
        '<w:instrText>b"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t> et là</w:t>'
        '<w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    document = read_docx(
        body,
        footnotes=f'<w:footnote w:type="separator">{p("—")}</w:footnote>'
        f"<w:footnote>{p('Une note.')}</w:footnote>",
        header1=p("Institut d’essai"),
        footer1=p("Page 1"),
        footer2=p("Page 1"),
    )
    assert document.text == "ici et là\n\n1. Une note."
    assert document.links == ("https://www.example.org/cp", "http://a.fr/b")
    assert document.margins == ("Institut d’essai", "Page 1")


def test_properties_are_declared() -> None:
    """What the file says of itself is kept as such; its dates are the file's."""
    core = (
        '<c xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        "<dc:title>Un titre</dc:title><dc:creator>J. P.</dc:creator>"
        "<dcterms:created>2020-02-05T10:00:00Z</dcterms:created></c>"
    )
    assert read_docx(p("x"), core=core).declared == {
        "title": "Un titre", "author": "J. P.", "created": "2020-02-05T10:00:00Z",
    }  # fmt: skip


ENTITIES = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:p xmlns:w="x">&a;</w:p>'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (packed("").replace(b"PK\x05\x06", b"PK\x05\x07"), "format"),
        (packed("<w:p>"), "damaged"),
        (packed(""), "no text"),
        (packed(p("x" * 20_000_000)), "far more"),
        (packed("<w:p><w:r>" * 1_000), "without end"),
    ],
)
def test_refused(content: bytes, said: str) -> None:
    """What is damaged, empty or a bomb is refused with a remedy."""
    with pytest.raises(ReadError, match=said) as error:
        read(Input(name="a.docx", content=content))
    assert error.value.remedy


@pytest.mark.parametrize("encoding", ["UTF-9", "rot13", "utf-16", "shift_jis", "x"])
def test_encodings_that_are_none(encoding: str) -> None:
    """A part in an encoding that is none, or not its own, is damaged (found by fuzzing)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<?xml version="1.0" encoding="{encoding}"?><a/>')
    with pytest.raises(ReadError, match="damaged") as error:
        read(Input(name="a.docx", content=out.getvalue()))
    assert error.value.remedy


def test_entities_are_refused() -> None:
    """Entities are neither multiplied nor fetched."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", ENTITIES)
    with pytest.raises(ReadError, match="entities"):
        read(Input(name="a.docx", content=out.getvalue()))
