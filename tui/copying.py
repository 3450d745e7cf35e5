"""What `y` copies, and how it gets to the clipboard without the screen waiting for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual import work
from textual.app import App
from textual.message import Message

from corpus.article import Article, Quote
from corpus.errors import DatelineError, NothingToCite

if TYPE_CHECKING:
    from corpus.cite import FamilyName
    from tui.clipboard import Copied


@dataclass(frozen=True, slots=True)
class Clip:
    """A text to copy, as HTML if it is `html` that is wanted.

    `unknown` names what it has to do without because nobody knows it. `left_out` is of how many of several
    articles nothing is known to cite.
    """

    text: str
    unknown: tuple[str, ...] = ()
    html: str | None = None
    left_out: int = 0


class CopyingApp(App[int]):
    """An app that can say what became of what it copied.

    `own_keys` are the keys that a person has given to commands, by command id.
    """

    class Copied(Message):
        """`said` tells what came of copying."""

        def __init__(self, said: str) -> None:
            super().__init__()
            self.said = said

    class ReferencesAsked(Message):
        """The person wants the references of these articles, and may `choose` how.

        `title` says what they have in common.
        """

        def __init__(self, articles: tuple[int, ...], *, title: str, choose: bool = True) -> None:
            super().__init__()
            self.articles = articles
            self.title = title
            self.choose = choose

    def __init__(
        self,
        *,
        kept_copy: Path,
        own_keys: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
        ansi_color: bool | None = None,
    ) -> None:
        super().__init__(ansi_color=ansi_color)
        self._kept_copy = kept_copy
        self.own_keys = own_keys

    def tell(self, text: str) -> None:
        """Say something to the person, in a line."""
        raise NotImplementedError

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what is selected with the mouse or in an input."""
        self.copy(lambda: Clip(text))

    @work(thread=True, group="copy")
    def copy(self, make: Callable[[], Clip], *, log: Callable[[str], None] | None = None) -> None:
        """Make a text, copy it and `log` it, all off the screen's thread; say what came of it."""
        from tui import clipboard

        try:
            clip = make()
            if clip.html is None:
                copied = clipboard.copy(clip.text, osc52=self._send, keep=self._kept_copy)
            else:
                copied = clipboard.copy_rich(clip.html)
            if log and (copied.sure or clip.html is None):
                log(clip.text)
        except NothingToCite as error:
            self.post_message(self.Copied(f"{error}; {self.cure} puts right what is known"))
            return
        except DatelineError as error:
            self.post_message(self.Copied(str(error)))
            return
        lack = f"not known: {', '.join(clip.unknown)} ({self.cure})" if clip.unknown else ""
        if clip.left_out:
            lack = f"{clip.left_out:,} left out: nothing to cite is known"
        self.post_message(self.Copied(said_of(copied, lack, first_words(clip.text))))

    @property
    def cure(self) -> str:
        """Name the key that puts right what is not known."""
        raise NotImplementedError

    def on_copying_app_copied(self, message: Copied) -> None:
        """Say what came of copying."""
        self.tell(message.said)

    def _send(self, sequence: str) -> None:
        self.call_from_thread(self._write, sequence)

    def _write(self, sequence: str) -> None:
        if self._driver:
            self._driver.write(sequence)


def said_of(copied: Copied, lack: str, words: str) -> str:
    """Say in a line that may be cut short: what came of copying, what nobody knows, and the first words.

    Where nobody can be sure of the clipboard, the file comes before the words; where something is not known,
    the way is named in few words, so that both are in sight on 80 cells.
    """
    way = (copied.brief or copied.message) if lack or not copied.sure else copied.message
    kept = f"kept in {copied.kept_in}" if not copied.sure and copied.kept_in else ""
    return " · ".join(part for part in (way, lack, kept, words) if part)


def citation(
    article: Article,
    *,
    style: str,
    accessed: date,
    family_name: FamilyName | None = None,
    quote: Quote | None = None,
    rich: bool = False,
) -> Clip:
    """Cite an article, after the words, speaker and place of the quote if any. Raises CitationError."""
    from corpus.cite import citation_of, place_of, quotation, render, unknown

    made = citation_of(article, accessed=accessed, family_name=family_name)

    def write(markup: str) -> str:
        cited = render(made, style=style, markup=markup)
        return quotation(quote, cited, locator=place_of(quote), markup=markup) if quote else cited

    return Clip(write("text"), unknown(made), html=write("html") if rich else None)


def first_words(text: str, length: int = 40) -> str:
    """Give the start of a text as one line of at most so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def today() -> date:
    """The day it is where the reader sits."""
    return datetime.now().astimezone().date()
