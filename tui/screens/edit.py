"""Put right what is known of an article: a form, with what was found beside what is changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from corpus.article import KeptArticle
from corpus.errors import CorrectionError
from corpus.library.results import Correction, Value
from tui.commands import bindings
from tui.copying import today
from tui.form import LABELS, Entry, entries_of, hint_of, values_of
from tui.hints import hints
from tui.widgets.one_line import OneLine

Values = dict[str, Value]

_HINTS = ((":Enter", "save"), ("next-field", "next"), ("as-found", "as found"), ("close", "leave"))


class Field(Vertical):
    """A line to type in under its label; below it what was found, or what is wrong."""

    DEFAULT_CSS = """
    Field {
        height: 2;
        & > Horizontal { height: 1; }
        & Static { width: 12; padding: 0 0 0 1; color: $text-muted; }
        & Input, & Input:focus { width: 1fr; height: 1; border: none; padding: 0; background: $panel; }
        & OneLine { padding: 0 0 0 12; background: $surface; color: $text-muted; }
        &.-wrong OneLine { color: $text-error; text-style: bold; }
        &:focus-within Static { color: $text-accent; text-style: bold; }
    }
    """

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry

    def compose(self) -> ComposeResult:
        """Lay out the label, the line and the note."""
        field = self.entry.field
        with Horizontal():
            yield Static(markup=False)
            yield Input(
                self.entry.text,
                placeholder=hint_of(field, today=today()),
                compact=True,
                select_on_focus=False,
            )
        yield OneLine()

    def on_mount(self) -> None:
        """Say what was found."""
        self.line.cursor_blink = False
        self._tell()

    @property
    def line(self) -> Input:
        """Where one types."""
        return self.query_one(Input)

    @on(Input.Changed)
    def _tell(self) -> None:
        text = self.line.value
        mark = "*" if self.entry.is_put_right(text) else " "
        self.query_one(Static).update(f"{mark}{LABELS[self.entry.field]}")
        self._note(self.entry.note(text), wrong=False)

    def complain(self, text: str) -> None:
        """Say what is wrong with what is typed, until that changes, and give this line the keys."""
        self._note(f"! {text}", wrong=True)
        self.line.focus()

    def _note(self, text: str, *, wrong: bool) -> None:
        self.set_class(wrong, "-wrong")
        self.query_one(OneLine).left = text


class EditScreen(ModalScreen[Values | None]):
    """Dismissed with all corrections the article should have now, by field, or None to leave it alone."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # Or else what is typed quickly after them would still go to the field before.
        *(
            replace(binding, priority=True)
            for binding in bindings("next-field", "previous-field")
            if isinstance(binding, Binding)
        ),
        *bindings("as-found", "save", "close"),
    ]
    DEFAULT_CSS = """
    EditScreen {
        align: center middle;
        & > Vertical {
            width: 100%; max-width: 100; height: 21; max-height: 100%;
            background: $surface; border: round $border; border-title-color: $text-accent;
        }
        & VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
        & > Vertical > OneLine { background: $surface; color: $text-muted; }
    }
    """

    def __init__(self, kept: KeptArticle, corrections: Mapping[str, Correction]) -> None:
        super().__init__()
        self._entries = entries_of(kept, corrections)
        self._before = {field: correction.value for field, correction in corrections.items()}

    def compose(self) -> ComposeResult:
        """Lay out the form."""
        with Vertical() as box:
            box.border_title = "Put right"
            with VerticalScroll(can_focus=False):
                yield from map(Field, self._entries)
            yield OneLine(f"{hints(self.app, _HINTS)}   empty: not known")

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Hand over the corrections, or say at a field what is wrong there."""
        fields = {field.entry.field: field for field in self.query(Field)}
        try:
            values = values_of(self._entries, {name: field.line.value for name, field in fields.items()})
        except CorrectionError as error:
            fields[error.field].complain(str(error))
        else:
            self.dismiss(values if values != self._before else None)

    def action_as_found(self) -> None:
        """Let what was found stand in this field again."""
        for field in self.query(Field):
            if field.line.has_focus:
                field.line.value = field.entry.found

    def action_next_field(self) -> None:
        """Go to the next field."""
        self.focus_next(Input)

    def action_previous_field(self) -> None:
        """Go to the field before."""
        self.focus_previous(Input)

    def action_close(self) -> None:
        """Leave without a change."""
        self.dismiss(None)
