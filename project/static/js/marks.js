// Marks of what was read. They belong to the server, which states them with the signature; here they show
// at once, and where the connection is lost they wait, said to be waiting, until it is back.
//   <button data-reads name="mark|unmark" value="keys">   a mark: of a change, of a block, of a section
//   #left[data-read-names]                                what the server has, after each answer
//   [data-mark-of][data-words]                            one thing to be read, in the list
//   "marks"                                               the event of a page that shows them as they are now
// Without scripts the buttons send the form they belong to.

import { announce } from "./messages.js";

const PATIENCE = 15000;
const AGAIN = 5000;

const form = document.getElementById("marks");
const STORE = form && `marks:${new URL(form.action).pathname}:${form.dataset.by}`;
const kept = new Set();
const waiting = new Map(STORE ? JSON.parse(sessionStorage.getItem(STORE) ?? "[]") : []);
const undoing = [];
let sending = null;
let isLost = false;
let timer = 0;

const named = (button) => button.value.trim().split(/\s+/);
const isRead = (name) => waiting.get(name) ?? kept.has(name);
export const isMarked = (button) => named(button).every(isRead);

function takeIn() {
  const names = document.getElementById("left")?.dataset.readNames ?? "";
  kept.clear();
  for (const name of names.split(" ")) if (name) kept.add(name);
}

// What is shown

function showButton(button) {
  const done = isMarked(button);
  const isWaiting = isLost && named(button).some((name) => waiting.has(name));
  button.setAttribute("aria-pressed", String(done));
  button.name = done ? "unmark" : "mark";
  button.toggleAttribute("data-waiting", isWaiting);
  const unread = button.dataset.unread ?? "Mark as read";
  button.textContent = isWaiting ? `${done ? "Read" : "Not read"}, not kept yet` : done ? "Read ✓" : unread;
  const step = button.closest("[data-left]");
  const strip = step && document.querySelector(`.strip > a[href="#${CSS.escape(step.id)}"]`);
  if (strip) strip.dataset.covered = done ? "read" : "gap";
}

function said() {
  const all = [...document.querySelectorAll("#left [data-mark-of]")];
  const unread = all.filter((one) => !isRead(one.dataset.markOf));
  const words = unread.reduce((sum, one) => sum + Number(one.dataset.words), 0);
  const minutes = Math.max(1, Math.ceil(words / Number(form.dataset.pace)));
  const done = `${all.length - unread.length} of ${all.length} read`;
  return unread.length ? `${done}, ${minutes} min left` : done;
}

function show() {
  for (const button of document.querySelectorAll("[data-reads]")) showButton(button);
  for (const one of document.querySelectorAll("#left [data-mark-of]")) {
    one.querySelector(".left-mark").dataset.read = isRead(one.dataset.markOf) ? "yes" : "no";
  }
  if (document.querySelector("#left [data-mark-of]")) {
    for (const place of document.querySelectorAll("[data-said]")) place.textContent = said();
  }
  document.dispatchEvent(new CustomEvent("marks"));
}

// What is sent

function remember() {
  sessionStorage.setItem(STORE, JSON.stringify([...waiting]));
}

function body(sent) {
  const data = new FormData(form);
  const those = (wanted) => [...sent].filter(([, mark]) => mark === wanted).map(([name]) => name);
  data.set("mark", those(true).join(" "));
  data.set("unmark", those(false).join(" "));
  return data;
}

// The pieces of the page that a mark changes, each in the place of the one with its id.
function putIn(html) {
  for (const part of new DOMParser().parseFromString(html, "text/html").querySelectorAll("body > [id]")) {
    const old = document.getElementById(part.id);
    const focused = old?.contains(document.activeElement) && document.activeElement;
    old?.replaceWith(part);
    if (!focused) continue;
    const same = focused.hash && part.querySelector(`a[href="${focused.hash}"]`);
    (same || part.querySelector("a, button:enabled"))?.focus({ preventScroll: true });
  }
}

function lose(words) {
  if (!isLost) announce(words);
  isLost = true;
  clearTimeout(timer);
  timer = setTimeout(send, AGAIN);
}

async function take(response, sent) {
  const words = await response.text();
  if (response.ok && words.includes('id="left"')) {
    if (isLost) announce("The connection is back: what you marked is kept.");
    isLost = false;
    for (const [name, mark] of sent) if (waiting.get(name) === mark) waiting.delete(name);
    putIn(words);
    takeIn();
  } else if (response.ok) {
    lose("You were signed out: what you marked is not kept yet. Sign in in another tab.");
  } else if (response.status < 500) {
    for (const name of sent.keys()) waiting.delete(name);
    announce(/^text\/plain/.test(response.headers.get("Content-Type")) ? words : "Nothing was marked. Reload the page.");
  } else {
    lose("That did not work: what you marked is not kept yet. It is sent again.");
  }
}

async function sendNow() {
  while (waiting.size && !(isLost && timer)) {
    const sent = new Map(waiting);
    try {
      const how = { method: "POST", headers: { "HX-Request": "true" }, body: body(sent) };
      await take(await fetch(form.action, { ...how, signal: AbortSignal.timeout(PATIENCE) }), sent);
    } catch {
      lose("No connection: what you mark is not kept yet. It is sent when the connection is back.");
    }
    remember();
    show();
  }
}

// Sends what waits, one request after the other; resolves once all is kept, or the connection is lost.
export function send() {
  if (!form) return Promise.resolve();
  clearTimeout(timer);
  timer = 0;
  sending ??= sendNow().finally(() => {
    sending = null;
  });
  return sending;
}

export const isAllKept = () => waiting.size === 0;

function want(names, mark) {
  for (const name of names) waiting.set(name, mark);
  remember();
  show();
  send();
}

export function toggle(button) {
  const was = isMarked(button);
  const changed = named(button).filter((name) => isRead(name) === was);
  undoing.push({ names: changed, mark: was });
  want(changed, !was);
}

export function undo() {
  const last = undoing.pop();
  if (!last) return;
  want(last.names, last.mark);
  announce(last.mark ? "Marked as read again." : "No longer marked as read.");
}

if (form) {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-reads]");
    if (!button) return;
    event.preventDefault();
    toggle(button);
  });
  addEventListener("online", send);
  addEventListener("focus", () => isLost && send());
  takeIn();
  show();
  send();
}
