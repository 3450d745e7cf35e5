"""Handlers of what work behind the screen tells, which an app that closes passes by."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from textual.app import App

Told = ParamSpec("Told")
Telling = TypeVar("Telling", bound=App[Any])


def while_open(
    handle: Callable[Concatenate[Telling, Told], None],
) -> Callable[Concatenate[Telling, Told], None]:
    """Handle a message as long as the app is open: later there is no screen to tell it on."""

    @wraps(handle)
    def handle_while_open(app: Telling, /, *args: Told.args, **kwargs: Told.kwargs) -> None:
        if app.is_running:
            handle(app, *args, **kwargs)

    return handle_while_open
