// Messages and toasts: a notice can be closed; announce("Saved") shows a short one that goes by itself.
// A server answer to htmx may announce with the header HX-Trigger: {"announce": "Saved"}.

const STAYS = 4000;

export function announce(words) {
  const place = document.getElementById("toasts");
  if (!place) return;
  const toast = document.createElement("p");
  toast.className = "toast";
  toast.textContent = words;
  place.replaceChildren(toast);
  setTimeout(() => toast.remove(), STAYS);
}

document.addEventListener("announce", (event) => announce(event.detail.value ?? event.detail));

document.addEventListener("click", (event) => {
  const closer = event.target.closest("[data-dismisses]");
  if (closer) closer.closest(".notice").remove();
});

// A refused or failed htmx request says why, instead of doing nothing.
document.addEventListener("htmx:responseError", (event) => {
  const { status } = event.detail.xhr;
  announce(status === 403 ? "That is not allowed. Reload the page to see why." : "That did not work. Nothing was changed.");
});
document.addEventListener("htmx:sendError", () => announce("No connection. Nothing was changed."));
