"""A place of its own for a run: home, temporary and configuration folders and drafts, all watched."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from formats import DRAFT, EVERY, SEEDS, packed

GUARDED = Path(__file__).parent.parent / "support" / "guarded.py"
FOLDERS = {"HOME": "home", "USERPROFILE": "home", "APPDATA": "home/a", "LOCALAPPDATA": "home/b"} | {
    name: name.lower()
    for name in ("TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
}


@dataclass(frozen=True)
class Place:
    """A root with the folders that a program may be tempted to write to; ``drafts`` holds one of each format."""

    root: Path

    @property
    def drafts(self) -> Path:
        return self.root / "drafts"

    def tree(self) -> dict[str, bytes | None]:
        """Return everything that is there now: the content of each file, None for a folder."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes() if path.is_file() else None
            for path in sorted(self.root.rglob("*"))
        }

    def run(self, guard: str, *args: str) -> subprocess.CompletedProcess[str]:
        """Run the command in the drafts' folder."""
        places = {name: str(self.root / folder) for name, folder in FOLDERS.items()}
        environment = {**os.environ, **places, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, str(GUARDED), guard, *args]
        return subprocess.run(
            command, cwd=self.drafts, env=environment, capture_output=True, encoding="utf-8", timeout=300, check=False
        )


@pytest.fixture
def place(tmp_path: Path) -> Place:
    for folder in {*FOLDERS.values(), "drafts"}:
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    for suffix in SEEDS:
        (tmp_path / "drafts" / f"a.{suffix}").write_bytes(packed(suffix, EVERY[suffix][0]))
    (tmp_path / "drafts" / "broken.txt").write_bytes(DRAFT.encode() + b"\x81\x8d\0")
    return Place(tmp_path)
