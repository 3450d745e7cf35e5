"""Which entities are offered as likely duplicates."""

import pytest

from corpus.article import Entity
from corpus.library import Library
from tests.keeping.builders import speak

from .town import ACRONYM, DALE, DAYLE, PORT, entity


def offered(library: Library) -> set[frozenset[str]]:
    return {frozenset((pair.one.name, pair.other.name)) for pair in library.correcting.likely_duplicates()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (entity("person:yeol yoon", "Yoon Suk-yeol"), entity("person:youl yoon", "Yoon Seok-youl")),
        (entity("person:a b", "Aleksandr Brodsky"), entity("person:c d", "Alexander Brodskij")),
        (entity("person:j okafor", "J. Okafor"), entity("person:jane okafor", "Jane Okafor")),
        (entity("org:opcb", "OPCB"), entity("org:o p c b", "Office for Public Canals and Bridges")),
        (
            entity("org:harbor watch", "Harbor Watch Group"),
            entity("org:harbour watch", "Harbour Watch Group"),
        ),
        (entity("place:lindholm", "Lindholm"), entity("org:lindholm", "Lindholm")),
    ],
)
def test_names_that_may_be_one_are_offered(library: Library, one: Entity, other: Entity) -> None:
    speak(library, "new.txt", f"Of {one.name} and of {other.name} too.", (one.name, one), (other.name, other))
    assert frozenset((one.name, other.name)) in offered(library)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (entity("place:iran", "Iran"), entity("place:iraq", "Iraq")),
        (entity("person:ann marsh", "Ann Marsh"), entity("person:paul marsh", "Paul Marsh")),
        (entity("org:unit 7", "Harbour Unit 7"), entity("org:unit 8", "Harbour Unit 8")),
        (entity("org:north bank", "North Bank"), entity("org:south bank", "South Bank")),
    ],
)
def test_names_that_are_surely_two_are_not(library: Library, one: Entity, other: Entity) -> None:
    speak(library, "new.txt", f"Of {one.name} and of {other.name} too.", (one.name, one), (other.name, other))
    assert frozenset((one.name, other.name)) not in offered(library)


def test_a_pair_that_was_decided_on_never_comes_again_unless_that_is_undone(library: Library) -> None:
    before = offered(library)
    assert {frozenset(("Mira Dale", "Mira Dayle")), frozenset(("Port Office", "PO"))} <= before
    library.correcting.tell_apart(DAYLE, DALE)
    library.correcting.tell_apart(PORT, ACRONYM, sure=False)
    assert not offered(library) & {
        frozenset(("Mira Dale", "Mira Dayle")),
        frozenset(("Port Office", "PO")),
    }
    library.correcting.undo()
    library.correcting.undo()
    assert offered(library) == before


def test_the_evidence_shows_both_in_their_sentences(library: Library) -> None:
    pair = next(p for p in library.correcting.likely_duplicates() if p.one.key == DALE.key)
    found = library.correcting.evidence(pair)
    assert found is not None
    assert (found.one.articles, found.other.articles, found.shared) == (2, 1, 0)
    assert found.one.examples[0] == ("quay.txt", "Mira Dale of the Port Office spoke in Orrin.")
