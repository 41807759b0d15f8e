"""Everything the README shows is true: its commands, its Python, its files."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf8")
COMMANDS = re.findall(r"^\$ (.+)$", README, re.MULTILINE)
ENVIRONMENT = os.environ | {
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    "XDG_CONFIG_HOME": "/nonexistent",
}


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_command_of_the_tour_works(tmp_path: Path) -> None:
    """The commands, one after the other as a reader would type them, end with 0."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    tour = [command for command in COMMANDS if command.startswith("pressarchive")]
    assert len(tour) >= 20
    for command in tour:
        done = run(command, tmp_path)
        assert done.returncode == 0, f"{command}: {done.returncode}\n{done.stdout}{done.stderr}"
        assert done.stdout or done.stderr, f"{command} prints nothing"
    exported = (tmp_path / "releases.jsonl").read_text(encoding="utf8")
    assert len(exported.splitlines()) == 5


def test_the_python_example_runs(tmp_path: Path) -> None:
    """The example prints the French and the English release and the contacts."""
    [example] = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    assert run("pressarchive ingest", tmp_path).returncode == 0
    done = subprocess.run(
        [sys.executable, "-c", example], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert "MICRO" not in done.stdout
    assert {line[:3] for line in done.stdout.splitlines()[:2]} == {"000", "001"}
    assert "2020-09-21 printed - 21 septembre 2020" in done.stdout
    assert "01 44 76 75 39" in done.stdout


def test_make_demo_ingests_searches_and_shows(tmp_path: Path) -> None:
    """The first of the two commands does what the README says, with its output on the screen."""
    if shutil.which("make") is None:
        pytest.skip("there is no make here")
    for name in ("Makefile", "pyproject.toml", "constraints.txt", "README.md"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("seeds", "pressarchive"):
        shutil.copytree(ROOT / name, tmp_path / name)
    # The environment of this run stands in for the one that `make demo` would make.
    venv = tmp_path / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "pressarchive").symlink_to(Path(sys.executable).parent / "pressarchive")
    for stamp in ("python", "installed"):
        (venv / stamp).touch()
    done = run("make demo", tmp_path)
    assert done.returncode == 0, done.stderr
    assert re.search(r"^added\t5\t000 001 002 003 004$", done.stdout, re.MULTILINE)
    assert "micropesanteur" in done.stdout
    assert "endocrine disruptors" in done.stdout


def test_the_targets_it_names_exist() -> None:
    """Each `make` command of the README is a target that `make help` lists."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf8")
    named = set(re.findall(r"make ([a-z]+)", README)) - {"help"}
    assert {"demo", "test", "evaluate", "bench"} <= named
    for target in named:
        assert re.search(rf"^{target}:.*## ", makefile, re.MULTILINE), target


def test_the_files_it_links_exist() -> None:
    """No link of the README leads nowhere."""
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert len(links) >= 3
    for link in links:
        assert (ROOT / link).exists(), link


def test_the_settings_it_shows_are_all_there_are(tmp_path: Path) -> None:
    """The settings file of the README is valid and names every setting."""
    from dataclasses import fields

    from pressarchive.settings import Settings, load_settings

    [example] = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    (tmp_path / "pressarchive.toml").write_text(example, encoding="utf8")
    settings = load_settings(tmp_path, {"HOME": str(tmp_path)})
    assert settings.limit == 10
    for field in fields(Settings):
        assert f"{field.name} = " in example
