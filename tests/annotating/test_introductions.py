import pytest

from corpus.annotate import annotate
from corpus.article import Kind


def kinds(*paragraphs: str) -> dict[str, set[Kind]]:
    found: dict[str, set[Kind]] = {}
    for mention in annotate(paragraphs).mentions:
        found.setdefault(mention.entity.name, set()).add(mention.entity.kind)
    return found


@pytest.mark.parametrize(
    "introduction",
    [
        "The ferry left the port of Vostrand at noon.",
        "The ferry left Vostrand, a fishing town in the north.",
        "Anna Kowalska was elected mayor of Vostrand.",
    ],
)
def test_what_is_called_a_town_is_a_place_wherever_it_stands(introduction: str) -> None:
    assert kinds(introduction, "Vostrand said in a letter that it would wait.")["Vostrand"] == {Kind.PLACE}


@pytest.mark.parametrize("state", ["N.C. —", "Kenya (AP) —", "Ont. --"])
def test_a_town_in_capitals_before_its_state_is_a_place(state: str) -> None:
    assert kinds(f"VOSTRAND, {state} Trains stopped on Monday.", "Vostrand said no.")["Vostrand"] == {
        Kind.PLACE
    }


@pytest.mark.parametrize(
    "sentence", ["Anna Kowalska, a town councillor, left.", "Anna Kowalska, the city's first pilot, left."]
)
def test_whoever_is_of_a_town_is_no_town(sentence: str) -> None:
    assert kinds(sentence) == {"Anna Kowalska": {Kind.PERSON}}


@pytest.mark.parametrize(
    "introduction",
    [
        "He works for the battery maker Vostrand Cells.",
        "Vostrand Cells, the Swedish battery maker, has a new owner.",
        "Vostrand Cells, a refiner whose name is on the shirts, has a new owner.",
        "Anna Kowalska, the chief executive of Vostrand Cells, left.",
    ],
)
def test_what_is_called_a_company_is_one_wherever_it_stands(introduction: str) -> None:
    found = kinds(introduction, "Vostrand Cells said in a letter that it would wait.")
    assert found["Vostrand Cells"] == {Kind.ORG}
    assert "Vostrand" not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Kowalska, a retailer, left.",
        "The film maker Anna Kowalska left.",
        "The chain snapped in Norway.",
    ],
)
def test_whoever_trades_is_no_company(sentence: str) -> None:
    assert Kind.ORG not in {kind for found in kinds(sentence).values() for kind in found}


@pytest.mark.parametrize("owned", ["central bank", "parliament"])
def test_what_has_what_states_have_is_a_place(owned: str) -> None:
    others = "They say Zemdora waits.", "They say Zemdora slept.", "They say Zemdora is rich."
    assert kinds(f"They say Zemdora's {owned} met on Monday.", *others)["Zemdora"] == {Kind.PLACE}


def test_a_family_name_is_a_persons_where_the_full_name_stands() -> None:
    found = kinds("Mayor Denise Whitfield won.", "Whitfield beat Bell.", "Whitfield leads in Tulsa.")
    assert found["Denise Whitfield"] == {Kind.PERSON}
    assert "Whitfield" not in found


def test_a_family_name_that_is_also_a_place_is_a_persons_where_nothing_is_in_it() -> None:
    found = annotate(["Farah Iskandar missed the bus.", "Iskandar said that she had walked."]).mentions
    assert [mention.entity.kind for mention in found] == [Kind.PERSON, Kind.PERSON]


def test_a_place_that_somebody_is_in_stays_one() -> None:
    found = kinds("Farah Houston missed the bus.", "She lives in Houston.")
    assert found == {"Farah Houston": {Kind.PERSON}, "Houston": {Kind.PLACE}}
