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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will wait no longer,” Marsh laughed.", "Helen Marsh"),
        ("Wieczorek's verdict was short: “We will wait no longer.”", "Tomasz Wieczorek"),
        ("“We will wait no longer,” the mayor shouted.", "Tomasz Wieczorek"),
        ("“We will wait no longer,” a senior official said.", None),
        ("“We will wait no longer,” police in Osaka said.", None),
        ("“We will wait no longer,” a friend of Marsh said.", None),
        ("“We will wait no longer,” Captain Jane Delmotte of the bomb squad said.", "Jane Delmotte"),
        ("It is the end, says its owner, Tomasz Wieczorek: “We wait.”", "Tomasz Wieczorek"),
        ("Marsh told her deputy, Paul Hendricks, who replied: “We will wait.”", "Paul Hendricks"),
        ("A banner read “We will wait no longer”.", None),
        ("Marsh called it “a wall” and Wieczorek vowed “another wall”.", "Helen Marsh"),
        ("”We will wait no longer”, Wieczorek said.", "Tomasz Wieczorek"),
        ("Marsh said the plan was 'a wall in the sea' and left.", "Helen Marsh"),
    ],
)
def test_the_first_quote_of_a_sentence_is_its_own_subject_s(text: str, speaker: str | None) -> None:
    assert said(INTRODUCED, text)[0][1] == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Marsh spoke of “a lost year” and Wieczorek of “a wall in the sea”.",
            ["Helen Marsh", "Tomasz Wieczorek"],
        ),
        (
            "While Marsh called it “a gift”, her rival, Tomasz Wieczorek, said it was “a wall in the sea”.",
            ["Helen Marsh", "Tomasz Wieczorek"],
        ),
        (
            "Marsh said it was “a wall” and Wieczorek agreed, adding: “And a high one.”",
            ["Helen Marsh", "Tomasz Wieczorek"],
        ),
        ("Asked by Marsh whether he had paid, Wieczorek said: “Not yet, madam.”", ["Tomasz Wieczorek"]),
        ("Marsh asked Wieczorek whether he had paid. “I never did,” he replied.", ["Tomasz Wieczorek"]),
        (
            "Wieczorek pours coffee. He rarely talks about Robert Lyle. “It was long ago,” he says.",
            ["Tomasz Wieczorek"],
        ),
        (
            "Marsh, 44, of Leeds, who came with an aide, Tomasz Wieczorek, said: “We wait no longer.”",
            ["Helen Marsh"],
        ),
        ("Marsh was told that the plan was “a wall in the sea”.", [None]),
        ("The plan was called “a wall in the sea” by Wieczorek.", ["Tomasz Wieczorek"]),
        ("The wall had “no margin of safety” when it fell, the report said.", [None]),
        ("“We will wait no longer,” said their manager.", [None]),
        ("Wieczorek smiled. His mother was asked about it. “He should eat more,” she said.", [None]),
        ("One resident said she slept badly. “It hums all night long,” she said.", [None]),
        (
            "According to the deputy head of the port, Tomasz Wieczorek, it is “a wall in the sea”.",
            ["Tomasz Wieczorek"],
        ),
        (
            "“They told us to leave the goats.” Wieczorek was sitting on a crate outside the school.",
            ["Tomasz Wieczorek"],
        ),
        ("Marsh kept her “hold” rating on the port.", []),
        ("Marsh said Wieczorek would not come, citing “urgent matters at home”.", ["Helen Marsh"]),
        ("Wieczorek was asked what he had said. “Please,” came the reply.", ["Tomasz Wieczorek"]),
        ("Opponents of the plan, among them Wieczorek, say it would “drown us all”.", [None]),
        ("Marsh was mocked by fans who called it “a wall in the sea”.", [None]),
    ],
)
def test_a_speaker_is_weighed_against_the_others_near(text: str, speakers: list[str | None]) -> None:
    assert [who for _, who in said(INTRODUCED, text)] == speakers


def test_double_marks_inside_single_ones_open_no_quote_of_their_own() -> None:
    found = said(INTRODUCED, "'I wrote to the mayor,' said Marsh. 'He wrote back \"noted\" and left.'")
    assert found == [
        ("'I wrote to the mayor,'", "Helen Marsh"),
        ("'He wrote back \"noted\" and left.'", "Helen Marsh"),
    ]


def test_two_quotes_that_one_verb_governs_have_one_speaker() -> None:
    found = said(INTRODUCED, "It was “a mistake” and “a waste of money,” Marsh said.")
    assert [who for _, who in found] == ["Helen Marsh"] * 2


def test_a_company_that_speaks_is_the_one_named_before() -> None:
    found = said(
        "Shares of Halden Foods fell.", "“We have closed the line,” the company said in a statement."
    )
    assert [who for _, who in found] == ["Halden Foods"]


def test_a_paragraph_that_is_all_quotation_is_said_by_whom_the_one_before_names() -> None:
    found = said("Helen Marsh has been out 300 times.", "“The first you remember. The last you hope to.”")
    assert [who for _, who in found] == ["Helen Marsh"]


def test_who_is_she_is_not_he() -> None:
    text = "Robert Wieczorek says Aniela Wójcik owes him rent. “It leaks,” she says. “She pours,” he says."
    assert [who for _, who in said(text)] == ["Aniela Wójcik", "Robert Wieczorek"]


def test_what_is_said_in_an_interview_needs_no_marks() -> None:
    found = said(
        "The novelist Helen Marsh spoke to us.", "Q: Why so late?", "A: I was waiting for one man to die."
    )
    assert found == [("I was waiting for one man to die.", "Helen Marsh")]


def test_a_transcript_names_who_speaks_once_in_full() -> None:
    lines = ("Host Helen Marsh: Do you agree?", "Tomasz Wieczorek, mayor: I do not.", "MARSH: Why is that?")
    assert [who for _, who in said(*lines)] == ["Helen Marsh", "Tomasz Wieczorek", "Helen Marsh"]


def test_a_list_of_people_is_no_conversation() -> None:
    lines = ("Helen Marsh: minister since 2019.", "Tomasz Wieczorek: mayor and former pilot.")
    assert said(*lines) == []


def test_names_of_works_in_a_sentence_with_a_person_are_no_quotes() -> None:
    assert said(INTRODUCED, "Marsh read from “Winter Wheat” and won a prize for “The Salt Road”.") == []


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
