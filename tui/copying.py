"""What `y` copies, and how it gets to the clipboard without the screen waiting for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from textual import work
from textual.app import App
from textual.message import Message

from corpus.article import Article, Quote
from corpus.errors import DatelineError


@dataclass(frozen=True, slots=True)
class Clip:
    """A text to copy; `unknown` names what it has to do without because nobody knows it."""

    text: str
    unknown: tuple[str, ...] = ()


class CopyingApp(App[int]):
    """An app that can say what became of what it copied."""

    class Copied(Message):
        """`said` tells what came of copying."""

        def __init__(self, said: str) -> None:
            super().__init__()
            self.said = said

    def __init__(self, *, kept_copy: Path, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._kept_copy = kept_copy

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
            copied = clipboard.copy(clip.text, osc52=self._send, keep=self._kept_copy)
            if log:
                log(clip.text)
        except DatelineError as error:
            self.post_message(self.Copied(str(error)))
            return
        words = first_words(clip.text)
        lack = f"; not known: {', '.join(clip.unknown)} - {self.cure}" if clip.unknown else ""
        # Where it may have failed, how it was tried takes the most words, and would hide what was copied.
        said = f"{copied.message}{lack}: {words}" if copied.sure else f"{words}{lack}: {copied.message}"
        self.post_message(self.Copied(said))

    @property
    def cure(self) -> str:
        """Say how a person puts right what is not known."""
        raise NotImplementedError

    def on_copying_app_copied(self, message: Copied) -> None:
        """Say what came of copying."""
        self.tell(message.said)

    def _send(self, sequence: str) -> None:
        self.call_from_thread(self._write, sequence)

    def _write(self, sequence: str) -> None:
        if self._driver:
            self._driver.write(sequence)


def citation(
    article: Article, *, style: str, accessed: date, quote: Quote | None = None, words: str = ""
) -> Clip:
    """Cite an article as text, after the selected words or the quote if any. Raises CitationError."""
    from corpus.cite import citation_of, quotation, render, unknown

    made = citation_of(article, accessed=accessed)
    cited = render(made, style=style)
    if words.strip():
        cited = f"“{words.strip()}”\n\n{cited}"
    elif quote:
        cited = quotation(quote, cited)
    return Clip(cited, unknown(made))


def first_words(text: str, length: int = 40) -> str:
    """Give the start of a text as one line of at most so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def today() -> date:
    """The day it is where the reader sits."""
    return datetime.now().astimezone().date()
