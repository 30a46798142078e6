import pathlib
import shutil

ADDRESS = "https://thu.example/thi-dua/"
POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'"

FRAME = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="{root}assets/site.css">
<link rel="icon" href="data:,">
<link rel="canonical" href="{address}">
<script src="{root}assets/site.js" defer></script>
</head>
<body class="is-{kind}">
<a class="skip" href="#noi-dung">Tới nội dung</a>
<header><p>Trang thử</p></header>
<nav aria-label="Chính"><a href="{root}">Trang đầu</a> <a href="{root}ke-hoach/">Các kế hoạch</a></nav>
<main id="noi-dung" tabindex="-1">
<h1>{title}</h1>
{main}
</main>
<footer><p>Trang thử của các phép kiểm.</p></footer>
</body>
</html>
"""

PARAGRAPH = "Các cơ quan, đơn vị tổ chức phát động, hưởng ứng phong trào bằng việc làm cụ thể, gắn với nhiệm vụ được giao, có kiểm tra, có sơ kết, tổng kết và nêu gương kịp thời những người làm tốt. "

PLAN = """<details><summary>Mục lục</summary><ol><li><a href="#i">I. Mục đích</a></li></ol></details>
<p class="about">Thời gian: <span class="status">2026</span> <button type="button" data-copy="Kế hoạch" hidden>Chép</button></p>
<div class="sheet" data-tradition="nha-nuoc">
<article id="van-ban" lang="vi">
<div class="vb-dau"><p class="vb-chu-quan">Ủy ban nhân dân tỉnh Thử</p><p class="vb-co-quan">Ủy ban nhân dân xã Thử</p><p class="vb-so">Số: 07/KH-UBND</p><p class="vb-quoc-hieu">Cộng hòa xã hội chủ nghĩa Việt Nam</p><p class="vb-tieu-ngu">Độc lập - Tự do - Hạnh phúc</p><p class="vb-dia-danh">Thử, ngày 05 tháng 9 năm 2026</p></div>
<p class="vb-loai">KẾ HOẠCH</p>
<p class="vb-trich-yeu">Phong trào thi đua của xã</p>
<p class="vb-can-cu">Căn cứ Luật Thi đua, khen thưởng;</p>
<section id="i"><h2>I. MỤC ĐÍCH</h2>
{paragraphs}
<p>Xem <a href="../../co-quan/xa-thu/">cơ quan ban hành</a>./.</p></section>
<div class="vb-cuoi"><div class="vb-noi-nhan"><p class="vb-noi-nhan-dau">Nơi nhận:</p><ul class="vb-list"><li>Như trên;</li><li>Lưu: VT.</li></ul></div>
<div class="vb-ky"><p class="vb-quyen-han">TM. ỦY BAN NHÂN DÂN</p><p class="vb-chuc-vu">CHỦ TỊCH</p><p class="vb-nguoi-ky">Nguyễn Văn Thử</p></div></div>
<section class="vb-phu-luc" id="phu-luc"><h2>Phụ lục</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Bảng"><table><thead><tr><th scope="col">Việc</th><th scope="col">Hạn</th></tr></thead><tbody><tr><td>Báo cáo</td><td>Tháng 12</td></tr></tbody></table></div></section>
</article>
<p class="print-foot">In từ {address}</p>
</div>"""

FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>{address}</id><title>Trang thử</title><updated>2026-09-05T00:00:00+07:00</updated>
<author><name>Xã Thử</name></author><link rel="self" href="{address}feed.xml"/>
<entry><id>{address}ke-hoach/thu/</id><title>Kế hoạch</title><updated>2026-09-05T00:00:00+07:00</updated><link href="{address}ke-hoach/thu/"/></entry></feed>
"""

PAGES = {
    "index.html": ("home", "Trang thử", '<p>Xem <a href="ke-hoach/">các kế hoạch</a> hoặc <a href="co-quan/xa-thu/">xã Thử</a>.</p>'),
    "ke-hoach/index.html": ("plans", "Các kế hoạch", '<ol data-list><li><a href="thu/">Kế hoạch phong trào thi đua của xã</a></li></ol>'),
    "ke-hoach/thu/index.html": ("plan", "Phong trào thi đua của xã", PLAN),
    "co-quan/xa-thu/index.html": ("body", "Ủy ban nhân dân xã Thử", '<p>Đã ban hành <a href="../../ke-hoach/thu/#i">một kế hoạch</a>.</p>'),
    "404.html": ("not-found", "Không có trang này", '<p>Về <a href="/thi-dua/">trang đầu</a> để tìm tiếp.</p>'),
}


def write(folder):
    """A small site without a fault."""
    here = pathlib.Path(__file__).parent
    shutil.copytree(here / "sample", folder)
    places = []
    for path, (kind, title, main) in PAGES.items():
        address = ADDRESS + path.removesuffix("index.html")
        root = "/thi-dua/" if kind == "not-found" else "../" * path.count("/") or "./"
        main = main.replace("{paragraphs}", "\n".join(f"<p>{PARAGRAPH * 3}</p>" for _ in range(14)))
        main = main.replace("{address}", address)
        text = FRAME.format(policy=POLICY, title=title, kind=kind, root=root, address=address, main=main)
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
        if kind != "not-found":
            places.append(f"<url><loc>{address}</loc></url>")
    (folder / "feed.xml").write_text(FEED.format(address=ADDRESS), "utf-8")
    sitemap = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{"".join(places)}</urlset>'
    (folder / "sitemap.xml").write_text(sitemap, "utf-8")
