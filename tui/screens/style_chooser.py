"""Choose a style or format from a list, seeing what would be copied beside it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from corpus.cite import FORMATS, STYLES
from corpus.errors import CitationError
from tui.commands import Scope, bindings
from tui.widgets.line_list import LineList
from tui.widgets.lines import PLAIN, Column, Line, broken, harmless, heading, plain
from tui.widgets.one_line import OneLine


class StyleChooser(ModalScreen[tuple[str, str] | None]):
    """Dismissed with the id of the style or format chosen and the text to copy, or None.

    A subclass makes the text, and says in `notes` what a person should know before it is copied.
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

    def __init__(self, *, title: str, style: str) -> None:
        super().__init__()
        self._title = title
        self._first = style

    def compose(self) -> ComposeResult:
        """Lay out the styles and formats, the preview, and below it the notes."""
        with Vertical() as box:
            box.border_title = self._title
            with Horizontal(id="choice"):
                yield LineList(id="choices")
                with Vertical(id="seen"):
                    yield LineList(id="preview")
                    yield Static("\n".join(self.notes()), id="unknown", markup=False)
            yield OneLine("Enter or y copy   j k choose   Esc close")

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
        return choice_column()

    def text(self) -> str:
        """Make what would be copied. Raises CitationError."""
        raise NotImplementedError

    def notes(self) -> tuple[str, ...]:
        """Sentences about what would be copied."""
        return ()

    @on(LineList.Moved, "#choices")
    def _preview(self) -> None:
        try:
            text = self.text()
        except CitationError as error:
            text = str(error)
        self._list("preview").fill(lambda width: preview_column(text, width))

    @on(LineList.Chosen, "#choices")
    def action_copy_shown(self) -> None:
        """Hand over what the preview shows."""
        try:
            self.dismiss((self.chosen, self.text()))
        except CitationError as error:
            self.notify(str(error), severity="error", markup=False)

    def action_next_style(self) -> None:
        """Show the next style or format."""
        self._list("choices").action_down()

    def action_previous_style(self) -> None:
        """Show the style or format before."""
        self._list("choices").action_up()

    def action_close(self) -> None:
        """Leave without choosing."""
        self.dismiss(None)


def choice_column() -> Column:
    """All styles, then all formats, by their labels."""
    styles = [Line(((f" {label}", PLAIN),), id) for id, label in STYLES.items()]
    formats = [Line(((f" {label}", PLAIN),), id) for id, label in FORMATS.items()]
    return Column((*heading("Styles")[1:], *styles, *heading("Formats"), *formats))


def preview_column(text: str, width: int) -> Column:
    """The text as it would be pasted, its own lines and indents kept, longer lines broken."""
    lines = map(harmless, text.split("\n"))
    return Column(tuple(plain(part) for line in lines for part in broken(line, width)))
