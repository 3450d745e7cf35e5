"""These tests hold the rules, which must do without the tagger's model; `tests/tagging` holds the tagger."""

from collections.abc import Iterator

import pytest

from corpus.annotate import tagger


@pytest.fixture(autouse=True, scope="module")
def _rules_alone() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tagger, "load", lambda: None)
        yield
