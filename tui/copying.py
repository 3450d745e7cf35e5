"""What `y` copies, and how it gets to the clipboard without the screen waiting for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from textual import work
from textual.app import App
from textual.message import Message

from corpus.article import Article, Quote
from corpus.errors import DatelineError


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
        self.copy(lambda: text)

    @work(thread=True, group="copy")
    def copy(self, make: Callable[[], str]) -> None:
        """Make a text and copy it, both off the screen's thread; say what came of it."""
        from tui import clipboard

        try:
            text = make()
        except DatelineError as error:
            self.post_message(self.Copied(str(error)))
            return
        copied = clipboard.copy(text, osc52=self._send, keep=self._kept_copy)
        words = first_words(text)
        # Where it may have failed, how it was tried takes the most words, and would hide what was copied.
        said = f"{copied.message}: {words}" if copied.sure else f"{words}: {copied.message}"
        self.post_message(self.Copied(said))

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
) -> str:
    """Cite an article as text, after the selected words or the quote if any. Raises CitationError."""
    from corpus.cite import citation_of, quotation, render

    cited = render(citation_of(article, accessed=accessed), style=style)
    if words.strip():
        return f"“{words.strip()}”\n\n{cited}"
    return quotation(quote, cited) if quote else cited


def first_words(text: str, length: int = 40) -> str:
    """Give the start of a text as one line of at most so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def today() -> date:
    """The day it is where the reader sits."""
    return datetime.now().astimezone().date()
