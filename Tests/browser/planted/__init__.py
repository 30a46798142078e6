"""Plants each fault that the checks are for into a faultless small site, and sees that each is found."""
import pathlib
import tempfile

from checks.browser import chromium
from checks.report import Report
from checks.server import Server
from checks.site import Site

from .faults import FAULTS
from .sample import write


def check(report, path, wanted=None):
    with tempfile.TemporaryDirectory() as folder, chromium(path) as browser:
        good = pathlib.Path(folder, "good")
        write(good)
        clean = run(good, browser)
        report.hold("planted", "the faultless site", [f"{name}, {where}: {problems}" for name, where, problems in clean])
        for index, fault in enumerate(FAULTS):
            if wanted and fault.name not in wanted:
                continue
            bad = pathlib.Path(folder, f"fault-{index}")
            write(bad)
            fault.plant(bad)
            found = [problem for name, _, problems in run(bad, browser, {fault.check}, fault.pages) for problem in problems]
            seen = any(fault.says in problem for problem in found)
            report.hold("planted", fault.name, [] if seen else [f"{fault.check} does not say “{fault.says}”", *found[:5]])


def run(folder, browser, only=None, pages=None):
    from checks.browser import look
    from run import STATIC

    site, report = Site(folder, pages), Report(loud=False)
    for module in dict.fromkeys(module for name, module in STATIC.items() if not only or name in only):
        module.check(site, report)
    if not only or only - set(STATIC):
        with Server(site) as server:
            look(site, report, server, browser, only)
    return report.failures
