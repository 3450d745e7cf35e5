"""Outside programs that some tests need: a test is skipped where one is missing, but never in CI."""

import os
import shutil
from collections.abc import Iterable
from importlib.util import find_spec

import pytest


def require(*tools: str) -> None:
    """Skip the test if a program is missing; in CI, which installs them all, fail it."""
    _require(tool for tool in tools if shutil.which(tool) is None)


def require_packages(*names: str) -> None:
    """Skip the test if a Python package is missing; in CI fail it."""
    _require(name for name in names if find_spec(name) is None)


def _require(missing: Iterable[str]) -> None:
    reason = ", ".join(missing)
    if not reason:
        return
    if os.environ.get("CI"):
        pytest.fail(f"needs {reason}, which CI must install", pytrace=False)
    pytest.skip(f"needs {reason}")
