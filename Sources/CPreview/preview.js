// What the preview adds to a page: it follows changes, shows errors over the page, and a panel beside it.
(() => {
  "use strict";
  const own = document.currentScript;
  const words = own.dataset;
  let { version, tag } = words;

  // A shadow tree: the page's style does not reach in, and nothing of the page is touched.
  const host = document.createElement("thidua-preview");
  const root = host.attachShadow({ mode: "open" });
  const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/_thidua/preview.css" });
  const overlay = make("section", { className: "overlay", hidden: true, role: "alertdialog", ariaLabel: words.errors });
  const panel = make("aside", { className: "panel", hidden: true, ariaLabel: words.panel });
  const button = make("button", { type: "button", className: "button", textContent: words.panel, ariaExpanded: "false" });
  root.append(style, overlay, panel, button);
  document.documentElement.append(host);

  function make(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }

  const text = async (path) => (await fetch(path, { cache: "no-store" })).text();

  // Where the page was scrolled to, over a reload.
  const place = "thidua-place";
  const remember = () => sessionStorage.setItem(place, JSON.stringify([location.pathname, scrollX, scrollY]));
  const restore = () => {
    const [path, x, y] = JSON.parse(sessionStorage.getItem(place) ?? "[]");
    if (path !== location.pathname) return;
    const scroll = () => scrollTo({ left: x, top: y, behavior: "instant" });
    history.scrollRestoration = "manual";
    scroll();
    addEventListener("load", () => {
      scroll();
      sessionStorage.removeItem(place);
      history.scrollRestoration = "auto";
    });
  };
  restore();

  // The panel beside the page.
  const fill = async () => {
    panel.innerHTML = await text("/_thidua/panel?path=" + encodeURIComponent(location.pathname));
  };
  const show = async (open) => {
    if (open) await fill();
    panel.hidden = !open;
    button.ariaExpanded = String(open);
    sessionStorage.setItem("thidua-panel", open ? "open" : "");
  };
  button.addEventListener("click", () => show(panel.hidden));
  if (sessionStorage.getItem("thidua-panel")) show(true);

  // Errors over the page; the last good page stays beneath.
  const closed = "thidua-closed";
  const errors = async (count, number) => {
    if (!count) {
      overlay.hidden = true;
      sessionStorage.removeItem(closed);
      return;
    }
    overlay.innerHTML = await text("/_thidua/errors");
    overlay.hidden = sessionStorage.getItem(closed) === number;
    overlay.querySelector("button").addEventListener("click", () => close(number));
  };
  const close = (number) => {
    overlay.hidden = true;
    sessionStorage.setItem(closed, number);
  };
  root.addEventListener("keydown", (event) => event.key === "Escape" && overlay.querySelector("button")?.click());
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !overlay.hidden) overlay.querySelector("button").click();
  });

  // New style sheets come in before the old ones go, so that the page never stands bare.
  const swap = (styles) => {
    for (const old of document.querySelectorAll('link[rel="stylesheet"]')) {
      const address = styles[new URL(old.href).pathname];
      if (!address) continue;
      const next = old.cloneNode();
      next.href = address;
      next.addEventListener("load", () => old.remove());
      old.after(next);
    }
  };

  const current = async () => (await fetch(location.href, { method: "HEAD", cache: "no-store" })).headers.get("ETag");

  let last = Promise.resolve();
  const follow = async (state) => {
    await errors(state.errors, state.number);
    button.textContent = state.label;
    button.classList.toggle("bad", state.errors > 0);
    if (state.version === version) return;
    if (state.styleSince === version) {
      swap(state.styles);
      tag = await current();
    } else if ((await current()) !== tag) {
      remember();
      location.reload();
      return;
    }
    version = state.version;
    if (!panel.hidden) await fill();
  };

  // Browsers open few connections to one host: a page that nobody sees holds none.
  let events;
  const listen = () => {
    events?.close();
    events = undefined;
    if (document.hidden) return;
    events = new EventSource("/_thidua/events");
    events.addEventListener("state", (event) => {
      const state = JSON.parse(event.data);
      last = last.then(() => follow(state)).catch(() => {});
    });
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => events?.close());
  addEventListener("pageshow", (event) => event.persisted && listen());
  listen();
})();
