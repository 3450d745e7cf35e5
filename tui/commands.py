"""Every command of the reader, declared once: bindings, palette, help and README are made from this table.

A screen or widget says which commands it answers (`BINDINGS = bindings(Scope.MOVE, "back")`) and has an
action for each: the command `next-hit` runs `action_next_hit`. A key in the configuration's `[keys]` table
replaces all of a command's keys, wherever it is bound.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tui.keys import show

if TYPE_CHECKING:
    from textual.binding import BindingType


class Scope(StrEnum):
    """Where a command can be given; the value heads its part of the help."""

    EVERYWHERE = "Everywhere"
    MOVE = "Moving in a list or text"
    LIST = "In the list of articles"
    READING = "Reading"
    QUERY = "Typing a query"
    SEARCH = "Searching"
    ENTITY = "On a name in an article, or on the page of an entity"
    REVIEW = "Reviewing names that look alike"
    PAGE = "On the page of an entity, topic or story"
    JUMP = "Jumping"
    CITE = "Choosing a citation"
    EDIT = "Putting an article right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing a person can have the reader do; `keys` are Textual's names of keys."""

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    scope: Scope

    @property
    def action(self) -> str:
        """The name of the action that carries the command out, without `action_`."""
        return self.id.replace("-", "_")


def _command(scope: Scope, id: str, keys: str, label: str, help: str) -> Command:
    return Command(id=id, keys=tuple(keys.split()), label=label, help=help, scope=scope)


# fmt: off
COMMANDS: tuple[Command, ...] = (
    _command(Scope.MOVE, "down", "j down", "Down", "Go one row or line down"),
    _command(Scope.MOVE, "up", "k up", "Up", "Go one row or line up"),
    _command(Scope.MOVE, "top", "g home", "Top", "Go to the first row or line (gg works too)"),
    _command(Scope.MOVE, "bottom", "G end", "Bottom", "Go to the last row or line"),
    _command(Scope.MOVE, "half-page-down", "ctrl+d", "Half a page down", "Go half a screen down"),
    _command(Scope.MOVE, "half-page-up", "ctrl+u", "Half a page up", "Go half a screen up"),
    _command(Scope.MOVE, "page-down", "space pagedown ctrl+f", "Page down", "Go a screen down"),
    _command(Scope.MOVE, "page-up", "pageup ctrl+b", "Page up", "Go a screen up"),
    _command(Scope.MOVE, "open", "enter l right", "Open", "Open what the cursor is on"),
    _command(Scope.READING, "filter", "F", "Filter...",
             "List only what answers a query; an empty one lists all again"),
    _command(Scope.READING, "saved-searches", "apostrophe", "Saved searches...",
             "List what answers a saved search; Ctrl-r takes one away"),
    _command(Scope.LIST, "select", "v", "Select",
             "Select the article, or leave it out again; all that are selected are cited together"),
    _command(Scope.READING, "back", "escape h q left", "Back", "Go back to where you came from"),
    _command(Scope.READING, "next-article", "J", "Next article",
             "Show the next article of the list or of the results"),
    _command(Scope.READING, "previous-article", "K", "Previous article", "Show the article before"),
    _command(Scope.READING, "next-mention", "tab", "Next mention", "Go to the next marked name or topic"),
    _command(Scope.READING, "previous-mention", "shift+tab", "Previous mention",
             "Go to the mark before"),
    _command(Scope.READING, "next-quote", "right_square_bracket", "Next quote",
             "Select the next quote, to copy it with its citation"),
    _command(Scope.READING, "previous-quote", "left_square_bracket", "Quote before", "Select the one before"),
    _command(Scope.READING, "next-hit", "n", "Next hit", "Go to the next searched word in the article"),
    _command(Scope.READING, "previous-hit", "N", "Previous hit", "Go to the searched word before"),
    _command(Scope.READING, "panel", "i", "What it speaks of",
             "Show or hide the names, topics and quotes of this article"),
    _command(Scope.READING, "story", "equals_sign", "Its story",
             "Show the story that this article is part of"),
    _command(Scope.READING, "next-copy", "C", "Same text elsewhere",
             "Open the near copy of this article that another outlet has, the next one each time"),
    _command(Scope.READING, "copy-citation", "y", "Copy the citation",
             "Copy the citation; with words or a quote selected, copy these with it"),
    _command(Scope.READING, "copy-rich", "ctrl+y", "Copy as rich text",
             "Copy the citation with its italics, for a word processor or mail"),
    _command(Scope.READING, "cite-as", "Y", "Cite as...", "Choose a style or format, see it, copy it"),
    _command(Scope.READING, "edit", "e", "Put right...",
             "Correct the headline, authors, dates, publisher or URL; a correction stays for good"),
    _command(Scope.READING, "browse", "o", "Open in the browser", "Open the article's page on the web"),
    _command(Scope.READING, "full-text", "f", "Whole article",
             "Fetch the whole text of an article that its feed cut short"),
    _command(Scope.READING, "toggle-read", "r", "Read or unread", "Mark the article as read or as unread"),
    _command(Scope.READING, "toggle-star", "s", "Star", "Star the article, or take the star away"),
    _command(Scope.READING, "tag", "t", "Tag...", "Give the article tags"),
    _command(Scope.READING, "undo", "ctrl+z", "Undo",
             "Take back the last change of read, star, tags, corrections or entities"),
    _command(Scope.ENTITY, "merge", "m", "Merge into...", "Say that it is one with another, and which"),
    _command(Scope.ENTITY, "split", "S", "Someone else...", "Say that a name or mention is somebody else"),
    _command(Scope.ENTITY, "rename", "c", "Change the name...", "Show it by another name"),
    _command(Scope.ENTITY, "retype", "T", "Change the kind...",
             "Say whether it is a person, organisation, place, event or law"),
    _command(Scope.ENTITY, "hide", "x", "Hide...", "Never show it, or say that its words are no name"),
    _command(Scope.ENTITY, "add-name", "a", "Add a name...", "Mark the selected words, or others, as a name"),
    _command(Scope.REVIEW, "same", "y", "Same", "They are one: merge the second into the first"),
    _command(Scope.REVIEW, "different", "n", "Different", "They are two, and are not offered again"),
    _command(Scope.REVIEW, "unsure", "h", "Unsure", "Nobody can tell; they are not offered again"),
    _command(Scope.REVIEW, "leave-review", "escape q left", "Leave", "Go back to where you came from"),
    _command(Scope.SEARCH, "result-down", "down ctrl+n", "Next result", "Go to the next result while typing"),
    _command(Scope.SEARCH, "result-up", "up", "Previous result", "Go to the result before while typing"),
    _command(Scope.QUERY, "complete", "tab", "Complete",
             "Write the field or value that is offered; again, the next"),
    _command(Scope.QUERY, "complete-back", "shift+tab", "Complete backwards", "Write the one before"),
    _command(Scope.QUERY, "query-help", "f1", "The query language",
             "Show what can be searched for, by examples; Enter takes one"),
    _command(Scope.SEARCH, "save-search", "ctrl+s", "Save the search...",
             "Keep what is typed under a name, for saved:NAME"),
    _command(Scope.SEARCH, "leave-search", "escape", "Leave the search", "Go back to where you were"),
    _command(Scope.PAGE, "next-section", "tab", "Next section", "Go to the page's next section"),
    _command(Scope.PAGE, "previous-section", "shift+tab", "Previous section", "Go to the section before"),
    _command(Scope.PAGE, "cite-all", "R ctrl+r", "Cite all these...",
             "Choose a style for the references of all the articles here; among search results: Ctrl-r"),
    _command(Scope.PAGE, "keep-apart", "x", "Not this story",
             "On a story's page: take the article out of it for good; Ctrl-z undoes it"),
    _command(Scope.JUMP, "suggestion-down", "down ctrl+n", "Next suggestion", "Go to the next suggestion"),
    _command(Scope.JUMP, "suggestion-up", "up ctrl+p", "Previous suggestion", "Go to the suggestion before"),
    _command(Scope.JUMP, "remove-saved", "ctrl+r", "Remove", "Take a saved search away"),
    _command(Scope.JUMP, "close", "escape", "Close", "Close the box without choosing"),
    _command(Scope.CITE, "next-style", "down j", "Next style", "Show the next style or format"),
    _command(Scope.CITE, "previous-style", "up k", "Previous style", "Show the style or format before"),
    _command(Scope.CITE, "copy-shown", "enter y", "Copy it", "Copy what the preview shows"),
    _command(Scope.EDIT, "next-field", "tab down", "Next field", "Go to the next field"),
    _command(Scope.EDIT, "previous-field", "shift+tab up", "Previous field", "Go to the field before"),
    _command(Scope.EDIT, "as-found", "ctrl+r", "As found", "Take this field's correction back"),
    _command(Scope.EDIT, "save", "ctrl+s enter", "Save", "Keep what the form says"),
    _command(Scope.EVERYWHERE, "search", "slash", "Search", "Search the articles as you type"),
    _command(Scope.EVERYWHERE, "jump", "at", "Jump to a name",
             "Jump to a person, organisation, place, event or law by a few letters"),
    _command(Scope.EVERYWHERE, "topics", "number_sign", "Jump to a topic or story",
             "Jump to a topic or story, as to a name"),
    _command(Scope.EVERYWHERE, "refresh-feeds", "U f5", "Update the feeds",
             "Ask all feeds for news now; while Dateline is open each is asked when it is due"),
    _command(Scope.EVERYWHERE, "references", "R", "Reference list",
             "See and copy all that was cited lately, in any style, and the log of it"),
    _command(Scope.EVERYWHERE, "review", "V", "Review look-alikes",
             "Walk through names that look alike and may be one"),
    _command(Scope.EVERYWHERE, "import-articles", "I", "Import...",
             "Import a file, folder or web address; one can read on meanwhile"),
    _command(Scope.EVERYWHERE, "palette", "ctrl+p colon", "Anything",
             "Find any command, name, topic, story, saved search or article by a few letters"),
    _command(Scope.EVERYWHERE, "help", "question_mark", "Help", "Show every key, searchable"),
    _command(Scope.EVERYWHERE, "theme", "ctrl+t", "Next theme", "Change the colours"),
    _command(Scope.EVERYWHERE, "quit", "Q ctrl+q", "Quit", "Leave Dateline"),
)
# fmt: on

BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}


def commands_in(scope: Scope) -> tuple[Command, ...]:
    """Give the commands of one scope, in the order of the table."""
    return tuple(command for command in COMMANDS if command.scope is scope)


def bindings(*wanted: Scope | str) -> list[BindingType]:
    """Give the Textual bindings of whole scopes and of single commands by id, for a class's `BINDINGS`."""
    from textual.binding import Binding

    return [
        Binding(",".join(command.keys), command.action, command.label, show=False, id=command.id)
        for command in _wanted(wanted)
    ]


def _wanted(wanted: Iterable[Scope | str]) -> Iterable[Command]:
    for item in wanted:
        yield from commands_in(item) if isinstance(item, Scope) else (BY_ID[item],)


def shown_keys(command: Command, keys: Mapping[str, tuple[str, ...]] | None = None) -> str:
    """Write all keys of a command; `keys` are a person's own, by command id."""
    return " ".join(show(key) for key in (keys or {}).get(command.id, command.keys))


def key_table() -> str:
    """Write all commands as Markdown: a heading and a table a scope, for the README."""
    parts = []
    for scope in Scope:
        rows = [f"| `{shown_keys(c)}` | {c.label} | {c.help} |" for c in commands_in(scope)]
        head = [f"**{scope}**", "", "| Keys | Command | What it does |", "|---|---|---|"]
        parts.append("\n".join([*head, *rows]))
    return "\n\n".join(parts) + "\n"
