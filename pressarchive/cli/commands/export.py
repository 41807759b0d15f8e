"""`pressarchive export`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pressarchive import render
from pressarchive.cli.exits import DONE, NOTHING_FOUND
from pressarchive.cli.narrowing import Lang, Org, Since, Until, Year, filters
from pressarchive.cli.options import session
from pressarchive.errors import UsageError
from pressarchive.render.encoding import is_unicode

if TYPE_CHECKING:  # only the signatures need them
    from pressarchive.archive import Archive


def command(
    context: typer.Context,
    *,
    form: Annotated[
        Literal["jsonl", "csv"],
        typer.Option("--format", help="jsonl keeps everything; csv is for spreadsheets."),
    ] = "jsonl",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")
    ] = None,
    org: Org = None,
    since: Since = None,
    until: Until = None,
    year: Year = None,
    lang: Lang = None,
) -> int:
    """Write out all records, or those the filters choose.

    A line of jsonl holds a record and the document it was read from: nothing is lost, and
    'pressarchive ingest FILE.jsonl' takes all of it in again, here or elsewhere.
    """
    here = session(context)
    chosen = filters(org, since, until, year, lang)
    with here.open() as archive:
        numbers = sorted((s.id for s in archive.list(**chosen).releases), key=int)
        if output is None:
            here.lines(_lines(archive, numbers, form, unicode=is_unicode(sys.stdout)))
        else:
            _write(output, _lines(archive, numbers, form, unicode=True))
            here.say(f"{len(numbers):,} written to {output}")
    return DONE if numbers else NOTHING_FOUND


def _lines(archive: Archive, numbers: list[str], form: str, *, unicode: bool) -> Iterator[str]:
    if form == "csv":
        rows = (render.csv.release(archive.get(number)) for number in numbers)
        yield from render.csv.lines(render.csv.RELEASE, rows)
    else:
        for number in numbers:
            yield render.json.dumps(archive.exported(number).to_line(), unicode=unicode)


def _write(output: Path, lines: Iterator[str]) -> None:
    try:
        with output.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(line + "\n" for line in lines)
    except OSError as error:
        raise UsageError(
            f"{output} cannot be written: {(error.strerror or 'unknown reason').lower()}.",
            "Choose another file with --output.",
        ) from error
