"""Real surroundings to copy in, for the length of a test: an X display, a tmux server, a folder of tools."""

from __future__ import annotations

import os
import shutil
import subprocess
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SEVEN_SCRIPTS = "héllo “서울” 🌀 — العربية 日本\nline two\n"


@contextmanager
def x_display() -> Iterator[str]:
    """The name of an X server of its own, such as :3."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "640x480x24", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait(timeout=10)


@contextmanager
def tmux_server(set_clipboard: str) -> Iterator[dict[str, str]]:
    """The environment of a program that runs in a tmux server of its own."""
    name = f"dateline-{uuid.uuid4().hex[:8]}"
    tmux = ["tmux", "-L", name, "-f", os.devnull]
    try:
        subprocess.run([*tmux, "new-session", "-d", "-s", "s", "sleep 60"], check=True, timeout=10)
        subprocess.run([*tmux, "set-option", "-s", "set-clipboard", set_clipboard], check=True, timeout=10)
        ask = [*tmux, "display-message", "-p", "#{socket_path},#{pid},0"]
        shown = subprocess.run(ask, check=True, timeout=10, capture_output=True)
        yield {"TMUX": shown.stdout.decode().strip()}
    finally:
        subprocess.run([*tmux, "kill-server"], check=False, timeout=10, stderr=subprocess.DEVNULL)


def only(*tools: str, folder: Path) -> str:
    """A PATH on which these tools are found and no others."""
    folder.mkdir(exist_ok=True)
    for tool in tools:
        found = shutil.which(tool)
        assert found, tool
        (folder / tool).symlink_to(found)
    return str(folder)


def fake(name: str, script: str, *, folder: Path) -> str:
    """A PATH with a tool that behaves as its shell script says, beside the shell's own tools."""
    folder.mkdir(exist_ok=True)
    tool = folder / name
    tool.write_text(f"#!/bin/sh\n{script}\n")
    tool.chmod(0o755)
    return f"{folder}:/usr/bin:/bin"
