import pathlib
import re
import tempfile

from . import decree, pdf
from .pdf import MM

# The blocks of the sheet in order, each with its text and the class that says what it is.
BLOCKS = """() => {
  const sheet = document.querySelector(".sheet") ?? document.querySelector("#van-ban");
  if (!sheet) return null;
  const blocks = [], hidden = [], walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  let last = null;
  for (let node; (node = walker.nextNode());) {
    let block = node.parentElement;
    if (!node.data.trim()) continue;
    if (!block.checkVisibility({ visibilityProperty: true })) {
      // The layout has rules and stars of its own in place of the source's.
      if (block.closest("#van-ban") && !block.closest("button") && /[\\p{L}\\p{N}]/u.test(node.data)) hidden.push(node.data);
      continue;
    }
    while (block !== sheet && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    if (block !== last) {
      const named = block.closest("[class*=vb-]:not(.vb-list)");
      const names = named ? [...named.classList].filter((name) => name.startsWith("vb-")) : [];
      const heading = /^H[2-6]$/.test(block.tagName);
      blocks.push({
        text: "", name: heading ? "heading" : (named?.matches(".vb-dau > .vb-trich-yeu") ? "vb-dau " : "") + (names[0] ?? ""), table: !!block.closest("table"),
        head: !!block.closest("thead"),
        plain: block.tagName === "P" && !names.length && !!block.closest("#van-ban") && !block.closest("table, li, blockquote"),
        opens: block.closest(".vb-phu-luc")?.id ?? "",
      });
      last = block;
    }
    blocks.at(-1).text += node.data;
  }
  return { tradition: sheet.dataset.tradition ?? "", blocks, hidden };
}"""

FOOT = {"vb-noi-nhan-dau", "vb-noi-nhan", "vb-quyen-han", "vb-chuc-vu", "vb-nguoi-ky", "vb-ghi-chu"}
MARKS = re.compile(r"^[\s*+•–—-]*$")


def check(site, server, browser, report):
    """Each plan printed by Chromium and measured against the decree."""
    for page in site.sample():
        if page.kind != "plan":
            continue
        tab = browser.new_page()
        tab.goto(server.url(page))
        tab.emulate_media(media="print")
        answer = tab.evaluate(BLOCKS)
        with tempfile.TemporaryDirectory() as folder:
            path = str(pathlib.Path(folder, "plan.pdf"))
            tab.pdf(path=path, prefer_css_page_size=True)
            sheets, fonts = pdf.read(path), pdf.fonts(path)
        tab.close()
        paper = Paper(sheets, answer, page.canonical) if answer else None
        report.hold("paper", page.path, paper.problems(fonts) if paper else ["no sheet and no #van-ban"])


class Paper:
    """A printed plan: its sheets, and which letters on them each block of the page became."""

    def __init__(self, sheets, answer, address):
        self.sheets, self.address = sheets, address
        self.blocks, self.tradition, self.hidden = answer["blocks"], answer["tradition"], answer["hidden"]
        self.heads = {sheet.number: [one for one in sheet.lines if one.bottom < decree.TOP[0] * MM] for sheet in sheets}
        self.lines = [one for sheet in sheets for one in sheet.lines if one not in self.heads[sheet.number]]
        # One stream of letters over all sheets; each letter remembers its line and its place in it.
        self.stream, self.letters = "", []
        for one in self.lines:
            for index, letter in enumerate(one.text):
                small = pdf.squeeze(letter)
                self.stream += small
                self.letters += [(one, index)] * len(small)
        self.places = self.match()

    def match(self):
        """The letters of each block, or none when it is not on paper."""
        used, places = bytearray(len(self.stream)), []
        for block in self.blocks:
            spans = self.find(pdf.squeeze(block["text"]), used)
            for start, end in spans:
                used[start:end] = b"\1" * (end - start)
            places.append([letter for start, end in spans for letter in self.letters[start:end]])
        self.strange = [place for place, taken in zip(self.letters, used) if not taken]
        return places

    def find(self, wanted, used):
        """Where a block stands: whole, at the beginning of a line if it can be, else parted by the end of a page.
        What is positioned comes late in a PDF, so the order says nothing."""
        free = [at for at in self.places_of(wanted) if not any(used[at : at + len(wanted)])]
        found = next(filter(self.opens_line, free), free[0] if free else None)
        return [(found, found + len(wanted))] if found is not None else self.find_parted(wanted, used)

    def find_parted(self, wanted, used):
        best = []
        for start in range(len(self.stream)):
            if used[start] or self.stream[start] != wanted[0] or not self.opens_line(start):
                continue
            page, end = self.letters[start][0].page, start
            while (end < len(self.stream) and end - start < len(wanted) and self.letters[end][0].page == page
                   and self.stream[end] == wanted[end - start] and not used[end]):
                end += 1
            if end < len(self.stream) and not self.opens_line(end) or end == start or best and end - start <= best[0][1] - best[0][0]:
                continue
            for rest in self.places_of(wanted[end - start :]):
                if self.letters[rest][0].page == page + 1 and self.opens_line(rest):
                    best = [(start, end), (rest, rest + len(wanted) - (end - start))]
        return best

    def places_of(self, wanted):
        at = self.stream.find(wanted) if wanted else -1
        while at >= 0:
            yield at
            at = self.stream.find(wanted, at + 1)

    def opens_line(self, at):
        line, index = self.letters[at]
        return MARKS.match(line.text[:index]) is not None

    def problems(self, fonts):
        yield from self.page()
        yield from self.text()
        yield from self.parts()
        yield from self.head_and_foot()
        yield from self.body()
        yield from (f"the font {name} is not embedded" for name, embedded in fonts if not embedded)

    def page(self):
        for sheet in self.sheets:
            size = (sheet.width / MM, sheet.height / MM)
            if any(abs(one - wanted) > 1 for one, wanted in zip(size, decree.PAPER)):
                yield f"page {sheet.number} is {size[0]:.0f} × {size[1]:.0f} mm, not A4"
            numbers = self.heads[sheet.number]
            if sheet.number == 1:
                yield from (f"{one} stands in the top margin of page 1" for one in numbers)
            elif [one.text.strip() for one in numbers] != [str(sheet.number)]:
                yield f"page {sheet.number} has {[one.text for one in numbers]} for a number"
            else:
                yield from self.page_number(numbers[0], sheet)
        for one in self.lines:
            left, right = one.left / MM, decree.PAPER[0] - one.right / MM
            if left < decree.LEFT[0] - 0.5 or right < decree.RIGHT[0] - 0.7:
                yield f"{one} leaves {left:.1f} mm at the left, {right:.1f} mm at the right"
            if one.bottom / MM > decree.PAPER[1] - decree.BOTTOM[0] + 1:
                yield f"{one} stands in the bottom margin"
            if not any(one.family.startswith(name) for name in decree.FAMILIES):
                yield f"{one} is set in {one.family}"
            red, green, blue = (int(one.color[place : place + 2], 16) for place in (1, 3, 5))
            if max(red, green, blue) > 0x60 or max(red, green, blue) - min(red, green, blue) > 0x10:
                yield f"{one} is coloured {one.color}"

    def page_number(self, one, sheet):
        lowest, highest = decree.PAGE_NUMBER
        if not lowest - 0.3 <= one.size <= highest + 0.3 or any(one.bold) or any(one.italic):
            yield f"the number of page {sheet.number} is {one.size:.1f} pt{', bold' * any(one.bold)}{', italic' * any(one.italic)}"
        text_centre = (decree.LEFT[0] + decree.PAPER[0] - decree.RIGHT[0]) / 2
        if min(abs(one.centre / MM - text_centre), abs(one.centre / MM - decree.PAPER[0] / 2)) > 2.5:
            yield f"the number of page {sheet.number} stands at {one.centre / MM:.0f} mm, not in the middle"

    def text(self):
        yield from (f"not printed: “{' '.join(text.split())[:60]}”" for text in self.hidden)
        for block, place in zip(self.blocks, self.places):
            if not place:
                yield f"not printed whole: “{' '.join(block['text'].split())[:60]}”"
        lines = {}
        for one, index in self.strange:
            lines.setdefault(id(one), (one, []))[1].append(one.text[index])
        # The head of a table stands again on its next page.
        heads = pdf.squeeze(" ".join(block["text"] for block in self.blocks if block["head"]))
        for one, letters in lines.values():
            if not MARKS.match("".join(letters)) and not (one.page > 1 and pdf.squeeze("".join(letters)) in heads):
                yield f"{one} is no part of the document: “{''.join(letters)[:40]}”"
        if self.address and pdf.squeeze(self.address) not in self.stream:
            yield "the page's address is not on paper"

    def parts(self):
        styles = decree.styles(self.tradition)
        for block, place in zip(self.blocks, self.places):
            style = styles.get(block["name"])
            if not style or not place or block["table"]:
                continue
            what = f"{block['name']} “{' '.join(block['text'].split())[:40]}”"
            lines = list({id(one): one for one, index in place if one.text[index].isalnum()}.values())
            for one in lines:
                if not style.size[0] - 0.3 <= one.size <= style.size[1] + 0.3:
                    yield f"{what} is {one.size:.1f} pt, not {'–'.join(map(str, dict.fromkeys(style.size)))}"
            for word in ("bold", "italic"):
                wanted = getattr(style, word)
                found = [getattr(one, word)[index] for one, index in place if one.text[index].isalnum()]
                if wanted is not None and found and any(value != wanted for value in found):
                    yield f"{what} is {'not ' * wanted}{word}"
            if style.upper and any(one.text[index].islower() for one, index in place):
                yield f"{what} is not in capitals"
            yield from (problem for row in self.rows(place) for problem in self.stands(row, style.place, what))

    def stands(self, one, place, what):
        middle, text_middle = decree.PAPER[0] / 2, (decree.LEFT[0] + decree.PAPER[0] - decree.RIGHT[0]) / 2
        centre = one.centre / MM
        if place == "left" and centre > middle or place == "right" and centre < middle:
            yield f"{what} stands at {centre:.0f} mm, not in the {place} half"
        if place == "centre" and min(abs(centre - middle), abs(centre - text_middle)) > 3:
            yield f"{what} stands at {centre:.0f} mm, not in the middle"

    def first(self, *names):
        for block, place in zip(self.blocks, self.places):
            if block["name"] in names and place:
                return place[0][0]
        return None

    def head_and_foot(self):
        number, date = self.first("vb-so"), self.first("vb-dia-danh")
        if number and date and (number.page != date.page or abs(number.bottom - date.bottom) > 4):
            yield f"number and place with date are not in one row: {number.top / MM:.1f} and {date.top / MM:.1f} mm"
        for names in (("vb-quoc-hieu", "vb-tieu-ngu"), ("vb-chu-quan", "vb-co-quan", "vb-so")):
            column = [one for one in map(self.first, names) if one]
            if column and max(one.centre for one in column) - min(one.centre for one in column) > 3 * MM:
                yield f"{', '.join(names)} are not under one another"
        recipients, signature = self.first("vb-noi-nhan-dau"), self.first("vb-quyen-han", "vb-chuc-vu")
        if recipients and signature and (recipients.page != signature.page or abs(recipients.top - signature.top) > 20):
            yield f"“Nơi nhận” and signature are not level: {recipients} and {signature}"
        before = None
        for block, place in zip(self.blocks, self.places):
            if block["name"] == "vb-gach":
                yield f"“{block['text'].strip()}” of the source stands beside the layout's own"
            if block["name"] not in FOOT or not place:
                before = None
            elif block["name"].startswith("vb-noi-nhan"):
                one = place[0][0]
                if before and before.page == one.page and one.top - before.bottom > 1.5 * one.size:
                    yield f"“Nơi nhận” is torn apart: {before}, {one}"
                before = place[-1][0]
        seen = set()
        for block, place in zip(self.blocks, self.places):
            if not block["opens"] or not place or block["opens"] in seen:
                continue
            seen.add(block["opens"])
            one = place[0][0]
            if min(other.top for other in self.lines if other.page == one.page) < one.top - 1:
                yield f"appendix {block['opens']} does not begin on a page of its own"

    def body(self):
        edge = decree.PAPER[0] - decree.RIGHT[0]
        before = pitch = None
        for block, place in zip(self.blocks, self.places):
            rows = self.rows(place)
            if not block["plain"] or not rows:
                before = None
                continue
            first, what = rows[0], f"the paragraph “{' '.join(block['text'].split())[:40]}”"
            if not decree.BODY[0] - 0.3 <= first.size <= decree.BODY[1] + 0.3:
                yield f"{what} is {first.size:.1f} pt"
            indent = first.left / MM - decree.LEFT[0]
            if not decree.INDENT[0] - 0.7 <= indent <= decree.INDENT[1] + 0.7:
                yield f"{what} is indented {indent:.1f} mm"
            for one in rows[1:-1]:
                if abs(one.left / MM - decree.LEFT[0]) > 1 or abs(edge - one.right / MM) > 1.5:
                    yield f"{what} is not justified: {one} from {one.left / MM:.1f} to {one.right / MM:.1f} mm"
                    break
            yield from self.pitch(rows, what)
            if len(rows) > 1 and rows[0].page == rows[1].page:
                pitch = rows[1].bottom - rows[0].bottom
            if before and pitch and before.page == first.page and first.bottom - before.bottom - pitch < decree.GAP - 1.2:
                yield f"{what} follows {first.bottom - before.bottom - pitch:.1f} pt after the one before, not {decree.GAP}"
            before = rows[-1]

    def rows(self, place):
        """The lines of a block, those in one row joined."""
        rows = []
        for one in {id(line): line for line, _ in place}.values():
            if rows and rows[-1].page == one.page and abs(rows[-1].bottom - one.bottom) < 3:
                rows[-1] = type(one)(**{**vars(rows[-1]), "right": max(rows[-1].right, one.right), "left": min(rows[-1].left, one.left)})
            else:
                rows.append(one)
        return rows

    def pitch(self, rows, what):
        for above, below in zip(rows, rows[1:]):
            if above.page != below.page:
                continue
            pitch = below.bottom - above.bottom
            lowest, highest = (step * below.size for step in decree.SPACING)
            if self.tradition == "dang" and abs(pitch - decree.PARTY_SPACING) > 0.7:
                yield f"{what} has lines {pitch:.1f} pt apart, not {decree.PARTY_SPACING}"
                return
            if not lowest <= pitch <= highest:
                yield f"{what} has lines {pitch:.1f} pt apart"
                return
