"""The themes as Textual takes them: colours of ours under Textual's names, and further ones under our own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.theme import Theme as TextualTheme

if TYPE_CHECKING:
    from textual.app import App

    from themes import Theme

FALLBACK = "night"
OWN_VARIABLES = ("person", "organisation", "place", "topic", "hit-background", "hit-text")
"""The variables of our themes that Textual does not know."""


def textual_theme(theme: Theme) -> TextualTheme:
    """Turn a theme into Textual's; `$person`, `$place`, `$hit-text` and the like are ours."""
    return TextualTheme(
        name=theme.name,
        dark=theme.dark,
        primary=theme.accent,
        secondary=theme.accent,
        accent=theme.accent,
        warning=theme.warning,
        error=theme.error,
        success=theme.success,
        foreground=theme.text,
        background=theme.background,
        surface=theme.surface,
        panel=theme.panel,
        variables={**_marks(theme), **_text(theme), **_cursors(theme), **_frames(theme)},
    )


def _marks(theme: Theme) -> dict[str, str]:
    return {
        "person": theme.person,
        "organisation": theme.organisation,
        "place": theme.place,
        "topic": theme.topic,
        "hit-background": theme.hit_background,
        "hit-text": theme.hit_text,
    }


def _text(theme: Theme) -> dict[str, str]:
    # Textual blends these with the ground, which a theme's measured contrast would not survive.
    return {
        "text": theme.text,
        "text-muted": theme.muted,
        "text-disabled": theme.muted,
        "text-accent": theme.accent,
        "text-primary": theme.accent,
        "text-secondary": theme.accent,
        "text-warning": theme.warning,
        "text-error": theme.error,
        "text-success": theme.success,
    }


def _cursors(theme: Theme) -> dict[str, str]:
    return {
        "block-cursor-background": theme.cursor_background,
        "block-cursor-foreground": theme.cursor_text,
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": theme.panel,
        "block-cursor-blurred-foreground": theme.text,
        "block-hover-background": theme.panel,
        "input-cursor-background": theme.text,
        "input-cursor-foreground": theme.background,
        "input-selection-background": theme.selection_background,
        "input-selection-foreground": theme.selection_text,
        "screen-selection-background": theme.selection_background,
        "screen-selection-foreground": theme.selection_text,
    }


def _frames(theme: Theme) -> dict[str, str]:
    return {
        "border": theme.border,
        "border-blurred": theme.border,
        "scrollbar": theme.border,
        "scrollbar-hover": theme.muted,
        "scrollbar-active": theme.accent,
        "scrollbar-background": theme.background,
        "scrollbar-background-hover": theme.background,
        "scrollbar-background-active": theme.background,
        "scrollbar-corner-color": theme.background,
    }


def put_on(app: App[int], name: str, folder: Path) -> str | None:
    """Dress `app` in the theme `name` from `folder` or ours; give what to tell a person if that failed."""
    from themes import load_one

    theme = load_one(name, folder)
    chosen = theme or load_one(FALLBACK)
    if chosen is None:
        return "the built-in themes are missing: install Dateline again"
    app.register_theme(textual_theme(chosen))
    app.theme = chosen.name
    return None if theme else f"No good theme {name!r}: `dateline doctor` says why"


def put_on_next(app: App[int], folder: Path) -> str:
    """Dress `app` in the theme after the present one; give its label, and how many files were bad."""
    from themes import load

    loaded = load(folder)
    names = [theme.name for theme in loaded.themes]
    at = names.index(app.theme) if app.theme in names else -1
    theme = loaded.themes[(at + 1) % len(names)]
    app.register_theme(textual_theme(theme))
    app.theme = theme.name
    return f"Theme: {theme.label}" + (f" (skipped: {loaded.problems[0]})" if loaded.problems else "")
