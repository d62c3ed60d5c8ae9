// The bar under the text where the list is a sheet: one button, under the thumb, for what comes next. It marks
// only what can be seen to its end, then goes on to the next; once all is read it leads to the signature.

import { isAllKept, toggle } from "./marks.js";
import { current, goOn, stepOf, unread } from "./reading.js";
import { goTo } from "./steps.js";

// A second tap meant for the last passage must not mark the one that has just come into view.
const PAUSE = 400;

const bar = document.querySelector(".workbench-open");
const button = document.getElementById("next-act");
const opener = bar?.querySelector("[popovertarget]");
let pausedUntil = 0;
let shown = null;

// The part of the screen that neither bar covers.
const edges = () => [document.querySelector(".bar")?.offsetHeight ?? 0, bar.getBoundingClientRect().top];
const boxOf = (element) => element.getBoundingClientRect();
const isCalm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

function isInView(mark) {
  const [top, bottom] = edges();
  return boxOf(mark).top >= top && boxOf(mark).bottom <= bottom;
}

// It began above the lower edge and its mark is still to come: reading on leads to the mark.
function isBeingRead(mark) {
  const [top, bottom] = edges();
  return boxOf(stepOf(mark)).top < bottom && boxOf(mark).top > top;
}

function readOn() {
  const [top, bottom] = edges();
  scrollBy({ top: (bottom - top) * 0.85, behavior: isCalm() ? "instant" : "smooth" });
}

function markAndGoOn(mark) {
  toggle(mark);
  goOn(stepOf(mark));
}

const numbered = (mark, before, after, otherwise) => {
  const number = mark.closest("[data-left]")?.dataset.left;
  return number ? `${before} ${number}${after}` : otherwise;
};

function toRead(left) {
  const seen = left.filter(isInView);
  const mark = seen.find((one) => stepOf(one) === current()) ?? seen[0];
  if (mark) return { label: numbered(mark, "Mark", " as read", "Mark as read"), act: () => markAndGoOn(mark) };
  if (left.some(isBeingRead)) return { label: "Read on", act: readOn };
  const [, bottom] = edges();
  const next = left.find((one) => boxOf(stepOf(one)).top >= bottom) ?? left[0];
  return { label: numbered(next, "Go to", "", "Read on"), act: () => goTo(stepOf(next)) };
}

// While the last marks are on their way the dialog itself waits for them.
function toSign() {
  const canSign = document.querySelector("#sign-act a") || !isAllKept();
  if (!canSign || !document.getElementById("signing")) return null;
  return { label: document.getElementById("keep-act") ? "Keep: sign…" : "Sign off…", opens: "signing" };
}

function show() {
  const left = unread();
  shown = left.length ? toRead(left) : toSign();
  button.hidden = !shown;
  opener.classList.toggle("button-primary", !shown);
  if (!shown) return;
  if (button.textContent !== shown.label) button.textContent = shown.label;
  if (shown.opens) button.dataset.opens = shown.opens;
  else delete button.dataset.opens;
}

let timer = 0;
function showSoon() {
  if (timer) return;
  const wait = Math.max(0, pausedUntil - performance.now());
  timer = setTimeout(() => {
    timer = 0;
    show();
  }, wait);
}

if (button) {
  button.addEventListener("click", (event) => {
    if (performance.now() < pausedUntil) event.stopPropagation();
    else if (shown?.act) {
      pausedUntil = performance.now() + PAUSE;
      shown.act();
      showSoon();
    }
  });
  document.addEventListener("marks", showSoon);
  addEventListener("scroll", showSoon, { passive: true });
  addEventListener("resize", showSoon);
  show();
}
