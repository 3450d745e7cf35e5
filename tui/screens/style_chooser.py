"""Choose a style or format from a list, seeing what would be copied beside it."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from corpus.cite import FORMATS, STYLES
from corpus.errors import DatelineError
from tui.commands import Scope, bindings
from tui.hints import hints
from tui.widgets.line_list import LineList
from tui.widgets.lines import MUTED, PLAIN, Column, Line, broken, harmless, heading, plain, printable
from tui.widgets.one_line import OneLine

PATIENCE = 0.25
"""Seconds that may pass before the preview says that it is being written."""


class StyleChooser(ModalScreen[tuple[str, str] | None]):
    """Dismissed with the id of the style or format chosen and the text to copy, or None.

    A subclass makes the text, and says in `notes` what a person should know before it is copied. One thread
    at a time writes; while it does, only the style that the cursor came to last waits to be written.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.CITE, "close")
    HORIZONTAL_BREAKPOINTS = [(0, "-stacked"), (60, "-beside")]  # noqa: RUF012 -- Textual's own, an instance's
    DEFAULT_CSS = """
    StyleChooser {
        align: center middle;
        & > Vertical {
            width: 100%; max-width: 110; height: 32; max-height: 100%;
            background: $surface; border: round $border; border-title-color: $text-accent;
        }
        & LineList { background: $surface; }
        & #choices { width: 38; }
        & #seen { width: 1fr; }
        & #unknown { height: auto; max-height: 50%; padding: 0 1; color: $text-warning; }
        & OneLine { background: $surface; color: $text-muted; }
        &.-beside #seen { border-left: vkey $border; }
        &.-stacked #choice { layout: vertical; }
        &.-stacked #choices { width: 1fr; height: 2fr; }
        &.-stacked #seen { height: 3fr; border-top: hkey $border; }
    }
    """

    hinted: ClassVar[tuple[tuple[str, str], ...]] = (
        ("copy-shown", "copy"),
        ("next-style:j", "next"),
        ("previous-style:k", "before"),
        ("close", "close"),
    )
    """The commands named at the foot, by id, with what they do here."""

    class PutRightAsked(Message):
        """The person wants to put right what is known of the article before it is cited."""

    class Written(Message):
        """`text` is what would be copied in `style`, or `problem` says why there is nothing."""

        def __init__(self, style: str, text: str, *, problem: str = "") -> None:
            super().__init__()
            self.style = style
            self.text = text
            self.problem = problem

    def __init__(self, *, title: str, style: str) -> None:
        super().__init__()
        self._title = title
        self._first = style
        self._written: StyleChooser.Written | None = None
        self._is_writing = False
        self._to_copy: str | None = None

    def compose(self) -> ComposeResult:
        """Lay out the styles and formats, the preview, and below it the notes."""
        with Vertical() as box:
            # As it is: a title may hold a name from an article, which is no markup.
            box.border_title = Content(printable(self._title))
            with Horizontal(id="choice"):
                yield LineList(id="choices")
                with Vertical(id="seen"):
                    yield LineList(id="preview")
                    yield Static("\n".join(self.notes()), id="unknown", markup=False)
            yield OneLine(hints(self.app, self.hinted))

    def on_mount(self) -> None:
        """Show the list with the wonted style first."""
        choices = [str(target) for target in self.choices().targets]
        stop = choices.index(self._first) if self._first in choices else 0
        self._list("choices").fill(lambda _: self.choices(), stop=stop)
        self._list("preview").can_focus = False
        self._preview()

    def _list(self, id: str) -> LineList:
        return self.query_one(f"#{id}", LineList)

    @property
    def chosen(self) -> str:
        """The id of the style or format that the cursor rests on."""
        return str(self._list("choices").target)

    def choices(self) -> Column:
        """What can be chosen, by id."""
        return choice_column(self._first)

    def write(self, style: str, /) -> str:
        """Make what would be copied in a style or format, off the screen's thread. Raises DatelineError."""
        raise NotImplementedError

    def notes(self) -> tuple[str, ...]:
        """Sentences about what would be copied."""
        return ()

    @on(LineList.Moved, "#choices")
    def _preview(self) -> None:
        if self._to_copy != self.chosen:
            self._to_copy = None
        if not self._is_writing and self._seen is None:
            self._write_chosen()

    @property
    def _seen(self) -> Written | None:
        """What was written in the chosen style, if it was."""
        return self._written if self._written and self._written.style == self.chosen else None

    def _write_chosen(self) -> None:
        self._is_writing = True
        self._write(self.chosen)
        self.set_timer(PATIENCE, self._say_writing)

    @work(thread=True, group="preview")
    def _write(self, style: str) -> None:
        try:
            self.post_message(self.Written(style, self.write(style)))
        except DatelineError as error:
            self.post_message(self.Written(style, "", problem=str(error)))

    def _say_writing(self) -> None:
        if self._seen is None:
            self._list("preview").fill(lambda width: Column((plain("Writing …", style=MUTED),)))

    def on_style_chooser_written(self, message: Written) -> None:
        """Show what was written if it is in the style chosen now, else have that written."""
        if message.style != self.chosen:
            self._write_chosen()
            return
        self._is_writing = False
        self._written = message
        self.query_one("#unknown", Static).update("\n".join(self.notes()))
        text = message.problem or message.text
        self._list("preview").fill(lambda width: preview_column(text, width))
        if self._to_copy == message.style:
            self.action_copy_shown()

    @on(LineList.Chosen, "#choices")
    def action_copy_shown(self) -> None:
        """Hand over what the preview shows, or will show when it is written."""
        seen, self._to_copy = self._seen, None
        if seen is None:
            self._to_copy = self.chosen
            self._preview()
        elif seen.problem:
            self.notify(seen.problem, severity="error", markup=False)
        else:
            self.dismiss((seen.style, seen.text))

    def action_next_style(self) -> None:
        """Show the next style or format."""
        self._list("choices").action_down()

    def action_previous_style(self) -> None:
        """Show the style or format before."""
        self._list("choices").action_up()

    def action_close(self) -> None:
        """Leave without choosing."""
        self.dismiss(None)


def choice_column(wonted: str = "") -> Column:
    """A person's own style if the wonted one is, all styles, then all formats, by their labels."""
    own = {wonted: Path(wonted).stem} if wonted.casefold().endswith(".csl") else {}
    styles = [Line(((f" {harmless(label)}", PLAIN),), id) for id, label in {**own, **STYLES}.items()]
    formats = [Line(((f" {label}", PLAIN),), id) for id, label in FORMATS.items()]
    return Column((*heading("Styles")[1:], *styles, *heading("Formats"), *formats))


def preview_column(text: str, width: int) -> Column:
    """The text as it would be pasted, its own lines and indents kept, longer lines broken."""
    lines = map(harmless, text.split("\n"))
    return Column(tuple(plain(part) for line in lines for part in broken(line, width)))
