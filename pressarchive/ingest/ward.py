"""Reading in a process of its own, in order: a death there costs one file, never the run."""

from __future__ import annotations

import signal
from collections import deque
from dataclasses import replace

from pressarchive.errors import ArchiveError
from pressarchive.ingest.child import DEAD, Child
from pressarchive.ingest.limits import Limits
from pressarchive.ingest.outcome import Begun, Finished, Outcome, Task
from pressarchive.ingest.report import Failure
from pressarchive.ingest.worker import READY

_MOST_DEATHS = 20
"""Members of one container that may kill their reader before the rest is given up."""

_KILLED = -signal.SIGKILL if hasattr(signal, "SIGKILL") else None
_NO_TIME = -signal.SIGXCPU if hasattr(signal, "SIGXCPU") else None
_CONVERT = "Convert it to text, or split it; leave it out if it is no release."


class Ward:
    """Carries out tasks in a child, which is replaced when it dies."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._child: Child | None = None
        self._tasks: deque[Task] = deque()
        self._own: deque[Outcome] = deque()
        self._begun: list[str] = []  # members of the first task, the last may have no answer yet
        self._answered = 0
        self._deaths = 0
        self._again = False
        self._ready = False
        self._hung = False

    @property
    def waiting(self) -> int:
        """Tell how many tasks are not finished."""
        return len(self._tasks)

    def give(self, task: Task) -> None:
        """Hand over one more task."""
        self._tasks.append(task)
        if self._child is None:
            self._start()
        else:
            self._child.tell(task)

    def take(self) -> Outcome:
        """Return what comes next of the first unfinished task; waits for it."""
        while True:
            if self._own:
                own = self._own.popleft()
                return self._accounted(own) if isinstance(own, Finished) else own
            if self._child is None:
                self._start()
            answer = self._child.hear(self._limits.clock) if self._child else None
            if answer is None:
                self._hung = True
                self._kill()
            elif answer == READY:
                self._ready = True
            elif isinstance(answer, str):
                self._bury(died=answer == DEAD)
            elif isinstance(answer, Begun):
                self._begun.append(answer.path)
            else:
                return self._accounted(answer)  # type: ignore[arg-type]

    def close(self) -> None:
        """End the child, whatever it is doing."""
        if self._child is not None:
            self._kill()
            self._child.bury()
            self._child = None

    # --- inside ----------------------------------------------------------------------------

    def _start(self) -> None:
        self._ready = self._hung = False
        self._child = Child(self._limits)
        for task in self._tasks:
            self._child.tell(task)

    def _kill(self) -> None:
        if self._child is not None:
            self._child.kill()

    def _accounted(self, outcome: Outcome) -> Outcome:
        self._again = False
        if isinstance(outcome, Finished):
            self._tasks.popleft()
            self._begun.clear()
            self._answered = self._deaths = 0
        else:
            self._answered += 1
        return outcome

    def _bury(self, *, died: bool) -> None:
        """Let go of a child that is no more; what it died of is a failure of what it was at."""
        code = self._child.bury() if self._child else 0
        self._child = None
        if not died:
            self._skip(self._answered)
            return
        if not self._ready:
            raise ArchiveError(
                f"The process that is to read the files does not start (exit code {code}).",
                "See that the installation of pressarchive is whole, and that memory is free.",
            )
        if code == _KILLED and not self._hung and not self._again:
            # Nothing it did itself: perhaps somebody's mistake, so it gets a second try.
            self._again = True
            self._skip(self._answered)
        else:
            self._fail(code)

    def _fail(self, code: int) -> None:
        task = self._tasks[0]
        reason, remedy = _cause(code, self._limits, hung=self._hung)
        self._deaths += 1
        if len(self._begun) > self._answered:
            self._own.append(Failure(path=self._begun[-1], reason=reason, remedy=remedy))
            if self._deaths < _MOST_DEATHS:
                self._skip(self._answered + 1)
                return
            reason, remedy = "too many of its members kill their reader", "Unpack it."
        if self._begun or not self._answered:
            self._own.append(Failure(path=task.path, reason=reason, remedy=remedy))
        self._own.append(Finished(path=task.path))

    def _skip(self, count: int) -> None:
        """Go on with a container after those of its members that were dealt with."""
        if self._tasks and self._begun:
            task = self._tasks[0]
            self._tasks[0] = replace(task, skip=task.skip + count)
            self._begun.clear()
            self._answered = 0


def _cause(code: int, limits: Limits, *, hung: bool) -> tuple[str, str]:
    """Return what a child died of while it read a file, and what to try."""
    if hung:
        return f"reading it took longer than {limits.clock:.0f} seconds", _CONVERT
    if code == _NO_TIME:
        spent = f"more than {limits.processor} seconds of processor time"
        return f"reading it took {spent}", _CONVERT
    if code == _KILLED:
        return (
            "the process that read it was killed twice",
            "See that there is enough memory, and run the command again.",
        )
    if code < 0:
        name = signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
        return f"what reads this format crashed on it ({name})", _CONVERT
    return f"what reads this format ended without an answer (exit code {code})", _CONVERT
