// Keys of a reader: x marks what is read and goes to the next that is not, u undoes, ← and → move.

import { isMarked, toggle, undo } from "./marks.js";
import { current, goOn, isAfter, marks, stepOf } from "./reading.js";
import { goTo, move } from "./steps.js";

// The mark of this passage, or of the section it is in.
function markOf(step) {
  const all = marks();
  return all.find((one) => step.contains(one)) ?? all.find((one) => one.dataset.starts && isAfter(step, one));
}

// Where nothing is current, x only goes to the first that is not read: nothing is marked unseen.
function markAndGoOn() {
  const step = current();
  if (!step) {
    goOn(document.querySelector(".workbench"));
    return;
  }
  const mark = markOf(step);
  if (mark && !isMarked(mark)) toggle(mark);
  goOn(mark ? stepOf(mark) : step);
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
