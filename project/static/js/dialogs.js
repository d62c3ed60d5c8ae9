// Native dialogs without inline scripts:
//   <button data-opens="the-id">        opens <dialog id="the-id"> over the page; a link to #the-id does
//                                       so too, and shows it in the page where there are no scripts
//   <button data-closes>                closes the dialog it stands in
//   <dialog data-open-at-load>          is open from the start (a form that came back with errors)
// A click beside the dialog closes it, unless it holds a form with something typed in.

const typedInto = (dialog) =>
  [...dialog.querySelectorAll("input, textarea, select")].some(
    (field) => field.type !== "hidden" && "defaultValue" in field && field.value !== field.defaultValue,
  );

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    event.preventDefault();
    document.getElementById(opener.dataset.opens)?.showModal();
  }

  const closer = event.target.closest("[data-closes]");
  if (closer) closer.closest("dialog, [popover]")?.[closer.closest("dialog") ? "close" : "hidePopover"]();

  const dialog = event.target;
  if (dialog instanceof HTMLDialogElement && dialog.open && !typedInto(dialog)) dialog.close();
});

for (const dialog of document.querySelectorAll("dialog[data-open-at-load]")) dialog.showModal();
