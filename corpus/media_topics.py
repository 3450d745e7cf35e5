"""Which of the IPTC's Media Topics a topic is, so that it travels to other newsrooms' programs.

`media_topics.txt`, our own, has a line for each topic that one of them says as much as: few and right rather
than many. The codes and their names are the IPTC's (https://cv.iptc.org/newscodes/mediatopic/, CC BY 4.0);
see `CREDITS.md` beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("media_topics.txt")

SCHEME = "http://cv.iptc.org/newscodes/mediatopic/"
_PREFIX = "medtop:"


@dataclass(frozen=True, slots=True)
class MediaTopic:
    """One of the Media Topics: eight digits and the name the IPTC gives them."""

    code: str
    name: str

    @property
    def qcode(self) -> str:
        """The code as NewsML-G2 writes it, "medtop:20000384"."""
        return f"{_PREFIX}{self.code}"

    @property
    def uri(self) -> str:
        """The address that stands for it."""
        return f"{SCHEME}{self.code}"


def media_topic(topic: str) -> MediaTopic | None:
    """Give the Media Topic that the topic of this name is; None for most that are of our own."""
    return _by_topic().get(topic)


def media_topics(topics: tuple[str, ...]) -> tuple[MediaTopic, ...]:
    """Give the Media Topics that some topics are, each once."""
    return tuple(dict.fromkeys(found for topic in topics if (found := media_topic(topic))))


def topics_called(said: str) -> tuple[str, ...]:
    """Give our topics that are a Media Topic, said by name, code ("medtop:20000384") or address."""
    sought = said.strip().casefold().removeprefix(SCHEME).removeprefix(_PREFIX)
    return tuple(topic for topic, each in _by_topic().items() if sought in (each.code, each.name.casefold()))


@cache
def _by_topic() -> dict[str, MediaTopic]:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    rows = (line.split(" | ") for line in lines if not line.startswith("#"))
    return {topic: MediaTopic(code, name) for topic, code, name in rows}
