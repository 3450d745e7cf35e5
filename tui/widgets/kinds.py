"""What kinds of entity are called, and the signs that tell them apart where there are no colours."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.article import Kind

WORDS: Mapping[Kind | None, str] = {
    Kind.PERSON: "person",
    Kind.ORG: "organisation",
    Kind.PLACE: "place",
    Kind.EVENT: "event",
    Kind.LAW: "law",
    None: "topic",
}
"""None stands for a topic, as in a Suggestion."""

SIGNS: Mapping[Kind | None, str] = {
    Kind.PERSON: "◉",
    Kind.ORG: "■",
    Kind.PLACE: "▲",
    Kind.EVENT: "◆",
    Kind.LAW: "¶",
    None: "#",
}
"""One cell each."""

STORY_SIGN = "§"

COLOURS: Mapping[Kind | None, str] = {
    Kind.PERSON: "lines--person",
    Kind.ORG: "lines--organisation",
    Kind.PLACE: "lines--place",
    Kind.EVENT: "lines--event",
    Kind.LAW: "lines--law",
    None: "lines--topic",
}
"""The style of a kind's sign, as the pieces of a line name it."""

LOOKS: Mapping[Kind | None, str] = {kind: f"{colour}-name" for kind, colour in COLOURS.items()}
"""The style that a name of this kind has in an article."""
