"""A word is also looked for in its other forms."""

import pytest

from corpus.library import Library
from corpus.library.finding.inflection import forms
from tests.keeping.builders import article, keep


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("ferry", "ferries"),
        ("bridge", "bridges"),
        ("box", "boxes"),
        ("say", "says"),
        ("tax", "taxed"),
        ("close", "closed"),
        ("close", "closing"),
        ("stop", "stopped"),
        ("plan", "planning"),
        ("agree", "agreeing"),
        ("deny", "denied"),
        ("crash", "crashes"),
    ],
)
def test_forms_are_known_from_either_side(word: str, other: str) -> None:
    assert other in forms(word)
    assert word in forms(other)
    assert word not in forms(word)


def test_forms_of_one_word_know_each_other() -> None:
    assert {"stops", "stopping", "stop"} <= forms("stopped")


@pytest.mark.parametrize("word", ["as", "2025", "東京", "raúl", "us"])
def test_what_is_no_plain_english_word_has_no_forms(word: str) -> None:
    assert forms(word) == frozenset()


@pytest.mark.parametrize("word", ["press", "virus", "crisis", "sing", "red"])
def test_an_ending_that_is_part_of_the_word_stays(word: str) -> None:
    assert not {"pres", "viru", "crisi", "s", "se", "r", "re"} & forms(word)


def test_a_search_finds_other_forms_after_the_word_itself_and_none_in_quotation_marks(
    library: Library,
) -> None:
    keep(library, article("plural", title="Lindholm", body=("Two ferries to the island were halted.",)))
    keep(library, article("word", title="Sandnes", body=("The ferry to the island was halted.",)))
    library.catch_up()
    assert [hit.id for hit in library.search("ferry island")] == [2, 1]
    assert [hit.id for hit in library.search("halting ferry ")] == [2, 1]
    assert library.search("ferry ")[1].matched == ("ferries",)
    assert [hit.id for hit in library.search('"ferry"')] == [2]
