"""Make `lexicon.gz` from public lists: `python -m corpus.annotate.build_lexicon FOLDER`.

FOLDER holds `lexicon/` (lists of names and places) and `ner/` (texts, of which only the counts of words
are taken); `CREDITS.md` beside the result says whose they are. The same input gives the same bytes.
The result is gzipped text: a line `[section]`, then that section's entries, one a line, sorted.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

TARGET = Path(__file__).with_name("lexicon.gz")
COUNTED = ("wikinews_2019_2020_silver", "gum", "uner_ewt", "crossner_politics", "wikigold")
SURE_CITY, ANY_CITY = 400_000, 25_000
"""Inhabitants from which a city is known even if people bear its name, and from which it is kept at all."""
COMMON = 5
"""Counted so often in lower case, a word is ordinary even where it begins with a capital."""

_WORD = re.compile(r"(?<![\w.@/-])[a-z][a-z]+(?:-[a-z]+)*(?![\w@/])")
_NAME = re.compile(r"[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*")
_LEGAL_FORM = re.compile(
    r",? (?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|PLC|plc|Plc|LLC|LP|NV|SA|AG|SE|AB|ASA|"
    r"SpA|Oyj|Holdings?|Group|KGaA|GmbH|Bhd|Berhad|Tbk|PJSC|JSC|KK|Trust|REIT)\.?$"
)
_FOUND_BY_RULE = re.compile(r"\b(?:Universi|Colle|Institut|School|Academy|Seminary)", re.IGNORECASE)


def fold(text: str) -> str:
    """Take the accents off."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def count_words(folder: Path) -> dict[str, int]:
    """Count the words that stand in lower case in the texts of `folder`/ner."""
    counts: Counter[str] = Counter()
    for name in COUNTED:
        with (folder / "ner" / f"{name}.jsonl").open(encoding="utf-8") as file:
            for line in file:
                counts.update(_WORD.findall(json.loads(line)["text"]))
    return dict(counts)


def names(folder: Path, kind: str) -> tuple[set[str], set[str]]:
    """Give the `kind` ("forenames" or "surnames") that are popular somewhere, and all that are known."""
    with (folder / "lexicon" / f"common-{kind}-by-country.csv").open(encoding="utf-8-sig") as file:
        rows = [row[form] for row in csv.DictReader(file) for form in ("Romanized Name", "Localized Name")]
    listed = "faker_first_names.txt" if kind == "forenames" else "faker_last_names.txt"
    popular = _latin(word for row in rows for word in row.split())
    return popular, popular | _latin((folder / "lexicon" / listed).read_text(encoding="utf-8").split("\n"))


def _latin(words: Iterable[str]) -> set[str]:
    kept = {w.title() if w.isupper() else w for w in words if _NAME.fullmatch(w) and ord(w[0]) < 0x250}
    kept = {w for w in kept if w[0].isupper() and len(w) > 1}
    return kept | {fold(w) for w in kept}


def places(folder: Path, ordinary: set[str], people: set[str]) -> tuple[set[str], set[str]]:
    """Give the places that can be nothing else, and the towns that are also people's names."""
    sure: set[str] = set()
    shy: set[str] = set()
    with (folder / "lexicon" / "places_geonames.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            name, inhabitants = row["name"].strip(), int(row["population"] or 0)
            if row["kind"] == "county" or len(name) < 3 or name.lower() in ordinary:
                continue
            country = row["kind"] in ("country", "state")
            if not country and (inhabitants < ANY_CITY or len(name.split()) > 3):
                continue
            is_person = set(name.split()) <= people
            known = country or inhabitants >= SURE_CITY or (inhabitants >= 80_000 and not is_person)
            forms = {form for form in (name, fold(name)) if form.lower() not in ordinary}
            (sure if known or not is_person else shy).update(forms)
    return sure, shy - sure


def organisations(folder: Path, ordinary: set[str], taken: set[str]) -> set[str]:
    """Give the names of companies, universities and clubs that no rule would recognise by its words."""
    lists = folder / "lexicon"
    found: set[str] = set()
    for name in (lists / "companies.txt").read_text(encoding="utf-8").split("\n"):
        found.add(_without_legal_form(name))
    for name in (lists / "football_clubs.txt").read_text(encoding="utf-8").split("\n"):
        found.add(re.sub(r"^(?:FC|SV|SC|AC|SSD) | (?:FC|SV|SC|AC|SSD)$", "", name))
    for name in (lists / "universities.txt").read_text(encoding="utf-8").split("\n"):
        if not _FOUND_BY_RULE.search(name):
            found.add(name)
    for line in (lists / "organisations_own.txt").read_text(encoding="utf-8").split("\n"):
        if not line.startswith("#"):
            found.update(line.split("|"))
    return {name for name in found if _is_telling(name, ordinary, taken)}


def _without_legal_form(name: str) -> str:
    previous = ""
    while previous != name:
        previous, name = name, _LEGAL_FORM.sub("", name).strip(" ,.&")
    return name


def _is_telling(name: str, ordinary: set[str], taken: set[str]) -> bool:
    words = name.split()
    if (
        not words
        or len(words) > 4
        or not name[0].isupper()
        or name in taken
        or re.search(r"[(/]|\d{3}", name)
    ):
        return False
    if len(words) > 1:
        return not set(words) <= taken and not (name.isupper() and len(name) > 8)
    return name.lower() not in ordinary and len(name) > 3 and not name.isupper()


def sections(folder: Path) -> Iterator[tuple[str, Iterable[str]]]:
    """Work out every section of the lexicon."""
    counts = count_words(folder)
    ordinary = {word for word, count in counts.items() if count >= COMMON}
    popular_forenames, forenames = names(folder, "forenames")
    popular_surnames, surnames = names(folder, "surnames")
    sure, shy = places(folder, ordinary, forenames | surnames)
    yield "words", (f"{word} {count}" for word, count in counts.items())
    yield "forenames", forenames - popular_forenames
    yield "popular forenames", popular_forenames
    yield "surnames", surnames - popular_surnames - forenames
    yield "shared surnames", (surnames & forenames) - popular_surnames
    yield "popular surnames", popular_surnames
    yield "places", sure
    yield "shy places", shy
    yield "organisations", organisations(folder, ordinary, sure | shy | forenames | surnames)


def pack(content: Mapping[str, Iterable[str]]) -> bytes:
    """Write the sections as the gzipped text that `lexicon` reads."""
    text = "".join(
        f"[{title}]\n" + "".join(f"{e}\n" for e in sorted(lines)) for title, lines in content.items()
    )
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def main() -> None:
    """Build from the folder given as the only argument."""
    content = {title: tuple(entries) for title, entries in sections(Path(sys.argv[1]))}
    TARGET.write_bytes(pack(content))
    for title, entries in content.items():
        sys.stdout.write(f"{len(entries):7} {title}\n")
    sys.stdout.write(f"{TARGET.stat().st_size / 1000:.0f} kB {TARGET.name}\n")


if __name__ == "__main__":
    main()
