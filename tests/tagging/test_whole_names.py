"""Persons' names as the words around them make them whole."""

from corpus.annotate import annotate
from corpus.article import Kind


def people(*paragraphs: str) -> list[str]:
    found = annotate(paragraphs).mentions
    return [each.entity.name for each in found if each.entity.kind is Kind.PERSON]


def test_a_nickname_in_marks_parts_no_name() -> None:
    text = 'Vincent "Vinnie the Spoon" Caruso was released from prison in Scranton. "I cook now," he said.'
    assert people(text) == ["Vincent Caruso"]


def test_a_couple_shares_its_family_name() -> None:
    assert people('"We moved," said Peter and Mary Hallam, of Thaxted.') == ["Peter Hallam", "Mary Hallam"]


def test_what_somebody_is_begins_a_sentence_but_no_name() -> None:
    assert people("Churchwarden Basil Turnbull told the Gazette that he disagreed.") == ["Basil Turnbull"]


def test_lines_of_a_conversation_name_people() -> None:
    lines = ("MARTIN KEMPE (host): Why a lighthouse?", "INGA STORHOLM (keeper): I like the stairs.")
    assert people(*lines) == ["Martin Kempe", "Inga Storholm"]


def test_an_initial_stands_for_the_forename() -> None:
    assert set(people("Bauyrzhan Omarov held a meeting.", "The plan is late, B. Omarov said.")) == {
        "Bauyrzhan Omarov"
    }


def test_a_role_beside_it_makes_a_lone_name_a_person_s() -> None:
    text = "MacAskill's neighbour and cousin, Effie, has put her croft up for sale."
    assert "Effie" in people(text)


def test_the_first_word_of_a_company_is_the_company() -> None:
    found = annotate(
        ("Shares of Aldermere Foods fell after rats were filmed.", "Aldermere said it was sorry.")
    )
    assert [each.entity.name for each in found.mentions] == ["Aldermere Foods"] * 2


def test_a_countryman_is_no_name() -> None:
    text = 'Arnaud Jerald-Petit did not breathe. "You think of soup," the Frenchman explained.'
    assert people(text) == ["Arnaud Jerald-Petit"]
