"""The floors of the house: no import runs back up, the rooms of a floor don't know each other."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("read", "clean", "annotate", "library", "cite", "sample")


LIBRARY = (
    *("stories", "correcting", "finding", "engines", "portraits", "queries"),
    *("jumping", "personal", "articles", "spoken_of", "index", "sqlite"),
)
"""The rooms of the library, from the top floor down."""


def modules(folder: str) -> Iterator[Path]:
    yield from sorted((ROOT / folder).rglob("*.py"))


def imports(path: Path) -> set[str]:
    """List the absolute names that a module imports anywhere, relative ones resolved."""
    found: set[str] = set()
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            if node.module:
                found.add(".".join([*base, node.module]))
            else:
                found.update(".".join([*base, name.name]) for name in node.names)
    return found


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def test_corpus_imports_neither_the_screens_nor_the_themes() -> None:
    for path in modules("corpus"):
        for name in imports(path):
            assert not within(name, "tui"), f"{path} imports {name}"
            assert not within(name, "themes"), f"{path} imports {name}"
            assert not within(name, "textual"), f"{path} imports {name}"


@pytest.mark.parametrize("room", ROOMS)
def test_the_rooms_of_floor_two_do_not_know_each_other(room: str) -> None:
    for path in modules(f"corpus/{room}"):
        for name in imports(path):
            others = [other for other in ROOMS if other != room and within(name, f"corpus.{other}")]
            assert not others, f"{path} imports {name}"
            assert not within(name, "corpus.ingest"), f"{path} imports {name}"
            assert not within(name, "corpus.export"), f"{path} imports {name}"


def test_a_room_of_the_library_knows_only_those_below_it() -> None:
    assert set(LIBRARY) == {path.parent.name for path in (ROOT / "corpus/library").glob("*/__init__.py")}
    for floor, room in enumerate(LIBRARY):
        for path in modules(f"corpus/library/{room}"):
            for name in imports(path):
                above = [one for one in LIBRARY[:floor] if within(name, f"corpus.library.{one}")]
                assert not above, f"{path} imports {name}"


def test_floor_one_stands_on_nothing() -> None:
    for path in (ROOT / "corpus/article.py", ROOT / "corpus/errors.py", ROOT / "corpus/garbage.py"):
        assert not [name for name in imports(path) if within(name, "corpus")]
    for path in modules("themes"):
        assert not [name for name in imports(path) if within(name, "corpus") or within(name, "tui")]


@pytest.mark.parametrize("package", ["whoosh", "tantivy", "feedparser", "httpx"])
def test_only_one_file_imports_a_package_that_could_be_replaced(package: str) -> None:
    users = [path for path in modules("corpus") if any(within(name, package) for name in imports(path))]
    assert len(users) == 1, users


def test_no_circle_of_imports_inside_corpus() -> None:
    graph = {dotted(path): imports(path) for path in modules("corpus")}
    done: set[str] = set()

    def visit(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " -> ".join([*way, name])
        if name in done or name not in graph:
            return
        for other in graph[name]:
            if other != name:
                visit(other, (*way, name))
        done.add(name)

    for name in graph:
        visit(name, ())


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def loaded_by(code: str) -> set[str]:
    """Run `code` in a fresh Python and list the top-level packages it loaded."""
    program = f"{code}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True, timeout=60
    )
    return set(done.stdout.split())


def test_no_module_of_corpus_loads_textual() -> None:
    # Training the tagger needs packages that only the extra `train` installs.
    used = [dotted(path) for path in modules("corpus") if "train" not in dotted(path)]
    assert "textual" not in loaded_by("\n".join(f"import {name}" for name in used))


COMMANDS = [
    ["list"],
    ["search", "x"],
    ["jump", "x"],
    ["show", "1"],
    ["export", "--format", "jsonl"],
    ["doctor"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command[0]))
def test_no_command_but_the_bare_one_loads_textual(command: list[str], tmp_path: Path) -> None:
    argv = ["--library", str(tmp_path / "library"), *command]
    assert "textual" not in loaded_by(f"from tui.__main__ import main; main({argv!r})")


def test_nothing_slow_is_loaded_before_the_first_paint() -> None:
    program = "from corpus.library import Library; import tui.cli.reader, tui.app, tui.screens.reading"
    slow = {"whoosh", "numpy", "rapidfuzz", "pyperclip", "httpx", "sqlite_utils"}
    assert not loaded_by(program) & slow


@pytest.mark.parametrize("path", [*modules("corpus"), *modules("tui"), *modules("themes")], ids=str)
def test_no_room_outgrows_three_hundred_lines_nor_a_function_forty(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= 300
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            length = (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
            assert length <= 40, f"{node.name} has {length} lines"
