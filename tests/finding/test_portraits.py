"""What an entity's page tells beside its articles: roles, months, what others said of it."""

from pathlib import Path

import pytest

from corpus.article import Quote, Span
from corpus.library import Library
from corpus.library.portraits.portraits import roles_at
from tests.keeping.builders import article, keep, mention, person

MARA = person("Mara Okonjo")
BO = person("Bo Lind")


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("On Monday Acting President Mara Okonjo spoke.", ["Acting President"]),
        ("Mara Okonjo, the chair of the harbour board, spoke.", ["chair of the harbour board"]),
        (
            "The report says Prime Minister Mara Okonjo, leader of the party, left.",
            ["Prime Minister", "leader of the party"],
        ),
        ("On Monday Mara Okonjo spoke, and the mayor left.", []),
        ("Mara Okonjo, who stood in for the mayor, spoke.", []),
        ("Mara Okonjo, who left early, spoke.", []),
    ],
)
def test_a_role_is_what_stands_beside_the_name(text: str, roles: list[str]) -> None:
    start = text.index("Mara Okonjo")
    assert [role.removeprefix("Monday ") for role in roles_at(text, start, start + 11)] == roles


def test_a_portrait_has_roles_with_their_days_months_and_what_others_said(tmp_path: Path) -> None:
    said = "“Mara Okonjo is right,”"
    text = f"Mayor Mara Okonjo spoke. {said} Bo Lind said."
    quote = Quote(
        span=Span(0, text.index(said), text.index(said) + len(said)), text=said, speaker="Bo Lind", entity=BO
    )
    inside = mention(text, "Mara Okonjo is", MARA)
    inside = type(inside)(span=Span(0, inside.span.start, inside.span.start + 11), entity=MARA)
    with Library(tmp_path) as library:
        for source, published in (("a.txt", "2025-04-09"), ("b.txt", "2025-06-01"), ("c.txt", "2025-06")):
            made = article(source, body=(text,), published=published)
            keep(
                library,
                made,
                mention(text, "Mara Okonjo", MARA),
                inside,
                mention(text, "Bo Lind", BO),
                quotes=(quote,),
            )
        found = library.portrait(MARA.key)
    assert [(role.words, role.times, role.first, role.last) for role in found.roles] == [
        ("Mayor", 3, "2025-04-09", "2025-06-01")
    ]
    assert found.months == (("2025-04", 1), ("2025-06", 2))
    assert {(words, speaker) for _, words, speaker in found.said_of} == {(said, "Bo Lind")}
