"""The scores of statements by an exported network, as cases to calibrate or measure on."""

from __future__ import annotations

from collections.abc import Callable

import onnxruntime
from tokenizers import Tokenizer

from pslint.nlp.reader.model import gather
from pslint.nlp.reader.settings import Settings
from pslint.nlp.reader.windows import Floats, Ints, pieces
from recipe.calibrate import Case
from recipe.corpus import Statement

Run = Callable[[Ints, Floats], list[Floats]]


def onnx_run(session: onnxruntime.InferenceSession) -> Run:
    """An exported network on one window."""
    return lambda ids, members: [a[0] for a in session.run(None, {"ids": ids[None], "members": members[None]})]


def cases(statements: list[Statement], run: Run, settings: Settings, tokenizer: Tokenizer) -> list[Case]:
    """The statements with their scores."""
    found = []
    for statement in statements:
        parts = pieces(tokenizer, [[s.text for s in p] for p in statement.paragraphs], settings.longest)
        found.append(Case(statement, parts, gather(parts, settings.window, run), settings))
    return found
