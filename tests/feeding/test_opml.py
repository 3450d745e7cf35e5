"""Lists of feeds come in from other readers and go out to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import InputError
from corpus.read.feed import Outline, feeds_of, read_opml, write_opml

LIST = b"""<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
<outline text="Coast"><outline text="North"><outline type="rss" text="A &amp; B" xmlUrl="https://a.example/f?x=1&y=2"/>
</outline><outline text="C" XMLURL="http://c.example/"/></outline>
<outline text="Passwords" xmlUrl="file:///etc/passwd"/><outline text="Script" xmlUrl="javascript:alert(1)"/>
<outline text="Again" xmlUrl="http://c.example/"/></body></opml>"""


def test_folders_are_kept_and_only_addresses_on_the_web_are_taken() -> None:
    assert read_opml(LIST, source="list.opml") == (
        Outline(url="https://a.example/f?x=1&y=2", title="A & B", folders=("Coast", "North")),
        Outline(url="http://c.example/", title="C", folders=("Coast",)),
    )


names = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=12)
outlines = st.builds(
    Outline,
    url=names.map(lambda name: f"https://alba.example/{name}"),
    title=names,
    folders=st.lists(names, max_size=3).map(tuple),
)


@given(st.lists(outlines, unique_by=lambda outline: outline.url))
def test_what_is_written_is_read_again(listed: list[Outline]) -> None:
    written = write_opml(listed, title="Feeds <&>").encode()
    assert set(read_opml(written, source="list.opml")) == set(listed)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<opml><body>",
        b"<not-opml><body/></not-opml>",
        b"<opml/>",
        b'<!DOCTYPE opml [<!ENTITY a "x">]><opml><body><outline xmlUrl="&a;"/></body></opml>',
    ],
)
def test_what_is_no_list_is_refused(content: bytes) -> None:
    with pytest.raises(InputError, match=r"list\.opml: "):
        read_opml(content, source="list.opml")


def test_a_list_nested_without_end_is_read_as_far_as_anyone_would_nest_one() -> None:
    deep = b"<opml><body>" + b'<outline text="x">' * 5_000 + b"</outline>" * 5_000 + b"</body></opml>"
    assert read_opml(deep, source="list.opml") == ()


PAGE = """<html><head><base href="https://alba.example/news/"><title>x</title>
<link rel="stylesheet" href="a.css"><LINK REL='alternate home' TYPE="application/rss+xml" href=feed.xml>
<link rel="alternate" type="application/atom+xml" title="Comments" href="/comments.atom">
<link rel="alternate" type="application/feed+json; charset=utf-8" href="https://alba.example/feed.json?a&amp;b">
<link rel="alternate" hreflang="de" href="/de/"><link rel="alternate" type="application/rss+xml" href="file:///x">
"""


def test_a_page_says_which_feeds_it_has_and_those_of_comments_come_last() -> None:
    assert (
        feeds_of('<base href="//[x"><link rel=alternate type=application/rss+xml href="//[y">', url="x") == ()
    )
    assert feeds_of(PAGE, url="https://alba.example/") == (
        "https://alba.example/news/feed.xml",
        "https://alba.example/feed.json?a&b",
        "https://alba.example/comments.atom",
    )
