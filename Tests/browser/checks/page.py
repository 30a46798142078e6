from dataclasses import dataclass, field
from html.parser import HTMLParser

ADDRESSES = {"href", "src", "action", "data", "poster"}


@dataclass
class Link:
    """An address in a page and the element that holds it."""

    tag: str
    attribute: str
    href: str
    line: int
    rel: str = ""

    @property
    def loads(self):
        """Whether a browser fetches it with the page."""
        if self.tag == "link":
            return bool({"stylesheet", "icon", "preload", "modulepreload", "manifest"} & set(self.rel.split()))
        return self.attribute in ("src", "srcset", "data", "poster")


@dataclass
class Page:
    """What the checks need to know of one HTML file."""

    path: str
    kind: str = ""
    lang: str = ""
    title: str = ""
    robots: str = ""
    policy: str = ""
    canonical: str = ""
    links: list = field(default_factory=list)
    ids: list = field(default_factory=list)
    headings: list = field(default_factory=list)
    bare_tables: list = field(default_factory=list)
    bare_images: list = field(default_factory=list)
    inline: list = field(default_factory=list)
    frame: bytes = b""

    @property
    def listed(self):
        return "noindex" not in self.robots

    @classmethod
    def read(cls, path, data):
        page = cls(path)
        reader = _Reader(page)
        text = data.decode("utf-8")
        reader.feed(text)
        reader.close()
        start, end = text.find("<main"), text.rfind("</main>")
        page.frame = (text[:start] + text[end:] if 0 <= start < end else text).encode()
        return page


class _Reader(HTMLParser):
    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.page = page
        self.heading = None
        self.in_title = False
        self.tables = []

    def handle_starttag(self, tag, attributes):
        page, line = self.page, self.getpos()[0]
        values = {name: value or "" for name, value in attributes}
        for name, value in values.items():
            if name in ADDRESSES and tag != "meta":
                page.links.append(Link(tag, name, value, line, values.get("rel", "")))
            elif name == "srcset":
                for part in value.split(","):
                    page.links.append(Link(tag, name, part.split()[0], line))
            elif name == "style" or name.startswith("on"):
                page.inline.append(f"line {line}: <{tag} {name}>")
        if "id" in values:
            page.ids.append(values["id"])
        if tag == "html":
            page.lang = values.get("lang", "")
        elif tag == "body":
            names = [name[3:] for name in values.get("class", "").split() if name.startswith("is-")]
            page.kind = names[0] if names else ""
        elif tag == "title":
            self.in_title = not page.title
        elif tag == "link" and values.get("rel") == "canonical":
            page.canonical = values.get("href", "")
        elif tag == "meta" and values.get("name") == "robots":
            page.robots = values.get("content", "")
        elif tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            page.policy = values.get("content", "")
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.heading = [int(tag[1]), "", line]
        elif tag == "table":
            self.tables.append([line, values.get("role") in ("presentation", "none")])
        elif tag == "th" and self.tables:
            self.tables[-1][1] = True
        elif tag == "img" and "alt" not in values:
            page.bare_images.append(f"line {line}: {values.get('src', '')}")
        elif tag == "style" or (tag == "script" and "src" not in values and "json" not in values.get("type", "")):
            page.inline.append(f"line {line}: <{tag}>")

    def handle_endtag(self, tag):
        if tag == "title":
            self.in_title = False
        elif self.heading and tag == f"h{self.heading[0]}":
            self.page.headings.append((self.heading[0], " ".join(self.heading[1].split()), self.heading[2]))
            self.heading = None
        elif tag == "table" and self.tables:
            line, good = self.tables.pop()
            if not good:
                self.page.bare_tables.append(f"line {line}")

    def handle_data(self, data):
        if self.heading:
            self.heading[1] += data
        if self.in_title:
            self.page.title += data
