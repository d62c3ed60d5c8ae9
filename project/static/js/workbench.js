// The workbench: marks of what was read, the list that follows the text. Comments: comments.js.

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

// What was read: the reader's own marks, kept in this browser for this version

const STORE = `read:${bench.dataset.review}`;
const read = new Set(JSON.parse(localStorage.getItem(STORE) ?? "[]"));

function showRead() {
  let done = 0;
  for (const button of document.querySelectorAll("[data-reads]")) {
    const isRead = read.has(button.dataset.reads);
    done += isRead;
    button.setAttribute("aria-pressed", String(isRead));
    button.textContent = isRead ? "Read ✓" : "Mark as read";
    const anchor = CSS.escape(button.dataset.reads);
    document.querySelector(`[data-mark-of="${anchor}"] .left-mark`)?.setAttribute("data-read", isRead ? "yes" : "no");
    const strip = document.querySelector(`.strip > a[href="#${anchor}"]`);
    if (strip) strip.dataset.covered = isRead ? "read" : "gap";
  }
  const count = document.querySelector("[data-read-count]");
  const total = document.querySelectorAll("[data-reads]").length;
  if (count && done) count.textContent = `${done} of ${total} read`;
  const left = document.querySelector("[data-left-count]");
  if (left && total) left.textContent = `${total - done} left to read`;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-reads]");
  if (!button) return;
  const { reads } = button.dataset;
  if (!read.delete(reads)) read.add(reads);
  localStorage.setItem(STORE, JSON.stringify([...read]));
  showRead();
});
showRead();

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
