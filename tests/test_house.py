"""The habits of the house that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PYPROJECT = ROOT / "pyproject.toml"
LONGEST_MODULE = 300

# A path of one machine, and where a machine gets its packages: both are for its environment.
MACHINE = re.compile(r"(?<![\w.:/-])/(?:work|root|home|opt|Users)/\w")
REGISTRY = re.compile(r"pypi\.org|pythonhosted|(?:extra-)?index-url|find-links|trusted-host")


def committed(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", *patterns], cwd=ROOT, capture_output=True, check=True
    )
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name]


def extras(project: Mapping[str, Any]) -> list[str]:
    return [text for extra in project["optional-dependencies"].values() for text in extra]


def requirements() -> list[Requirement]:
    project = tomllib.loads(PYPROJECT.read_text())
    texts = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
        *extras(project["project"]),
    ]
    return [Requirement(text) for text in texts]


def pinned() -> dict[str, str]:
    pairs = (line.split("==") for line in (ROOT / "constraints.txt").read_text().splitlines())
    return {canonicalize_name(name): version for name, version in pairs}


def test_modules_of_tests_have_names_of_their_own() -> None:
    """Two of one name cannot be run together."""
    names = Counter(path.name for path in committed("tests/*.py") if path.name.startswith("test_"))
    assert not [name for name, times in names.items() if times > 1]


def test_every_dependency_has_a_reason() -> None:
    """Whoever adds a dependency says beside it what it is for."""
    lines = PYPROJECT.read_text().splitlines()
    for requirement in requirements()[1:]:
        found = [
            line for line in lines if re.match(rf'  "{re.escape(requirement.name)}(?![\w-])', line)
        ]
        assert found, requirement.name
        for line in found:
            assert re.search(r'",\s+# \w+', line), f"no reason beside {requirement.name}"


def test_every_import_is_declared() -> None:
    """What the package imports is in the standard library or among its dependencies."""
    project = tomllib.loads(PYPROJECT.read_text())["project"]
    texts = (*project["dependencies"], *extras(project))
    declared = {canonicalize_name(Requirement(text).name) for text in texts}
    provided = packages_distributions()
    for path in committed("pressarchive/*.py"):
        for node in ast.walk(ast.parse(path.read_text())) if path.is_file() else ():
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            else:
                continue
            for name in {name.partition(".")[0] for name in names}:
                if name != "pressarchive" and name not in sys.stdlib_module_names:
                    distributions = {canonicalize_name(one) for one in provided.get(name, ())}
                    assert distributions & declared, f"{path.name} imports {name}"


def test_constraints_pin_everything() -> None:
    """Every package of a full install has its one version in constraints.txt."""
    versions = pinned()
    waiting, seen = requirements(), set()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        assert name in versions, f"{name} has no version: run make constraints"
        assert requirement.specifier.contains(versions[name], prereleases=True), requirement
        if name not in seen:
            seen.add(name)
            try:
                waiting += map(Requirement, requires(name) or ())
            except PackageNotFoundError:  # what builds the wheel need not be installed
                continue
    assert "pip" in versions


def test_constraints_are_names_and_versions() -> None:
    """No address, no path: where packages come from is for the environment to say."""
    for line in (ROOT / "constraints.txt").read_text().splitlines():
        assert re.fullmatch(r"[\w.-]+==[\w.]+", line)


@pytest.mark.parametrize("pattern", [MACHINE, REGISTRY], ids=["path", "registry"])
def test_no_machine_is_named(pattern: re.Pattern[str]) -> None:
    """What is committed runs anywhere."""
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in committed(":!seeds", ":!tests/test_house.py")
        if path.is_file()
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]
    assert not found, "\n".join(found)


def test_modules_hold_one_idea() -> None:
    """A module above 300 lines hides a second idea."""
    modules = [path for path in committed("pressarchive/*.py", "benchmarks/*.py") if path.is_file()]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in modules}
    long = {name: length for name, length in lengths.items() if length > LONGEST_MODULE}
    assert not long, f"split: {long}"
