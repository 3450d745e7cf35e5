"""Colours as data: one TOML file a theme, the user's own files beside the built-in ones.

theme       what a theme holds, and the strict reading of one table     themes/theme.py
files       folders of theme files -> Themes, bad ones reported         themes/files.py
contrast    how well one colour reads on another (WCAG 2.2)             themes/contrast.py
"""

from __future__ import annotations

from .files import Themes, load, load_one
from .theme import COLOURS, Theme

__all__ = ["COLOURS", "Theme", "Themes", "load", "load_one"]
