"""Engines that keep the search index on disk, and bring it up to the store."""
