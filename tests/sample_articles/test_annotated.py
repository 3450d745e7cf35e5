import pytest

from corpus.article import Entity, Kind
from tests.sample_articles.held import EXPECTED, annotated, cases, cleaned


def called(entity: Entity) -> set[str]:
    return {entity.name.casefold(), *(alias.casefold() for alias in entity.aliases)}


@pytest.mark.parametrize(("name", "thing"), cases("entities"))
def test_who_and_what_it_speaks_of_is_found(name: str, thing: dict[str, str]) -> None:
    found = {mention.entity for mention in annotated(name).mentions}
    kinds = {entity.kind for entity in found if thing["name"].casefold() in called(entity)}
    assert kinds == {Kind(thing["kind"])}


@pytest.mark.parametrize(("name", "said"), cases("quotes"))
def test_quotes_have_their_speakers(name: str, said: dict[str, str]) -> None:
    speakers = [quote.speaker for quote in annotated(name).quotes if said["words"] in quote.text]
    assert speakers == [said["speaker"]]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_spans_are_the_words_they_point_at(name: str) -> None:
    body = cleaned(name).body
    for quote in annotated(name).quotes:
        assert body[quote.span.paragraph][quote.span.start : quote.span.end] == quote.text
    for mention in annotated(name).mentions:
        text = body[mention.span.paragraph][mention.span.start : mention.span.end]
        assert text == text.strip() != ""


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("ferry-strike.txt", "Drummond"),
        ("ferry-deal.txt", "Drummond"),
        ("bridge-post.txt", "Seo"),
        ("vaccine-trial.txt", "Ibarra"),
        ("power-cut.txt", "Teale"),
    ],
)
def test_two_people_of_one_family_name_stay_two(name: str, family: str) -> None:
    people = {mention.entity for mention in annotated(name).mentions if mention.entity.kind == Kind.PERSON}
    assert len([person for person in people if family in person.name]) == 2
