"""Colours as data: one TOML file a theme."""
