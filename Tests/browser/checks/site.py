import pathlib
from urllib.parse import unquote, urljoin, urlsplit

from .page import Page


class Site:
    """A built site on disk: its pages, and what an address in one of them leads to."""

    HOST = "http://site.invalid"

    def __init__(self, folder, sampled=None):
        """`sampled` names the pages to look at in a browser; without it they are chosen."""
        self.folder = pathlib.Path(folder)
        self.sampled = sampled
        self.files = {
            path.relative_to(self.folder).as_posix(): path
            for path in sorted(self.folder.rglob("*"))
            if path.is_file() and path.name != ".gitignore"
        }
        self.pages = {
            name: Page.read(name, path.read_bytes()) for name, path in self.files.items() if name.endswith(".html")
        }
        home = self.pages.get("index.html")
        self.address = home.canonical if home else ""
        self.base = urlsplit(self.address).path or "/"

    def url(self, name):
        """The path at which the file is served."""
        return self.base + (name[: -len("index.html")] if name.split("/")[-1] == "index.html" else name)

    def resolve(self, name, href):
        """(file, fragment) for an address inside the site, (None, reason) for one that leads nowhere,
        (None, None) for one that leads out."""
        if self.address and href.startswith(self.address):
            href = self.base + href[len(self.address):]
        try:
            parts = urlsplit(urljoin(self.HOST + self.url(name), href))
        except ValueError as error:
            return None, f"no address: {error}"
        if parts.scheme + "://" + parts.netloc != self.HOST:
            return None, None
        path = unquote(parts.path)
        if not path.startswith(self.base):
            return None, "leaves the site's folder"
        target = path[len(self.base):]
        if target == "" or target.endswith("/"):
            target += "index.html"
        if target in self.files:
            return target, unquote(parts.fragment)
        if target + "/index.html" in self.files:
            return None, 'is a folder: the address must end in "/"'
        return None, "leads to no file"

    def sample(self, most=2):
        """Pages to look at in a browser: of each kind the longest, the shortest, and some between."""
        if self.sampled:
            return [self.pages[name] for name in sorted(self.sampled)]
        kinds = {}
        for name, page in self.pages.items():
            kinds.setdefault(page.kind, []).append(name)
        chosen = []
        for kind in sorted(kinds):
            names = sorted(kinds[kind], key=lambda name: (-self.files[name].stat().st_size, name))
            count = min(len(names), 5 if kind == "plan" else most)
            step = (len(names) - 1) / max(1, count - 1)
            chosen += [names[round(index * step)] for index in range(count)]
        return [self.pages[name] for name in chosen]
