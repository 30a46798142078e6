#!/usr/bin/env python3
"""Measures what a first query of a built site loads and how long the browser then works on it.

    loads.py PUBLIC --content FOLDER [--count N]

Asks N queries of three syllables that stand next to each other in the plans of FOLDER (content/plans): every other
one without tone marks, drawn evenly over the plans and alike each time. Each is asked as by a reader who comes for
the first time: script, root, dictionary parts with their postings, and the passages of the six first results are
counted, uncompressed. Then it is asked again of bytes that lie in memory: all work of the script, parsing included.
Needs `playwright` from PyPI and a Chromium.
"""
import argparse
import functools
import http.server
import os
import pathlib
import re
import threading
import unicodedata

from playwright.sync_api import sync_playwright

# Answers a query with an index of its own: [bytes, files, ms, hits].
ASK = """async (text) => {
  const { Index, passage } = window.thiduaSearch;
  const known = new Map();
  const answer = async () => {
    const index = await new Index(new URL(document.querySelector("form[data-search]").dataset.index, location.href).href).open();
    const found = await index.search(text);
    const items = await Promise.all(found.hits.slice(0, 6).map((id) => index.item(id)));
    for (const item of items) passage(item, found.scored[found.which[item.id]].runs);
    return found.hits.length;
  };
  const fetched = window.fetch;
  window.fetch = async (address) => {
    if (!known.has(address)) known.set(address, await (await fetched(address)).arrayBuffer());
    return { ok: true, arrayBuffer: async () => known.get(address) };
  };
  try {
    const hits = await answer();
    const times = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const start = performance.now();
      await answer();
      times.push(performance.now() - start);
    }
    return [[...known.values()].reduce((sum, bytes) => sum + bytes.byteLength, 0), known.size, Math.min(...times), hits];
  } finally {
    window.fetch = fetched;
  }
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def bare(text):
    marks = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in marks if not unicodedata.combining(letter))


def queries(folder, count):
    plans = sorted(folder.glob("*.md"))
    asked = []
    for number in range(count):
        text = plans[number * len(plans) // count].read_text()
        runs = re.findall(r"[^\W\d_]+(?: [^\W\d_]+){2,}", text.split("\n---\n")[-1])
        words = runs[(number * 7919) % len(runs)].split(" ")
        start = (number * 31) % (len(words) - 2)
        query = unicodedata.normalize("NFC", " ".join(words[start:start + 3])).lower()
        asked.append(bare(query) if number % 2 else query)
    return asked


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("public", type=pathlib.Path)
    parser.add_argument("--content", type=pathlib.Path, required=True)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--chromium", default=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
    options = parser.parse_args()
    asked = queries(options.content, options.count)
    [script] = (options.public / "tai-nguyen").glob("search.*.js")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(options.public)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    flags = ["--disable-dev-shm-usage"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
    rows = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=flags)
        tab = browser.new_page()
        tab.set_default_timeout(120000)
        tab.goto(f"http://127.0.0.1:{server.server_port}/tim-kiem/index.html")
        while not tab.evaluate("Boolean(window.thiduaSearch)"):
            tab.wait_for_timeout(50)
        for query in asked:
            size, files, time, hits = tab.evaluate(ASK, query)
            rows.append((size + script.stat().st_size, files + 1, time, hits, query))
        browser.close()
    server.shutdown()
    print(f"{len(rows)} queries, script {script.stat().st_size / 1000:.1f} kB\n\n| | median | 95 of 100 | most |\n|---|---|---|---|")
    for name, place, unit in (("loaded, kB", 0, 1000), ("files", 1, 1), ("work after loading, ms", 2, 1)):
        values = sorted(row[place] / unit for row in rows)
        print(f"| {name} | {values[len(values) // 2]:.1f} | {values[len(values) * 95 // 100]:.1f} | {values[-1]:.1f} |")
    size, files, time, hits, query = max(rows)
    print(f"\nthe most is loaded for “{query}” ({hits} hits); nothing found for {sum(row[3] == 0 for row in rows)}")


if __name__ == "__main__":
    main()
