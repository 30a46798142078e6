#!/usr/bin/env python3
"""How long after a file is saved does the changed page come? Measured by a client on loopback.

    latency.py --site FOLDER [--thidua BINARY] [--changes 50] [--hugo BINARY --hugo-site FOLDER --hugo-content FOLDER]

FOLDER is a site with many plans and bodies (10,000 plans for the figures that the project gives). It is copied, and
the copy is changed: a text, a title, the name of a body, a template and a style in turn. After each save the client
waits for the server's word that something changed, as an open page does, and asks for the page until it holds what
was saved. With --hugo the same changes of text are made to a Hugo site under `hugo server` in the same run.

Prints the median and the 95th percentile, the processor time of the server for each change (which tells more than
the clock where others use the machine), the time to the first page beside that of `thidua check`, and the most
memory that was used.
"""
import argparse
import http.client
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Thidua:
    """`thidua serve` on a copy of a site."""

    def __init__(self, binary, site):
        self.site = site
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [binary, "serve", "--site", site, "--port", "8600", "--lang", "en"], stderr=subprocess.PIPE, text=True)
        self.port = None
        for line in self.process.stderr:
            if found := re.search(r"http://127\.0\.0\.1:(\d+)/", line):
                self.port = int(found[1])
                break
        threading.Thread(target=self.process.stderr.read, daemon=True).start()
        self.client = http.client.HTTPConnection("127.0.0.1", self.port)
        self.get("/")
        self.first_page = time.monotonic() - self.started
        self.events = http.client.HTTPConnection("127.0.0.1", self.port)
        self.events.request("GET", "/_thidua/events")
        self.stream = self.events.getresponse()
        self.wait()

    def get(self, path):
        self.client.request("GET", path)
        return self.client.getresponse().read().decode()

    def wait(self):
        while not self.stream.readline().startswith(b"data:"):
            pass

    def seconds(self):
        """The processor time that the server has used."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")")[-1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Changes:
    """The five kinds of change; each gives the file, its new text and where the mark is to be seen."""

    def __init__(self, site):
        self.site = site
        # A title can be changed where there is one.
        plans = [plan for plan in sorted((site / "content/plans").glob("*.md")) if "\nsubject: " in plan.read_text()]
        bodies = sorted((site / "content/bodies").glob("*.md"))
        self.plan, self.body = plans[len(plans) // 2], bodies[len(bodies) // 2]
        self.page = f"/ke-hoach/{self.plan.stem}/"
        for name in ("footer.html", "assets/site.css"):
            target = site / "templates" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / "templates" / name, target)

    def make(self, kind, mark):
        if kind == "text":
            return self.plan, self.plan.read_text() + f"\n{mark}\n", self.page
        if kind == "title":
            return self.plan, self.replaced(self.plan, r'^subject: ".*"$', f'subject: "{mark}"'), self.page
        if kind == "body":
            return self.body, self.replaced(self.body, r'^name: ".*"$', f'name: "Sở {mark}"'), f"/co-quan/{self.body.stem}/"
        name = "footer.html" if kind == "template" else "assets/site.css"
        comment = f"<!-- {mark} -->" if kind == "template" else f"/* {mark} */"
        file = self.site / "templates" / name
        return file, file.read_text() + f"\n{comment}\n", self.page if kind == "template" else "css"

    @staticmethod
    def replaced(file, pattern, line):
        text, count = re.subn(pattern, line, file.read_text(), count=1, flags=re.M)
        if not count:
            sys.exit(f"{file}: no line {pattern}")
        return text


KINDS = ("text", "title", "body", "template", "style")


def measure(server, changes, count):
    """The times of the changes in milliseconds, and the processor time of the server from each to the next."""
    times = {kind: [] for kind in KINDS}
    work = {kind: [] for kind in KINDS}
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        mark = f"dau-{number}-hieu"
        file, text, page = changes.make(kind, mark)
        draft = file.with_name("." + file.name + ".draft")
        used = server.seconds()
        start = time.monotonic()
        if number % 2:
            draft.write_text(text)
            draft.rename(file)
        else:
            file.write_text(text)
        while True:
            server.wait()
            path = page
            if page == "css":
                path = "/" + re.search(r"tai-nguyen/site\.[0-9a-f]+\.css", server.get("/"))[0]
            if mark in server.get(path):
                break
        times[kind].append((time.monotonic() - start) * 1000)
        time.sleep(0.1)
        work[kind].append((server.seconds() - used) * 1000)
    return times, work


def hugo(binary, site, content, count):
    """Changes of text under `hugo server`, found by asking for the page again and again."""
    page = sorted((content / "plans").glob("*.md"))[0]
    process = subprocess.Popen(
        [binary, "server", "-s", site, "--contentDir", content, "--port", "8700", "--noBuildLock", "--renderToMemory",
         "--disableFastRender=false"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    for line in process.stdout:
        if "Web Server is available" in line:
            break
    threading.Thread(target=process.stdout.read, daemon=True).start()
    times = []
    for number in range(count):
        mark = f"dau-{number}-hieu"
        start = time.monotonic()
        page.write_text(page.read_text() + f"\n{mark}\n")
        while True:
            client = http.client.HTTPConnection("127.0.0.1", 8700)
            client.request("GET", f"/plans/{page.stem}/")
            if mark in client.getresponse().read().decode():
                break
            time.sleep(0.01)
        times.append((time.monotonic() - start) * 1000)
        time.sleep(0.5)
    memory = re.search(r"VmHWM:\s+(\d+)", pathlib.Path(f"/proc/{process.pid}/status").read_text())
    process.terminate()
    process.wait()
    return times, int(memory[1]) / 1024


def told(name, times, work=()):
    times = sorted(times)
    high = times[min(len(times) - 1, int(len(times) * 0.95))]
    processor = f"   processor {statistics.mean(work):6.1f} ms" if work else ""
    print(f"{name:10} median {statistics.median(times):7.1f} ms   95 % {high:7.1f} ms{processor}   of {len(times)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=pathlib.Path, required=True)
    parser.add_argument("--thidua", default=str(ROOT / ".build/release/thidua"))
    parser.add_argument("--changes", type=int, default=50)
    parser.add_argument("--hugo")
    parser.add_argument("--hugo-site", type=pathlib.Path)
    parser.add_argument("--hugo-content", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder) / "site"
        shutil.copytree(options.site, site, ignore=shutil.ignore_patterns("public", ".thidua"))
        start = time.monotonic()
        subprocess.run([options.thidua, "check", "--site", site, "--quiet"], capture_output=True)
        check = time.monotonic() - start
        changes = Changes(site)
        server = Thidua(options.thidua, site)
        try:
            times, work = measure(server, changes, options.changes)
            for kind in KINDS:
                told(kind, times[kind], work[kind])
            told("all", *([time for kind in KINDS for time in table[kind]] for table in (times, work)))
            print(f"first page {server.first_page:.2f} s, reading and joining (check) {check:.2f} s, "
                  f"memory at most {server.memory():.0f} MB")
        finally:
            server.stop()
    if options.hugo:
        times, memory = hugo(options.hugo, options.hugo_site, options.hugo_content, 5)
        told("hugo text", times)
        print(f"hugo: memory at most {memory:.0f} MB")


if __name__ == "__main__":
    main()
