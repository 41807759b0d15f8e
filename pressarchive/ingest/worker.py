"""A process that reads what others should not: takes tasks, answers with what becomes of them.

It is told on its standard input first its limits, then tasks, and ends when that is closed; so
none outlives the program that started it by more than a file.
"""

from __future__ import annotations

import os

from pressarchive.ingest.frames import prepare, receive, send
from pressarchive.ingest.limits import Limits, allow, confine, occupied
from pressarchive.ingest.one import process
from pressarchive.ingest.outcome import Begun

READY = "ready"
"""The first word of a worker."""

RETIRED = "retired"
"""The last word of a worker that goes of its own accord: it holds more memory than it should."""

_SHARE = 4


def serve() -> None:
    """Carry out tasks until there are no more."""
    tasks, answers = prepare()
    try:
        limits: Limits = receive(tasks)
        idle = occupied()
        confine(limits)
        send(answers, READY)
        while occupied() <= idle + limits.memory // _SHARE:
            task = receive(tasks)
            allow(limits)
            for sign in process(task):
                if isinstance(sign, Begun):
                    allow(limits)
                send(answers, sign)
        send(answers, RETIRED)
    except (EOFError, BrokenPipeError):
        pass
    # What a library left behind must neither delay the end nor speak.
    os._exit(0)
