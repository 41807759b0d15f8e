"""What a user reads when something went wrong: what, why, and what to try."""

from __future__ import annotations

import os

import typer

from pressarchive.cli.exits import INTERRUPTED, TROUBLE, WRONG_USAGE
from pressarchive.cli.messages import folded
from pressarchive.errors import PressarchiveError, QueryError
from pressarchive.render.safe import safe_line

DEBUG = "PRESSARCHIVE_DEBUG"

_ERROR = "error: "

_SHOWN = 70  # characters of a query around the place of its error

# Typer's own errors: their base class has no public name.
_TYPER_ERROR = next(c for c in typer.BadParameter.__mro__ if c.__name__ == "ClickException")

_HINTS = {
    "--index": "It goes before the command: pressarchive --index DIR COMMAND …",
    "--no-color": "It goes before the command: pressarchive --no-color COMMAND …",
}


def fail(error: BaseException) -> int:
    """Tell on standard error what went wrong; return the exit code for it."""
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else TROUBLE
    if isinstance(error, KeyboardInterrupt | typer.Abort):
        return INTERRUPTED
    if os.environ.get(DEBUG):
        import traceback

        traceback.print_exception(error)
    if isinstance(error, PressarchiveError):
        _tell(error.message, error.remedy, _place(error))
        return error.exit_code
    if isinstance(error, _TYPER_ERROR):
        return _wrong_usage(error)
    if isinstance(error, OSError) and error.strerror:
        where = f" ({error.filename})" if error.filename else ""
        _tell(f"{error.strerror}{where}.", "Check the path, its permissions and the free space.")
    else:
        _tell(
            f"pressarchive met a fault of its own: {type(error).__name__}: {error}",
            f"Please report it with what the same command prints when {DEBUG}=1 is set.",
        )
    return TROUBLE


def _wrong_usage(error: BaseException) -> int:
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "pressarchive"
    if type(error).__name__ == "NoArgsIsHelpError":
        error.show()  # type: ignore[attr-defined]
        return WRONG_USAGE
    option = getattr(error, "option_name", None) or ""
    remedy = _HINTS.get(option) or f"{command} --help shows how it is used."
    if option and option not in _HINTS and command.endswith("search"):
        remedy += " Words that begin with - go after --: pressarchive search -- WORDS"
    _tell(error.format_message(), remedy)  # type: ignore[attr-defined]
    return WRONG_USAGE


def _tell(message: str, remedy: str, place: str = "") -> None:
    told = folded(f"{_ERROR}{message}").removeprefix(_ERROR)
    lines = [typer.style(_ERROR, fg="red", bold=True) + told, *([place] if place else [])]
    if remedy:
        lines.append(folded(f"  try: {remedy}"))
    # `echo` drops the colour where standard error is no terminal.
    typer.echo("\n".join(lines), err=True, color=False if os.environ.get("NO_COLOR") else None)


def _place(error: PressarchiveError) -> str:
    """Return the query with a mark under the place of its error."""
    if not isinstance(error, QueryError):
        return ""
    start = max(0, error.position - _SHOWN // 2)
    before = ("…" if start else "") + safe_line(error.query[start : error.position])
    after = error.query[error.position :]
    after = safe_line(after[: _SHOWN // 2]) + ("…" if len(after) > _SHOWN // 2 else "")
    return f"    {before}{after}\n    {' ' * len(before)}^"
