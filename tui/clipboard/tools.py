"""The programs that hold a clipboard, and how each is asked to take a text and give it back."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

_SECONDS = 2.0
_PAUSES = (0.02, 0.1)
"""Seconds to wait before a text is asked for again."""

_PYPERCLIP = (
    "import sys, pyperclip\n"
    "if sys.argv[1] == 'copy': pyperclip.copy(sys.stdin.buffer.read().decode())\n"
    "else: sys.stdout.buffer.write(pyperclip.paste().encode())"
)


class ToolError(Exception):
    """A tool did not do what it was asked; `str()` says how."""


class _FailedError(ToolError):
    """It ended at once, and said that it had failed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A clipboard by its name, the command that takes text, and the one that gives it back."""

    name: str
    take: tuple[str, ...]
    give: tuple[str, ...]
    hint: str = ""
    line_ends_change: bool = False

    def copy(self, text: str, environ: Mapping[str, str]) -> None:
        """Give the tool the text and read it back. Raises ToolError unless both went well."""
        data = text.encode("utf-8", "replace")
        _run(self.take, environ, given=data)
        # xclip goes behind the scenes before its claim to the clipboard has gone out to the display.
        for pause in _PAUSES:
            with suppress(_FailedError):
                if self._gives_back(data, environ):
                    return
            time.sleep(pause)
        if not self._gives_back(data, environ):
            raise ToolError("it gave back something else")

    def _gives_back(self, data: bytes, environ: Mapping[str, str]) -> bool:
        back = _run(self.give, environ)
        return _plain_ends(back) == _plain_ends(data) if self.line_ends_change else back == data


_WAYLAND = Tool(name="wl-copy", take=("wl-copy",), give=("wl-paste", "--no-newline"))
_X11 = (
    Tool(
        name="xclip",
        take=("xclip", "-selection", "clipboard", "-in"),
        give=("xclip", "-selection", "clipboard", "-out"),
    ),
    Tool(name="xsel", take=("xsel", "--clipboard", "--input"), give=("xsel", "--clipboard", "--output")),
)
_TMUX = Tool(
    name="tmux buffer",
    take=("tmux", "load-buffer", "-w", "-"),
    give=("tmux", "save-buffer", "-"),
    hint="; prefix ] pastes it",
)
_OLD_TMUX = replace(_TMUX, take=("tmux", "load-buffer", "-"))


def here(environ: Mapping[str, str]) -> tuple[Tool, ...]:
    """The tools that can reach the clipboard of the person at this keyboard, best first."""
    if (chooser := _chooser(environ)) is not None:
        return chooser
    reachable = []
    if environ.get("WAYLAND_DISPLAY") and not _far_away(environ):
        reachable.append(_WAYLAND)
    if environ.get("DISPLAY") and (not _far_away(environ) or _forwarded(environ["DISPLAY"])):
        reachable += _X11
    return tuple(tool for tool in reachable if _installed(tool, environ))


def rich(environ: Mapping[str, str]) -> tuple[Tool, ...]:
    """Those of the tools here that can offer a text as HTML; none can offer a plain one beside it."""
    asked = {"wl-copy": ("--type", "text/html"), "xclip": ("-target", "text/html")}
    return tuple(
        replace(tool, take=(*tool.take, *asked[tool.name]), give=(*tool.give, *asked[tool.name]))
        for tool in here(environ)
        if tool.name in asked
    )


def tmux(environ: Mapping[str, str]) -> tuple[Tool, ...]:
    """The tmux we run in, if any. With -w (from 3.2 on) it hands the text on, as its set-clipboard allows."""
    return (_TMUX, _OLD_TMUX) if environ.get("TMUX") and _installed(_TMUX, environ) else ()


def _chooser(environ: Mapping[str, str]) -> tuple[Tool, ...] | None:
    """pyperclip on macOS, Windows and WSL, where it knows its way; None elsewhere.

    In a process of its own, for it has no time limit and lets its tools write to our screen.
    """
    wsl = bool(environ.get("WSL_DISTRO_NAME"))
    name = "pbcopy" if sys.platform == "darwin" else "clip.exe" if wsl else "Windows clipboard"
    if sys.platform not in ("darwin", "win32") and not wsl:
        return None
    if _far_away(environ):
        return ()
    python = (sys.executable, "-c", _PYPERCLIP)
    return (
        Tool(name=name, take=(*python, "copy"), give=(*python, "paste"), line_ends_change=name != "pbcopy"),
    )


def _far_away(environ: Mapping[str, str]) -> bool:
    """Whether the person sits at another machine, so that this one's clipboard is not theirs."""
    return bool(environ.get("SSH_TTY") or environ.get("SSH_CONNECTION"))


def _forwarded(display: str) -> bool:
    """Whether an X display is one that ssh forwards (localhost:10.0), not this machine's own (:0)."""
    return not display.startswith((":", "unix:"))


def _installed(tool: Tool, environ: Mapping[str, str]) -> bool:
    path = environ.get("PATH", os.defpath)
    return all(shutil.which(command[0], path=path) for command in (tool.take, tool.give))


def _run(command: tuple[str, ...], environ: Mapping[str, str], *, given: bytes | None = None) -> bytes:
    """Run a command with its words kept off our screen; what it wrote, if it was not given anything.

    Raises ToolError if it failed or took too long. A tool that stays behind to serve the clipboard, as xclip
    does, inherits no pipe of ours, or we would wait for it.
    """
    path = shutil.which(command[0], path=environ.get("PATH", os.defpath)) or command[0]
    try:
        done = subprocess.run(
            [path, *command[1:]],
            env=dict(environ),
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            stdout=subprocess.PIPE if given is None else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise ToolError(f"no answer in {_SECONDS:g} seconds") from None
    except OSError as error:
        raise ToolError(error.strerror or "it does not start") from None
    if done.returncode:
        raise _FailedError(f"exit {done.returncode}")
    return done.stdout or b""


def _plain_ends(data: bytes) -> bytes:
    """The text with Windows' line ends made plain and those at its end left out."""
    return data.replace(b"\r\n", b"\n").rstrip(b"\n")
