import gzip
import importlib.util
import pathlib

from . import keyboard, scriptless

WIDTHS = (360, 1280)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WEIGHT = 30_000
PLAN_REQUESTS = 3
# Scripts come this much late, as on a slow line, so that what they move is seen to move.
SCRIPT_DELAY = 0.2

WATCH = """
window.seen = { policy: [], shift: 0, moved: [] };
document.addEventListener("securitypolicyviolation", (event) =>
  seen.policy.push(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`));
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    seen.shift += entry.value;
    for (const { node } of entry.sources) seen.moved.push(node?.nodeName + " " + (node?.textContent ?? "").trim().slice(0, 40));
  }
}).observe({ type: "layout-shift", buffered: true });
window.tell = (one) => {
  const name = one.tagName.toLowerCase() + (one.id ? "#" + one.id : "") + [...one.classList].map((n) => "." + n).join("");
  return `${name} “${(one.innerText ?? one.value ?? "").trim().replace(/\\s+/g, " ").slice(0, 40)}”`;
};
"""

AXE = """async (tags) => {
  const { violations } = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
  return violations.map(({ id, help, nodes }) =>
    `${id}: ${help} (${nodes.length}×), first ${nodes[0].target.join(" ")}: ${(nodes[0].any[0] ?? nodes[0].all[0] ?? nodes[0].none[0])?.message ?? ""}`);
}"""

WIDE = """() => {
  const root = document.scrollingElement, width = root.clientWidth, found = [];
  for (const one of [root, document.body])
    if (["hidden", "clip"].includes(getComputedStyle(one).overflowX)) found.push(tell(one) + " cuts off what is too wide");
  if (root.scrollWidth <= width) return found;
  found.push(`the page is ${root.scrollWidth} px wide in ${width} px`);
  const held = (one) => {
    for (let up = one.parentElement; up && up !== root && up !== document.body; up = up.parentElement)
      if (getComputedStyle(up).overflowX !== "visible") return true;
  };
  for (const one of document.body.querySelectorAll("*")) {
    const box = one.getBoundingClientRect();
    if (box.width && box.right > width + 0.5 && !held(one)) found.push(`${tell(one)} ends at ${Math.round(box.right)} px`);
  }
  return found;
}"""

DOUBLE = """() => {
  const root = document.documentElement;
  root.style.fontSize = 2 * parseFloat(getComputedStyle(root).fontSize) + "px";
}"""

# axe measures links in their line; controls have no excuse.
SMALL = """() => [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea, summary, .button")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .map((one) => [one, one.getBoundingClientRect(), [...(one.labels ?? [])].map((label) => label.getBoundingClientRect())])
  .filter(([one, box, labels]) => ![box, ...labels].some(({ width, height }) => width >= 23.9 && height >= 23.9))
  .map(([one, box]) => `${tell(one)} is ${box.width.toFixed(1)} × ${box.height.toFixed(1)} px`)"""


# axe is content with a label that only screen readers meet.
UNNAMED = """() => [...document.querySelectorAll("input:not([type=hidden]), select, textarea")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .filter((one) => ![...(one.labels ?? [])].some((label) => {
    const { width, height } = label.getBoundingClientRect();
    return width > 2 && height > 2 && getComputedStyle(label).clipPath === "none" && label.checkVisibility({ visibilityProperty: true });
  })).map((one) => tell(one) + " shows no label")"""


def axe_source():
    folder = pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).parent
    return next(folder.glob("axe.min.js")).read_text("utf-8")


class Screen:
    """Looks at pages in Chromium as readers do: narrow and wide, light and dark, by keyboard, without script."""

    def __init__(self, site, server, browser, report, only=None):
        self.site, self.server, self.browser, self.report = site, server, browser, report
        self.only = only
        self.axe = axe_source()

    def wants(self, *checks):
        return not self.only or bool(set(checks) & self.only)

    def hold(self, check, where, problems):
        if self.wants(check):
            self.report.hold(check, where, problems)

    def check(self):
        self.server.script_delay = SCRIPT_DELAY
        for page in self.site.sample():
            links = None
            for width in WIDTHS:
                links = self.look(page, width)
            if self.wants("scriptless"):
                context = self.browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
                tab = context.new_page()
                tab.goto(self.server.url(page))
                self.hold("scriptless", page.path, scriptless.problems(tab, page, links))
                context.close()

    def look(self, page, width):
        where = f"{page.path} at {width} px"
        context = self.browser.new_context(viewport={"width": width, "height": 800}, color_scheme="light", reduced_motion="reduce")
        context.add_init_script(WATCH)
        tab = context.new_page()
        console, requests, weight = [], [], [len(gzip.compress(page.frame))]
        tab.on("console", lambda message: message.type in ("error", "warning")
               and console.append(f"{message.text} {message.location['url']}"))
        tab.on("pageerror", lambda error: console.append(f"uncaught: {error}"))
        tab.on("request", lambda request: request.url.startswith("data:") or requests.append(request))
        tab.goto(self.server.url(page), wait_until="load")
        tab.wait_for_timeout(100)
        for request in requests:
            if request.resource_type in ("stylesheet", "script") and (answer := request.response()):
                weight.append(len(gzip.compress(answer.body())))
        seen = tab.evaluate("seen")
        own = [request for request in requests if request.url.startswith(self.server.origin)]
        self.hold("console", where, console + seen["policy"])
        self.hold("outside", where, sorted({request.url for request in requests} - {request.url for request in own}))
        if page.kind == "plan" and len(requests) > PLAN_REQUESTS:
            self.hold("requests", where, [request.url for request in requests])
        else:
            self.hold("requests", where, [])
        heavy = [f"{sum(weight)} bytes compressed: frame and files {weight}"] if sum(weight) > WEIGHT else []
        self.hold("weight", where, heavy)
        moved = [f"shift of {seen['shift']:.4f}", *dict.fromkeys(seen["moved"])] if seen["shift"] >= 0.0005 else []
        self.hold("shift", where, moved)
        if self.wants("axe"):
            tab.evaluate(self.axe)
            for scheme in ("light", "dark"):
                tab.emulate_media(color_scheme=scheme)
                self.hold("axe", f"{where}, {scheme}", tab.evaluate(AXE, TAGS))
            tab.emulate_media(color_scheme="light")
        self.hold("targets", where, tab.evaluate(SMALL))
        self.hold("labels", where, tab.evaluate(UNNAMED))
        links = tab.evaluate(scriptless.VISIBLE_LINKS)
        if self.wants("keyboard"):
            self.hold("keyboard", where, keyboard.problems(tab))
        if self.wants("reflow"):
            if width == WIDTHS[0]:
                tab.set_viewport_size({"width": 320, "height": 800})
                self.hold("reflow", f"{page.path} at 320 px", tab.evaluate(WIDE))
            else:
                tab.evaluate(DOUBLE)
                self.hold("reflow", f"{page.path} with text at 200 %", tab.evaluate(WIDE))
        context.close()
        return links
