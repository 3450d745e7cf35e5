"""A worker that dies or hangs costs no more than the input that it dies of."""

import io
import json
import multiprocessing
import os
import signal
import time
from collections import Counter
from pathlib import Path

import pytest

from corpus.errors import DatelineError
from corpus.ingest import Event, Failed, Took, ingest, ingest_stream, processes
from corpus.library import Library
from tests.importing_at_scale import deadly

TEXT = "The ferry to Lindholm will stop in June, Mara Okonjo said on Monday.\n\nNobody had been asked."


def files(folder: Path, *texts: str) -> list[Path]:
    paths = [folder / f"{number:03}.txt" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(f"{path.stem}. {TEXT}\n\n{text}\n")
    return paths


def told(events: list[Event]) -> Counter[str]:
    return Counter(type(event).__name__ for event in events)


def test_a_text_that_kills_its_worker_is_that_inputs_failure(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "work", deadly.work)
    paths = files(tmp_path, "a", "b", deadly.DEATH, "d", "e")
    events = list(ingest(paths, library, workers=2))
    (failed,) = [event for event in events if isinstance(event, Failed)]
    assert failed.source == str(paths[2])
    assert failed.reason == "stopped the process that was reading it, or kept it busy too long"
    assert [event.source for event in events if isinstance(event, Took)] == [
        str(path) for path in paths if path != paths[2]
    ]


@pytest.mark.parametrize(("trouble", "patience"), [(deadly.SLEEP, 4.0), (deadly.TOIL, 600.0)])
def test_a_record_that_hangs_its_worker_is_that_records_failure(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: str, patience: float
) -> None:
    monkeypatch.setattr(processes, "work", deadly.work)
    monkeypatch.setattr(processes, "PATIENCE", patience)
    texts = [f"{number}. {TEXT}" for number in range(60)]
    texts[30] += f" {trouble}"
    many = tmp_path / "many.jsonl"
    many.write_text("".join(json.dumps({"title": "Ferry", "text": text}) + "\n" for text in texts))
    events = list(ingest([many], library, workers=2))
    assert [event.source for event in events if isinstance(event, Failed)] == [f"{many}#31"]
    assert told(events)["Took"] == 59


@pytest.mark.parametrize("name", ["alone.txt", "many.jsonl"])
def test_what_one_worker_died_of_alone_is_tried_once_more(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(processes, "work", deadly.work)
    monkeypatch.setenv(deadly.DEATHS, str(tmp_path / "deaths"))
    texts = [f"{number}. {TEXT}" for number in range(30 if name == "many.jsonl" else 1)]
    texts[-1] += f" {deadly.TWICE}"
    records = (json.dumps({"title": "Ferry", "text": text}) + "\n" for text in texts)
    (tmp_path / name).write_text("".join(records) if name == "many.jsonl" else texts[0])
    events = list(ingest([tmp_path / name, *files(tmp_path, "a")], library, workers=2))
    assert (told(events)["Took"], told(events)["Failed"]) == (len(texts) + 1, 0)
    assert (tmp_path / "deaths").read_bytes() == b".."


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGSTOP])
def test_a_worker_that_is_struck_from_outside_loses_nothing(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, blow: signal.Signals
) -> None:
    monkeypatch.setattr(processes, "PATIENCE", 4.0)
    many = tmp_path / "many.jsonl"
    texts = (f"{number}. {TEXT}" for number in range(120))
    many.write_text("".join(json.dumps({"title": "Ferry", "text": text}) + "\n" for text in texts))
    importing = ingest([many, *files(tmp_path, "a", "b")], library, workers=2)
    events = [event for _, event in zip(range(40), importing, strict=False)]
    for child in multiprocessing.active_children():
        os.kill(child.pid or 0, blow)
    events += importing
    assert (told(events)["Took"], told(events)["Failed"]) == (122, 0)
    assert library.count() == 122


def test_an_import_that_is_left_leaves_no_process_and_keeps_what_is_done(
    library: Library, tmp_path: Path
) -> None:
    importing = ingest(files(tmp_path, *map(str, range(120))), library, workers=2)
    for event in importing:
        if isinstance(event, Took):
            break
    importing.close()
    assert multiprocessing.active_children() == []
    assert library.count() > 0


def test_little_work_starts_no_process(library: Library, tmp_path: Path) -> None:
    for event in ingest(files(tmp_path, "a", "b"), library):
        assert multiprocessing.active_children() == [], event


def test_many_articles_of_a_stream_are_shared_out_and_lose_nothing_when_a_process_is_killed(
    library: Library, tmp_path: Path
) -> None:
    records = (json.dumps({"title": f"Ferry {number}", "text": TEXT}) + "\n" for number in range(150))
    events: list[Event] = []
    for event in ingest_stream(io.BytesIO("".join(records).encode()), library, workers=2):
        events.append(event)
        if told(events)["Took"] == 80 and isinstance(event, Took):
            child, *_ = multiprocessing.active_children()
            os.kill(child.pid or 0, signal.SIGKILL)
    assert (told(events)["Took"], told(events)["Failed"]) == (150, 0)
    titles = [library.article(event.id).article.title for event in events if isinstance(event, Took)]
    assert titles == [f"Ferry {number}" for number in range(150)]
    wait_for_none()


def test_little_of_a_stream_starts_no_process(library: Library) -> None:
    for event in ingest_stream(io.BytesIO(TEXT.encode()), library):
        assert multiprocessing.active_children() == [], event


def wait_for_none() -> None:
    while multiprocessing.active_children():
        time.sleep(0.05)


def test_where_no_process_can_be_started_that_is_said(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "work", os._exit)
    with pytest.raises(DatelineError, match="--workers 1"):
        list(ingest(files(tmp_path, "a", "b"), library, workers=2))
