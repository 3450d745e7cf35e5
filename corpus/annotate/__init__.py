"""Paragraphs -> what they speak of: entities and their links, quotes with speakers, topics."""
