#!/usr/bin/env python3
"""Write ``MODEL_CARD.md`` from its template and ``metrics.json``.

usage: python models/card.py
"""

import json
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).parent
PARTS = ("dev", "heldout", "unseen")


def cell(figures: dict[str, Any], name: str) -> str:
    """Return a figure as it is printed; a dash where there was nothing to count."""
    held = figures.get(name)
    if name in ("clean", "quiet"):
        return f"{held:.2f} of {figures['sizes'][name]}"
    if name == "flags":
        return f"{held['p']:.2f} / {held['r']:.2f}"
    if ":" in name:  # a label
        return f"{held['p']:.2f} / {held['r']:.2f} ({held['gold']})" if held else "–"
    return f"{held['f1'] if isinstance(held, dict) else held:.2f}"


def across(metrics: dict[str, Any], name: str) -> str:
    """Return one figure of each corpus, as the cells of a row."""
    return " | ".join(cell(metrics[part], name) for part in PARTS)


def model_card() -> str:
    """Return the card."""
    metrics = json.loads((HERE / "metrics.json").read_text(encoding="utf-8"))
    names = sorted({name for part in PARTS for name in metrics[part] if name.split(":")[0] in ("role", "flag", "rule")})
    files = (HERE / "corpus" / "train").glob("*.jsonl")
    train = sum(len(file.read_text(encoding="utf-8").splitlines()) for file in files)
    environment = Environment(loader=FileSystemLoader(HERE), undefined=StrictUndefined, keep_trailing_newline=True)
    template = environment.get_template("MODEL_CARD.md.j2")
    return template.render(m=metrics, names=names, across=partial(across, metrics), train=f"{train:,}")


if __name__ == "__main__":
    (HERE / "MODEL_CARD.md").write_text(model_card(), encoding="utf-8")
