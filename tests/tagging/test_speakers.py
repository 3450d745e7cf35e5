"""How many of the quotes in our labelled passages are found, and whose they are; floors only ever rise."""

from functools import cache

import pytest

from .spoken import NO_QUOTE, NOBODY, Heard, heard, passages

SETS = {
    "quotes": 60,
    "further_quotes": 40,
    "last_quotes": 32,
    "unheard_quotes": 28,
    "distant_quotes": 17,
    "strange_quotes": 16,
    "final_quotes": 11,
    "blind_quotes": 12,
    "closing_quotes": 11,
    "parting_quotes": 9,
}
FOUND_FLOOR = dict.fromkeys(SETS, 98) | {"quotes": 99}
SPEAKERS_FLOOR = {
    "quotes": 98,
    "further_quotes": 97,
    "last_quotes": 98,
    "unheard_quotes": 97,
    "distant_quotes": 96,
    "strange_quotes": 97,
    "final_quotes": 97,
    "blind_quotes": 98,
    "closing_quotes": 93,
    "parting_quotes": 92,
}


@cache
def everything(name: str) -> tuple[Heard, ...]:
    return tuple(answer for passage in passages(name) for answer in heard(passage))


@pytest.mark.parametrize("name", SETS)
def test_every_passage_is_read(name: str) -> None:
    assert len(list(passages(name))) >= SETS[name]


@pytest.mark.parametrize("name", SETS)
def test_quotes_are_found(name: str) -> None:
    quotes = [each for each in everything(name) if NO_QUOTE not in each.wanted]
    assert 100 * sum(each.is_found for each in quotes) / len(quotes) >= FOUND_FLOOR[name]


@pytest.mark.parametrize("name", SETS)
def test_their_speakers_are_found(name: str) -> None:
    quotes = [each for each in everything(name) if NO_QUOTE not in each.wanted]
    assert 100 * sum(each.is_right for each in quotes) / len(quotes) >= SPEAKERS_FLOOR[name]


@pytest.mark.parametrize("name", SETS)
def test_nothing_else_is_taken_for_a_quote(name: str) -> None:
    others = (each for each in everything(name) if NO_QUOTE in each.wanted and NOBODY not in each.wanted)
    assert [each.words for each in others if each.found] == []
