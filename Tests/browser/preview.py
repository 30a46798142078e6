#!/usr/bin/env python3
"""Checks `thidua serve` as an editor meets it: files are changed, and an open page is only looked at.

    preview.py [--thidua BINARY]
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time

from playwright.sync_api import Error

from checks.browser import chromium
from checks.command import ROOT, command_line
from checks.report import Report

PLAN = "content/plans/xa-an-hoa-xanh-sach-dep.md"
PAGE = "ke-hoach/xa-an-hoa-xanh-sach-dep/"


class Preview:
    """A new site, as `thidua new site` makes it, under `thidua serve`."""

    def __init__(self, binary, folder):
        self.site = pathlib.Path(folder) / "trang"
        subprocess.run([binary, "new", "site", self.site], check=True, capture_output=True)
        self.process = subprocess.Popen(
            [binary, "serve", "--site", self.site, "--lang", "vi"], stderr=subprocess.PIPE, text=True)
        self.said = []
        for line in self.process.stderr:
            if found := re.search(r"http://\S+", line):
                self.address = found[0]
                break
        threading.Thread(target=lambda: self.said.extend(self.process.stderr), daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)

    def write(self, name, text):
        file = self.site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(f".{file.name}.new")
        draft.write_text(text)
        draft.rename(file)

    def read(self, name):
        return (self.site / name).read_text()


class Checks:
    def __init__(self, preview, browser, report):
        self.preview, self.report = preview, report
        self.page = browser.new_page(viewport={"width": 1000, "height": 700})
        self.complaints = []
        self.page.on("console", lambda message: message.type == "error" and self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(preview.address + PAGE)

    def comes(self, condition):
        """Whether the page comes to fulfil a condition by itself. Asked from outside: its policy forbids eval."""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            try:
                if self.page.evaluate(condition):
                    return True
            except Error:  # the page is just being loaded again
                pass
            self.page.wait_for_timeout(50)
        return False

    def seen(self, check, condition, what):
        self.report.hold("preview", check, [] if self.comes(condition) else [what])

    OVERLAY = "document.querySelector('thidua-preview').shadowRoot.querySelector('.overlay')"
    PANEL = "document.querySelector('thidua-preview').shadowRoot.querySelector('.panel')"

    def run(self):
        self.text()
        self.style()
        self.template()
        self.plan_error()
        self.panel()
        self.new_page()
        self.report.hold("preview", "nothing is wrong in the console", self.complaints)

    def text(self):
        self.page.evaluate("scrollTo(0, 600)")
        before = self.page.evaluate("scrollY")
        text = self.preview.read(PLAN)
        self.preview.write(PLAN, text.replace("Việc làm cụ thể", "Việc làm thật cụ thể"))
        self.seen("a saved text shows by itself", "document.body.textContent.includes('Việc làm thật cụ thể')", "old text")
        self.comes("!sessionStorage.getItem('thidua-place')")
        after = self.page.evaluate("scrollY")
        self.report.hold("preview", "the page stays where it was scrolled to",
                         [] if before > 0 and abs(after - before) < 3 else [f"{before} became {after}"])

    def style(self):
        self.page.evaluate("window.kept = true")
        style = (ROOT / "templates/assets/site.css").read_text()
        name = "templates/assets/site.css"
        self.preview.write(name, style)
        self.preview.write(name, style + "\nh1 { color: rgb(1, 2, 3) !important; }\n")
        self.seen("a saved style shows by itself",
                  "getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'", "old colour")
        self.report.hold("preview", "a new style comes without a reload",
                         [] if self.page.evaluate("window.kept === true") else ["the page was loaded again"])

    def template(self):
        before = self.page.text_content("h1")
        template = (ROOT / "templates/footer.html").read_text()
        self.preview.write("templates/footer.html", "<p>\n{{#site}}\n" + template)
        self.seen("a broken template is told over the page",
                  f"!{self.OVERLAY}.hidden && {self.OVERLAY}.textContent.includes('templates/footer.html:2:')", "no overlay")
        self.report.hold("preview", "the last good page stays beneath",
                         [] if self.page.text_content("h1") == before else ["another page"])
        self.report.hold("preview", "the terminal tells it too",
                         [] if any("templates/footer.html:2:" in line for line in self.preview.said) else self.preview.said)
        self.preview.write("templates/footer.html", template.replace("</footer>", "<p id='moi'>mới</p></footer>"))
        self.seen("a mended template brings the page back",
                  f"{self.OVERLAY}.hidden && document.querySelector('#moi')", "overlay still there, or old footer")

    def plan_error(self):
        text = self.preview.read(PLAN)
        self.preview.write(PLAN, "---\ntitle: [\n---\n" + text)
        self.seen("an error of a plan is told with its line",
                  f"!{self.OVERLAY}.hidden && {self.OVERLAY}.querySelector('mark') "
                  f"&& {self.OVERLAY}.textContent.includes('{PLAN}')", "no overlay")
        self.page.keyboard.press("Escape")
        self.seen("Escape hides the overlay", f"{self.OVERLAY}.hidden", "still there")
        self.preview.write(PLAN, text)

    def panel(self):
        self.page.locator("thidua-preview button.button").click()
        self.seen("the panel says what was read and where",
                  f"{self.PANEL}.textContent.includes('15/KH-UBND') && {self.PANEL}.textContent.includes('dòng 7')", "no panel")
        self.preview.write(PLAN, self.preview.read(PLAN).replace("Số: 15/KH-UBND", "Số: /KH-UBND"))
        self.seen("the panel follows a change and tells what was found",
                  f"{self.PANEL}.querySelector('.warning') !== null && !{self.PANEL}.hidden", "no warning")

    def new_page(self):
        self.page.goto(self.preview.address + "ke-hoach/moi/")
        self.preview.write("content/plans/moi.md", self.preview.read(PLAN).replace("xanh, sạch, đẹp", "sáng đèn"))
        self.seen("a page that was not there comes when its file does",
                  "document.querySelector('h1').textContent.includes('sáng đèn')", "not found")
        self.complaints[:] = [text for text in self.complaints if "404" not in text]


def main():
    options = command_line(__doc__, builds=True).parse_args()
    report = Report()
    with tempfile.TemporaryDirectory() as folder, chromium(options.chromium) as browser:
        with Preview(options.thidua, folder) as preview:
            Checks(preview, browser, report).run()
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
