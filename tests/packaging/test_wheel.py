"""The wheel installs into an empty environment and runs there, with nothing of ours missing or left over."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (built,) = folder.glob("*.whl")
    return built


@pytest.mark.packaging
def test_the_wheel_holds_our_three_packages_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.partition("/")[0] for name in names if ".dist-info/" not in name}
    assert tops == {"corpus", "tui", "themes"}
    assert any(name.startswith("themes/") and name.endswith(".toml") for name in names)
    assert sum(name.startswith("corpus/sample/") and name.endswith(".txt") for name in names) >= 12


@pytest.mark.packaging
def test_the_wheel_runs_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "environment"
    venv.create(home, with_pip=True)
    program = home / "bin" / "dateline"
    subprocess.run(
        [home / "bin" / "pip", "install", "-q", wheel], check=True, capture_output=True, timeout=300
    )

    def run(*words: str) -> str:
        command = [str(program), "--library", str(tmp_path / "library"), *words]
        return subprocess.check_output(command, text=True, cwd=tmp_path, timeout=60)

    sample = subprocess.run(
        [home / "bin" / "python", "-c", "from corpus import sample; print(*sample.paths(), sep='\\n')"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=True,
    ).stdout.split("\n")
    assert "added" in run("import", *filter(None, sample))
    assert len(run("list").splitlines()) >= 12
