from pathlib import Path

import pytest

from pslint import data


def test_the_cards_and_the_pipeline_are_found() -> None:
    assert list(data.folder("rules").glob("*.toml"))
    assert (data.folder("models") / "en_pslint" / "config.cfg").is_file()


def test_what_lies_in_the_package_comes_before_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "src" / "pslint"
    package.mkdir(parents=True)
    monkeypatch.setattr(data, "PACKAGE", package)
    assert data.folder("rules") == tmp_path / "rules"
    (package / "rules").mkdir()
    assert data.folder("rules") == package / "rules"
