"""Random keeps, changes, crashes and restarts: in the end the index holds what the store holds."""

import contextlib
import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from corpus.library import Library
from corpus.library.engines.whoosh_index import _Writer
from tests.keeping.builders import article, keep

WORDS = ("amber", "birch", "cedar", "dune")
SOURCES = st.sampled_from("abc")
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)


class Crash(Exception):
    """Stands for the end of the process."""


class IndexAndStore(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.library = Library(self.folder)
        self.texts: dict[str, str] = {}
        self.caught_up = False

    def teardown(self) -> None:
        self.library.close()
        shutil.rmtree(self.folder)

    @rule(kept=st.lists(st.tuples(SOURCES, TEXTS), min_size=1, max_size=3))
    def keep_some(self, kept: list[tuple[str, str]]) -> None:
        for source, text in kept:
            self.keep_one(source, text)

    @rule(source=SOURCES, text=TEXTS)
    def keep_one_and_catch_up(self, source: str, text: str) -> None:
        self.keep_one(source, text)
        self.catch_up()

    def keep_one(self, source: str, text: str) -> None:
        keep(self.library, article(source, title=None, body=(text,)))
        self.caught_up = self.caught_up and self.texts.get(source) == text
        self.texts[source] = text

    @rule()
    def catch_up(self) -> None:
        self.library.catch_up()
        self.caught_up = True

    @rule()
    def reindex(self) -> None:
        self.library.reindex()
        self.caught_up = True

    @rule()
    def crash_before_the_index_is_written(self) -> None:
        def stop(_done: int, _total: int) -> None:
            raise Crash

        with contextlib.suppress(Crash):
            self.library.catch_up(stop)
        self.restart()

    @rule(after=st.booleans())
    def crash_while_the_index_is_committed(self, after: bool) -> None:
        commit = _Writer._commit_toc

        def stop(writer: _Writer, segments: object) -> None:
            if after:
                commit(writer, segments)
            raise Crash

        _Writer._commit_toc = stop
        try:
            with contextlib.suppress(Crash):
                self.library.catch_up()
        finally:
            _Writer._commit_toc = commit
        self.restart()

    @rule()
    def restart(self) -> None:
        self.library.close()
        self.library = Library(self.folder)

    @rule()
    def lose_the_index(self) -> None:
        shutil.rmtree(self.folder / "index", ignore_errors=True)
        self.caught_up = False

    @invariant()
    def the_index_equals_the_store(self) -> None:
        if not self.caught_up:
            return
        for word in WORDS:
            holding = {source for source, text in self.texts.items() if word in text.split()}
            hits = [hit for hit in self.library.search(f"{word} ", limit=100) if hit.score]
            assert {self.library.article(hit.id).article.source for hit in hits} == holding
            assert len(hits) == len(holding)
        assert all(finding.ok for finding in self.library.check()[1:])


TestIndexAndStore = IndexAndStore.TestCase
TestIndexAndStore.settings = settings(max_examples=20, stateful_step_count=15, deadline=None)
