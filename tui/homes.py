"""Where a platform keeps a user's own files, if it knows of a home for them."""

from __future__ import annotations

from pathlib import Path
from typing import Literal


def usual(kind: Literal["user_data_path", "user_config_path"]) -> Path | None:
    """Give Dateline's folder of a kind, or None where neither HOME nor the system knows of a home."""
    import platformdirs

    try:
        folder: Path = getattr(platformdirs, kind)("dateline", appauthor=False)
    except RuntimeError:
        return None
    return folder if folder.is_absolute() else None
