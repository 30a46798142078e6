HOME, LIST, PLAN, BODY = "index.html", "ke-hoach/index.html", "ke-hoach/thu/index.html", "co-quan/xa-thu/index.html"
CSS, JS, FEED, MAP = "assets/site.css", "assets/site.js", "feed.xml", "sitemap.xml"
NUMBER = "@top-center { content: counter(page);"


class Fault:
    """A fault put into a faultless site: the check that must find it, and words of what it then says."""

    def __init__(self, check, name, says, *edits):
        self.check, self.name, self.says, self.edits = check, name, says, edits

    @property
    def pages(self):
        """Where to look in the browser: the pages that were changed, else the plan and a page without one."""
        return {file for file, *_ in self.edits if file.endswith(".html")} or {PLAN, HOME}

    def plant(self, folder):
        for file, old, new in self.edits:
            text = (folder / file).read_text("utf-8")
            if old not in text:
                raise ValueError(f"{self.name}: {file} does not hold “{old}”")
            (folder / file).write_text(text.replace(old, new), "utf-8")


def style(old, new=""):
    return (CSS, old, new)


def printed(rules):
    return (CSS, "@media print {", f"@media print {{ {rules}")


FAULTS = [
    Fault("links", "a link to nowhere", "leads to no file", (HOME, 'href="co-quan/xa-thu/"', 'href="co-quan/khac/"')),
    Fault("links", "a fragment that is not there", "has no id ii", (BODY, "thu/#i", "thu/#ii")),
    Fault("links", "a folder without its slash", 'must end in "/"', (LIST, 'href="thu/"', 'href="thu"')),
    Fault("links", "an absolute link", "is not relative", (HOME, 'href="ke-hoach/"', 'href="/thi-dua/ke-hoach/"')),
    Fault("links", "a link that is a script", "no reader can follow", (HOME, 'href="ke-hoach/"', 'href="javascript:1"')),
    Fault("reachable", "a page that nothing links to", BODY,
          (HOME, 'href="co-quan/xa-thu/"', 'href="#noi-dung"'), (PLAN, 'href="../../co-quan/xa-thu/"', 'href="#i"')),
    Fault("outline", "a level left out", "after h1", (PLAN, "h2>", "h4>")),
    Fault("outline", "two headings of level 1", "3 headings of level 1", (PLAN, "h2>", "h1>")),
    Fault("outline", "no language", "no lang", (HOME, '<html lang="vi">', "<html>")),
    Fault("outline", "one title for two pages", "are titled", (LIST, "<title>Các kế hoạch", "<title>Trang thử")),
    Fault("outline", "an id twice", "2 elements have the id i", (PLAN, 'class="vb-loai"', 'class="vb-loai" id="i"')),
    Fault("outline", "a table without heads", "without <th>", (PLAN, '<th scope="col">', "<td>"), (PLAN, "</th>", "</td>")),
    Fault("outline", "an image without words", "without alt", (HOME, "<p>Xem", '<p><img src="data:,">Xem')),
    Fault("policy", "no policy", "no Content-Security-Policy", (HOME, 'http-equiv="Content', 'data-was="Content')),
    Fault("policy", "a lax policy", "'unsafe-inline'", (HOME, "style-src 'self'", "style-src 'self' 'unsafe-inline'")),
    Fault("policy", "a style in line", "stands inline", (HOME, "<p>Xem", '<p style="color:red">Xem')),
    Fault("policy", "a file from outside", "from outside", (HOME, "</head>", '<script src="https://x.example/"></script></head>')),
    Fault("nu", "a wrong element", "must not appear as a descendant", (HOME, "<p>Xem", "<p><a href=\"#i\"><button>Xem</button></a>")),
    Fault("nu", "a wrong property", "doesn't exist", style("max-width: 60rem", "max-widht: 60rem")),
    Fault("feeds", "a broken feed", "feedparser", (FEED, "</entry>", "")),
    Fault("feeds", "an entry that leads nowhere", "leads to no file", (FEED, 'thu/"/></entry>', 'khac/"/></entry>')),
    Fault("feeds", "a page that the map leaves out", "is missing", (MAP, "ke-hoach/thu/", "ke-hoach/")),

    Fault("console", "a script that fails", "uncaught", (JS, '"use strict";', "noSuchThing();")),
    Fault("console", "a policy that the page breaks", "refused", (HOME, "<p>Xem", '<p style="color:red">Xem')),
    Fault("console", "a file that is not there", "404", (HOME, "assets/site.js", "assets/none.js")),
    Fault("outside", "a request to another host", "http://127.0.0.1:9/", (HOME, "img-src 'self'", "img-src *"),
          (HOME, "<p>Xem", '<p><img alt="" src="http://127.0.0.1:9/a.png">Xem')),
    Fault("requests", "a fourth request", "a.js", (PLAN, "</head>", '<script src="a.js"></script></head>')),
    Fault("weight", "a heavy frame", "bytes compressed", (HOME, "<p>Trang thử của",
          "<p>" + " ".join(str(n * n * 7919 % 1000003) for n in range(20000)) + "</p><p>")),
    Fault("shift", "a script that moves the text", "shift of", style("min-width: 9rem; overflow: hidden;"),
          (JS, '"Đang diễn ra"', '"Đang diễn ra ".repeat(40)')),
    Fault("axe", "faint text", "color-contrast", style("--ink: #1d1c1a", "--ink: #aaa")),
    Fault("axe", "faint text in the dark", "color-contrast", style("--ink: #e9e6e0", "--ink: #444")),
    Fault("axe", "a field without a name", "label:", (HOME, "<p>Xem", "<p><input>Xem")),
    Fault("axe", "small links side by side", "target-size", (HOME, "<p>Xem",
          '<div><a href="ke-hoach/"><small>1</small></a><br><a href="ke-hoach/"><small>2</small></a></div><p>Xem'),
          style("* { box", "small { font-size: 8px; } main div { line-height: 9px; } * { box")),
    Fault("targets", "a small button", "px", style("min-height: 2rem", "height: 16px; padding: 0; border: 0"),
          (HOME, "<p>Xem", '<form><button>Tìm</button></form><p>Xem')),
    Fault("labels", "a label that is not seen", "shows no label", (HOME, "<p>Xem",
          '<p><label class="apart" for="o">Ô</label><input id="o">Xem'),
          style("* { box", ".apart { position: absolute; clip-path: inset(50%); } * { box")),
    Fault("reflow", "a box too wide for a phone", "px wide in 320", style(".scroll {", ".sheet { min-width: 24rem; } .scroll {")),
    Fault("reflow", "a box too wide for large text", "px wide in 1280",
          style(".scroll {", "@media (min-width: 50rem) { nav { width: 45rem; } } .scroll {")),
    Fault("reflow", "what is too wide is cut off", "cuts off", style("overflow-wrap: break-word", "overflow-x: hidden")),
    Fault("keyboard", "focus that does not show", "does not show it", style("outline: 3px solid currentColor", "outline: 0")),
    Fault("keyboard", "a queue jumped", "jumps the queue", (HOME, 'href="ke-hoach/"', 'tabindex="3" href="ke-hoach/"')),
    Fault("keyboard", "a box met before what stands above its label", "seen behind it", (HOME, '<a class="skip"',
          '<input class="apart" type="checkbox" id="o"><a class="skip"'), (HOME, "<p>Xem", '<p><label for="o">Ô</label> Xem'),
          style("* { box", ".apart { position: absolute; opacity: 0; } * { box")),
    Fault("keyboard", "a trap", "is not reached", (JS, '"use strict";',
          'document.querySelector("nav a").addEventListener("keydown", (event) => event.preventDefault());')),
    Fault("keyboard", "no skip link", "no skip link", (HOME, '<a class="skip" href="#noi-dung">Tới nội dung</a>', "")),
    Fault("keyboard", "focus under a bar", "has focus under", style(".scroll {",
          "header { position: fixed; inset: 0 0 auto; height: 9rem; background: var(--paper); } .scroll {")),
    Fault("keyboard", "a fold that stays shut", "does not open", (JS, '"use strict";',
          'document.querySelector("summary")?.addEventListener("click", (event) => event.preventDefault());')),
    Fault("scriptless", "a button that needs script", "does nothing", (PLAN, " hidden>Chép", ">Chép")),
    Fault("scriptless", "a list that needs script", "a list is empty", (LIST, "<ol data-list>", "<ol data-list hidden>"),
          style("[data-copy][hidden]", "[data-list][hidden] { display: none; } [data-copy][hidden]")),
    Fault("scriptless", "text that needs script", "not all of the document", style(".scroll {", "#van-ban h2 { display: none; } .scroll {")),
    Fault("scriptless", "links that need script", "shows only with script", style(".scroll {", "main a:not(.on) { display: none; } .scroll {"),
          (JS, '"use strict";', 'document.querySelectorAll("a").forEach((one) => one.classList.add("on"));')),

    Fault("paper", "letter paper", "not A4", style("size: A4", "size: letter")),
    Fault("paper", "a narrow margin", "mm at the left", style("20mm 15mm 20mm 30mm", "20mm 15mm 20mm 20mm")),
    Fault("paper", "a number on page 1", "top margin of page 1", style("content: none", "content: counter(page)")),
    Fault("paper", "no number on page 2", "for a number", style(NUMBER, "@bottom-center { content: counter(page);")),
    Fault("paper", "a small number", "the number of page 2 is", style("font: 13pt", "font: 10pt")),
    Fault("paper", "a number at the side", "not in the middle", style(NUMBER, "@top-left { content: counter(page);")),
    Fault("paper", "the site around the document", "no part of the document", style("header, nav, footer,", "nav,")),
    Fault("paper", "text that is not printed", "not printed: “Căn cứ", printed(".vb-can-cu { visibility: hidden; }")),
    Fault("paper", "another face", "is set in", style('"Times New Roman", "Liberation Serif", serif; text-align', "sans-serif; text-align")),
    Fault("paper", "coloured links", "is coloured", style("a { color: inherit; text", "a { color: #0f4c8a; text")),
    Fault("paper", "one column for the head", "not in the left half", style("display: grid; grid-template", "grid-template")),
    Fault("paper", "number and date in two rows", "not in one row", printed(".vb-dia-danh { padding-top: 2em; }")),
    Fault("paper", "a small national title", "vb-quoc-hieu", printed("#van-ban .vb-dau .vb-quoc-hieu { font-size: 10pt !important; }")),
    Fault("paper", "a bold superior", "vb-chu-quan", printed(".vb-chu-quan { font-weight: bold; }")),
    Fault("paper", "an upright date", "is not italic", style(".vb-dia-danh, .vb-can-cu {", ".vb-can-cu {")),
    Fault("paper", "a type that is not in the middle", "not in the middle", printed("#van-ban .vb-loai { text-align: left !important; }")),
    Fault("paper", "a signature under the recipients", "not level", printed(".vb-cuoi { display: block !important; }")),
    Fault("paper", "a star of the source beside the layout's own", "stands beside", (PLAN, '<p class="vb-so">', '<p class="vb-gach">*</p><p class="vb-so">')),
    Fault("paper", "recipients among the lines of the signature", "torn apart", printed(".vb-noi-nhan li:last-child { margin-top: 4em !important; }")),
    Fault("paper", "small text", "the paragraph", style("text-indent: 1.27cm; font-size: 14pt", "text-indent: 1.27cm; font-size: 12pt")),
    Fault("paper", "no indent", "is indented", style("text-indent: 1.27cm", "text-indent: 0")),
    Fault("paper", "ragged text", "is not justified", style("text-align: justify", "text-align: left")),
    Fault("paper", "lines too far apart", "pt apart", style("font: 14pt/1.3", "font: 14pt/2.2")),
    Fault("paper", "paragraphs without a gap", "after the one before", style("margin: 0 0 6pt", "margin: 0")),
    Fault("paper", "an appendix in the middle of a page", "page of its own", style("break-before: page")),
    Fault("paper", "no address", "address is not on paper", style("display: block; font: 9pt", "display: none; font: 9pt")),
]
