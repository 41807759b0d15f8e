"""Values between a process and its child, which trust each other.

Each goes as its length, then its pickle.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import struct
import sys
from typing import IO, Any

_HEAD = struct.Struct("<Q")
_SELDOM = 50_000
"""New containers between two looks for garbage; Python's own measure is 700."""


def child(code: str) -> list[str]:
    """Return the command that starts a child with some code, which imports from where we do."""
    # With the paths of this process and not those of its folder: a file of the press named
    # json.py must not run. No module of the caller's is imported, as multiprocessing would.
    return [sys.executable, "-P", "-c", f"import sys; sys.path[:] = {sys.path!r}; {code}"]


def prepare() -> tuple[IO[bytes], IO[bytes]]:
    """Make this process a child: Ctrl-C is for its parent, and garbage is looked for seldom.

    Returns the pipes from and to the parent; what a library prints goes nowhere.
    """
    # Ctrl-C reaches the whole group; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Values refer to each other in no circles; looking for them takes a twentieth of the time.
    gc.set_threshold(_SELDOM, 20, 20)
    told, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    return told, answers


def send(stream: IO[bytes], value: object) -> None:
    """Write a value and flush."""
    content = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_HEAD.pack(len(content)) + content)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Return the next value; raises EOFError where the other side is gone, even midway."""
    [length] = _HEAD.unpack(_exactly(stream, _HEAD.size))
    return pickle.loads(_exactly(stream, length))  # noqa: S301 - from a child of ours


def _exactly(stream: IO[bytes], length: int) -> bytes:
    content = stream.read(length)
    if len(content) < length:
        raise EOFError
    return content
