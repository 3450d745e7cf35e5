"""Folders of theme files: every good theme is loaded, every bad file is named, and none is fatal."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .theme import Theme, Unfit, shown, theme_of

BUILT_IN = Path(__file__).parent
SUFFIX = ".toml"
LARGEST = 32 * 1024
"""Bytes of the largest file worth opening; a theme takes about 600."""
MOST = 200
"""Files of one folder that are looked at, in the order of their names."""


@dataclass(frozen=True, slots=True)
class Themes:
    """The themes that can be used, by label, and one line for each file that cannot be."""

    themes: tuple[Theme, ...]
    problems: tuple[str, ...]


def load(folder: Path | None = None) -> Themes:
    """Load the built-in themes and those in `folder`, where a theme of the same name replaces ours.

    A missing folder holds none. A bad file is skipped and told of in `problems`; nothing is raised.
    """
    found: dict[str, Theme] = {}
    problems: list[str] = []
    for path in _listed(folder, problems):
        try:
            theme = _read(path)
        except Unfit as unfit:
            problems.append(f"{_place(path)}: {unfit}")
        else:
            found[theme.name] = theme
    return Themes(tuple(sorted(found.values(), key=lambda theme: theme.label.casefold())), tuple(problems))


def load_one(name: str, folder: Path | None = None) -> Theme | None:
    """Load the theme `name` alone, the user's own before ours; None if there is no good file of that name."""
    for place in (folder, BUILT_IN):
        path = _inside(place, name) if place else None
        if path is None:
            continue
        try:
            return _read(path)
        except Unfit:
            continue
    return None


def _listed(folder: Path | None, problems: list[str]) -> Iterator[Path]:
    for place in (BUILT_IN, folder):
        try:
            paths = sorted(_theme_files(place)) if place else []
        except OSError as error:
            problems.append(f"{shown(place.name if place else '')}: cannot be listed ({error.strerror})")
            continue
        yield from paths[:MOST]
        if len(paths) > MOST:
            problems.append(f"{shown(paths[0].parent.name)}: only the first {MOST} theme files are read")


def _theme_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return [path for path in folder.iterdir() if path.suffix == SUFFIX and not path.name.startswith(".")]


def _inside(folder: Path, name: str) -> Path | None:
    # A name comes from a command line or a configuration file: it must not lead out of the folder.
    path = folder / f"{name}{SUFFIX}"
    return path if "\0" not in name and path.name == f"{name}{SUFFIX}" else None


def _read(path: Path) -> Theme:
    try:
        # A pipe or a device would block, or never end.
        if not path.is_file():
            raise Unfit("is not a file: put the theme itself there")
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as error:
        raise Unfit(f"cannot be read ({error.strerror}): check the file and its permissions") from error
    if len(content) > LARGEST:
        raise Unfit(f"is larger than {LARGEST // 1024} kB: a theme is a short list of colours")
    return theme_of(path.stem, _table(content))


def _table(content: bytes) -> dict[str, object]:
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unfit(f"is not UTF-8 text (byte {error.start + 1}): save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise Unfit(f"is not TOML ({shown(error.args[0])}): compare it with a built-in theme") from error
    except (RecursionError, ValueError) as error:
        # Tables nested thousands deep, or a number of thousands of digits.
        raise Unfit("is not a theme: write one key and one value a line") from error


def _place(path: Path) -> str:
    return shown(path.name).strip("'")
