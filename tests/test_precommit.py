"""The hook, run by the real pre-commit in a real git repository."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GOOD = (ROOT / "samples/good-step1.txt").read_text(encoding="utf-8")
BAD = (ROOT / "samples/blame.txt").read_text(encoding="utf-8")
HOOK = {
    "id": "pslint",
    "name": "pslint",
    "entry": f"{sys.executable} -m pslint hook",
    "language": "system",
    "files": r"(?i)\.(docx|docm|odt|rtf|md|markdown|txt|text)$",
    "require_serial": True,
}


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "A Writer")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "writer@example.org")
    folder = tmp_path / "drafts"
    folder.mkdir()
    run(folder, "git", "init", "-q")
    config = json.dumps({"repos": [{"repo": "local", "hooks": [HOOK]}]})  # JSON is YAML, too
    (folder / ".pre-commit-config.yaml").write_text(config)
    assert run(folder, sys.executable, "-m", "pre_commit", "install").returncode == 0
    return folder


def commit(folder: Path, **files: str | bytes) -> subprocess.CompletedProcess[str]:
    for name, content in files.items():
        (folder / name.replace("__", ".")).write_bytes(content if isinstance(content, bytes) else content.encode())
    run(folder, "git", "add", "-A")
    return run(folder, "git", "commit", "-q", "-m", "draft")


@pytest.mark.model
def test_a_faulty_draft_blocks_the_commit_and_says_why_in_a_screenful(repository: Path) -> None:
    others: dict[str, str | bytes] = {
        "README__md": "# Drafts\n\nI keep my drafts here. XXX\n",
        "README__txt": "I keep my drafts here. I failed Step 1 because my school never taught us.\n",
        "requirements__txt": "spacy>=3.8\n# I failed Step 1 XXX\n",
        "photo__png": b"\x89PNG\r\n\x1a\n\0\0",
        "scan__txt": b"\0\1\2\xff" * 50,
    }
    done = commit(repository, statement__txt=BAD, other__md=BAD, **others)
    told = done.stdout + done.stderr
    assert done.returncode == 1
    assert "statement.txt:5:26: error blame: This puts the cause outside you: “because the prep company" in told
    assert "pslint allow RULE DRAFT" in told
    assert not [name for name in others if name.replace("__", ".") in told]
    assert len(told.splitlines()) <= 24
    assert run(repository, "git", "rev-parse", "HEAD").returncode != 0


@pytest.mark.model
def test_a_good_draft_passes_whatever_else_is_in_its_commit(repository: Path) -> None:
    done = commit(
        repository,
        statement__txt=GOOD,
        scan__txt=b"\0\1\2\xff" * 50,
        photo__png=b"\x89PNG\r\n\x1a\n\0\0",
        README__txt="I failed Step 1 because my school never taught us.\n",
        requirements__txt="spacy>=3.8\n# TODO XXX [version]\n",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    statement = (repository / "statement.txt").read_text(encoding="utf-8")
    done = commit(repository, statement__txt=statement.replace("I failed Step 1", "I failed Step [1 or 2?]", 1))
    assert done.returncode == 1
    assert "statement.txt:" in done.stdout + done.stderr
    assert "scan.txt" not in done.stdout + done.stderr


@pytest.mark.model
@pytest.mark.parametrize("form", ["docx", "odt", "rtf"])
def test_a_draft_of_a_word_processor_is_read_too(repository: Path, form: str) -> None:
    made = ROOT / "tests" / "read" / "files"
    assert commit(repository, **{f"good__{form}": (made / f"good-step1.{form}").read_bytes()}).returncode == 0
    done = commit(repository, **{f"faulty__{form}": (made / f"blame.{form}").read_bytes()})
    assert done.returncode == 1
    assert f"faulty.{form}:paragraph 3: error blame" in done.stdout + done.stderr
    assert "good" not in done.stdout + done.stderr


def test_a_binary_and_files_that_are_no_drafts_do_not_block(repository: Path) -> None:
    done = commit(
        repository,
        photo__png=b"\x89PNG\r\n\x1a\n\0\0",
        broken__docx=b"PK\3\4 cut short",
        scan__txt=b"\0\1\2\xff" * 50,
        empty__txt=b"",
        requirements__txt="spacy>=3.8\nrich\n# TODO XXX [version]\n",
        notes__txt="Deadline for the application is XXX. Call the office at 555-0199 about the [score] form.\n",
        README__md="# About\n\nI failed Step 1 because my school never taught us.\n",
        README__txt="I failed Step 1 because my school never taught us.\n",
        LICENSE__txt="Permission is hereby granted.\n",
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_manifest_is_valid_and_says_what_the_tests_run() -> None:
    done = run(ROOT, sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml")
    assert done.returncode == 0, done.stdout + done.stderr
    manifest = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    for line in ("id: pslint", "entry: pslint hook", f"files: '{HOOK['files']}'", "require_serial: true"):
        assert line in manifest
