"""The exported network, run on a statement's sentences."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from pslint.nlp.reader.decode import Scores, decode
from pslint.nlp.reader.settings import Settings
from pslint.nlp.reader.windows import Floats, Ints, Piece, centrality, pieces, window_arrays, windows
from pslint.nlp.readings import Reading

THREADS = 4  # at most: the machine is its owner's


class Reader:
    """The exported network with its tokenizer and settings."""

    def __init__(self, session: onnxruntime.InferenceSession, tokenizer: Tokenizer, settings: Settings) -> None:
        self.session, self.tokenizer, self.settings = session, tokenizer, settings

    @classmethod
    def load(cls, folder: Path) -> Reader:
        """The reader that `folder` holds: model.onnx, tokenizer.json and reader.json."""
        onnxruntime.disable_telemetry_events()  # where it is the system that collects them, as on Windows
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = min(THREADS, os.cpu_count() or 1)
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"])
        settings = Settings.parse(json.loads((folder / "reader.json").read_text(encoding="utf-8")))
        return cls(session, Tokenizer.from_file(str(folder / "tokenizer.json")), settings)

    def read(self, paragraphs: Sequence[Sequence[str]]) -> list[Reading]:
        """Read the sentences of a statement, in order."""
        parts = pieces(self.tokenizer, paragraphs, self.settings.longest)
        return decode(parts, self.score(parts), self.settings) if parts else []

    def score(self, parts: Sequence[Piece]) -> Scores:
        """The logits of a statement's sentences, each from the window where it stands farthest from a cut."""
        best: dict[int, tuple[int, tuple[Floats, ...]]] = {}
        for first, last in windows([part.length for part in parts], self.settings.window):
            ids, members, slices = window_arrays(parts[first:last])
            states, roles, flags, tokens = self._run(ids, members)
            for row, far in enumerate(centrality((first, last), len(parts))):
                if first + row not in best or far > best[first + row][0]:
                    own = (states[row], roles[row], flags[row], tokens[slices[row]])
                    best[first + row] = (int(far), own)
        columns = list(zip(*(best[at][1] for at in range(len(parts))), strict=True))
        return Scores(np.stack(columns[0]), np.stack(columns[1]), np.stack(columns[2]), tuple(columns[3]))

    def _run(self, ids: Ints, members: Floats) -> list[Floats]:
        """The network on one window."""
        found = self.session.run(None, {"ids": ids[None], "members": members[None]})
        return [array[0] for array in found]
