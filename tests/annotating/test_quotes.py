"""What is a quote, and who says it."""

import pytest

from corpus.annotate import annotate
from corpus.article import QuoteKind

INTRODUCED = "Transport Minister Helen Marsh met reporters in Osaka. Mayor Tomasz Wieczorek came too."


def said(*paragraphs: str) -> list[tuple[str, str | None]]:
    return [(quote.text, quote.speaker) for quote in annotate(paragraphs).quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will wait no longer,” Marsh said.", "Helen Marsh"),
        ("“We will wait no longer,” said Wieczorek.", "Tomasz Wieczorek"),
        ("“We will wait no longer,” said the mayor, Wieczorek.", "Tomasz Wieczorek"),
        ("“We will wait no longer,” Wieczorek, a former pilot, told reporters.", "Tomasz Wieczorek"),
        ("“We will wait no longer,” according to Wieczorek.", "Tomasz Wieczorek"),
        ("According to Wieczorek, the plan is “a wall in the sea.”", "Tomasz Wieczorek"),
        ("“We will wait no longer,” chanted Wieczorek.", "Tomasz Wieczorek"),
        ("Marsh said: “We will wait no longer.”", "Helen Marsh"),
        ("Marsh, who met Wieczorek, said “we will wait no longer.”", "Helen Marsh"),
        ("Marsh's office said it would “wait no longer.”", "Helen Marsh's office"),
        ("“We will wait no longer,” she said.", "Helen Marsh"),
        ("Wieczorek criticized the plan, calling it “a wall in the sea.”", "Tomasz Wieczorek"),
        ('In a post, Wieczorek also called "a pinch of salt" enough.', "Tomasz Wieczorek"),
        ("'We will wait no longer,' said Wieczorek.", "Tomasz Wieczorek"),
        ("«We will wait no longer», Wieczorek said.", "Tomasz Wieczorek"),
    ],
)
def test_the_sentence_around_a_quote_names_its_speaker(text: str, speaker: str) -> None:
    assert [who for _, who in said(INTRODUCED, text)] == [speaker]


def test_its_founder_is_who_was_named_before() -> None:
    found = said("The charity was run by Helen Marsh. “We will wait no longer,” its founder said.")
    assert [who for _, who in found] == ["Helen Marsh"]


def test_a_quote_after_a_quote_keeps_its_speaker() -> None:
    found = said(INTRODUCED, "“We will wait no longer,” said Wieczorek. “The harbour is empty now.”")
    assert [who for _, who in found] == ["Tomasz Wieczorek", "Tomasz Wieczorek"]


def test_people_inside_the_marks_never_speak() -> None:
    assert (
        said(INTRODUCED, "“President Wieczorek made such remarks before,” added Marsh.")[0][1]
        == "Helen Marsh"
    )


def test_a_colon_announces_the_next_paragraph() -> None:
    assert said(INTRODUCED, "Wieczorek wrote to his staff:", "“The harbour is empty, and so is the till.”")[
        0
    ][1] == ("Tomasz Wieczorek")


def test_titles_of_works_are_no_quotes() -> None:
    assert said("The film “Parasite Isle” opens in June.") == []


def test_a_quotation_left_open_goes_to_the_end_of_its_paragraph() -> None:
    found = said("Helen Marsh said: “We will wait no longer.", "“The harbour is empty now.”")
    assert found == [
        ("“We will wait no longer.", "Helen Marsh"),
        ("“The harbour is empty now.”", "Helen Marsh"),
    ]


def test_a_sound_bite_belongs_to_the_line_above_it() -> None:
    found = annotate(["Helen Marsh / Transport Minister", "We should talk about rivers first.", "It rained."])
    (quote,) = found.quotes
    assert (quote.kind, quote.speaker) == (QuoteKind.SOUND_BITE, "Helen Marsh")
    assert quote.text == "We should talk about rivers first."


def test_an_office_that_speaks_is_linked_to_its_holder() -> None:
    (quote,) = annotate(["Helen Marsh left. “We will wait no longer,” Marsh’s office said."]).quotes
    assert quote.speaker == "Helen Marsh's office"
    assert quote.entity is not None
    assert quote.entity.name == "Helen Marsh"


def test_inches_are_no_quotation_marks() -> None:
    assert said('Marsh said the 5" pipe and the 7" pipe leaked.') == []


def test_a_quote_over_several_paragraphs_has_one_speaker_whichever_part_names_him() -> None:
    opened = "“The harbour is empty now, and so is the till."
    closed = "“Nobody will come before June.”"
    for parts in (
        (f"Wieczorek said: {opened}", "“The boats are gone too.", closed),
        (opened, "“The boats are gone too.", f"{closed[:-1]} Nobody,” said Wieczorek."),
    ):
        found = said(INTRODUCED, *parts)
        assert [who for _, who in found] == ["Tomasz Wieczorek"] * 3


def test_a_quotation_that_was_closed_goes_on_in_no_other_paragraph() -> None:
    first = "“The harbour is empty now, and so is the till.”"
    assert said(INTRODUCED, first, "“We have not been asked about it,” said Wieczorek.")[0][1] is None


@pytest.mark.parametrize(
    "quotation",
    [
        "„Wir werden nicht länger auf die Fähre warten“",
        "»Wir werden nicht länger auf die Fähre warten«",
        "« Nous ne voulons plus attendre le bateau »",
        "「もうこれ以上は船を待つことはできません」",
        '"We will not wait for the boat any more"',
    ],
)
def test_foreign_marks_are_paired(quotation: str) -> None:
    assert [words for words, _ in said(f"{quotation}, Helen Marsh.")] == [quotation]
