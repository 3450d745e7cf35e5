"""A real terminal to press keys in: a tmux server of its own, and an X display for the clipboard."""

import os
import shlex
import subprocess
import time
import uuid
from collections.abc import Mapping
from pathlib import Path


class Terminal:
    """One tmux session of `columns` x `rows` that runs a command."""

    def __init__(self, command: list[str], *, columns: int, rows: int, environ: Mapping[str, str]) -> None:
        self.server = ["tmux", "-L", f"dateline-{uuid.uuid4().hex[:8]}", "-f", os.devnull]
        variables = [f"{name}={value}" for name, value in environ.items()]
        # The reader must take the X clipboard and this terminal's size, not what the tests run in.
        forgotten = ["-u", "TMUX", "-u", "COLUMNS", "-u", "LINES"]
        inner = shlex.join(["env", *forgotten, *variables, *command])
        size = ["-x", str(columns), "-y", str(rows)]
        self._tmux("new-session", "-d", *size, "-s", "s", f"{inner}; echo [exit $?]; sleep 60")

    def _tmux(self, *words: str) -> str:
        done = subprocess.run([*self.server, *words], capture_output=True, text=True, check=False, timeout=10)
        return done.stdout

    def screen(self) -> str:
        return self._tmux("capture-pane", "-p", "-t", "s")

    def press(self, *keys: str) -> None:
        for key in keys:
            self._tmux("send-keys", "-t", "s", key)

    def type(self, text: str) -> None:
        self._tmux("send-keys", "-t", "s", "-l", text)

    def wait_for(self, text: str, *, seconds: float = 20) -> str:
        """Wait until `text` shows and return the screen; fails with the screen otherwise."""
        deadline = time.monotonic() + seconds
        while text not in (screen := self.screen()):
            assert time.monotonic() < deadline, f"never saw {text!r} in:\n{screen}"
            time.sleep(0.05)
        return screen

    def wait_until_gone(self, text: str, *, seconds: float = 20) -> None:
        """Wait until `text` shows no longer."""
        deadline = time.monotonic() + seconds
        while text in (screen := self.screen()):
            assert time.monotonic() < deadline, f"{text!r} stayed in:\n{screen}"
            time.sleep(0.05)

    def close(self) -> None:
        self._tmux("kill-server")


class Display:
    """An X server without a screen, for the length of a test."""

    def __init__(self) -> None:
        read_end, write_end = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "640x480x24"],
            pass_fds=[write_end],
            stderr=subprocess.DEVNULL,
        )
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            self.name = f":{pipe.readline().strip()}"

    def clipboard(self) -> str:
        environ = {**os.environ, "DISPLAY": self.name}
        command = ["xclip", "-selection", "clipboard", "-o"]
        return subprocess.run(
            command, env=environ, capture_output=True, text=True, check=True, timeout=5
        ).stdout

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=10)


def write_articles(folder: Path, texts: Mapping[str, str]) -> None:
    """Write texts by file name."""
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
