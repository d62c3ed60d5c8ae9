// A field with a limit says so: a browser cuts off what does not fit, and tells nobody.
import { clear, notice } from "articles/announce";

export function watchLimits(form) {
  document.addEventListener("beforeinput", (event) => {
    const field = event.target;
    if (field.form !== form || !(field.maxLength > 0) || !event.data) return;
    const would = field.value.length - (field.selectionEnd - field.selectionStart) + event.data.length;
    if (would <= field.maxLength) {
      clear("full");
      return;
    }
    event.preventDefault();
    const name = field.labels[0].textContent.trim();
    notice(
      "full",
      "warning",
      `Nothing was put in: “${name}” has room for ${field.maxLength} characters, and would have ${would.toLocaleString("en-GB")}.`,
    );
  });
}
