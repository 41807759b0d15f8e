"""What each command loads: start-up time is what it imports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

OURS = "pressarchive"
FLOORS = {
    *("engines", "extractors", "ingest", "linking", "query", "readers", "render", "results"),
    *("searching", "thesaurus"),
}

PROGRAM = """\
import json, sys
from pressarchive.cli import main
if {terminal}:
    sys.stdout.isatty = lambda: True
code = main({arguments})
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""


def loaded(index: Path, *arguments: str, terminal: bool = False) -> set[str]:
    """Run a command in a process of its own; return the modules it loaded."""
    call = ["--index", str(index), *arguments]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(arguments=call, terminal=terminal)],
        capture_output=True,
        check=True,
        env=os.environ | {"PAGER": "cat"},
    )
    code, modules = json.loads(done.stderr.splitlines()[-1])
    assert code == 0
    return set(modules)


def packages(modules: set[str]) -> set[str]:
    """Return the packages of others among the modules."""
    tops = {name.partition(".")[0] for name in modules}
    cython = {name for name in tops if "cython" in name}  # how compiled libraries look
    return tops - set(sys.stdlib_module_names) - cython - {OURS, "__main__", "__mp_main__"}


def floors(modules: set[str]) -> set[str]:
    """Return which of our floors were loaded."""
    return FLOORS & {name.split(".")[1] for name in modules if name.startswith(OURS + ".")}


WHOOSH = {f"whoosh.{name}" for name in ("analysis", "codec.whoosh3", "columns", "fields", "index")}
WHOOSH |= {f"whoosh.{name}" for name in ("filedb.filetables", "reading", "searching", "writing")}
TYPER = {"typer", "annotated_doc", "shellingham"}


@pytest.mark.parametrize(
    ("arguments", "others", "ours"),
    [
        (("--help",), set(), {"render"}),
        (("show", "002"), set(), {"render"}),
        (("show", "002", "--json"), set(), {"render"}),
        (("list", "--json"), set(), {"render", "results"}),
        (
            ("search", "microgravité"),
            {"whoosh", "Stemmer"},
            {"engines", "ingest", "query", "render", "results", "searching", "thesaurus"},
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_a_pipe_loads_no_more_than_it_needs(
    seeded: Path, arguments: tuple[str, ...], others: set[str], ours: set[str]
) -> None:
    """Libraries and floors beyond these would be waited for in vain."""
    modules = loaded(seeded, *arguments)
    # `site` may load what other packages of an environment hook into every process.
    bare = subprocess.run(
        [sys.executable, "-c", "import sys, json; print(json.dumps(sorted(sys.modules)))"],
        capture_output=True,
        check=True,
    )
    assert packages(modules) - packages(set(json.loads(bare.stdout))) <= TYPER | others
    assert floors(modules) <= ours
    assert not modules & {"asyncio", "multiprocessing", "concurrent.futures", "email.parser"} - {
        "email.parser" if "whoosh" in others else ""
    }


def test_a_search_loads_what_reads_an_index(seeded: Path) -> None:
    """Of Whoosh, neither what writes nor what parses queries."""
    whoosh = {name for name in loaded(seeded, "search", "microgravité") if name in WHOOSH}
    assert whoosh == {"whoosh.columns", "whoosh.filedb.filetables"}


@pytest.mark.parametrize("arguments", [("show", "002"), ("list",), ("status",)])
def test_only_the_invoked_command_is_loaded(seeded: Path, arguments: tuple[str, ...]) -> None:
    """The files of other commands stay closed."""
    prefix = "pressarchive.cli.commands."
    commands = {name for name in loaded(seeded, *arguments) if name.startswith(prefix)}
    assert commands == {prefix + arguments[0]}


@pytest.mark.parametrize("arguments", [("show", "002"), ("list",), ("search", "microgravité")])
def test_a_terminal_adds_rich_and_nothing_dear(seeded: Path, arguments: tuple[str, ...]) -> None:
    """Drawing loads Rich's tables, not its Markdown, progress bars, syntax or tracebacks."""
    modules = loaded(seeded, *arguments, terminal=True)
    assert "rich.console" in modules
    dear = {"markdown", "progress", "syntax", "traceback", "live", "prompt"}
    assert not modules & {f"rich.{name}" for name in dear}
    assert not {"pygments", "markdown_it"} & packages(modules)
