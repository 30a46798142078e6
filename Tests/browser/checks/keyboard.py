START = """() => {
  const wanted = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
  window.controls = () => [...document.querySelectorAll(wanted)].filter((one) =>
    one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }) &&
    !(one.type === "radio" && !one.checked && document.querySelector(`[type=radio][name="${one.name}"]:checked`)));
  const look = (one) => { const { outline, boxShadow } = getComputedStyle(one); return outline + boxShadow; };
  window.calm = new Map(controls().map((one) => [one, look(one)]));
  window.met = new Set();
  window.shows = (one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 || boxShadow !== "none") && look(one) !== calm.get(one);
  };
  // Who sees a label first meets first what stands before it.
  const follows = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  const early = controls().filter((one) => getComputedStyle(one).opacity === "0" && one.labels?.length).flatMap((one) => controls()
    .filter((other) => follows(one, other) && follows(other, one.labels[0])).slice(0, 1)
    .map((other) => `${tell(one)} is met before ${tell(other)}, and seen behind it`));
  document.activeElement?.blur?.();
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
  return [...early, ...controls().filter((one) => one.tabIndex > 0).map((one) => tell(one) + " jumps the queue by a tabindex above 0")];
}"""

# One stop: whether it is a new one, what is wrong with it, whether it is a closed fold.
STOP = """() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return { end: true };
  if (met.has(one)) return { end: true, again: tell(one) };
  met.add(one);
  const wrong = [], box = [...one.getClientRects()].find(({ width, height }) => width && height) ?? one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const unseen = box.width <= 2 || box.height <= 2 || style.opacity === "0" || style.clipPath !== "none";
  const stands = unseen ? [...(one.labels ?? [])] : [one];
  if (!stands.some(shows) && !(calm.has(one) ? false : shows(one))) wrong.push(tell(one) + " has focus and does not show it");
  if (!unseen) {
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) wrong.push(tell(one) + " has focus outside the window");
    else if (top && !one.contains(top) && !top.contains(one)) wrong.push(`${tell(one)} has focus under ${tell(top)}`);
  }
  const fold = one.matches("details:not([open]) > summary");
  return { wrong, fold, first: met.size === 1 ? one.getAttribute("href") ?? "" : null };
}"""

OPENED = """() => document.activeElement.closest("details")?.open ? [] : [tell(document.activeElement) + " does not open by Enter"]"""

LEFT = """() => controls().filter((one) => !met.has(one)).map((one) => tell(one) + " is not reached by Tab")"""


def problems(tab, most=3000):
    """Tab through the whole page: every control is reached, shows its focus, is not covered; folds open by Enter."""
    found = tab.evaluate(START)
    for _ in range(most):
        tab.keyboard.press("Tab")
        stop = tab.evaluate(STOP)
        if stop.get("end"):
            break
        found += stop["wrong"]
        if stop["first"] is not None and not stop["first"].startswith("#"):
            found.append("the first stop is no skip link")
        if stop["fold"]:
            tab.keyboard.press("Enter")
            found += tab.evaluate(OPENED)
    return found + tab.evaluate(LEFT)
