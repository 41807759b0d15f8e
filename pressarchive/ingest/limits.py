"""What reading one file may cost, and how a process is held to it.

A file that needs more loses its process, not the run: the system ends what takes too much time
and refuses what asks for too much memory. Where the system has no such limits (Windows), the
wall clock alone counts. The network is shut off inside the interpreter: that stops what a reader
written in Python might ask for, and is no wall against hostile machine code.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

_MB = 1024 * 1024
_NETWORK = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo")
_NETWORK_MORE = ("socket.gethostbyname", "socket.gethostbyaddr", "socket.sendmsg")


class Limits(NamedTuple):
    """Seconds of processor and of wall clock for each file, and bytes beyond an idle process.

    An idle process takes some 40 MB: in all, no file takes more than 500 MB.
    """

    processor: int = 10
    clock: float = 60.0
    memory: int = 440 * _MB


SCANS = Limits(processor=600, clock=1800.0, memory=4096 * _MB)
"""Where Tesseract reads pictures of whole pages: minutes, and a program of its own."""


def confine(limits: Limits) -> None:
    """Hold this process to its memory, and shut it off from the network, for good."""
    sys.addaudithook(_refuse)
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if size := occupied():
        _set(resource.RLIMIT_AS, size + limits.memory)


def allow(limits: Limits) -> None:
    """Give this process its time for one more file."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _set(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + limits.processor)


def occupied() -> int:
    """Return the size of this process (bytes), 0 where the system does not tell."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (ImportError, OSError, ValueError):
        return 0
    return pages * resource.getpagesize()


def _set(what: int, value: int) -> None:
    """Lower or raise a soft limit; the hard one stays, so that it can be raised again."""
    import resource

    _, hard = resource.getrlimit(what)
    most = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(what, (most, hard))


def _refuse(event: str, _arguments: object) -> None:
    if event in _NETWORK or event in _NETWORK_MORE:
        raise PermissionError("nothing is fetched from the network while a file is read")
