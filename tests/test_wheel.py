"""The wheel: what users get."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytest.importorskip("hatchling", reason="builds the wheel; make test installs it")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    (built,) = folder.glob("*.whl")
    return built


def pip(*arguments: str) -> None:
    # On PYTHONPATH lies the package that is tested: pip would find it installed already.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, "-m", "pip", "--quiet", *arguments]
    subprocess.run(command, check=True, env=environment)


def test_holds_every_file(wheel: Path) -> None:
    """Data files, the schema and the mark of types travel with the code."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "pressarchive"], cwd=ROOT, capture_output=True, check=True
    )
    wanted = {name for name in listed.stdout.decode().split("\0") if (ROOT / name).is_file()}
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info" not in name}
    assert wanted - packed == set()
    assert "pressarchive/py.typed" in packed


def test_runs_where_it_is_installed(wheel: Path, tmp_path: Path) -> None:
    """The command and the module say their version, in an environment of their own."""
    venv.create(tmp_path / "env", with_pip=False, symlinks=True)
    scripts = tmp_path / "env" / ("Scripts" if sys.platform == "win32" else "bin")
    python = str(scripts / "python")
    pip("--python", python, "install", "--no-deps", "--no-index", str(wheel))
    # Dependencies are lent by the environment of the tests; what it has installed for itself
    # through .pth files, the working tree, is not.
    purelib = subprocess.check_output(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], text=True
    )
    lent = "\n".join({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")})
    (Path(purelib.strip()) / "lent.pth").write_text(lent)
    clean = {"PATH": str(scripts)}

    def run(*command: str) -> str:
        return subprocess.check_output(command, cwd=tmp_path, env=clean, text=True).strip()

    where = run(python, "-c", "import pressarchive; print(pressarchive.__file__)")
    assert Path(where).is_relative_to(tmp_path)
    version = run(str(scripts / "pressarchive"), "--version")
    assert wheel.name.split("-")[1] in version
    assert run(python, "-m", "pressarchive", "--version") == version
