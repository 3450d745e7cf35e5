import io
import zipfile
from pathlib import Path

import numpy as np
import pytest

from corpus.annotate.tagger import engine, model_file

from . import small


def packed() -> bytes:
    return model_file.pack(small.weights(), small.VOCABULARY)


def test_a_model_comes_back_but_for_its_last_digits(tmp_path: Path) -> None:
    path = tmp_path / "tagger.model"
    path.write_bytes(packed())
    model = model_file.read(path)
    assert model.vocabulary == {"in": 1, "said": 2, "the": 3}
    for name, table in small.weights().items():
        loss = np.abs(model.weights[name] - table).max()
        assert loss <= np.abs(table).max() / 100, name


def test_the_same_weights_give_the_same_bytes() -> None:
    assert packed() == packed()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04 an archive of something else",
        packed().replace(b"tagger 1", b"tagger 9", 1),
        packed()[:-100],
        packed()[:3000] + b"\x00" + packed()[3001:],
    ],
    ids=["empty", "another file", "another version", "cut off", "one byte changed"],
)
def test_what_is_no_model_of_ours_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "tagger.model"
    path.write_bytes(content)
    with pytest.raises(model_file.ForeignModelError):
        model_file.read(path)
    assert engine.open_model(path) is None


def test_a_missing_model_is_no_error(tmp_path: Path) -> None:
    assert engine.open_model(tmp_path / "tagger.model") is None


def test_the_model_that_is_shipped_is_small_and_holds_no_objects() -> None:
    content = engine.MODEL.read_bytes()
    assert len(content) <= 2_500_000
    payload = content.split(b"\n", 2)[2]
    with zipfile.ZipFile(io.BytesIO(payload)) as archive:
        for name in archive.namelist():
            np.load(io.BytesIO(archive.read(name)), allow_pickle=False)
