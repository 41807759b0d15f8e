"""The program: its global options, its commands, and how it ends.

A command's file is imported when it is called, so that none pays for another.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from pressarchive.cli.exits import DONE, INTERRUPTED
from pressarchive.cli.session import Session
from pressarchive.render.encoding import show_anything

COMMANDS = (
    "ingest",
    "search",
    "show",
    "list",
    "related",
    "compare",
    "orgs",
    "edit",
    "link",
    "unlink",
    "thesaurus",
    "export",
    "status",
    "rebuild",
    "backup",
    "restore",
    "salvage",
)
"""In the order in which a newcomer meets them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with arguments (default: those of the process); return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        show_anything(stream)
    try:
        code = _program().main(
            args=None if arguments is None else list(arguments),
            prog_name="pressarchive",
            standalone_mode=False,
        )
    except BaseException as error:  # noqa: BLE001 - the one place where every error ends
        from pressarchive.cli.failures import fail

        code = fail(error)
    return _flushed(int(code or DONE))


def _program() -> Any:
    # Plain help: it needs no Rich, is easier on the eye than boxes, and "[…]" is no markup.
    app = typer.Typer(
        cls=_Commands,
        name="pressarchive",
        no_args_is_help=True,
        add_completion=True,
        rich_markup_mode=None,
    )
    app.callback()(_program_options)
    return typer.main.get_command(app)


class _Commands(TyperGroup):
    """The commands by name, imported on demand."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the interface of Typer
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - see above
        """Return a command; raises UsageError where there is none of this name."""
        if cmd_name not in COMMANDS:
            from difflib import get_close_matches

            from pressarchive.errors import UsageError

            near = get_close_matches(cmd_name, COMMANDS, 1)
            meant = f"Did you mean {near[0]}? " if near else ""
            raise UsageError(
                f"There is no command {cmd_name!r}.", f"{meant}pressarchive --help lists them all."
            )
        module = import_module(f"pressarchive.cli.commands.{cmd_name}")
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        examples = getattr(module, "EXAMPLES", ())
        # "\b" keeps the lines of the help that follow as they are.
        epilog = "\n".join(["\b", "Examples:", *(f"  {line}" for line in examples)])
        app.command(cmd_name, epilog=epilog if examples else None)(module.command)
        return typer.main.get_command(app)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a reader of our output that has had enough is no error."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            return DONE
        except KeyboardInterrupt:
            told = "\nInterrupted. What was stored is kept; run it again to go on."
            print(told, file=sys.stderr)  # noqa: T201 - the last word to the user
            return INTERRUPTED


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print("pressarchive", version("pressarchive"))  # noqa: T201 - this is the output
        raise typer.Exit


def _program_options(
    context: typer.Context,
    index: Annotated[
        Path | None,
        typer.Option(
            "--index",
            envvar="PRESSARCHIVE_INDEX",
            metavar="DIR",
            help="The folder of the archive.  [default: as pressarchive.toml says, else ./index]",
        ),
    ] = None,
    no_color: Annotated[
        bool, typer.Option("--no-color", help="Print without colours, as with NO_COLOR.")
    ] = False,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """An archive and search tool for press releases, in French and English."""
    context.obj = Session(index=index, colour=not (no_color or os.environ.get("NO_COLOR")))


def _flushed(code: int) -> int:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        # Whatever Python still holds back for the closed pipe must not fail at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
