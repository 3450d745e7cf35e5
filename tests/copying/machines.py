"""Real surroundings to copy in, for the length of a test: an X display, a tmux server, a folder of tools."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.tools import require

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
def wayland_display() -> Iterator[dict[str, str]]:
    """The environment of a program in a Wayland session of its own, on no screen."""
    with TemporaryDirectory() as folder:
        # sway refuses to run as root, whom the socket of somebody else does not keep out.
        lower = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
        if lower:
            os.chown(folder, 65534, 65534)
        settings = {"XDG_RUNTIME_DIR": folder, "HOME": folder, "WLR_BACKENDS": "headless"}
        settings |= {"WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman"}
        environ = {name: value for name, value in os.environ.items() if "DISPLAY" not in name} | settings
        server = subprocess.Popen(
            [*lower, "sway", "--config", os.devnull], env=environ, stderr=subprocess.DEVNULL
        )
        try:
            yield {"XDG_RUNTIME_DIR": folder, "WAYLAND_DISPLAY": _socket(Path(folder))}
        finally:
            server.terminate()
            server.wait(timeout=10)


def _socket(folder: Path) -> str:
    """Wait for the socket of the Wayland server, and give its name."""
    deadline = time.monotonic() + 10
    while not (found := [path for path in folder.glob("wayland-*") if path.is_socket()]):
        assert time.monotonic() < deadline, "the Wayland server never came up"
        time.sleep(0.02)
    return found[0].name


@contextmanager
def tmux_server(set_clipboard: str) -> Iterator[dict[str, str]]:
    """The environment of a program that runs in a tmux server of its own."""
    require("tmux")
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
