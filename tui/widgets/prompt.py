"""A question answered on one line."""

from __future__ import annotations

from textual.message import Message
from textual.widgets import Input

from tui.commands import bindings


class Prompt(Input):
    """Asks for a line of text; Enter answers, Esc does not; the asker takes it away then."""

    BINDINGS = bindings("close")
    DEFAULT_CSS = """
    Prompt, Prompt:focus { height: 1; border: none; padding: 0 1; background: $panel; }
    """

    class Answered(Message):
        """The person answered with `text`, or not at all: None."""

        def __init__(self, prompt: Prompt, text: str | None) -> None:
            super().__init__()
            self.prompt = prompt
            self.text = text

    def __init__(self, *, answer: str, question: str, id: str | None = None) -> None:
        super().__init__(answer, placeholder=question, id=id, select_on_focus=False, compact=True)
        self.cursor_blink = False

    async def action_submit(self) -> None:
        """Answer."""
        self._end(self.value)

    def action_close(self) -> None:
        """Leave the question unanswered."""
        self._end(None)

    def _end(self, text: str | None) -> None:
        self.post_message(self.Answered(self, text))
