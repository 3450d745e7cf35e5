"""The trained model on disk: tables of small whole numbers with a scale a row, behind a checked header.

A line with the format's name and version, a line with the SHA-256 of what follows, then an archive of numpy
arrays. It is read without pickle, so a foreign file can be wrong but cannot do anything.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Reals = NDArray[np.float32]
FORMAT = b"dateline tagger 1"
FEATURES = 3
"""The version of the features; a model made for another one is foreign."""
_VOCABULARY = "vocabulary"
_SCALE = ".scale"
_MOST = 127


class ForeignModelError(ValueError):
    """The file is no model of ours, is damaged, or was made for another version."""


@dataclass(frozen=True, slots=True)
class Model:
    """A network's weights by name, and the words of its vocabulary in order (row 0 is for all others)."""

    weights: Mapping[str, Reals]
    vocabulary: Mapping[str, int]
    version: str


def pack(weights: Mapping[str, Reals], vocabulary: Sequence[str]) -> bytes:
    """Write a model. Tables lose precision: eight bits a number, and a scale for each row."""
    arrays: dict[str, NDArray[np.generic]] = {
        _VOCABULARY: np.frombuffer("\n".join(vocabulary).encode(), np.uint8),
        "features": np.array(FEATURES),
    }
    for name, table in weights.items():
        if table.ndim == 1:
            arrays[name] = table.astype(np.float32)
            continue
        scale = (np.abs(table).max(axis=1, keepdims=True) / _MOST + 1e-12).astype(np.float32)
        arrays[name] = np.round(table / scale).astype(np.int8)
        arrays[name + _SCALE] = scale.astype(np.float16)
    payload = _archive(arrays)
    return b"\n".join([FORMAT, hashlib.sha256(payload).hexdigest().encode(), payload])


def _archive(arrays: Mapping[str, NDArray[np.generic]]) -> bytes:
    """Zip the arrays; no clock goes in, so the same weights give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, array in arrays.items():
            member = io.BytesIO()
            np.save(member, array, allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), member.getvalue(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def read(path: Path) -> Model:
    """Read a model, or raise `ForeignModelError` (OSError if there is no file)."""
    return parse(path.read_bytes())


def parse(content: bytes) -> Model:
    """Read what `pack` wrote, or raise `ForeignModelError`."""
    name, _, rest = content.partition(b"\n")
    checksum, _, payload = rest.partition(b"\n")
    if name != FORMAT:
        raise ForeignModelError("this is no model of this version")
    if hashlib.sha256(payload).hexdigest().encode() != checksum:
        raise ForeignModelError("the model is damaged: its checksum is another")
    with np.load(io.BytesIO(payload), allow_pickle=False) as arrays:
        found = {key: arrays[key] for key in arrays.files}
    if int(found.pop("features")) != FEATURES:
        raise ForeignModelError("the model was made for other features")
    words = found.pop(_VOCABULARY).tobytes().decode().split("\n")
    return Model(unpack(found), {word: row for row, word in enumerate(words, 1)}, checksum.decode()[:12])


def unpack(arrays: Mapping[str, NDArray[np.generic]]) -> dict[str, Reals]:
    """Give whole tables their scales back."""
    return {
        name: array.astype(np.float32) * np.asarray(arrays.get(name + _SCALE, 1), np.float32)
        for name, array in arrays.items()
        if not name.endswith(_SCALE)
    }
