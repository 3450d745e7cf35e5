"""A bare family name stands for the one person who holds it, told by all articles together."""

import random
from pathlib import Path

import pytest

from corpus.article import Entity, Kind, Quote, Span
from corpus.library import Library
from tests.keeping.builders import MARA, article, keep, mention, person, speak
from tests.keeping.contents import contents

BARE = Entity(key="person:okonjo?", name="Okonjo", kind=Kind.PERSON)
INES = person("Ines Okonjo")
VAN = Entity(key="person:van okonjo?", name="van Okonjo", kind=Kind.PERSON)
"""A bare name of two words, of another family."""


def say_okonjo(library: Library, source: str) -> int:
    text = "“No,” Okonjo said."
    quote = Quote(span=Span(0, 0, 5), text="“No,”", speaker="Okonjo", entity=BARE)
    return keep(library, article(source, body=(text,)), mention(text, "Okonjo", BARE), quotes=(quote,)).id


def shown(library: Library, number: int) -> str:
    (mention,) = library.article(number).annotations.mentions
    return mention.entity.name


def test_a_bare_name_is_the_one_person_who_holds_it_whichever_came_first(library: Library) -> None:
    before = say_okonjo(library, "before")
    speak(library, "a", "Mara Okonjo.", ("Mara Okonjo", MARA))
    after = say_okonjo(library, "after")
    assert shown(library, before) == "Okonjo"
    library.catch_up()
    assert shown(library, before) == shown(library, after) == "Mara Okonjo"


def test_a_family_name_that_two_share_stays_bare_till_one_has_four_fifths(library: Library) -> None:
    number = say_okonjo(library, "bare")
    names = []
    for source, who in (("a", MARA), ("b", INES), ("c", MARA), ("d", MARA), ("e", MARA)):
        speak(library, source, who.name, (who.name, who))
        library.catch_up()
        names.append(shown(library, number))
    assert names == ["Mara Okonjo", "Okonjo", "Okonjo", "Okonjo", "Mara Okonjo"]


def test_a_bare_name_of_two_words_holds_no_family_name(library: Library) -> None:
    number = say_okonjo(library, "bare")
    speak(library, "a", "Mara Okonjo.", ("Mara Okonjo", MARA))
    library.catch_up()
    speak(library, "b", "van Okonjo.", ("van Okonjo", VAN))
    speak(library, "c", "van Okonjo.", ("van Okonjo", VAN))
    say_okonjo(library, "bare again")
    library.catch_up()
    assert shown(library, number) == "Mara Okonjo"


def test_what_a_bare_name_adds_is_its_holders(library: Library) -> None:
    number = say_okonjo(library, "bare")
    speak(
        library,
        "a",
        "Mara Okonjo came, and Ada Lind.",
        ("Mara Okonjo", MARA),
        ("Ada Lind", person("Ada Lind")),
    )
    library.catch_up()
    page = library.entity(BARE.key)
    assert (page.entity.key, page.mentions, len(page.articles)) == (MARA.key, 2, 2)
    assert page.entity.aliases == ("Okonjo",)
    assert [quote.quote.speaker for quote in page.quotes] == ["Mara Okonjo"]
    assert [(one.name, one.mentions, one.articles) for one in library.jump("okonjo")] == [
        ("Mara Okonjo", 2, 2)
    ]
    assert [one.name for one in library.jump("")] == ["Mara Okonjo", "Ada Lind"]
    assert {hit.id for hit in library.search('person:"mara okonjo"')} == {2, number}
    assert {hit.id for hit in library.search("mara")} == {2, number}


def test_a_holder_who_is_gone_leaves_the_bare_name_as_it_was(library: Library) -> None:
    number = say_okonjo(library, "bare")
    speak(library, "a", "Mara Okonjo.", ("Mara Okonjo", MARA))
    library.catch_up()
    speak(library, "a", "Nobody.")
    assert shown(library, number) == "Okonjo"
    library.catch_up()
    assert library.entity(BARE.key).mentions == 1
    assert not library.search("mara")


def test_only_articles_whose_names_changed_their_bearer_are_indexed_again(library: Library) -> None:
    say_okonjo(library, "bare")
    speak(library, "a", "Mara Okonjo.", ("Mara Okonjo", MARA))
    assert library.catch_up().indexed == 2
    speak(library, "b", "Ines Okonjo.", ("Ines Okonjo", INES))
    assert library.catch_up().indexed == 2
    speak(library, "c", "Ada Lind.", ("Ada Lind", person("Ada Lind")))
    assert library.catch_up().indexed == 1


@pytest.mark.parametrize("seed", range(5))
def test_the_order_and_the_moment_of_settling_change_nothing(tmp_path: Path, seed: int) -> None:
    texts = [("Mara Okonjo", MARA), ("Ines Okonjo", INES), ("Okonjo", BARE), ("van Okonjo", VAN)] * 3
    chance = random.Random(seed)
    held = []
    for folder in ("one", "two"):
        with Library(tmp_path / folder) as library:
            order = list(enumerate(texts))
            if folder == "two":
                chance.shuffle(order)
            for number, (words, who) in order:
                speak(library, str(number), f"{words} spoke.", (words, who))
                if chance.random() < 0.4:
                    library.catch_up()
                if chance.random() < 0.2:
                    speak(library, str(number), "Nobody spoke.")
                    speak(library, str(number), f"{words} spoke.", (words, who))
            library.catch_up()
            held.append(contents(library))
    assert held[0] == held[1]
