// What is left to read on this page, in the order of the text, and going on to the next of it.

import { isMarked, send } from "./marks.js";
import { goTo } from "./steps.js";

const MARKS = ".section-end [data-reads], [data-step] [data-reads]";

export const marks = () => [...document.querySelectorAll(MARKS)].filter((one) => one.offsetParent);
export const unread = () => marks().filter((one) => !isMarked(one));
export const isAfter = (place, one) => place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
export const current = () => document.querySelector("[data-step][aria-current='true']");

// A mark's passage; for a section, where it starts.
export function stepOf(mark) {
  const { starts } = mark.dataset;
  return starts ? document.getElementById(starts) : mark.closest("[data-step]");
}

// Whether a step stands in what is marked: from where it starts to its mark.
export function isOf(mark, step) {
  const start = stepOf(mark);
  return (step === start || isAfter(start, step)) && isAfter(step, mark);
}

function toSigning() {
  const act = document.querySelector("#sign-act a");
  if (act?.offsetParent) act.focus();
  else document.querySelector(".workbench-open .button-primary")?.focus();
}

export function goOn(from) {
  const left = unread();
  const next = left.find((one) => isAfter(from, stepOf(one))) ?? left[0];
  if (next) goTo(stepOf(next));
  else send().then(toSigning);
}
