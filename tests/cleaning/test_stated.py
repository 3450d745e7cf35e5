"""What a format states in fields of its own is tidied, and wins over what its text shows."""

from __future__ import annotations

import pytest

from corpus.article import Origin, RawArticle, Stated
from corpus.clean import clean
from corpus.clean.authors import tidy_authors
from corpus.clean.timestamps import iso
from corpus.clean.titles import tidy_title

LEAD = "OSTHAFEN (Reuters) - The night ferry will not sail before Friday, the harbour master said on Tuesday."
NEXT = "Two cranes were damaged when the storm reached the port shortly before midnight."


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("2025-04-09", "2025-04-09"),
        ("2025-04", "2025-04"),
        ("20250409", "2025-04-09"),
        ("2025-04-09T11:13", "2025-04-09T11:13"),
        ("2025-04-09 11:13:05.123", "2025-04-09T11:13:05"),
        ("2025-04-09T11:13:05Z", "2025-04-09T11:13:05+00:00"),
        ("2025-04-09T11:13:05+0900", "2025-04-09T11:13:05+09:00"),
        ("Wed, 9 Apr 2025 11:13:05 GMT", "2025-04-09T11:13:05+00:00"),
        ("9 Apr 2025 11:13 -0500", "2025-04-09T11:13-05:00"),
        ("1744197185", "2025-04-09T11:13:05+00:00"),
        ("1744197185000", "2025-04-09T11:13:05+00:00"),
        ("April 9, 2025 at 11:13 am", "2025-04-09T11:13"),
        ("2025-02-30", None),
        ("0001-01-01T00:00:00Z", None),
        ("1970-01-01T00:00:00Z", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_stated_date_is_as_precise_as_it_was_stated(stated: str, expected: str | None) -> None:
    assert iso(stated) == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("Ferry halted by storm | Lantern Bay Courier", "Ferry halted by storm"),
        ("Ferry halted by storm - lanternbay.example", "Ferry halted by storm"),
        ("Lantern Bay: Ferry halted - and no end", "Lantern Bay: Ferry halted - and no end"),
        ("Courier | Ferry &amp; crane halted", "Ferry & crane halted"),
        ("Storm – what we know – Osthafen Tageblatt", "Storm – what we know"),
        ("   ", None),
    ],
)
def test_the_name_of_the_site_is_no_part_of_the_headline(stated: str, expected: str | None) -> None:
    url = "https://www.lanternbay.example/news/1"
    assert tidy_title(stated, publisher="Lantern Bay Courier", url=url) == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (("By Mara Okonjo and Jo March",), ("Mara Okonjo", "Jo March")),
        (("MARA OKONJO, Staff Reporter",), ("Mara Okonjo",)),
        (("Okonjo, Mara",), ("Mara Okonjo",)),
        (("Mara Okonjo <mara@courier.example>", "Mara Okonjo"), ("Mara Okonjo",)),
        (("Lantern Bay Courier",), ()),
        (("https://social.example/mara", "admin"), ()),
        (("Mara Okonjo, Jo March and Li Wen",), ("Mara Okonjo", "Jo March", "Li Wen")),
    ],
)
def test_authors_are_names_without_cues_roles_and_addresses(
    stated: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert tidy_authors(stated, publisher="Lantern Bay Courier") == expected


def test_what_is_stated_wins_over_what_the_text_shows() -> None:
    text = f"Old headline of the page\nBy Jo March\nApril 1, 2025\n\n{LEAD}\n\n{NEXT}"
    stated = Stated(title="Ferry halted", published="2025-04-09", authors=("Mara Okonjo",), language="en-GB")
    article = clean(RawArticle(source="a", digest="d", text=text, stated=stated))
    assert (article.title, article.title_origin) == ("Ferry halted", Origin.FILE)
    assert (article.published, article.authors) == ("2025-04-09", ("Mara Okonjo",))
    assert (article.language, article.dateline, article.agency) == ("en", "Osthafen", "Reuters")
    assert article.body == (LEAD, NEXT)


def test_what_is_not_stated_is_found_in_the_text() -> None:
    stated = Stated(title="Ferry halted")
    article = clean(
        RawArticle(source="a", digest="d", text=f"By Jo March\n\n{LEAD}\n\n{NEXT}", stated=stated)
    )
    assert article.authors == ("Jo March",)
    assert article.body == (LEAD, NEXT)


def test_marked_paragraphs_lose_what_is_not_the_articles() -> None:
    body = ("By Jo March", LEAD, LEAD, "Read more: Port closed", NEXT, "Share this article", "Photo: H. Ito")
    article = clean(RawArticle(source="a", digest="d", body=body, stated=Stated(title="Ferry halted")))
    assert article.body == (LEAD, NEXT)
    assert article.authors == ("Jo March",)


def test_a_stated_headline_alone_is_an_article() -> None:
    article = clean(RawArticle(source="a", digest="d", stated=Stated(title="Ferry halted")))
    assert (article.title, article.title_origin, article.body) == ("Ferry halted", Origin.FILE, ())


def test_an_update_alone_lets_the_day_be_inferred() -> None:
    stated = Stated(title="Ferry halted", updated="2025-04-09T11:13Z")
    article = clean(RawArticle(source="a", digest="d", body=(LEAD,), stated=stated))
    assert (article.published, article.published_origin) == ("2025-04-09", Origin.INFERRED)
