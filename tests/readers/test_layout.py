"""How the lines of plain text become blocks."""

from __future__ import annotations

from pressarchive.document import Document
from pressarchive.readers import Input, read

WRAPPED = """\
The two organisations signed a framework agreement in order to
strengthen their collaboration on major public health issues and
to share the equipment that the research teams of both of them
need. The agreement covers endocrine disruptors, nanomaterials,
air pollution and infectious agents. It was signed on Monday 3
February in Paris.
"""


def lay_out(text: str) -> Document:
    return read(Input(name="release.txt", content=text.encode()))


def texts(text: str) -> list[str]:
    document = lay_out(text)
    return [document.block_text(block) for block in document.blocks]


def kinds(text: str) -> list[tuple[str, str]]:
    document = lay_out(text)
    return [(block.kind, document.block_text(block)) for block in document.blocks]


def test_wrapped_paragraph_is_one_block() -> None:
    """Lines that fill the measure go on, whatever the next one begins with."""
    assert texts(WRAPPED) == [" ".join(WRAPPED.split())]


def test_wrapped_paragraphs_apart() -> None:
    """A short last line ends a paragraph even without an empty line."""
    second = WRAPPED.replace("two", "three")
    assert texts(WRAPPED + second) == [" ".join(WRAPPED.split()), " ".join(second.split())]


def test_indented_first_line() -> None:
    """In wrapped text a deeper margin begins a paragraph."""
    full = "strengthen their collaboration on major public health issues and\n"
    document = texts(WRAPPED + full + "    " + WRAPPED)
    assert len(document) == 3


def test_a_line_each() -> None:
    """Without a measure every line is a block, and lines of one group stay together."""
    text = "FOR IMMEDIATE RELEASE\nWednesday, June 7, 2017\n\n" + "A long sentence here. " * 20
    document = lay_out(text + "\n" + "Another long sentence. " * 20)
    assert [block.group for block in document.blocks] == [0, 0, 1, 1]


def test_columns_of_short_lines() -> None:
    """Names, telephones and e-mails are not one paragraph."""
    lines = ["Pascale Bresson", "Raphaël Sart", "pascale.bresson@cnes.fr", "raphael.sart@cnes.fr"]
    assert texts("\n".join(lines)) == lines


def test_label_below_an_office() -> None:
    """A label or telephone in lower case does not continue the line before."""
    for label in ("tél. +41 31 322 40 55", "e-mail: x@example.org", "tel. 031 322 34 89"):
        lines = ["Office fédéral de l’aménagement du territoire (OFAT)", label]
        assert texts("\n".join(lines)) == lines


def test_unbulleted_list_in_lower_case() -> None:
    """Lines that end like the items of a list are items of their own."""
    lines = [
        "The Ministry of Health has taken these measures:",
        "strengthening outbreak surveillance and situation analysis;",
        "reinforcing all efforts on medical treatment; and",
        "conducting risk communication with the public.",
    ]
    assert texts("\n".join(lines)) == lines


def test_loose_continuations() -> None:
    """What cannot begin a line is joined even where nothing is wrapped."""
    text = (
        "He was charged with a second count of attempted robbery in the 2\nnd\ndegree in Irvine\n."
    )
    assert texts(text) == [
        "He was charged with a second count of attempted robbery in the 2nd degree in Irvine."
    ]


def test_parted_word() -> None:
    """A word parted at a line's end is made whole, unless the text writes it with a hyphen."""
    text = WRAPPED.replace("strengthen ", "strength-\nen ").replace(
        "need. The", "need. The well-known and long-standing and well-\nknown"
    )
    whole = texts(text)[0]
    assert "strengthen their" in whole
    assert "well-known The" not in whole
    assert "and well-known agreement" in whole


def test_soft_hyphen_at_line_end() -> None:
    """A soft hyphen at a line's end parts a word too."""
    text = WRAPPED.replace("strengthen ", "strength\u00ad\nen ")
    assert "strengthen their" in texts(text)[0]


def test_compound_before_a_capital() -> None:
    """A hyphen before a capital or a figure is part of the name."""
    text = WRAPPED.replace("on major", "on major effects of the COVID-\n19 and")
    assert "COVID-19" in texts(text)[0]


def test_bullets() -> None:
    """A bullet opens an item and is not part of its text."""
    text = "• one\n- two\n* three\n– four\n\uf0b7 five\no Six\n•\nseven"
    expected = ["one", "two", "three", "four", "five", "Six", "seven"]
    assert kinds(text) == [("item", item) for item in expected]


def test_numbers_stay() -> None:
    """Numbers and letters open an item and stay in its text."""
    text = "1. one\n2) two\na) three\n(b) four"
    assert kinds(text) == [("item", line) for line in text.split("\n")]


def test_wrapped_item() -> None:
    """What is wrapped under a bullet belongs to the item."""
    text = "- one that goes\n  on below it\n- two"
    assert kinds(text) == [("item", "one that goes on below it"), ("item", "two")]


def test_number_within_a_sentence() -> None:
    """A wrapped line that happens to begin with a number is no item."""
    text = (
        WRAPPED + "The conditions for it are those that were laid down in Article\n2. They hold.\n"
    )
    assert all(kind == "paragraph" for kind, _ in kinds(text))


def test_closing_marks_are_no_bullets() -> None:
    """A mark that frames its line belongs to the text."""
    assert kinds("Text\n\n- 30 -\n\n* Update *") == [
        ("paragraph", "Text"),
        ("paragraph", "- 30 -"),
        ("paragraph", "* Update *"),
    ]


def test_rules() -> None:
    """A line of strokes is a rule."""
    assert kinds("Text\n# # #\nMore\n-----") == [
        ("paragraph", "Text"),
        ("rule", "# # #"),
        ("paragraph", "More"),
        ("rule", "-----"),
    ]


def test_lost_bullets() -> None:
    """Indented lines after an announcement are its items."""
    text = (
        "Looking ahead, avenues for future cooperation include:\n\n One thing\n\n Another\n\nEnd."
    )
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "item", "item", "paragraph"]


def test_rows() -> None:
    """Lines of as many columns are rows."""
    text = "Pascale Bresson      Raphaël Sart\nTél. 01 44 76 75 39\tTél. 01 44 76 74 51"
    assert kinds(text) == [
        ("row", "Pascale Bresson | Raphaël Sart"),
        ("row", "Tél. 01 44 76 75 39 | Tél. 01 44 76 74 51"),
    ]


def test_label_and_value_are_no_row() -> None:
    """A label with its value beside it is a sentence of two words, not a table."""
    assert texts("Date:     5 février 2020\nLieu:     Paris") == [
        "Date: 5 février 2020",
        "Lieu: Paris",
    ]


def test_lost_paragraph_breaks() -> None:
    """Three blanks between the sentences of an endless line part its paragraphs."""
    first, second = "First sentence here. " * 20, "Second sentence here. " * 20
    document = lay_out(f"{first.strip()}   {second.strip()}")
    assert [block.group for block in document.blocks] == [0, 1]


def test_lost_breaks_of_two_blanks() -> None:
    """Two blanks part paragraphs and headings where most sentences are parted by one."""
    first, second = "First sentence here. " * 20, "Second sentence here. " * 20
    line = f"{first.strip()}  About Zorg  {second.strip()}"
    assert texts(line) == [first.strip(), "About Zorg", second.strip()]
    line = f"{first}See www.zorg.com  About Blub  {second.strip()}"
    assert texts(line) == [f"{first}See www.zorg.com", "About Blub", second.strip()]


def test_two_blanks_may_be_a_habit() -> None:
    """A typist who ends every sentence with two blanks has lost no paragraph."""
    assert len(texts("Some sentence stands here.  " * 40)) == 1


def test_blanks_are_single() -> None:
    """Within a block every run of blanks is one."""
    assert texts("\tA  release   with\u00a0\u00a0blanks") == ["A release with blanks"]
