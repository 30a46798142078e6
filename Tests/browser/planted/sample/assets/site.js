"use strict";
for (const one of document.querySelectorAll(".status")) one.textContent = "Đang diễn ra";
for (const one of document.querySelectorAll("[data-copy]")) {
  one.hidden = false;
  one.addEventListener("click", () => navigator.clipboard.writeText(one.dataset.copy));
}
