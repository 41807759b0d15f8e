"""Consoles that cannot show every character are written to all the same."""

from __future__ import annotations

import io

import pytest
from samples import DOCUMENT, ENGLISH, FRENCH

from pressarchive.model import summarise
from pressarchive.render.console import drawn, make_console
from pressarchive.render.encoding import is_unicode, show_anything
from pressarchive.render.page import page


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "≈ 5 — “œuf” l’été … │ 漢"),
        ("cp1252", "~ 5 — “œuf” l’été … | ?"),
        ("latin-1", '~ 5 - "oeuf" l\'été ... | ?'),
        ("ascii", '~ 5 - "oeuf" l\'ete ... | ?'),
    ],
)
def test_what_an_encoding_lacks_becomes_the_nearest_it_has(encoding: str, shown: str) -> None:
    """Quotes, dashes, ligatures and accents have neighbours; anything else is a question mark."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    show_anything(stream)
    stream.write("≈ 5 — “œuf” l’été … │ 漢")
    stream.flush()
    assert raw.getvalue().decode(encoding) == shown
    assert is_unicode(stream) == (encoding == "utf-8")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_pages_can_be_drawn_on_any_console(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page neither fails nor loses its words on a console of another encoding."""
    monkeypatch.setenv("TERM", "dumb")
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    show_anything(stream)
    console = make_console(stream, width=80, height=50)
    french = page(
        FRENCH, document=DOCUMENT, translations=[summarise(ENGLISH)], console=console, full=True
    )
    stream.write(drawn(console, french))
    stream.flush()
    text = raw.getvalue().decode(encoding)
    assert "~ 4 March 2019" in text
    assert "universit" in text
    assert "-----" in text


def test_a_lone_surrogate_never_stops_the_output() -> None:
    """Even what slipped past everything else is written as something."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="utf-8")
    show_anything(stream)
    stream.write("a\udcffb")
    stream.flush()
    assert raw.getvalue() == b"a?b"
