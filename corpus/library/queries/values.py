"""What may follow a field's colon: which values fit, and which may still become right by typing on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from ..text import asked
from .periods import is_vain, period
from .query import HAD, ORDERS, STATES, Field

CHOICES: Mapping[str, tuple[str, ...]] = {"is": STATES, "has": HAD, "sort": ORDERS}
"""The fields of which all values are known."""

DATED = frozenset({"after", "before", "on"})
_ANYTHING = frozenset({"tag", "source", "saved"})
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE)


def fitting(field: Field, *, today: date) -> Field | None:
    """Give a field with what its value means, or None if the value does not fit it."""
    value = field.value.lower()
    if field.name in DATED:
        days = period(value, today=today)
        # Nothing comes after the last three days, and whoever asks for it means something else.
        return replace(field, days=days) if days and not is_vain(value, days, name=field.name) else None
    if field.name in CHOICES:
        return replace(field, value=value) if value in CHOICES[field.name] else None
    if field.name == "lang":
        return field if _LANGUAGE.fullmatch(value) else None
    return field if field.name in _ANYTHING or asked(value) else None


def may_become_fitting(field: Field) -> bool:
    """Say whether a value that does not fit may do so when more of it is typed."""
    if field.name in CHOICES:
        return any(choice.startswith(field.value.lower()) for choice in CHOICES[field.name])
    return True
