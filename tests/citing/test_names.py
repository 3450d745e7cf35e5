"""A byline is split into family and given name by the rules of its language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.cite import Name, name_of
from corpus.cite.names import name_seen

SPLIT = """
Lim Jeong-won|Lim|Jeong-won
Jeong-won Lim|Lim|Jeong-won
LIM Jeong-won|Lim|Jeong-won
Han Duck-soo|Han|Duck-soo
Kim Min-Ji|Kim|Min-Ji
Yoon Suk Yeol|Yoon|Suk Yeol
Kim Dae Jung|Kim|Dae Jung
Choi Minji|Choi|Minji
Min Joo Kim|Kim|Min Joo
Hyung-Jin Kim|Kim|Hyung-Jin
Kim Gordon|Gordon|Kim
Lee Harris|Harris|Lee
Andy Lee|Lee|Andy
Mary Ann Lee|Lee|Mary Ann
Xi Jinping|Xi|Jinping
Wang Yi|Wang|Yi
Yi Wang|Wang|Yi
Li Na|Li|Na
Tsai Ing-wen|Tsai|Ing-wen
Lee Hsien Loong|Lee|Hsien Loong
Sun Yat-sen|Sun|Yat-sen
Nguyen Phu Trong|Nguyen|Phu Trong
Nguyễn Văn Khoa|Nguyễn|Văn Khoa
Trần Hưng Đạo|Trần|Hưng Đạo
Viet Thanh Nguyen|Nguyen|Viet Thanh
Kishida Fumio|Kishida|Fumio
Fumio Kishida|Kishida|Fumio
José Luis García Márquez|García Márquez|José Luis
Lucía Benítez Salgado|Benítez Salgado|Lucía
Gabriel García Márquez|García Márquez|Gabriel
María Pérez|Pérez|María
Robert De Niro|De Niro|Robert
Mahmoud Abu Zaid|Abu Zaid|Mahmoud
Emmanuel MACRON|Macron|Emmanuel
Jean-Paul Sartre|Sartre|Jean-Paul
J. K. Drummond|Drummond|J. K.
Emily Post|Post|Emily
Robert Service|Service|Robert
Sir Hugh Abernathy|Abernathy|Hugh
Lim, Jeong-won|Lim|Jeong-won
Seán O’Neill|O’Neill|Seán
김민지|김|민지
남궁민수|남궁|민수
김 민지|김|민지
""".strip().splitlines()


@pytest.mark.parametrize("row", SPLIT)
def test_a_name_has_the_family_name_its_language_gives_it(row: str) -> None:
    text, family, given_name = row.split("|")
    name = name_of(text)
    assert name is not None
    assert (name.family, name.given) == (family, given_name)


@pytest.mark.parametrize(
    ("text", "particle", "family", "given_name"),
    [
        ("Anna van der Meer", "van der", "Meer", "Anna"),
        ("Ursula von der Leyen", "von der", "Leyen", "Ursula"),
        ("Mona al-Sayed", "al-", "Sayed", "Mona"),
        ("Mohammed bin Salman", "bin", "Salman", "Mohammed"),
        ("Juan de la Cruz", "de la", "Cruz", "Juan"),
        ("Luiz Lula da Silva", "da", "Silva", "Luiz Lula"),
        ("van der Meer, Anna", "van der", "Meer", "Anna"),
        ("Jeanne d’Arcy", "d’", "Arcy", "Jeanne"),
    ],
)
def test_particles_stand_apart_from_the_family_name(
    text: str, particle: str, family: str, given_name: str
) -> None:
    assert name_of(text) == Name(particle=particle, family=family, given=given_name)


@pytest.mark.parametrize(
    "text",
    ["Reuters", "AFP", "Yonhap", "BBC News", "Associated Press", "The Editorial Board", "Gazette staff",
     "Ministry of Ferries", "Jane Doe and agencies", "Harbour Desk", "@eastport", "News24"],
)  # fmt: skip
def test_an_organisation_stays_whole(text: str) -> None:
    assert name_of(text) == Name(literal=text)


def test_a_single_name_is_a_family_name_without_a_given_one() -> None:
    assert name_of("Suharlan") == Name(family="Suharlan")


@pytest.mark.parametrize(
    "text",
    ["Martin Luther King Jr.", "King, Martin Luther, Jr.", "Martin Luther King, Jr."],
)
def test_a_suffix_is_not_the_family_name(text: str) -> None:
    assert name_of(text) == Name(family="King", given="Martin Luther", suffix="Jr.")


@pytest.mark.parametrize(
    ("text", "language", "family"),
    [("习近平", "zh", "习"), ("石破茂", "ja", "石破茂"), ("岸田文雄", "ja", "岸田"),
     ("Szabó Magda", "hu", "Szabó"),
     ("Lucía Arroyo Tena", "es", "Arroyo Tena"), ("Kim Minseo", "ko", "Kim")],
)  # fmt: skip
def test_the_articles_language_tells_where_the_name_does_not(text: str, language: str, family: str) -> None:
    name = name_of(text, language)
    assert name is not None
    assert name.family == family


@given(st.text())
def test_any_byline_gives_a_name_or_nothing(text: str) -> None:
    name = name_of(text)
    assert name is None or name.literal or name.family


@given(st.sampled_from(SPLIT))
def test_no_letter_of_a_name_is_lost(row: str) -> None:
    text = row.split("|")[0]
    name = name_of(text)
    assert name is not None
    kept = f"{name.given}{name.particle}{name.family}{name.suffix}".replace(" ", "").casefold()
    assert sorted(kept) == sorted(text.removeprefix("Sir ").replace(" ", "").replace(",", "").casefold())


@pytest.mark.parametrize(
    ("written", "seen", "parts"),
    [
        ("Hoshigawa Renji", "Hoshigawa", ("Hoshigawa", "Renji", "")),
        ("Hoshigawa Renji", "Renji", ("Renji", "Hoshigawa", "")),
        ("Hoshigawa Renji", None, ("Renji", "Hoshigawa", "")),
        ("Dr. Hoshigawa Renji", "Hoshigawa", ("Hoshigawa", "Renji", "")),
        ("Xi Jinping", "Jinping", ("Jinping", "Xi", "")),
        ("José Luis García Márquez", "Márquez", ("García Márquez", "José Luis", "")),
        ("Anna van der Meer", "Meer", ("Meer", "Anna", "van der")),
        ("Mary Velden", "Mary", ("Velden", "Mary", "")),
        ("Renji, Hoshigawa", "Hoshigawa", ("Renji", "Hoshigawa", "")),
        ("Renji HOSHIGAWA", "Renji", ("Hoshigawa", "Renji", "")),
    ],
)
def test_what_a_person_is_seen_to_be_called_comes_before_the_rules(
    written: str, seen: str | None, parts: tuple[str, str, str]
) -> None:
    name = name_seen(written, "en", lambda _: seen)
    assert name is not None
    assert (name.family, name.given, name.particle) == parts


def test_what_has_no_family_name_is_not_asked_about() -> None:
    def ask(name: str) -> str:
        raise AssertionError(name)

    for written in ("Yonhap", "The Alba Courier", "Hoshigawa", "", "Lim, Jeong-won"):
        assert name_seen(written, "en", ask) == name_of(written, "en")
