"""Feeds of every kind, good and broken, are read; none does harm."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import InputError
from corpus.read.feed import Entry, articles, parse
from corpus.read.feed.dates import iso_date
from corpus.read.markup import paragraphs

from .papers import ATOM, JSON_FEED, RDF, SENTENCE, WHOLE, item, rss

TEXT = SENTENCE.strip()


def only(content: bytes, *, url: str | None = None) -> Entry:
    (entry,) = parse(content, source="feed", url=url).entries
    return entry


def test_rss_is_read() -> None:
    feed = parse(rss(item(1), item(2)), source="feed")
    assert (feed.title, feed.link, feed.language) == ("The Alba Courier", "https://alba.example/", "en")
    assert [entry.title for entry in feed.entries] == ["Ferry news 1", "Ferry news 2"]
    first = feed.entries[0]
    assert (first.id, first.link) == ("ferry-1", "https://alba.example/1")
    assert (first.published, first.text) == ("2030-04-09T11:00:00+09:00", (TEXT,))


def test_atom_is_read_and_its_links_are_made_whole() -> None:
    entry = only(ATOM, url="https://feeds.coast.example/atom")
    assert entry.title == "Crews & captains"
    assert entry.link == "https://feeds.coast.example/crews"
    assert (entry.authors, entry.published) == (("Jo Reyes", "Mia Sand"), "2030-04-09T10:00+00:00")
    assert entry.text == (TEXT, "Second.")
    assert not entry.truncated


def test_a_link_is_made_whole_by_the_feeds_page_where_its_own_address_is_not_known() -> None:
    assert only(ATOM).link == "https://coast.example/crews"


def test_rdf_is_read() -> None:
    entry = only(RDF)
    assert (entry.published, entry.authors) == ("2030-04-09", ("Ana Lima",))
    assert entry.truncated


def test_json_feed_is_read() -> None:
    entry = only(JSON_FEED)
    assert (entry.id, entry.link) == ("7", "https://pier.example/7")
    assert (entry.authors, entry.tags) == (("Farah Iskandar",), ("piers",))
    assert entry.text == (TEXT, "Second.")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("content", [rss(item(1, title="Fähre")), JSON_FEED], ids=["rss", "json"])
def test_any_width_of_character_is_read(content: bytes, encoding: str) -> None:
    wide = content.decode().replace('encoding="UTF-8"', "").encode(encoding)
    assert len(parse(wide, source="feed").entries) == 1


@pytest.mark.parametrize("encoding", ["koi8-r", "shift_jis", "iso-8859-1"])
def test_a_declared_encoding_is_believed(encoding: str) -> None:
    words = {"koi8-r": "Паром вышел", "shift_jis": "船が出た", "iso-8859-1": "Fähre läuft"}[encoding]
    content = rss(item(1, title=words)).decode().replace("UTF-8", encoding).encode(encoding)
    assert only(content).title == words


BROKEN = {
    "cut off": rss(item(1), item(2))[:-60],
    "bare ampersand": rss(item(1, title="Crews & captains"), item(2)),
    "unknown entity": rss(item(1, title="Crews &nbsp; captains"), item(2)),
    "unclosed tag": rss(item(1, text="<b>loud"), item(2)),
    "junk before": b"\n\n  " + rss(item(1), item(2)),
    "control character": rss(item(1, title="Crews \x0c here"), item(2)),
    "wrong encoding": rss(
        item(1, title="F\udce4hre".encode("utf-8", "surrogateescape").decode("latin-1")), item(2)
    ),
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_feed_gives_what_it_holds(content: bytes) -> None:
    assert len(parse(content, source="feed").entries) == 2


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("one<br/>two<br/><br>three", ("one two", "three")),
        ("<p>a <b>b</b>c</p>tail", ("a bc", "tail")),
        ("<script>alert(1)</script>said <style>p{}</style>", ("said",)),
        ("<ul><li>a<li>b</ul>", ("a", "b")),
        ("AT&amp;T &lt;b&gt;", ("AT&T <b>",)),
        ("<a href='javascript:alert(1)' onclick=x>here</a>", ("here",)),
        ("\x1b[31mred <i>\u202eback</i>", ("red back",)),
    ],
)
def test_html_becomes_paragraphs_of_words(html: str, text: tuple[str, ...]) -> None:
    assert paragraphs(html)[0] == text


def test_a_caption_is_not_in_the_text() -> None:
    found = paragraphs("<figure><img><figcaption>The <i>quay</i>.</figcaption></figure><p>Text.</p>")
    assert found == (("Text.",), ("The quay.",))


@given(st.text())
def test_no_text_is_lost_or_breaks_the_reading(text: str) -> None:
    shown, captions = paragraphs(f"<p>{text}</p><p>end</p>")
    assert shown[-1:] == ("end",) or "end" in " ".join((*shown, *captions)) or "<" in text or "&" in text


@pytest.mark.parametrize(
    ("text", "truncated"),
    [
        (SENTENCE, True),
        (WHOLE, False),
        (WHOLE + " [&#8230;]", True),
        (f"&lt;p&gt;{WHOLE}&lt;/p&gt;&lt;p&gt;Read more...&lt;/p&gt;", True),
    ],
)
def test_an_entry_says_whether_it_is_cut(text: str, truncated: bool) -> None:
    assert only(rss(item(1, text=text))).truncated is truncated


def test_the_whole_is_taken_before_the_summary_and_pointers_are_left_out() -> None:
    html = f"<p>{WHOLE}</p><p>The post Ferry appeared first on Alba.</p>"
    more = f"<content:encoded><![CDATA[{html}]]></content:encoded>"
    entry = only(rss(item(1, more=more)))
    assert entry.text == (WHOLE.strip(),)
    assert not entry.truncated


@pytest.mark.parametrize(
    ("stated", "iso"),
    [
        ("Tue, 09 Apr 2030 10:00:00 GMT", "2030-04-09T10:00:00+00:00"),
        ("Tue, 09 Apr 2030 10:00 -0500", "2030-04-09T10:00-05:00"),
        ("09 Apr 2030", "2030-04-09"),
        ("2030-04", "2030-04"),
        ("2030-04-09T10:00:00.123Z", "2030-04-09T10:00:00+00:00"),
        ("2030-13-40", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_is_given_as_precisely_as_it_was_stated(stated: str, iso: str | None) -> None:
    assert iso_date(stated) == iso


@given(st.text(max_size=40))
def test_no_date_breaks_the_reading(stated: str) -> None:
    iso_date(stated)


def keys(*items: str) -> list[str]:
    return [raw.source for raw in articles(rss(*items), source="feed")]


def test_each_entry_has_a_source_of_its_own() -> None:
    assert keys(item(1), item(2)) == ["feed#ferry-1", "feed#ferry-2"]
    twice = keys(item(1), item(1, title="Another", id="ferry-1"), item(1))
    assert twice[0] == "feed#ferry-1"
    assert len(set(twice)) == len(twice) == 2 + 1


def test_entries_without_ids_are_told_by_their_links_then_by_what_they_say() -> None:
    assert keys("<item><title>A</title><link>https://a.example/1</link></item>") == [
        "feed#https://a.example/1"
    ]
    nameless = (
        "<item><description>Crews met.</description></item>",
        "<item><description>Rain.</description></item>",
    )
    assert len(set(keys(*nameless))) == 2
    assert keys(*nameless) == keys(*nameless)


def test_a_change_of_headline_or_text_changes_the_digest_and_nothing_else_does() -> None:
    def digest(content: bytes) -> str:
        (raw,) = articles(content, source="feed")
        return raw.digest

    assert digest(rss(item(1))) == digest(rss(item(1), title="Renamed"))
    assert digest(rss(item(1))) != digest(rss(item(1, title="Corrected")))
    assert digest(rss(item(1))) != digest(rss(item(1, text="Other.")))


def laughs() -> str:
    declared = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE r [<!ENTITY a0 "ha">{declared}]>'


HARMLESS = {
    "expanding entities": rss(item(1, title="&a9;"), head=laughs()),
    "hidden in a comment": rss(item(1, title="&a9;"), head="<!-- <a> -->" + laughs()),
    "a long one many times": rss(
        item(1, text="&a;" * 3000), head=f'<!DOCTYPE r [<!ENTITY a "{"x" * 50_000}">]>'
    ),
    "a file": rss(item(1, title="&a;"), head='<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
}


@pytest.mark.parametrize("content", HARMLESS.values(), ids=HARMLESS.keys())
def test_entities_expand_to_nothing(content: bytes) -> None:
    said = str(parse(content, source="feed"))
    assert len(said) < 20_000
    assert "root:" not in said


REFUSED = {
    "deep": rss("<item>" + "<a>" * 200_000 + "</item>"),
    "tags": rss("<item>" + "<category>x</category>" * 50_000 + "</item>"),
    "attributes": rss("<item " + "".join(f"a{n}='' " for n in range(50_000)) + "/>"),
    "entries": rss("<item/>" * 100_000),
    "wide entities": rss(item(1), head=laughs()).decode().encode("utf-16"),
    "no feed": b"<?xml version='1.0'?><recipe><title>Soup</title></recipe>",
    "other json": b'{"soup": 1}',
    "broken json": b'{"version": "https://jsonfeed.org/version/1", "items": [',
    "deep json": b'{"a":' * 100_000,
    "empty": b" \n",
}


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_feed_or_made_to_harm_is_refused_at_once(content: bytes) -> None:
    before = time.process_time()
    with pytest.raises(InputError) as refused:
        parse(content, source="harbour.xml")
    assert refused.value.source == "harbour.xml"
    assert refused.value.advice
    assert time.process_time() - before < 5


@pytest.mark.parametrize("piece", ["<", "<!", "<![CDATA[", "&", "&#32;", "<!--", "<!DOCTYPE ", " <b/>"])
def test_a_megabyte_of_anything_is_read_or_refused_in_time(piece: str) -> None:
    before = time.process_time()
    with suppress(InputError):
        parse(rss(item(1), "<item><title>", piece * (500_000 // len(piece))), source="feed")
    assert time.process_time() - before < 5
