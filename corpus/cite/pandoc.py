"""Pandoc, the one the extra `dateline[csl]` brings or the reader's own, run off line and not for long."""

from __future__ import annotations

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

from corpus.errors import CitationError

_GET_IT = (
    "install pandoc 2.15 or newer (https://pandoc.org/installing.html), or `pip install 'dateline[csl]'`"
)
_SECONDS = 20
_PLENTY = 10_000_000


def find() -> Path | None:
    """Where pandoc is: inside the package pypandoc_binary, else on the PATH; None if it is nowhere."""
    package = find_spec("pypandoc")
    files = Path(package.origin).parent / "files" if package and package.origin else None
    found = (files and shutil.which("pandoc", path=str(files))) or shutil.which("pandoc")
    return Path(found) if found else None


def run(*arguments: str, text: str = "", folder: Path) -> str:
    """What pandoc makes of the text, in a sandbox that reads no file but those named and never the network.

    It works in `folder` and knows nothing of its user's own settings. Raises CitationError if there is no
    pandoc, if it fails (with its own words), or if it takes more than 20 seconds.
    """
    pandoc = find()
    if pandoc is None:
        raise CitationError(f"Other CSL styles need pandoc, which is not installed: {_GET_IT}")
    command = [str(pandoc), "--sandbox", f"--data-dir={folder}", *arguments]
    try:
        done = subprocess.run(
            command, input=text.encode(), capture_output=True, cwd=folder, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise CitationError(f"pandoc took more than {_SECONDS} seconds, so it was stopped") from error
    except OSError as error:
        raise CitationError(f"{pandoc} cannot be run ({error.strerror}): {_GET_IT}") from error
    if done.returncode or len(done.stdout) > _PLENTY:
        said = " ".join(done.stderr.decode(errors="replace").split())[:300]
        raise CitationError(f"pandoc could not make the citation: {said or 'it wrote too much'}")
    return done.stdout.decode(errors="replace")
