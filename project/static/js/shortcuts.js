// Keys. What a key does is written on the page:
//   data-key="c"            the element is clicked (a field is focused) when c is pressed
//   data-go="q"             g, then q, follows the link
//   data-key-inside="x"     as data-key, but only in the step that is current (see steps.js)
// "?" opens the dialog #shortcuts; "/" is data-key="/" of the search field.

const WAIT_AFTER_G = 1200;
let waitingUntil = 0;

const isTyping = (element) =>
  element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName);

const isVisible = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;

function use(element) {
  if (isTyping(element) && !/^(checkbox|radio|submit|button)$/.test(element.type)) {
    element.focus();
    element.select?.();
  } else {
    element.click();
  }
}

function find(key) {
  const written = CSS.escape(key);
  const here = document.querySelector("[data-step][aria-current='true'], [data-step]:focus-within");
  const inside = here?.querySelector(`[data-key-inside="${written}"]`);
  if (inside) return inside;
  return [...document.querySelectorAll(`[data-key="${written}"]`)].find(isVisible);
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target)) {
    if (event.key === "Escape" && event.target.matches("[data-key]")) event.target.blur();
    return;
  }
  if (document.querySelector("dialog[open]")) return;

  if (waitingUntil > event.timeStamp) {
    waitingUntil = 0;
    const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
    if (link) {
      event.preventDefault();
      link.click();
    }
    return;
  }
  if (event.key === "g") {
    waitingUntil = event.timeStamp + WAIT_AFTER_G;
    return;
  }
  const target =
    event.key === "?" ? document.querySelector("[data-opens='shortcuts']") : find(event.key);
  if (target) {
    event.preventDefault();
    use(target);
  }
});
