// The three buttons "auto, light, dark": [data-theme-choice]. The choice stays in this browser.
const buttons = () => document.querySelectorAll("[data-theme-choice]");

function show() {
  const chosen = document.documentElement.dataset.theme ?? "auto";
  for (const button of buttons()) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === chosen));
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-theme-choice]");
  if (!button) return;
  const { themeChoice } = button.dataset;
  if (themeChoice === "auto") {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem("theme");
  } else {
    document.documentElement.dataset.theme = themeChoice;
    localStorage.setItem("theme", themeChoice);
  }
  show();
});

show();
