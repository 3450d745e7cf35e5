"""All a user keeps: SQLite is the truth, a search index is derived from it; `Library` is the only door.

Behind the door, each room knows only rooms that stand below it here:

    stories      which articles tell of one event
    correcting   what a person puts right of who is who
    finding      searches: which articles answer, in what order, and how a hit is shown
    engines      search indexes as they are on disk, brought up to the store
    portraits    all that is known of one entity or topic
    queries      the query language, and lists
    jumping      names by a few letters
    personal     what a person keeps: corrections of articles, citations, feeds, saved searches
    articles     articles into the store and out of it
    spoken_of    entities and topics across articles
    index        what a search index holds, whichever engine wrote it
    sqlite       the store's file and its tables
"""

from .library import Library

__all__ = ["Library"]
