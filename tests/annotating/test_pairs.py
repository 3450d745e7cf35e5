from corpus.annotate import entities, pairs, tokens
from corpus.annotate.evidence import Guess
from corpus.annotate.lexicon import lexicon
from corpus.article import Kind


def parted(text: str, first: int, last: int) -> list[str]:
    """Part a guess of the words from `first` to `last`, exclusive."""
    paragraphs = tokens.read([text], lexicon())
    rules = entities.find(paragraphs, lexicon())[0]
    words = " ".join(paragraphs[0].words[first:last])
    return [
        each.surface for each in pairs.part([Guess(0, first, last, Kind.ORG, 2, words)], rules, paragraphs)
    ]


def test_a_hyphen_parts_two_names_that_are_known() -> None:
    assert parted("The South Korea-U.S. alliance is old.", 1, 4) == ["South Korea", "U.S."]
    assert parted("The Seoul–Beijing line opens.", 1, 3) == ["Seoul", "Beijing"]


def test_a_name_that_holds_a_hyphen_stays_whole() -> None:
    assert parted("The NATO-Russia Council met.", 1, 4) == ["NATO Russia Council"]


def test_two_names_without_a_hyphen_stay_as_they_were_taken() -> None:
    assert parted("The London Paris line opens.", 1, 3) == ["London Paris"]
