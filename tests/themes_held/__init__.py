"""Themes: their files, their colours, and what becomes of bad ones."""
