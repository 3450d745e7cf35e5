from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Entity, Quote, QuoteKind, Span
from corpus.errors import Abandoned, NotInLibrary, QueryError
from corpus.library import Library
from corpus.library.queries.parser import parse
from corpus.library.queries.periods import EVER, period
from corpus.library.queries.query import (
    EXAMPLES,
    FIELDS,
    Both,
    Either,
    Example,
    Field,
    Not,
    Query,
    Words,
)
from corpus.library.sqlite import connections
from tests.keeping.builders import MARA, PORT, TIDE, article, keep, mention

TODAY = date(2025, 4, 9)


def understood(text: str, *, typing: bool = False) -> Query:
    return parse(text, today=TODAY, typing=typing).query


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
        ("or", w("or")),
        ("10:30", Words(("10", "30"), "10:30", phrase=True)),
        ("http://x.org", Words(("http", "x", "org"), "http://x.org", phrase=True)),
        ("Person:Mara", Field("person", "Mara")),
        ('person:"Mara Okonjo" x', Both((Field("person", "Mara Okonjo"), w("x")))),
        ("is:unread", Field("is", "unread")),
        ("on:2025-04", Field("on", "2025-04", days=("2025-04", "2025-05"))),
        ("on:last week", Field("on", "last week", days=("2025-03-31", "2025-04-07"))),
        ("after:april 2024", Field("after", "april 2024", days=("2024-04", "2024-05"))),
        ("on:9 April 2024", Field("on", "9 April 2024", days=("2024-04-09", "2024-04-10"))),
        ("on:monday fare", Both((Field("on", "monday", days=("2025-04-07", "2025-04-08")), w("fare")))),
        (
            "on:last 3 days fare",
            Both((Field("on", "last 3 days", days=("2025-04-07", "2025-04-10")), w("fare"))),
        ),
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
        ("fare colour:red", 5, "person, org, place"),
        ("person:", 7, "a person's name"),
        ("person: Mara", 7, "a person's name"),
        ("is:blue", 3, "unread, read, starred or copy"),
        ("x after:soon", 8, "a date such as 2025"),
        ("on:2025-02-30", 3, "a date such as 2025"),
        ("(" * 50 + "x" + ")" * 50, 40, "at most 40"),
        ("x " * 300, 400, "at most 200 words"),
        ("ferry - fare", 6, "a word right after it"),
        ("ferry -", 6, "a word right after it"),
        ("ferry --tag:sea", 6, "one - right before a word"),
        ("%", 0, "a word"),
        ("fares & fees", 6, "a word"),
        ("pubisher:post", 0, "publisher: (did you mean that?)"),
        ("person:—", 7, "a person's name"),
        ("has:wings", 4, "quote, author, date, url, tag or story"),
        ("sort:size", 5, "date, oldest, relevance, publisher, title or added"),
        ("lang:12", 5, "a language code"),
        ("x after:last-3-days", 8, "a date such as"),
        ("x after:2025..", 8, "a date such as"),
        ("on:last ferry", 3, "a date such as"),
        (f'"{"a " * 201}"', 0, "at most 200 words"),
        ("a-" * 201, 0, "at most 200 words"),
        ("since:monday", 0, "on: (did you mean that?)"),
        ("author:brand", 0, "by: (did you mean that?)"),
        ("on:2025-05..2025-03", 3, "a date such as"),
        ("(sort:date)", 6, "outside of parentheses"),
        ("-sort:date", 6, "outside of parentheses"),
        ("sort:date sort:title", 15, "one sort: only"),
        ("ferry OR sort:date", 18, "a word"),
        ("saved:x", 6, "other fields than saved:"),
    ],
)
def test_a_wrong_query_says_where_and_what_could_stand_there(text: str, position: int, expected: str) -> None:
    with pytest.raises(QueryError) as wrong:
        understood(text)
    assert wrong.value.position == position
    assert expected in wrong.value.expected
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
        ("ferry on:last", w("ferry")),
        ("ferry on:last w", w("ferry")),
        ("ferry on:3 days a", w("ferry")),
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
        ("last-week", ("2025-03-31", "2025-04-07")),
        ("2025/04/09", ("2025-04-09", "2025-04-10")),
        ("9 April 2025", ("2025-04-09", "2025-04-10")),
        ("april 9th, 2025", ("2025-04-09", "2025-04-10")),
        ("april 2025", ("2025-04", "2025-05")),
        ("April-2024", ("2024-04", "2024-05")),
        ("apr", ("2025-04", "2025-05")),
        ("May", ("2024-05", "2024-06")),
        ("may 3", ("2024-05-03", "2024-05-04")),
        ("wednesday", ("2025-04-09", "2025-04-10")),
        ("last wednesday", ("2025-04-02", "2025-04-03")),
        ("thu", ("2025-04-03", "2025-04-04")),
        ("last 3 days", ("2025-04-07", "2025-04-10")),
        ("past-2-weeks", ("2025-03-27", "2025-04-10")),
        ("last 1 month", ("2025-03-10", "2025-04-10")),
        ("3 days ago", ("2025-04-06", "2025-04-07")),
        ("1-month-ago", ("2025-03-09", "2025-03-10")),
        ("2 years ago", ("2023-04-09", "2023-04-10")),
        ("2025-02..2025-03", ("2025-02", "2025-04")),
        ("monday..today", ("2025-04-07", "2025-04-10")),
        ("since monday", ("2025-04-07", EVER[1])),
        ("Since-april-2024", ("2024-04", EVER[1])),
        ("2025-02..", ("2025-02", EVER[1])),
        ("..2025-02", (EVER[0], "2025-03")),
        ("9999 years ago", None),
        ("since", None),
        ("since soon", None),
        ("last 0 days", None),
        ("30 february", None),
        ("ju", None),
        ("..", None),
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
        topics=("ferry fares", "tariffs"),
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
        ("topic:medtop:20000384", {1}),
        ("topic:20000377", set()),
        ("publisher:harbour", {1}),
        ("agency:coastwire", {1}),
        ("section:sea", {1}),
        ("source:ferry.TXT", {1}),
        ("tag:sea", {1}),
        ("tag:se", set()),
        ("tag:SÉA", {1}),
        ("tag:★", set()),
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


def quote(text: str, words: str, *, speaker: str, entity: Entity | None = None) -> Quote:
    start = text.index(words)
    span = Span(0, start, start + len(words))
    return Quote(span=span, text=words, speaker=speaker, entity=entity, kind=QuoteKind.FULL)


@pytest.fixture
def quoted(library: Library) -> Library:
    text = "“Fares rise,” Mara Okonjo said. “Nobody asked us,” said a passenger from the pier."
    keep(
        library,
        article("a", body=(text,), url="https://x.example/a", publisher="The Post", title="Fares"),
        mention(text, "Mara Okonjo", MARA),
        quotes=(
            quote(text, "Fares rise,", speaker="Mara Okonjo", entity=MARA),
            quote(text, "Nobody asked us,", speaker="a passenger"),
        ),
    )
    keep(library, article("b", title="Bridge", published="2024", publisher="Alba", authors=("Ann Lo",)))
    keep(library, article("c", title="Ähre", published=None, publisher=None))
    library.set_tags(3, ("later",))
    return library


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("has:quote", [1]),
        ("-has:quote", [2, 3]),
        ("has:author", [2]),
        ("has:url", [1]),
        ("has:date", [1, 2]),
        ("has:tag", [3]),
        ("has:story", []),
        ("said:okonjo", [1]),
        ("said:passenger", [1]),
        ("said:port", []),
        ("sort:oldest", [2, 1, 3]),
        ("sort:added", [3, 2, 1]),
        ("sort:publisher", [2, 1, 3]),
        ("sort:title", [2, 1, 3]),
        ("-has:tag sort:oldest", [2, 1]),
        ("fares OR bridge OR ähre sort:title", [2, 1, 3]),
    ],
)
def test_fields_and_orders_mean_the_same_in_lists_and_searches(
    quoted: Library, query: str, found: list[int]
) -> None:
    quoted.catch_up()
    listing = quoted.listing(query)
    assert [listing.row(position).id for position in range(len(listing))] == found
    assert quoted.search(query).ids == found


def test_a_list_by_relevance_has_the_best_first(quoted: Library) -> None:
    quoted.catch_up()
    listing = quoted.listing("fares OR bridge sort:relevance")
    assert {listing.row(position).id for position in range(len(listing))} == {1, 2}
    assert listing.row(0).id == quoted.search("fares OR bridge").ids[0]


def test_fields_know_what_was_corrected_or_imported_since(shelf: Library) -> None:
    shelf.correct(1, "publisher", "Tidewater Times")
    assert not len(shelf.listing("publisher:harbour"))
    assert shelf.listing("publisher:tidewater").row(0).id == 1


def test_a_search_finds_what_the_index_has_not_seen(shelf: Library) -> None:
    shelf.catch_up()
    keep(shelf, article("d", body=("A new port.",)))
    keep(shelf, article("c", body=("Nothing any more.",)))
    assert shelf.search("port").ids == [4, 1]
    assert [hit.matched for hit in shelf.search("port")] == [("port",), ("port",)]
    assert shelf.search("port sort:oldest").ids == [1, 4]


def test_a_search_that_is_not_being_typed_forgives_no_end(shelf: Library) -> None:
    assert shelf.search("ferry (") is not None
    with pytest.raises(QueryError):
        shelf.search("ferry (", typing=False)


def test_a_saved_search_is_a_field_and_counts_its_articles(shelf: Library) -> None:
    shelf.save_search("port news", "port OR bridge sort:added")
    assert [(s.name, s.articles, s.unread) for s in shelf.saved_searches()] == [("port news", 3, 2)]
    listing = shelf.listing('saved:"Port News" is:unread')
    assert [listing.row(position).id for position in range(len(listing))] == [2, 1]
    with pytest.raises(QueryError, match="port news"):
        shelf.listing("saved:nothing")
    with pytest.raises(QueryError, match="cannot ask for another"):
        shelf.save_search("again", 'saved:"port news"')
    shelf.remove_search("port news")
    with pytest.raises(NotInLibrary):
        shelf.remove_search("port news")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.query)
def test_every_example_of_the_language_is_understood(shelf: Library, example: Example) -> None:
    shelf.save_search("fares", "fare OR fares")
    assert len(shelf.listing(example.query)) >= 0
    assert len(shelf.search(example.query, typing=False)) >= 0


def test_every_field_stands_in_an_example() -> None:
    shown = " ".join(example.query for example in EXAMPLES)
    assert [name for name in FIELDS if f"{name}:" not in shown] == []


def test_a_hit_says_where_else_the_words_stand(shelf: Library) -> None:
    shelf.catch_up()
    assert shelf.search("coastwire")[0].also == ("agency: Coastwire",)
    assert shelf.search("person:okonjo")[0].also == ("names: Mara Okonjo",)
    assert shelf.search("fares")[0].also == ("topics: ferry fares",)
    assert shelf.search("tideline")[0].also == ()
    assert shelf.search("lo")[0].also == ("by: Ann Lo",)


def test_a_list_that_is_not_wanted_any_more_is_left(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "_STEPS", 1)
    keep(library, article("a"))
    with pytest.raises(Abandoned):
        library.listing("ferry", is_wanted=lambda: False)
    assert len(library.listing("ferry", is_wanted=lambda: True)) == 1
    assert len(library.listing("ferry")) == 1


def test_a_mistake_repeats_only_as_much_as_a_message_can_bear() -> None:
    for text in ("x" * 9999 + ":y", "on:" + "9" * 9999, "?" * 9999, "saved:" + "y" * 9999):
        with pytest.raises(QueryError) as wrong:
            parse(text, today=TODAY, saved={})
        assert len(wrong.value.mistake) < 120


def test_a_search_that_is_not_being_typed_takes_its_last_word_and_value_as_whole(shelf: Library) -> None:
    assert [hit.id for hit in shelf.search("tag:sea okon")]
    assert not [hit.id for hit in shelf.search("person:okon", typing=False)]
    assert [hit.id for hit in shelf.search("person:okon")]
