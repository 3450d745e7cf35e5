"""The same words in several articles are one quote with several sources."""

from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Entity, Kind, Quote, Span
from corpus.library.portraits.same_words import merged_quotes
from corpus.library.results import MergedQuote, QuoteInArticle
from corpus.library.rows import ArticleRow

MARLOW = Entity(key="PERSON:edith marlow", name="Edith Marlow", kind=Kind.PERSON)
BELL = Entity(key="PERSON:osric bell", name="Osric Bell", kind=Kind.PERSON)
WHOLE = "“We have lost a man and two hundred years of rope in one night,”"


def said(text: str, article: int, by: Entity | None = MARLOW) -> QuoteInArticle:
    row = ArticleRow(id=article, title="T", published=None, publisher=None, read=False, starred=False)
    quote = Quote(span=Span(0, 0, len(text)), text=text, speaker=by.name if by else None, entity=by)
    return QuoteInArticle(article=row, quote=quote)


def sources(merged: tuple[MergedQuote, ...]) -> list[list[int]]:
    return [[source.article.id for source in quote.sources] for quote in merged]


def test_the_same_words_are_one_quote_whatever_their_marks() -> None:
    merged = merged_quotes(
        [said(WHOLE, 1), said('"We have lost a man and two hundred years of rope in one night."', 2)]
    )
    assert sources(merged) == [[1, 2]]
    assert merged[0].sources[1].differences == ()


def test_small_edits_are_shown() -> None:
    edited = WHOLE.replace("a man", "a good man").replace("one night", "a night")
    (merged,) = merged_quotes([said(WHOLE, 1), said(edited, 2)])
    assert merged.quote.text == edited
    assert merged.sources[0].differences == (("good", ""), ("a", "one"))


def test_a_part_and_one_with_words_left_out_are_the_same_quote() -> None:
    merged = merged_quotes(
        [
            said("“two hundred years of rope”", 1),
            said("“We have lost a man … in one night.”", 2),
            said(WHOLE, 3),
        ]
    )
    assert sources(merged) == [[1, 2, 3]]
    assert merged[0].quote.text == WHOLE
    assert [source.in_part for source in merged[0].sources] == [True, True, False]


def test_other_words_are_another_quote_and_keep_their_order() -> None:
    merged = merged_quotes([said("“It was a rope.”", 1), said(WHOLE, 1), said("“It was a rope,”", 2)])
    assert sources(merged) == [[1, 2], [1]]


def test_few_words_of_two_people_are_two_quotes() -> None:
    assert sources(merged_quotes([said("“No comment yet”", 1), said("“No comment yet”", 2, BELL)])) == [
        [1],
        [2],
    ]


def test_a_speaker_that_one_article_names_is_the_speaker() -> None:
    (merged,) = merged_quotes([said(WHOLE, 1, None), said(WHOLE, 2)])
    assert merged.quote.entity == MARLOW


def test_an_article_is_one_source_however_often_it_says_it() -> None:
    assert sources(merged_quotes([said(WHOLE, 1), said("“two hundred years of rope”", 1)])) == [[1]]


@given(st.lists(st.tuples(st.text(max_size=30), st.integers(1, 4)), max_size=12))
def test_every_article_that_quotes_is_a_source(quotes: list[tuple[str, int]]) -> None:
    merged = merged_quotes([said(text, article) for text, article in quotes])
    assert {article for _, article in quotes} == {
        source.article.id for quote in merged for source in quote.sources
    }
