from urllib.parse import urlsplit

OUTWARD = {"http", "https", "mailto", "tel", "data"}


def check(site, report):
    """Every internal address resolves, fragment and all, and every page can be reached from home."""
    ways = {}
    for name, page in site.pages.items():
        problems, reached = [], set()
        for link in page.links:
            where = f"line {link.line}: {link.href}"
            if link.href.startswith("/") and page.kind != "not-found":
                problems.append(f"{where} is not relative, so the site cannot move")
            if link.rel == "canonical":
                continue
            target, fragment = site.resolve(name, link.href)
            if target is None and fragment is None:
                if urlsplit(link.href).scheme.lower() not in OUTWARD:
                    problems.append(f"{where} has a scheme that no reader can follow")
                continue
            if target is None:
                problems.append(f"{where} {fragment}")
                continue
            if fragment and target in site.pages and fragment not in site.pages[target].ids:
                problems.append(f"{where}: {target} has no id {fragment}")
            if link.tag in ("a", "area", "form"):
                reached.add(target)
        ways[name] = reached
        report.hold("links", name, problems)
    seen, queue = {"index.html"}, ["index.html"]
    while queue:
        for target in ways.get(queue.pop(), ()):
            if target in site.pages and target not in seen:
                seen.add(target)
                queue.append(target)
    lost = [
        name for name, page in site.pages.items() if name not in seen and page.listed and page.kind != "not-found"
    ]
    report.hold("reachable", "from home", lost)
