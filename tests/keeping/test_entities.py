import pytest

from corpus.article import Entity, Kind, Quote, Span
from corpus.library import Library
from corpus.library.spoken_of.entities import family_name
from tests.keeping.builders import MARA, PORT, TIDE, article, keep, mention, person, speak


def test_one_key_is_one_entity_shown_by_the_name_most_mentioned(library: Library) -> None:
    short = Entity(key=MARA.key, name="M. Okonjo", kind=Kind.PERSON)
    speak(library, "a", "M. Okonjo left.", ("M. Okonjo", short))
    assert library.entity(MARA.key).entity.name == "M. Okonjo"
    speak(library, "b", "Mara Okonjo came. Okonjo spoke.", ("Mara Okonjo", MARA), ("Okonjo spoke", MARA))
    page = library.entity(MARA.key)
    assert page.entity.name == "Mara Okonjo"
    assert set(page.entity.aliases) == {"M. Okonjo", "Okonjo spoke"}
    assert page.mentions == 3
    assert len(page.articles) == 2


def test_replacing_an_article_takes_back_what_it_had_added(library: Library) -> None:
    speak(library, "a", "Mara Okonjo of Tideline.", ("Mara Okonjo", MARA), ("Tideline", TIDE))
    speak(library, "b", "Tideline Ferries.", ("Tideline Ferries", TIDE))
    speak(library, "a", "Port Hale sleeps.", ("Port Hale", PORT))
    page = library.entity(TIDE.key)
    assert (page.mentions, len(page.articles), page.entity.aliases) == (1, 1, ())
    assert [suggestion.name for suggestion in library.jump("")] == ["Tideline Ferries", "Port Hale"]


def test_an_entity_page_has_quotes_latest_first_and_company(library: Library) -> None:
    text = "“Soon,” Mara Okonjo told Tideline."
    for source, day in (("old", "2025-04-01"), ("new", "2025-04-02")):
        keep(
            library,
            article(source, body=(text,), published=day),
            mention(text, "Mara Okonjo", MARA),
            mention(text, "Tideline", TIDE),
            quotes=(Quote(span=Span(0, 0, 7), text="“Soon,”", speaker="Mara Okonjo", entity=MARA),),
        )
    page = library.entity(MARA.key)
    assert [quote.article.published for quote in page.quotes] == ["2025-04-02", "2025-04-01"]
    assert page.quotes[0].quote.text == "“Soon,”"
    assert [(entity.name, times) for entity, times in page.appears_with] == [("Tideline Ferries", 2)]


def test_a_speaker_who_is_only_quoted_has_a_page(library: Library) -> None:
    quote = Quote(span=Span(0, 0, 3), text="The", speaker="Mara Okonjo", entity=MARA)
    keep(library, article(), quotes=(quote,))
    assert len(library.entity(MARA.key).quotes) == 1
    keep(library, article(title="Other"))
    assert library.jump("mara") == ()


def test_a_topic_page_has_its_articles_and_who_they_speak_of(library: Library) -> None:
    text = "Mara Okonjo spoke."
    keep(library, article("a", body=(text,)), mention(text, "Mara Okonjo", MARA), topics=("ferry fares",))
    keep(library, article("b"), topics=("ferry fares", "strikes", "ferry fares"))
    page = library.topic("ferry fares")
    assert len(page.articles) == 2
    assert [(entity.name, times) for entity, times in page.speaks_of] == [("Mara Okonjo", 1)]
    keep(library, article("b"), topics=("strikes",))
    assert len(library.topic("ferry fares").articles) == 1


@pytest.mark.parametrize(
    ("name", "seen", "family"),
    [
        ("Mara Okonjo", {}, "okonjo"),
        ("Min Ha-eun", {}, "min"),
        ("Min Ha Eun", {"Min": 3}, "min"),
        ("Jean-Luc Abara", {}, "abara"),
        ("Ann Smith-Jones", {}, "smith jones"),
        ("Raúl Ibáñez", {"Ibáñez": 1}, "ibanez"),
        ("Cher", {}, None),
    ],
)
def test_the_family_name_is_the_end_that_stands_alone(
    name: str, seen: dict[str, int], family: str | None
) -> None:
    assert family_name(name, seen) == family


def test_a_family_name_is_the_word_that_articles_call_a_person_by(library: Library) -> None:
    who = person("Velo Tarumi")
    text = "Velo Tarumi came. Velo spoke, and Velo left."
    assert library.family_name("Velo Tarumi") is None
    speak(library, "a", "Velo Tarumi came.", ("Velo Tarumi", who))
    assert library.family_name("Velo Tarumi") is None
    speak(library, "b", text, ("Velo Tarumi", who), ("Velo", who), ("Velo", who))
    assert library.family_name("Velo Tarumi") == "Velo"
    assert library.family_name("VELO tarumi") == "VELO"
    speak(library, "c", "Tarumi slept.", ("Tarumi", who))
    assert library.family_name("Velo Tarumi") is None
    assert library.family_name("Velo") is None
    assert library.family_name("") is None


def test_only_a_person_has_a_family_name(library: Library) -> None:
    speak(library, "a", "Tideline Ferries, or Tideline.", ("Tideline Ferries", TIDE), ("Tideline", TIDE))
    assert library.family_name("Tideline Ferries") is None


def test_a_page_in_short_has_its_articles_and_nothing_that_takes_long(library: Library) -> None:
    text = "Mara Okonjo told Tideline."
    keep(library, article(body=(text,)), mention(text, "Mara Okonjo", MARA), mention(text, "Tideline", TIDE))
    short, whole = library.entity(MARA.key, in_short=True), library.entity(MARA.key)
    assert (short.entity, short.mentions, short.articles) == (whole.entity, whole.mentions, whole.articles)
    assert not short.appears_with
    assert not short.quotes
