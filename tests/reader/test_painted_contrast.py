"""Every theme, as really painted: each written cell of each screen reads well on its ground."""

from __future__ import annotations

from collections.abc import Iterator
from string import whitespace

import pytest
from rich.color import Color
from rich.segment import Segment
from textual.pilot import Pilot

from corpus.library import Library
from tests.reader.harbour import reader, until
from themes import Theme, load
from themes.contrast import contrast
from tui.config import Config

ENOUGH = {True: 7.0, False: 4.5}
"""The least contrast of text in a high-contrast theme, and in any other."""

DRAWN = set(whitespace) | set("▌▏▎│┃─╭╮╰╯█▁▔▊▄▀━")
"""Characters that draw lines and marks; text is all the others."""

SCREENS = {
    "list and article": ("enter",),
    "mention": ("enter", "tab", "tab"),
    "quote": ("enter", "right_square_bracket"),
    "panel": ("enter", "i"),
    "search": ("slash", *"ferry"),
    "jump": ("at",),
    "page": ("at", "enter"),
    "cite as": ("enter", "Y"),
    "help": ("question_mark",),
    "palette": ("colon", *"lima"),
    "review": ("V",),
    "edit": ("enter", "e"),
    "choose": ("enter", "tab", "T"),
    "import": ("I",),
    "references": ("R",),
}

WAITS_FOR = {
    "search": "article",
    "jump": "Port Alba",
    "page": "Appears with",
    "cite as": "APA",
    "help": "Keys",
    "palette": "Names, topics",
    "review": "alike",
    "edit": "Put right",
    "choose": "An organisation",
    "import": "read on meanwhile",
    "references": "Nothing was cited yet",
}


def themes() -> tuple[Theme, ...]:
    return load().themes


def written(pilot: Pilot[int]) -> Iterator[Segment]:
    """Give the segments that hold text: of the box where there is one, for what it dims is not to be read."""
    screen = pilot.app.screen
    region = screen.children[0].region if screen.is_modal else screen.region
    strips = screen._compositor.render_strips(screen.size)
    for strip in strips[region.y : region.bottom]:
        shown = strip.crop(region.x, region.right)
        yield from (segment for segment in shown if set(segment.text) - DRAWN)


def colours(segment: Segment) -> tuple[str, str]:
    """Give a segment's foreground and background as `#rrggbb`, turned round where it is reversed."""
    style = segment.style
    assert style is not None
    assert style.color is not None
    assert style.bgcolor is not None
    pair = (_hex(style.color), _hex(style.bgcolor))
    return pair[::-1] if style.reverse else pair


def _hex(colour: Color) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour.get_truecolor())


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)
async def test_painted_text_reads_well(library: Library, theme: Theme, name: str) -> None:
    least = ENOUGH[theme.name.startswith("contrast")]
    async with reader(library, size=(120, 36), config=Config(theme=theme.name)) as pilot:
        await pilot.press(*SCREENS[name])
        if name in WAITS_FOR:
            await until(pilot, WAITS_FOR[name])
        segments = list(written(pilot))
    assert segments
    for segment in segments:
        assert contrast(*colours(segment)) >= least, f"{segment.text!r} in {segment.style}"
