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


@pytest.mark.parametrize(
    "sentence", ["Anna Kowalska, a town councillor, left.", "Anna Kowalska, the city's first pilot, left."]
)
def test_whoever_is_of_a_town_is_no_town(sentence: str) -> None:
    assert kinds(sentence) == {"Anna Kowalska": {Kind.PERSON}}
