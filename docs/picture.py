#!/usr/bin/env python3
"""Draw the report on a sample as ``docs/report.svg``: what a terminal of 92 columns shows.

usage: python docs/picture.py
"""

from pathlib import Path

from rich.console import Console
from rich.text import Text

from pslint.lint import lint
from pslint.render import RENDERERS
from pslint.render.view import View

HERE = Path(__file__).parent
SAMPLE = "samples/blame.txt"
COLUMNS = 92


def main() -> None:
    """Run pslint on the sample and write the picture."""
    text = RENDERERS["text"].render(lint([SAMPLE]), View(width=COLUMNS, color=True))
    with Path("/dev/null").open("w") as nowhere:
        console = Console(record=True, width=COLUMNS, file=nowhere, force_terminal=True)
        console.print(Text("$ pslint " + SAMPLE))
        console.print(Text.from_ansi(text))
        console.save_svg(str(HERE / "report.svg"), title="pslint", unique_id="pslint")


if __name__ == "__main__":
    main()
