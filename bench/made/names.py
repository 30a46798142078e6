"""Who issues plans and what for: provinces are real, districts and people are made up of syllables."""
import re
import unicodedata

from .words import SECTORS, THEMES

PROVINCES = ["An Giang", "Bắc Ninh", "Cao Bằng", "Cà Mau", "Đắk Lắk", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Tĩnh", "Hưng Yên", "Khánh Hòa", "Lai Châu",
             "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Nghệ An", "Ninh Bình", "Phú Thọ", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sơn La", "Tây Ninh", "Thái Nguyên",
             "Thanh Hóa", "Tuyên Quang", "Vĩnh Long"]
FIRST = ["An", "Bình", "Cẩm", "Đại", "Đông", "Gio", "Hòa", "Hưng", "Ia", "Kim", "Krông", "Lộc", "Mường", "Nam", "Ngọc", "Phong", "Phước", "Quế", "Sơn", "Tam", "Tân", "Thạch", "Thuận",
         "Tiên", "Trà", "Tủa", "Văn", "Vĩnh", "Xuân", "Yên"]
SECOND = ["Ân", "Biên", "Bồng", "Cường", "Dương", "Điền", "Giang", "Hải", "Khê", "Lãng", "Lĩnh", "Minh", "Mỹ", "Nghĩa", "Nguyên", "Phú", "Quan", "Sa", "Sơn", "Thành", "Thăng", "Thịnh",
          "Thủy", "Trạch", "Tường", "Viên", "Xá"]
FAMILY = ["Bùi", "Cao", "Chu", "Đinh", "Đoàn", "Dương", "Hà", "Hồ", "Lâm", "Lê", "Lương", "Mai", "Nguyễn", "Nông", "Phạm", "Quách", "Tạ", "Trần", "Trịnh", "Vi"]
MIDDLE = ["Anh", "Bảo", "Công", "Diệu", "Đình", "Hải", "Khánh", "Kim", "Mạnh", "Như", "Phương", "Thị", "Trọng", "Tuấn", "Văn"]
GIVEN = ["Bách", "Chung", "Duyên", "Giang", "Hạnh", "Hiếu", "Khang", "Liên", "Mến", "Nghị", "Oanh", "Phúc", "Quý", "Sáng", "Tâm", "Thắm", "Trường", "Uyên", "Vịnh", "Xoan"]

# Kind of body: its name before the place, what stands above it, its symbol, the level of the place, who signs.
KINDS = [
    ("Ủy ban nhân dân huyện", "", "UBND", "district", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH"),
    ("Ủy ban nhân dân tỉnh", "", "UBND", "province", "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH"),
    ("Sở Nội vụ tỉnh", "Ủy ban nhân dân tỉnh", "SNV", "province", "GIÁM ĐỐC"),
    ("Sở Y tế tỉnh", "Ủy ban nhân dân tỉnh", "SYT", "province", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC"),
    ("Sở Giáo dục và Đào tạo tỉnh", "Ủy ban nhân dân tỉnh", "SGDĐT", "province", "GIÁM ĐỐC"),
    ("Liên đoàn Lao động huyện", "Liên đoàn Lao động tỉnh", "LĐLĐ", "district", "TM. BAN THƯỜNG VỤ|CHỦ TỊCH"),
    ("Hội Nông dân huyện", "Hội Nông dân tỉnh", "HND", "district", "TM. BAN THƯỜNG VỤ|CHỦ TỊCH"),
    ("Hội Liên hiệp Phụ nữ huyện", "Hội Liên hiệp Phụ nữ tỉnh", "HLHPN", "district", "TM. BAN THƯỜNG VỤ|CHỦ TỊCH"),
    ("Huyện ủy", "Tỉnh ủy", "HU", "district", "T/M BAN THƯỜNG VỤ|PHÓ BÍ THƯ"),
    ("Phòng Tài chính - Kế hoạch huyện", "Ủy ban nhân dân huyện", "TCKH", "district", "TRƯỞNG PHÒNG"),
]


def slug(text):
    text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D")).lower()
    text = "".join(c for c in text if not unicodedata.combining(c))
    return re.sub("[^a-z0-9]+", "-", text).strip("-")


class Body:
    """An office at a place."""

    def __init__(self, kind, district, province):
        self.kind, above, self.symbol, level, signs = kind
        self.district, self.province = district, province
        self.place = district if level == "district" else province
        self.name = f"{self.kind} {self.place}"
        self.slug = slug(self.name)
        self.is_party = self.kind == "Huyện ủy"
        self.signs = signs.split("|")
        self.above = above and f"{above} {province if above.endswith(('tỉnh', 'Tỉnh ủy')) else district}"

    @property
    def short(self):
        return self.name.replace("Ủy ban nhân dân", "UBND")


class Campaign:
    """What plans serve."""

    def __init__(self, number, province):
        themes = list(THEMES)
        self.theme = themes[number % len(themes)]
        self.year = 2017 + number % 9
        # The first of each theme is of the whole country; the others are named after a province.
        title = self.theme[0].upper() + self.theme[1:]
        self.parent = None if number < len(themes) else title
        self.title = title if number < len(themes) else f"{province} {self.theme}"
        self.slug = f"{slug(self.title)}-{number}"
        if number >= len(themes):
            self.title += f" giai đoạn {self.year} - {self.year + 5}"


def districts(dice, count):
    """Names of districts with their provinces; no two alike."""
    found = {}
    while len(found) < min(count, len(FIRST) * len(SECOND)):
        found.setdefault(f"{dice.one(FIRST)} {dice.one(SECOND)}", dice.one(PROVINCES))
    return list(found.items())


def bodies(dice, count):
    found = {}
    places = districts(dice, count)
    while len(found) < count:
        body = Body(dice.one(KINDS), *dice.one(places))
        found.setdefault(body.slug, body)
    return list(found.values())


def campaigns(dice, count):
    return [Campaign(number, dice.one(PROVINCES)) for number in range(count)]


def person(dice):
    return f"{dice.one(FAMILY)} {dice.one(MIDDLE)} {dice.one(GIVEN)}"


def sector(dice):
    return dice.one(SECTORS)
