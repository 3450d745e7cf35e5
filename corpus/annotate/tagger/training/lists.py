"""The public lists of names that invented documents draw on."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...lexicon import Lexicon

_WELL_KNOWN_CITY = 300_000


@dataclass(frozen=True, slots=True)
class Lists:
    """Names of people, by country; `others` are names of all else, by sort: "city", "company", "surname"."""

    forenames: Mapping[str, Sequence[str]]
    surnames: Mapping[str, Sequence[str]]
    others: Mapping[str, Sequence[str]]


def read(folder: Path, lexicon: Lexicon) -> Lists:
    """Read the lists of `folder`/lexicon; names that are ordinary words are left out."""
    lists = folder / "lexicon"

    def lines(name: str) -> list[str]:
        return [
            line.strip() for line in (lists / name).read_text(encoding="utf-8").splitlines() if line.strip()
        ]

    return Lists(
        _by_country(lists / "common-forenames-by-country.csv"),
        _by_country(lists / "common-surnames-by-country.csv"),
        {
            **_places(lists / "places_geonames.tsv", lexicon),
            "forename": _latin(lines("faker_first_names.txt"), lexicon),
            "surname": _latin(lines("faker_last_names.txt"), lexicon),
            "company": [
                name for name in lines("companies.txt") if len(name) < 40 and not lexicon.is_ordinary(name)
            ],
            "club": [name for name in lines("football_clubs.txt") if " " in name and len(name) < 30],
            "university": [name for name in lines("universities.txt") if len(name) < 45],
            "well_known": sorted(lexicon.well_known),
            "any_word": sorted(word for word in lexicon.counts if len(word) > 3 and "-" not in word),
        },
    )


def _places(path: Path, lexicon: Lexicon) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            small = row["kind"] == "city" and int(row["population"] or 0) < _WELL_KNOWN_CITY
            if not lexicon.is_ordinary(row["name"]) and len(row["name"].split()) < 4:
                found["town" if small else row["kind"]].append(row["name"])
    return dict(found)


def _latin(names: Iterable[str], lexicon: Lexicon) -> list[str]:
    return [
        n for n in names if len(n) > 2 and n[0].isupper() and not n.isupper() and not lexicon.is_ordinary(n)
    ]


def _by_country(path: Path) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    with path.open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            name = (row["Romanized Name"] or row["Localized Name"] or "").strip()
            if name[:1].isupper() and ord(name[0]) < 0x250 and len(name) > 1:
                found[row["Country"]].append(name.title() if name.isupper() else name)
    return dict(found)
