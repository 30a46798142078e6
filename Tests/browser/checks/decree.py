"""How a document must look on paper: Nghị định 30/2020/NĐ-CP, appendix I, and the Party's own rules of 2026."""
from dataclasses import dataclass, replace

PAPER = (210, 297)
LEFT, RIGHT, TOP, BOTTOM = (30, 35), (15, 20), (20, 25), (20, 25)
FAMILIES = ("TimesNewRoman", "LiberationSerif", "Tinos")  # the latter two have the measures of the first
BODY = (13, 14)
INDENT = (10, 12.7)
PAGE_NUMBER = (13, 14)
GAP = 6


@dataclass(frozen=True)
class Style:
    """Size in points, weight, slant, case and place of one part; None where the rules leave it open."""

    size: tuple
    bold: bool | None = None
    italic: bool | None = None
    upper: bool = False
    place: str | None = None


STATE = {
    "vb-quoc-hieu": Style((12, 13), True, False, True, "right"),
    "vb-tieu-ngu": Style((13, 14), True, False, False, "right"),
    "vb-chu-quan": Style((12, 13), False, False, True, "left"),
    "vb-co-quan": Style((12, 13), True, False, True, "left"),
    "vb-so": Style((13, 13), False, False, False, "left"),
    "vb-dia-danh": Style((13, 14), False, True, False, "right"),
    "vb-loai": Style((13, 14), True, False, True, "centre"),
    "vb-trich-yeu": Style((13, 14), True, False, False, "centre"),
    "vb-dau vb-trich-yeu": Style((12, 13), False, False, False, "left"),
    "vb-kinh-gui": Style((13, 14), None, False),
    "vb-can-cu": Style((13, 14), None, True),
    "vb-noi-nhan-dau": Style((12, 12), True, True, False, "left"),
    "vb-noi-nhan": Style((11, 11), None, False, False, "left"),
    "vb-quyen-han": Style((13, 14), True, False, True, "right"),
    "vb-chuc-vu": Style((13, 14), True, False, True, "right"),
    "vb-nguoi-ky": Style((13, 14), True, False, False, "right"),
    "heading": Style((13, 14), True, None),
}

PARTY = STATE | {
    "vb-can-cu": replace(STATE["vb-can-cu"], italic=False),
    "vb-chuc-vu": replace(STATE["vb-chuc-vu"], bold=False),
    "vb-noi-nhan-dau": replace(STATE["vb-noi-nhan-dau"], bold=False, italic=False),
}

# Line height against size; the Party's is a length.
SPACING = (1.0, 1.5 * 1.15)
PARTY_SPACING = 19


def styles(tradition):
    return PARTY if tradition == "dang" else STATE
