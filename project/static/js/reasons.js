// A reason shows on hover and focus by CSS alone. Escape puts it away until the pointer
// or the focus leaves.

const hush = (event) => {
  if (event.key !== "Escape") return;
  for (const reason of document.querySelectorAll(".reason-of:is(:hover, :focus-within)")) {
    reason.classList.add("reason-hushed");
  }
};

const speak = (event) => event.target.closest?.(".reason-of")?.classList.remove("reason-hushed");

document.addEventListener("keydown", hush);
document.addEventListener("pointerout", speak);
document.addEventListener("focusout", speak);
