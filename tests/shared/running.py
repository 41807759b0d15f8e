"""What it is to run the program: the outcome of a call, and a stream that is a terminal."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a call printed, and its exit code."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="\n")

    def isatty(self) -> bool:
        """Say so."""
        return True

    def text(self) -> str:
        """Return all that was written."""
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue().decode()
