"""How well one colour reads on another, as WCAG 2.2 measures it, and which pairs a theme must answer for."""

from __future__ import annotations

GROUNDS = ("background", "surface", "panel")
"""The colours that a screen is filled with."""

INKS = (
    "text",
    "muted",
    "accent",
    "person",
    "organisation",
    "place",
    "topic",
    "warning",
    "error",
    "success",
)
"""The colours that text is written in, on any of the grounds."""

PAIRS = (
    *((ink, ground) for ink in INKS for ground in GROUNDS),
    ("cursor_text", "cursor_background"),
    ("hit_text", "hit_background"),
    ("selection_text", "selection_background"),
)
"""Every (foreground, background) that a screen may paint text in, as names of a theme's colours."""


def contrast(foreground: str, background: str) -> float:
    """Measure two `#rrggbb` colours: 1.0 where they are the same, 21.0 for black on white.

    The contrast ratio of WCAG 2.2. Text reads well from 4.5, and for weak eyes from 7.
    """
    darker, lighter = sorted((luminance(foreground), luminance(background)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Give the relative luminance of a `#rrggbb` colour, 0.0 black to 1.0 white (WCAG 2.2)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    if channel <= 0.04045:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
