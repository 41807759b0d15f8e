"""`pressarchive show`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from pressarchive import render
from pressarchive.cli.exits import DONE
from pressarchive.cli.options import AsJson, session
from pressarchive.cli.session import Session, only_one
from pressarchive.errors import UsageError

if TYPE_CHECKING:  # only the signatures need them
    from rich.console import Console, RenderableType

    from pressarchive.archive import Archive
    from pressarchive.model import Release, Summary

EXAMPLES = (
    "pressarchive show 002",
    "pressarchive show CP106-2020 --why",
    "pressarchive show 002 004 --json",
    "pressarchive show 002 --original > 002.txt",
)


def command(
    context: typer.Context,
    *,
    references: Annotated[
        list[str],
        typer.Argument(
            metavar="REF...",
            help="Accession number, reference number, or the beginning of a file name or sha256.",
        ),
    ],
    as_json: AsJson = False,
    as_text: Annotated[bool, typer.Option("--text", help="Print title and text only.")] = False,
    as_why: Annotated[
        bool, typer.Option("--why", help="Show the evidence, rule and doubt of every field.")
    ] = False,
    as_original: Annotated[
        bool,
        typer.Option("--original", help="Give back the bytes it was read from, if kept."),
    ] = False,
    full: Annotated[
        bool, typer.Option("--full", help="Unfold standing texts and what was left out.")
    ] = False,
) -> int:
    """Print one release or several."""
    form = only_one(json=as_json, text=as_text, why=as_why, original=as_original)
    here = session(context)
    with here.open() as archive:
        if form == "original":
            _give_back(here, archive, references)
            return DONE
        # All are looked up before the first is printed: a wrong reference prints nothing else.
        releases = [archive.get(reference) for reference in references]
        if form == "json":
            _print_json(here, releases)
        elif here.terminal and form != "text":
            _draw(here, archive, releases, why=form == "why", full=full)
        else:
            _print(here, archive, releases, form)
    return DONE


def _give_back(here: Session, archive: Archive, references: list[str]) -> None:
    """Write the bytes of one release; what they would do to a terminal nobody knows."""
    if len(references) > 1:
        raise UsageError("The originals of several releases would run into one.", "Name one REF.")
    if here.terminal:
        raise UsageError(
            "An original is bytes that a terminal must not be given.",
            f"pressarchive show {references[0]} --original > FILE",
        )
    sys.stdout.buffer.write(archive.original(references[0]))


def _print_json(here: Session, releases: list[Release]) -> None:
    # One release is an object; several are one object per line, for programs that stream.
    for release in releases:
        here.json(render.json.release(release), indent=2 if len(releases) == 1 else None)


def _print(here: Session, archive: Archive, releases: list[Release], form: str | None) -> None:
    for position, release in enumerate(releases):
        here.lines([""] if position else [])
        if form == "text":
            here.lines(render.plain.text(release))
        else:
            shown = render.plain.why if form == "why" else render.plain.page
            here.lines(shown(release, archive.links(release.id)))


def _draw(
    here: Session, archive: Archive, releases: list[Release], *, why: bool, full: bool
) -> None:
    def drawn(console: Console) -> Iterator[RenderableType]:
        for release in releases:
            if why:
                yield from render.why.why(release, console=console, links=archive.links(release.id))
            else:
                yield from render.page.page(
                    release,
                    document=archive.document(release.id),
                    translations=_translations(archive, release),
                    links=archive.links(release.id),
                    console=console,
                    full=full,
                )

    here.draw(drawn)


def _translations(archive: Archive, release: Release) -> list[Summary]:
    from pressarchive.errors import NotFound
    from pressarchive.model import summarise

    found = []
    for number in release.translations:
        try:
            found.append(summarise(archive.get(number)))
        except NotFound:  # pruned since; its number stays in the record
            continue
    return found
