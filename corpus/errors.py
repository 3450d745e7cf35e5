"""Everything that can be wrong with what Dateline is given; anything else that is raised is a bug.

    DatelineError
    ├── InputError          one input cannot be read or kept; the others go on
    │   └── FetchError      an address does not give what it should
    ├── QueryError          a search or filter is not in the query language, with the position
    ├── Abandoned           an answer that took long was not wanted any more
    ├── NotInLibrary        no such article, entity or topic
    ├── Ambiguous           a name that several entities bear, with these
    ├── LibraryError        the library's folder or store cannot be opened or used
    ├── CorrectionError     a person's correction of an article or entity cannot be taken, with the field
    ├── CitationError       a citation cannot be made: unknown style, form or format, or a bad record
    └── SettingsError       the configuration file or a theme is wrong

Each message says what was being done, to what, and what to do next, in one line fit for a person.
"""

from __future__ import annotations


class DatelineError(Exception):
    """The root of the tree; `str()` of it is the whole message."""


class InputError(DatelineError):
    """`source` could not be read or kept. `reason` says why, `advice` what to do."""

    def __init__(self, source: str, *, reason: str, advice: str) -> None:
        super().__init__(f"{source}: {reason}; {advice}")
        self.source = source
        self.reason = reason
        self.advice = advice


class FetchError(InputError):
    """An address could not be fetched: it is `gone` for good, or wants `retry_after` seconds of peace."""

    def __init__(
        self, source: str, *, reason: str, advice: str, retry_after: float | None = None, gone: bool = False
    ) -> None:
        super().__init__(source, reason=reason, advice=advice)
        self.retry_after = retry_after
        self.gone = gone


class QueryError(DatelineError):
    """A query is wrong at `position` (characters from its start).

    `mistake` says in which way, and `expected` what could stand there.
    """

    def __init__(self, message: str, *, position: int, expected: str) -> None:
        super().__init__(f"{message} at character {position + 1}: expected {expected}")
        self.mistake = message
        self.position = position
        self.expected = expected


class Abandoned(DatelineError):
    """What was asked for is not wanted any more, and is looked for no longer."""


class NotInLibrary(DatelineError):
    """No article, entity or topic answers to what was asked for."""


class Ambiguous(DatelineError):
    """A name that is meant for one entity is that of several; the message lists them."""


class LibraryError(DatelineError):
    """The library's folder or store cannot be opened, written or trusted."""


class CorrectionError(DatelineError):
    """What was to be put right at `field` of an article or entity cannot stand there, and why."""

    def __init__(self, message: str, *, field: str) -> None:
        super().__init__(message)
        self.field = field


class CitationError(DatelineError):
    """A citation cannot be made as asked."""


class NothingToCite(CitationError):
    """Nothing is known that a citation could be made of."""


class SettingsError(DatelineError):
    """The configuration file or a theme file is wrong."""
