#!/usr/bin/env python3
"""Checks photos of exemplars as readers see them: upright, in the size that fits, without moving the page, and
without what the camera noted; built with the image library, without it, and in the preview.

    photos.py [--thidua BINARY] [--pictures FOLDER]
"""
import base64
import os
import pathlib
import subprocess
import sys
import tempfile

from checks.browser import chromium
from checks.command import ROOT, command_line
from checks.report import Report
from checks.screen import WATCH, WIDE, WIDTHS
from checks.server import Server
from checks.site import Site
from preview import Preview

PHOTOS = ROOT / "Tests/Fixtures/Photos"
SECRET = "bí mật".encode()

# An orientation in EXIF, as the fixture has it.
ENTRY = bytes([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6])

ENTRIES = {
    "duong-hoa": ("ngang.jpg", "Tranh vẽ con đường làng có hai hàng hoa, phía xa là đồi"),
    "ve": ("ve.png", "Tranh vẽ ít màu"),
    "web": ("web.webp", "Tranh vẽ dạng WebP"),
    **{f"xoay-{turn}": (f"xoay-{turn}.jpg", f"Tranh vẽ chụp xoay kiểu {turn}") for turn in range(1, 9)},
}

# Two pictures as 12 by 12 squares each, the mean difference of their colours, and whether they have one shape.
COMPARE = """async (original) => {
  const squares = (image) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 12, height: 12 });
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0, 12, 12);
    return context.getImageData(0, 0, 12, 12).data;
  };
  const truth = new Image();
  truth.src = original;
  await truth.decode();
  const shown = document.querySelector("main img");
  await shown.decode();
  const [one, other] = [squares(truth), squares(shown)];
  let difference = 0;
  one.forEach((value, index) => difference += Math.abs(value - other[index]) / one.length);
  return { difference, shape: truth.naturalWidth / truth.naturalHeight - shown.width / shown.height };
}"""

IMAGES = """async () => {
  const images = [...document.querySelectorAll("main img")];
  images.forEach((image) => image.loading = "eager");
  await Promise.all(images.map((image) => image.decode().catch(() => {})));
  return images.map((image) => ({
    source: image.currentSrc, shown: image.naturalWidth, width: image.width, height: image.height,
    promised: image.getAttribute("width") / image.getAttribute("height"), alt: image.alt,
  }));
}"""


def write(site):
    folder = site / "content/exemplars"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("ngang.jpg", "ve.png", "web.webp"):
        (folder / name).write_bytes((PHOTOS / name).read_bytes())
    turned = (PHOTOS / "xoay.jpg").read_bytes()
    assert turned.count(ENTRY) == 1
    for turn in range(1, 9):
        (folder / f"xoay-{turn}.jpg").write_bytes(turned.replace(ENTRY, ENTRY[:-1] + bytes([turn])))
    for name, (photo, words) in ENTRIES.items():
        (folder / f"{name}.md").write_text(
            f"---\ntitle: Điển hình {name}\nkind: Mô hình\nplace: Bến Mẫu\nyear: 2026\n"
            f"summary: Cả thôn trồng và chăm hai hàng hoa dọc đường làng.\nphoto: {photo}\n"
            f"photo_alt: {words}\n---\n\nMỗi hộ chăm đoạn đường trước nhà mình.\n")


def build(binary, site, output, library):
    environment = dict(os.environ)
    if not library:
        hidden = site / "no-library"
        hidden.mkdir(exist_ok=True)
        (hidden / "libvips.so.42").write_text("no library")
        environment["LD_LIBRARY_PATH"] = str(hidden)
    run = subprocess.run([binary, "build", "--site", site, "--output", output], env=environment, capture_output=True,
                         text=True)
    if run.returncode:
        sys.exit(run.stderr)
    return run.stderr


class Look:
    def __init__(self, browser, report, site, pictures):
        self.browser, self.report, self.site, self.pictures = browser, report, site, pictures

    def data(self, name):
        file = self.site / "content/exemplars" / ENTRIES[name][0]
        kind = {".jpg": "jpeg", ".png": "png", ".webp": "webp"}[file.suffix]
        return f"data:image/{kind};base64," + base64.b64encode(file.read_bytes()).decode()

    def tab(self, width):
        tab = self.browser.new_page(viewport={"width": width, "height": 800})
        tab.add_init_script(WATCH)
        return tab

    def upright(self, way, url):
        tab = self.tab(WIDTHS[0])
        for name in ENTRIES:
            tab.goto(url(f"dien-hinh/{name}/"))
            found = tab.evaluate(COMPARE, self.data(name))
            good = found["difference"] < 6 and abs(found["shape"]) < 0.02
            self.report.hold("upright", f"{way}: {name}", [] if good else [found])
        tab.close()

    def steady(self, way, url):
        """Photos come late, and nothing moves."""
        for width in WIDTHS:
            tab = self.tab(width)
            tab.route("**/anh-*", lambda route: (tab.wait_for_timeout(150), route.continue_()))
            for path in ("dien-hinh/", "dien-hinh/duong-hoa/", "dien-hinh/xoay-6/"):
                tab.goto(url(path), wait_until="networkidle")
                images = tab.evaluate(IMAGES)
                where, wrong = f"{way}: {path} at {width} px", []
                for image in images:
                    if not image["shown"] or not image["alt"]:
                        wrong.append(image)
                    if path != "dien-hinh/" and abs(image["width"] / image["height"] - image["promised"]) > 0.02 and image["height"] < 576:
                        wrong.append(f"out of shape: {image}")
                self.report.hold("photos", where, wrong or [] if images else ["no photo"])
                shift = tab.evaluate("seen.shift")
                self.report.hold("shift", where, [f"{shift}: {tab.evaluate('seen.moved')}"] if shift >= 0.0005 else [])
                self.report.hold("wide", where, tab.evaluate(WIDE))
                if self.pictures:
                    name = path.strip("/").replace("/", "-")
                    tab.screenshot(path=self.pictures / f"{name}-{width}.png", full_page=True)
            tab.close()

    def fitting(self, url):
        tab = self.tab(360)
        tab.goto(url("dien-hinh/duong-hoa/"))
        source = tab.evaluate(IMAGES)[0]["source"]
        self.report.hold("small", "a phone takes the small one", [] if "/anh-480." in source else [source])
        tab.close()


def main():
    parser = command_line(__doc__, builds=True)
    parser.add_argument("--pictures", type=pathlib.Path, help="write screenshots there")
    options = parser.parse_args()
    report = Report()
    with tempfile.TemporaryDirectory() as folder, chromium(options.chromium) as browser:
        site = pathlib.Path(folder) / "site"
        write(site)
        if options.pictures:
            options.pictures.mkdir(parents=True, exist_ok=True)
        for library, way in ((True, "with the library"), (False, "without the library")):
            output = pathlib.Path(folder) / way.split()[0]
            said = build(options.thidua, site, output, library)
            report.hold("note", way, [] if ("no-image-library" in said) != library else [said])
            built = Site(output)
            telling = [name for name, path in built.files.items() if SECRET in path.read_bytes()]
            report.hold("notes", f"{way}: what the camera noted is nowhere", telling)
            with Server(built) as server:
                look = Look(browser, report, site, options.pictures if library else None)
                url = lambda path: server.origin + built.base + path
                look.upright(way, url)
                look.steady(way, url)
                if library:
                    look.fitting(url)
        with Preview(options.thidua, folder) as preview:
            write(preview.site)
            tab = browser.new_page()
            for _ in range(100):
                if tab.goto(preview.address + "dien-hinh/web/").status == 200:
                    break
                tab.wait_for_timeout(50)
            tab.close()
            Look(browser, report, preview.site, None).upright("preview", lambda path: preview.address + path)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
