import re
from random import Random

import pytest

from corpus.annotate.tagger.training import cast, templates
from corpus.annotate.tagger.training.documents import Label, tidy
from corpus.annotate.tagger.training.invention import document
from corpus.annotate.tagger.training.lists import Lists
from corpus.annotate.tagger.training.naming import Namer
from corpus.article import Kind

ONE = {"KR": ["Kim"], "CN": ["Wei"]}
LISTS = Lists(
    forenames=ONE | {"NO": ["Kari"]},
    surnames=ONE | {"NO": ["Nordmann"]},
    others={
        "forename": ["Ola"],
        "surname": ["Berg"],
        "city": ["Lindhurst"],
        "town": ["Elvebakken"],
        "state": ["Fjordland"],
        "county": ["Berg County"],
        "company": ["Kvist Holdings Ltd"],
        "club": ["Sporting Lindhurst"],
        "university": ["University of Elvebakken"],
        "well_known": ["United Nations"],
        "any_word": ["winter"],
    },
)
FILES = ("headlines", "sentences", "frames")


def new_cast(seed: int) -> cast.Cast:
    chance = Random(seed)
    return cast.Cast(Namer(LISTS, chance), chance)


@pytest.mark.parametrize("name", FILES)
def test_every_slot_of_the_templates_can_be_filled(name: str) -> None:
    for lines in templates.sections(name).values():
        for line in lines:
            for slot in re.findall(r"\{(\w+)\}", line):
                assert all(text for text, _ in new_cast(1)(slot)), f"{slot} in {line}"


def test_every_slot_of_the_phrases_can_be_filled() -> None:
    for lines in templates.phrases().values():
        for slot in re.findall(r"\{(\w+)\}", " ".join(lines)):
            assert all(text for text, _ in new_cast(1)(slot)), slot


def test_every_beat_has_headlines_and_sentences() -> None:
    assert set(templates.sections("headlines")) == set(templates.sections("sentences")) - {"any"}


@pytest.mark.parametrize("seed", range(60))
def test_labels_lie_on_whole_words_and_apart(seed: int) -> None:
    made = document(new_cast(seed), Random(seed))
    end = 0
    for label in made.labels:
        surface = made.text[label.start : label.end]
        assert label.start >= end
        assert surface == surface.strip() != ""
        assert not (made.text[label.start - 1 : label.start] + surface[0]).isalnum() or label.start == 0
        end = label.end


def test_the_same_chance_writes_the_same_document() -> None:
    assert document(new_cast(5), Random(5)) == document(new_cast(5), Random(5))


def test_a_person_is_named_in_full_first_and_by_the_family_name_then() -> None:
    actors = new_cast(11)
    first = actors("P1")[0][0]
    later = {actors("L1")[0][0] for _ in range(5)}
    assert len(later) == 1
    assert first != later.copy().pop()
    assert later.pop() in first


def test_an_article_is_written_where_none_stands() -> None:
    def written(before: str) -> str:
        writer = templates.Writer()
        writer.write(before)
        writer.write(templates.ARTICLE)
        return writer.text[len(before) :]

    assert written("") == "The "
    assert written("It left. ") == "The "
    assert written("It left ") == "the "
    assert written("It left Norway's ") == ""
    assert written("It left the ") == ""


def test_of_labels_that_overlap_the_first_and_longest_is_kept() -> None:
    long, short, late = (Label(0, 9, Kind.ORG), Label(0, 3, Kind.PLACE), Label(5, 12, Kind.ORG))
    assert tidy([late, short, long]) == (long,)
