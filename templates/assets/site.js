// Every page works without this script; it only adds. The words that it uses are put in front of it, as `strings`, when
// the site is built.
(() => {
  "use strict";
  const statuses = { upcoming: strings.status_upcoming, running: strings.status_running, ended: strings.status_ended };
  // Within a portal, whose own elements are none of ours, the page is what the wrapper holds.
  const page = document.querySelector(".thi-dua > .trang") ?? document.body;
  const all = (selector, root = page) => [...root.querySelectorAll(selector)];
  const make = (name, properties) => Object.assign(document.createElement(name), properties);

  // All that a page says of its day it says of the reader's, whatever day it was built for. Incomplete dates ("2023",
  // "2023-02") compare by their own length.
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  const sort = ({ from, to }) =>
    from && today.slice(0, from.length) < from ? "upcoming" : to && today.slice(0, to.length) > to ? "ended" : "running";
  const tellStatuses = (root) => {
    for (const one of all(".status, .bar", root)) {
      if (!one.dataset.from && !one.dataset.to) continue;
      const status = sort(one.dataset);
      for (const other of ["upcoming", "running", "ended"]) one.classList.toggle("is-" + other, other === status);
      if (one.matches(".status")) {
        one.textContent = statuses[status];
        one.hidden = false;
      }
    }
  };
  tellStatuses();
  for (const time of all("[data-today]")) Object.assign(time, { dateTime: today, textContent: today.split("-").reverse().join("/") });
  for (const line of all(".today")) {
    const { first, years } = line.closest(".axis").dataset;
    const x = ((now.getFullYear() - first + now.getMonth() / 12 + (now.getDate() - 1) / 372) / years) * 100;
    for (const end of ["x1", "x2"]) line.setAttribute(end, x.toFixed(1) + "%");
    line.toggleAttribute("hidden", x < 0 || x > 100);
  }
  // What is over no more stands among what runs or comes.
  for (const part of all("[data-current]")) {
    const rows = all("tbody > tr", part);
    for (const row of rows) row.hidden = !!row.querySelector(".is-ended");
    part.hidden = rows.every((row) => row.hidden);
  }

  // Copying, with an answer that screen readers hear.
  const voice = make("p", { role: "status", className: "voice" });
  const copy = async (text, button) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return void prompt("", text);
    }
    voice.textContent = "";
    voice.textContent = strings.copied;
    const before = button.dataset.label ?? (button.dataset.label = button.textContent);
    button.textContent = strings.copied;
    setTimeout(() => (button.textContent = before), 2000);
  };
  page.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy], [data-print], .copy-link");
    if (!button) return;
    if ("print" in button.dataset) window.print();
    else if ("copy" in button.dataset) copy(button.dataset.copy, button);
    else copy(new URL("#" + button.closest("[id]").id, location.href).href, button);
  });

  // Paper shows what is folded.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const part of folded) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of folded) part.open = false;
  });

  const ready = () => {
    page.append(voice);
    for (const button of all("[data-copy], [data-print]")) button.hidden = false;

    // Addresses of sections and points.
    for (const part of all("#van-ban [id]")) {
      const place = part.querySelector(":scope > :is(h2, h3, h4, h5, h6)") ?? part;
      const name = part.querySelector(".nhan")?.textContent ?? part.id;
      const button = make("button", { type: "button", className: "copy-link", title: `${strings.copy_link} ${name}` });
      button.setAttribute("aria-label", button.title);
      place.append(button);
    }

    // The section being read is marked in the contents.
    const entries = new Map(all(".contents a").map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
    if (entries.size && "IntersectionObserver" in window) {
      const seen = new Set();
      const watch = new IntersectionObserver(
        (changes) => {
          for (const { target, isIntersecting } of changes) seen[isIntersecting ? "add" : "delete"](target.id);
          const current = [...entries.keys()].filter((id) => seen.has(id)).pop();
          if (!current) return;
          for (const [id, link] of entries) id === current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
        },
        { rootMargin: "-10% 0px -75%" },
      );
      for (const id of entries.keys()) {
        const part = document.getElementById(id);
        if (part) watch.observe(part);
      }
    }

    for (const form of all("form[data-search]")) loadSearch(form);
    for (const list of all("[data-list]")) filter(list);
  };

  // The search script is fetched when the box is first used, at once on the search page.
  let searching = false;
  const loadSearch = (form) => {
    const load = () => {
      if (searching) return;
      searching = true;
      document.head.append(make("script", { src: form.dataset.search }));
    };
    if (page.querySelector("[data-results]") || form.contains(document.activeElement)) load();
    else form.addEventListener("focusin", load, { once: true });
  };

  // Facets: their static pages hold one value each; here several are combined in place. The rest of a paged
  // list is fetched from its own pages when the first choice is made.
  const filter = (list) => {
    const facets = all(".facets [data-facet]");
    if (facets.length < 2 || !list.children.length) return;
    const form = make("form", { className: "filter" });
    form.setAttribute("aria-label", strings.filter);
    const total = page.querySelector("[data-total]");
    const count = total.textContent;
    const pager = page.querySelector(".pager");
    const selects = facets.map((facet) => {
      const label = make("label", { textContent: facet.querySelector("summary").textContent });
      const select = make("select", { name: facet.dataset.facet });
      select.append(make("option", { value: "", textContent: strings.all }));
      for (const link of all("[data-key]", facet)) select.append(make("option", { value: link.dataset.key, textContent: link.textContent }));
      label.append(select);
      form.append(label);
      return select;
    });
    page.querySelector(".facets > div").append(form); // behind what is there: nothing may move

    let rest = page.querySelector(".facets").dataset.pages.split(" ").filter(Boolean);
    const whole = async () => {
      const pages = rest;
      rest = [];
      for (const href of pages) {
        try {
          const address = new URL(href, location.href);
          const other = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
          for (const row of all("[data-list] > li", other)) {
            for (const one of all("[href], [src]", row)) {
              const name = one.hasAttribute("href") ? "href" : "src";
              one.setAttribute(name, new URL(one.getAttribute(name), address));
            }
            tellStatuses(row);
            list.append(document.importNode(row, true));
          }
        } catch {
          return;
        }
      }
    };
    const first = list.children.length;
    const apply = async () => {
      const wanted = selects.map((select) => select.value).filter(Boolean);
      if (wanted.length) await whole();
      let shown = 0;
      [...list.children].forEach((row, index) => {
        const keys = row.dataset.facets.split(" ");
        const fits = wanted.length ? wanted.every((key) => keys.includes(key)) : index < first;
        row.hidden = !fits;
        if (fits) shown += 1;
      });
      if (pager) pager.hidden = wanted.length > 0;
      total.textContent = wanted.length ? shown : count;
      voice.textContent = `${total.textContent} ${strings.shown}`;
      const query = new URLSearchParams(selects.filter((select) => select.value).map((select) => [select.name, select.value]));
      history.replaceState(null, "", location.pathname + (wanted.length ? "?" + query : ""));
    };
    const asked = new URLSearchParams(location.search);
    for (const select of selects) select.value = asked.get(select.name) ?? "";
    for (const select of selects) if (select.selectedIndex < 0) select.value = "";
    form.addEventListener("change", apply);
    if (selects.some((select) => select.value)) apply();
  };

  ready();
})();
