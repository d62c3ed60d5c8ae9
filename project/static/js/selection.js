// Marking rows: [data-mark-all] marks every .row-mark of its table; [data-marked-count] says how many,
// and buttons with [data-needs-marks] wait until there is one.

function show(scope) {
  const marks = [...scope.querySelectorAll(".row-mark:not([data-mark-all])")];
  const marked = marks.filter((mark) => mark.checked).length;
  for (const all of scope.querySelectorAll("[data-mark-all]")) {
    all.checked = marked > 0 && marked === marks.length;
    all.indeterminate = marked > 0 && marked < marks.length;
  }
  for (const place of scope.querySelectorAll("[data-marked-count]")) {
    place.textContent = marked === 1 ? "1 marked" : `${marked} marked`;
  }
  for (const button of scope.querySelectorAll("[data-needs-marks]")) button.disabled = marked === 0;
}

document.addEventListener("change", (event) => {
  if (!event.target.matches(".row-mark")) return;
  const scope = event.target.closest("form, .markable") ?? document;
  if (event.target.matches("[data-mark-all]")) {
    for (const mark of scope.querySelectorAll(".row-mark")) mark.checked = event.target.checked;
  }
  show(scope);
});

for (const scope of document.querySelectorAll("form:has(.row-mark), .markable")) show(scope);
