"""The pages in a real browser: at rest, at every width, in light and dark, by keyboard, for everybody, and on paper."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.model

KINDS = ["faulty", "good", "without", "index", "together", "hostile"]
WIDTHS = (360, 800, 1280)
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = Axe()
PATIENCE = 120_000  # milliseconds: a machine may have other things to do
UNFOLD = "() => document.querySelectorAll('details').forEach(one => { one.open = true; })"
SPOIL = "() => { document.documentElement.lang = ''; document.querySelector('h1').style.color = '#eee'; }"
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
REACHABLE = "a[href], button, summary, input, textarea, select, [tabindex='0'], [contenteditable]"
FOCUSED = """() => {
  const it = document.activeElement, style = getComputedStyle(it), box = it.getBoundingClientRect();
  if (it === document.body) return null;
  it.dataset.reached = "yes";
  return {
    what: it.outerHTML.slice(0, 120),
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
      && box.top < innerHeight && box.left < innerWidth,
  };
}"""


@contextmanager
def opened(browser: Browser, address: str, **options: object) -> Iterator[tuple[Page, list[str]]]:
    """Open the page; the list fills with what it says to the console, asks for, or fails at."""
    heard: list[str] = []
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.on("console", lambda message: heard.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (heard.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: heard.append(f"request: {request.url}"))
    page.goto(address)
    try:
        yield page, heard
    finally:
        context.close()


def asked(colours: bool) -> dict[str, object]:
    """Return what axe is to look at: WCAG 2.2 A and AA; contrast, which takes it long, where no width changes it."""
    runs = {"type": "tag", "values": WCAG}
    return {"runOnly": runs, "resultTypes": ["violations"], "rules": {"color-contrast": {"enabled": colours}}}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_quiet_and_fits_and_everybody_can_read_it(
    browser: Browser, pages: dict[str, str], kind: str, scheme: str
) -> None:
    with opened(browser, pages[kind], color_scheme=scheme) as (page, heard):
        page.evaluate(UNFOLD)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(WIDER) <= 0, f"{width} px: the page scrolls sideways"
            found = AXE.run(page, options=asked(colours=width == WIDTHS[-1]))
            assert found.violations_count == 0, f"{width} px: {found.generate_report()}"
        assert heard == [f"request: {pages[kind]}"]


def test_everybody_can_read_ten_thousand_findings(browser: Browser, pages: dict[str, str]) -> None:
    with opened(browser, pages["crowded"], viewport={"width": WIDTHS[0], "height": 800}) as (page, _):
        page.evaluate(UNFOLD)
        found = AXE.run(page, options=asked(colours=False))  # its colours are those of the other hostile page
        assert found.violations_count == 0, found.generate_report()


def test_what_shuts_people_out_is_found(browser: Browser, pages: dict[str, str]) -> None:
    with opened(browser, pages["good"]) as (page, _):
        page.evaluate(SPOIL)
        found = AXE.run(page, options=asked(colours=True)).response["violations"]
        assert {one["id"] for one in found} == {"html-has-lang", "color-contrast"}


def test_ten_thousand_findings_and_words_that_mean_no_good_stand_there_as_words(
    browser: Browser, pages: dict[str, str]
) -> None:
    with opened(browser, pages["crowded"], viewport={"width": 360, "height": 800}) as (page, heard):
        assert page.evaluate(WIDER) <= 0
        shown = page.locator(".proof").inner_text()
        assert all(words in shown for words in ("<script>alert(1)</script>", "onerror=alert(2)", "x" * 300, "أنا"))
        assert "\u202e" not in page.content()
        assert page.locator("script, img, iframe, [onclick], [onerror]").count() == 0
        assert heard == [f"request: {pages['crowded']}"]


@pytest.mark.parametrize("kind", ["faulty", "index"])
def test_everything_that_can_be_used_is_reached_by_keyboard_and_shows_it(
    browser: Browser, pages: dict[str, str], kind: str
) -> None:
    with opened(browser, pages[kind], viewport={"width": 800, "height": 700}) as (page, _):
        for one in page.locator("summary").all():
            one.evaluate("it => it.parentElement.open = true")
        page.keyboard.press("Tab")
        while held := page.evaluate(FOCUSED):
            assert held["ring"] >= 2, f"no ring round {held['what']}"
            assert held["seen"], f"out of sight: {held['what']}"
            page.keyboard.press("Tab")
        missed = page.locator(REACHABLE).evaluate_all(
            "all => all.filter(i => !i.dataset.reached).map(i => i.outerHTML)"
        )
        assert page.locator(REACHABLE).count() > 2
        assert missed == []


def test_the_keyboard_opens_what_is_folded(browser: Browser, pages: dict[str, str]) -> None:
    with opened(browser, pages["faulty"]) as (page, _):
        first = page.locator(".advice summary").first
        first.focus()
        page.keyboard.press("Enter")
        assert page.locator(".advice details[open] .why").first.is_visible()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("kind", ["faulty", "good", "without"])
def test_a_draft_prints_on_two_pages_at_most(browser: Browser, pages: dict[str, str], kind: str, paper: str) -> None:
    with opened(browser, pages[kind], color_scheme="dark") as (page, _):
        page.locator(".pad").fill("Call me before you send it.")
        printed = page.pdf(format=paper, prefer_css_page_size=False)
    with pypdfium2.PdfDocument(BytesIO(printed)) as document:
        assert len(document) <= 2
        words = "".join(sheet.get_textpage().get_text_bounded() for sheet in document)
        assert "Your notes" in words
        assert "Call me before you send it." in words
        assert kind != "faulty" or "Rule blame, PS3" in words  # what is folded on a screen


def test_an_index_reads_without_a_script_and_leads_to_each_page(browser: Browser, pages: dict[str, str]) -> None:
    with opened(browser, pages["index"], java_script_enabled=False) as (page, _):
        links = page.locator("tbody th a")
        assert page.locator("thead th").first.inner_text() == "Draft"
        assert links.count() == 3
        links.nth(1).click()
        assert page.url == pages["good"]
        assert page.locator("h1").is_visible()


def test_an_index_is_sorted_by_its_heads(browser: Browser, pages: dict[str, str]) -> None:
    with opened(browser, pages["index"]) as (page, _):
        words = page.locator("thead button", has_text="Words")
        column = page.locator("tbody tr td:nth-child(6)")
        numbers = [int(text) for text in column.all_inner_texts()]
        words.focus()
        page.keyboard.press("Enter")
        assert [int(text) for text in column.all_inner_texts()] == sorted(numbers, reverse=True)
        assert page.locator("thead th[aria-sort=descending]").all_inner_texts() == ["Words"]
        words.click()
        assert [int(text) for text in column.all_inner_texts()] == sorted(numbers)
        page.locator("thead button", has_text="Draft").click()
        names = page.locator("tbody th").all_inner_texts()
        assert names == sorted(names)
        assert page.locator("[aria-sort]").count() == 1
