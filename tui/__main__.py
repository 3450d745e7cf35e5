"""The `dateline` command: alone it opens the reader, with a word after it a command for scripts."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from tui.cli.parser import parse


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line `argv` (without the program's name) and return the exit status."""
    # What is imported now is no garbage; it is looked for once a command runs or the reader has painted.
    gc.disable()
    arguments = parse(sys.argv[1:] if argv is None else argv)
    from tui.cli.run import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
