"""The keys a person may write in the configuration: which there are, and how they are spelled and shown."""

from __future__ import annotations

import string
import unicodedata

_MODIFIERS = ("ctrl", "alt", "shift", "super", "meta", "hyper")
_NAMED = {
    "escape": "Esc", "enter": "Enter", "tab": "Tab", "space": "Space", "backspace": "Backspace",
    "delete": "Del", "insert": "Ins", "up": "Up", "down": "Down", "left": "Left", "right": "Right",
    "home": "Home", "end": "End", "pageup": "PgUp", "pagedown": "PgDn",
} | {f"f{number}": f"F{number}" for number in range(1, 25)}  # fmt: skip

# A terminal sends the same byte for both, and it arrives under the second name.
_SAME_BYTE = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "escape", "ctrl+left_square_bracket": "escape"}

# Textual's shorter names for what Unicode calls them.
_SHORTER = {
    "solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at", "hyphen_minus": "minus",
    "plus_sign": "plus", "low_line": "underscore",
}  # fmt: skip


def spell(character: str) -> str:
    """Name the key of one printable character as Textual does: `/` is `slash`, `a` is `a`."""
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return _SHORTER.get(name, name)


_PUNCTUATION = {spell(character): character for character in string.punctuation}


def show(key: str) -> str:
    """Write a key as a person would: `ctrl+d` is `Ctrl-d`, `slash` is `/`."""
    *modifiers, last = key.split("+")
    shown = _NAMED.get(last) or _PUNCTUATION.get(last) or last
    return "-".join([*(word.title() for word in modifiers), shown])


def check(text: str) -> str:
    """Give the key as Textual names it. Raises ValueError, saying what to write instead."""
    if _is_character(text):
        return spell(text)
    *modifiers, last = text.split("+")
    if unknown := [word for word in modifiers if word not in _MODIFIERS]:
        raise ValueError(f"no key {text!r}: {unknown[0]!r} is not one of {', '.join(_MODIFIERS)}")
    if text in _SAME_BYTE:
        raise ValueError(f"no terminal can tell {text!r} from {_SAME_BYTE[text]!r}: use another key")
    if modifiers == ["shift"] and len(last) == 1:
        raise ValueError(f"no terminal sends {text!r}: write {last.upper()!r}")
    if _is_character(last):
        return "+".join([*modifiers, spell(last)])
    if last in _NAMED or last in _PUNCTUATION:
        return text
    raise ValueError(f"no key {text!r}: {_advice(last)}")


def _is_character(text: str) -> bool:
    return len(text) == 1 and text.isprintable() and not text.isspace()


def _advice(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), [*_NAMED, *_PUNCTUATION], n=1)
    return f"did you mean {near[0]!r}?" if near else "write a character, or a name as in 'f5' or 'ctrl+k'"
