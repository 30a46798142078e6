import os
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

from . import paper
from .screen import Screen
from .server import Server


@contextmanager
def chromium(path):
    """Debian's Chromium; its sandbox cannot run as root."""
    flags = ["--disable-dev-shm-usage"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        try:
            yield browser
        finally:
            browser.close()


def check(site, report, path, only=None):
    with chromium(path) as browser, Server(site) as server:
        look(site, report, server, browser, only)


def look(site, report, server, browser, only=None):
    if not only or only - {"paper"}:
        Screen(site, server, browser, report, only).check()
    if not only or "paper" in only:
        server.script_delay = 0
        paper.check(site, server, browser, report)
