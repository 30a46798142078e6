import re
import subprocess
import unicodedata
from dataclasses import dataclass

from lxml import etree

MM = 72 / 25.4
SCALE = 3  # poppler rounds places and sizes to whole units, so they are asked for in thirds of a point


def squeeze(text):
    """The text without spaces and case, as it is looked for on paper."""
    return re.sub(r"[\s\u00ad]+", "", unicodedata.normalize("NFC", text).casefold())


@dataclass
class Line:
    """A run of text of one font and size on paper; all lengths in points."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    family: str
    color: str
    bold: list
    italic: list

    @property
    def centre(self):
        return (self.left + self.right) / 2

    def __str__(self):
        return f"page {self.page} “{self.text[:50]}”"


@dataclass
class Sheet:
    number: int
    width: float
    height: float
    lines: list


def read(path):
    """The pages of a PDF with their text, places, sizes and weights."""
    command = ["pdftohtml", "-xml", "-i", "-zoom", str(SCALE), "-fontfullname", "-stdout", path]
    xml = subprocess.run(command, capture_output=True, check=True).stdout
    fonts, sheets = {}, []
    for page in etree.fromstring(xml, etree.XMLParser(recover=True)).iter("page"):
        number = int(page.get("number"))
        sheets.append(Sheet(number, int(page.get("width")) / SCALE, int(page.get("height")) / SCALE, []))
        for one in page:
            if one.tag == "fontspec":
                fonts[one.get("id")] = one
            elif one.tag == "text" and "".join(one.itertext()).strip():
                sheets[-1].lines.append(line(one, fonts[one.get("font")], number))
    return sheets


def line(text, font, page):
    left, top, width, height = (int(text.get(name)) / SCALE for name in ("left", "top", "width", "height"))
    letters, bold, italic = "", [], []
    heavy, slanted = (re.search(word, font.get("family"), re.I) is not None for word in ("bold", "italic"))
    for piece, within in pieces(text, ()):
        piece = unicodedata.normalize("NFC", piece)
        letters += piece
        bold += [heavy or "b" in within] * len(piece)
        italic += [slanted or "i" in within] * len(piece)
    return Line(page, letters, left, top, left + width, top + height, int(font.get("size")) / SCALE,
                font.get("family").split("+")[-1], font.get("color"), bold, italic)


def pieces(one, within):
    yield one.text or "", within
    for child in one:
        yield from pieces(child, (*within, child.tag))
        yield child.tail or "", within


def fonts(path):
    """Name and whether it is embedded, of each font."""
    rows = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    return [(row.split()[0].split("+")[-1], row.split()[-5] == "yes") for row in rows]
