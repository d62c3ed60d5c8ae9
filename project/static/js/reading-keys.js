// Keys of a reader: x marks what is read and goes to the next that is not, u undoes, ← and → move.

import { isMarked, toggle, undo } from "./marks.js";
import { goTo, move } from "./steps.js";

const buttons = () =>
  [...document.querySelectorAll(".section-end [data-reads], [data-step] [data-reads]")].filter((one) => one.offsetParent);
const isAfter = (place, one) => place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
const current = () => document.querySelector("[data-step][aria-current='true']");

// A mark's passage; for a section, where it starts.
function stepOf(button) {
  const { starts } = button.dataset;
  return starts ? document.getElementById(starts) : button.closest("[data-step]");
}

function isInView(step) {
  const { top, bottom } = step.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

function toSigning() {
  const act = document.querySelector("#sign-act a");
  if (act?.offsetParent) act.focus();
  else document.querySelector(".workbench-open button")?.focus();
}

function goOn(from) {
  const unread = buttons().filter((one) => !isMarked(one));
  const next = unread.find((one) => isAfter(from, stepOf(one))) ?? unread[0];
  if (next) goTo(stepOf(next));
  else toSigning();
}

// The mark of the current passage, or of the section it is in; where nothing is current, of the first
// that is not read, once it is to be seen.
function markOf(step) {
  const all = buttons();
  if (!step) return all.find((one) => !isMarked(one));
  return all.find((one) => step.contains(one)) ?? all.find((one) => one.dataset.starts && isAfter(step, one));
}

function markAndGoOn() {
  const step = current();
  const button = markOf(step);
  if (!button) return;
  if (!step && !isInView(stepOf(button))) {
    goTo(stepOf(button));
    return;
  }
  if (!isMarked(button)) toggle(button);
  goOn(stepOf(button));
}

const ACTS = { x: markAndGoOn, u: undo, ArrowRight: () => move(1), ArrowLeft: () => move(-1) };

document.addEventListener("keydown", (event) => {
  const act = ACTS[event.key];
  if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.target.isContentEditable || /^(input|textarea|select)$/i.test(event.target.tagName)) return;
  if (event.target.closest(".table-scroll") && event.key.startsWith("Arrow")) return;
  if (!document.getElementById("marks") || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  act();
});

// A link from the queue leads to the first that is not read: there one begins.
const first = document.getElementById(location.hash.slice(1));
if (first?.matches("[data-step]")) goTo(first);
