"""What a theme holds, and the strict reading of one from a TOML table."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields

LABEL_LENGTH = 40
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
COLOUR = re.compile(r"#[0-9a-fA-F]{6}", re.ASCII)


class Unfit(ValueError):
    """What was given is not a theme; `str()` of it says what is wrong and is safe to show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Every colour the reader paints with, each as `#rrggbb`.

    `name` is the file's name without `.toml` and tells themes apart; `label` is what a menu shows;
    `dark` says that light text stands on dark grounds.
    """

    name: str
    label: str
    dark: bool
    background: str
    surface: str
    panel: str
    text: str
    muted: str
    border: str
    accent: str
    cursor_background: str
    cursor_text: str
    person: str
    organisation: str
    place: str
    topic: str
    hit_background: str
    hit_text: str
    selection_background: str
    selection_text: str
    warning: str
    error: str
    success: str


KEYS = tuple(field.name for field in fields(Theme) if field.name != "name")
"""Every key of a theme file, and no other may stand in one."""

COLOURS = tuple(key for key in KEYS if key not in {"label", "dark"})
"""Those of the keys whose value is a colour."""


def theme_of(name: str, table: Mapping[str, object]) -> Theme:
    """Make the theme `name` of one file's table. Raises Unfit, naming the wrong key and a good one."""
    if not NAME.fullmatch(name) or len(name) > LABEL_LENGTH:
        raise Unfit(f"{shown(name)} cannot name a theme: use a-z, 0-9 and -, as in my-theme.toml")
    _refuse_unknown(table)
    missing = [key for key in KEYS if key not in table]
    if missing:
        raise Unfit(f"{_listing(missing)} missing: copy the lines from a built-in theme")
    colours = {key: _colour(key, table[key]) for key in COLOURS}
    return Theme(name=name, label=_label(table["label"]), dark=_flag("dark", table["dark"]), **colours)


def shown(value: object) -> str:
    """Give `value` in quotes, short and without characters that a screen would act on."""
    text = str(value) if isinstance(value, str | int | float | bool) else f"a {type(value).__name__}"
    plain = "".join(character if character.isprintable() else "?" for character in text[:61])
    return f"'{plain[:60]}…'" if len(text) > 60 else f"'{plain}'"


def _refuse_unknown(table: Mapping[str, object]) -> None:
    for key in table:
        if key not in KEYS:
            raise Unfit(f"unknown key {shown(key)}: {_nearest(key, KEYS)}")


def _nearest(key: str, good: Collection[str]) -> str:
    # difflib is only worth its import time once something is wrong.
    from difflib import get_close_matches

    near = get_close_matches(key.casefold()[:LABEL_LENGTH], good, n=1)
    return f"did you mean {near[0]}?" if near else f"the keys are {', '.join(good)}"


def _listing(keys: list[str]) -> str:
    return ", ".join(keys) + (" is" if len(keys) == 1 else " are")


def _colour(key: str, value: object) -> str:
    if isinstance(value, str) and COLOUR.fullmatch(value):
        return value.lower()
    raise Unfit(f'{key} is {shown(value)}: write a colour as "#rrggbb", for example "#1d1f21"')


def _label(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise Unfit(f'label is {shown(value)}: write what the menu should say, for example "My theme"')
    if len(value) > LABEL_LENGTH or not value.isprintable() or "[" in value:
        raise Unfit(f"label is {shown(value)}: use up to {LABEL_LENGTH} printable characters, and no [")
    return value.strip()


def _flag(key: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise Unfit(f"{key} is {shown(value)}: write true or false, without quotes")
