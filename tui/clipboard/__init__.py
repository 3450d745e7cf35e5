"""Put text on the clipboard and tell the truth about it.

    keep       the text goes to a file of the user's alone first, so that nothing is lost      keeping
    tool       a tool of this machine, believed only when it gives the same text back          tools
    tmux       the buffer of the tmux we run in, which hands it on to its terminal              tools
    OSC 52     an escape sequence that the terminal obeys or not, and never answers             terminal
    file       what is left where nothing else works

Nothing here prints, and nothing takes longer than two seconds a step: call it off the screen's thread.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .keeping import keep_in
from .terminal import LONGEST, sequence
from .tools import Tool, ToolError, here, rich, tmux


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """What came of copying `text`.

    `sure` says that it was read back from where it went, `way` where that is (or None), `file` where else it
    is kept, and `tried` what failed before, for whoever must find out why. `brief` is the message where
    there is room for a few words only.
    """

    text: str
    message: str
    sure: bool
    way: str | None = None
    file: Path | None = None
    tried: tuple[str, ...] = ()
    brief: str = ""

    @property
    def kept_in(self) -> str:
        """The file's path as a person writes it, fit for a terminal; nothing if there is no file."""
        return _shown(self.file) if self.file else ""


def copy(
    text: str,
    *,
    osc52: Callable[[str], None] | None = None,
    keep: Path | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Copied:
    """Copy the text by the first way that works, and say which.

    `osc52` writes an escape sequence to the terminal; without it that way is left out. `keep` is the file the
    text is kept in whatever happens. Never raises for a clipboard that is missing or broken.
    """
    tried: list[str] = []
    file = keep_in(keep, text, tried) if keep else None
    for tool in ways_here(environ):
        try:
            tool.copy(text, environ)
        except ToolError as error:
            tried.append(f"{tool.name}: {error}")
            continue
        return Copied(
            text=text,
            message=f"Copied ({tool.name}{tool.hint})",
            brief=f"Copied ({tool.name})",
            sure=True,
            way=tool.name,
            file=file,
            tried=tuple(tried),
        )
    return _unsure(text, osc52, file, environ, tried)


def copy_rich(html: str, *, environ: Mapping[str, str] = os.environ) -> Copied:
    """Copy a fragment of HTML as rich text by the first tool that can.

    xclip then offers no plain text, and wl-copy the tags as plain text: it is for who asks for it only. There
    is no other way: where none can, nothing is copied, and the message says so.
    """
    tried = []
    for tool in rich(environ):
        try:
            # Without its encoding, word processors take it for one of the last century.
            tool.copy(f'<meta charset="utf-8">{html}', environ)
        except ToolError as error:
            tried.append(f"{tool.name}: {error}")
            continue
        message = f"Copied as rich text only ({tool.name})"
        return Copied(text=html, message=message, sure=True, way=tool.name, tried=tuple(tried))
    message = "Not copied: nothing here takes rich text (wl-copy and xclip do)"
    return Copied(text=html, message=message, sure=False, tried=tuple(tried))


def ways(environ: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """The names of the ways that could be sure of what they do here, best first; none have been tried."""
    return tuple(dict.fromkeys(tool.name for tool in ways_here(environ)))


def ways_here(environ: Mapping[str, str]) -> tuple[Tool, ...]:
    """This machine's tools, then tmux."""
    return (*here(environ), *tmux(environ))


def _unsure(
    text: str,
    osc52: Callable[[str], None] | None,
    file: Path | None,
    environ: Mapping[str, str],
    tried: list[str],
) -> Copied:
    """Ask the terminal, if the text is short enough for one; else point at the file."""
    escaped = sequence(text, environ) if osc52 else None
    way, brief = None, ""
    if osc52 and escaped:
        osc52(escaped)
        way = "OSC 52"
        message = "Sent to the terminal, which does not say whether it took it"
        message += f"; also in {_shown(file)}" if file else ""
        brief = "Sent to the terminal, unconfirmed"
    elif file:
        brief = f"Too long for a terminal (over {LONGEST // 1000} kB)" if osc52 else "No clipboard here"
        message = f"{brief}; the text is in {_shown(file)}"
    else:
        message = "Not copied: no clipboard here, and no file to keep the text in"
    return Copied(text=text, message=message, brief=brief, sure=False, way=way, file=file, tried=tuple(tried))


def _shown(file: Path) -> str:
    """The file's path, short where it is under the home folder, without characters that a terminal obeys."""
    path = str(file)
    home = str(Path.home())
    path = f"~{path[len(home) :]}" if path.startswith(home + os.sep) else path
    return "".join(char if char.isprintable() else "?" for char in path)


__all__ = ["Copied", "copy", "copy_rich", "ways"]
