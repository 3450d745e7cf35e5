"""The lexicon: what it knows, how it is packed, and that it loads fast."""

import gzip
import subprocess
import sys
from pathlib import Path

from corpus.annotate import build_lexicon, lists
from corpus.annotate.lexicon import lexicon


def test_ordinary_words_and_their_forms_are_told_from_names() -> None:
    known = lexicon()
    assert all(known.is_ordinary(word) for word in ("house", "tariffs", "Negotiators", "shipbuilding"))
    assert not any(known.is_ordinary(word) for word in ("Trump", "Seoul", "Okafor"))


def test_aliases_lead_to_the_name_shown() -> None:
    known = lexicon()
    assert known.places["U.S."] == "United States"
    assert known.organisations["Yonhap"] == "Yonhap News Agency"


def test_every_list_can_be_read() -> None:
    folder = Path(lists.__file__).with_name("lists")
    for path in folder.glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        assert text.startswith("#"), f"{path.name} does not say what it is"
    assert {"core", "corporate", "modifier"} <= lists.groups("titles").keys()


def test_the_packed_lexicon_is_small_and_bears_no_time_stamp() -> None:
    packed = build_lexicon.TARGET.read_bytes()
    assert len(packed) < 500_000
    assert packed[4:8] == b"\0\0\0\0"


def test_packing_is_reproducible_and_sorted() -> None:
    packed = build_lexicon.pack({"places": {"Osaka", "Accra"}})
    assert gzip.decompress(packed).decode() == "[places]\nAccra\nOsaka\n"
    assert packed == build_lexicon.pack({"places": {"Accra", "Osaka"}})


def test_nothing_is_read_before_the_first_article() -> None:
    code = (
        "import corpus.annotate, corpus.annotate.lexicon as l, sys;"
        "print(l.lexicon.cache_info().currsize, 'numpy' in sys.modules, 'textual' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "False", "False"]
