"""Laws that hold for every article, whatever text it comes from."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article, Origin, RawArticle
from corpus.clean import clean
from corpus.errors import InputError

LEAD = "The ferry to the islands sails again on Monday, two days after the storm, the harbour office said."


def cleaned(text: str) -> Article:
    return clean(RawArticle(source="test", text=text, digest="0"))


@settings(deadline=None, max_examples=150)
@given(
    st.text(max_size=600)
    | st.lists(
        st.sampled_from(
            [
                LEAD,
                "By Ida Brandt",
                "Menu",
                "3 March 2025",
                "- ",
                "![a](b)",
                "and so",
                "(",
                "Related",
                "Ferry sails again",
            ]
        )
    ).map("\n".join)
)
def test_any_text_gives_paragraphs_or_an_input_error(text: str) -> None:
    try:
        article = cleaned(text)
    except InputError:
        return
    assert article.body
    assert all(paragraph.strip() == paragraph != "" and "\n" not in paragraph for paragraph in article.body)
    assert (article.published is None) == (article.published_origin is None)


def test_a_text_without_a_headline_gets_a_derived_one() -> None:
    article = cleaned(f"{LEAD}\n\nNobody was hurt, and the pier was found to be sound, a spokeswoman said.")
    assert article.title_origin is Origin.DERIVED
    assert article.title
    assert LEAD.startswith(article.title.rstrip("…"))


def test_nothing_is_invented_where_the_text_says_nothing() -> None:
    article = cleaned(
        f'Ferry sails again\n\n{LEAD}\n\n"We are glad," harbour master Ida Brandt told reporters.'
    )
    assert article.title == "Ferry sails again"
    assert (article.published, article.updated, article.authors) == (None, None, ())
    assert (article.publisher, article.agency, article.section, article.url) == (None, None, None, None)


def test_menus_alone_are_no_article() -> None:
    with pytest.raises(InputError):
        cleaned("Menu\nSearch\nLog in\nShare\n")


def test_a_text_of_more_lines_than_a_page_keeps_all_its_words() -> None:
    lines = [f"Ship number {number} passed the harbour light at night." for number in range(30_000)]
    article = cleaned("\n".join(["All ships counted from the lighthouse", *lines]))
    assert " ".join(article.body).split() == " ".join(lines).split()
    assert article.body[0] == lines[0]
    assert len(article.body) < 25_000


def test_the_box_about_its_author_is_no_part_of_an_article() -> None:
    article = cleaned(
        f"Ferry sails again\n\nBy Ida Brandt\n\n{LEAD}\n\n{LEAD[:-1]}, and more.\n\nIda Brandt\n\n"
        "Ida Brandt has written of boats, and of people who wait for them, since she was a girl."
    )
    assert article.body == (LEAD, f"{LEAD[:-1]}, and more.")


@pytest.mark.parametrize(
    "unit", ["a", "[", "](", "*a", "(a ", "By A B\n", "and so on\n", "'\"", f"{LEAD}\n", "1/1/2025 "]
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    started = time.process_time()
    with contextlib.suppress(InputError):
        cleaned(text)
    assert time.process_time() - started < 10


def test_a_text_of_one_sentence_over_and_over_is_kept() -> None:
    sentence = "The council met on Monday to talk about the bridge. "
    article = clean(RawArticle(source="one.txt", text=sentence * 4_000, digest="0"))
    assert sum(map(len, article.body)) > 0.95 * len(sentence) * 4_000


def test_lines_of_one_sentence_over_and_over_are_its_article_in_japanese_too() -> None:
    sentence = "東京港の船は六月に止まると市長が語った。"
    article = clean(RawArticle(source="one.txt", text=f"{sentence}\n\n" * 300, digest="0"))
    assert set(article.body) == {sentence}


def test_an_article_that_its_page_holds_three_times_is_kept_once() -> None:
    paragraphs = tuple(
        f"The {number} councillors met on Monday to talk about the bridge, and {number} of them brought soup."
        for number in ("nine", "eight", "seven", "six")
    )
    page = "Bridge talks end in soup\nBy Ida Brandt\n" + "\n".join(paragraphs * 3)
    assert clean(RawArticle(source="three.txt", text=page, digest="0")).body == paragraphs


def test_comments_below_an_article_are_left_out() -> None:
    paragraph = (
        "The councillors met on Monday in hall {} to talk about the bridge, and most of them brought soup."
    )
    paragraphs = tuple(paragraph.format(number) for number in ("one", "two", "three", "four", "five"))
    remark = "reader{} 9th July 2020 3:02 pm\nThey should have talked of it {} years ago, as I said.\n"
    comments = "".join(remark.format(number, number) for number in range(10, 14))
    page = "Bridge talks end in soup\n9 July 2020\n" + "\n".join(paragraphs) + "\n" + comments
    assert clean(RawArticle(source="comments.txt", text=page, digest="0")).body == paragraphs


def test_a_linked_word_on_a_line_of_its_own_is_joined_to_its_sentence() -> None:
    lines = (
        "Ferry to sail again after eleven weeks",
        "The ferry to Innis Holm will sail again on Monday, as the council has",
        "decided",
        "to borrow an engine from the lifeboat, which is not expected to need it before the autumn gales.",
        "The yard that took the old one out through a hole in the side says it has since been sold to the",
        "Museum of Steam and Rope, where visitors may turn it by hand.",
    )
    article = clean(RawArticle(source="ferry", text="\n".join(lines), digest="0"))
    assert article.body == (" ".join(lines[1:4]), " ".join(lines[4:]))
