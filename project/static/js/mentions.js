// After an @ in a textarea[data-mentions]: the people of the list whose id it names. Arrows choose, Enter or
// Tab takes, Escape closes. The list is the text area's own popup (a combobox), read out as one.

const MOST = 6;
const ASKED = /(?:^|[\s(])@([\p{L}\p{M}'’. -]{0,40})$/u;

const listOf = (field) => document.getElementById(field.dataset.mentions);
const isOpen = (field) => "choosing" in field.dataset;
const options = (list) => [...list.querySelectorAll("[role=option]:not([hidden])")];
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

function asked(field) {
  if (field.selectionStart !== field.selectionEnd) return null;
  return ASKED.exec(field.value.slice(0, field.selectionStart))?.[1] ?? null;
}

function close(field) {
  const list = listOf(field);
  if (list) list.hidden = true;
  delete field.dataset.choosing;
  field.removeAttribute("aria-activedescendant");
}

function choose(field, option) {
  for (const other of listOf(field).querySelectorAll("[role=option]")) {
    other.setAttribute("aria-selected", String(other === option));
  }
  field.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

function show(field) {
  const words = asked(field);
  const list = listOf(field);
  if (words === null || !list) {
    close(field);
    return;
  }
  let found = 0;
  for (const option of list.querySelectorAll("[role=option]")) {
    const fits = plain(option.dataset.name).split(/\s+/).some((_, n, all) => all.slice(n).join(" ").startsWith(plain(words)));
    option.hidden = !fits || found >= MOST;
    found += fits;
  }
  const [first] = options(list);
  if (!first || options(list).some((option) => plain(option.dataset.name) === plain(words))) {
    close(field);
    return;
  }
  field.after(list);
  list.hidden = false;
  field.dataset.choosing = "";
  field.setAttribute("aria-controls", list.id);
  choose(field, first);
}

function take(field, option) {
  const at = field.selectionStart;
  const start = at - asked(field).length;
  field.setRangeText(`${option.dataset.name} `, start, at, "end");
  close(field);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  close(field);
  field.focus();
}

document.addEventListener("input", (event) => {
  if (event.target.matches("textarea[data-mentions]")) show(event.target);
});

document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!field.matches?.("textarea[data-mentions]") || !isOpen(field)) return;
  const list = listOf(field);
  const all = options(list);
  const now = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown") choose(field, all[(now + 1) % all.length]);
  else if (event.key === "ArrowUp") choose(field, all[(now - 1 + all.length) % all.length]);
  else if (event.key === "Enter" || event.key === "Tab") take(field, all[Math.max(now, 0)]);
  else if (event.key === "Escape") close(field);
  else return;
  event.preventDefault();
  event.stopPropagation();
});

// Before the text area loses the focus.
document.addEventListener("pointerdown", (event) => {
  const option = event.target.closest?.("[role=option][data-name]");
  if (!option) return;
  event.preventDefault();
  const field = document.querySelector(`textarea[data-mentions="${CSS.escape(option.parentElement.id)}"][data-choosing]`);
  if (field) take(field, option);
});

document.addEventListener("focusout", (event) => {
  if (event.target.matches?.("textarea[data-mentions]")) close(event.target);
});
