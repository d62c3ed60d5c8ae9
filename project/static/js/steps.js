// j and k go to the next and previous step: a change in a text, a row of a table ([data-step]).
// The current step has the focus, aria-current and the class passage-here, and is announced by "step".

const steps = () => [...document.querySelectorAll("[data-step]")].filter((step) => step.offsetParent);

function indexNow(all) {
  const marked = all.findIndex((step) => step.getAttribute("aria-current") === "true");
  if (marked >= 0) return marked;
  return all.findIndex((step) => step.contains(document.activeElement));
}

// The part of the screen that neither bar covers: its upper and its lower edge.
export function edges() {
  const under = document.querySelector(".workbench-open");
  return [document.querySelector(".bar")?.offsetHeight ?? 0, innerHeight - (under?.offsetHeight ?? 0)];
}

// In the middle, unless its beginning would then be above the screen.
function placeOf(step) {
  if (step.matches("tr")) return "nearest";
  const [top, bottom] = edges();
  return step.getBoundingClientRect().height > bottom - top ? "start" : "center";
}

export function goTo(step) {
  for (const other of document.querySelectorAll("[data-step][aria-current='true']")) {
    other.removeAttribute("aria-current");
    other.classList.remove("passage-here");
  }
  step.setAttribute("aria-current", "true");
  step.classList.toggle("passage-here", step.classList.contains("passage"));
  if (!step.hasAttribute("tabindex")) step.tabIndex = -1;
  step.focus({ preventScroll: true });
  const isFar = Math.abs(step.getBoundingClientRect().top) > 2 * innerHeight;
  const calm = isFar || matchMedia("(prefers-reduced-motion: reduce)").matches;
  step.scrollIntoView({ block: placeOf(step), behavior: calm ? "auto" : "smooth" });
  step.dispatchEvent(new CustomEvent("step", { bubbles: true }));
}

export function move(by) {
  const all = steps();
  if (!all.length) return;
  const now = indexNow(all);
  const next = now < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(now + by, 0), all.length - 1);
  goTo(all[next]);
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event;
  if (target.isContentEditable || /^(textarea|select)$/i.test(target.tagName)) return;
  if (/^input$/i.test(target.tagName) && !/^(checkbox|radio)$/.test(target.type)) return;
  if (document.querySelector("dialog[open]")) return;
  if (event.key === "j") move(1);
  if (event.key === "k") move(-1);
});

document.addEventListener("click", (event) => {
  const mover = event.target.closest("[data-steps]");
  if (mover) move(mover.dataset.steps === "next" ? 1 : -1);
});
