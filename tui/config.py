"""What a person has set: one file, `config.toml`, read strictly. Nothing is created by reading it.

theme = "night"              # the name of a theme
citation_style = "apa"       # what y copies: a style of the README, a path, or a NAME of styles/NAME.csl
ask_feeds = "always"         # "at-start": only as the reader opens; "never": only when one asks for it

[keys]                       # a command's keys, all of them
search = ["/", "ctrl+s"]
jump = "@"
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from corpus.errors import SettingsError
from tui.commands import BY_ID, COMMANDS, Scope
from tui.keys import check

FILE_NAME = "config.toml"
_FILE_NAME = re.compile(r"\w[\w.-]{0,99}")
_HEARD_TOGETHER = (
    frozenset({Scope.MOVE, Scope.LIST, Scope.READING, Scope.EVERYWHERE}),
    frozenset({Scope.QUERY, Scope.SEARCH}),
    *(frozenset({scope}) for scope in (Scope.PAGE, Scope.JUMP, Scope.CITE)),
)


class Asking(StrEnum):
    """When the reader asks the feeds that are due without being told to."""

    ALWAYS = "always"
    AT_START = "at-start"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """A person's settings; `keys` holds the keys of the commands they changed, by command id."""

    theme: str = "night"
    citation_style: str = "apa"
    ask_feeds: Asking = Asking.ALWAYS
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def config_folder() -> Path:
    """Give the folder of `config.toml`, `themes/` and `styles/`: DATELINE_CONFIG, or the platform's.

    Raises SettingsError where there is no home to look in.
    """
    if chosen := os.environ.get("DATELINE_CONFIG"):
        return Path(os.path.expanduser(chosen))  # noqa: PTH111 -- Path's own raises where there is no home
    from tui.homes import usual

    folder = usual("user_config_path")
    if folder is None:
        raise SettingsError("no home folder is known; name the configuration's folder by DATELINE_CONFIG")
    return folder


def load_config(folder: Path | None = None) -> Config:
    """Read the settings; defaults where there is no file. Raises SettingsError, naming file and key."""
    path = (folder or config_folder()) / FILE_NAME
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Config()
    except OSError as error:
        raise SettingsError(
            f"{path}: cannot be read ({error.strerror}): check the file's permissions"
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: is not UTF-8 text: save it as UTF-8") from error
    try:
        config = _config_of(_table(text))
    except ValueError as error:
        raise SettingsError(f"{path}: {error}") from error
    return replace(config, citation_style=find_style(config.citation_style, folder))


def find_style(name: str, folder: Path | None = None) -> str:
    """Find a person's own style: the path of `styles/NAME.csl` in the folder if there is one, or the name."""
    if name.casefold().endswith(".csl"):
        return str(Path(name).expanduser())
    own = (folder or config_folder()) / "styles" / f"{name}.csl"
    return str(own) if _FILE_NAME.fullmatch(name) and own.is_file() else name


def _table(text: str) -> Mapping[str, object]:
    # Most people have no configuration, and a start need not load what would read it.
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"is not TOML ({error}): write one `key = value` a line") from error


def _config_of(table: Mapping[str, object]) -> Config:
    known = tuple(Config.__dataclass_fields__)
    for key in table:
        if key not in known:
            raise ValueError(f"unknown key {key!r}: {_nearest(key, known)}")
    default = Config()
    return Config(
        theme=_word("theme", table.get("theme", default.theme)),
        citation_style=_word("citation_style", table.get("citation_style", default.citation_style)),
        ask_feeds=_asking(table.get("ask_feeds", default.ask_feeds)),
        keys=_keys(table.get("keys", {})),
    )


def _word(key: str, value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise ValueError(f"{key} is {value!r}: write a name in quotes")


def _asking(value: object) -> Asking:
    try:
        return Asking(str(value))
    except ValueError:
        choices = ", ".join(f'"{choice}"' for choice in Asking)
        raise ValueError(f"ask_feeds is {value!r}: write one of {choices}") from None


def _keys(table: object) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(table, dict):
        raise ValueError('keys is not a table: write [keys] and below it lines like search = "/"')
    for name in table:
        if name not in BY_ID:
            raise ValueError(f"keys.{name}: no command {name!r}: {_nearest(name, BY_ID)}")
    keys = {name: _keys_of(name, value) for name, value in table.items()}
    for scopes in _HEARD_TOGETHER:
        _refuse_clash(keys, scopes)
    return keys


def _keys_of(name: str, value: object) -> tuple[str, ...]:
    wanted = [value] if isinstance(value, str) else value
    if not isinstance(wanted, list) or not wanted or not all(isinstance(key, str) for key in wanted):
        raise ValueError(
            f'keys.{name} is {value!r}: write a key, as in "/", or several, as in ["/", "ctrl+s"]'
        )
    try:
        return tuple(check(key) for key in wanted)
    except ValueError as error:
        raise ValueError(f"keys.{name}: {error}") from error


def _refuse_clash(keys: Mapping[str, tuple[str, ...]], together: frozenset[Scope]) -> None:
    """Refuse one key for two commands that are listened for in the same place."""
    taken: dict[str, str] = {}
    for command in COMMANDS:
        if command.scope not in together:
            continue
        for key in keys.get(command.id, command.keys):
            other = taken.setdefault(key, command.id)
            if other != command.id:
                name = command.id if command.id in keys else other
                raise ValueError(
                    f"keys.{name}: {key!r} is both {other!r} and {command.id!r}: change one of them"
                )


def _nearest(name: str, good: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, list(good), n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else f"there are {', '.join(good)}"
