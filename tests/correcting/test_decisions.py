"""What each decision does, everywhere at once."""

from collections.abc import Callable

import pytest

from corpus.article import Kind
from corpus.errors import Ambiguous, CorrectionError, NotInLibrary
from corpus.library import Library
from corpus.library.correcting.door import EntityChange

from .town import ACRONYM, BARE, DALE, DAYLE, ORRIN, PORT, SAID, keep, keep_all, names, shown


def sources(library: Library, query: str) -> set[str]:
    return {kept.article.source for kept in library.articles(query)}


def test_two_that_were_merged_are_one_everywhere(library: Library) -> None:
    change = library.correcting.merge(DAYLE, DALE)
    assert (change.said, change.articles) == ("Mira Dayle is Mira Dale", 1)
    page = library.entity(DALE.key)
    assert (page.entity.name, page.mentions, len(page.articles)) == ("Mira Dale", 5, 3)
    assert "Mira Dayle" in page.entity.aliases
    assert "Mira Dayle" not in names(library)
    assert library.jump("dayle")[0].name == "Mira Dale"
    assert sources(library, "person:Dale") == {"quay.txt", "tide.txt", "gale.txt"}
    (tide,) = library.articles("source:tide")
    assert {mention.entity.key for mention in tide.annotations.mentions} == {DALE.key, ORRIN.key, ACRONYM.key}


def test_one_name_of_an_entity_can_be_someone_else(library: Library) -> None:
    library.correcting.merge(BARE, DALE)
    library.correcting.split(DALE, "Ann Dale", words="Dale", source="gale.txt")
    assert {"Mira Dale", "Ann Dale"} <= names(library)
    assert [row.title for row in library.entity("person:ann dale").articles] == ["gale.txt"]
    assert library.jump("dale")[0].name == "Mira Dale"


def test_a_bare_name_goes_with_whom_it_stood_for_when_that_one_is_hidden_or_parted(library: Library) -> None:
    library.correcting.hide(DALE)
    assert names(library).isdisjoint({"Mira Dale", "Dale"})
    library.correcting.undo()
    library.correcting.split(DALE, "Ann Dale", source="gale.txt")
    assert [row.title for row in library.entity("person:ann dale").articles] == ["gale.txt"]


def test_a_bare_name_can_be_someone_whatever_most_articles_say(library: Library) -> None:
    library.correcting.merge(BARE, PORT)
    assert library.entity(PORT.key).mentions == 3
    assert library.entity(DALE.key).mentions == 2


def test_who_a_bare_name_is_can_be_said_by_naming_it(library: Library) -> None:
    library.correcting.rename(BARE, "Ann Dale")
    assert [row.title for row in library.entity("person:ann dale").articles] == ["gale.txt"]
    library.correcting.undo()
    library.correcting.merge(PORT, BARE)
    assert library.entity(PORT.key).mentions == 3


def test_a_quote_follows_the_name_beside_it(library: Library) -> None:
    library.correcting.split(DALE, "Ann Dale", source="quay.txt")
    (quote,) = library.entity("person:ann dale").quotes
    assert (quote.quote.text, quote.quote.speaker) == (SAID, "Ann Dale")


def test_a_new_name_is_shown_and_the_old_one_still_found(library: Library) -> None:
    library.correcting.rename(PORT, "Port Office of Orrin")
    assert "Port Office of Orrin" in names(library)
    assert library.jump("port office")[0].key == PORT.key
    assert sources(library, 'org:"Port Office of Orrin"') == {"quay.txt", "gale.txt"}


def test_another_kind_joins_the_one_of_that_kind_and_name(library: Library) -> None:
    library.correcting.retype(ORRIN, Kind.ORG)
    assert library.entity("org:orrin").entity.kind is Kind.ORG
    assert sources(library, "org:orrin") == {"quay.txt", "tide.txt", "gale.txt"}
    assert not sources(library, "place:orrin")


def test_what_is_hidden_shows_nowhere_and_comes_back(library: Library) -> None:
    before = shown(library)
    library.correcting.hide(DALE)
    assert "Mira Dale" not in names(library)
    with pytest.raises(NotInLibrary):
        library.entity(DALE.key)
    (quay,) = library.articles("source:quay")
    assert [quote.speaker for quote in quay.annotations.quotes] == [None]
    library.correcting.unhide("mira dale")
    assert shown(library) == before


def test_words_that_are_no_name_are_none_in_any_article_to_come(library: Library) -> None:
    library.correcting.never("dale")
    assert BARE.name not in names(library)
    keep(library, "gale.txt", times=1)
    assert BARE.name not in names(library)
    assert library.entity(DALE.key).mentions == 1


def test_words_added_by_hand_are_marked_wherever_they_stand(library: Library) -> None:
    change = library.correcting.add("Harbour Watch", Kind.ORG)
    assert change.articles == 2
    assert sources(library, 'org:"harbour watch"') == {"quay.txt", "tide.txt"}
    (tide,) = library.articles("source:tide")
    (mention,) = (m for m in tide.annotations.mentions if m.entity.name == "Harbour Watch")
    span = mention.span
    assert tide.article.body[span.paragraph][span.start : span.end] == "Harbour Watch"
    assert list(tide.annotations.mentions) == sorted(tide.annotations.mentions, key=lambda m: m.span)


def test_words_added_inside_a_longer_name_leave_that_name(library: Library) -> None:
    library.correcting.add("Port", Kind.PLACE)
    assert library.entity(PORT.key).mentions == 2


def test_an_entity_added_by_hand_can_be_put_right_like_any_other(library: Library) -> None:
    library.correcting.add("Harbour Watch", Kind.ORG)
    library.correcting.merge(library.correcting.find("harbour watch"), PORT)
    assert len(library.entity(PORT.key).articles) == 3


def test_a_name_of_several_is_never_guessed(library: Library) -> None:
    assert library.correcting.find("Dale").key == DALE.key
    library.correcting.split(DALE, "Ann Dale", words="Dale", source="quay.txt")
    with pytest.raises(Ambiguous, match=r"person:ann dale.*person:dale\?"):
        library.correcting.find("Dale")
    assert library.correcting.find("dale, MIRA").key == DALE.key
    assert library.correcting.find("person:dale?").key == BARE.key
    with pytest.raises(NotInLibrary, match="did you mean Port Office"):
        library.correcting.find("Prot Office")


def test_what_makes_no_sense_is_refused(library: Library) -> None:
    decide = library.correcting
    senseless: tuple[Callable[[], EntityChange], ...] = (
        lambda: decide.merge(DALE, DALE),
        lambda: decide.split(DALE, "Mira Dale", words="Dale"),
        lambda: decide.rename(DALE, " \x1b "),
        lambda: decide.retype(DALE, Kind.PERSON),
        lambda: decide.never("..."),
    )
    for refused in senseless:
        with pytest.raises(CorrectionError):
            refused()


def test_decisions_outlive_the_index_and_a_new_reading(library: Library) -> None:
    library.correcting.merge(DAYLE, DALE)
    library.correcting.hide(ORRIN)
    library.correcting.add("Harbour Watch", Kind.ORG)
    library.catch_up()
    decided = shown(library)
    library.reindex()
    keep_all(library, times=1)
    library.catch_up()
    assert shown(library) == decided
    assert {hit.title for hit in library.search("mira dale")} >= {"quay.txt", "tide.txt"}


def test_decisions_are_there_when_the_library_is_opened_again(library: Library) -> None:
    library.correcting.merge(DAYLE, DALE)
    with Library(library.folder) as again:
        assert shown(again) == shown(library)
        keep(again, "tide.txt", times=2)
        assert again.entity(DALE.key).mentions == 5
        assert again.correcting.undo()
        assert again.entity(DAYLE.key).mentions == 2
