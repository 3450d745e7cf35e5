"""What searching and jumping in a library need; what it imports is heavy, so it is made when first used."""

from __future__ import annotations

from pathlib import Path

from . import store
from .completing import Values
from .connections import Connections
from .engines import engine
from .names import ENTITIES, STORIES, TOPICS, Names
from .search import Search


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
