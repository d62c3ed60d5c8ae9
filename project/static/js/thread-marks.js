// The words that threads are about, marked in the text, and the way between the two: n and p go from thread
// to thread, a click on marked words opens theirs, the thread that has the focus shows its words.
//
//   <article class="thread" data-passage-at="p4" data-quote="50 mg" data-before="12" data-open>

import { rangeOf } from "./words.js";

const KINDS = ["thread", "thread-blocking", "thread-here"];
const works = "highlights" in CSS && typeof Highlight === "function";
const ranges = new Map();

const threads = () => [...document.querySelectorAll("article.thread[data-open]")].filter((one) => one.checkVisibility?.() ?? true);
export const placeOf = (thread) => document.getElementById(thread.dataset.passageAt ?? "");

function rangeFor(thread) {
  const passage = placeOf(thread);
  if (!passage || !thread.dataset.quote) return null;
  return rangeOf(passage, thread.dataset.quote, Number(thread.dataset.before));
}

// How many threads each passage has: the same as the server says, and still right when one was added.
function countThreads() {
  const counts = new Map();
  for (const thread of document.querySelectorAll("article.thread[data-open][data-passage-at]")) {
    const here = counts.get(thread.dataset.passageAt) ?? { all: 0, blocking: 0, whole: 0 };
    here.all += 1;
    here.whole += !thread.dataset.quote;
    here.blocking += "blocking" in thread.dataset;
    counts.set(thread.dataset.passageAt, here);
  }
  for (const link of document.querySelectorAll("[data-threads]")) {
    const passage = link.closest("[data-passage]");
    if (!passage?.id.startsWith("p")) continue;
    const { all, blocking, whole } = counts.get(passage.id) ?? { all: 0, blocking: 0, whole: 0 };
    link.hidden = !all;
    link.textContent = all;
    link.setAttribute("aria-label", `${all === 1 ? "1 thread" : `${all} threads`} here${blocking ? ", blocking" : ""}`);
    link.toggleAttribute("data-blocking", Boolean(blocking));
    passage.classList.toggle("passage-remarked", Boolean(all));
    passage.classList.toggle("passage-whole", Boolean(whole));
  }
}

export function markThreads() {
  countThreads();
  if (!works) return;
  document.documentElement.classList.add("has-marks");
  const marks = Object.fromEntries(KINDS.map((kind) => [kind, new Highlight()]));
  marks["thread-here"].priority = 2;
  ranges.clear();
  for (const thread of document.querySelectorAll("article.thread[data-open][data-quote]")) {
    const range = rangeFor(thread);
    if (!range) continue;
    ranges.set(thread.id, range);
    marks["blocking" in thread.dataset ? "thread-blocking" : "thread"].add(range);
  }
  for (const kind of KINDS) CSS.highlights.set(kind, marks[kind]);
}

export const threadsAt = (passage) =>
  [...document.querySelectorAll("article.thread[data-open]")].filter((one) => one.dataset.passageAt === passage?.id);

function showHere(thread) {
  for (const marked of document.querySelectorAll(".passage-talked")) marked.classList.remove("passage-talked");
  const here = works && CSS.highlights.get("thread-here");
  if (here) here.clear();
  if (!thread) return;
  const range = ranges.get(thread.id);
  if (here && range) here.add(range);
  else placeOf(thread)?.classList.add("passage-talked");
}

function bringIntoView(passage) {
  const box = passage?.getBoundingClientRect();
  if (!box || (box.top > 0 && box.bottom < innerHeight)) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  passage.scrollIntoView({ block: "center", behavior: calm || Math.abs(box.top) > 2 * innerHeight ? "auto" : "smooth" });
}

export function goToThread(thread) {
  thread.closest("details:not([open])")?.setAttribute("open", "");
  thread.focus({ preventScroll: true });
  thread.scrollIntoView({ block: "nearest" });
  bringIntoView(placeOf(thread));
}

function move(by) {
  const all = threads();
  if (!all.length) return;
  const now = all.findIndex((thread) => thread.contains(document.activeElement) || thread.matches("[aria-current]"));
  const next = now < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(now + by, 0), all.length - 1);
  document.dispatchEvent(new CustomEvent("thread", { detail: all[next] }));
  goToThread(all[next]);
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.isContentEditable || /^(input|textarea|select)$/i.test(event.target.tagName)) return;
  if (document.querySelector("dialog[open]")) return;
  if (event.key === "n") move(1);
  if (event.key === "p") move(-1);
});

document.addEventListener("focusin", (event) => {
  const thread = event.target.closest("article.thread");
  for (const other of document.querySelectorAll("article.thread[aria-current]")) {
    if (other !== thread) other.removeAttribute("aria-current");
  }
  thread?.setAttribute("aria-current", "true");
  showHere(thread);
});

// Which thread's words are under the pointer.
function threadAt(x, y) {
  const point = document.caretPositionFromPoint?.(x, y);
  const place = point ? [point.offsetNode, point.offset] : null;
  if (!place) return null;
  for (const [id, range] of ranges) {
    if (range.startContainer.isConnected && range.isPointInRange(...place)) return document.getElementById(id);
  }
  return null;
}

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-passage]") || event.target.closest("a, button") || String(getSelection())) return;
  const thread = threadAt(event.clientX, event.clientY);
  if (!thread) return;
  document.dispatchEvent(new CustomEvent("thread", { detail: thread }));
  goToThread(thread);
});

document.addEventListener("htmx:afterSettle", markThreads);
markThreads();
