"""A word is asked only about the rules that may begin with it; nothing is missed by that."""

from pathlib import Path

import pytest

from corpus.annotate import entities, runs, tokens
from corpus.annotate.entities import RULES, Rule
from corpus.annotate.evidence import Evidence, Guess, defined
from corpus.annotate.lexicon import lexicon
from corpus.annotate.openings import any_word

_NEWS = sorted((Path(__file__).parents[1] / "eval").glob("*.txt"))
_ASKED_ALWAYS = tuple(Rule(rule.find, any_word) for rule in RULES)


def _guesses(paragraphs: tuple[tokens.Paragraph, ...]) -> tuple[tuple[Guess, ...], Evidence]:
    entities._rules.cache_clear()
    return entities.find(paragraphs, lexicon())


@pytest.mark.parametrize("news", _NEWS, ids=lambda path: path.stem)
@pytest.mark.parametrize("write", [str, str.upper, str.title], ids=["plain", "capitals", "titles"])
def test_asking_every_rule_about_every_word_finds_the_same(
    monkeypatch: pytest.MonkeyPatch, news: Path, write: type[str]
) -> None:
    paragraphs = tokens.read([write(line) for line in news.read_text().split("\n")], lexicon())
    chosen = _guesses(paragraphs)
    monkeypatch.setattr(entities, "RULES", _ASKED_ALWAYS)
    assert _guesses(paragraphs) == chosen
    entities._rules.cache_clear()


def test_a_paragraph_of_which_nothing_was_learned_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["Mara Okonjo spoke in Lindholm.", "In Bristol it rained.", "Okonjo agreed."]
    paragraphs = tokens.read(texts, lexicon())
    read: list[int] = []
    find_again = runs.find_again

    def noted(paragraph: tokens.Paragraph, *known: object) -> object:
        read.append(paragraph.number)
        return find_again(paragraph, *known)  # type: ignore[arg-type]

    monkeypatch.setattr(runs, "find_again", noted)
    entities.find(paragraphs, lexicon())
    assert read == [0, 2]


@pytest.mark.parametrize("news", _NEWS, ids=lambda path: path.stem)
@pytest.mark.parametrize("write", [str, str.upper, str.title], ids=["plain", "capitals", "titles"])
def test_runs_found_again_are_those_that_more_evidence_makes(news: Path, write: type[str]) -> None:
    paragraphs = tokens.read([write(line) for line in news.read_text().split("\n")], lexicon())
    _, evidence = entities.find(paragraphs, lexicon())
    for paragraph in paragraphs:
        before = tuple(runs.find(paragraph, lexicon(), defined(paragraphs)))
        again = runs.find_again(paragraph, before, lexicon(), evidence)
        anew = runs.find(paragraph, lexicon(), evidence)
        assert [run.place for run in again] == [run.place for run in anew]


def test_a_run_may_begin_with_the_small_word_of_a_name_that_was_learned() -> None:
    texts = ["Ursula von der Leyen spoke in Lindholm.", "The ferry was what von der Leyen spoke of."]
    guesses, _ = entities.find(tokens.read(texts, lexicon()), lexicon())
    assert [guess.surface for guess in guesses if guess.paragraph == 1] == ["von der Leyen"]
