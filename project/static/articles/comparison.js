// The changes in the list are the steps of j and k; a click in the list goes to the change.

const links = [...document.querySelectorAll(".change-list a")];
const target = (link) => document.getElementById(link.hash.slice(1));

for (const link of links) target(link)?.setAttribute("data-step", "");

document.addEventListener("click", (event) => {
  const link = event.target.closest(".change-list a");
  if (!link || !target(link)) return;
  event.preventDefault();
  history.replaceState(null, "", link.hash);
  const change = target(link);
  for (const other of document.querySelectorAll("[data-step][aria-current]")) other.removeAttribute("aria-current");
  change.setAttribute("aria-current", "true");
  change.focus({ preventScroll: true });
  change.scrollIntoView({ block: "center" });
  change.dispatchEvent(new CustomEvent("step", { bubbles: true }));
});

document.addEventListener("step", (event) => {
  for (const link of links) {
    if (link.hash === `#${event.target.id}`) {
      link.setAttribute("aria-current", "true");
      link.scrollIntoView({ block: "nearest" });
    } else {
      link.removeAttribute("aria-current");
    }
  }
});
