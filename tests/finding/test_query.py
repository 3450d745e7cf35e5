from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import QueryError
from corpus.library import Library
from corpus.library.parser import parse
from corpus.library.periods import period
from corpus.library.query import Both, Either, Field, Not, Query, Words
from tests.keeping.builders import MARA, PORT, TIDE, article, keep, mention

TODAY = date(2025, 4, 9)


def understood(text: str, *, typing: bool = False) -> Query:
    return parse(text, today=TODAY, typing=typing)


def w(text: str, **changes: bool) -> Words:
    return Words(tuple(text.split()), text, **changes)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", Both()),
        ("ferry", w("ferry")),
        ("ferry fare", Both((w("ferry"), w("fare")))),
        ("ferry AND fare", Both((w("ferry"), w("fare")))),
        ("ferry OR bridge fare", Either((w("ferry"), Both((w("bridge"), w("fare")))))),
        ("(ferry OR bridge) fare", Both((Either((w("ferry"), w("bridge"))), w("fare")))),
        ("-ferry", Not(w("ferry"))),
        ("NOT ferry", Not(w("ferry"))),
        ("-(ferry OR bridge)", Not(Either((w("ferry"), w("bridge"))))),
        ('"ferry fare"', w("ferry fare", phrase=True, exact=True)),
        ("“ferry fare”", w("ferry fare", phrase=True, exact=True)),
        ('"ferry"', w("ferry", exact=True)),
        ("ferry - fare", Both((w("ferry"), w("fare")))),
        ("&", Both()),
        ("or", w("or")),
        ("10:30", Words(("10", "30"), "10:30")),
        ("http://x.org", Words(("http", "x", "org"), "http://x.org")),
        ("Person:Mara", Field("person", "Mara")),
        ('person:"Mara Okonjo" x', Both((Field("person", "Mara Okonjo"), w("x")))),
        ("is:unread", Field("is", "unread")),
        ("on:2025-04", Field("on", "2025-04", days=("2025-04", "2025-05"))),
        ('before:"last week"', Field("before", "last week", days=("2025-03-31", "2025-04-07"))),
    ],
)
def test_a_query_is_understood(text: str, query: Query) -> None:
    assert understood(text) == query


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("ferry OR", 8, "a word"),
        ("OR ferry", 0, "a word"),
        ("ferry OR OR fare", 9, "a word"),
        ("AND", 0, "a word"),
        ("NOT", 3, "a word"),
        ("(ferry", 6, '")"'),
        ("ferry)", 5, "a word"),
        ("()", 1, "a word"),
        ('fare "ferry', 5, 'a second " after the words'),
        ('""', 1, "words between the quotation marks"),
        ("fare colour:red", 5, "one of"),
        ("person:", 7, "a person's name"),
        ("person: Mara", 7, "a person's name"),
        ("is:blue", 3, "read, unread, starred or copy"),
        ("x after:soon", 8, "a date such as 2025"),
        ("on:2025-02-30", 3, "a date such as 2025"),
        ("(" * 50 + "x" + ")" * 50, 40, "at most 40"),
        ("x " * 300, 400, "at most 200 words"),
    ],
)
def test_a_wrong_query_says_where_and_what_could_stand_there(text: str, position: int, expected: str) -> None:
    with pytest.raises(QueryError) as wrong:
        understood(text)
    assert wrong.value.position == position
    assert expected in wrong.value.expected or wrong.value.expected.startswith("person, org")
    assert f"character {position + 1}" in str(wrong.value)


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("ferry f", Both((w("ferry"), w("f", unfinished=True)))),
        ("ferry ", w("ferry")),
        ("ferry OR", w("ferry")),
        ("ferry -", w("ferry")),
        ("ferry NOT", w("ferry")),
        ("ferry (", w("ferry")),
        ("(ferry OR bri", Either((w("ferry"), w("bri", unfinished=True)))),
        ('ferry "', w("ferry")),
        ('"ferry fa', w("ferry fa", phrase=True, exact=True, unfinished=True)),
        ("ferry person:", w("ferry")),
        ('person:"Mara O', Field("person", "Mara O", unfinished=True)),
        ("is:un", Both()),
        ("ferry after:20", w("ferry")),
    ],
)
def test_what_is_only_unfinished_is_forgiven_while_typing(typed: str, query: Query) -> None:
    assert understood(typed, typing=True) == query


@pytest.mark.parametrize("typed", ["ferry)", "colour:red", "is:blue", "OR ferry", "after:soon x"])
def test_what_typing_on_cannot_mend_is_wrong_even_while_typing(typed: str) -> None:
    with pytest.raises(QueryError):
        understood(typed, typing=True)


@given(st.text(alphabet=st.sampled_from('ab "()-:ORisNOT“”\t港'), max_size=30), st.booleans())
def test_any_text_is_understood_or_refused(text: str, typing: bool) -> None:
    with suppress(QueryError):
        assert understood(text, typing=typing) is not None


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("2025", ("2025", "2026")),
        ("2025-12", ("2025-12", "2026-01")),
        ("2025-4-9", ("2025-04-09", "2025-04-10")),
        ("Today", ("2025-04-09", "2025-04-10")),
        ("yesterday", ("2025-04-08", "2025-04-09")),
        ("this week", ("2025-04-07", "2025-04-14")),
        ("last  month", ("2025-03", "2025-04")),
        ("last year", ("2024", "2025")),
        ("9999-12-31", None),
        ("0000", None),
        ("2025-13", None),
        ("soon", None),
    ],
)
def test_a_period_has_a_first_day_and_a_first_after(said: str, days: tuple[str, str] | None) -> None:
    assert period(said, today=TODAY) == days


@pytest.fixture
def shelf(library: Library) -> Library:
    text = "Mara Okonjo of Tideline Ferries spoke in Port Hale."
    keep(
        library,
        article(
            "/news/ferry.txt", body=(text,), publisher="The Harbour Post", agency="Coastwire", section="Sea"
        ),
        mention(text, "Mara Okonjo", MARA),
        mention(text, "Tideline Ferries", TIDE),
        mention(text, "Port Hale", PORT),
        topics=("ferry fares",),
    )
    keep(
        library,
        article(
            "b",
            title="Bridge",
            body=("A bridge.",),
            published="2025-04",
            language="en-GB",
            authors=("Ann Lo",),
        ),
    )
    keep(library, article("c", title=None, body=("Undated port.",), published=None))
    library.set_tags(1, ("Sea", "later"))
    library.set_starred(2, True)
    library.set_read(3, True)
    return library


@pytest.mark.parametrize("indexed", [True, False], ids=["from the index", "from the texts"])
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("person:okonjo", {1}),
        ('person:"mara okonjo"', {1}),
        ("person:tideline", set()),
        ("org:tideline place:hale", {1}),
        ("entity:port", {1}),
        ("topic:fares", {1}),
        ("publisher:harbour", {1}),
        ("agency:coastwire", {1}),
        ("section:sea", {1}),
        ("source:ferry.TXT", {1}),
        ("tag:sea", {1}),
        ("tag:se", set()),
        ('by:"ann lo"', {2}),
        ("lang:en", {2}),
        ("is:read", {3}),
        ("is:unread", {1, 2}),
        ("is:starred", {2}),
        ("-is:starred", {1, 3}),
        ("on:2025", {1, 2}),
        ("on:2025-04-09", {1}),
        ("after:2025-03", {1, 2}),
        ("after:2025-04-09", set()),
        ("before:2025-04-10", {1}),
        ("before:2025-05", {1, 2}),
        ("-before:2025-05", {3}),
        ("port", {1, 3}),
        ("port OR bridge", {1, 2, 3}),
        ("-port", {2}),
        ("-port -bridge", set()),
        ('"port hale"', {1}),
        ('"hale port"', set()),
        ('-"port hale"', {2, 3}),
        ("okonjo tideline", {1}),
        ("ferries port is:unread", {1}),
        ("fares", {1}),
        ("harbour", {1}),
        ("prot", set()),
        ("person:—", set()),
    ],
)
def test_a_query_chooses_articles(shelf: Library, indexed: bool, query: str, found: set[int]) -> None:
    if indexed:
        shelf.catch_up()
    listing = shelf.listing(query)
    assert {listing.row(position).id for position in range(len(listing))} == found
    assert {kept.id for kept in shelf.articles(query)} == found


def test_a_list_sees_articles_that_the_index_has_not_seen(shelf: Library) -> None:
    shelf.catch_up()
    keep(shelf, article("d", body=("A new port.",)))
    keep(shelf, article("c", body=("Nothing any more.",)))
    listing = shelf.listing("port")
    assert [listing.row(position).id for position in range(len(listing))] == [1, 4]


def test_a_search_for_no_words_lists_the_newest(shelf: Library) -> None:
    shelf.catch_up()
    assert [hit.id for hit in shelf.search("")] == [1, 2, 3]
    assert [hit.id for hit in shelf.search("is:unread")] == [1, 2]
    assert [hit.id for hit in shelf.search("", limit=1)] == [1]
