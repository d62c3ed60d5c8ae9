// The signing dialog shows what is signed as the marks are now: it is made anew each time it is opened,
// after all marks are kept. Until then nothing in it can be pressed.

import { isAllKept, send } from "./marks.js";

const dialog = document.getElementById("signing");

function said() {
  const fields = new Map();
  for (const { name, type, value, checked } of dialog.querySelectorAll("input:not([type=hidden]), textarea")) {
    if (type !== "radio" || checked) fields.set(name, value);
  }
  return fields;
}

function sayAgain(fields) {
  for (const field of dialog.querySelectorAll("input:not([type=hidden]), textarea")) {
    if (!fields.has(field.name) || field.disabled) continue;
    if (field.type === "radio") field.checked = field.value === fields.get(field.name);
    else field.value = fields.get(field.name);
  }
  const scopes = [...dialog.querySelectorAll("[name=sign_off-scope]:not(:disabled)")];
  if (scopes.length && !scopes.some((scope) => scope.checked)) scopes[0].checked = true;
}

function stop(words) {
  dialog.querySelector("form").inert = false;
  const place = document.createElement("p");
  place.className = "notice notice-warning";
  place.setAttribute("role", "alert");
  place.textContent = words;
  dialog.querySelector(".dialog-head").after(place);
  for (const button of dialog.querySelectorAll("[type=submit]")) button.disabled = true;
}

async function fill() {
  const form = dialog.querySelector("form");
  form.setAttribute("aria-busy", "true");
  form.inert = true;
  for (const button of form.querySelectorAll("[type=submit]")) button.disabled = true;
  await send();
  if (!isAllKept()) {
    stop("No connection: what you marked is not kept yet, so it cannot be signed. Close this and try again.");
    return;
  }
  try {
    const response = await fetch(dialog.dataset.filledFrom, { headers: { "HX-Request": "true" } });
    const words = await response.text();
    if (!response.ok || !words.includes("signing-title")) throw new Error("not the dialog");
    const fields = said();
    dialog.innerHTML = words;
    sayAgain(fields);
  } catch {
    stop("What you sign cannot be shown now. Close this and reload the page.");
    return;
  }
  globalThis.htmx?.process(dialog);
  dialog.querySelector("[name=sign_off-interest]:not(:disabled)")?.focus({ preventScroll: true });
  dialog.scrollTop = 0;
  dialog.dispatchEvent(new CustomEvent("filled", { bubbles: true }));
}

document.addEventListener("click", (event) => {
  if (dialog && event.target.closest("[data-opens='signing']")) fill();
});
