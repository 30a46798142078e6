#!/usr/bin/env python3
"""Asks the search of a built site in a browser.

    search.py --site FOLDER                the script's functions against the vectors that the index is tested with
    search.py --site FOLDER --queries FILE queries with their wanted first results, and the page itself
    search.py --site FOLDER --measure QUERY…  what a first query loads and takes

FILE: one query a line, a tab, and the address of the wanted result (the beginning of it is enough).
"""
import argparse
import contextlib
import functools
import http.server
import json
import os
import pathlib
import sys
import threading

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
VECTORS = ROOT / "Tests/Fixtures/Search/vectors.json"

ASK = """async (text) => {
  const { Index, passage } = window.thiduaSearch;
  window.index ??= await new Index(new URL(document.querySelector("form[data-search]").dataset.index, location.href).href).open();
  const found = await index.search(text);
  const items = await Promise.all(found.hits.slice(0, 8).map((id) => index.item(id)));
  const rows = items.map((item) => {
    const { fine } = passage(item, found.scored[found.which[item.id]].runs);
    return { id: item.id, address: item.address, score: Math.round((found.scores[item.id] + fine) * 2) };
  });
  rows.sort((one, other) => other.score - one.score || one.id - other.id);
  return rows.map((row) => row.address);
}"""

TIME = """async (text) => {
  const again = [];
  await (%s)(text);
  for (let turn = 0; turn < 5; turn += 1) {
    const start = performance.now();
    await (%s)(text);
    again.push(performance.now() - start);
  }
  return Math.min(...again);
}""" % (ASK, ASK)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class Check:
    def __init__(self):
        self.passed = self.failed = 0

    def that(self, holds, what):
        self.passed += bool(holds)
        self.failed += not holds
        if not holds:
            print("FAILED: " + what)


def functions(tab, check):
    """The script folds, spells and cuts like the index."""
    vectors = json.loads(VECTORS.read_text())
    for name in ("fold", "spell", "words"):
        for text, wanted in vectors[name]:
            got = tab.evaluate("([name, text]) => thiduaSearch[name](text)", [name, text])
            check.that(got == wanted, f"{name}({text!r}) is {got!r}, not {wanted!r}")


def queries(tab, path, check):
    """The wanted result is first for 95 of 100 queries, among the first three for all."""
    rows = [line.split("\t") for line in path.read_text().splitlines() if line and not line.startswith("#")]
    first = 0
    for query, wanted in rows:
        got = tab.evaluate(ASK, query)
        places = [place for place, address in enumerate(got) if address.startswith(wanted)]
        first += places[:1] == [0]
        if places[:1] != [0]:
            print(f"not first: {query!r}: {got[:3]}, wanted {wanted}")
        check.that(places and places[0] < 3, f"{query!r} finds {got[:3]}, not {wanted}")
    print(f"{first} of {len(rows)} wanted results are first")
    check.that(first >= 0.95 * len(rows), f"only {first} of {len(rows)} wanted results are first")


def until(tab, holds):
    """Waits for a condition; the pages forbid the way in which Playwright itself would."""
    for _ in range(200):
        if tab.evaluate(holds):
            return
        tab.wait_for_timeout(50)
    raise TimeoutError(holds)


def page(tab, base, check):
    """Box, keyboard, address, announcement, filters."""
    tab.goto(base + "index.html")
    tab.click("form[data-search] input")
    tab.keyboard.type("ke hoach thi dua")
    tab.wait_for_selector(".found-panel .found a")
    check.that("kết quả" in tab.inner_text("form .voice"), "the number of results is announced")
    tab.keyboard.press("ArrowDown")
    check.that(tab.evaluate("document.activeElement.matches('.found li:first-child a')"), "Down leads to the first result")
    tab.keyboard.press("ArrowDown")
    check.that(tab.evaluate("document.activeElement.matches('.found li:nth-child(2) a')"), "Down leads on by one")
    tab.keyboard.press("Escape")
    check.that(tab.evaluate("document.activeElement.matches('form[data-search] input')"), "Escape leads back to the box")
    check.that(not tab.is_visible(".found-panel"), "Escape closes the list")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("[data-results] .found a")
    check.that("q=ke+hoach+thi+dua" in tab.url, "Enter leads to the search page with the question in its address")
    check.that(tab.locator("[data-results] .found mark").count() > 0, "the words are marked")
    tab.click(".found-filter summary")
    tab.wait_for_selector(".found-filter option[value='ke-hoach']", state="attached")
    tab.select_option(".found-filter select[name=loai]", "ke-hoach")
    until(tab, "location.search.includes('loai=ke-hoach')")
    until(tab, "[...document.querySelectorAll('.found a')].every((link) => link.pathname.includes('/ke-hoach/'))")
    check.that(tab.locator(".found a").count() > 0, "a filter leaves results of its kind")
    tab.reload()
    tab.wait_for_selector("[data-results] .found a")
    check.that(tab.input_value("form[data-search] input") == "ke hoach thi dua", "the address brings the question back")
    tab.fill("form[data-search] input", "qqqxxyz wwwvvk")
    until(tab, "document.querySelectorAll('.found a').length === 0")
    check.that(len(tab.inner_text(".found-notes").splitlines()) > 1, "nothing found: a hint what to do")


def measure(browser, base, texts):
    print("| query | kB loaded | files | ms |\n|---|---|---|---|")
    for text in texts:
        tab = browser.new_page()
        loaded = []
        tab.on("response", lambda answer: loaded.append(len(answer.body())) if "/chi-muc/" in answer.url or "/search." in answer.url else None)
        tab.goto(base + "tim-kiem/index.html")
        until(tab, "Boolean(window.thiduaSearch)")
        tab.evaluate(ASK, text)
        tab.wait_for_timeout(300)
        size, files = sum(loaded), len(loaded)
        print(f"| {text} | {size / 1000:.1f} | {files} | {tab.evaluate(TIME, text):.1f} |", flush=True)
        tab.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=pathlib.Path, required=True)
    parser.add_argument("--queries", type=pathlib.Path)
    parser.add_argument("--measure", nargs="+", default=[])
    parser.add_argument("--disk", action="store_true", help="open the site from disk: it was built with --portable")
    parser.add_argument("--chromium", default=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
    options = parser.parse_args()
    check = Check()
    flags = ["--disable-dev-shm-usage"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
    with sync_playwright() as playwright, served(options.site) as server:
        base = options.site.resolve().as_uri() + "/" if options.disk else server
        browser = playwright.chromium.launch(executable_path=options.chromium, args=flags)
        if options.measure:
            measure(browser, base, options.measure)
        else:
            tab = browser.new_page()
            tab.set_default_timeout(20000)
            tab.on("pageerror", lambda error: check.that(False, str(error)))
            tab.goto(base + "tim-kiem/index.html")
            until(tab, "Boolean(window.thiduaSearch)")
            functions(tab, check)
            if options.queries:
                queries(tab, options.queries, check)
                page(tab, base, check)
        browser.close()
    print(f"{check.passed} passed, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
