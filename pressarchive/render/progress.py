"""How far a run is, drawn on a terminal while it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    Task,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from pressarchive.render.console import FAINT

if TYPE_CHECKING:  # the values of commands that were not called cost start-up time
    from pressarchive.ingest.report import Step

_STAGES = {
    "fetch": "Fetching",
    "look": "Looking",
    "read": "Reading",
    "link": "Linking",
    "index": "Indexing",
}


class _Count(ProgressColumn):
    """How many are done, of how many where that is known."""

    def render(self, task: Task) -> Text:
        """Return the numbers."""
        of = f" of {task.total:,.0f}" if task.total is not None else ""
        return Text(f"{task.completed:,.0f}{of}")


class _Rate(ProgressColumn):
    """Files per second."""

    def render(self, task: Task) -> Text:
        """Return the rate, once there is one."""
        speed = task.finished_speed or task.speed
        return Text(f"{speed:,.0f}/s" if speed else "", style=FAINT)


@contextmanager
def progress(console: Console) -> Iterator[Callable[[Step], None]]:
    """Draw the stage a run is in while the block runs; yields what is to be told of each step."""
    columns = (
        TextColumn("  {task.description:8}", markup=False),
        BarColumn(bar_width=30),
        _Count(),
        _Rate(),
        TimeRemainingColumn(compact=True),
    )
    with Progress(*columns, console=console, transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def on_step(step: Step) -> None:
            if step.stage not in tasks:
                for earlier in tasks.values():
                    bars.update(earlier, visible=False)
                tasks[step.stage] = bars.add_task(_STAGES[step.stage], total=None)
            bars.update(tasks[step.stage], completed=step.done, total=step.total or None)

        yield on_step
