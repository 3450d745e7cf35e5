"""Over small random libraries, lists and searches answer as a plain reading of the query does."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Entity, Kind, Quote, QuoteKind, Span
from corpus.library import Library
from tests.keeping.builders import article, keep, mention

WORDS = ("amber", "birch", "cedar")
PUBLISHERS = ("Amber Post", "Cedar Daily", None)
DATES = ("2025-03-31", "2025-04", "2025-04-09", "2025-04-09T11:13", None)
ANNA = Entity(key="PERSON:anna birch", name="Anna Birch", kind=Kind.PERSON)

TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)


@dataclass(frozen=True, slots=True)
class Kept:
    """An article; if `named`, Anna Birch stands in it and is quoted."""

    text: str
    publisher: str | None
    published: str | None
    named: bool
    tagged: bool
    read: bool


ARTICLES = st.builds(
    Kept,
    TEXTS,
    st.sampled_from(PUBLISHERS),
    st.sampled_from(DATES),
    *(st.booleans(), st.booleans(), st.booleans()),
)
LEAVES = st.one_of(
    st.sampled_from(WORDS),
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=2).map(lambda two: f'"{" ".join(two)}"'),
    st.sampled_from(("publisher:amber", "publisher:daily", "person:anna", "said:birch", "tag:later")),
    st.sampled_from(("is:read", "is:unread", "has:quote", "has:date", "has:tag")),
    st.sampled_from(("on:2025-04", "after:2025-03", "before:2025-04", "before:2025-04-09", "on:2025-04-09")),
)
QUERIES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda two: f"({two[0]} {two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]} OR {two[1]})"),
        inner.map(lambda one: one if one.startswith("-") else f"-{one}"),
    ),
    max_leaves=5,
)


def put(library: Library, number: int, kept: Kept) -> None:
    body: tuple[str, ...] = (kept.text, "Anna Birch said so.") if kept.named else (kept.text,)
    one = article(str(number), title=None, body=body, publisher=kept.publisher, published=kept.published)
    said = Quote(span=Span(1, 16, 18), text="so", speaker="Anna Birch", entity=ANNA, kind=QuoteKind.FRAGMENT)
    mentions = [mention(body[1], "Anna Birch", ANNA, paragraph=1)] if kept.named else []
    article_id = keep(library, one, *mentions, quotes=(said,) if kept.named else ()).id
    library.set_tags(article_id, ("later",) if kept.tagged else ())
    library.set_read(article_id, kept.read)


def answers(query: str, kept: Kept) -> bool:
    """Read a query that is written with all its parentheses, as its words say."""
    if query.startswith("-"):
        return not answers(query[1:], kept)
    if query.startswith("("):
        first, second, either = _halves(query[1:-1])
        one, other = answers(first, kept), answers(second, kept)
        return one or other if either else one and other
    lines = [kept.text, (kept.publisher or "").lower(), *(["anna birch said so"] if kept.named else [])]
    if ":" not in query:
        sought = query.strip('"')
        return any(re.search(rf"\b{sought}\b", line) for line in lines)
    name, _, value = query.partition(":")
    return _field(name, value, kept)


def _field(name: str, value: str, kept: Kept) -> bool:
    date = kept.published
    match name:
        case "publisher":
            return value in (kept.publisher or "").lower()
        case "person" | "said":
            return kept.named
        case "tag":
            return kept.tagged
        case "is":
            return kept.read == (value == "read")
        case "has":
            return {"quote": kept.named, "date": date is not None, "tag": kept.tagged}[value]
        case "on":
            return date is not None and date.startswith(value)
        case "after":
            return date is not None and date >= "2025-04"
    # A date that is only "2025-04" may be before the ninth or after it.
    return date is not None and date < value and not value.startswith(date)


def _halves(inside: str) -> tuple[str, str, bool]:
    depth, quoted = 0, False
    for place, letter in enumerate(inside):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        quoted ^= letter == '"'
        if letter == " " and not depth and not quoted:
            rest = inside[place + 1 :]
            return inside[:place], rest.removeprefix("OR "), rest.startswith("OR ")
    raise AssertionError(inside)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(ARTICLES, min_size=1, max_size=6), st.integers(0, 6), st.lists(QUERIES, min_size=3, max_size=8)
)
def test_lists_and_searches_answer_as_a_plain_reading_of_the_query_does(
    kept: list[Kept], indexed: int, queries: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder)) as library:
        for number, one in enumerate(kept, 1):
            put(library, number, one)
            if number == indexed:
                library.catch_up()
        for query in queries:
            expected = {number for number, one in enumerate(kept, 1) if answers(query, one)}
            listing = library.listing(query)
            listed = [listing.row(place).id for place in range(len(listing))]
            assert set(listed) == expected, query
            some = library.listing(query, limit=2)
            assert [some.row(place).id for place in range(len(some))] == listed[:2], query
            assert set(library.search(query, typing=False).ids) == expected, query
            assert set(library.search(f"{query} sort:oldest", typing=False).ids) == expected, query
