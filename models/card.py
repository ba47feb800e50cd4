#!/usr/bin/env python3
"""Write ``MODEL_CARD.md`` from its template and ``metrics.json``.

usage: python models/card.py
"""

import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).parent


def number(value: float) -> str:
    """Return a figure as it is printed."""
    return f"{value:.2f}"


def row(figures: dict[str, Any], name: str) -> str:
    """Return precision, recall and cases of one label; a dash where it never came up."""
    found = figures.get(name)
    return f"{found['p']:.2f} / {found['r']:.2f} ({found['gold']})" if found else "–"


def model_card() -> str:
    """Return the card."""
    metrics = json.loads((HERE / "metrics.json").read_text(encoding="utf-8"))
    names = sorted(
        {
            name
            for part in ("dev", "heldout")
            for name in metrics[part]
            if name.split(":")[0] in ("role", "flag", "rule")
        }
    )
    files = (HERE / "corpus" / "train").glob("*.jsonl")
    train = sum(len(file.read_text(encoding="utf-8").splitlines()) for file in files)
    environment = Environment(loader=FileSystemLoader(HERE), undefined=StrictUndefined, keep_trailing_newline=True)
    template = environment.get_template("MODEL_CARD.md.j2")
    return template.render(m=metrics, names=names, n=number, row=row, train=f"{train:,}")


if __name__ == "__main__":
    (HERE / "MODEL_CARD.md").write_text(model_card(), encoding="utf-8")
