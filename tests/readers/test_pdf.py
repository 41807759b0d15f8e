"""PDF: reading order, what pages repeat, paragraphs, headings, scans, what is declared."""

from __future__ import annotations

import shutil
import time
from datetime import UTC, datetime

import pytest
from fpdf import FPDF
from hypothesis import example, given
from hypothesis import strategies as st
from printing import paragraph, pdf, scan, written

from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.readers import Input, read, scans

PROSE = (
    "L'Agence publie aujourd'hui son avis sur la securite sanitaire des aliments, apres deux "
    "annees de travaux menes par son comite d'experts et une consultation publique ouverte a tous."
)
ENGLISH = "The agency has looked at the matter for two years and says so today in a long opinion. "


def document(made: FPDF, ocr: str | None = None) -> Document:
    return read(Input(name="a.bin", content=written(made), ocr=ocr))


def blocks(found: Document) -> list[tuple[str, str]]:
    return [(block.kind, found.block_text(block)) for block in found.blocks]


def test_lines_become_paragraphs() -> None:
    """A line that was broken because it was full goes on; lines of an address do not."""
    made = pdf()
    paragraph(made, PROSE)
    paragraph(made, "Ministry of Finance\nDecember 9, 2015\nColombo")
    paragraph(made, PROSE, align="J")
    found = document(made)
    assert blocks(found) == [
        ("paragraph", PROSE),
        ("paragraph", "Ministry of Finance"),
        ("paragraph", "December 9, 2015"),
        ("paragraph", "Colombo"),
        ("paragraph", PROSE),
    ]
    assert [block.group for block in found.blocks] == [0, 1, 1, 1, 2]


def test_headings_lists_and_tables() -> None:
    """Larger type is a heading, over several lines if need be; bullets are items, cells rows."""
    made = pdf()
    title = "A title that is so long that it has to be set over at least two lines of the page"
    paragraph(made, title, size=18, align="C")
    paragraph(made, PROSE)
    paragraph(made, f"- {ENGLISH.strip()}\n- second item\n1. third item")
    for name, phone in (("Jean Petit", "01 44 23 60 12"), ("Ann Lee", "020 7946 0000")):
        made.cell(80, 6, name)
        made.cell(80, 6, phone, new_x="LMARGIN", new_y="NEXT")
    paragraph(made, PROSE)
    assert blocks(document(made)) == [
        ("heading", title),
        ("paragraph", PROSE),
        ("item", ENGLISH.strip()),
        ("item", "second item"),
        ("item", "1. third item"),
        ("row", "Jean Petit | 01 44 23 60 12"),
        ("row", "Ann Lee | 020 7946 0000"),
        ("paragraph", PROSE),
    ]


def test_columns_are_read_one_after_the_other() -> None:
    """However the file writes them: here line by line across the page."""
    made = pdf()
    paragraph(made, "Headline over both columns", size=16)
    left = [f"left column line {n} goes on with" for n in range(9)]
    right = [f"right column line {n} goes on with" for n in range(9)]
    for one, other in zip(left, right, strict=True):
        made.set_font("Helvetica", size=11)
        made.cell(88, 6, one)
        made.cell(80, 6, other, new_x="LMARGIN", new_y="NEXT")
    text = document(made).text
    assert text.index("left column line 8") < text.index("right column line 0")


def test_what_pages_repeat_is_left_out() -> None:
    """Heads stay where they stand first, feet where they stand last, page numbers nowhere."""

    class Paper(FPDF):
        def header(self) -> None:
            self.set_font("Helvetica", size=8)
            self.cell(0, 6, "Ministry of Salt", new_x="LMARGIN", new_y="NEXT")

        def footer(self) -> None:
            self.set_y(-15)
            self.set_font("Helvetica", size=8)
            self.cell(0, 6, f"12 High Street - {self.page_no()}", align="C")

    made = Paper()
    for _ in range(3):
        made.add_page()
        for _ in range(4):
            paragraph(made, PROSE)
    found = document(made)
    assert found.text.count("Ministry of Salt") == 1
    assert found.text.startswith("Ministry of Salt")
    assert found.text.endswith("12 High Street - 3")
    assert found.text.count("High Street") == 1
    assert "12 High Street - 1" in found.margins


def test_a_sentence_over_two_pages() -> None:
    """The end of a page is not the end of a paragraph; its number does not stand between."""
    begins = "The agency has looked at the matter for two years and says so today in a very long"
    ends = "opinion that goes on over the page. It ends here."
    made = pdf()
    made.set_auto_page_break(auto=False)
    made.set_y(250)
    paragraph(made, begins, after=0)
    made.set_y(280)
    made.cell(0, 6, "1", align="C")
    made.add_page()
    paragraph(made, ends)
    assert blocks(document(made)) == [("paragraph", f"{begins} {ends}")]


def test_words_with_a_hyphen_keep_it() -> None:
    """In a text that parts no words, and in addresses, a hyphen that ends a line is the word's."""
    made = pdf(margin=60)
    for number in range(80):
        paragraph(made, f"The agency has looked at {number} places. It says so.")
    paragraph(
        made,
        "The agency has looked into it with an in-\ndepth inquiry. "
        "Write to press@my-\noffice.org for it.",
    )
    text = document(made).text
    assert "in-depth inquiry" in text
    assert "press@my-office.org" in text


def test_parted_words_are_made_whole() -> None:
    """A hyphen at the end of a line was set with it."""
    made = pdf(margin=60)
    paragraph(made, "The agency has looked at the appli-\ncations for two years. It says so.")
    assert "applications" in document(made).text


def test_addresses_and_numbers_at_line_ends() -> None:
    """The rest of a broken address is glued to it, a word after a whole one is not."""
    made = pdf(margin=60)
    paragraph(made, "The opinion stands at https://www.example.org/avi\ns/2020/sel.html for all.")
    paragraph(made, "The opinion stands at https://www.example.org/avis\nfor all who want to read.")
    found = document(made).text
    assert "https://www.example.org/avis/2020/sel.html for all." in found
    assert "https://www.example.org/avis for all who" in found
    made = pdf()
    made.set_auto_page_break(auto=False)
    made.set_y(275)
    made.multi_cell(0, 5, "Telephone: +41 58 464 72\n87")
    assert document(made).text.endswith("87")


def test_turned_pages() -> None:
    """Text that stands upright only when the page is turned is read; a stamp across is not."""
    made = pdf()
    with made.rotation(90, 100, 150):
        made.text(60, 150, "A page that lies on its side, with one line and then")
        made.text(60, 156, "another line below it.")
    made.text(20, 20, "stamp")
    text = document(made).text
    assert text.index("on its side") < text.index("another line")
    assert "stamp" not in text


def test_declared() -> None:
    """Title, author and the day the file was made; titles that programs make up are none."""
    made = pdf()
    paragraph(made, PROSE)
    made.set_title("Avis sur le sel")
    made.set_author("Anses")
    made.set_lang("fr")
    made.set_creation_date(datetime(2020, 2, 5, 10, tzinfo=UTC))
    assert document(made).declared == {
        "title": "Avis sur le sel",
        "author": "Anses",
        "created": "2020-02-05",
        "language": "fr",
    }
    made = pdf()
    paragraph(made, PROSE)
    made.set_title("Microsoft Word - avis.docx")
    assert "title" not in document(made).declared


def test_links() -> None:
    """Addresses behind the text are kept."""
    made = pdf()
    made.cell(0, 6, "the opinion", link="https://example.org/avis")
    assert document(made).links == ("https://example.org/avis",)


def test_scan() -> None:
    """A page without a text layer is told, wholly or in part."""
    made = pdf()
    scan(made)
    found = document(made)
    assert found.blocks == ()
    assert found.warnings == ("scan: no text layer",)
    made = pdf()
    scan(made)
    made.add_page()
    paragraph(made, PROSE)
    found = document(made)
    assert found.text == PROSE
    assert found.warnings == ("scan: no text layer on page 1",)


def test_empty() -> None:
    """A PDF with nothing on its pages is no scan."""
    with pytest.raises(ReadError, match="empty"):
        document(pdf())


def test_encrypted() -> None:
    """A password is asked for with a remedy; one that only restricts printing is not needed."""
    made = pdf()
    paragraph(made, PROSE)
    made.set_encryption(owner_password="o")  # noqa: S106
    assert document(made).text == PROSE
    made = pdf()
    made.set_encryption(owner_password="o", user_password="u")  # noqa: S106
    with pytest.raises(ReadError, match="password") as raised:
        document(made)
    assert "without" in raised.value.remedy


WHOLE = pdf()
paragraph(WHOLE, PROSE)
BYTES = written(WHOLE)


@given(st.integers(0, len(BYTES)), st.binary(max_size=20))
@example(0, b"%PDF-1.7\n")
@example(len(BYTES) // 2, b"")
def test_damaged(cut: int, instead: bytes) -> None:
    """Whatever is put in place of a part, the file is read or refused with a remedy."""
    content = b"%PDF-" + BYTES[5 : max(5, cut)] + instead + BYTES[cut + len(instead) :]
    source = Input(name="a.pdf", content=content)
    try:
        found = read(source)
    except ReadError as error:
        if not error.remedy:
            pytest.fail("refused without a remedy")
    else:
        assert found == read(source)


# --- Tesseract ---------------------------------------------------------------------------


def test_ocr_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing is named, with what to install."""
    monkeypatch.setattr(scans, "_installed", lambda: None)
    found = scans.trouble("fra")
    assert found is not None
    assert "not installed" in found[0]
    monkeypatch.setattr(scans, "_installed", lambda: frozenset(("eng", "osd")))
    assert scans.trouble("eng") is None
    found = scans.trouble("fra+eng")
    assert found is not None
    assert "tesseract-ocr-fra" in found[1]
    found = scans.trouble("--psm 0")
    assert found is not None
    assert "fra+eng" in found[1]


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
def test_ocr() -> None:
    """A scan is read with the languages asked for, and the record says so."""
    from pressarchive.readers.pdf.pages import opened

    made = pdf()
    paragraph(made, "Avis sur le sel", size=20)
    paragraph(made, ENGLISH, size=14)
    with opened(written(made)) as file:
        picture = file.picture(0)
    scanned = pdf()
    scan(scanned, picture)
    scanned.add_page()
    paragraph(scanned, PROSE)
    found = document(scanned, ocr="eng")
    assert "looked at the matter for two years" in found.text
    assert found.text.endswith(PROSE)
    assert found.warnings == ("scan: page 1 read by Tesseract",)


# --- hostile files ------------------------------------------------------------------------


def hand_made(stream: bytes, pages: int = 1) -> bytes:
    """Return a PDF that no program would write: every page shows the same stream."""
    kids = b" ".join(b"%d 0 R" % number for number in range(5, 5 + pages))
    fonts = b"/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]%s>>" % (pages, kids, fonts),
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *[b"<</Type/Page/Parent 2 0 R/Contents 3 0 R>>"] * pages,
    ]
    parts, at = [b"%PDF-1.4\n"], list[int]()
    for number, content in enumerate(objects, 1):
        at.append(sum(map(len, parts)) if number == 1 else at[-1] + len(parts[-1]))
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = b"".join(b"%010d 00000 n \n" % offset for offset in at)
    return b"".join(parts) + (
        b"xref\n0 %d\n0000000000 65535 f \n%s"
        b"trailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (len(at) + 1, table, len(at) + 1, at[-1] + len(parts[-1]))
    )


LINE = b"BT /F 11 Tf 50 700 Td (Hello world) Tj ET\n"
HOSTILE = {
    "pages": hand_made(LINE, 20_000),
    "scattered": hand_made(
        b"".join(
            b"BT /F 9 Tf %d %d Td (x) Tj ET\n" % (n * 37 % 590, n * 91 % 840) for n in range(60_000)
        )
    ),
    "rows": hand_made(
        b"".join(
            b"BT /F 1 Tf 50 %f Td (abc) Tj 99 0 Td (def) Tj ET\n" % (n * 0.03)
            for n in range(25_000)
        )
    ),
    "huge type": hand_made(b"BT /F 1e7 Tf 50 50 Td (abc) Tj ET\n" * 1000 + LINE),
    "no numbers": hand_made(b"BT /F 9 Tf 1e300 0 0 1e300 1e300 1e300 Tm (abc) Tj ET " + LINE),
    "states": hand_made(b"q " * 500_000 + LINE),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_quick_on_hostile_files(name: str) -> None:
    """Many pages, much on one page, and nonsense cost no more than time in proportion."""
    started = time.process_time()
    found = read(Input(name="a.pdf", content=HOSTILE[name]))
    assert found.text
    assert time.process_time() - started < 10


def test_more_pages_than_any_release_has() -> None:
    """What is left out is told."""
    found = read(Input(name="a.pdf", content=HOSTILE["pages"]))
    assert found.warnings == ("only the first 300 of 20000 pages were read",)
