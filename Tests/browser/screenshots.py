#!/usr/bin/env python3
"""Pictures of every kind of page of a built site.

    screenshots.py --site FOLDER --to FOLDER
"""
import pathlib
import subprocess

from checks.browser import chromium
from checks.command import command_line
from checks.screen import WIDTHS
from checks.server import Server
from checks.site import Site


def main():
    parser = command_line(__doc__)
    parser.add_argument("--site", type=pathlib.Path, required=True)
    parser.add_argument("--to", type=pathlib.Path, required=True)
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    site = Site(options.site)
    longest = {}
    for page in site.sample(most=1):
        longest.setdefault(page.kind, page)
    with chromium(options.chromium) as browser, Server(site) as server:
        for width in WIDTHS:
            tab = browser.new_page(viewport={"width": width, "height": 800})
            for kind, page in longest.items():
                tab.goto(server.url(page))
                for scheme in ("light", "dark"):
                    tab.emulate_media(color_scheme=scheme)
                    tab.screenshot(path=options.to / f"{kind}-{width}-{scheme}.png", full_page=True)
            tab.close()
        if plan := longest.get("plan"):
            tab = browser.new_page()
            tab.goto(server.url(plan))
            tab.pdf(path=options.to / "plan.pdf", prefer_css_page_size=True)
    if plan:
        subprocess.run(["pdftoppm", "-r", "80", "-png", options.to / "plan.pdf", options.to / "plan-page"], check=True)
    print(f"{len(list(options.to.glob('*.png')))} pictures in {options.to}")


if __name__ == "__main__":
    main()
