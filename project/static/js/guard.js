// Asks before work is lost, and before an act that cannot be taken back:
//   <form data-guard>                         leaving with changes asks first
//   <form data-confirm="Withdraw it?">        submitting opens the browser's question
//   <form data-once>                          a second click does not submit a second time

const touched = new Set();

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-guard]");
  if (form) touched.add(form);
});

document.addEventListener("submit", (event) => {
  const { target: form } = event;
  if (form.dataset.confirm && !confirm(form.dataset.confirm)) {
    event.preventDefault();
    return;
  }
  touched.delete(form);
  if ("once" in form.dataset) {
    if (form.getAttribute("aria-busy") === "true") event.preventDefault();
    form.setAttribute("aria-busy", "true");
  }
});

addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[aria-busy]")) form.removeAttribute("aria-busy");
});

addEventListener("beforeunload", (event) => {
  for (const form of touched) if (!form.isConnected) touched.delete(form);
  if (touched.size) event.preventDefault();
});
