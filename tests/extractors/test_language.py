"""The language of a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressarchive.extractors.language import _COMMON, _END
from pressarchive.languages import languages
from pressarchive.model import Release

Extract = Callable[[str], Release]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The two organisations have signed an agreement on the health of their staff.", "en"),
        ("Les deux organismes ont signé un accord sur la santé de leurs employés.", "fr"),
        ("El fiscal del condado dijo que los acusados fueron sentenciados por el juez.", "es"),
        ("Der Rat hat das Gesetz nicht mit den Kantonen und für die Bürger gemacht.", "de"),
        ("LES ORGANISMES ONT SIGNÉ UN ACCORD POUR LA SANTÉ DES EMPLOYÉS", "fr"),
        ("4711 0815 3.14", None),
        ("Zorglub", None),
    ],
)
def test_the_language_is_told_or_left_unknown(
    extract: Extract, text: str, code: str | None
) -> None:
    """Common words decide; a text without any is in no language."""
    assert extract(text).language == code


def test_a_declared_language_decides_only_where_the_text_does_not(extract: Extract) -> None:
    """Pages say what language their template is in."""
    assert extract("<html lang=en-GB><p>Zorglub</p>").language == "en"
    text = "Les deux organismes ont signé un accord sur la santé de leurs employés."
    assert extract(f"<html lang=en><p>{text}</p>").language == "fr"


def test_the_end_of_a_long_word_tells_what_the_word_does() -> None:
    """No ending is longer than what is looked at, and no common word so long that it is cut."""
    for one in languages().values():
        assert all(len(ending) <= _END for ending in one.endings)
        cut = [word for word in one.stop_words if len(word) > _COMMON]
        assert not any(word.endswith(one.endings) for word in cut if one.endings)


def test_a_few_foreign_words_do_not_outweigh_those_of_a_text(extract: Extract) -> None:
    """A name or a title of another language stands in many releases."""
    text = "Les deux organismes ont signé un accord avec la «Stiftung für das Wort und der Tat»."
    assert extract(text).language == "fr"
    foreign = "Der Rat hat das Gesetz mit den Kantonen und für die Bürger gemacht: « Le pacte »."
    assert extract(foreign).language == "de"


def test_codes_of_cantons_are_no_words(extract: Extract) -> None:
    """A list of names and towns is in the language of the line above it."""
    towns = "\n".join(f"Zorg Ada, 30{n} {town}" for n, town in enumerate(("Lyss BE", "Olten SO")))
    assert extract(f"Promotions dans le corps des officiers\n\n{towns}").language == "fr"
