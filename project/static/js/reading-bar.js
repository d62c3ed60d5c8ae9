// The bar under the text where the list is a sheet: one button, under the thumb, for what comes next. It marks
// only where one is, what began on the screen and can be seen to its end, then goes on to the next; once all is
// read it leads to the signature.

import { isAllKept, toggle } from "./marks.js";
import { current, goOn, isAfter, isOf, stepOf, unread } from "./reading.js";
import { edges, goTo } from "./steps.js";

// A second tap meant for the last passage must not mark the one that has just come into view.
const PAUSE = 400;
const LONGEST_NAME = 24;

const bar = document.querySelector(".workbench-open");
const button = document.getElementById("next-act");
const opener = bar?.querySelector("[popovertarget]");
// What began on the screen, while it stood still, since one last went elsewhere.
const begun = new Set();
let restsUntil = 0;
let movesUntil = 0;
let shown = null;

const boxOf = (element) => element.getBoundingClientRect();
const isCalm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const pausedFor = () => Math.max(restsUntil, movesUntil) - performance.now();

function isInView(mark) {
  const [top, bottom] = edges();
  return boxOf(mark).top >= top && boxOf(mark).bottom <= bottom;
}

function beginsInView(mark) {
  const [top, bottom] = edges();
  const start = boxOf(stepOf(mark)).top;
  return start >= top && start < bottom;
}

// Where one is: the current step while any of it is on the screen, otherwise where one scrolled to.
function here() {
  const [top, bottom] = edges();
  const step = current();
  return step && boxOf(step).bottom > top && boxOf(step).top < bottom ? step : null;
}

const isAbove = (mark) => boxOf(mark).top <= edges()[0];

// It began above the lower edge and its mark is still to come: reading on leads to the mark.
const isBeingRead = (mark) => boxOf(stepOf(mark)).top < edges()[1] && !isAbove(mark);

function readOn() {
  const [top, bottom] = edges();
  scrollBy({ top: (bottom - top) * 0.85, behavior: isCalm() ? "instant" : "smooth" });
}

function markAndGoOn(mark) {
  toggle(mark);
  goOn(stepOf(mark));
}

// A change has a number, a section its name.
function nameOf(mark) {
  const change = mark.closest("[data-left]");
  if (change) return change.dataset.left;
  const name = mark.closest(".section-end").querySelector(".section-name").textContent;
  return `“${name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name}”`;
}

function toRead(left) {
  const step = here();
  const reading = left.filter((one) => begun.has(one) && (!step || isOf(one, step)));
  const mark = reading.find(isInView);
  if (mark) return { label: `Mark ${nameOf(mark)} as read`, act: () => markAndGoOn(mark) };
  if (reading.some(isBeingRead)) return { label: "Read on", act: readOn };
  const next = left.find((one) => (step ? isAfter(step, one) : !isAbove(one))) ?? left[0];
  return { label: `Go to ${nameOf(next)}`, act: () => goTo(stepOf(next)) };
}

// While the last marks are on their way the dialog itself waits for them.
function toSign() {
  const canSign = document.querySelector("#sign-act a") || !isAllKept();
  if (!canSign || !document.getElementById("signing")) return null;
  return { label: document.getElementById("keep-act") ? "Keep: sign…" : "Sign off…", opens: "signing" };
}

function show() {
  const left = unread();
  for (const mark of left) if (beginsInView(mark)) begun.add(mark);
  shown = left.length ? toRead(left) : toSign();
  button.hidden = !shown;
  opener.classList.toggle("button-primary", !shown);
  if (!shown) return;
  if (button.textContent !== shown.label) button.textContent = shown.label;
  if (shown.opens) button.dataset.opens = shown.opens;
  else delete button.dataset.opens;
}

// Once all stands still. Beside a list that is no sheet there is no bar, and nothing to do.
let timer = 0;
function showSoon() {
  clearTimeout(timer);
  if (bar.getClientRects().length) timer = setTimeout(show, Math.max(0, pausedFor()));
}

function rest() {
  restsUntil = performance.now() + PAUSE;
  showSoon();
}

// Each movement makes the pause longer, until it is told to be over; where nothing tells, until none follows.
function move(time) {
  movesUntil = time;
  showSoon();
}

if (button) {
  button.addEventListener("click", (event) => {
    if (pausedFor() > 0) event.stopPropagation();
    else if (shown?.act) {
      rest();
      shown.act();
    }
  });
  document.addEventListener("step", (event) => {
    for (const mark of begun) if (!isOf(mark, event.target)) begun.delete(mark);
    rest();
  });
  document.addEventListener("marks", showSoon);
  addEventListener("scroll", () => move(performance.now() + PAUSE), { passive: true });
  addEventListener("scrollend", () => move(0));
  addEventListener("resize", showSoon);
  rest();
}
