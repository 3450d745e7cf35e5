"""What is offered while a query is being typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Entity, Kind
from corpus.library import Library
from corpus.library.queries.completing import Completion, Values, complete
from tests.keeping.builders import MARA, PORT, article, keep, mention

GALE = Entity(key="EVENT:great gale", name="Great Gale", kind=Kind.EVENT)


@pytest.fixture
def library(library: Library) -> Library:
    text = "Mara Okonjo spoke in Port Hale after the Great Gale."
    keep(
        library,
        article("a", body=(text,), publisher="The Harbour Post", authors=("Ann Lo", "Bo Ek"), language="en"),
        mention(text, "Mara Okonjo", MARA),
        mention(text, "Port Hale", PORT),
        mention(text, "Great Gale", GALE),
        topics=("ferry fares",),
    )
    keep(library, article("b", publisher="Hale Gazette", section="Sea"))
    keep(library, article("c", publisher="Hale Gazette"))
    library.set_tags(1, ("later", "to do"))
    library.save_search("fares", "fare")
    return library


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        ("pu", ("publisher:",)),
        ("ferry -pl", ("place:",)),
        ("(ta", ("tag:",)),
        ("p", ()),
        ("ferry ", ()),
        ("publisher:", ("Hale Gazette", "The Harbour Post")),
        ("publisher:post", ("The Harbour Post",)),
        ("ferry publisher:post", ("The Harbour Post",)),
        ('"ferry fare" is:unread publisher:post', ("The Harbour Post",)),
        ('person:"jo brand" -publisher:"the h', ("The Harbour Post",)),
        ("(tag:x OR is:un", ("unread",)),
        ("is:unread sort:old", ("oldest",)),
        ("ferry on:last w", ("last-week",)),
        ('"ferry pl', ()),
        ('publisher:"the h', ("The Harbour Post",)),
        ("person:ok", ("Mara Okonjo",)),
        ("said:mar", ("Mara Okonjo",)),
        ("place:", ("Port Hale",)),
        ("event:gr", ("Great Gale",)),
        ("law:", ()),
        ("ferry OR", ()),
        ("ferry or", ("org:",)),
        ("topic:fer", ("ferry fares",)),
        ("by:bo", ("Bo Ek",)),
        ("lang:", ("en",)),
        ("tag:t", ("to do",)),
        ("section:se", ("Sea",)),
        ("saved:f", ("fares",)),
        ("is:un", ("unread",)),
        ("sort:", ("date", "oldest", "relevance", "publisher", "title", "added")),
        ("after:last-w", ("last-week",)),
        ('on:"last w', ("last-week",)),
        ("on:last w", ("last-week",)),
        ("on:monday pl", ("place:",)),
        ("source:x", ()),
        ("colour:r", ()),
    ],
)
def test_fields_and_then_values_are_offered(library: Library, typed: str, options: tuple[str, ...]) -> None:
    found = library.complete(typed, len(typed)).options
    assert tuple(option.strip().strip('"') for option in found) == options


def test_what_is_taken_stands_in_the_place_of_what_was_typed(library: Library) -> None:
    typed = 'ferry publisher:"the h" is:unread'
    offered = library.complete(typed, typed.index('h"') + 1)
    taken = typed[: offered.start] + offered.options[0] + typed[offered.end :].lstrip()
    assert taken == 'ferry publisher:"The Harbour Post" is:unread'
    assert len(library.listing(taken)) == 1


@given(st.text(alphabet='ab: ("-)isnoport', max_size=20), st.integers(0, 20))
def test_any_text_can_be_completed(typed: str, at: int) -> None:
    class NoValues(Values):
        def __init__(self) -> None: ...

        def of(self, field: str, begun: str) -> tuple[str, ...]:
            return (f"{field} {begun}",)

    at = min(at, len(typed))
    offered = complete(typed, at, values=NoValues())
    assert isinstance(offered, Completion)
    assert 0 <= offered.start <= at <= offered.end <= len(typed)
