"""In other languages than English only what is sure is marked."""

import pytest

from corpus.annotate import annotate_text


def found(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.entity.kind.value) for m in annotate_text(text).mentions]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Der Stadtrat hat am Donnerstag mit der Regierung über den Haushalt gestritten. Die Ministerin"
            " Klara Brandt sagte, die Straße nach Hamburg werde nicht gesperrt.",
            [("Klara Brandt", "PERSON"), ("Hamburg", "PLACE")],
        ),
        (
            "Selon Marie Lefèvre, les élèves du port attendent une décision. La mairie est fermée et les"
            " bateaux pour Marseille sont pleins.",
            [("Marie Lefèvre", "PERSON"), ("Marseille", "PLACE")],
        ),
        ("시장은 화요일 항구를 찾아 회의를 열었다. 배는 뜨지 못했다.", []),
        ("市長は火曜日、港を訪れて会見を開いた。", []),
    ],
)
def test_only_sure_names_are_marked(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names
    assert annotate_text(text).topics == ()


def test_an_english_text_that_quotes_another_language_is_english() -> None:
    text = "“El puerto es de los pescadores,” Marta Quill said in the hall of the Harbour Board of Dover."
    assert ("Marta Quill", "PERSON") in found(text)
