"""What an article is about."""

from corpus.annotate import annotate
from corpus.article import Topic


def topics(*paragraphs: str, headline: str | None = None) -> dict[str, Topic]:
    return {topic.name: topic for topic in annotate(paragraphs, headline=headline).topics}


def test_listed_concepts_have_one_name_whatever_the_words() -> None:
    assert "tariffs" in topics("A tariff on steel was raised.", "The import duties hurt.")
    assert "ceasefire" in topics("The truce held.", headline="Cease-fire holds")


def test_spans_are_where_the_text_says_it() -> None:
    text = "Shipbuilding is back: the shipyards of Orrin Bay hire."
    topic = topics(text)["shipbuilding"]
    assert [text[span.start : span.end] for span in topic.spans] == ["Shipbuilding", "shipyards"]


def test_a_lower_case_acronym_is_its_term() -> None:
    found = topics("Sales of liquefied natural gas (LNG) grew.", "LNG prices fell.")
    assert len(found["liquefied natural gas"].spans) == 3


def test_phrases_an_article_keeps_using_are_topics() -> None:
    text = "The tidal turbine broke. Each tidal turbine costs millions, and no tidal turbine lasts."
    assert "tidal turbine" in topics(text)


def test_names_are_no_topics() -> None:
    text = "Harbour Police Union members met the Harbour Police Union. Harbour Police Union left."
    assert not any("union" in name.lower() for name in topics(text))


def test_topics_are_few() -> None:
    text = " ".join(
        f"{word} talks and tariffs on {word} exports rose." for word in ("steel", "oil", "car", "gas")
    )
    assert len(topics(text * 20)) <= 8


def test_the_headline_weighs_most_but_holds_no_spans() -> None:
    found = annotate(["A quiet day passed in the ministry."], headline="Earthquake shakes coast").topics
    assert [(topic.name, topic.spans) for topic in found] == [("earthquakes", ())]


def test_two_spellings_are_one_topic() -> None:
    british, american = (
        f"The {word} quotas begin. Critics of {word} quotas say that {word} quotas kill eels."
        for word in ("harbour", "harbor")
    )
    found = [[topic.name for topic in annotate([text]).topics] for text in (british, american)]
    assert found[0] == found[1] == ["harbour quotas"]
