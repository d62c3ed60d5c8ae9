// Saying something about a passage, some of its words, or the whole: the selection in the text, the form in
// the rail. Without this script the form takes the passage from the address and the words as they are copied.

import { goToThread, threadsAt } from "./thread-marks.js";
import { folded, selectedWords, wordsOf } from "./words.js";
import { showWording } from "./wording.js";

const bench = document.querySelector(".workbench");
const rail = document.getElementById("decision");
const isSheet = () => getComputedStyle(rail).position === "fixed";
const form = () => document.querySelector("[data-comment-form]");
const field = (name) => form().elements[`comment-${name}`];

// The form: what it is about

function showAbout() {
  if (!form()) return;
  const hasPassage = Boolean(field("passage").value);
  const quote = field("quote").value;
  const words = form().querySelector("[data-about]").dataset.words ?? "";
  const label = hasPassage ? (quote ? "On these words" : "On this passage") : "On the whole text";
  form().querySelector("[data-about-label]").textContent = label;
  const place = form().querySelector("[data-about]");
  place.hidden = !hasPassage;
  if (hasPassage) place.textContent = quote || words;
  for (const part of form().querySelectorAll("[data-only-passage]")) part.hidden = !hasPassage;
  const chooser = form().querySelector("[data-choose]");
  if (chooser && chooser.value !== words) chooser.value = words;
  const choosing = form().querySelector("[data-choosing]");
  if (choosing) choosing.hidden = !hasPassage || !words;
  showSuggested();
}

function about(passage, { words = "", before = "" } = {}) {
  if (!form()) return;
  const place = form().querySelector("[data-about]");
  const says = passage?.querySelector("[data-comments]");
  field("passage").value = passage ? passage.dataset.passage || says?.dataset.comments || "" : "";
  const number = /^p(\d+)$/.exec(passage?.id ?? "");
  field("at").value = number ? number[1] - 1 : "";
  field("quote").value = words;
  field("before").value = before;
  const whole = passage ? wordsOf(passage) : "";
  place.dataset.words = whole;
  const suggestion = field("suggestion");
  if (suggestion && (!suggestion.value.trim() || suggestion.value === suggestion.dataset.from)) {
    suggestion.value = suggestion.closest("details").open ? words || whole : "";
  }
  if (suggestion) suggestion.dataset.from = words || whole;
  showAbout();
}

function write() {
  if (isSheet() && !rail.matches(":popover-open")) rail.showPopover();
  const body = field("body");
  body.focus({ preventScroll: true });
  form().scrollIntoView({ block: "nearest" });
}

// Suggested wording: prefilled with the words it replaces, the difference shown while it is written

function showSuggested() {
  const suggestion = form() && field("suggestion");
  const place = form()?.querySelector("[data-wording]");
  if (!suggestion || !place) return;
  const from = suggestion.dataset.from ?? "";
  place.hidden = !suggestion.value.trim() || folded(suggestion.value) === from || !from;
  if (!place.hidden) showWording(place.querySelector("p"), from, folded(suggestion.value));
}

document.addEventListener("toggle", (event) => {
  if (!event.target.matches?.("[data-suggesting]")) return;
  const suggestion = field("suggestion");
  if (event.target.open && !suggestion.value.trim()) suggestion.value = suggestion.dataset.from ?? "";
  showSuggested();
}, true);

document.addEventListener("input", (event) => {
  if (event.target === (form() && field("suggestion"))) showSuggested();
});

// Who went back to the text without a word has dropped it: the sheet opens on the whole text again.
rail?.addEventListener("toggle", (event) => {
  if (event.newState !== "closed" || !form() || field("body").value.trim()) return;
  const suggestion = field("suggestion");
  if (!suggestion?.value.trim() || suggestion.value === suggestion.dataset.from) about(null);
});

// What stands there unchanged suggests nothing.
document.addEventListener("submit", (event) => {
  if (event.target !== form()) return;
  const suggestion = field("suggestion");
  if (suggestion && folded(suggestion.value) === suggestion.dataset.from) suggestion.value = "";
}, true);

document.addEventListener("select", (event) => {
  if (!event.target.matches?.("[data-choose]")) return;
  const { value, selectionStart, selectionEnd } = event.target;
  const words = folded(value.slice(selectionStart, selectionEnd));
  if (!words) return;
  field("quote").value = words;
  field("before").value = [...value.slice(0, selectionStart).replace(/\s+/g, "")].length;
  const suggestion = field("suggestion");
  if (suggestion && (!suggestion.value.trim() || suggestion.value === suggestion.dataset.from)) suggestion.value = "";
  if (suggestion) suggestion.dataset.from = words;
  showAbout();
}, true);

// The selection in the text, and the button beside it

const button = document.getElementById("comment-on-words");
let chosen = null;

function showButton() {
  const selection = getSelection();
  const inText = selection?.anchorNode && document.querySelector(".workbench-text")?.contains(selection.anchorNode);
  const found = inText ? selectedWords(selection) : null;
  chosen = found?.words ? found : null;
  if (!button) return;
  button.hidden = !chosen || !form();
  if (button.hidden) return;
  const box = chosen.range.getBoundingClientRect();
  const { width, height } = button.getBoundingClientRect();
  const under = matchMedia("(pointer: coarse)").matches || box.top < height + 72;
  button.style.left = `${Math.max(8, Math.min(box.left + box.width / 2 - width / 2, innerWidth - width - 8))}px`;
  button.style.top = `${Math.max(8, Math.min(under ? box.bottom + 10 : box.top - height - 8, innerHeight - height - 80))}px`;
}

function onWords() {
  const { passage, words, before, isCut } = chosen;
  about(passage, { words, before });
  getSelection().removeAllRanges();
  showButton();
  write();
  if (isCut) say("A comment is about words of one passage: yours is about those of the first.");
}

const say = (words) => document.dispatchEvent(new CustomEvent("announce", { detail: words }));

let waiting = 0;
document.addEventListener("selectionchange", () => {
  clearTimeout(waiting);
  waiting = setTimeout(showButton, 120);
});
addEventListener("scroll", () => chosen && showButton(), { passive: true });
button?.addEventListener("pointerdown", (event) => event.preventDefault());
button?.addEventListener("click", () => chosen && onWords());

// Shift and an arrow begin a selection in the passage that has the focus; from there on the browser goes on.
document.addEventListener("keydown", (event) => {
  if (!event.shiftKey || !/^Arrow(Right|Down)$/.test(event.key) || !getSelection().isCollapsed) return;
  const passage = document.activeElement?.closest("[data-passage]");
  if (!passage || document.activeElement !== passage) return;
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  const first = walker.nextNode();
  if (!first) return;
  event.preventDefault();
  getSelection().collapse(first, first.data.length - first.data.trimStart().length);
  getSelection().modify("extend", "forward", event.key === "ArrowDown" ? "line" : "word");
});

// c on a selection is about the words; before shortcuts.js makes it about the passage.
document.addEventListener("keydown", (event) => {
  if (event.key !== "c" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(input|textarea|select)$/i.test(event.target.tagName) || document.querySelector("dialog[open]")) return;
  showButton();
  if (!chosen || !form()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  onWords();
}, true);

document.addEventListener("click", (event) => {
  const says = event.target.closest("[data-comments]");
  if (says && form()) {
    event.preventDefault();
    about(says.closest("[data-passage]"));
    write();
  }
  if (event.target.closest("[data-about-whole]")) {
    about(null);
    write();
  }
  const goes = event.target.closest("[data-threads]");
  const [thread] = goes ? threadsAt(goes.closest("[data-passage]")) : [];
  if (thread) {
    event.preventDefault();
    if (isSheet() && !rail.matches(":popover-open")) rail.showPopover();
    goToThread(thread);
  }
  const shows = event.target.closest("[data-shows]");
  if (shows) {
    event.preventDefault();
    if (isSheet() && rail.matches(":popover-open")) rail.hidePopover();
    const passage = document.getElementById(shows.dataset.shows);
    passage?.focus({ preventScroll: true });
    passage?.scrollIntoView({ block: "center" });
  }
});

// A thread that is gone to by key is seen on a phone, too.
document.addEventListener("thread", () => {
  if (isSheet() && !rail.matches(":popover-open")) rail.showPopover();
});

document.addEventListener("htmx:afterSettle", showAbout);
document.addEventListener("restored", showRestored);

// A form that came back, or was kept, knows its passage by key and place only.
function showRestored() {
  const key = form() && field("passage").value;
  if (!key) return;
  const at = field("at").value;
  const passage = (at && document.getElementById(`p${Number(at) + 1}`)) || passageWith(key);
  if (!passage) return;
  const whole = wordsOf(passage);
  form().querySelector("[data-about]").dataset.words = whole;
  if (field("suggestion")) field("suggestion").dataset.from = field("quote").value || whole;
  showAbout();
}

const passageWith = (key) =>
  [...document.querySelectorAll("[data-comments]")].find((says) => says.dataset.comments === key)?.closest("[data-passage]");

document.addEventListener("htmx:afterSettle", showRestored);
showRestored();
showAbout();

// A link from a mail or a record: what was resolved long ago stands on the page of all threads.
if (bench && /^#(thread|comment)-\d+$/.test(location.hash)) {
  const said = document.querySelector(location.hash);
  const all = document.querySelector("[data-all-threads]");
  if (said?.matches("article.thread")) goToThread(said);
  else if (!said && all) location.replace(`${all.href}?show=all${location.hash}`);
}
