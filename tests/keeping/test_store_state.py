"""A thread can tell whether anybody has changed the store since it last looked."""

from __future__ import annotations

import threading
from pathlib import Path

from corpus.library import Library
from tests.keeping.builders import article, keep


def test_the_state_of_a_store_differs_after_every_change_by_whomever(tmp_path: Path) -> None:
    with Library(tmp_path) as library, Library(tmp_path) as another:
        states = [library._connections.state()]
        assert library._connections.state() == states[0]
        keep(library, article("1"))
        states.append(library._connections.state())
        worker = threading.Thread(target=keep, args=(library, article("2")))
        worker.start()
        worker.join()
        states.append(library._connections.state())
        keep(another, article("3"))
        states.append(library._connections.state())
        assert len(set(states)) == 4


def test_a_field_is_answered_anew_once_an_article_has_changed(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        number = keep(library, article("1", title="Ferry fares", publisher="Harbour Herald")).id
        library.catch_up()
        assert library.search("ferry publisher:herald is:unread").ids == [number]
        library.set_read(number, True)
        assert library.search("ferry publisher:herald is:unread").ids == []
