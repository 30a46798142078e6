#!/usr/bin/env python3
"""Puts the search of a built site beside Pagefind on the same pages.

    compare.py PUBLIC [--content FOLDER] [--queries TEXT…]

PUBLIC is a site that thidua built; it is copied before Pagefind writes into the copy. Needs `pagefind[bin]` and
`playwright` from PyPI and a Chromium. Prints tables in Markdown: size and time of the index, and for each query the
hits, the bytes of a first query and the time of work in the browser. The time of thidua's index is what
`thidua build --profile` tells.
"""
import argparse
import functools
import http.server
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time

from playwright.sync_api import sync_playwright

QUERIES = ["kết cấu hạ tầng", "ket cau ha", "đầu tư", "dau tu", "chống lãng phí", "chong lang phi", "24/KH-LĐLĐ", "24 kh ldld",
           "UBND huyện", "ủy ban nhân dân huyện", '"thực hành tiết kiệm"', "hoà giải", "hòa giải", "giai ngam"]

OURS = """async (text) => {
  const { Index, passage } = window.thiduaSearch;
  const start = performance.now();
  window.index ??= await new Index(new URL(document.querySelector("form[data-search]").dataset.index, location.href).href).open();
  const found = await index.search(text);
  const items = await Promise.all(found.hits.slice(0, 6).map((id) => index.item(id)));
  for (const item of items) passage(item, found.scored[found.which[item.id]].runs);
  return [found.hits.length, performance.now() - start];
}"""

# Words apart are left out of a first answer.
ALL = "async (text) => (await window.index.search(text, true)).hits.length"

THEIRS = """async (text) => {
  const start = performance.now();
  window.pagefind ??= await import("/pagefind/pagefind.js");
  const found = await pagefind.search(text);
  await Promise.all(found.results.slice(0, 8).map((one) => one.data()));
  return [found.results.length, performance.now() - start];
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def size(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(path.stat().st_size for path in files), len(files)


def ask(browser, address, ready, script, text, counts):
    """Hits, bytes of a first query, and the time of the same query when all is loaded."""
    tab = browser.new_page()
    tab.set_default_timeout(120000)
    loaded = []
    tab.on("response", lambda answer: loaded.append(answer) if counts(answer.url) else None)
    tab.goto(address)
    while ready and not tab.evaluate(ready):
        tab.wait_for_timeout(50)
    hits, _ = tab.evaluate(script, text)
    tab.wait_for_timeout(200)
    total = sum(len(answer.body()) for answer in loaded)
    if script is OURS:
        hits = tab.evaluate(ALL, text)
    again = min(tab.evaluate(script, text)[1] for _ in range(3))
    tab.close()
    return hits, total, again


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("public", type=pathlib.Path)
    parser.add_argument("--content", type=pathlib.Path, help="content/plans, to tell sizes as a share of the text")
    parser.add_argument("--queries", nargs="+", default=QUERIES)
    parser.add_argument("--chromium", default=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as work:
        copy = pathlib.Path(work) / "public"
        shutil.copytree(options.public, copy)
        (copy / "blank.html").write_text("<!doctype html><title>.</title>")
        start = time.monotonic()
        subprocess.run([sys.executable, "-m", "pagefind", "--site", str(copy)], check=True, stdout=subprocess.DEVNULL)
        wall = time.monotonic() - start
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        ours, theirs = size(options.public / "tim-kiem/chi-muc"), size(copy / "pagefind")
        text = size(options.content)[0] if options.content else None
        share = lambda bytes: f" ({100 * bytes / text:.1f} %)" if text else ""
        print("| | thidua | Pagefind |\n|---|---|---|")
        print(f"| index, MB{' (share of the plans)' if text else ''} | {ours[0] / 1e6:.1f}{share(ours[0])} | {theirs[0] / 1e6:.1f}{share(theirs[0])} |")
        print(f"| files | {ours[1]} | {theirs[1]} |")
        print(f"| time to index, s | see `--profile` | {wall:.1f} wall, {used.ru_utime + used.ru_stime:.1f} CPU |")
        print(f"| most memory, MB | that of the build | {used.ru_maxrss / 1000:.0f} |\n")
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(copy)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
        flags = ["--disable-dev-shm-usage"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
        print("| query | hits | kB | ms | Pagefind: hits | kB | ms |\n|---|---|---|---|---|---|---|")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=options.chromium, args=flags)
            for query in options.queries:
                one = ask(browser, base + "tim-kiem/index.html", "Boolean(window.thiduaSearch)", OURS, query, lambda url: "/chi-muc/" in url or "/search." in url)
                two = ask(browser, base + "blank.html", None, THEIRS, query, lambda url: "/pagefind/" in url)
                cells = [f"{hits} | {total / 1000:.0f} | {again:.0f}" for hits, total, again in (one, two)]
                print(f"| {query} | {cells[0]} | {cells[1]} |", flush=True)
            browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
