"""What the worst inputs cost: the CPU seconds of a whole import, and the memory of its largest process.

    python -m tests.benchmarks.hostile [NAME ...]

writes one hostile file or folder after another, imports each into a library of its own with the command that
everybody uses, and prints a table. A line is marked where it is over what is promised: 5 s of CPU and 300 MB
for an input, 30 s for one of 50 MB, where it holds thousands of articles 5 ms for each; or where the program
broke. With names, only inputs whose names begin so. What hostile servers do is
held by tests/feeding.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from . import archives, folders, mails, markup, records, texts
from .writing import MB, Make

_LARGE = 30 * MB
_SECONDS, _SECONDS_IF_LARGE, _MEGABYTES = 5.0, 30.0, 300
_SECONDS_AN_ARTICLE = 0.005
_INPUTS = {
    **texts.INPUTS,
    **markup.INPUTS,
    **records.INPUTS,
    **mails.INPUTS,
    **archives.INPUTS,
    **folders.INPUTS,
}


def main() -> None:
    """Measure, and print the table."""
    wanted = tuple(sys.argv[1:])
    print(f"{'':36}{'MB':>7}{'CPU s':>8}{'peak MB':>9}{'exit':>6}  last of what was said")
    for name, make in _INPUTS.items():
        if not wanted or name.startswith(wanted):
            with tempfile.TemporaryDirectory() as folder:
                _measure(name, make, Path(folder))


def _measure(name: str, make: Make, folder: Path) -> None:
    path = folder / name
    _apart(make, path)
    size = path.stat().st_size
    run = subprocess.Popen(
        [sys.executable, "-m", "tui", "--library", folder / "library", "import", path],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert run.stdout is not None
    assert run.stderr is not None
    told = run.stderr.read().decode()
    added = re.match(r"[\d,]+", run.stdout.read().decode() or "0")
    _, status, used = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    cpu, peak = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    allowed = _SECONDS_IF_LARGE if size > _LARGE else _SECONDS
    allowed = max(allowed, int(added[0].replace(",", "")) * _SECONDS_AN_ARTICLE if added else 0)
    broke = "Traceback" in told or run.returncode not in (0, 1)
    over = "  BROKE" if broke else "  OVER" if cpu > allowed or peak > _MEGABYTES else ""
    said = told.strip().rpartition("\n")[2][-90:]
    print(f"{name:36}{size / MB:7.1f}{cpu:8.1f}{peak:9.0f}{run.returncode:6}  {said!r}{over}", flush=True)


def _apart(make: Make, path: Path) -> None:
    """Write the file by a process of its own: what this one has used would be counted as its children's."""
    child = os.fork()
    if not child:
        make(path)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0


if __name__ == "__main__":
    main()
