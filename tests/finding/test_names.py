import random
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Entity, Kind
from corpus.library import Library
from corpus.library.index.trigrams import Trigrams
from corpus.library.jumping import names
from corpus.library.jumping.resemblance import resemblance
from tests.keeping.builders import MARA, PORT, TIDE, article, keep, person, speak

NAMES = (
    "Min Ha-eun",
    "Howell Lutterick",
    "Dorian Trask",
    "Melina Trask",
    "Raúl Ibáñez",
    "Ottoline von der Heyde",
    "Soo Catterall",
    "Duke Hallam",
    "Hana Minami",
)


def name_all(library: Library) -> None:
    for number, name in enumerate(NAMES):
        times = 5 if name == "Dorian Trask" else 1
        for again in range(times):
            speak(library, f"{number}-{again}", f"{name} came.", (name, person(name)))


@pytest.fixture
def people(library: Library) -> Library:
    name_all(library)
    return library


@pytest.fixture(scope="module", params=[0, 3000], ids=["a few names", "thousands of names"])
def crowd(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Give the people alone, and among many whose names are random letters."""
    chance = random.Random(4)
    with Library(tmp_path_factory.mktemp("crowd")) as library:
        name_all(library)
        with library._connections.writing() as db:
            for number in range(100, 100 + request.param):
                name = " ".join("".join(chance.choices("bdgklmnprstvaeiou", k=7)) for _ in range(2))
                db.execute(
                    "INSERT INTO entities (id, key, name, kind, mentions) VALUES (?, ?, ?, 'PERSON', 1)",
                    (number, name, name.title()),
                )
                db.execute(
                    "INSERT INTO names (entity_id, name, folded) VALUES (?, ?, ?)",
                    (number, name.title(), f" {name} "),
                )
        yield library


def jump(library: Library, text: str) -> list[str]:
    return [suggestion.name for suggestion in library.jump(text)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("min ha eun", "Min Ha-eun"),
        ("haeun", "Min Ha-eun"),
        ("ha-ein min", "Min Ha-eun"),
        ("eun min", "Min Ha-eun"),
        ("mhe", "Min Ha-eun"),
        ("luterik", "Howell Lutterick"),
        ("lutterikc", "Howell Lutterick"),
        ("butterick", "Howell Lutterick"),
        ("h lutterick", "Howell Lutterick"),
        ("HOWELL", "Howell Lutterick"),
        ("trask", "Dorian Trask"),
        ("trsak", "Dorian Trask"),
        ("mel tra", "Melina Trask"),
        ("ibanez", "Raúl Ibáñez"),
        ("heyde von", "Ottoline von der Heyde"),
    ],
)
def test_a_few_letters_in_any_order_find_the_name(crowd: Library, typed: str, first: str) -> None:
    assert jump(crowd, typed)[0] == first


def test_no_letters_give_the_most_mentioned(people: Library) -> None:
    assert jump(people, "")[0] == "Dorian Trask"
    assert len(people.jump("", limit=3)) == 3
    assert jump(people, "?!") == []
    assert jump(people, "qqqq") == []


def test_a_name_is_the_best_of_its_aliases(library: Library) -> None:
    speak(library, "a", "Tideline Ferries, or TLF, sails.", ("Tideline Ferries", TIDE), ("TLF", TIDE))
    (suggestion,) = library.jump("tlf")
    assert (suggestion.name, suggestion.aliases, suggestion.score) == ("Tideline Ferries", ("TLF",), 100.0)
    assert (suggestion.mentions, suggestion.articles, suggestion.kind) == (2, 1, Kind.ORG)


def test_kinds_narrow_it(library: Library) -> None:
    speak(library, "a", "Mara Okonjo in Port Hale.", ("Mara Okonjo", MARA), ("Port Hale", PORT))
    assert [s.name for s in library.jump("", kinds=frozenset({Kind.PLACE}))] == ["Port Hale"]
    assert library.jump("okonjo", kinds=frozenset({Kind.PLACE})) == ()
    assert library.jump("okonjo", kinds=frozenset({Kind.PERSON, Kind.ORG}))[0].key == MARA.key


def test_topics_are_jumped_to_by_themselves(library: Library) -> None:
    keep(library, article("a"), topics=("ferry fares", "harbour works"))
    keep(library, article("b"), topics=("harbour works",))
    assert [s.name for s in library.jump("", topics=True)] == ["harbour works", "ferry fares"]
    (suggestion,) = library.jump("fares fery", topics=True)
    assert (suggestion.name, suggestion.kind, suggestion.articles) == ("ferry fares", None, 1)
    assert library.jump("ferry") == ()


def test_what_is_kept_is_found_at_once_and_what_is_gone_no_more(library: Library) -> None:
    speak(library, "a", "Mara Okonjo came.", ("Mara Okonjo", MARA))
    library.warm()
    assert jump(library, "okonjo") == ["Mara Okonjo"]
    speak(library, "b", "Port Hale slept.", ("Port Hale", PORT))
    assert jump(library, "hale") == ["Port Hale"]
    keep(library, article("a"))
    assert jump(library, "okonjo") == []


def test_of_equal_answers_what_is_spoken_of_most_and_last_comes_first(library: Library) -> None:
    for name, times, day in (
        ("Ida Holm", 1, "2021-03-01"),
        ("Ada Holm", 1, "2025-03-01"),
        ("Una Holm", 9, "2020-01-01"),
    ):
        for time in range(times):
            speak(library, f"{name} {time}", f"{name} came.", (name, person(name)), published=day)
    assert jump(library, "holm") == ["Una Holm", "Ada Holm", "Ida Holm"]


def test_a_family_name_alone_means_those_whose_family_name_it_is(library: Library) -> None:
    for time in range(3):
        speak(library, f"{time}", "Marlow Anders came.", ("Marlow Anders", person("Marlow Anders")))
    speak(library, "other", "Edith Marlow came.", ("Edith Marlow", person("Edith Marlow")))
    assert jump(library, "marlow") == ["Edith Marlow", "Marlow Anders"]
    assert jump(library, "marlow and")[0] == "Marlow Anders"


def test_an_acronym_passes_over_small_words(library: Library) -> None:
    board = Entity(key="ORG:board", name="Board of Harbours and the Fleet", kind=Kind.ORG)
    speak(library, "a", "The Board of Harbours and the Fleet met.", (board.name, board))
    assert jump(library, "bhf") == jump(library, "bohatf") == [board.name]


def test_who_types_waits_only_for_the_foremost_names(
    people: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(names, "_FOREMOST", 2)
    assert [one.name for one in people.jump("trask", typing=True)] == ["Dorian Trask"]
    people.load_names()
    assert [one.name for one in people.jump("trask", typing=True)] == ["Dorian Trask", "Melina Trask"]
    speak(people, "new", "Vera Traskin came.", ("Vera Traskin", person("Vera Traskin")))
    assert "Vera Traskin" in [one.name for one in people.jump("traskin", typing=True)]


def test_whoever_does_not_type_waits_for_all_names(people: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "_FOREMOST", 2)
    people.jump("trask", typing=True)
    assert jump(people, "trask") == ["Dorian Trask", "Melina Trask"]


@settings(deadline=None, max_examples=25)
@given(st.lists(st.text("abc ", min_size=1, max_size=9), min_size=2, max_size=40), st.data())
def test_trigrams_that_are_joined_are_those_of_all_the_names(texts: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(texts) - 1))
    first, later = (
        Trigrams.of(iter([part]), np.ones(len(part), np.int64)) for part in (texts[:at], texts[at:])
    )
    whole = Trigrams.of(iter([texts]), np.ones(len(texts), np.int64))
    for typed in texts:
        found, expected = (
            dict(zip(*one.candidates(typed, 99), strict=True)) for one in (first.joined(later), whole)
        )
        assert found == expected


def test_an_empty_library_has_no_names(library: Library) -> None:
    assert library.jump("x") == library.jump("") == library.jump("", topics=True) == ()


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("kim jong un", "kim jong un", "kim jong il"),
        ("trask", "trask", "dorian trask"),
        ("trask", "dorian trask", "traskin"),
        ("lutt", "howell lutterick", "howell luther"),
        ("ha eun", "min ha eun", "hana eun min"),
    ],
)
def test_a_closer_name_scores_higher(typed: str, better: str, worse: str) -> None:
    assert resemblance(typed.split(), better.split()) > resemblance(typed.split(), worse.split())


def test_scores_lie_between_0_and_100() -> None:
    assert resemblance(("a",), ("a",)) == 100
    assert resemblance((), ("a",)) == resemblance(("a",), ()) == 0
    assert resemblance(("a", "b", "c"), ("a",)) == 0
