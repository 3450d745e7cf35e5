"""Decisions as a text file: written, read, and refused."""

from pathlib import Path

import pytest

from corpus.errors import InputError
from corpus.library import Library
from corpus.library.correcting.wording import read_all, write_all

from .town import DALE, DAYLE, ORRIN, keep_all, shown


def test_a_file_reads_like_what_was_decided(library: Library) -> None:
    library.correcting.merge(DAYLE, DALE)
    library.correcting.split(DALE, "Ann Dale", words="Dale", source="my news/a.txt")
    library.correcting.never("Prime Time")
    assert write_all(library.correcting.standing()).splitlines()[2:] == [
        "merge 'person:dayle mira' 'Mira Dayle' into 'person:dale mira' 'Mira Dale'",
        "split 'person:dale mira' 'Mira Dale' named Dale in 'my news/a.txt' "
        "into 'person:ann dale' 'Ann Dale'",
        "split 'person:dale?' 'Mira Dale' named Dale in 'my news/a.txt' into 'person:ann dale' 'Ann Dale'",
        "never 'Prime Time'",
    ]


def test_taking_a_file_twice_changes_nothing(library: Library, tmp_path: Path) -> None:
    library.correcting.merge(DAYLE, DALE)
    library.correcting.hide(ORRIN)
    text = write_all(library.correcting.standing())
    with Library(tmp_path / "other") as other:
        keep_all(other)
        for taken in (2, 0):
            lines = read_all(text, name="shared.txt")
            assert other.correcting.take(decision for _, decision in lines).taken == taken
            assert shown(other) == shown(library)
        assert other.correcting.undo()
        assert not other.correcting.standing()


def test_where_both_decided_ones_own_stands_and_it_is_said(library: Library) -> None:
    library.correcting.rename(DALE, "M. Dale")
    text = "rename 'person:dale mira' 'Mira Dale' to 'Dr Dale'\nhide place:orrin Orrin\n"
    change = library.correcting.take(decision for _, decision in read_all(text, name="shared.txt"))
    assert change.taken == 1
    ((theirs, own),) = change.conflicts
    assert (str(theirs), str(own)) == ("Mira Dale is named Dr Dale", "Mira Dale is named M. Dale")
    assert library.entity(DALE.key).entity.name == "M. Dale"


@pytest.mark.parametrize(
    "line",
    [
        "merge person:a A into person:a B",
        "merge person:a A person:b B",
        "merge dragon:a A into person:b B",
        "merge 'person:a A into person:b B",
        "split person:a A into person:b B",
        "split person:a A named X named Y into person:b B",
        "split person:a A named",
        "rename person:a A to",
        "retype person:a A to person:a",
        "hide person:a",
        "hide person:a A B",
        "never",
        "never ''",
        "add X as nothing",
        "destroy everything",
        "never a\x1b[31m",
        "never " + "a" * 5000,
        '"' * 4001,
    ],
)
def test_a_hostile_line_is_refused_with_its_number(line: str) -> None:
    with pytest.raises(InputError, match="line 3") as refused:
        tuple(read_all(f"# one\nnever Two\n{line}\n", name="shared.txt"))
    assert "nothing of it was taken" in str(refused.value)
