// What is typed outlives a session that ended, a lost connection and a part of the page that is replaced:
// <form data-kept="comment"> is kept in this tab, field by field, until its words have arrived. A server
// answer to htmx names the form whose words have, with the header HX-Trigger: {"said": "comment"}.

const PREFIX = `kept:${location.pathname}:`;
const forms = () => document.querySelectorAll("form[data-kept]");
const fields = (form) => [...form.elements].filter((field) => field.name && field.name !== "csrfmiddlewaretoken");
const isText = (field) => field.matches("textarea, input[type=text]");

function keep(form) {
  const said = fields(form).map((field) => [field.name, field.type === "checkbox" ? field.checked : field.value]);
  sessionStorage.setItem(PREFIX + form.dataset.kept, JSON.stringify(said));
}

const forget = (name) => sessionStorage.removeItem(PREFIX + name);

function restore(form) {
  if (fields(form).some((field) => isText(field) && field.value.trim())) return;
  const said = new Map(JSON.parse(sessionStorage.getItem(PREFIX + form.dataset.kept) ?? "[]"));
  if (![...said.values()].some((value) => typeof value === "string" && value.trim())) return;
  let hasWords = false;
  for (const field of fields(form)) {
    if (!said.has(field.name)) continue;
    const value = said.get(field.name);
    if (field.type === "checkbox") field.checked = value;
    else field.value = value;
    hasWords ||= isText(field) && Boolean(field.value.trim());
  }
  if (!hasWords) return;
  for (const fold of form.querySelectorAll("details")) {
    if ([...fold.querySelectorAll("textarea")].some((field) => field.value.trim())) fold.open = true;
  }
  form.closest("details")?.setAttribute("open", "");
  form.dispatchEvent(new CustomEvent("restored", { bubbles: true }));
}

const restoreAll = () => forms().forEach(restore);

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-kept]");
  if (form) keep(form);
});
document.addEventListener("said", (event) => forget(event.detail.value ?? event.detail));
document.addEventListener("htmx:afterSettle", restoreAll);

if (document.querySelector(".notice-success")) {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
restoreAll();

// A session that ended answers with the page to sign in: nothing is replaced, and the page says so.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { target, serverResponse } = event.detail;
  if (!target.matches("[data-part]") || serverResponse.includes(`id="${target.id}"`)) return;
  event.detail.shouldSwap = false;
  const words = "You were signed out. Sign in in another tab, then send it again.";
  document.dispatchEvent(new CustomEvent("announce", { detail: words }));
});
