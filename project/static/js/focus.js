// Keeps the focus when htmx replaces the part of the page that held it: it goes to the element with the
// same id (htmx does that itself), else to [data-focus] in the new part, else to the part.

let hadFocus = false;

document.addEventListener("htmx:beforeSwap", (event) => {
  hadFocus = event.detail.target.contains(document.activeElement);
});

document.addEventListener("htmx:afterSettle", (event) => {
  if (!hadFocus || document.activeElement !== document.body) return;
  hadFocus = false;
  const part = event.detail.elt;
  const place = part.querySelector("[data-focus]") ?? part;
  if (!place.hasAttribute("tabindex") && place === part) place.tabIndex = -1;
  place.focus({ preventScroll: true });
});
