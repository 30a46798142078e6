#!/usr/bin/env python3
"""Checks what a site built for a day says of phases when it is read on another, and on a phone.

    phases.py [--thidua BINARY]

With script all of a page speaks of the reader's day; without, all of it speaks of the day that it was built for.
"""
import datetime
import pathlib
import subprocess
import sys
import tempfile

from checks.browser import chromium
from checks.command import command_line
from checks.report import Report
from checks.server import Server
from checks.site import Site

BUILT = "2026-02-01"

PLAN = """UBND TỈNH GIẢ ĐỊNH
{issuer}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: {number}

Giả Định, ngày 05 tháng 8 năm 2025

KẾ HOẠCH
{subject}

I. MỤC ĐÍCH

Động viên cán bộ, công chức hoàn thành nhiệm vụ được giao.

II. CÁC GIAI ĐOẠN

1. Giai đoạn 1 (từ 01/9/2025 đến 31/12/2025): phát động.

2. Giai đoạn 2 (từ 01/01/2026 đến 30/6/2026): thực hiện.

3. Giai đoạn 3 (từ 01/7/2026 đến {end}): tổng kết.

Trên đây là Kế hoạch./.
"""

PLANS = {
    "ban-quan-ly": dict(issuer="BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP VÀ KHU KINH TẾ CỬA KHẨU TỈNH GIẢ ĐỊNH", number="11/KH-BQLKCNKKT",
                        subject="Phát động phong trào thi đua “Khu công nghiệp xanh”", end="31/12/2026"),
    "so-noi-vu": dict(issuer="SỞ NỘI VỤ", number="12/KH-SNV", subject="Phát động phong trào thi đua “Một cửa vui”", end="30/6/2027"),
}
PAGES = ["index.html", "tien-do/index.html", "ke-hoach/so-noi-vu/index.html"]

# What a page says of its day: every status with its dates, every bar, the sentence, the line, the rows that are shown.
SAYS = """() => {
  const kind = (one) => ["upcoming", "running", "ended"].find((name) => one.classList.contains("is-" + name)) ?? "upcoming";
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const line = document.querySelector(".today");
  const ticks = [...document.querySelectorAll(".tick-text")];
  const part = (one) => parseFloat(one.getAttribute(one.tagName === "text" ? "x" : "x1"));
  // The year that the line stands at, by the ticks around it.
  const place = (x) => {
    const years = ticks.map((one) => [part(one), Number(one.textContent)]);
    const [[low, from], [high, to]] = [years[0], years[years.length - 1]];
    return from + ((x - low) / (high - low)) * (to - from);
  };
  return {
    statuses: [...document.querySelectorAll(".status")].filter(shown).map((one) => [one.dataset.from, one.dataset.to, kind(one), one.innerText]),
    bars: [...document.querySelectorAll(".bar")].map((one) => [one.dataset.from, one.dataset.to, kind(one)]),
    sentence: document.querySelector(".lead time")?.innerText ?? null,
    machine: document.querySelector(".lead time")?.dateTime ?? null,
    line: line && shown(line) ? place(part(line)) : null,
    current: [...document.querySelectorAll("[aria-labelledby=dang-dien-ra] tbody tr")].filter(shown).map((one) => one.querySelector(".status").dataset.to),
    heading: Boolean(document.querySelector("#dang-dien-ra")?.checkVisibility()),
  };
}"""

WORDS = {"upcoming": "Chưa bắt đầu", "running": "Đang diễn ra", "ended": "Đã kết thúc"}

# Cells and names that a reader of a narrow screen cannot see whole without scrolling sideways.
CUT = """() => {
  const found = [];
  for (const one of document.querySelectorAll(".phases :is(th, td), .axis p, .phases time, .phases .status")) {
    if (!one.checkVisibility() || one.closest("thead")) continue;
    const box = one.getBoundingClientRect();
    if (box.left < -0.5 || box.right > innerWidth + 0.5 || one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline")
      found.push(`${tell(one)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} px`);
  }
  for (const text of document.querySelectorAll("svg text"))
    if (text.getBoundingClientRect().right > innerWidth) found.push(`${text.textContent} is cut off`);
  for (const cell of document.querySelectorAll(".phases td")) if (!cell.innerText.trim()) found.push("an empty cell");
  return found;
}"""
TELL = "window.tell = (one) => `${one.tagName.toLowerCase()} “${one.textContent.trim().slice(0, 50)}”`;"


def wanted(start, end, day):
    return "upcoming" if day < start else "ended" if day > end else "running"


def contradictions(says, day, page):
    """Where a page does not speak of the day."""
    for start, end, kind, text in says["statuses"]:
        if kind != wanted(start, end, day) or text != WORDS[kind]:
            yield f"{start} – {end} is “{text}” ({kind})"
    for start, end, kind in says["bars"]:
        if kind != wanted(start, end, day):
            yield f"the bar {start} – {end} is {kind}"
    if not says["statuses"]:
        yield "no status is shown"
    if page.startswith("tien-do"):
        printed = "/".join(reversed(day.split("-")))
        if says["sentence"] != printed or says["machine"] != day:
            yield f"it says that it speaks of {says['sentence']} ({says['machine']}), not of {printed}"
    if page != "index.html":
        year, month, date = map(int, day.split("-"))
        there = year + (month - 1) / 12 + (date - 1) / 372
        # The axis of both pages ends with 2027.
        if (says["line"] is None) == (there <= 2028) or says["line"] is not None and abs(says["line"] - there) > 0.02:
            yield f"the line of today stands at {says['line']}, not at {there:.2f}"
    else:
        over = [end for end in says["current"] if end < day]
        if over:
            yield f"what ended on {over} stands among what runs or comes"
        if says["heading"] != bool(says["current"]):
            yield "the heading of what runs or comes is shown without a row"


def check(browser, report, site):
    with Server(site) as server:
        for day, scripted in ((BUILT, False), (BUILT, True), ("2026-07-01", True), ("2026-12-31", True), ("2027-11-30", True), ("2031-05-06", True)):
            context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=scripted, timezone_id="Asia/Ho_Chi_Minh")
            tab = context.new_page()
            if scripted:
                tab.clock.set_fixed_time(datetime.datetime.fromisoformat(day + "T09:00:00+07:00"))
            for page in PAGES:
                tab.goto(server.url(site.pages[page]), wait_until="load")
                says = tab.evaluate(SAYS)
                report.hold("day", f"{page}, read on {day} {'with' if scripted else 'without'} script", contradictions(says, day, page))
            context.close()
        for width in (320, 360):
            context = browser.new_context(viewport={"width": width, "height": 740})
            context.add_init_script(TELL)
            tab = context.new_page()
            for page in PAGES:
                tab.goto(server.url(site.pages[page]), wait_until="load")
                report.hold("phone", f"{page} at {width} px", tab.evaluate(CUT))
            context.close()


def main():
    options = command_line(__doc__, builds=True).parse_args()
    report = Report()
    with tempfile.TemporaryDirectory() as folder, chromium(options.chromium) as browser:
        folder = pathlib.Path(folder)
        plans = folder / "content/plans"
        plans.mkdir(parents=True)
        for name, facts in PLANS.items():
            (plans / f"{name}.md").write_text(PLAN.format(**facts), "utf-8")
        command = [options.thidua, "build", "--site", folder, "--output", folder / "public", "--today", BUILT]
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode:
            sys.exit(run.stderr)
        check(browser, report, Site(folder / "public"))
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
