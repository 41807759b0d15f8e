"""RTF: what it says is read in order, in any encoding; what it hides is not."""

from __future__ import annotations

import time

import pytest

from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.readers import Input, read

HEAD = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset77 Geneva;}"
    rb"{\f2\fcharset2 Symbol;}{\f3\fcharset238 Arial CE;}}{\colortbl;\red0\green0\blue0;}"
    rb"{\stylesheet{\s0\snext0 Normal;}{\s1\sb240\outlinelevel0\f0 Grand;}{\s2 heading 2;}"
    rb"{\*\cs10 Default Paragraph Font;}}"
    rb"{\info{\title Un titre d\'e9clar\'e9}{\author J. P.}{\creatim\yr2020\mo2\dy5\hr10}}"
)


def read_rtf(body: bytes, head: bytes = HEAD) -> Document:
    return read(Input(name="a", content=head + body + b"}"))


def blocks(document: Document) -> list[tuple[str, int, int, str]]:
    return [(b.kind, b.level, b.group, document.block_text(b)) for b in document.blocks]


def test_headings_groups_and_properties() -> None:
    """Styles make headings, by their level or their name; space sets apart."""
    document = read_rtf(
        rb"\pard\s1 Titre\par\pard\s2 Chapeau\par\par\pard\sa120 Un\par\pard Deux\line Trois\par"
    )
    assert blocks(document) == [
        ("heading", 1, 0, "Titre"),
        ("heading", 2, 0, "Chapeau"),
        ("paragraph", 0, 1, "Un"),
        ("paragraph", 0, 2, "Deux"),
        ("paragraph", 0, 2, "Trois"),
    ]
    assert document.declared == {
        "title": "Un titre déclaré", "author": "J. P.", "created": "2020-02-05",
    }  # fmt: skip


def test_lists_and_tables() -> None:
    """A bullet is layout, a number is content; cells make a row."""
    document = read_rtf(
        rb"\pard{\listtext\f2\'b7\tab}\ilvl0 puce\par{\listtext 2.\tab}\ilvl1 deux\par"
        rb"\trowd\cellx1\cellx2\pard\intbl Ville\cell Nombre\cell\row\intbl Lyon\cell 12\cell\row"
        rb"\pard Fin\par"
    )
    assert blocks(document) == [
        ("item", 1, 0, "puce"),
        ("item", 2, 0, "2. deux"),
        ("row", 0, 1, "Ville | Nombre"),
        ("row", 0, 1, "Lyon | 12"),
        ("paragraph", 0, 2, "Fin"),
    ]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"\'e9t\'e9 \endash  \lquote a\rquote", "été – ‘a’"),
        (rb"{\f1 \'8et\'8e} \'e9", "été é"),
        (rb"{\f3 \'b9 \'9c}", "ą ś"),
        (rb"\u8217\'92 et \uc2\u233xx\'e9 {\uc0\u233 t}", "’ et éé ét"),
        (rb"\u-10179?\u-8704?", "😀"),
        (rb"a\~b\_c\-d \{x\} \\", "a b-cd {x} \\"),
        ("é à l’œuvre".encode("cp1252"), "é à l’œuvre"),
        (rb"un\bin5 }}}}}deux", "undeux"),
        (b"cou\r\np\xe9\\\npuis", "coupé\npuis"),
    ],
)  # fmt: skip
def test_characters(body: bytes, text: str) -> None:
    """Bytes are in the encoding of their font or of the file; Unicode goes before both."""
    assert read_rtf(body + rb"\par").text == text


@pytest.mark.parametrize(
    ("head", "byte", "char"),
    [
        (rb"{\rtf1\mac ", b"\x8e", "é"), (rb"{\rtf1\pc ", b"\x82", "é"),
        (rb"{\rtf1\ansi\ansicpg1250 ", b"\xb9", "ą"), (rb"{\rtf1\ansicpg99999 ", b"\xe9", "é"),
        (rb"{\rtf1\ansi\ansicpg10000 ", b"\x8e", "é"),
    ],
)  # fmt: skip
def test_encodings_of_files(head: bytes, byte: bytes, char: str) -> None:
    """A file says what it is encoded in, and what it says may mean nothing."""
    assert read_rtf(byte, head).text == char


def test_what_is_hidden_or_gone() -> None:
    """Deleted and hidden text, remarks, pictures and unknown groups are not read."""
    document = read_rtf(
        rb"Le {\deleted vieux }{\revised nouveau} prix{\v secret}{\*\unknown x}{\pict ff00ff}"
        rb"{\*\annotation non}{\v0  net}{\*\shppict{\pict 00}}{\xe entr\'e9e}\par"
    )
    assert document.text == "Le nouveau prix net"


def test_links_notes_boxes_and_margins() -> None:
    """Links stand beside the text, notes after it, boxes after their paragraph."""
    document = read_rtf(
        rb"{\header\pard Institut{\pict 00}\par}"
        rb"{\footer Page {\field{\*\fldinst PAGE}{\fldrslt 1}}}"
        rb'\pard Un {\field{\*\fldinst{HYPERLINK "http://a.fr/"}}{\fldrslt lien}}'
        rb"{\footnote\pard Une note.}"
        rb"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard Bo\'eete\par}}"
        rb"{\shprslt Bo\'eete}}.\par Deux\par"
    )
    assert document.text == "Un lien.\n\nBoîte\n\nDeux\n\n1. Une note."
    assert document.links == ("http://a.fr/",)
    assert document.margins == ("Institut", "Page 1")


@pytest.mark.parametrize("tail", [b"", b"{\\footnote x", b"\\", b"\\'e", b"{\\header y{"])
def test_cut(tail: bytes) -> None:
    """What is left of a file that was cut is read, and the record says so."""
    document = read(Input(name="a", content=HEAD + b"Le d\\'e9but" + tail))
    assert document.text.startswith("Le début")
    assert document.warnings


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"{\\rtf1" + b"{" * 100_000, "without end"), (HEAD + b"{\\pict 00}}", "no text")],
)
def test_refused(content: bytes, said: str) -> None:
    """A bomb or an empty file is refused with a remedy."""
    with pytest.raises(ReadError, match=said) as error:
        read(Input(name="a.rtf", content=content))
    assert error.value.remedy


@pytest.mark.parametrize(
    "piece",
    [b"}", b"{\\b x}", b"\\par", b"\\u233?", b"\\cell\\row", b"{\\pict 00", b"\\'e9", b"\\*"],
)
def test_quick(piece: bytes) -> None:
    """A megabyte of anything is read, or refused, in a few seconds."""
    started = time.process_time()
    try:
        read_rtf(b"x " + piece * (1_000_000 // len(piece)))
    except ReadError as error:
        assert error.remedy  # noqa: PT017
    assert time.process_time() - started < 10
