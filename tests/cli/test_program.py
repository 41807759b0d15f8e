"""The program as a whole: help, version, errors and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import Run

from pressarchive.cli import main
from pressarchive.cli.app import COMMANDS
from pressarchive.cli.session import Session
from pressarchive.errors import AmbiguousReference, PressarchiveError, QueryError

READERS = [
    ("search", "x"),
    ("list",),
    ("show", "000"),
    ("orgs",),
    ("export",),
    ("status",),
    ("rebuild",),
]


@pytest.mark.parametrize("terminal", [False, True])
def test_help_names_every_command(run: Run, terminal: bool) -> None:
    """--help lists the commands with a sentence each, none of them cut."""
    helped = run("--help", terminal=terminal)
    assert helped.code == 0
    for name in COMMANDS:
        assert f" {name} " in helped.out
    assert "..." not in helped.out.partition("Commands")[2]


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("terminal", [False, True])
def test_every_command_explains_itself(run: Run, name: str, terminal: bool) -> None:
    """COMMAND --help prints its use."""
    helped = run(name, "--help", terminal=terminal)
    assert helped.code == 0
    assert "Usage" in helped.out
    assert "[default: ./seeds]" in helped.out or name != "ingest"


def test_there_is_a_file_per_command() -> None:
    """What `commands/` holds is what the program offers."""
    from pressarchive.cli import commands

    files = {file.stem for file in Path(commands.__path__[0]).glob("*.py")} - {"__init__"}
    assert files == set(COMMANDS)


def test_called_with_nothing_it_shows_its_help(run: Run) -> None:
    """No command is wrong usage, and the help is the remedy."""
    outcome = run()
    assert outcome.code == 2
    assert "Commands" in outcome.out + outcome.err


def test_version(run: Run) -> None:
    """--version prints name and version."""
    outcome = run("--version")
    assert outcome.code == 0
    assert outcome.out.split()[0] == "pressarchive"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("serach", "x"), "Did you mean search?"),
        (("zzz",), "--help lists them all"),
        (("show",), "show --help"),
        (("list", "--index", "x"), "before the command: pressarchive --index DIR"),
        (("search", "x", "-space"), "go after --"),
        (("search",), "nothing to search for"),
        (("search", "  "), "nothing to search for"),
        (("search", "x", "--json", "--csv"), "--json and --csv cannot go together"),
        (("search", "x", "--limit", "-1"), "--limit"),
        (("search", "x", "--sort", "size"), "--sort"),
        (("ingest", "--jobs", "0"), "--jobs"),
    ],
)
def test_wrong_usage_ends_with_2_and_a_remedy(
    run: Run, arguments: tuple[str, ...], said: str
) -> None:
    """What cannot be meant is refused with what to do instead, on standard error alone."""
    outcome = run(*arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith("error: ")
    assert said in outcome.err


@pytest.mark.parametrize("arguments", READERS)
def test_without_an_archive_it_says_what_to_run(
    run: Run, arguments: tuple[str, ...], tmp_path: Path
) -> None:
    """Commands that read end with 4 where there is no archive, and make none."""
    outcome = run(*arguments, index=tmp_path / "index")
    assert outcome.code == 4
    assert "pressarchive ingest" in outcome.err
    assert not (tmp_path / "index").exists()


def test_the_archive_can_be_named_by_the_environment(
    run: Run, seeded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PRESSARCHIVE_INDEX is where the archive is looked for."""
    monkeypatch.setenv("PRESSARCHIVE_INDEX", str(seeded))
    assert run("list").out.count("\n") == 5


class Trouble:
    """Something that raises when a command opens the archive."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def __call__(self, *_: object, **__: object) -> None:
        """Raise it."""
        raise self.error


def trouble(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Make every command meet an error."""
    monkeypatch.setattr(Session, "open", Trouble(error))


def test_an_error_tells_what_and_what_to_try(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Message and remedy on standard error, harmless, with the exit code of the class."""
    trouble(monkeypatch, AmbiguousReference("Two\x1b[31m fit.", "Say\u202e 001.", candidates=()))
    outcome = run("list")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "error: Two␛[31m fit.\n  try: Say 001.\n"


def test_a_query_error_shows_the_place(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The query is repeated with a mark under the character at fault."""
    query = "(espace\tOR lune"
    trouble(monkeypatch, QueryError("It is open.", "Close it.", query=query, position=8))
    lines = run("search", "x").err.split("\n")
    assert lines[1] == "    (espace OR lune"
    assert lines[2].index("^") == lines[1].index("OR")


def test_the_place_is_found_in_a_query_of_any_length(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a long query only what surrounds the place is shown."""
    query = "a" * 5000 + "(" + "b" * 5000
    trouble(monkeypatch, QueryError("It is open.", "Close it.", query=query, position=5000))
    lines = run("search", "x").err.split("\n")
    assert lines[2].index("^") == lines[1].index("(")
    assert len(lines[1]) < 80


def test_a_fault_of_ours_is_one_clear_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error nobody foresaw says how to report it; the traceback comes only on request."""
    trouble(monkeypatch, RuntimeError("the unforeseen"))
    outcome = run("list")
    assert outcome.code == 4
    assert "RuntimeError: the unforeseen" in outcome.err
    assert "PRESSARCHIVE_DEBUG=1" in outcome.err
    assert "Traceback" not in outcome.err
    monkeypatch.setenv("PRESSARCHIVE_DEBUG", "1")
    assert "Traceback" in run("list").err


def test_trouble_with_files_names_the_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of the system is said in its words, with the path."""
    trouble(monkeypatch, PermissionError(13, "Permission denied", "x/records"))
    outcome = run("list")
    assert outcome.code == 4
    assert "Permission denied (x/records)" in outcome.err


def test_an_interruption_ends_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C is no fault: a word and the usual code."""
    trouble(monkeypatch, KeyboardInterrupt())
    outcome = run("list")
    assert outcome.code == 130
    assert outcome.err == "\nInterrupted. What was stored is kept; run it again to go on.\n"


def test_every_error_of_ours_carries_an_exit_code_of_the_contract() -> None:
    """The error tree and the contract agree."""

    def below(kind: type[PressarchiveError]) -> list[type[PressarchiveError]]:
        return [kind, *(found for sub in kind.__subclasses__() for found in below(sub))]

    assert {kind.exit_code for kind in below(PressarchiveError)} <= {1, 2, 3, 4}


# --- as a process of its own --------------------------------------------------------------


def process(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    """Start the program."""
    return subprocess.Popen(
        [sys.executable, "-m", "pressarchive", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={k: v for k, v in os.environ.items() if k != "PYTHONIOENCODING"} | environment,
    )


def test_a_reader_that_has_enough_is_no_error(seeded: Path) -> None:
    """A pipe closed early ends the program quietly."""
    child = process("--index", str(seeded), "export")
    assert child.stdout is not None
    assert child.stderr is not None
    child.stdout.close()
    said = child.stderr.read()
    child.stderr.close()
    assert (child.wait(), said) == (0, b"")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_output_fits_any_encoding(seeded: Path, encoding: str) -> None:
    """French in an ASCII or Windows console: the nearest characters, never a failure."""
    child = process("--index", str(seeded), "show", "004", PYTHONIOENCODING=encoding)
    out, said = child.communicate()
    assert (child.returncode, said) == (0, b"")
    assert "f\N{LATIN SMALL LETTER E WITH ACUTE}vrier" in out.decode(encoding) or (
        encoding == "ascii" and b"fevrier" in out
    )


def test_json_is_valid_and_whole_in_any_encoding(seeded: Path) -> None:
    """What an ASCII console cannot show is escaped, not replaced."""
    texts = []
    for encoding in ("ascii", "utf-8"):
        child = process("--index", str(seeded), "show", "004", "--json", PYTHONIOENCODING=encoding)
        texts.append(child.communicate()[0].decode(encoding))
    assert texts[0].isascii()
    assert json.loads(texts[0]) == json.loads(texts[1])


@pytest.mark.skipif(os.name != "posix", reason="signals as on Unix")
def test_ctrl_c_ends_a_process_with_130() -> None:
    """A real signal ends the program without a traceback."""
    program = (
        "import sys, os, signal\n"
        "from pressarchive.cli.session import Session\n"
        "from pressarchive.cli import main\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored in the background\n"
        "def open(self, **_):\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    signal.pause()\n"
        "Session.open = open\n"
        "sys.exit(main(['list']))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 130
    assert b"Traceback" not in done.stderr


def test_main_reads_the_arguments_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without arguments given, those of the command line count."""
    monkeypatch.setattr(sys, "argv", ["pressarchive", "--version"])
    assert main() == 0
    assert capsys.readouterr().out.startswith("pressarchive ")
