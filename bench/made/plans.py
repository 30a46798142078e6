"""A plan of some fifteen kilobytes, in one of five layouts as converters leave them."""
import datetime

from . import names
from .words import AIMS, DUTIES, NEEDS, REWARDS, sentence

LETTERS = "a b c d đ e g h i k".split()
ROMANS = ["I", "II", "III", "IV", "V", "VI"]
UNITS = ["Phòng Nội vụ", "Phòng Văn hóa và Thông tin", "Phòng Kinh tế", "Phòng Giáo dục và Đào tạo", "Trung tâm Y tế", "Ủy ban nhân dân các xã, thị trấn", "Ban Chỉ huy Quân sự",
         "Công an huyện", "Mặt trận Tổ quốc Việt Nam và các tổ chức đoàn thể", "Trung tâm Truyền thông"]
LAWS = ["Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ", "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
        "Quyết định số 1678/QĐ-TTg ngày 10 tháng 9 năm 2021 của Thủ tướng Chính phủ", "Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị"]
VERBS = ["Tổ chức thực hiện", "Phát động", "Hưởng ứng", "Triển khai"]


class Plan:
    """What every layout says: who, when, under which number, about which campaign."""

    def __init__(self, dice, number, bodies, campaigns):
        self.body, self.campaign = dice.often_early(bodies), dice.often_early(campaigns)
        self.partner = dice.one(bodies)
        self.date = datetime.date(self.campaign.year + dice.number(0, 4), 1, 1) + datetime.timedelta(dice.number(0, 364))
        count, symbol = dice.number(1, 420), self.body.symbol
        self.number = f"{count:02d}-KH/{symbol}" if self.body.is_party else f"{count:02d}/KH-{symbol}"
        self.slug = f"{names.slug(self.body.short)}-{self.date.year}-{number:06d}"
        self.subject = f"{dice.one(VERBS)} Phong trào thi đua “{self.campaign.title}” năm {self.date.year}"
        # Converters often lose what was stamped on the paper.
        self.is_blank = dice.happens(0.3)
        self.unit = dice.one(["huyện", "đơn vị", "ngành", "địa phương"])

    def day(self):
        date = self.date
        return f"ngày {date.day:02d} tháng {date.month:02d} năm {date.year}"

    def cited(self):
        date = self.date
        return f"Kế hoạch số {self.number} ngày {date.day:02d}/{date.month:02d}/{date.year} của {self.body.name}"


def phases(dice, plan):
    year, cuts = plan.date.year, sorted({dice.number(2, 5), dice.number(6, 8), dice.number(9, 11)})
    start = datetime.date(year, 1, 5)
    for number, month in enumerate(cuts + [12], 1):
        end = datetime.date(year, month, dice.number(10, 28))
        yield f"Đợt {number}", start, end
        start = end + datetime.timedelta(1)


def duty(dice, plan):
    when = dice.one(["hằng tháng, trước ngày 20", "hằng quý", f"trước ngày {dice.number(1, 28):02d}/{dice.number(6, 12)}/{plan.date.year}", "khi kết thúc mỗi đợt"])
    text = dice.one(DUTIES).format(when=when, few=dice.number(3, 9))
    if dice.happens(0.1):
        text += f" Giao Ủy ban nhân dân xã {dice.one(names.FIRST)} {dice.one(names.SECOND)} làm trước để rút kinh nghiệm."
    if dice.happens(0.1):
        text += f" Phối hợp với {plan.partner.short} trao đổi cách làm."
    return text


def grounds(dice, plan, earlier):
    found = [f"Căn cứ {law}" for law in dice.some(LAWS, 2)]
    if earlier:
        # A few are cited by all the country, most by neighbours only.
        candidates = [dice.often_early(earlier), dice.often_early(earlier)] + [dice.one(earlier[-300:]) for _ in range(4)]
        found += [f"Thực hiện {other}" for other in dict.fromkeys(other.cited() for other in candidates if other.date < plan.date)]
    return found


def sections(dice, plan):
    """Heads with the points below each: (title, [(title or None, [point])])."""
    theme = plan.campaign.theme
    yield "MỤC ĐÍCH, YÊU CẦU", [("Mục đích", dice.some(AIMS, 4)), ("Yêu cầu", dice.some(NEEDS, 4))]
    yield "NỘI DUNG THI ĐUA", [
        (title, [sentence(dice, theme) for _ in range(dice.number(8, 12))])
        for title in dice.some(["Việc làm ngay trong quý", "Việc làm cả năm", "Việc của cán bộ, đảng viên", "Việc của từng hộ gia đình", "Chỉ tiêu phấn đấu"], 4)]
    if dice.happens(0.6):
        yield "THỜI GIAN THỰC HIỆN", [
            (None, [f"{name}: từ ngày {start:%d/%m/%Y} đến ngày {end:%d/%m/%Y}. {sentence(dice, theme)}" for name, start, end in phases(dice, plan)])]
    yield "KHEN THƯỞNG", [("Hình thức", dice.some(REWARDS, 3)), ("Hồ sơ, thủ tục", [sentence(dice, theme) for _ in range(3)])]
    yield "TỔ CHỨC THỰC HIỆN", [(unit, [duty(dice, plan) for _ in range(dice.number(3, 5))]) for unit in dice.some(UNITS, 7)]


def opening(plan, earlier):
    return f"{plan.body.name} ban hành kế hoạch thực hiện phong trào “{plan.campaign.title}” năm {plan.date.year} như sau:"


def foot(dice, plan):
    """Recipients and who signed."""
    yield "***Nơi nhận:***"
    above = plan.body.above or f"Ủy ban nhân dân tỉnh {plan.body.province}"
    for recipient in [f"{above} (để báo cáo);", "Các phòng, ban, đoàn thể;", "Ủy ban nhân dân các xã, thị trấn;", f"Lưu: VT, {plan.body.symbol}."]:
        yield "- " + recipient
    for line in plan.body.signs:
        yield f"**{line}**"
    yield f"**{names.person(dice)}**"


def number_line(plan, colon=":"):
    number = "   " + plan.number[plan.number.index("/"):].lstrip() if plan.is_blank and not plan.body.is_party else plan.number
    return f"Số{colon} {number.strip()}"


def head_lines(plan):
    if plan.body.above:
        yield plan.body.above.upper()
    yield f"**{plan.body.name.upper()}**"
    yield "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    yield "**Độc lập - Tự do - Hạnh phúc**"


def headings(dice, plan, earlier):
    """No letterhead; headings of any level, points with letters."""
    yield number_line(plan)
    yield f"{plan.body.place}, {plan.day()}"
    yield "## KẾ HOẠCH"
    yield f"### **{plan.subject}**"
    yield from (ground + ";" for ground in grounds(dice, plan, earlier))
    yield opening(plan, earlier)
    for roman, (title, groups) in zip(ROMANS, sections(dice, plan)):
        yield f"{dice.one(['##', '###', '####'])} **{roman}. {title}**"
        for number, (name, points) in enumerate(groups, 1):
            if name:
                yield f"{dice.one(['###', '####'])} {number}. {name}"
            yield from (f"{letter}) {point}" for letter, point in zip(LETTERS, points))
    yield f"Trên đây là kế hoạch của {plan.unit}; có vướng mắc thì phản ánh để kịp thời xem xét./."
    yield from foot(dice, plan)


def table(dice, plan, earlier):
    """The letterhead and the tasks in pipe tables."""
    above = plan.body.above.upper()
    yield "\n".join([f"| {above} | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |", "| :---: | :---: |", f"| **{plan.body.name.upper()}** | **Độc lập - Tự do - Hạnh phúc** |",
                     f"| {number_line(plan)} | *{plan.body.place}, {plan.day()}* |"])
    yield "**KẾ HOẠCH**"
    yield f"**{plan.subject}**"
    yield from (f"*{ground};*" for ground in grounds(dice, plan, earlier))
    yield opening(plan, earlier)
    for roman, (title, groups) in zip(ROMANS, sections(dice, plan)):
        yield f"**{roman}. {title}**"
        if title == "TỔ CHỨC THỰC HIỆN":
            rows = [f"| {row} | {unit} | {' '.join(points)} |" for row, (unit, points) in enumerate(groups, 1)]
            yield "\n".join(["| TT | Đơn vị chủ trì | Nhiệm vụ |", "| --- | --- | --- |"] + rows)
            continue
        for number, (name, points) in enumerate(groups, 1):
            if name:
                yield f"**{number}. {name}**"
            yield "\n".join(f"- {point}" for point in points)
    yield from foot(dice, plan)


def party(dice, plan, earlier):
    """As party offices write: dashes after numerals, escaped by the converter."""
    yield from head_lines(plan)
    yield f"{number_line(plan, '')}"
    yield f"*{plan.body.place}, {plan.day()}*"
    yield "**KẾ HOẠCH**"
    yield f"**{plan.subject}**"
    yield "\\-----"
    yield from (f"\\- {ground};" for ground in grounds(dice, plan, earlier))
    yield opening(plan, earlier)
    for roman, (title, groups) in zip(ROMANS, sections(dice, plan)):
        yield f"**{roman}- {title}**"
        for number, (name, points) in enumerate(groups, 1):
            if name:
                yield f"**{number}- {name}**"
            yield from (f"\\- {point}" for point in points)
    yield from foot(dice, plan)


def nested(dice, plan, earlier):
    """The letterhead in lines, numbers of two parts, lists within lists."""
    yield from head_lines(plan)
    yield number_line(plan)
    yield f"{plan.body.place}, {plan.day()}"
    yield "# KẾ HOẠCH"
    yield f"**{plan.subject}**"
    yield from (ground + ";" for ground in grounds(dice, plan, earlier))
    yield opening(plan, earlier)
    for roman, (title, groups) in zip(ROMANS, sections(dice, plan)):
        yield f"# {roman}. {title}"
        for number, (name, points) in enumerate(groups, 1):
            if name:
                yield f"## {number}. {name}"
            yield "\n".join(f"{'  ' if row % 3 else ''}- {point}" for row, point in enumerate(points))
            yield f"{number}.1. {sentence(dice, plan.campaign.theme)}"
    yield from foot(dice, plan)


def scanned(dice, plan, earlier):
    """As a scanner sees it: no letterhead, no headings, page numbers between lines, paragraphs cut in two."""
    yield number_line(plan)
    yield f"{plan.body.place}, {plan.day()}"
    yield "KẾ HOẠCH"
    yield plan.subject
    yield from (ground + "." for ground in grounds(dice, plan, earlier))
    yield opening(plan, earlier)
    page = 2
    for roman, (title, groups) in zip(ROMANS, sections(dice, plan)):
        yield f"{roman}. {title}"
        for number, (name, points) in enumerate(groups, 1):
            if name:
                yield f"{number}. {name}"
            for point in points:
                words = point.split(" ")
                if len(words) > 30 and dice.happens(0.15):
                    yield "- " + " ".join(words[:20])
                    yield str(page)
                    yield " ".join(words[20:])
                    page += 1
                else:
                    yield "- " + point
    yield from (line.replace("*", "") for line in foot(dice, plan))


LAYOUTS = [headings, table, party, nested, scanned]


def text(dice, plan, number, earlier):
    return "\n\n".join(LAYOUTS[number % len(LAYOUTS)](dice, plan, earlier)) + "\n"
