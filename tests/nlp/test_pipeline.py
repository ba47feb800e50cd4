import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from pslint.data import folder
from pslint.errors import ModelError

HOME = folder("models") / "en_pslint"


def test_every_file_of_the_pipeline_is_the_one_that_was_built() -> None:
    listed = dict(reversed(line.split("  ", 1)) for line in (HOME / "CHECKSUMS").read_text().splitlines())
    there = {str(file.relative_to(HOME)) for file in HOME.rglob("*") if file.is_file()} - {"CHECKSUMS"}
    assert there == set(listed)
    for name, digest in listed.items():
        assert hashlib.sha256((HOME / name).read_bytes()).hexdigest() == digest, name


def test_the_pipeline_says_what_it_is_and_where_it_comes_from() -> None:
    meta = json.loads((HOME / "meta.json").read_text())
    assert (meta["lang"], meta["name"]) == ("en", "pslint")
    assert meta["spacy_version"].startswith(">=3.")
    assert any("en_core_web_sm 3.8.0 (MIT)" in source for source in meta["sources"])


def test_a_pipeline_that_is_not_there_is_an_error_in_one_line(tmp_path: Path) -> None:
    from pslint.nlp.pipeline import load

    with pytest.raises(ModelError, match="could not be loaded") as caught:
        load(tmp_path / "gone")
    assert "reinstall pslint" in str(caught.value)


def test_a_damaged_pipeline_is_an_error_in_one_line(tmp_path: Path) -> None:
    from pslint.nlp.pipeline import load

    (tmp_path / "meta.json").write_text((HOME / "meta.json").read_text())
    (tmp_path / "config.cfg").write_text("[nlp]\nlang =")
    with pytest.raises(ModelError) as caught:
        load(tmp_path)
    assert "\n" not in str(caught.value)


@pytest.mark.model
def test_the_pipeline_has_our_components_after_the_english_ones(nlp: Any) -> None:
    assert nlp.pipe_names[-3:] == ["pslint_sentences", "setbacks", "reader"]
    assert not {"ner", "parser"} & set(nlp.pipe_names)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("I failed USMLE Step 1 once.", [("USMLE Step 1", "exam")]),
        ("I did not pass COMLEX Level 2.", [("COMLEX Level 2", "exam")]),
        ("I failed my surgery shelf.", [("surgery shelf", "course")]),
        ("I flunked ck in May.", [("Step 2 CK", "exam")]),
        ("I was dismissed and did not match.", [("dismissal", "course"), ("the Match", "unmatched")]),
        ("My sister drew a picture.", []),
    ],
)
def test_setbacks_are_named(nlp: Any, text: str, named: list[tuple[str, str]]) -> None:
    doc = nlp(text)
    assert set(named) <= {(span.id_ or span.text, span.label_) for span in doc.spans["setbacks"]}
    assert named or not doc.spans["setbacks"]


@pytest.mark.model
def test_readings_are_written_into_the_span_groups(nlp: Any) -> None:
    from pslint.nlp.pipeline import note
    from pslint.nlp.readings import Reading, Trigger
    from pslint.values import Role

    doc = nlp("I grew up. I failed Step 1. I was crushed. I passed.")
    trigger = Trigger("drama", 0.9, 6, 13)
    note(
        doc,
        list(doc.sents),
        [
            Reading(),
            Reading(1, (Role.DISCLOSURE, Role.CONTEXT)),
            Reading(1, (Role.REACTION,), (trigger,)),
            Reading(1, (Role.EVIDENCE,)),
        ],
    )
    assert [span.text for span in doc.spans["passages"]] == ["I failed Step 1. I was crushed. I passed."]
    assert [span.label_ for span in doc.spans["roles"]] == ["disclosure", "context", "reaction", "evidence"]
    assert [(span.text, span.label_) for span in doc.spans["flags"]] == [("crushed", "drama")]
    assert doc.spans["flags"].attrs["scores"] == [0.9]


@pytest.mark.model
def test_an_empty_text_is_read(nlp: Any) -> None:
    assert list(nlp("").spans["passages"]) == []
