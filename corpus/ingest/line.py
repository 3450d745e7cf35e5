"""The inputs of an import in their order: what was made of them leaves in that order, never sooner.

So the same inputs make the same library, however many work on them and whoever is done first.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

from .stages import Made


@dataclass(slots=True, eq=False)
class Place:
    """Where the outcomes of a portion belong, in one part or several, with the bytes that it accounts for."""

    bytes: int = 0
    parts: list[tuple[Made, ...] | None] = field(default_factory=lambda: [None])

    @property
    def is_filled(self) -> bool:
        """Whether all of it is there."""
        return None not in self.parts

    @property
    def outcomes(self) -> tuple[Made, ...]:
        """The outcomes, in order."""
        return tuple(outcome for part in self.parts for outcome in part or ())


@dataclass(slots=True, eq=False)
class Input:
    """An input in the line; `handed` counts its items that were handed over, `open` says there is more.

    It is `struck` if a worker has been lost over it alone.
    """

    path: Path
    places: deque[Place] = field(default_factory=deque)
    handed: int = 0
    open: bool = True
    struck: bool = False

    def place(self, size: int = 0) -> Place:
        """Make room for the outcomes of the next portion, which accounts for so many bytes."""
        place = Place(size)
        self.places.append(place)
        return place


class Line:
    """Inputs that have been begun and whose outcomes have not all left."""

    def __init__(self) -> None:
        self._inputs: deque[Input] = deque()

    def __len__(self) -> int:
        """Count the portions in the line."""
        return sum(len(input.places) for input in self._inputs)

    @property
    def is_empty(self) -> bool:
        """Whether all have left."""
        return not self._inputs

    def join(self, path: Path) -> Input:
        """Put an input at the end of the line."""
        input = Input(path)
        self._inputs.append(input)
        return input

    def is_first(self, input: Input) -> bool:
        """Say whether all others wait for this one."""
        return self._inputs[0] is input

    def leave(self) -> list[Place]:
        """Take what may leave: all places that are filled, up to the first that is not."""
        left: list[Place] = []
        while self._inputs:
            head = self._inputs[0]
            while head.places and head.places[0].is_filled:
                left.append(head.places.popleft())
            if head.places or head.open:
                break
            self._inputs.popleft()
        return left
