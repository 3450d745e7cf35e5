from corpus.annotate.lexicon import lexicon
from corpus.annotate.tagger.training import convention
from corpus.annotate.tagger.training.documents import Document, Label, tidy
from corpus.article import Kind


def labelled(text: str, *surfaces: tuple[str, Kind]) -> Document:
    return Document(text, tidy(Label(text.index(s), text.index(s) + len(s), kind) for s, kind in surfaces))


def surfaces(document: Document) -> list[str]:
    return [document.text[label.start : label.end] for label in document.labels]


def settled(document: Document, *, rough: bool = False) -> list[str]:
    return surfaces(convention.settle(document, lexicon(), rough=rough))


def test_titles_are_cut_off_people() -> None:
    assert settled(labelled("Then Minister Oda Vik spoke.", ("Minister Oda Vik", Kind.PERSON))) == ["Oda Vik"]


def test_a_title_alone_is_nobody() -> None:
    assert settled(labelled("The Sheriff spoke.", ("Sheriff", Kind.PERSON))) == []


def test_peoples_are_no_names() -> None:
    assert settled(labelled("Many Norwegians left.", ("Norwegians", Kind.PERSON))) == []


def test_a_rough_texts_gaps_are_mended() -> None:
    text = labelled("Oda Vik spoke. Then Oda Vik left.", ("Oda Vik", Kind.PERSON))
    assert settled(text) == ["Oda Vik"]
    assert settled(text, rough=True) == ["Oda Vik", "Oda Vik"]


def test_the_vote_keeps_what_most_have() -> None:
    text = labelled("Oda Vik left Oslo.", ("Oda Vik", Kind.PERSON), ("Oslo", Kind.ORG))
    person, org = text.labels
    place = Label(org.start, org.end, Kind.PLACE)
    voted = convention.vote(text, (person, place), (place,))
    assert voted.labels == (person, place)
