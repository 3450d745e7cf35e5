"""What holds of any decisions: taken back in reverse they leave no trace, and no order of import matters."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from corpus.article import Kind
from corpus.library import Library
from corpus.library.correcting.correction import EntityCorrection, Verb, entity_of
from corpus.library.correcting.wording import read, write

from .town import DALE, DAYLE, EVERYONE, TEXTS, keep_all, shown

NEW = (entity_of("person:someone else", "Someone Else"), entity_of("org:harbour watch", "Harbour Watch"))
WORDS = ("Dale", "Dayle", "Mira Dale", "PO", "Orrin", "Harbour Watch", "Friday", "Mira")

someone = st.sampled_from(EVERYONE)
anyone = st.sampled_from((*EVERYONE, *NEW))
two = st.tuples(someone, anyone).filter(lambda both: both[0].key != both[1].key)
scopes = st.tuples(st.sampled_from(("", *WORDS)), st.sampled_from(("", *TEXTS))).filter(any)


def _rename(who_and_name: tuple[object, str]) -> EntityCorrection:
    who, name = who_and_name
    assert isinstance(who, type(EVERYONE[0]))
    return EntityCorrection(verb=Verb.RENAME, who=who, to=entity_of(who.key, name))


decisions = st.one_of(
    two.map(lambda both: EntityCorrection(verb=Verb.MERGE, who=both[0], to=both[1])),
    two.map(lambda both: EntityCorrection(verb=Verb.UNSURE, who=both[0], to=both[1])),
    st.tuples(two, scopes).map(
        lambda split: EntityCorrection(
            verb=Verb.SPLIT, who=split[0][0], to=split[0][1], words=split[1][0], source=split[1][1]
        )
    ),
    st.tuples(someone, st.sampled_from(("New Name", "Mira", "Dale"))).map(_rename),
    someone.map(lambda who: EntityCorrection(verb=Verb.HIDE, who=who)),
    st.sampled_from(WORDS).map(lambda words: EntityCorrection(verb=Verb.NEVER, words=words)),
    st.tuples(st.sampled_from(WORDS), anyone).map(
        lambda added: EntityCorrection(verb=Verb.ADD, words=added[0], to=added[1])
    ),
    someone.map(
        lambda who: EntityCorrection(
            verb=Verb.RETYPE, who=who, to=entity_of(f"{Kind.PLACE.lower()}:{who.name.lower()} x", who.name)
        )
    ),
)

# A name that no article shows any more, but that one would show if it were not decided otherwise.
UNSEEN = [
    EntityCorrection(verb=Verb.MERGE, who=DALE, to=DAYLE),
    EntityCorrection(verb=Verb.NEVER, words="Mira Dale"),
]
several = st.lists(decisions, min_size=1, max_size=6)
few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@contextmanager
def fresh_library() -> Iterator[Library]:
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder)) as library:
        yield library


@few
@given(several)
def test_decisions_taken_back_in_reverse_leave_no_trace(made: list[EntityCorrection]) -> None:
    with fresh_library() as library:
        keep_all(library)
        states = [shown(library)]
        for decision in made:
            if library.correcting.decide(decision).taken:
                states.append(shown(library))
        for before in reversed(states[:-1]):
            assert library.correcting.undo()
            assert shown(library) == before
        assert library.correcting.undo() is None


@few
@given(several)
@example(UNSEEN)
def test_decisions_before_an_import_do_what_they_do_after_it(made: list[EntityCorrection]) -> None:
    with fresh_library() as before, fresh_library() as after:
        keep_all(after)
        for decision in made:
            after.correcting.decide(decision)
        before.correcting.take(after.correcting.standing())
        keep_all(before)
        assert shown(before) == shown(after)
        keep_all(after, times=1)
        assert shown(before) == shown(after)


@few
@given(several)
def test_a_file_of_decisions_makes_the_same_library_at_once(made: list[EntityCorrection]) -> None:
    with fresh_library() as one, fresh_library() as other:
        keep_all(one)
        keep_all(other)
        for decision in made:
            one.correcting.decide(decision)
        standing = one.correcting.standing()
        taken = other.correcting.take(standing)
        assert taken.taken == len(standing)
        assert not taken.conflicts
        assert shown(one) == shown(other)
        assert other.correcting.take(standing).taken == 0


@given(decisions)
def test_a_decision_is_read_back_from_its_line(decision: EntityCorrection) -> None:
    again = read(write(decision))
    assert again.subject == decision.subject
    assert again.is_as(decision)
    assert write(again) == write(decision)
