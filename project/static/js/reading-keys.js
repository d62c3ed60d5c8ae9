// Keys of a reader: x marks what is read and goes to the next that is not, u undoes, ← and → move.

import { isMarked, send, toggle, undo } from "./marks.js";
import { goTo, move } from "./steps.js";

const MARKS = ".section-end [data-reads], [data-step] [data-reads]";

const buttons = () => [...document.querySelectorAll(MARKS)].filter((one) => one.offsetParent);
const isAfter = (place, one) => place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
const current = () => document.querySelector("[data-step][aria-current='true']");

// A mark's passage; for a section, where it starts.
function stepOf(button) {
  const { starts } = button.dataset;
  return starts ? document.getElementById(starts) : button.closest("[data-step]");
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
  else send().then(toSigning);
}

// The mark of this passage, or of the section it is in.
function markOf(step) {
  const all = buttons();
  return all.find((one) => step.contains(one)) ?? all.find((one) => one.dataset.starts && isAfter(step, one));
}

// Where nothing is current, x only goes to the first that is not read: nothing is marked unseen.
function markAndGoOn() {
  const step = current();
  if (!step) {
    goOn(document.querySelector(".workbench"));
    return;
  }
  const button = markOf(step);
  if (button && !isMarked(button)) toggle(button);
  goOn(button ? stepOf(button) : step);
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
