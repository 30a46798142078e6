from collections import Counter
from urllib.parse import urlsplit

# What a policy must say, and what it must never say.
WANTED = {"default-src": {"'none'", "'self'"}, "base-uri": {"'none'", "'self'"}}
REFUSED = {"'unsafe-inline'", "'unsafe-eval'", "*", "https:", "http:"}


def check(site, report):
    """What can be seen in the files alone: outline, language, tables, images, policy."""
    titles = Counter(page.title for page in site.pages.values() if page.listed)
    for name, page in site.pages.items():
        report.hold("outline", name, outline(page, titles))
        report.hold("policy", name, policy(page, site))


def outline(page, titles):
    if not page.lang:
        yield "<html> has no lang"
    if not page.kind:
        yield "<body> has no class is-KIND"
    if not page.title.strip():
        yield "no title"
    elif page.listed and titles[page.title] > 1:
        yield f"{titles[page.title]} pages are titled “{page.title}”"
    if [level for level, *_ in page.headings].count(1) != 1:
        yield f"{[level for level, *_ in page.headings].count(1)} headings of level 1"
    before = 0
    for level, text, line in page.headings:
        if level > before + 1:
            yield f"line {line}: h{level} “{text}” after h{before}"
        if not text:
            yield f"line {line}: empty h{level}"
        before = level
    for name, count in Counter(page.ids).items():
        if count > 1:
            yield f"{count} elements have the id {name}"
    for place in page.bare_tables:
        yield f"{place}: a table without <th>"
    for place in page.bare_images:
        yield f"{place}: an image without alt"


def policy(page, site):
    if not page.policy:
        yield "no Content-Security-Policy"
    rules = {words[0]: set(words[1:]) for words in map(str.split, page.policy.split(";")) if words}
    for rule, wanted in WANTED.items():
        if page.policy and not (rules.get(rule) and rules[rule] <= wanted):
            yield f"{rule} is {' '.join(sorted(rules.get(rule, ['missing'])))}"
    for rule, words in rules.items():
        if REFUSED & words:
            yield f"{rule} allows {' '.join(sorted(REFUSED & words))}"
    yield from (f"{place} stands inline" for place in page.inline)
    for link in page.links:
        if link.loads and urlsplit(link.href).netloc and not link.href.startswith(site.address or "?"):
            yield f"line {link.line}: loads {link.href} from outside"
