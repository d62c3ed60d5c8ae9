// The workbench: the list that follows the text, and what was typed. Marks: marks.js. Comments: comments.js.

import { goTo } from "./steps.js";

const bench = document.querySelector(".workbench");
const rail = document.getElementById("decision");
const isSheet = () => getComputedStyle(rail).position === "fixed";

// The list of what is left, and the map

function show(target) {
  if (!target) return;
  if (isSheet() && rail.matches(":popover-open")) rail.hidePopover();
  if (target.hasAttribute("data-step")) goTo(target);
  else {
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center" });
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-goes], .strip a");
  if (!link) return;
  event.preventDefault();
  history.replaceState(null, "", link.hash);
  show(document.getElementById(link.hash.slice(1)));
});

document.addEventListener("step", (event) => {
  for (const link of document.querySelectorAll("[data-goes]")) {
    if (link.hash === `#${event.target.id}`) {
      link.setAttribute("aria-current", "true");
      if (!isSheet()) link.scrollIntoView({ block: "nearest" });
    } else link.removeAttribute("aria-current");
  }
});

// What is typed outlives a session that ended: kept in this tab until it has arrived

const typed = (field) => `typed:${bench.dataset.review}:${field.name}`;
const fields = () => bench.parentElement.querySelectorAll("dialog textarea");

function forget() {
  for (const field of fields()) sessionStorage.removeItem(typed(field));
}

if (document.querySelector(".notice-success")) forget();
for (const field of fields()) if (!field.value) field.value = sessionStorage.getItem(typed(field)) ?? "";
document.addEventListener("input", (event) => {
  if (event.target.matches("dialog textarea")) sessionStorage.setItem(typed(event.target), event.target.value);
});
