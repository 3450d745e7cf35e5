"""The line of keys at the foot of a screen, with a person's own keys where they have some."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from tui.commands import BY_ID, shown_keys
from tui.copying import CopyingApp

if TYPE_CHECKING:
    from textual.app import App

Hint: TypeAlias = tuple[str, str]
"""Commands by their ids, and what they do here in a word or two.

After `id:key`, the one key to be named; without an id, as `:key`, one that nobody can change.
"""

IN_THE_LIST: tuple[Hint, ...] = (
    *(("open", "read"), ("search", "search"), ("jump", "jump")),
    *(("help", "help"), ("quit", "quit")),
)
IN_AN_ARTICLE: tuple[Hint, ...] = (
    *(("next-mention", "names"), ("copy-citation", "cite"), ("search", "search")),
    *(("back:h", "back"), ("help", "help")),
)
ON_A_SELECTION: tuple[Hint, ...] = (
    ("copy-citation", "cite them"),
    ("cite-as", "cite as"),
    ("back", "select none"),
)


def hints(app: App[Any], commands: Iterable[Hint]) -> str:
    """Write `Enter read   ? help`: of several keys of a command the first, unless a person has others."""
    own = own_keys(app)
    return "   ".join(f"{' '.join(_key(id, own) for id in ids.split())} {words}" for ids, words in commands)


def own_keys(app: App[Any]) -> Mapping[str, tuple[str, ...]]:
    """Give the keys that a person has set, by command."""
    return app.own_keys if isinstance(app, CopyingApp) else {}


def _key(command: str, own: Mapping[str, tuple[str, ...]]) -> str:
    id, _, usual = command.partition(":")
    return usual if usual and id not in own else shown_keys(BY_ID[id], own).split()[0]
