"""Exit codes: a contract with scripts. Errors carry theirs, see `errors`."""

from __future__ import annotations

DONE = 0
NOTHING_FOUND = 1
WRONG_USAGE = 2
SOME_FAILED = 3
TROUBLE = 4
INTERRUPTED = 130
