"""What all tests share."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from pressarchive.document import Block, Document, Span
from pressarchive.model import (
    Boilerplate,
    Contact,
    Evidence,
    Organisation,
    Person,
    Quote,
    Release,
    Source,
)

# The same output on every machine: before anything reads its environment.
os.environ |= {"COLUMNS": "80", "LINES": "24", "TZ": "UTC", "_TYPER_FORCE_DISABLE_TERMINAL": "1"}
for _name in ("FORCE_COLOR", "NO_COLOR", "GITHUB_ACTIONS", "PRESSARCHIVE_INDEX", "PAGER"):
    os.environ.pop(_name, None)
if hasattr(time, "tzset"):
    time.tzset()

# A busy machine is no counterexample: what must be quick has a test that says so.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that renews golden files."""
    parser.addoption(
        "--update-goldens", action="store_true", help="write golden files instead of comparing"
    )


Golden = Callable[[str, str], None]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare text with a file in `goldens/` beside the test, or renew the file."""
    folder = Path(request.path).parent / "goldens"
    update = bool(request.config.getoption("--update-goldens"))

    def check(name: str, content: str) -> None:
        file = folder / name
        if update:
            folder.mkdir(exist_ok=True)
            file.write_text(content, encoding="utf-8", newline="\n")
        assert file.exists(), f"run pytest --update-goldens to make {file}"
        assert content == file.read_text(encoding="utf-8")

    return check


# Repaints the screen, opens a link, begins bold markup, reverses the reading direction, hides
# words, ends with half a character.
HOSTILE = (
    "\x1b[31mred\x1b]8;;http://x\x07 [bold]markup[/bold] [/nonsense] :smile: \u202egnp.exe\u202c "
    "\u200bzero\ufeff \x9b2J\x00nul\ttab \udcff =cmd|'/c calc'!A0"
)


@pytest.fixture
def hostile() -> Release:
    """Return a release whose every text is an attack, with a title of 10,000 characters."""
    return Release(
        id="666",
        title=(HOSTILE * 200)[:10_000],
        source=Source(path=f"seeds/{HOSTILE}.txt", sha256="0" * 64, bytes=1),
        ingested_at="2020-01-01T00:00:00+00:00",
        language=HOSTILE,
        reference=HOSTILE,
        embargo=HOSTILE,
        place=HOSTILE,
        kind=HOSTILE,
        organisations=(
            Organisation(name=HOSTILE, full_name=HOSTILE, role="issuer", aliases=(HOSTILE,)),
            Organisation(name=HOSTILE, full_name=HOSTILE),
        ),
        people=(Person(name=HOSTILE, role=HOSTILE, organisation=HOSTILE),),
        contacts=(
            Contact(
                name=HOSTILE,
                role=HOSTILE,
                organisation=HOSTILE,
                phones=(HOSTILE,),
                emails=(HOSTILE,),
            ),
        ),
        quotes=(Quote(text=HOSTILE, speaker=HOSTILE),),
        body=f"{HOSTILE}\n\n{HOSTILE}\r\n{HOSTILE}",
        boilerplate=(Boilerplate(text=HOSTILE, organisation=HOSTILE),),
        residue=(HOSTILE,),
        links=(HOSTILE,),
        warnings=(HOSTILE,),
        why=(
            Evidence(
                field="title",
                value=HOSTILE,
                evidence=HOSTILE,
                rule=HOSTILE,
                confidence=0.5,
                chosen=True,
            ),
        ),
    )


@pytest.fixture
def hostile_document(hostile: Release) -> Document:
    """Return the document the hostile release could have been read from."""
    return Document(
        text=hostile.body,
        blocks=(
            Block(kind="heading", span=Span(start=0, end=len(HOSTILE)), group=0, level=1),
            Block(kind="item", span=Span(start=0, end=len(HOSTILE)), group=1, level=99),
        ),
        media_type="text/plain",
    )
