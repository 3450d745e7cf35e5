"""The engines that are measured beside each other, each behind the same few methods."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from tests.benchmarks.peers.peer import Peer, Unable

_WHERE = {
    "dateline": "dateline:Dateline",
    "dateline ids": "dateline:DatelineIds",
    "whoosh": "stock_whoosh:StockWhoosh",
    "fts5": "fts5:Fts5",
    "fts5 trigram": "fts5:Trigrams",
    "tantivy": "rust:Tantivy",
    "ripgrep": "scanning:Ripgrep",
    "fzf": "scanning:Fzf",
    "newsboat": "newsboat:Newsboat",
    "recoll": "recoll:Recoll",
}
_PROGRAMS = {"ripgrep": "rg", "fzf": "fzf", "newsboat": "newsboat", "recoll": "recollq"}
_PACKAGES = {"tantivy": "tantivy"}

NAMES = tuple(_WHERE)


def missing() -> Iterator[str]:
    """Name the peers that are not installed here."""
    for name, program in _PROGRAMS.items():
        if shutil.which(program) is None:
            yield name
    for name, package in _PACKAGES.items():
        try:
            import_module(package)
        except ImportError:
            yield name


def peer(name: str, folder: Path) -> Peer:
    """Give a peer whose files are in the folder, or will be."""
    module, _, kind = _WHERE[name].partition(":")
    made: Peer = getattr(import_module(f"{__name__}.{module}"), kind)(folder)
    return made


__all__ = ["NAMES", "Peer", "Unable", "missing", "peer"]
