"""How different two colours look."""

from __future__ import annotations

import math

WHITE = (0.95047, 1.0, 1.08883)
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))


def apart(one: str, other: str) -> float:
    """Measure two `#rrggbb` colours: 0 is the same, 2 can just be told, 100 is black to white (CIE 1976)."""
    return math.dist(_lab(one), _lab(other))


def _lab(colour: str) -> tuple[float, float, float]:
    light = [_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5)]
    x, y, z = (
        _curve(sum(part * channel for part, channel in zip(row, light, strict=True)) / white)
        for row, white in zip(TO_XYZ, WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _curve(ratio: float) -> float:
    return math.cbrt(ratio) if ratio > 216 / 24389 else (24389 / 27 * ratio + 16) / 116
