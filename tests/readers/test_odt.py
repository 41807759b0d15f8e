"""OpenDocument texts: what they say is read in order, what they hide is not."""

from __future__ import annotations

import io
import zipfile

import pytest

from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.readers import Input, read

_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("meta", "meta"),
        ("manifest", "manifest"),
    )
)  # fmt: skip
SPACES = _SPACES + (
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
STYLES = """<office:automatic-styles>
<style:style style:name="Apart" style:family="paragraph" style:parent-style-name="Base"/>
<style:style style:name="Base" style:family="paragraph">
<style:paragraph-properties fo:margin-bottom="0.3cm"/></style:style>
<style:style style:name="Ring" style:family="paragraph" style:parent-style-name="Ring"/>
<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/>
</style:style>
<text:list-style style:name="Num">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"
 text:display-levels="2"/></text:list-style>
<text:list-style style:name="Dot"><text:list-level-style-bullet text:level="1"/></text:list-style>
</office:automatic-styles>"""
FOOTER = """<style:master-page><style:footer><text:p>Page <text:page-number>1</text:page-number>
</text:p></style:footer></style:master-page>"""


def packed(body: str, **parts: str) -> bytes:
    """Return a document with a body, and other parts by name ("meta", "manifest" …)."""
    out = io.BytesIO()
    content = f"{STYLES}<office:body><office:text>{body}</office:text></office:body>"
    named = {"content": content, "styles": FOOTER} | parts
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        kind = zipfile.ZipInfo("mimetype")
        archive.writestr(kind, "application/vnd.oasis.opendocument.text")
        for name, inner in named.items():
            folder = "META-INF/" if name == "manifest" else ""
            archive.writestr(f"{folder}{name}.xml", f"<office:d {SPACES}>{inner}</office:d>")
    return out.getvalue()


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def listed(style: str, *items: str) -> str:
    inner = "".join(f"<text:list-item>{one}</text:list-item>" for one in items)
    return f'<text:list text:style-name="{style}">{inner}</text:list>'


def read_odt(body: str, **parts: str) -> Document:
    return read(Input(name="a", content=packed(body, **parts)))


def blocks(document: Document) -> list[tuple[str, int, int, str]]:
    return [(b.kind, b.level, b.group, document.block_text(b)) for b in document.blocks]


def test_headings_and_groups() -> None:
    """Space, inherited or not, and empty paragraphs set apart; styles may refer in rings."""
    body = (
        '<text:h text:outline-level="2">Titre</text:h>' + p("") + p("Un", "Apart")
        + p("Deux", "Ring") + p("Trois")
    )  # fmt: skip
    assert blocks(read_odt(body)) == [
        ("heading", 2, 0, "Titre"),
        ("paragraph", 0, 1, "Un"),
        ("paragraph", 0, 2, "Deux"),
        ("paragraph", 0, 2, "Trois"),
    ]


def test_lists() -> None:
    """Bullets are layout; numbers are counted and stay."""
    inner = listed("", p("sous"), p("sous"))
    body = listed("Num", p("un") + inner, p("deux") + p("suite")) + listed("Dot", p("puce"))
    assert [(kind, level, text) for kind, level, _, text in blocks(read_odt(body))] == [
        ("item", 1, "1. un"),
        ("item", 2, "1.a) sous"),
        ("item", 2, "1.b) sous"),
        ("item", 1, "2. deux"),
        ("paragraph", 0, "suite"),
        ("item", 1, "puce"),
    ]


def test_tables_and_boxes() -> None:
    """Short cells are a row; a text box is read after the paragraph it hangs on."""
    row = "".join(f"<table:table-cell>{p(text)}</table:table-cell>" for text in ("Ville", "12"))
    box = f"<draw:frame><draw:text-box>{p('Contact')}</draw:text-box></draw:frame>"
    body = (
        f"<table:table><table:table-row>{row}</table:table-row></table:table>"
        + p(f"Ancre{box}")
        + p("Suite")
    )
    assert read_odt(body).text == "Ville | 12\n\nAncre\n\nContact\n\nSuite"


def test_what_is_hidden_or_gone() -> None:
    """Deleted text, remarks and hidden words are not read; blanks and breaks are."""
    body = f"<text:tracked-changes>{p('vieux')}</text:tracked-changes>" + p(
        "Le\n  prix<text:s/>est<office:annotation><text:p>Non !</text:p></office:annotation>"
        '<text:span text:style-name="Gone">secret</text:span> de <text:span>3</text:span> €'
        "<text:line-break/>net"
    )
    assert read_odt(body).text == "Le prix est de 3 €\nnet"


def test_links_notes_margins_and_properties() -> None:
    """Links stand beside the text, notes after it, footers are no part of it."""
    note = f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{p('Une note.')}"
    body = p(
        f'<text:a xlink:href="https://a.fr/">ici</text:a>{note}</text:note-body></text:note> !'
    )
    meta = "<dc:title>Un titre</dc:title><meta:creation-date>2020-02-05</meta:creation-date>"
    document = read_odt(body, meta=meta)
    assert document.text == "ici !\n\n1. Une note."
    assert document.links == ("https://a.fr/",)
    assert document.margins == ("Page 1",)
    assert document.declared == {"title": "Un titre", "created": "2020-02-05"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (packed(p("x"), manifest="<manifest:encryption-data/>"), "locked"),
        (packed("<text:p>"), "damaged"),
        (packed(""), "no text"),
        (packed(p("x" * 20_000_000)), "far more"),
        (packed("<text:span>" * 1_000), "without end"),
        (packed("").replace(b"PK\x05\x06", b"PK\x05\x07"), "format"),
    ],
)
def test_refused(content: bytes, said: str) -> None:
    """What is locked, damaged, empty or a bomb is refused with a remedy."""
    with pytest.raises(ReadError, match=said) as error:
        read(Input(name="a.odt", content=content))
    assert error.value.remedy
