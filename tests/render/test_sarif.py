"""SARIF: valid by the official schema, and every place and rule as a viewer looks for it."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from pslint.cards import load_rules
from pslint.render import RENDERERS, View
from pslint.values import FileReport, Level, Report

HERE = Path(__file__).parent
SCHEMA = json.loads((HERE / "schema/sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))


def log(report: Report) -> dict[str, Any]:
    data = json.loads(RENDERERS["sarif"].render(report, View()))
    Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER).validate(data)
    (run,) = data["runs"]
    return run


def test_the_schema_refuses_what_is_wrong(carded: Report) -> None:
    data = json.loads(RENDERERS["sarif"].render(carded, View()))
    data["runs"][0]["columnKind"] = "bytes"
    assert not Draft4Validator(SCHEMA).is_valid(data)


def test_every_report_is_valid(carded: Report, silent: FileReport) -> None:
    for told in (carded, Report("1", ()), Report("1", (silent,)), replace(carded, rules=load_rules())):
        log(told)


def test_rules_bring_their_help(carded: Report) -> None:
    rules = log(replace(carded, rules=load_rules()))["tool"]["driver"]["rules"]
    for rule in rules:
        if "help" in rule:
            assert rule["help"]["text"]
            assert "**Why a reader minds:**" in rule["help"]["markdown"]
    assert sum("help" in rule for rule in rules) == len(load_rules())


def test_a_result_points_to_its_rule_and_counts_code_points(tell: Callable[..., Any], find: Callable[..., Any]) -> None:
    statement = tell("my drafts/ä.txt", [[("\U0001f600 I failed Step 1.", "disclosure", 1)]])
    finding = find(statement, "drama", Level.WARNING, "failed")
    run = log(Report("1", (FileReport("my drafts/ä.txt", statement, (finding,)),)))
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == finding.code
    assert place["artifactLocation"]["uri"] == "my%20drafts/%C3%A4.txt"
    assert place["region"] == {
        "startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 11, "charOffset": 4, "charLength": 6,
        "snippet": {"text": "failed"},
    }  # fmt: skip


def test_an_allowed_finding_is_suppressed_and_a_stale_one_is_none(carded: Report) -> None:
    suppressed = [result for result in log(carded)["results"] if "suppressions" in result]
    assert [result["suppressions"][0]["justification"] for result in suppressed] == [
        "the flood closed [the center] (x)"
    ]


def test_what_could_not_be_read_is_told(carded: Report) -> None:
    (invocation,) = log(carded)["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [notice["level"] for notice in invocation["toolExecutionNotifications"]] == ["error", "error", "note"]


def test_a_stale_entry_is_told_and_is_no_failure(carded: Report) -> None:
    (invocation,) = log(replace(carded, files=carded.files[:1], problems=()))["invocations"]
    assert invocation["executionSuccessful"] is True
    (notice,) = invocation["toolExecutionNotifications"]
    assert notice["message"]["text"].startswith("drama stale: the draft has nothing like it any more")


@pytest.mark.parametrize(("path", "uri"), [("/tmp/a b.txt", "file:///tmp/a%20b.txt"), ("a\udc80.txt", "a%80.txt")])
def test_a_path_is_a_reference(silent: FileReport, path: str, uri: str) -> None:
    run = log(Report("1", (replace(silent, path=path, statement=None, error="gone"),)))
    (notice,) = run["invocations"][0]["toolExecutionNotifications"]
    assert notice["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
