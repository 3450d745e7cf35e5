"""Feeds: RSS, Atom, RDF, CDF and JSON Feed -> what each says of itself and of its entries.

reading      which kind it is, and what all kinds have in common
syndication  the kinds in XML, by feedparser
frequency    how often a feed says that it changes
guarding     what would make a parser work for minutes, refused before one sees it
json_feed    the kind in JSON
dates        a feed's ways of writing a date -> ISO 8601
entries      the things themselves
opml         lists of feeds, in and out
discovery    the feeds that a web page offers
"""

from .discovery import feeds_of
from .entries import Entry, Feed, Outline
from .opml import read_opml, write_opml
from .reading import article_of, articles, keyed, parse

__all__ = [
    "Entry",
    "Feed",
    "Outline",
    "article_of",
    "articles",
    "feeds_of",
    "keyed",
    "parse",
    "read_opml",
    "write_opml",
]
