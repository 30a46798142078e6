#!/usr/bin/env python3
"""Checks `thidua build --embed` as portals use it: each fragment is put into a page with styles of its own.

    embed.py [--thidua BINARY] [--pictures FOLDER]

Neither side may change the other: whatever the portal says of its elements, ours look the same, and the other way
round. Links and anchors lead where they say, and the script works.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

from checks.browser import chromium
from checks.command import ROOT, command_line
from checks.report import Report
from checks.server import Server
from checks.site import Site

# Where the site lies: a page that is pasted elsewhere calls all by whole addresses.
ADDRESS = "https://thidua.example.vn/"

# What portals do: a small rem, large selectors, bare elements, and class names that we have too.
FOREIGN = """
html { font-size: 62.5%; background: #eef; }
body { font: italic 1.4rem/1.1 Georgia, serif; color: #070; text-align: center; text-transform: uppercase; letter-spacing: .1em; text-indent: 2em; word-spacing: 1em; visibility: visible; }
* { box-sizing: content-box; }
h1, h2, h3, div h2 { color: #c0c; background: #ffd; font: bold 4rem cursive; text-transform: lowercase; border-bottom: 3px dotted; margin: 0; }
a, a:visited, p a { color: #e80; text-decoration: none; font-weight: 900; background: #fee; display: inline-block; padding: 9px; }
p, li, dd { margin: 3px 40px; text-indent: 3em; float: none; }
ul li, ol li { list-style: square inside; border-left: 5px solid red; padding-left: 3rem; }
table, td, th { border: 4px ridge; background: #cff; padding: 20px; font-size: 9px; }
img { border: 9px solid; } input, button, select { border-radius: 20px; background: #ff0; transform: rotate(2deg); }
dl, dt { display: block; float: none; background: #fcf; } nav { background: #222; position: relative; } section { padding: 30px; }
header, footer, article { background: #ccc; padding: 22px; }
.row, .columns, .card, .button, .search, .menu, .status, .sheet, .contents, .facts { margin: 0 -15px; background: #0ff; display: flex; color: red; }
.photo, .meta, .tag { outline: 3px solid blue; } details, summary { background: #9f9; cursor: wait; }
blockquote::before { content: "“"; }
"""

HOST = """<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>Cổng thông tin</title><link rel="icon" href="data:,"><style>%s</style></head>
<body>
<header id="portal"><h2>Cổng <a href="#cuoi">thông tin</a></h2><ul class="menu"><li><a href="#cuoi">Mục</a></li></ul>
<form class="search"><input value="x"><button class="button">Tìm</button></form>
<details open><summary>Mở</summary><p>Đoạn <code>mã</code> <small>nhỏ</small> <abbr title="x">ab</abbr></p></details>
<table><caption>Bảng</caption><tr><th>a<td>b</table><div class="card row"><p class="meta status" data-from="2020-01-01">Thẻ</p></div>
<main><p class="note">Chữ</p><button data-copy="của cổng" id="cua-cong">Chép</button></main><p hidden>ẩn</p></header>
<div style="width: 1100px; margin: 0 auto">
%s
</div>
<footer id="cuoi" class="site-footer"><p class="voice">Cuối trang</p></footer>
</body>
</html>
"""

# Every property of elements of each name, but what only says where something else stands.
STYLES = """(selector, most = 4, seen = {}) => [...document.querySelectorAll(selector)].flatMap((one) => ["", "::before", "::after"].map((part) => {
  const name = one.tagName.toLowerCase() + [...one.classList].map((name) => "." + name).join("") + part;
  seen[name] = (seen[name] ?? 0) + 1;
  if (seen[name] > most) return null;
  const style = getComputedStyle(one, part || null);
  if (part && ["none", "normal"].includes(style.content)) return null;
  return [name, Object.fromEntries([...style].filter((name) => !/^(perspective|transform)-origin$|^--|^-webkit-locale$/.test(name)).map((name) => [name, style.getPropertyValue(name)]))];
}).filter(Boolean))"""


def differences(one, other):
    """What two lists of computed styles do not agree on."""
    if len(one) != len(other):
        return [f"{len(one)} and {len(other)} elements"]
    found = {}
    for (name, style), (_, second) in zip(one, other):
        for key, value in style.items():
            # The portal's page is longer by what stands in it.
            if second[key] != value and not (name in ("html", "body") and key in ("height", "block-size")):
                found.setdefault(f"{key}: {value} became {second[key]}", name)
    return [f"{name}: {what}" for what, name in found.items()]


def put_into(fragments, folder, style, page=None):
    """Each fragment within the host page, at its own address; other files as they are. What lies at the address of the
    site stands at the root here."""
    for path in fragments.rglob("*"):
        target = folder / path.relative_to(fragments)
        if path.is_dir() or path.name == ".gitignore":
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        data = path.read_bytes()
        if path.suffix == ".html":
            data = (HOST % (style, data.decode() if page is None else page)).replace(ADDRESS, "/").encode()
        target.write_bytes(data)
    return Site(folder)


class Embedding:
    PAGES = ["", "dien-hinh/", "tien-do/", "nhiem-vu/", "tim-kiem/"]

    def __init__(self, browser, report, folder, fragments, pictures):
        self.browser, self.report, self.pictures = browser, report, pictures
        self.foreign = put_into(fragments, folder / "foreign", FOREIGN)
        self.bare = put_into(fragments, folder / "bare", "")
        self.empty = put_into(fragments, folder / "empty", FOREIGN, page="")
        plans = sorted(path.parent.name for path in (fragments / "ke-hoach").glob("*/index.html")
                       if b'id="van-ban"' in path.read_bytes())
        exemplars = sorted(path.parent.name for path in (fragments / "dien-hinh").glob("*/index.html"))
        self.plan = f"ke-hoach/{plans[0]}/"
        self.pages = self.PAGES + [self.plan, f"dien-hinh/{exemplars[0]}/"]
        self.fragments = fragments
        self.complaints = []

    def tab(self, width=1280, **options):
        tab = self.browser.new_page(viewport={"width": width, "height": 900}, reduced_motion="reduce", **options)
        tab.on("console", lambda message: message.type == "error" and self.complaints.append(message.text))
        tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        return tab

    def look(self, site, page, selector, **options):
        with Server(site) as server:
            tab = self.tab(**options)
            tab.goto(server.origin + site.base + page, wait_until="networkidle")
            styles = tab.evaluate(STYLES, selector)
            if self.pictures and site is self.foreign:
                name = (page.strip("/").replace("/", "-") or "home") + "-" + options.get("color_scheme", "light")
                tab.screenshot(path=self.pictures / f"{name}.png", full_page=True)
            tab.close()
        return styles

    def styles(self):
        for page in self.pages:
            ours = ".thi-dua > .trang, .thi-dua > .trang *"
            there, alone = self.look(self.foreign, page, ours), self.look(self.bare, page, ours)
            self.report.hold("in", page or "home", differences(alone, there) if alone else ["nothing there"])
            for scheme in ("light", "dark") if page in ("", self.plan) else ("light",):
                theirs = "html, body, #portal, #portal *, #cuoi, #cuoi *"
                with_ours = self.look(self.foreign, page, theirs, color_scheme=scheme)
                without = self.look(self.empty, page, theirs, color_scheme=scheme)
                self.report.hold("out", f"{page or 'home'}, {scheme}", differences(without, with_ours))

    def addresses(self):
        """Whole ones, wherever a page is put."""
        for path in sorted(self.fragments.rglob("*.html")):
            found = re.findall(r'(?:href|src|action)="([^"]+)"', path.read_text())
            self.report.hold("addresses", str(path.relative_to(self.fragments)),
                             [href for href in found if not re.match(r"#|https?://|mailto:|tel:|data:", href)])

    def links(self):
        for name, path in self.foreign.files.items():
            if not name.endswith(".html") or name == "404.html":
                continue
            text = path.read_text()
            wrong = []
            for href in re.findall(r'(?:href|src)="([^"]+)"', text):
                file, rest = self.foreign.resolve(name, href.replace("&amp;", "&"))
                if file is None and rest is not None:
                    wrong.append(f"{href}: {rest}")
                elif file and rest and file.endswith(".html") and f' id="{rest}"' not in self.foreign.files[file].read_text():
                    wrong.append(f"{href}: no such place")
            self.report.hold("links", name, wrong)

    def script(self):
        with Server(self.foreign) as server:
            address = server.origin + self.foreign.base
            tab = self.tab()
            tab.goto(address + self.plan, wait_until="networkidle")
            hold = lambda what, good: self.report.hold("script", what, [] if good else ["it does not"])
            hold("sections can be copied", tab.evaluate("document.querySelectorAll('#van-ban .copy-link').length > 3"))
            hold("what it says to screen readers is not seen", tab.evaluate(
                "(() => { const voice = document.querySelector('.trang > .voice'); return voice.getBoundingClientRect().width <= 1 })()"))
            hold("the portal's own elements are left alone", tab.evaluate(
                "document.querySelector('#portal .status').textContent === 'Thẻ' && !document.querySelector('#portal .copy-link')"))
            link = tab.locator(".trang .contents a").nth(2)
            place = link.get_attribute("href")[1:]
            link.click()
            tab.wait_for_timeout(200)
            top = tab.evaluate("(id) => document.getElementById(id).getBoundingClientRect().top", place)
            hold("a line of the contents leads to its section", 0 <= top < 120 and tab.url.endswith("#" + place))
            tab.wait_for_timeout(200)
            hold("the section being read is marked", tab.locator(".trang .contents [aria-current]").count() == 1)
            tab.evaluate("scrollTo(0, 0)")
            font = "getComputedStyle(document.querySelector('#van-ban p')).fontFamily"
            before = tab.evaluate(font)
            tab.locator("label[for=the-thuc]").first.click()
            hold("the official view can be chosen", before != tab.evaluate(font))
            tab.goto(address + "dien-hinh/", wait_until="networkidle")
            hold("lists can be filtered", tab.locator(".trang form.filter select").count() > 1)
            tab.goto(address + "tim-kiem/", wait_until="networkidle")
            tab.locator(".trang form[data-search] input").fill("thi dua")
            tab.wait_for_selector(".trang .found li", timeout=10_000)
            hold("the search finds", True)
            tab.close()

    def narrow(self):
        """In a narrow column of a wide window, the columns go by the column."""
        with Server(self.foreign) as server:
            tab = self.tab()
            tab.goto(server.origin + self.foreign.base + self.plan, wait_until="networkidle")
            tab.evaluate("document.querySelector('.thi-dua').parentElement.style.width = '500px'")
            wide = tab.evaluate("""(() => {
              const edge = document.querySelector('.thi-dua').getBoundingClientRect().right + 1;
              return [...document.querySelectorAll('.trang > *, .trang .columns > *')].filter((one) => one.getBoundingClientRect().right > edge).length;
            })()""")
            columns = tab.evaluate("getComputedStyle(document.querySelector('.trang .columns')).display")
            self.report.hold("narrow", self.plan, [] if wide == 0 and columns != "grid" else [f"{wide} too wide, {columns}"])
            tab.close()


def main():
    parser = command_line(__doc__, builds=True)
    parser.add_argument("--pictures", type=pathlib.Path, help="write screenshots there")
    options = parser.parse_args()
    report = Report()
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chromium(options.chromium) as browser:
        folder = pathlib.Path(folder)
        command = [options.thidua, "build", "--embed", "--base-url", ADDRESS, "--site", ROOT, "--output", folder / "fragments"]
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode:
            sys.exit(run.stderr)
        embedding = Embedding(browser, report, folder, folder / "fragments", options.pictures)
        embedding.addresses()
        embedding.links()
        embedding.styles()
        embedding.script()
        embedding.narrow()
        report.hold("console", "nothing is wrong in the console", embedding.complaints)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
