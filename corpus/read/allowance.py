"""How far an input may be unpacked: a few kilobytes can be made to hold terabytes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus.errors import InputError

MOST = 4_000_000_000
"""Bytes that one input may unpack to, with all that is packed inside it."""
MOST_TIMES = 100
"""How many times larger it may become. Texts shrink to a third, pages of one site to a hundredth."""
ALLOWED = 20_000_000
"""Bytes that anything may unpack to, however well it is packed."""


class Exhausted(InputError):
    """An input unpacks to more than an honest one would: nothing more of it is read."""


class Allowance:
    """What one input may still unpack to, by how many bytes of it have been taken so far."""

    def __init__(self, source: str) -> None:
        self.taken = self._given = 0
        self._source = source

    def give(self, count: int) -> None:
        """Count `count` bytes that were unpacked. Raises Exhausted."""
        self._given += count
        if self._given > min(MOST, max(ALLOWED, MOST_TIMES * self.taken)):
            reason = f"unpacks to more than {self._given // 1_000_000} MB, far more than articles would"
            raise Exhausted(self._source, reason=reason, advice="unpack it yourself, if you trust it")


@dataclass(frozen=True, slots=True)
class Place:
    """Where inside an input we are: how deep, and what all of it may still unpack to."""

    allowance: Allowance
    depth: int = 0

    def inside(self) -> Place:
        """Give the place one deeper."""
        return replace(self, depth=self.depth + 1)
