#!/usr/bin/env python3
"""Checks a built site as its readers meet it.

    run.py --site FOLDER [--raw FOLDER]…   all checks of the built sites
    run.py --site FOLDER --only NAME…      some of them
    run.py --site FOLDER --whole           all its pages in the browser, not a sample
    run.py --planted                       plant each fault that the checks are for, and see that each is found
"""
import pathlib
import sys

from checks import browser, feeds, links, markup, outline
from checks.command import command_line
from checks.report import Report
from checks.site import Site

STATIC = {
    "links": links, "reachable": links, "outline": outline, "policy": outline, "nu": markup, "feeds": feeds,
}


def check(site, report, chromium, only=None):
    for module in dict.fromkeys(module for name, module in STATIC.items() if not only or name in only):
        module.check(site, report)
    if not only or only - set(STATIC):
        browser.check(site, report, chromium, only)


def main():
    parser = command_line(__doc__)
    parser.add_argument("--site", type=pathlib.Path, help="a built site")
    parser.add_argument("--raw", type=pathlib.Path, action="append", default=[], help="another")
    parser.add_argument("--only", nargs="+", help="names of checks")
    parser.add_argument("--whole", action="store_true", help="every page in the browser")
    parser.add_argument("--planted", action="store_true", help="test the checks themselves")
    options = parser.parse_args()
    report = Report()
    if options.planted:
        import planted

        planted.check(report, options.chromium)
    for folder in [options.site, *options.raw] if options.site else options.raw:
        if not (folder / "index.html").exists():
            sys.exit(f"run.py: {folder} is no built site: it has no index.html")
        site = Site(folder)
        site.sampled = set(site.pages) if options.whole else None
        print(f"{folder}: {len(site.pages)} pages, {len(site.sample())} of them in the browser")
        check(site, report, options.chromium, set(options.only or ()))
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
