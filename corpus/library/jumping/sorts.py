"""The sorts of things that one jumps to, and what the store is asked about each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of a thing, and what it is ranked by.

    `lately` is the moment of the article about it that was kept last: not always the latest one, but that
    could be told only by a look at all of them.
    """

    id: int
    key: str | int
    name: str
    kind: str | None
    mentions: int
    articles: int
    family: str
    lately: str


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of things that have names, and the questions to the store about it.

    `names` asks for those after an id, and `foremost` narrows it to what so many things are called that are
    spoken of most. `shown` gives for each thing its own number, then what `Shown` holds.
    """

    names: str
    foremost: str
    left: str
    shown: str
    most_mentioned: str
    other_names: str
    are_stories: bool = False


_LATELY = """
    (SELECT moment FROM articles WHERE articles.id = (SELECT max(article_id) FROM {} WHERE {} = shown.id))
"""

ENTITIES = Sort(
    names="""
        SELECT names.id, entity_id, folded, mentions, kind FROM names JOIN entities ON entities.id = entity_id
        WHERE names.id > ? AND folded <> ''""",
    foremost="entity_id IN (SELECT id FROM entities ORDER BY mentions DESC, id LIMIT ?)",
    left="SELECT id FROM names WHERE id IN (SELECT value FROM json_each(?))",
    shown=f"""
        SELECT own.id, shown.id, shown.key, shown.name, shown.kind, shown.mentions, shown.articles,
            coalesce(shown.family, ''), coalesce({_LATELY.format("appearances", "entity_id")}, '')
        FROM entities AS own JOIN entities AS shown ON shown.id = coalesce(own.stands_for, own.id)
        WHERE own.id IN (SELECT value FROM json_each(?))""",
    most_mentioned="""
        SELECT id FROM entities WHERE kind IN (SELECT value FROM json_each(?)) AND stands_for IS NULL
        ORDER BY mentions DESC, id LIMIT ?""",
    other_names="""
        SELECT coalesce(stands_for, entities.id) AS whose, names.name
        FROM entities JOIN names ON entity_id = entities.id
        WHERE entities.id IN (SELECT value FROM json_each(?1))
            OR stands_for IN (SELECT value FROM json_each(?1))
        GROUP BY whose, names.name ORDER BY sum(shown + seen) DESC, names.name""",
)

TOPICS = Sort(
    names="SELECT id, id, folded, articles, '' FROM topics WHERE id > ? AND folded <> ''",
    foremost="id IN (SELECT id FROM topics ORDER BY articles DESC, id LIMIT ?)",
    left="SELECT id FROM topics WHERE id IN (SELECT value FROM json_each(?))",
    shown=f"""
        SELECT id, id, name, name, NULL, mentions, articles, '',
            coalesce({_LATELY.format("article_topics", "topic_id")}, '')
        FROM topics AS shown WHERE id IN (SELECT value FROM json_each(?))""",
    most_mentioned="SELECT id FROM topics WHERE ? <> '' ORDER BY articles DESC, id LIMIT ?",
    other_names="SELECT NULL, NULL WHERE ? AND 0",
)

STORIES = Sort(
    names="""
        SELECT story_names.id, story_id, story_names.folded, articles, ''
        FROM story_names JOIN stories ON stories.id = story_id
        WHERE story_names.id > ? AND story_names.folded <> ''""",
    foremost="story_id IN (SELECT id FROM stories ORDER BY id DESC LIMIT ?)",
    left="SELECT id FROM story_names WHERE id IN (SELECT value FROM json_each(?))",
    shown=f"""
        SELECT id, id, id, name, NULL, articles, articles, '',
            coalesce({_LATELY.format("story_articles", "story_id")}, '')
        FROM stories AS shown WHERE id IN (SELECT value FROM json_each(?))""",
    most_mentioned="SELECT id FROM stories WHERE ? <> '' ORDER BY id DESC LIMIT ?",
    other_names="SELECT NULL, NULL WHERE ? AND 0",
    are_stories=True,
)
