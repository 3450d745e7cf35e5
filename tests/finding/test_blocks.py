"""The postings of many words are laid out together as those of each are by itself, and read as they were."""

import itertools
import random
from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.codec.whoosh3 import W3TermInfo
from whoosh.filedb.filetables import OrderedHashReader
from whoosh.filedb.structfile import BufferFile

from corpus.library.engines.blocks import Lists, decode_all, encode_all
from corpus.library.engines.gathering import Gathering
from corpus.library.engines.joining import in_order, joined
from corpus.library.engines.term_table import read_terms
from corpus.library.engines.term_writing import FieldTerms, known_of, write_terms
from corpus.library.index.documents import Document
from corpus.library.index.postings import DamagedPostings, encode

DOCS = st.lists(
    st.one_of(st.integers(0, 300), st.integers(0, 70_000), st.integers(0, 2**31 - 2)),
    min_size=1,
    max_size=30,
    unique=True,
).map(sorted)
TIMES = st.one_of(st.just(1), st.integers(1, 300), st.integers(1, 100_000))
POSTINGS = st.lists(
    DOCS.flatmap(
        lambda docs: st.tuples(st.just(docs), st.lists(TIMES, min_size=len(docs), max_size=len(docs)))
    ),
    min_size=1,
    max_size=12,
)


def lists_of(postings: list[tuple[list[int], list[int]]]) -> Lists:
    return Lists(
        np.cumsum([0, *(len(docs) for docs, _ in postings)]),
        np.array([doc for docs, _ in postings for doc in docs], np.uint32),
        np.array([often for _, times in postings for often in times], np.uint32),
    )


def laid_out(lists: Lists) -> tuple[bytes, np.ndarray, np.ndarray]:
    """Give the blocks joined, and the place and size of that of each word."""
    data = b""
    places, sizes = np.zeros(len(lists.edges) - 1, np.int64), np.zeros(len(lists.edges) - 1, np.int64)
    for words, size, blocks in encode_all(lists):
        places[words], sizes[words] = len(data) + size * np.arange(len(words)), size
        data += blocks
    return data, places, sizes


@settings(deadline=None)
@given(POSTINGS)
def test_blocks_laid_out_together_are_those_of_each_word_and_read_as_they_were(
    postings: list[tuple[list[int], list[int]]],
) -> None:
    lists = lists_of(postings)
    data, places, sizes = laid_out(lists)
    for (docs, times), place, size in zip(postings, places.tolist(), sizes.tolist(), strict=True):
        assert data[place : place + size] == encode(docs, times)
    read = decode_all(data, places=places, sizes=sizes, counts=np.diff(lists.edges))
    assert read.docs.tolist() == lists.docs.tolist()
    assert read.times.tolist() == lists.times.tolist()


@settings(deadline=None)
@given(POSTINGS, st.integers(0, 10**6))
def test_blocks_that_are_damaged_are_told_or_read_as_something_else(
    postings: list[tuple[list[int], list[int]]], seed: int
) -> None:
    lists = lists_of(postings)
    data, places, sizes = laid_out(lists)
    harmed, chance = bytearray(data), random.Random(seed)
    for _ in range(3):
        harmed[chance.randrange(len(harmed))] ^= 1 << chance.randrange(8)
    for broken in (bytes(harmed), data[: chance.randrange(len(data))]):
        try:
            decode_all(broken, places=places, sizes=sizes, counts=np.diff(lists.edges))
        except DamagedPostings:
            continue


def test_whoosh_finds_every_word_in_the_table_of_words() -> None:
    chance = random.Random(1)
    words = sorted({chance.randbytes(chance.randint(1, 9)).hex().encode() for _ in range(3000)})
    lists = lists_of([([n], [1 + n % 3]) for n in range(len(words))])
    places = np.arange(len(words)) * 7
    known = known_of(lists, places=places, sizes=places + 1)
    data = write_terms({"title": FieldTerms([], known[:0]), "body": FieldTerms(words, known)})
    table = OrderedHashReader(BufferFile(memoryview(data)), len(data))
    assert list(table.keys()) == [b"\0\1" + word for word in words]
    for n in range(0, len(words), 7):
        info = W3TermInfo.from_bytes(table[b"\0\1" + words[n]])
        assert (info._df, info._weight, info._minid, info._maxid) == (1, 1 + n % 3, n, n)
        assert (info._offset, info._maxweight) == (7 * n, 1 + n % 3)
    assert table.closest_key(b"\0\1" + words[9] + b"0") == b"\0\1" + words[10]
    assert b"\0\1no such word" not in table
    ours = read_terms(data, ("title", "body"))
    assert [ours["body"].word(n).encode() for n in range(len(words))] == words
    assert ours["body"].places.tolist() == places.tolist()


def test_the_words_of_many_documents_come_in_order_with_their_documents_in_theirs() -> None:
    gathering = Gathering()
    for number, text in enumerate(("b a", "a c", "é b b")):
        gathering.add(number, Document(number, 0, {"body": Counter(text.split())}, b""))
    ((words, lists),) = joined("body", [gathering])
    runs = [lists.docs[start:end].tolist() for start, end in itertools.pairwise(lists.edges.tolist())]
    assert dict(zip(words, runs, strict=True)) == {b"a": [0, 1], b"b": [0, 2], b"c": [1], "é".encode(): [2]}


@given(st.lists(st.integers(0, 2**32 - 1)))
def test_numbers_are_put_in_order_and_equal_ones_left_as_they_stand(values: list[int]) -> None:
    assert in_order(np.array(values, np.uint32)).tolist() == sorted(
        range(len(values)), key=values.__getitem__
    )
