"""What a terminal is shown, at two widths, as golden files: read them, they are the design."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable

import pytest
from rich.console import Console, RenderableType
from samples import (
    BARE,
    COMPARISON,
    CONCEPTS,
    DOCUMENT,
    ENGLISH,
    FRENCH,
    LINKS,
    LISTING,
    ORGANISATIONS,
    RELATED,
    RELAXED,
    REPORT,
    RESULTS,
    STATUS,
)

from pressarchive.document import Document
from pressarchive.model import Release, summarise
from pressarchive.overview import Comparison, Link, Passage
from pressarchive.render.body import body
from pressarchive.render.comparison import comparison
from pressarchive.render.concepts import concepts
from pressarchive.render.console import drawn as as_text
from pressarchive.render.console import make_console
from pressarchive.render.hits import hits
from pressarchive.render.listing import listing
from pressarchive.render.neighbours import neighbours
from pressarchive.render.orgs import organisations
from pressarchive.render.page import page
from pressarchive.render.report import report
from pressarchive.render.status import status
from pressarchive.render.why import why

Drawn = Callable[[Console], Iterable[RenderableType]]


def _page(release: Release, *, full: bool = False) -> Drawn:
    return lambda console: page(
        release,
        document=DOCUMENT,
        translations=[summarise(FRENCH)],
        links=LINKS,
        console=console,
        full=full,
    )


PAGES: dict[str, Drawn] = {
    "show": _page(ENGLISH),
    "show-full": _page(ENGLISH, full=True),
    "show-inferred": _page(FRENCH),
    "show-bare": _page(BARE),
    "why": lambda console: why(ENGLISH, console=console),
    "why-bare": lambda console: why(BARE, console=console),
    "search": lambda console: hits(RESULTS, offset=0, console=console),
    "search-explained": lambda console: hits(RESULTS, offset=4, console=console, explain=True),
    "search-relaxed": lambda console: hits(RELAXED, offset=0, console=console),
    "why-linked": lambda console: why(BARE, console=console, links=LINKS),
    "compare": lambda console: comparison(COMPARISON, console=console),
    "related": lambda console: neighbours(RELATED, console=console),
    "concepts": lambda console: concepts(CONCEPTS, "gravity", console=console),
    "list": lambda console: listing(LISTING, offset=3, console=console),
    "orgs": lambda console: organisations(ORGANISATIONS, console=console),
    "status": lambda _: status(STATUS),
    "report": lambda _: report(REPORT),
}


def draw(drawn: Drawn, *, width: int, colour: bool = False, encoding: str = "utf-8") -> str:
    """Draw as on a terminal of this width; without colour there are no codes at all."""
    raw = io.BytesIO()
    file = io.TextIOWrapper(raw, encoding=encoding, errors="strict", newline="\n")
    console = make_console(file, width=width, height=50, colour=colour)
    file.write(as_text(console, drawn(console)))
    file.flush()
    return raw.getvalue().decode(encoding)


@pytest.fixture(autouse=True)
def _pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLORTERM", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "dumb")


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("name", PAGES)
def test_pages_look_as_designed(name: str, width: int, golden: Callable[[str, str], None]) -> None:
    """A page is drawn to the letter as in its golden file."""
    golden(f"{name}-{width}.txt", draw(PAGES[name], width=width))


@pytest.mark.parametrize("width", [20, 40, 80, 120, 200])
@pytest.mark.parametrize("name", PAGES)
def test_no_line_is_wider_than_the_terminal(name: str, width: int) -> None:
    """Nothing is drawn beyond the last column, where it would wrap and spoil the layout."""
    lines = draw(PAGES[name], width=width).split("\n")
    assert max(len(line) for line in lines) <= width


def test_running_text_keeps_a_readable_measure() -> None:
    """Paragraphs stay at 88 columns on a wide terminal, margin aside."""
    lines = draw(PAGES["show"], width=300).split("\n")
    paragraph = [line for line in lines if "joint laboratory" in line or "great depths" in line]
    assert paragraph
    assert max(len(line) for line in lines) <= 90


def test_colours_are_used_only_where_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A colour terminal gets colour codes; --no-color takes the colours, bold stays."""
    monkeypatch.setenv("TERM", "xterm-256color")
    coloured = draw(PAGES["search"], width=80, colour=True)
    plain = draw(PAGES["search"], width=80, colour=False)
    assert "\x1b[36m007" in coloured
    assert "\x1b[36m" not in plain
    assert "\x1b[1m" in plain


def test_every_match_stands_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Exactly the characters of the spans are set in the style of a match."""
    monkeypatch.setenv("TERM", "xterm-256color")
    assert draw(PAGES["search"], width=120, colour=True).count("\x1b[1;35m") == 2


def hostile_comparison(release: Release) -> Comparison:
    summary, lines = summarise(release), (release.title, release.body)
    return Comparison(
        left=summary,
        right=summary,
        link=Link(id=release.title, kind="version", score=0.5, evidence=lines),
        passages=(
            Passage(left=lines, right=lines[:1]),
            Passage(left=lines, right=()),
        ),
    )


@pytest.mark.parametrize("width", [80, 120])
def test_a_hostile_release_is_harmless_on_every_page(
    hostile: Release, hostile_document: Document, width: int
) -> None:
    """No control, direction or hidden character of a release reaches the terminal."""
    summary = summarise(hostile)
    drawn: list[Drawn] = [
        lambda c: page(
            hostile, document=hostile_document, translations=[summary], console=c, full=True
        ),
        lambda c: page(hostile, document=hostile_document, translations=[], console=c),
        lambda c: why(hostile, console=c),
        lambda c: comparison(hostile_comparison(hostile), console=c),
    ]
    for each in drawn:
        text = draw(each, width=width)
        assert text.replace("\n", "").isprintable()
        assert "markup" in text
        assert "[bold]" in text.replace("\n", "").replace(" ", "")
        assert max(len(line) for line in text.split("\n")) <= width


def test_no_line_ends_at_a_french_blank() -> None:
    """Guillemets, colons and question marks stay with their words, at every width."""
    text = "Il a dit « une seule santé » : pourquoi ? C'est « ainsi » ! Un prix de 5 % ; 10 €. " * 9
    for width in range(20, 90):
        lines = draw(_text(text, width), width=width + 4).split("\n")
        for line in lines:
            assert not line.endswith("«")
            assert not line.strip().startswith(("»", ":", "?", "!", "%", ";", "€"))


def _text(content: str, width: int) -> Drawn:
    return lambda _: body(content, document=DOCUMENT, width=width)
