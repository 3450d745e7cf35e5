"""How styles write a list of names: which parts, in what order, what between, and when "et al." begins."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from .names import Name, attach

_INITIAL = re.compile(r"(?<![\w-])([A-Z])(?:\.(?!-) ?| |$)")


class Order(Enum):
    """Which part of a name comes first."""

    NATURAL = auto()
    """Anna van der Meer"""
    FAMILY_FIRST = auto()
    """van der Meer, Anna"""
    FIRST_NAME_INVERTED = auto()
    """The first of them family first, the others natural."""
    SHORT = auto()
    """van der Meer: the family name alone"""


class Comma(Enum):
    """When a comma stands before the word that joins the last name."""

    ALWAYS = auto()
    """But not between two organisations (APA 7, example 9.8)."""
    SERIES = auto()
    """Before the last of three or more."""
    INVERTED = auto()
    """That, and after a name that is written family first."""
    NEVER = auto()


def in_full(given: str) -> str:
    """The given name as it is."""
    return given


def spaced(given: str) -> str:
    """The given name with a full stop and a space after each initial: J.K. -> J. K.; Ann K -> Ann K."""
    return _INITIAL.sub(r"\1. ", given).strip()


def dotted(given: str, between: str = " ") -> str:
    """José Luis -> J. L.; Jean-Paul -> J.-P.; Min-jae -> M.; JK -> J. K.; lower-case words stay."""
    return between.join(
        word
        if word[0].islower()
        else "-".join(f"{part[0]}." for part in word.split("-") if part[:1].isupper())
        for word in _given_words(given)
    )


def closed_up(given: str) -> str:
    """José Luis -> J.L."""
    return dotted(given, "").replace(".al-", ". al-")


def bare(given: str) -> str:
    """José Luis -> JL; Min-jae -> MJ: every part of a given name counts (Citing Medicine, chapter 1)."""
    out = ""
    for word in _given_words(given):
        out += (
            f" {word}" if word[0].islower() else "".join(part[0].upper() for part in word.split("-") if part)
        )
    return out.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """A style's way with names. More than `most` of them are cut to `shown` and "et al."."""

    order: Order = Order.FAMILY_FIRST
    given: Callable[[str], str] = in_full
    joiner: str = "and"
    comma: Comma = Comma.SERIES
    between: str = ", "
    most: int = 10**6
    shown: int = 1
    particle_last: bool = False
    capitals: bool = False
    et_al: str = "et al."

    def write(self, names: tuple[Name, ...]) -> str:
        """All the names in one string; nothing for none."""
        written = [self.one(name, first=number == 0) for number, name in enumerate(names)]
        if len(names) > self.most:
            kept = written[: self.shown]
            comma = len(kept) > 1 or (self.comma is Comma.INVERTED and self._inverts(names[0], first=True))
            return ", ".join(kept) + (", " if comma else " ") + self.et_al
        if len(written) < 2:
            return "".join(written)
        if not self.joiner:
            return ", ".join(written)
        comma = self._comma_before_last(names)
        return ", ".join(written[:-1]) + (", " if comma else " ") + f"{self.joiner} {written[-1]}"

    def one(self, name: Name, *, first: bool = True) -> str:
        """One name as this style writes it, `first` or later in the list."""
        if name.literal:
            return name.literal.upper() if self.capitals else name.literal
        if self.order is Order.SHORT:
            return name.short
        if self._inverts(name, first=first):
            return self._inverted(name)
        natural = self._natural(name)
        return natural.upper() if self.capitals else natural

    def _natural(self, name: Name) -> str:
        if name.joined:
            return name.natural
        family = attach(name.dropped, name.short)
        return " ".join(part for part in (self.given(name.given), family, name.suffix) if part)

    def _inverted(self, name: Name) -> str:
        family = name.family if self.particle_last else name.short
        behind = (name.dropped, name.particle) if self.particle_last else (name.dropped,)
        given = " ".join(part for part in (self.given(name.given), *behind) if part)
        family = family.upper() if self.capitals else family
        suffix = f", {name.suffix}" if self.between == ", " else f" {name.suffix.rstrip('.')}"
        return f"{family}{self.between}{given}{suffix if name.suffix else ''}"

    def _inverts(self, name: Name, *, first: bool) -> bool:
        if name.literal or name.joined or not name.given:
            return False
        return self.order is Order.FAMILY_FIRST or (self.order is Order.FIRST_NAME_INVERTED and first)

    def _comma_before_last(self, names: tuple[Name, ...]) -> bool:
        if self.comma is Comma.NEVER:
            return False
        if self.comma is Comma.ALWAYS:
            return len(names) > 2 or not all(name.literal for name in names)
        return len(names) > 2 or (self.comma is Comma.INVERTED and self._inverts(names[0], first=True))


def _given_words(given: str) -> list[str]:
    """The words of a given name, with initials apart: J.K. and JK are two."""
    words = re.sub(r"\.(?!-)", ". ", given).replace(".", "").split()
    return [part for word in words for part in (word if re.fullmatch("[A-Z]{2,3}", word) else [word])]
