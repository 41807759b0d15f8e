"""Quotations: who says them, and which marks enclose no quotation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressarchive.model import Release

_FRAME = "Something happens\n\nParis, 5 May 2020 – Many things happened on that day.\n\n{}\n"
_WORDS = "Our work has only just begun and we like it"


def _quotes(extract: Callable[[str], Release], text: str) -> list[tuple[str | None, str]]:
    return [(one.speaker, one.text) for one in extract(_FRAME.format(text)).quotes]


@pytest.mark.parametrize(
    "text",
    [
        f"“{_WORDS},” said Anna Meier, President of Zorg.",
        f'"{_WORDS}," said Zorg President Anna Meier.',
        f"Anna Meier, President of Zorg, commented: “{_WORDS},”",
        f"Pour Anna Meier, présidente de Zorg, « {_WORDS}, »",
        f"«{_WORDS},» a déclaré Anna Meier.",
        f"La présidente, Anna Meier, se réjouit: «{_WORDS},»",
        f"Pour Anna Meier, présidente de Zorg, tout est nouveau. « {_WORDS}. »",
    ],
)
def test_the_speaker(extract: Callable[[str], Release], text: str) -> None:
    """The speaker stands after, before, or in the sentence before; any marks will do."""
    [(speaker, words)] = _quotes(extract, text)
    assert speaker == "Anna Meier"
    assert words.rstrip(".,") == _WORDS


def test_an_attribution_inside(extract: Callable[[str], Release]) -> None:
    """Parts that "said X" splits are one quotation."""
    text = f"“{_WORDS},” said Anna Meier. “Nobody knew that it would take us so long.”"
    assert _quotes(extract, text) == [
        ("Anna Meier", f"{_WORDS}, Nobody knew that it would take us so long.")
    ]


def test_a_surname_and_a_pronoun(extract: Callable[[str], Release]) -> None:
    """A surname finds its person; "she added" goes on with who spoke last."""
    text = (
        f"Anna Meier, President of Zorg, was there. “{_WORDS},” said Meier.\n\n"
        f"“{_WORDS} a lot,” she added."
    )
    assert [speaker for speaker, _ in _quotes(extract, text)] == ["Anna Meier", "Anna Meier"]


@pytest.mark.parametrize(
    "text",
    [
        'They develop the "One Health" approach to the matter.',
        "L'approche « One Health » (« une seule santé ») est développée.",
        "The conference on “Good governance: a pledge of stability for the citizens” took place.",
        'He calls it "new" and she does not.',
    ],
)
def test_what_is_no_quotation(extract: Callable[[str], Release], text: str) -> None:
    """Terms, titles and scare quotes are nobody's words."""
    assert _quotes(extract, text) == []
