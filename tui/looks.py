"""How each thing that is marked in a text is painted, with colours and without.

Style sheets could say the same, but Textual works each of their rules out before the first paint.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rich.style import Style
from textual.color import Color


@dataclass(frozen=True, slots=True)
class Look:
    """Attributes in Rich's words, and the theme's variables for the letters and for what is behind them."""

    attributes: str = ""
    colour: str | None = None
    ground: str | None = None


LOOKS: Mapping[str, Look] = {
    "headline": Look("bold"),
    "heading": Look("bold", "text-muted"),
    "note": Look("", "text-muted"),
    "caption": Look("", "text-muted"),
    # Each kind differs from the others by more than its colour; a topic has a sign in the margin too.
    "person": Look("bold underline", "person"),
    "organisation": Look("bold", "organisation"),
    "place": Look("underline", "place"),
    "topic": Look("italic", "topic"),
    "event": Look("bold italic", "topic"),
    "law": Look("italic underline", "topic"),
    "sign": Look("", "topic"),
    "hit": Look("", "hit-text", "hit-background"),
    "selected": Look("", "screen-selection-foreground", "screen-selection-background"),
    "chosen": Look("", "block-cursor-foreground", "block-cursor-background"),
}


def style_of(look: str, variables: Mapping[str, str], *, colours: bool) -> Style:
    """Give the style of a look under a theme's variables; what has a ground is reversed without `colours`."""
    wanted = LOOKS[look]
    style = Style.parse(wanted.attributes)
    if not colours:
        return style + Style(reverse=True) if wanted.ground else style
    colour, ground = (
        Color.parse(variables[name]).rich_color if name else None for name in (wanted.colour, wanted.ground)
    )
    return style + Style(color=colour, bgcolor=ground)
