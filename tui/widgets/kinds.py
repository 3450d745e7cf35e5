"""What kinds of entity are called, and the signs that tell them apart where there are no colours."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.article import Kind

WORDS: Mapping[Kind | None, str] = {
    Kind.PERSON: "person",
    Kind.ORG: "organisation",
    Kind.PLACE: "place",
    None: "topic",
}
"""None stands for a topic, as in a Suggestion."""

SIGNS: Mapping[Kind | None, str] = {Kind.PERSON: "◉", Kind.ORG: "■", Kind.PLACE: "▲", None: "#"}
"""One cell each."""
