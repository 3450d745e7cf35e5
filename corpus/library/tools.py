"""What searching and jumping in a library need; what it imports is heavy, so it is made when first used."""

from __future__ import annotations

from pathlib import Path

from .articles import store
from .engines.engine import engine
from .finding.search import Search
from .jumping.names import Names
from .jumping.sorts import ENTITIES, STORIES, TOPICS
from .queries.completing import Values
from .sqlite.connections import Connections


class Tools:
    """The index, the search, and the names of entities, topics and stories, of one library."""

    def __init__(self, folder: Path, connections: Connections) -> None:
        with connections.reading() as db:
            self.index = engine(store.engine(db), folder, library=store.identity(db))
        self.search = Search(connections, self.index)
        self.names = Names(connections, ENTITIES)
        self.topics = Names(connections, TOPICS)
        self.stories = Names(connections, STORIES)
        self.values = Values(connections, names=self.names, topics=self.topics, stories=self.stories)
