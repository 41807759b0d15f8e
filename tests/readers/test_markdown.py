"""Markdown: recognised by its marks, read without them."""

from __future__ import annotations

import pytest

from pressarchive.document import Document
from pressarchive.readers import Input, read


def read_text(text: str, name: str = "release.txt") -> Document:
    return read(Input(name=name, content=text.encode()))


def blocks(text: str) -> list[tuple[str, int, str]]:
    document = read_text(text, "release.md")
    assert document.media_type == "text/markdown"
    return [(block.kind, block.level, document.block_text(block)) for block in document.blocks]


@pytest.mark.parametrize(
    "text",
    [
        "## Communiqué\n\nTexte",
        "Texte avec **des mots gras** dedans",
        "Voir [le site](https://example.org) pour plus",
        "---\ntitle: Un titre\n---\n\nTexte",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "# Titre\n\n<https://example.org>",
    ],
)
def test_recognised_by_content(text: str) -> None:
    """Real marks make Markdown of a .txt file."""
    assert read_text(text).media_type == "text/markdown"


@pytest.mark.parametrize(
    "text",
    [
        "Prix **) et services **) de 2003",
        "He called him a f*****g a*****e; and f*** them",
        "*** FOR IMMEDIATE RELEASE ***\nText\n# # #",
        "Tarif [1] et (2) * note\n* une note\n_____",
        "- un\n- deux\n\n1. trois",
        "Rendez-vous <https://example.org>",
        "Text\n###",
        "---\nParis, le 5 février\n---\nTexte",
    ],
)
def test_plain_text_stays_plain(text: str) -> None:
    """Footnote stars, rules, end marks and bullets are found in plain text too."""
    assert read_text(text).media_type == "text/plain"


def test_too_many_marks_is_plain() -> None:
    """What nobody wrote as Markdown is not parsed as such."""
    assert read_text("## T\n\n" + "[" * 3_000, "a.md").media_type == "text/plain"


def test_many_links_are_still_markdown() -> None:
    """A long list of links and a long table are Markdown."""
    text = "## T\n\n" + "- [a](b)\n" * 300 + "\n|a|b|c|\n|-|-|-|\n" + "|1|2|3|\n" * 700
    assert read_text(text).media_type == "text/markdown"


def test_headings_keep_their_level() -> None:
    """Headings have a level and no markup."""
    assert blocks("# A *b*\n\n#### **L'Inserm**\n\nTitre\n=====\n") == [
        ("heading", 1, "A b"),
        ("heading", 4, "L'Inserm"),
        ("heading", 1, "Titre"),
    ]


def test_underlined_paragraph_is_no_heading() -> None:
    """A rule directly under several lines does not make a heading of them."""
    assert blocks("Contact :\nJean Dupont\n---\n\nFin") == [
        ("paragraph", 0, "Contact :"),
        ("paragraph", 0, "Jean Dupont"),
        ("paragraph", 0, "Fin"),
    ]


def test_inline_markup_goes() -> None:
    """Emphasis, code, escapes and entities leave their text."""
    text = r"**Gras**, *maigre*, `code`, @Anses\_fr, R&amp;D, E<sub>1</sub>, 5 < 6, a<b>c</b>"
    assert blocks(text)[0][2] == "Gras, maigre, code, @Anses_fr, R&D, E1, 5 < 6, ac"


def test_links() -> None:
    """Targets are collected once each, mailto too; places within the page are not."""
    text = (
        "[a](https://example.org/é) [b](mailto:x@example.org) [c](#c) <https://example.org/2>\n"
        "[d](https://example.org/2) ![picture](https://example.org/p.png)"
    )
    document = read_text(text)
    assert document.links == (
        "https://example.org/%C3%A9",
        "mailto:x@example.org",
        "https://example.org/2",
    )
    assert document.text == "a b c https://example.org/2\nd"


def test_lists() -> None:
    """Bullets go, numbers stay, depth is the level."""
    text = "- one\n  wrapped under it\n- two\n  - deep\n\n3. three\n4. four\n\n+ 5 % more"
    assert blocks(text) == [
        ("item", 1, "one wrapped under it"),
        ("item", 1, "two"),
        ("item", 2, "deep"),
        ("item", 1, "3. three"),
        ("item", 1, "4. four"),
        ("item", 1, "+ 5 % more"),
    ]


def test_second_paragraph_of_an_item() -> None:
    """Only the first paragraph of an item is the item."""
    kinds = [kind for kind, _, _ in blocks("- one\n\n  more of it\n\nafter")]
    assert kinds == ["item", "paragraph", "paragraph"]


def test_tables() -> None:
    """Table rows are rows, their cells joined by strokes."""
    text = "| Nom | Tél. |\n|---|---|\n| A **B** | 01 |\n"
    assert blocks(text) == [("row", 0, "Nom | Tél."), ("row", 0, "A B | 01")]


def test_line_breaks_mean_something() -> None:
    """Short lines under each other stay apart, asked for by two blanks or not."""
    text = "En ligne,\nMardi 22 septembre 2020 :\nAnses : a@example.org  \nInserm : b@example.org"
    assert [text for _, _, text in blocks(text)] == [
        "En ligne,",
        "Mardi 22 septembre 2020 :",
        "Anses : a@example.org",
        "Inserm : b@example.org",
    ]


def test_asked_for_break() -> None:
    """A break that the author asked for holds where the text is not wrapped."""
    text = "Une première ligne assez longue pour continuer  \nsans majuscule"
    assert len(blocks(text)) == 2
    assert len(blocks(text.replace("  \n", "\n"))) == 1


def test_wrapped_paragraph() -> None:
    """Wrapped Markdown paragraphs are one block each."""
    text = """## Titre

The two organisations signed a framework agreement in order to
strengthen **their collaboration** on major public health issues and
to share the equipment that the research teams of both of them
need. The agreement covers endocrine disruptors.
"""
    assert len(blocks(text)) == 2


def test_groups() -> None:
    """Groups are what blank lines set apart in the source."""
    document = read_text("## A\nline\n\n- x\n- y\n\n- z\n\n---\n\nend")
    assert [block.group for block in document.blocks] == [0, 0, 1, 1, 2, 3, 4]


def test_front_matter() -> None:
    """Keys and values before the text are declared, and not part of it."""
    text = '---\nTitle: "Un titre"\ndate: 2020-02-05\ntags:\n  - a\n# comment\n---\n\nTexte'
    document = read_text(text)
    assert document.declared == {"title": "Un titre", "date": "2020-02-05", "tags": "a"}
    assert document.text == "Texte"


def test_front_matter_alone_is_empty_text() -> None:
    """A rule that is never closed begins no front matter."""
    assert read_text("---\ntitle: x\n\n## Texte").declared == {}


def test_code_is_text() -> None:
    """Indentation means nothing in a release, fences only part lines."""
    assert blocks("    indented\n\n```\na\nb\n```") == [
        ("paragraph", 0, "indented"),
        ("paragraph", 0, "a"),
        ("paragraph", 0, "b"),
    ]


def test_angle_brackets_are_text() -> None:
    """What is between angle brackets may be anything; it stays."""
    assert blocks("Un **contact** <nom> ici")[0][2] == "Un contact <nom> ici"


def test_line_under_an_item() -> None:
    """A line without the margin of the item above it is not part of it."""
    assert blocks("- one\nAnother paragraph") == [
        ("item", 1, "one"),
        ("paragraph", 0, "Another paragraph"),
    ]


def test_definition_lookalike_stays() -> None:
    """A contact in square brackets is no definition of a link."""
    text = "[Contact]: Jean\n\n[Presse]: jean@example.org\n\n[1]: https://example.org\n\n[a][1]"
    document = read_text(text, "a.md")
    assert document.text == "[Contact]: Jean\n\n[Presse]: jean@example.org\n\na"
    assert document.links == ("https://example.org",)
