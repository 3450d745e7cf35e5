"""Nothing that is pickled in an index runs code, or takes more time or memory than its bytes."""

import io
import pickle
import random
import shutil
import struct
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.codec.whoosh3 import W3Codec, W3Segment

from corpus.library import Library
from corpus.library.engines.sums import seal
from corpus.library.engines.unpickling import Unpickler
from corpus.library.engines.whoosh_index import _ADMITTED
from corpus.library.index.postings import DamagedPostings, decode, encode
from corpus.library.index.snapshot import Snapshot
from corpus.library.index.soundness import DamagedIndex
from tests.finding.test_index import first_file
from tests.keeping.builders import article, keep

ROOT = Path(__file__).parents[2]
MANY = 200_000
BOMBS = {
    "a memo far away": b"\x80\x02]r\xff\xff\xff\x7f.",
    "a memo far away, in letters": b"\x80\x02]p2000000000\n.",
    "bytes without end": b"\x80\x05\x96" + struct.pack("<Q", 1 << 40) + b"x.",
    "a text without end": b"\x80\x05X" + struct.pack("<I", 0xFFFFFFFF) + b"x.",
    "a number without end": b"\x80\x02\x8b" + struct.pack("<i", 0x7FFFFFFF) + b"x.",
    "a number of less than no bytes": b"\x80\x02\x8b" + struct.pack("<i", -5) + b"x.",
    "a key of deep tuples": b"\x80\x05})" + b"\x85" * MANY + b"K\x01s.",
    "a set of deep tuples": b"\x80\x05\x8f()" + b"\x85" * MANY + b"\x90.",
    "a range made into a list": b"\x80\x02c__builtin__\nlist\n(c__builtin__\nrange\n(J\xff\xff\xff\x7ftRtR.",
    "a number out of a text": b"\x80\x05\x8c\x08builtins\x8c\x03int\x93\x8c\x03999\x85R.",
    "an instance": b"(S'true'\nios\nsystem\n.",
    "a call": b"cos\nsystem\n(S'true'\ntR.",
    "a copy": b"\x80\x05]" + b"2" * 9 + b".",
    "nothing": b"",
}


@pytest.mark.parametrize("pickled", BOMBS.values(), ids=BOMBS.keys())
def test_what_an_index_is_not_written_with_is_refused_at_once(pickled: bytes) -> None:
    with pytest.raises((pickle.UnpicklingError, EOFError, KeyError, ValueError)):
        Unpickler(io.BytesIO(pickled), _ADMITTED).load()


def test_a_list_of_segments_is_read_as_it_was_written() -> None:
    segments = [W3Segment(W3Codec(), "MAIN", doccount=70_000, deleted={1, 300, 70_000}) for _ in range(20)]
    for segment in segments:
        segment._fieldlengths = defaultdict(int, {"title": 0, "body": 1 << 40})
    read = Unpickler(io.BytesIO(pickle.dumps(segments)), _ADMITTED).load()
    assert [vars(one) | {"_codec": 0} for one in read] == [vars(one) | {"_codec": 0} for one in segments]


NUMBERS = st.dictionaries(st.integers(0, 10**6), st.integers(1, 70000), min_size=1, max_size=400)


@given(NUMBERS, st.randoms(use_true_random=False))
def test_a_block_that_has_changed_is_refused_or_gives_documents_that_grow_to_the_last(
    times: dict[int, int], chance: random.Random
) -> None:
    block = bytearray(encode(sorted(times), [times[doc] for doc in sorted(times)]))
    for _ in range(chance.choice((1, 2, 9))):
        block[chance.randrange(len(block))] ^= 1 << chance.randrange(8)
    end = chance.choice((len(block), chance.randrange(len(block))))
    try:
        docs, often = decode(bytes(block[:end]))
    except DamagedPostings:
        return
    assert len(docs) == len(often) > 0
    assert (docs >= 0).all()
    assert (docs <= docs[-1]).all()


@pytest.fixture(scope="module")
def written() -> Path:
    """Give the folder of a library whose index has two parts, of more than a piece of postings each."""
    folder = Path(tempfile.mkdtemp())
    chance = random.Random(2)
    with Library(folder) as library:
        for number in range(80):
            words = chance.choices(range(500), k=60)
            keep(library, article(str(number % 70), body=(" ".join(f"w{word}" for word in words), "ferry")))
            if number % 40 == 39:
                library.catch_up()
    return folder


def contents(snapshot: Snapshot) -> list[object]:
    """Give all that the index holds."""
    words = {
        (field, terms.word(number))
        for field, tables in snapshot.terms().items()
        for terms in tables
        for number in range(len(terms))
    }
    held = {word: [some.tolist() for some in snapshot.postings(*word)] for word in sorted(words)}
    return [snapshot.applied, dict(snapshot.totals), snapshot.ids.tolist(), snapshot.alive.tolist(), held]


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10**9), ending=st.sampled_from((".toc", ".pst")))
def test_every_bit_that_flips_in_postings_and_segments_is_noticed(
    written: Path, seed: int, ending: str
) -> None:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(shutil.copytree(written, place, dirs_exist_ok=True))
        with Library(folder) as library:
            contents(library._tools.index.snapshot())
            file = chance.choice([*(folder / "index").glob(f"*{ending}")])
            content = bytearray(file.read_bytes())
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
            file.write_bytes(content)
            with pytest.raises((DamagedIndex, DamagedPostings)):
                contents(library._tools.index.snapshot())


FORGED = """
import resource, sys
from pathlib import Path
from corpus.library import Library
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
with Library(Path(sys.argv[1])) as library:
    print(len(library.search("ferry ", limit=200).ids), library.catch_up().rebuilt)
    print(len(library.search("ferry ", limit=200).ids))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits memory as Linux does")
@pytest.mark.parametrize("said", [{"_doccount": 10**10}, {"_deleted": {10**9}}, {"_fieldlengths": 10**4000}])
def test_a_segment_that_says_too_much_of_itself_is_built_anew(
    written: Path, tmp_path: Path, said: dict[str, object]
) -> None:
    folder = Path(shutil.copytree(written, tmp_path, dirs_exist_ok=True))
    file = first_file(folder / "index", ".toc")
    content = file.read_bytes()
    start = content.rindex(b"\x80\x05\x95")
    (first, *others) = Unpickler(io.BytesIO(content[start:]), _ADMITTED).load()
    for name, value in said.items():
        setattr(first, name, value if name != "_fieldlengths" else {"body": value})
    file.write_bytes(content[:start] + pickle.dumps([first, *others], 5))
    seal(file)
    done = subprocess.run(
        [sys.executable, "-c", FORGED, folder], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout.split() == ["70", "True", "70"]
