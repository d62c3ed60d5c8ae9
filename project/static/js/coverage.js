// A tap on a passage, or a pause over it, opens the card that tells who vouches for it (data-mark names it).
// The small buttons in the margin open the same cards without any script.

const WAIT = 350;
const wide = matchMedia("(width >= 64rem)");
const precise = matchMedia("(hover: hover) and (pointer: fine)");
let waiting = 0;
let hovered = null;

const cardOf = (element) => document.getElementById(element.dataset.mark ?? element.getAttribute("popovertarget"));

function place(card, box) {
  if (!wide.matches) {
    card.style.removeProperty("left");
    card.style.removeProperty("top");
    return;
  }
  const { width, height } = card.getBoundingClientRect();
  const below = box.bottom + 8;
  const top = below + height > innerHeight ? box.top - height - 8 : below;
  card.style.left = `${Math.max(8, Math.min(box.left, innerWidth - width - 8))}px`;
  card.style.top = `${Math.max(8, Math.min(top, innerHeight - height - 8))}px`;
}

function open(card, box) {
  if (!card.matches(":popover-open")) card.showPopover();
  place(card, box);
}

const boxAt = (passage, event) =>
  [...passage.getClientRects()].find((box) => event.clientY >= box.top && event.clientY <= box.bottom) ??
  passage.getBoundingClientRect();

document.addEventListener("click", (event) => {
  clearTimeout(waiting);
  const button = event.target.closest(".held-badge[popovertarget]");
  if (button) {
    requestAnimationFrame(() => place(cardOf(button), button.getBoundingClientRect()));
    return;
  }
  const passage = event.target.closest(".held[data-mark]");
  if (!passage || event.target.closest("a, button") || String(getSelection())) return;
  hovered = null;
  open(cardOf(passage), boxAt(passage, event));
});

document.addEventListener("pointerover", (event) => {
  if (!precise.matches || event.pointerType === "touch") return;
  const passage = event.target.closest?.(".held[data-mark]");
  if (!passage) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (document.querySelector(".held-card:popover-open") && !hovered) return;
    hovered = cardOf(passage);
    open(hovered, boxAt(passage, event));
  }, WAIT);
});

document.addEventListener("pointerout", (event) => {
  if (!event.target.closest?.(".held[data-mark]")) return;
  clearTimeout(waiting);
  if (!hovered || event.relatedTarget?.closest?.(".held-card")) return;
  hovered.hidePopover();
  hovered = null;
});

// The step that j and k come to tells of itself to who listens.
document.addEventListener("step", (event) => {
  const card = event.target.matches(".held[data-mark]") && cardOf(event.target);
  if (card) event.target.setAttribute("aria-description", card.getAttribute("aria-label"));
});
