"""What a person decides about articles: marks, tags, corrections; and the log of what was cited."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from corpus.errors import NotInLibrary

from .articles import store
from .sqlite.connections import Connections

if TYPE_CHECKING:
    from .results import Cited, Correction, Value


class Decisions:
    """The part of a library's door through which a person's decisions go; they hold until taken back."""

    _connections: Connections

    def set_read(self, article_id: int, read: bool) -> None:
        """Mark an article as read or unread. Raises NotInLibrary."""
        self._set(article_id, mark="read", on=read)

    def set_starred(self, article_id: int, starred: bool) -> None:
        """Star an article, or take its star away. Raises NotInLibrary."""
        self._set(article_id, mark="starred", on=starred)

    def set_tags(self, article_id: int, tags: tuple[str, ...]) -> None:
        """Give an article these tags and no others. Raises NotInLibrary."""
        with self._connections.writing() as db:
            known = store.set_tags(db, article_id, tags)
        if not known:
            raise NotInLibrary(f"the library has no article {article_id} to tag")

    def corrections(self, article_id: int, /) -> Mapping[str, Correction]:
        """Give what a person has put right in an article, by field. Raises NotInLibrary."""
        from .personal import corrections

        with self._connections.reading() as db:
            return corrections.corrections_of(db, article_id)

    def correct(self, article_id: int, field: str, value: Value) -> None:
        """Put a field of an article right, None being unknown. Raises CorrectionError, NotInLibrary."""
        before = self.corrections(article_id)
        self.set_corrections(article_id, {name: c.value for name, c in before.items()} | {field: value})

    def uncorrect(self, article_id: int, field: str) -> None:
        """Let what was found stand in a field again. Raises NotInLibrary."""
        before = self.corrections(article_id)
        self.set_corrections(article_id, {name: c.value for name, c in before.items() if name != field})

    def set_corrections(self, article_id: int, values: Mapping[str, Value]) -> None:
        """Give an article these corrections and no others. Raises CorrectionError, NotInLibrary."""
        from .personal import corrections
        from .personal.correctable import checked

        wanted = {field: checked(field, value) for field, value in values.items()}
        with self._connections.writing() as db:
            corrections.revise(db, article_id, wanted, made=_now())

    def log_citation(self, article_id: int, *, style: str, text: str) -> None:
        """Remember that an article was cited, in a style or format, as this text. Raises NotInLibrary."""
        self.log_citations({article_id: text}, style=style)

    def log_citations(self, texts: Mapping[int, str], *, style: str) -> None:
        """Remember that articles were cited at once: number -> text. Raises NotInLibrary, all or none."""
        from .personal import citations

        made = _now()
        with self._connections.writing() as db:
            for article_id, text in texts.items():
                citations.log(db, article_id, style=style, text=text, made=made)

    def cited_lately(self, limit: int = 200) -> tuple[Cited, ...]:
        """Give the citations that were copied, latest first."""
        from .personal import citations

        with self._connections.reading() as db:
            return citations.latest(db, limit)

    def _set(self, article_id: int, *, mark: str, on: bool) -> None:
        with self._connections.writing() as db:
            known = store.set_mark(db, article_id, mark=mark, on=on)
        if not known:
            raise NotInLibrary(f"the library has no article {article_id} to mark")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
