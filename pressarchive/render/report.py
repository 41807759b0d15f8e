"""What an ingest did, on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from pressarchive.render.console import BAD, DOUBT, FAINT, MARGIN, TITLE, text
from pressarchive.render.wording import count

if TYPE_CHECKING:  # the values of commands that were not called cost start-up time
    from pressarchive.ingest.report import Change, IngestReport

_SHOWN = 20  # failures and changed fields on the screen; --json has them all
_WIDTH = 60  # characters of a value


def report(value: IngestReport) -> Iterator[RenderableType]:
    """Yield the counts, then each failure with its remedy."""
    head = Text(" " * MARGIN)
    head.append("would be: " if value.dry_run else "")
    for position, (number, name) in enumerate(_counts(value)):
        head.append(", " if position else "")
        head.append(f"{number:,} {name}", style=TITLE if number else FAINT)
    head.append(f"  in {value.seconds:.1f} s", style=FAINT)
    yield head
    if value.gone:
        yield _note(
            f"{count(len(value.gone), 'file is', 'files are')} no longer there; the "
            "archive keeps what it read from them. --prune removes it."
        )
    if value.interrupted:
        yield _note(
            f"Interrupted with {count(value.remaining, 'file')} to go; what was done is "
            "kept. Run the same command again to go on."
        )
    yield from _changes(value.changes)
    for failure in value.failed[:_SHOWN]:
        yield Padding(text(f"✗ {failure.path}", BAD), (0, 0, 0, MARGIN))
        yield Padding(text(failure.reason), (0, 0, 0, MARGIN + 2))
        if failure.remedy:
            yield Padding(text(failure.remedy, FAINT), (0, 0, 0, MARGIN + 2))
    if len(value.failed) > _SHOWN:
        yield _note(f"and {len(value.failed) - _SHOWN:,} more; --json lists them all")


def _changes(changes: Sequence[Change]) -> Iterator[RenderableType]:
    for change in changes[:_SHOWN]:
        line = Text(f"{change.id}  {change.field}  ")
        line.append_text(text(_shortened(change.old), FAINT))
        line.append(" → ")
        line.append_text(text(_shortened(change.new)))
        yield Padding(line, (0, 0, 0, MARGIN))
    if len(changes) > _SHOWN:
        yield _note(f"and {len(changes) - _SHOWN:,} more fields; --json lists them all")


def _shortened(value: str) -> str:
    return value if len(value) <= _WIDTH else f"{value[: _WIDTH - 1]}…"


def _counts(value: IngestReport) -> Iterator[tuple[int, str]]:
    yield len(value.added), "added"
    yield len(value.changed), "changed"
    yield value.unchanged, "unchanged"
    for numbers, name in (
        (value.moved, "moved"),
        (value.gone, "gone"),
        (value.pruned, "pruned"),
        (value.failed, "failed"),
    ):
        if numbers:
            yield len(numbers), name


def _note(words: str) -> Padding:
    return Padding(Text(words, style=DOUBT), (0, 0, 0, MARGIN))
