#!/usr/bin/env python3
"""Asks the search of a built site in a browser.

    search.py --site FOLDER                the script's functions against the vectors that the index is tested with
    search.py --site FOLDER --queries FILE queries with their wanted first results, and the page itself
    search.py --site FOLDER --measure QUERY…  what a first query loads and takes

FILE: one query a line, a tab, and the address of the wanted result (the beginning of it is enough).
"""
import contextlib
import functools
import http.server
import json
import pathlib
import re
import sys
import threading
import urllib.parse

from checks.browser import chromium
from checks.command import ROOT, command_line

VECTORS = ROOT / "Tests/Fixtures/Search/vectors.json"

ASK = """async (text) => {
  const { Index, passage } = window.thiduaSearch;
  window.index ??= await new Index(new URL(document.querySelector("form[data-search]").dataset.index, location.href).href).open();
  const found = await index.search(text);
  const items = await Promise.all(found.hits.slice(0, 6).map((id) => index.item(id)));
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


def wording(tab, base, site, check):
    """Results tell dates as pages do and passages that say more than their title; what was meant is spelt as in the texts."""
    subjects = [row["subject"] for row in json.loads((site / "du-lieu/ke-hoach.json").read_text())]
    dates = 0
    for subject in subjects[:12]:
        tab.goto(base + "tim-kiem/index.html?q=" + urllib.parse.quote_plus(subject))
        until(tab, "document.querySelector('form .voice')?.textContent")
        for title, facts, passage in tab.evaluate(RESULTS):
            dates += len(re.findall(r"\d/\d{4}", facts))
            check.that(not re.search(r"(?<!\d)\d/", facts), f"{facts!r} has a date of one digit")
            check.that(not passage or passage not in title, f"“{title}” is followed by itself")
    check.that(dates > 0, "no result has a date")
    for mistyped, meant in (("khenn thuong", "khen thưởng"), ("phong trao thi duaa", "phong trào thi đua"), ("thi đuaa", "thi đua")):
        tab.goto(base + "tim-kiem/index.html?q=" + urllib.parse.quote_plus(mistyped))
        until(tab, "document.querySelector('form .voice')?.textContent")
        notes = tab.inner_text(".found-notes")
        check.that(f"“{meant}”" in notes, f"{mistyped}: {notes!r} instead of “{meant}”")


def old_root(tab, base, check):
    """A part that does not belong to the root is not read: the root is asked for again."""
    asked = []

    def spoil(route):
        answer = route.fetch()
        # Another part follows it than the root says.
        route.fulfill(response=answer, body=b"\1?" + answer.body()[1:])
        asked.append("part")

    def note(request):
        if "/goc.bin" in request.url:
            asked.append("root")

    tab.goto(base + "tim-kiem/index.html")
    tab.route("**/cap-*", spoil, times=1)
    tab.on("request", note)
    tab.fill("form[data-search] input", "thi dua ")
    tab.wait_for_selector("[data-results] .found a")
    check.that(asked == ["root", "part", "root"], f"a part of another root: asked for {asked}")
    tab.remove_listener("request", note)
    tab.unroute("**/cap-*")


# The items whose title, number or text has all words, or, in quotes, has them side by side: a plain reading of all.
READ = """async ([words, isQuoted]) => {
  const { Index, fold, words: cut } = window.thiduaSearch;
  const index = await new Index(new URL(document.querySelector("form[data-search]").dataset.index, location.href).href).open();
  const found = [];
  for (let id = 0; id < index.count; id += 1) {
    const { title, number, symbols, address } = await index.item(id);
    const texts = [title, number, symbols.map((symbol) => (cut(symbol).length ? " " + symbol + " " : symbol)).join("")];
    const folded = texts.map((text) => " " + cut(text).map(fold).join(" ") + " ");
    const has = (text) => folded.some((one) => one.includes(" " + text + " "));
    if (isQuoted ? has(words.join(" ")) : words.every(has)) found.push(new URL(address, new URL("../../", index.address)).href);
  }
  return found;
}"""


def nothing_is_lost(tab, base, check):
    """A question in quotes, with words apart or with a filter leads to all that a plain reading finds."""
    for query in ("thi dua yeu nuoc", "thuc hanh tiet kiem", "khen thuong", "xay dung nong thon moi"):
        for is_quoted in (True, False):
            tab.goto(base + "tim-kiem/index.html")
            wanted = set(tab.evaluate(READ, [query.split(), is_quoted]))
            text = '"%s"' % query if is_quoted else query + " "
            everything = listed(tab, base, "q=" + urllib.parse.quote_plus(text))
            check.that(wanted <= everything, f"{text} does not lead to {sorted(wanted - everything)[:3]}")
            plans = {address for address in wanted if "/ke-hoach/" in address}
            check.that(len(plans) > 0, f"no plan has {text}")
            narrowed = listed(tab, base, "loai=ke-hoach&q=" + urllib.parse.quote_plus(text))
            check.that(plans <= narrowed, f"{text} among plans does not lead to {sorted(plans - narrowed)[:3]}")
            check.that(narrowed <= everything, f"{text} among plans leads to what it does not lead to without the filter")


def facts(site):
    """What the data of the site say of each address, by the names of the filters."""
    known = {}
    for name in ("ke-hoach", "dien-hinh", "van-ban"):
        for row in json.loads((site / f"du-lieu/{name}.json").read_text()):
            bodies = row.get("issuers") or [row.get("issuer") or row.get("body")]
            year = row.get("year") or (row.get("date") or "")[:4]
            known[row["address"]] = {"co-quan": bodies, "phong-trao": [row.get("campaign")], "nam": [str(year)]}
    return known


def no_filter_loses(tab, base, site, check):
    """A filter by body, campaign or year leads to all that a plain reading finds and the data say so of."""
    known = facts(site)
    for words, is_quoted in ((["thi", "dua"], False), (["khen", "thuong"], True)):
        tab.goto(base + "tim-kiem/index.html")
        wanted = {address.removeprefix(base).removesuffix("index.html") for address in tab.evaluate(READ, [words, is_quoted])}
        question = "q=" + urllib.parse.quote_plus('"%s"' % " ".join(words) if is_quoted else " ".join(words) + " ")
        tab.goto(base + "tim-kiem/index.html?" + question)
        tab.click(".found-filter summary")
        until(tab, "document.querySelectorAll('.found-filter option').length > 8")
        offered = {name: dict(tab.evaluate("(name) => [...document.querySelectorAll(`select[name=${name}] option`)].map((one) => [one.textContent.replace(/ \\([^)]*\\)$/, ''), one.value])", name)) for name in ("co-quan", "phong-trao", "nam")}
        for name, options in offered.items():
            of = {}
            for address in wanted & known.keys():
                for value in known[address][name]:
                    of.setdefault(value, set()).add(address)
            values = sorted((value for value in of if value), key=lambda value: (-len(of[value]), value))
            check.that(len(values) > 2, f"{name} is known of too little that has {words}")
            check.that(set(values) <= options.keys(), f"{name} does not offer {sorted(set(values) - options.keys())[:3]} for {words}")
            # Those that have most, and some that have few.
            for value in dict.fromkeys(values[:3] + values[-3:]):
                if value not in options:
                    continue
                narrowed = {address.removeprefix(base).removesuffix("index.html") for address in listed(tab, base, question + f"&{name}={urllib.parse.quote_plus(options[value])}")}
                check.that(of[value] <= narrowed, f"{words} with {name} {value} does not lead to {sorted(of[value] - narrowed)[:3]}")
                strange = {address for address in narrowed & known.keys() if value not in known[address][name]}
                check.that(not strange, f"{words} with {name} {value} leads to {sorted(strange)[:3]}")


# Of each result its title, facts and passage, the passage and its title without marks and signs.
RESULTS = """() => [...document.querySelectorAll(".found li")].map((row) => {
  const { fold, words } = window.thiduaSearch;
  const plain = (one) => (one ? words(one.textContent).map(fold).join(" ") : "");
  const facts = row.querySelector(".meta").textContent;
  return [words(facts).map(fold).join(" ") + " " + plain(row.querySelector("a")), facts, plain(row.querySelector(".found-passage"))];
})"""


def listed(tab, base, query):
    """The addresses of all results of the search page."""
    tab.goto(base + "tim-kiem/index.html?" + query)
    until(tab, "document.querySelector('form .voice')?.textContent")
    while tab.locator(".found-foot button").count():
        before = tab.locator(".found a").count()
        tab.locator(".found-foot button").click()
        until(tab, f"document.querySelectorAll('.found a').length > {before} || !document.querySelector('.found-foot button')")
    return {address.split("#")[0] for address in tab.evaluate("[...document.querySelectorAll('.found a')].map((link) => link.href)")}


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
    parser = command_line(__doc__)
    parser.add_argument("--site", type=pathlib.Path, required=True)
    parser.add_argument("--queries", type=pathlib.Path)
    parser.add_argument("--measure", nargs="+", default=[])
    parser.add_argument("--disk", action="store_true", help="open the site from disk: it was built with --portable")
    options = parser.parse_args()
    check = Check()
    with chromium(options.chromium) as browser, served(options.site) as server:
        base = options.site.resolve().as_uri() + "/" if options.disk else server
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
                nothing_is_lost(tab, base, check)
                no_filter_loses(tab, base, options.site, check)
                wording(tab, base, options.site, check)
                if not options.disk:
                    old_root(tab, base, check)
    print(f"{check.passed} passed, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
