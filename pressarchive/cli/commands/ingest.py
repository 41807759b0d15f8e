"""`pressarchive ingest`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pressarchive import render
from pressarchive.cli.exits import DONE, INTERRUPTED, SOME_FAILED
from pressarchive.cli.options import AsJson, session
from pressarchive.cli.session import Session
from pressarchive.errors import NoArchive, UsageError

if TYPE_CHECKING:  # only the signatures need it
    from pressarchive.archive import Archive
    from pressarchive.ingest.given import Given

DEFAULT = Path("seeds")
PIPE = "-"

EXAMPLES = (
    "pressarchive ingest",
    "pressarchive ingest releases/ more/one.md --jobs 2",
    "pdftotext a.pdf - | pressarchive ingest - --name a.pdf",
    "pressarchive ingest scans/ --ocr fra+eng",
    "pressarchive ingest https://press.example/feed.xml",
)


def command(
    context: typer.Context,
    *,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH|URL]...",
            help="Files, folders, web pages and feeds; - is standard input.  [default: ./seeds]",
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would be done.")
    ] = False,
    prune: Annotated[
        bool, typer.Option("--prune", help="Remove releases whose files are gone.")
    ] = False,
    re_extract: Annotated[
        bool,
        typer.Option(
            "--re-extract",
            help="Read every field anew, from the texts kept; without PATH no file is opened.",
        ),
    ] = False,
    reread: Annotated[
        bool,
        typer.Option("--re-read", help="Read even files whose size and times are as they were."),
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            metavar="N",
            min=1,
            help="How many processes read files.  [default: by the size of the run]",
        ),
    ] = None,
    ocr: Annotated[
        str | None,
        typer.Option(
            "--ocr",
            metavar="LANG",
            help="Read scans with Tesseract in these languages, as in fra+eng.",
        ),
    ] = None,
    allow_private: Annotated[
        bool,
        typer.Option("--allow-private", help="Fetch from machines of a private network too."),
    ] = False,
    keep_originals: Annotated[
        bool,
        typer.Option("--keep-originals", help="Keep the files themselves in the archive too."),
    ] = False,
    name: Annotated[
        str | None,
        typer.Option(
            "--name", metavar="NAME", help="What to call standard input.  [default: by its content]"
        ),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Bring files, web pages and feeds into the archive.

    What has not changed costs nothing. It may be interrupted at any time: running it again
    goes on.
    """
    if not paths and not re_extract and not DEFAULT.exists():
        raise UsageError(
            "There is no folder ./seeds here, and no path was given.",
            "pressarchive ingest PATH, with the files or folders of your releases",
        )
    if name is not None and PIPE not in (paths or ()):
        raise UsageError("--name names standard input.", "pressarchive ingest - --name NAME")
    here = session(context)
    given = [_piped(name)] if PIPE in (paths or ()) else []
    asked = [path for path in paths if path != PIPE] if paths else None
    with _archive(here, dry_run=dry_run) as archive, here.progress(quiet=as_json) as on_step:
        report = archive.ingest(
            [DEFAULT] if asked is None and not re_extract else asked or [],
            given=given,
            dry_run=dry_run,
            prune=prune,
            re_extract=re_extract,
            reread=reread,
            jobs=jobs,
            ocr=ocr,
            allow_private=allow_private,
            keep_originals=keep_originals,
            on_step=on_step,
        )
    here.answer(
        as_json=as_json,
        json=lambda: render.json.report(report),
        plain=lambda: render.plain.report(report),
        drawn=lambda _: render.report.report(report),
    )
    if report.interrupted:
        return INTERRUPTED
    return SOME_FAILED if report.failed else DONE


def _piped(name: str | None) -> Given:
    """Read standard input, one byte more than a release may have at the most."""
    from pressarchive.ingest.content import MAX_BYTES
    from pressarchive.ingest.given import Given

    return Given(content=sys.stdin.buffer.read(MAX_BYTES + 1), name=name)


@contextmanager
def _archive(here: Session, *, dry_run: bool) -> Iterator[Archive]:
    """Open the archive, or make it; a dry run where there is none looks at an empty one."""
    try:
        archive = here.open(create=not dry_run)
    except NoArchive:
        from tempfile import TemporaryDirectory

        with (
            TemporaryDirectory() as folder,
            Session(index=Path(folder), colour=here.colour).open(create=True) as empty,
        ):
            yield empty
        return
    with archive:
        yield archive
