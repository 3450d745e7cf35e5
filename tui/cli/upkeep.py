"""`dateline reindex`, `backup` and `doctor`: keep a library sound, and say what is wrong anywhere."""

from __future__ import annotations

import argparse
from pathlib import Path

from corpus.errors import LibraryError, SettingsError
from corpus.library import Library
from corpus.library.results import Finding
from tui.cli.output import counted, print_json, say
from tui.config import config_folder, load_config


def reindex(arguments: argparse.Namespace) -> int:
    """Delete the search index and build it again from the store."""
    with Library(arguments.library) as library:
        count = library.reindex(engine=arguments.engine)
    if arguments.json:
        print_json({"indexed": count})
    else:
        say(f"indexed {count} article{'' if count == 1 else 's'}")
    return 0


def backup(arguments: argparse.Namespace) -> int:
    """Copy the library into a file, or put one in its place."""
    return _restore(arguments) if arguments.restore else _back_up(arguments)


def _back_up(arguments: argparse.Namespace) -> int:
    with Library(arguments.library) as library:
        made = library.back_up(arguments.file)
    if arguments.json:
        print_json({"file": str(made.file), "articles": made.articles, "bytes": made.bytes})
    else:
        say(f"{made.file} holds {counted(made.articles, 'article')} ({made.bytes / 1e6:,.1f} MB)")
    return 0


def _restore(arguments: argparse.Namespace) -> int:
    restored = Library.restore(arguments.library, backup=arguments.file)
    if arguments.json:
        aside = None if restored.aside is None else str(restored.aside)
        print_json({"articles": restored.articles, "aside": aside})
        return 0
    say(f"the library in {arguments.library} holds {counted(restored.articles, 'article')} again")
    if restored.aside is not None:
        say(f"what it held before is in {restored.aside}")
    return 0


def doctor(arguments: argparse.Namespace) -> int:
    """Check everything that can go wrong; status 1 if something has."""
    findings = (*_check_library(arguments.library), *_check_configuration(), _check_clipboard())
    sound = all(finding.ok for finding in findings)
    if arguments.json:
        looked_at = [{"what": f.what, "ok": f.ok, "advice": f.advice} for f in findings]
        print_json({"ok": sound, "findings": looked_at})
    else:
        for finding in findings:
            say(
                f"{'ok  ' if finding.ok else 'BAD '} {finding.what}"
                + ("" if finding.ok else f": {finding.advice}")
            )
    return 0 if sound else 1


def _check_library(folder: Path) -> tuple[Finding, ...]:
    """Look the library over; one that cannot even be opened is a finding too."""
    try:
        with Library(folder) as library:
            return library.check()
    except LibraryError as error:
        return (Finding(what=f"library in {folder}", ok=False, advice=str(error)),)


def _check_configuration() -> tuple[Finding, ...]:
    """Check the configuration file and the user's themes."""
    import themes

    folder = config_folder()
    try:
        load_config()
        settings = Finding(what=f"configuration in {folder}", ok=True, advice="")
    except SettingsError as error:
        settings = Finding(what=f"configuration in {folder}", ok=False, advice=str(error))
    problems = themes.load(folder / "themes").problems
    return (settings, *(Finding(what="theme", ok=False, advice=problem) for problem in problems))


def _check_clipboard() -> Finding:
    """Say which ways a copy would take; to have only the terminal is no fault of this machine."""
    from tui.clipboard import ways

    return Finding(what=f"copies go to {', '.join(ways()) or 'the terminal and a file'}", ok=True)
