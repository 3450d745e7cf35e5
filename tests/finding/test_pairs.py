"""Which words may stand next to each other in a text is told without reading it, and never left out."""

import random
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from corpus.library import Library
from corpus.library.counting import count_words
from corpus.library.index.pairs import BITS, Pairs, bits_of
from corpus.library.text import between_spaces
from tests.keeping.builders import article, keep

WORDS = (
    "the",
    "U.S.",
    "ferry's",
    "ferries’",
    "É",
    "rope-works",
    "東京",
    "東京都",
    "9",
    "a",
    "co_op",
    "'s",
    "-",
)
LINES = st.lists(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), max_size=4)


def filter_of(text: str) -> np.ndarray:
    pairs = Pairs()
    count_words(text, pairs=pairs)
    return np.unpackbits(np.frombuffer(pairs.packed(), np.uint8)).astype(bool)


@given(LINES)
def test_words_that_stand_next_to_each_other_in_a_line_are_a_pair(lines: list[str]) -> None:
    known = filter_of("\n".join(lines))
    for line in lines:
        for pair in pairwise(between_spaces(line).partition("|")[0].split()):
            assert not "".join(pair).isascii() or known[bits_of(pair)].all(), pair


def test_a_tome_is_read_in_pieces_and_pairs_go_across_them() -> None:
    words = [f"word{number % 700}" for number in range(40_000)]
    assert filter_of(" ".join(words))[bits_of(words)].all()


def test_the_words_of_one_piece_and_the_next_are_a_pair() -> None:
    whole, pieces = Pairs(), Pairs()
    whole.add(["amber", "birch", "cedar", "dune"])
    for piece in (["amber", "birch"], [], ["cedar"], ["dune"]):
        pieces.add(piece)
    assert pieces.packed() == whole.packed()


def test_a_phrase_is_found_where_it_stands_beside_the_text_and_in_letters_without_spaces(
    library: Library,
) -> None:
    keep(library, article("headline", title="Amber birch", body=("Nothing of it.",)))
    keep(library, article("byline", authors=("Amber Birch",), body=("Nothing of it.",)))
    keep(library, article("apart", body=("Amber. Then a birch.",)))
    keep(library, article("tokyo", body=("東京 tower 東京都庁",)))
    library.catch_up()

    def sources(query: str) -> set[str]:
        return {library.article(hit.id).article.source for hit in library.search(query)}

    assert sources('"amber birch"') == {"headline", "byline"}
    assert sources('"東京 tower"') == sources('"tower 東京都"') == {"tokyo"}


def test_hardly_a_pair_is_told_of_a_text_that_lacks_it() -> None:
    chance = random.Random(3)
    words = [str(chance.randrange(10_000)) for _ in range(450)]
    known = filter_of(" ".join(words))
    others = [(str(chance.randrange(10_000)), "x") for _ in range(3000)]
    wrong = sum(bool(known[bits_of(pair)].all()) for pair in others)
    assert wrong < 0.01 * len(others)
    assert 0 < known.sum() < BITS / 4


def test_pairs_outlive_changes_and_the_joining_of_segments(library: Library) -> None:
    chance = random.Random(5)
    texts = {}
    for number in range(120):
        source = str(number % 70)
        texts[source] = " ".join(chance.choices(("amber", "birch", "cedar", "dune", "ember", "fjord"), k=6))
        keep(library, article(source, body=(texts[source],)))
        if number % 10 == 9:
            library.catch_up()
    for pair in (("amber", "birch"), ("dune", "dune"), ("fjord", "cedar")):
        wanted = {source for source, text in texts.items() if f" {' '.join(pair)} " in f" {text} "}
        may = library._tools.index.snapshot().next_to_each_other(pair)
        assert may is not None
        assert 0 < may.sum() < len(may) / 2
        found = library.articles(f'"{" ".join(pair)}"')
        assert {kept.article.source for kept in found} == wanted
        others = library.search(f'{pair[0]} -"{" ".join(pair)}"', limit=100)
        assert {library.article(hit.id).article.source for hit in others} == {
            source for source, text in texts.items() if pair[0] in text and source not in wanted
        }
