VISIBLE_LINKS = """() => [...document.querySelectorAll("a[href]")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.getAttribute("href"))"""

READ = """() => {
  const plain = (text) => text.toLocaleLowerCase("vi").replace(/[\\s\\u00ad]+/g, "");
  const main = document.querySelector("main"), article = document.querySelector("#van-ban");
  const found = [];
  if (!main || plain(main.innerText).length < 20) found.push("the page says next to nothing");
  if (article && plain(article.innerText) !== plain(article.textContent)) {
    const shown = plain(article.innerText), all = plain(article.textContent);
    let at = 0;
    while (shown[at] === all[at]) at += 1;
    found.push(`not all of the document is shown, first “${all.slice(at, at + 40)}”`);
  }
  for (const list of document.querySelectorAll("[data-list]"))
    if (![...list.children].some((one) => one.checkVisibility())) found.push("a list is empty");
  for (const button of document.querySelectorAll("button"))
    if (button.checkVisibility({ visibilityProperty: true }) && (button.type !== "submit" || !button.form)) found.push(`the button “${button.innerText}” does nothing`);
  return found;
}"""


def problems(tab, page, links):
    """With script off the page reads and lists the same, and offers nothing that would not work."""
    found = tab.evaluate(READ)
    shown = set(tab.evaluate(VISIBLE_LINKS))
    written = {link.href for link in page.links if link.tag == "a"}
    found += [f"the link {href} shows only with script" for href in dict.fromkeys(links) if href in written - shown]
    return found
