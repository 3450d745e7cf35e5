import pytest

from corpus.library import Library
from tests.keeping.builders import MARA, article, keep, mention

HARBOUR = (
    ("Ferry to stop in June", "The ferry to Port Hale will stop, Raúl Ibáñez said. Fares rise."),
    ("Bridge opens", "The bridge to Port Hale opened; the ferry was late."),
    ("Cup final tonight", "Wickham Lutterell scored twice. U.S. fans cheered."),
    ("港町の祭り", "東京都の港で祭りが開かれた。"),
    ("Fury at fares", "Commuters voiced fury over fares on Friday."),
)


@pytest.fixture
def harbour(library: Library) -> Library:
    for number, (title, text) in enumerate(HARBOUR):
        keep(library, article(str(number), title=title, body=("A lead.", text), published="2025-04-09"))
    library.catch_up()
    return library


def found(library: Library, query: str) -> list[int]:
    return [hit.id for hit in library.search(query)]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("lutterell", [3]),
        ("luterell", [3]),
        ("lutterel wick", [3]),
        ("utterell", [3]),
        ("kutterell", [3]),
        ("ulttreell", []),
        ("lutt", [3]),
        ("lutetr", [3]),
        ("raul", [1]),
        ("Ibáñez", [1]),
        ("ibanez", [1]),
        ("us fans", [3]),
        ("u.s.", [3]),
        ("東京", [4]),
        ("祭", [4]),
        ("港京", []),
        ('"port hale"', [2, 1]),
        ('"hale port"', []),
        ('"port hale" -bridge', [1]),
        ('"port ha', [2, 1]),
        ("ferry OR cup", [3, 1, 2]),
        ("birdge", [2]),
        ("zzz", []),
        ("2026", []),
        ("ferry after:2026", []),
    ],
)
def test_a_search_finds(harbour: Library, query: str, ids: list[int]) -> None:
    assert sorted(found(harbour, query)) == sorted(ids)
    assert found(harbour, query)[:1] == ids[:1]


def test_the_headline_counts_most(harbour: Library) -> None:
    assert found(harbour, "ferry") == [1, 2]
    assert found(harbour, "bridge ferry") == [2]


def test_a_word_being_typed_is_a_beginning_and_a_finished_one_is_whole(harbour: Library) -> None:
    assert set(found(harbour, "fa")) == {1, 3, 5}
    assert found(harbour, "fur") == [5]
    assert found(harbour, "commut on") == []
    assert found(harbour, "on commut") == [5]


def test_a_single_letter_is_looked_for_in_headlines_and_names(harbour: Library) -> None:
    assert set(found(harbour, "f")) == {1, 3, 5}


def test_hits_say_which_words_answered_and_mark_them(harbour: Library) -> None:
    (hit,) = harbour.search("luterell")
    assert hit.matched == ("lutterell",)
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["Lutterell"]
    assert hit.title == "Cup final tonight"
    assert hit.score > 0


def test_a_name_is_found_where_the_text_has_only_its_last_word(library: Library) -> None:
    keep(library, article(body=("Okonjo left.",)), mention("Okonjo left.", "Okonjo", MARA))
    library.catch_up()
    assert found(library, "mara okonjo") == [1]


def test_newer_comes_first_among_equals(library: Library) -> None:
    for number, day in enumerate(["2024-01-01", "2025-01-01", "2023-01-01"]):
        keep(library, article(str(number), published=day))
    library.catch_up()
    assert found(library, "ferry") == [2, 1, 3]


def test_without_an_index_the_texts_are_looked_through(library: Library) -> None:
    keep(library, article())
    assert found(library, "ferry hale") == [1]
    assert found(library, '"port hale" -bridge') == [1]
    assert found(library, "ferr") == [1]
    assert not (library.folder / "index").exists()


def test_a_search_sees_the_newest_commit(library: Library) -> None:
    keep(library, article("a"))
    library.catch_up()
    assert len(found(library, "ferry")) == 1
    keep(library, article("b"))
    keep(library, article("a", title="Gone", body=("Nothing.",)))
    library.catch_up()
    assert found(library, "ferry") == [2]


def test_passages_say_where_the_matched_words_are(harbour: Library) -> None:
    (hit,) = harbour.search("lutterel")
    kept = harbour.article(hit.id).article
    (passage,) = harbour.passages(kept, hit.matched)
    span = passage.span
    assert kept.body[span.paragraph][span.start : span.end] == "Lutterell"
    assert harbour.passages(kept, ()) == ()


@pytest.mark.parametrize(
    "query",
    [
        "q'; DROP TABLE articles;",
        "\x00zz",
        "a" * 5000,
        "\\x",
        "zz*",
        'source:"\ud800"',
        "tag:%",
        "x" * 40,
    ],
)
def test_hostile_queries_only_find_nothing(harbour: Library, query: str) -> None:
    assert not harbour.search(query)
    assert harbour.count() == 5
