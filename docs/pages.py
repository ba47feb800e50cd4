#!/usr/bin/env python3
"""Draw the page on a sample as ``docs/page.png`` and, on a phone in the dark, as ``docs/page-phone.png``.

usage: python docs/pages.py (it needs Chromium; on Debian: apt-get install chromium)
"""

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

from pslint.lint import lint
from pslint.render import RENDERERS
from pslint.render.view import View

HERE = Path(__file__).parent
SAMPLE = "samples/blame.txt"
PICTURES = {"page.png": (1100, 1760, "light"), "page-phone.png": (500, 1100, "dark")}


def main() -> None:
    """Run pslint on the sample and take the pictures of its page."""
    page = RENDERERS["html"].render(lint([SAMPLE]), View())
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, (width, height, scheme) in PICTURES.items():
            shown = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            shown.set_content(page)
            shown.screenshot(path=HERE / name)
            print(f"docs/{name}")


if __name__ == "__main__":
    main()
