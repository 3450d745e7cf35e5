"""Bytes from anywhere -> raw articles, decoded and made harmless; one module a format."""
