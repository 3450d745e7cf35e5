"""Outside programs that some tests need: a test is skipped where one is missing, but never in CI."""

import os
import shutil

import pytest


def require(*tools: str) -> None:
    """Skip the test if a program is missing; in CI, which installs them all, fail it."""
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if not missing:
        return
    reason = f"needs {', '.join(missing)}"
    if os.environ.get("CI"):
        pytest.fail(f"{reason}, which CI must install", pytrace=False)
    pytest.skip(reason)
