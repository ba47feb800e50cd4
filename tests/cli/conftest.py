"""The command run in this process, with the pipeline loaded once."""

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    from pslint.cli.main import root

    return lambda *args, data=None: CliRunner().invoke(root, [str(arg) for arg in args], input=data)


@pytest.fixture
def shared(nlp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pslint.nlp.annotate.load", lambda: nlp)
